"""Who gives what to whom, and does the giving grow, shrink or end?"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_drafts import of_verb
from analysis.tables.relation_sides import sides

_PLEDGES = frozenset(
    {"pledge", "promise", "vow", "offer", "authorize", "authorise", "approve", "allocate", "earmark"}
)
_FEWER = frozenset({"fewer", "less"})
_SHIPMENTS = frozenset({"shipments", "deliveries", "exports", "sales", "transfers", "supplies", "supply"})
_OF_AID = {
    "financial": "funding",
    "military": "unspecified",
    "security": "unspecified",
    "political": "political",
    "economic": "funding",
    "diplomatic": "political",
    "humanitarian": "materiel_logistics",
    "technical": "training_advisers",
    "lethal": "weapons",
    "air": "troops",
    "logistical": "materiel_logistics",
    "material": "materiel_logistics",
}


def given_in(scene: Scene, phrases: tuple[Phrase, ...]) -> list[tuple[Phrase, str]]:
    """Return which phrases name something given, each with its sort of support."""
    goods = scene.reading.book.nouns.goods
    return [(phrase, _kind(phrase, word, goods)) for phrase in phrases if (word := _goods(phrase, goods))]


def gifts(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return who gives what to whom: "sent weapons to the group", "gave the group weapons"."""
    given = given_in(scene, (*clause.patients, *clause.with_preposition("with", "in", "of")))
    if not given:
        return
    things = {id(phrase) for phrase, _ in given}
    receivers = [
        p
        for p in (*clause.with_preposition("to", "for", "into"), *clause.patients, *_first_names(given))
        if id(p) not in things
    ]
    takers = sides(scene, receivers)
    change, confidence = "none", "medium"
    if not takers:
        takers, confidence = list(_met(scene, clause)), "low"
    for from_id, agent in _givers(scene, clause, given):
        for to_id, taker in takers:
            for thing, kind in given:
                if from_id != to_id:
                    made = of_verb(scene, clause, (from_id, agent), (to_id, taker), "supports", kind)
                    made = replace(made, end=max(made.end, thing.end))
                    change = "pledged" if clause.lemma in _PLEDGES else _amount(thing, made.change)
                    via = _through(scene, clause)
                    yield _with(made, change, confidence, via)
                    if via is not None:
                        yield _with(made, change, confidence, via, relation="supplied_via")


def changes(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return help that grows, shrinks or ends: "cut aid to the army"."""
    goods, helpers = scene.reading.book.nouns.goods, scene.reading.book.frames.helpers
    for thing in clause.patients:
        word = _goods(thing, goods) or (thing.head.low if thing.head.low in helpers else None)
        if word is None and thing.head.low not in _SHIPMENTS:
            continue
        kind = "weapons" if thing.head.low in _SHIPMENTS else "unspecified"
        if word is not None and word in goods:
            kind = _kind(thing, word, goods)
        givers = _givers(scene, clause, [(thing, kind)])
        for from_id, agent in givers:
            for to_id, taker in sides(scene, clause.with_preposition("to", "for")):
                if from_id != to_id:
                    made = of_verb(scene, clause, (from_id, agent), (to_id, taker), "supports", kind)
                    yield _with(made, scene.reading.book.frames.change[clause.lemma], "medium", None)


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
    """Return who gives: the agent, or whose the gift is ("pledged X's support")."""
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
    is_still_to_come = change == "pledged" and made.modality in ("completed", "asserted", "ongoing", "begun")
    return Draft(
        made.from_id,
        made.to_id,
        relation or made.relation,
        None if relation else made.support_type,
        made.trigger,
        made.start,
        made.end,
        made.rule,
        made.clause_id,
        "planned" if is_still_to_come else made.modality,
        "low" if confidence == "low" else made.confidence,
        change,
        made.from_words,
        made.to_words,
        via,
    )
