"""Which relations do verbs state: X arms Y, X sends weapons to Y, X attacked Y, Y led by X?"""

from collections.abc import Iterator, Mapping

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.extract.nominals import core
from analysis.schema import Modality
from analysis.tables.drafts import Draft, Scene

_AGAINST = {"fight": ("against", "with"), "clash": ("with", "against"), "battle": ("against", "with"), "mobilize": ("against",),
            "open fire": ("on", "at"), "fire": ("on", "at"), "wage war": ("against", "on"), "declare war": ("on",),
            "storm": (), "struggle": ("against",), "advance": ("against",), "retaliate": ("against",), "target": ()}  # fmt: skip
_WITH = ("with", "alongside", "for")


def from_verbs(scene: Scene) -> Iterator[Draft]:
    """Return the relations that the verbs of a sentence state between two actors."""
    frames = scene.reading.book.frames
    for clause in scene.parsed.clauses:
        for frame in frames.relations.get(clause.lemma, ()):
            if frame.shape == "gives":
                yield from _gifts(scene, clause)
            elif frame.shape in ("supports", "opposes", "commands", "hosts", "part_of"):
                yield from _direct(scene, clause, frame.shape, frame.value)
        if clause.lemma in frames.change:
            yield from _changes(scene, clause)


def _direct(scene: Scene, clause: Clause, relation: str, support: str) -> Iterator[Draft]:
    """Return who does it to whom, in the active or the passive."""
    targets = list(clause.patients)
    if relation == "opposes":
        targets += clause.with_preposition(*_AGAINST.get(clause.lemma, ()))
    if relation == "part_of":
        targets += clause.with_preposition("to")
    if relation == "opposes" and not targets and clause.lemma in _MUTUAL:
        yield from _mutual(scene, clause)
    if relation == "supports" and not targets:
        targets += clause.with_preposition("with", "alongside") if clause.lemma in _SIDE_BY_SIDE else ()
    if _is_wrong(scene, clause):
        return
    for from_id, agent in scene.meant.each(_with_owners(scene, clause.agents)):
        for to_id, target in scene.meant.each(_with_owners(scene, targets)):
            if from_id != to_id:
                yield _draft(scene, clause, (from_id, agent), (to_id, target), relation, support or None)


def _changes(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return help that grows, shrinks or ends: "cut aid to the army", "suspended arms deliveries to Kestria"."""
    goods, helpers = scene.reading.book.nouns.goods, scene.reading.book.frames.helpers
    for thing in clause.patients:
        word = _goods(thing, goods) or (thing.head.low if thing.head.low in helpers else None)
        if word is None and thing.head.low not in _SHIPMENTS:
            continue
        kind = (
            _kind(thing, word, goods)
            if word in goods
            else "weapons"
            if thing.head.low in _SHIPMENTS
            else "unspecified"
        )
        givers = _givers(scene, clause, [(thing, kind)])
        for from_id, agent in givers:
            for to_id, taker in scene.meant.each(_with_owners(scene, clause.with_preposition("to", "for"))):
                if from_id != to_id:
                    made = _draft(scene, clause, (from_id, agent), (to_id, taker), "supports", kind)
                    yield _with(made, scene.reading.book.frames.change[clause.lemma], "medium", None)


_SHIPMENTS = frozenset({"shipments", "deliveries", "exports", "sales", "transfers", "supplies", "supply"})


_MUTUAL = frozenset({"clash", "fight", "battle"})


def _mutual(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return the two sides of "X and Y clashed"."""
    sides = list(scene.meant.each(clause.subjects))
    if len(sides) == 2 and sides[0][0] != sides[1][0]:
        yield _draft(scene, clause, sides[0], sides[1], "opposes", None)


_SIDE_BY_SIDE = frozenset({"ally", "side", "stand", "fight alongside", "side with", "stand with", "stand by"})


def _is_wrong(scene: Scene, clause: Clause) -> bool:
    """Tell whether the object gives the verb another sense ("attacked the proposal", "backed the bill")."""
    heads = {core(phrase).head.low for phrase in clause.patients}
    return bool(heads) and heads <= scene.reading.book.frames.wrong_objects


def _with_owners(scene: Scene, phrases: tuple[Phrase, ...] | list[Phrase]) -> list[Phrase]:
    """Return the phrases; one that means nobody gives way to its owner ("Kestria's positions" are Kestria's)."""
    made = []
    for phrase in phrases:
        if scene.meant.phrase(phrase) is None and phrase.owner is not None and phrase.owner.tag != "DET":
            made.append(Phrase((phrase.owner,)))
        elif scene.meant.phrase(phrase) is None and phrase.of is not None and phrase.head.low in _PARTS:
            made.append(phrase.of)
        else:
            made.append(phrase)
    return made


_PARTS = frozenset(
    {"positions", "position", "bases", "base", "headquarters", "convoy", "convoys", "members", "elements", "hideouts", "targets",
     "strongholds", "camps", "camp", "fighters", "forces", "side", "ranks", "remnants", "leaders", "leader", "advance", "depots"}
)  # fmt: skip


def _gifts(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return who gives what to whom: "sent weapons to the group", "gave the group weapons"."""
    goods = scene.reading.book.nouns.goods
    stated = (*clause.patients, *clause.with_preposition("with", "in", "of"))
    given = [(phrase, _kind(phrase, word, goods)) for phrase in stated if (word := _goods(phrase, goods))]
    if not given:
        return
    things = {id(phrase) for phrase, _ in given}
    receivers = [
        p
        for p in (*clause.with_preposition("to", "for", "into"), *clause.patients, *_first_names(given))
        if id(p) not in things
    ]
    takers = list(scene.meant.each(_with_owners(scene, receivers)))
    change, confidence = "none", "medium"
    if not takers:
        takers, confidence = list(_met(scene, clause)), "low"
    for from_id, agent in _givers(scene, clause, given):
        for to_id, taker in takers:
            for thing, kind in given:
                if from_id != to_id:
                    made = _draft(scene, clause, (from_id, agent), (to_id, taker), "supports", kind)
                    change = "pledged" if clause.lemma in _PLEDGES else _amount(thing, made.change)
                    via = _through(scene, clause)
                    yield _with(made, change, confidence, via)
                    if via is not None:
                        yield _with(made, change, confidence, via, relation="supplied_via")


_PLEDGES = frozenset(
    {"pledge", "promise", "vow", "offer", "authorize", "authorise", "approve", "allocate", "earmark"}
)
_FEWER = frozenset({"fewer", "less"})


def _goods(phrase: Phrase, goods: Mapping[str, str]) -> str | None:
    """Return the word of a phrase that names something given."""
    inner = core(phrase)
    for token in (inner.head, *reversed(inner.own[:-1])):
        if token.low in goods and (
            token is inner.head
            or inner.head.low in ("supplies", "shipments", "deliveries", "package", "packages", "systems")
        ):
            return token.low
    return None


def _first_names(given: list[tuple[Phrase, str]]) -> list[Phrase]:
    """Return the receiver that stands before the gift in one phrase: "sold Kestria drones"."""
    return [
        Phrase((thing.tokens[0],))
        for thing, _ in given
        if thing.tokens[0].name is not None
        and len(thing.tokens) > 1
        and thing.owner is None
        and thing.tokens[0].tag == "NAME"
    ]


_OF_AID = {"financial": "funding", "military": "unspecified", "security": "unspecified", "political": "political", "economic": "funding",
           "diplomatic": "political", "humanitarian": "materiel_logistics", "technical": "training_advisers", "lethal": "weapons",
           "air": "troops", "logistical": "materiel_logistics", "material": "materiel_logistics"}  # fmt: skip


def _kind(thing: Phrase, word: str, goods: Mapping[str, str]) -> str:
    """Return the sort of support: of aid, help and the like by the word before them."""
    if word in ("aid", "assistance", "support", "help", "backing"):
        before = [token.low for token in thing.tokens]
        return next(
            (_OF_AID[token] for token in before if token in _OF_AID),
            "unspecified" if word in ("support", "help") else goods[word],
        )
    return goods[word]


def _amount(thing: Phrase, change: str) -> str:
    words = {token.low for token in thing.tokens}
    if words & _FEWER:
        return "reduced"
    return "increased" if "more" in words or "additional" in words else change


def _givers(scene: Scene, clause: Clause, given: list[tuple[Phrase, str]]) -> list[tuple[str, Phrase]]:
    """Return who gives: the agent, or whose the gift is where a person speaks for a state ("pledged X's support")."""
    owners = [
        (owner, Phrase((thing.owner,)))
        for thing, _ in given
        if thing.owner and thing.owner.tag != "DET" and (owner := scene.meant.owner(thing))
    ]
    return owners or list(scene.meant.each(clause.agents))


def _met(scene: Scene, clause: Clause) -> Iterator[tuple[str, Phrase]]:
    """Return whom the same subject met just before it pledged support to nobody named."""
    if clause.lemma not in _PLEDGES:
        return
    for other in scene.parsed.clauses:
        if (
            other.verb.start < clause.verb.start
            and other.lemma in ("meet", "visit", "see", "call", "assure", "tell")
            and other.subjects == clause.subjects
        ):
            yield from scene.meant.each((*other.objects, *other.with_preposition("with")))


def _through(scene: Scene, clause: Clause) -> str | None:
    """Return the country or road through which supplies go: "through X", "used X as a conduit for"."""
    passed = clause.with_preposition("through", "via", "across")
    if passed:
        return scene.text[passed[0].start : passed[0].end]
    above = scene.above(clause)
    if above is not None and above.lemma == "use" and above.objects:
        roads = {phrase.head.low for phrase in above.with_preposition("as")}
        if roads & {"conduit", "corridor", "route", "bridge", "channel", "pipeline", "hub", "lifeline"}:
            return scene.text[above.objects[0].start : above.objects[0].end]
    return None


def _with(made: Draft, change: str, confidence: str, via: str | None, relation: str | None = None) -> Draft:
    return Draft(
        made.from_id, made.to_id, relation or made.relation, None if relation else made.support_type, made.trigger,
        made.start, made.end, made.rule, made.clause_id, made.modality,
        "low" if confidence == "low" else made.confidence, change, made.from_words, made.to_words, via,
    )  # fmt: skip


def _draft(
    scene: Scene,
    clause: Clause,
    agent: tuple[str, Phrase],
    target: tuple[str, Phrase],
    relation: str,
    support: str | None,
) -> Draft:
    modality, change = _real(scene, clause)
    spans = [agent[1], target[1]]
    within = [p for p in spans if p.start >= scene.sentence.start and p.full_end <= scene.sentence.end]
    start = min([clause.verb.start, *(p.start for p in within)])
    end = max([clause.verb.end, *(p.end for p in within)])
    return Draft(
        agent[0],
        target[0],
        relation,
        support,
        scene.text[clause.verb.verb.start : clause.verb.verb.end],
        start,
        end,
        f"relation.verb.{'passive' if clause.is_passive else 'active'}",
        clause.clause_id,
        modality,
        change=change,
        from_words=scene.text[agent[1].start : agent[1].end],
        to_words=scene.text[target[1].start : target[1].end],
    )


def _real(scene: Scene, clause: Clause) -> tuple[Modality, str]:
    """Return how real it is, a purpose being as real as what serves it, and what changes."""
    modality, frames = scene.modality(clause), scene.reading.book.frames
    changes = [frames.change[word] for word in clause.verb.chain if word in frames.change]
    change = changes[0] if changes else "none"
    above = scene.above(clause)
    is_purpose = clause.verb.is_infinitive and modality == "planned" and not clause.verb.chain
    if is_purpose and above is not None:
        modality = scene.modality(above)
    if modality == "negated" and clause.verb.is_infinitive and not clause.verb.is_negated:
        change = "reduced"
    return modality, change
