"""Which relations do nouns and adjectives state: "X's war on Y", "Y's strongest backer", "X-backed rebels"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.joining import Listing, Piece, tag
from analysis.extract.phrases import Group, Phrase
from analysis.extract.tokens import Token
from analysis.schema import Confidence, Modality
from analysis.tables.drafts import Draft, Scene

_AIMED = ("against", "on", "with", "at", "over", "upon")
_LAUNCHING = frozenset(
    {
        "launch",
        "wage",
        "begin",
        "start",
        "carry",
        "conduct",
        "open",
        "mount",
        "lead",
        "stage",
        "fight",
        "continue",
        "resume",
        "make",
        "commit",
        "impose",
        "order",
        "announce",
        "join",
        "undertake",
        "prosecute",
        "unleash",
        "pursue",
        "perform",
        "run",
    }
)
_HEADS_OF_ARMS = frozenset(
    {
        "arm",
        "wing",
        "branch",
        "unit",
        "part",
        "faction",
        "affiliate",
        "offshoot",
        "member",
        "division",
        "subsidiary",
        "component",
    }
)


def from_nouns(scene: Scene) -> Iterator[Draft]:
    """Return the relations that noun phrases of a sentence state between two actors."""
    pieces = scene.parsed.pieces
    for at, piece in enumerate(pieces):
        if isinstance(piece, Listing):
            for member in piece.members:
                for phrase in _chain(member):
                    yield from _hostile(scene, phrase, pieces, at)
                    yield from _helping(scene, phrase, pieces, at)
                    yield from _adjectival(scene, phrase, pieces, at)
                    yield from _arm_of(scene, phrase, pieces, at)
                    yield from _examples(scene, phrase)


def _chain(phrase: Phrase) -> Iterator[Phrase]:
    yield phrase
    if phrase.of is not None:
        yield from _chain(phrase.of)
    for example in phrase.examples:
        yield from _chain(example)


def _after(pieces: tuple[Piece, ...], at: int, prepositions: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Return the nouns after a preposition that follows."""
    if at + 2 >= len(pieces):
        return ()
    link, following = pieces[at + 1], pieces[at + 2]
    is_link = isinstance(link, Token) and link.low in prepositions
    return following.members if is_link and isinstance(following, Listing) else ()


def _verb_of(scene: Scene, phrase: Phrase) -> Clause | None:
    """Return the clause whose object or circumstance a noun is."""
    for clause in scene.parsed.clauses:
        nouns = (*clause.objects, *(m for a in clause.adjuncts for m in a.members))
        if any(phrase in list(_chain(noun)) for noun in nouns):
            return clause
    first = scene.parsed.pieces[0] if scene.parsed.pieces else None
    if isinstance(first, Token) and first.tag == "PREP":  # "In support of X, Y did ..."
        return next(
            (
                c
                for c in scene.parsed.clauses
                if c.subjects and c.start > phrase.end and not c.verb.is_infinitive
            ),
            None,
        )
    return None


def _whose(scene: Scene, phrase: Phrase) -> list[tuple[str, Phrase]]:
    """Return whose act a noun names: a possessive, or an adjective or noun before it."""
    owner = scene.meant.owner(phrase)
    if owner is not None and phrase.owner is not None:
        return [(owner, Phrase((phrase.owner,)))]
    for token in reversed(phrase.tokens[:-1]):
        if token.tag in ("DEM", "NAME", "NOUN") and (actor := scene.meant.token(token)):
            return [(actor, Phrase((token,)))]
    return []


def _hostile(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X's war against Y", "Kestrian strikes on Y", "X launched an offensive against Y"."""
    if phrase.head.low not in scene.reading.book.frames.hostile_nouns:
        return
    clause = _verb_of(scene, phrase)
    targets = list(_after(pieces, at, _AIMED))
    if phrase.of is not None and phrase.head.low in (
        "invasion",
        "siege",
        "bombing",
        "bombardment",
        "occupation",
        "shelling",
    ):
        targets.append(phrase.of)
    agents = _whose(scene, phrase)
    if not agents and phrase.of is not None and phrase.of not in targets:
        agents = list(scene.meant.each([phrase.of]))
    before = pieces[at - 1] if at else None
    is_at_war = (
        isinstance(before, Token)
        and before.low == "at"
        and clause is not None
        and clause.lemma in ("be", "remain")
    )
    if not agents and is_at_war and clause is not None:
        agents = list(scene.meant.each(clause.subjects))
    if not agents and clause is not None and clause.lemma.split()[0] in _LAUNCHING:
        agents = list(scene.meant.each(clause.agents))
    if (
        agents
        and not targets
        and clause is not None
        and clause.lemma in ("face", "confront", "resist", "repel")
    ):
        targets = list(clause.subjects)
    for from_id, agent in agents:
        for to_id, target in scene.meant.each(targets):
            if from_id != to_id:
                yield _draft(scene, phrase, clause, (from_id, agent), (to_id, target), "opposes", None)
    yield from _between(scene, phrase, pieces, at, clause)


def _between(
    scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int, clause: Clause | None
) -> Iterator[Draft]:
    """Return "the war between X and Y"."""
    parties = list(scene.meant.each(_after(pieces, at, ("between",))))
    if len(parties) == 2 and parties[0][0] != parties[1][0]:
        yield _draft(scene, phrase, clause, parties[0], parties[1], "opposes", None)


def _helping(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "Y's strongest backer" (of whom it is said), "X's support for Y", "X, an ally of Y", "support from X"."""
    kind = scene.reading.book.frames.helpers.get(phrase.head.low)
    if kind is None:
        yield from _named_ally(scene, phrase)
        return
    is_person_noun = phrase.head.low.removesuffix("s") in _BACKERS
    clause = _verb_of(scene, phrase)
    if is_person_noun:
        receivers = _whose(scene, phrase) or (
            list(scene.meant.each([phrase.of])) if phrase.of is not None else []
        )
        agents = _described(scene, phrase, pieces, at)
    else:
        agents, receivers = _help_of(scene, phrase, pieces, at, clause)
    for from_id, agent in agents:
        for to_id, receiver in receivers:
            if from_id != to_id:
                yield _draft(
                    scene,
                    phrase,
                    clause,
                    (from_id, agent),
                    (to_id, receiver),
                    "supports",
                    _of_kind(phrase, kind),
                )


def _named_ally(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """Return "Y's ally X": X supports Y."""
    before = phrase.tokens[-2].low if len(phrase.tokens) > 2 else ""
    kind = scene.reading.book.frames.helpers.get(before)
    agent = scene.meant.token(phrase.head) if phrase.head.name is not None else None
    owner = scene.meant.owner(phrase)
    if (
        kind is not None
        and before.removesuffix("s") in _BACKERS
        and agent
        and owner
        and phrase.owner
        and agent != owner
    ):
        yield _draft(
            scene,
            phrase,
            None,
            (agent, Phrase((phrase.head,))),
            (owner, Phrase((phrase.owner,))),
            "supports",
            kind,
        )


_KINDS = {"military": "unspecified", "financial": "funding", "political": "political", "diplomatic": "political", "air": "troops",
          "arms": "weapons", "logistical": "materiel_logistics", "security": "unspecified"}  # fmt: skip


def _of_kind(phrase: Phrase, kind: str) -> str:
    """Return the sort of help, by the word before the noun where it tells."""
    return next((_KINDS[token.low] for token in phrase.tokens[:-1] if token.low in _KINDS), kind)


_BACKERS = frozenset(
    {
        "supporter",
        "backer",
        "ally",
        "allie",
        "patron",
        "sponsor",
        "benefactor",
        "supplier",
        "provider",
        "financier",
        "donor",
        "protector",
    }
)


def _help_of(
    scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int, clause: Clause | None
) -> tuple[list[tuple[str, Phrase]], list[tuple[str, Phrase]]]:
    """Return who helps whom where a noun such as "support" tells it: "X's support for Y", "in support of Y", "with the help of X"."""
    before = pieces[at - 1] if at else None
    link = before.low if isinstance(before, Token) else ""
    inner = list(scene.meant.each([phrase.of])) if phrase.of is not None else []
    actors = list(scene.meant.each(clause.agents or clause.subjects)) if clause is not None else []
    agents = _whose(scene, phrase) or list(scene.meant.each(_after(pieces, at, ("from", "by"))))
    receivers = list(scene.meant.each(_after(pieces, at, ("for", "to"))))
    if link in ("with", "without", "on", "under", "thanks"):
        return agents or inner, receivers or actors
    if link == "in":
        return agents or actors, receivers or inner
    if agents:
        return agents, receivers or inner
    return (
        actors if clause is not None and phrase in clause.objects and clause.lemma in _VOICING else []
    ), receivers


_VOICING = frozenset(
    {
        "reiterate",
        "express",
        "voice",
        "declare",
        "reaffirm",
        "offer",
        "pledge",
        "give",
        "provide",
        "show",
        "announce",
        "confirm",
        "renew",
        "extend",
        "promise",
    }
)


def _described(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> list[tuple[str, Phrase]]:
    """Return of whom "Y's backer" is said: the subject of "is", or the name before a comma."""
    for clause in scene.parsed.clauses:
        if clause.verb.verb.lemma in ("be", "become", "remain") and phrase in clause.objects:
            also = [p for a in _along(pieces) for p in a.members]
            return list(scene.meant.each((*clause.subjects, *also)))
    if at >= 2 and tag(pieces[at - 1]) == "COMMA" and isinstance(pieces[at - 2], Listing):
        before = pieces[at - 2]
        return list(scene.meant.each(before.members[-1:] if isinstance(before, Listing) else ()))
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if phrase.head.name is None and isinstance(following, Listing):
        return list(scene.meant.each(following.members))
    return []


def _along(pieces: tuple[Piece, ...]) -> list[Listing]:
    """Return who is named in "along with X" at the head of a sentence."""
    if (
        len(pieces) > 2
        and isinstance(pieces[0], Token)
        and pieces[0].low in ("along", "together", "alongside", "like")
    ):
        return [piece for piece in pieces[1:3] if isinstance(piece, Listing)]
    return []


def _adjectival(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X-backed rebels": X supports the rebels; "X-led coalition": X commands it."""
    target = scene.meant.phrase(phrase)
    if phrase.head.tag == "ADJ":  # ", itself X-armed,"
        earlier = next(
            (p for p in reversed(pieces[:at]) if isinstance(p, Listing) and not p.members[-1].is_pronoun),
            None,
        )
        target = scene.meant.phrase(earlier.members[-1]) if earlier is not None else None
    for token in phrase.tokens:
        meaning = scene.reading.book.frames.adjectival.get(token.tail)
        actor = scene.meant.token(token) if meaning is not None and token.name is not None else None
        if meaning is None or actor is None or target is None or actor == target:
            continue
        relation, kind = meaning
        yield _draft(
            scene, phrase, _verb_of(scene, phrase), (actor, Phrase((token,))), (target, phrase), relation,
            kind if relation == "supports" else None, trigger=token, modality="asserted", confidence="high",
        )  # fmt: skip


def _arm_of(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X, the foreign arm of Y": X is part of Y."""
    if phrase.head.low not in _HEADS_OF_ARMS or phrase.of is None:
        return
    if at < 2 or tag(pieces[at - 1]) != "COMMA" or not isinstance(pieces[at - 2], Listing):
        return
    before = pieces[at - 2]
    members = before.members if isinstance(before, Listing) else ()
    for from_id, one in scene.meant.each([_last(members[-1])] if members else []):
        for to_id, whole in scene.meant.each([phrase.of]):
            if from_id != to_id:
                yield _draft(
                    scene,
                    phrase,
                    None,
                    (from_id, one),
                    (to_id, whole),
                    "part_of",
                    None,
                    modality="asserted",
                    confidence="high",
                )


def _examples(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """Return "Kestrian forces such as the X Brigade": the brigade is part of them."""
    whole = scene.meant.phrase(phrase)
    if whole is None or phrase.head.low not in scene.reading.book.nouns.force:
        return
    for part_id, example in scene.meant.each(phrase.examples):
        if part_id != whole:
            yield _draft(scene, phrase, None, (part_id, example), (whole, phrase), "part_of", None, modality="asserted")


def _last(phrase: Phrase) -> Phrase:
    return _last(phrase.of) if phrase.of is not None else phrase


def _draft(
    scene: Scene,
    phrase: Phrase,
    clause: Clause | None,
    agent: tuple[str, Phrase],
    target: tuple[str, Phrase],
    relation: str,
    support: str | None,
    *,
    trigger: Token | None = None,
    modality: Modality | None = None,
    confidence: Confidence = "medium",
) -> Draft:
    word = trigger or phrase.head
    spans = [
        p for p in (agent[1], target[1]) if scene.sentence.start <= p.start and p.end <= scene.sentence.end
    ]
    real: Modality = modality or _real(scene, clause)
    return Draft(
        agent[0],
        target[0],
        relation,
        support,
        scene.text[word.start : word.end],
        min([word.start, *(p.start for p in spans)]),
        max([word.end, *(p.end for p in spans)]),
        "relation.adjective" if trigger is not None else "relation.noun",
        clause.clause_id if clause is not None else f"{scene.sentence.sentence_id}-c{phrase.start}",
        real,
        confidence,
        from_words=scene.text[agent[1].start : agent[1].end],
        to_words=scene.text[target[1].start : target[1].end],
    )


def _real(scene: Scene, clause: Clause | None) -> Modality:
    """Return how real the noun's act is: as the verb above it where that speaks of the future, else plainly said."""
    if clause is None or not isinstance(clause.verb, Group):
        return "asserted"
    modality = scene.modality(clause)
    return (
        modality
        if modality in ("planned", "hypothetical", "conditional", "demanded", "historical", "begun")
        else "asserted"
    )
