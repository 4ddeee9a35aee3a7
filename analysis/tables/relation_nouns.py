"""Which relations do nouns state: "X's war on Y", "an offensive by X against Y"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.joining import Listing, Piece
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import after, chain, verb_of, whose
from analysis.tables.relation_drafts import of_noun
from analysis.tables.relation_help import helping
from analysis.tables.relation_marks import adjectival, arm_of, examples
from analysis.tables.relation_sides import states_of, with_owners

_AIMED = ("against", "on", "with", "at", "over", "upon")
_LAUNCHING = frozenset(
    {
        "launch",
        "vow",
        "threaten",
        "fire",
        "place",
        "slap",
        "tighten",
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


def from_nouns(scene: Scene) -> Iterator[Draft]:
    """Return the relations that noun phrases of a sentence state between two actors."""
    pieces = scene.parsed.pieces
    for at, piece in enumerate(pieces):
        if isinstance(piece, Listing):
            for member in piece.members:
                for phrase in chain(member):
                    yield from _hostile(scene, phrase, pieces, at)
                    yield from helping(scene, phrase, pieces, at)
                    yield from adjectival(scene, phrase, pieces, at)
                    yield from arm_of(scene, phrase, pieces, at)
                    yield from examples(scene, phrase)


def _hostile(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X's war against Y", "Kestrian strikes on Y", "X launched an offensive against Y"."""
    if phrase.head.low not in scene.reading.book.frames.hostile_nouns:
        return
    clause = verb_of(scene, phrase)
    targets = with_owners(scene, list(after(pieces, at, _AIMED)))
    if phrase.of is not None and phrase.head.low in _OF_TARGETS:
        targets.append(phrase.of)
    agents = _agents(scene, phrase, clause, pieces[at - 1] if at else None, targets)
    if agents and not targets and clause is not None and clause.lemma in _FACING:
        targets = list(clause.subjects)
    for from_id, agent in agents:
        aimed = list(scene.meant.each(targets)) or states_of(scene, targets, from_id)
        for to_id, target in aimed:
            if from_id != to_id:
                yield of_noun(scene, phrase, clause, (from_id, agent), (to_id, target), "opposes", None)
    yield from _between(scene, phrase, pieces, at, clause)


_OF_TARGETS = frozenset(
    {"murder", "murders", "killing", "killings", "assassination", "abduction", "massacre",
     "persecution", "bombardment", "invasion", "siege", "bombing", "occupation", "shelling"}
)  # fmt: skip
_FACING = frozenset({"face", "confront", "resist", "repel"})


def _agents(
    scene: Scene, phrase: Phrase, clause: Clause | None, before: Piece | None, targets: list[Phrase]
) -> list[tuple[str, Phrase]]:
    """Return who fights: the noun's owner, what "of" names, or who is at war or launches it."""
    agents = whose(scene, phrase)
    if not agents and phrase.of is not None and phrase.of not in targets:
        agents = list(scene.meant.each([phrase.of]))
    if agents or clause is None:
        return agents
    is_at_war = isinstance(before, Token) and before.low == "at" and clause.lemma in ("be", "remain")
    if is_at_war:
        agents = list(scene.meant.each(clause.subjects))
    if not agents and clause.lemma.split()[0] in _LAUNCHING:
        agents = list(scene.meant.each(clause.agents))
    return agents


def _between(
    scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int, clause: Clause | None
) -> Iterator[Draft]:
    """Return "the war between X and Y"."""
    parties = list(scene.meant.each(after(pieces, at, ("between",))))
    if len(parties) == 2 and parties[0][0] != parties[1][0]:
        yield of_noun(scene, phrase, clause, parties[0], parties[1], "opposes", None)
