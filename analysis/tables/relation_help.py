"""Who helps whom where a noun tells it: "Y's strongest backer", "with the support of X"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.joining import Listing, Piece, tag
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import after, verb_of, whose
from analysis.tables.relation_drafts import of_noun

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
_KINDS = {
    "military": "unspecified",
    "financial": "funding",
    "political": "political",
    "diplomatic": "political",
    "air": "troops",
    "arms": "weapons",
    "logistical": "materiel_logistics",
    "security": "unspecified",
}


def helping(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "Y's strongest backer", "X's support for Y", "X, an ally of Y", "support from X"."""
    kind = scene.reading.book.frames.helpers.get(phrase.head.low)
    if phrase.head.low in _FOES:
        yield from _foe(scene, phrase, pieces, at)
    if kind is None:
        yield from _named_ally(scene, phrase)
        return
    is_person_noun = phrase.head.low.removesuffix("s") in _BACKERS
    clause = verb_of(scene, phrase)
    if is_person_noun:
        receivers = whose(scene, phrase) or (
            list(scene.meant.each([phrase.of])) if phrase.of is not None else []
        )
        agents = _described(scene, phrase, pieces, at)
    else:
        agents, receivers = _help_of(scene, phrase, pieces, at, clause)
    for from_id, agent in agents:
        for to_id, receiver in receivers:
            if from_id != to_id:
                yield of_noun(
                    scene,
                    phrase,
                    clause,
                    (from_id, agent),
                    (to_id, receiver),
                    "supports",
                    _of_kind(phrase, kind),
                )


_FOES = frozenset(
    {
        "enemy",
        "enemies",
        "foe",
        "foes",
        "rival",
        "rivals",
        "adversary",
        "adversaries",
        "opponent",
        "opponents",
    }
)


def _foe(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> Iterator[Draft]:
    """Return "X, Y's enemy": X opposes Y."""
    others = whose(scene, phrase) or (list(scene.meant.each([phrase.of])) if phrase.of is not None else [])
    for from_id, agent in _described(scene, phrase, pieces, at):
        for to_id, other in others:
            if from_id != to_id:
                made = (from_id, agent), (to_id, other)
                yield of_noun(scene, phrase, verb_of(scene, phrase), *made, "opposes", None)


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
        yield of_noun(
            scene,
            phrase,
            None,
            (agent, Phrase((phrase.head,))),
            (owner, Phrase((phrase.owner,))),
            "supports",
            kind,
        )


def _of_kind(phrase: Phrase, kind: str) -> str:
    """Return the sort of help, by the word before the noun where it tells."""
    return next((_KINDS[token.low] for token in phrase.tokens[:-1] if token.low in _KINDS), kind)


def _help_of(
    scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int, clause: Clause | None
) -> tuple[list[tuple[str, Phrase]], list[tuple[str, Phrase]]]:
    """Return who helps whom by a noun: "X's support for Y", "in support of Y", "with the help of X"."""
    before = pieces[at - 1] if at else None
    link = before.low if isinstance(before, Token) else ""
    inner = list(scene.meant.each([phrase.of])) or whose(scene, phrase.of) if phrase.of is not None else []
    actors = list(scene.meant.each(clause.agents or clause.subjects)) if clause is not None else []
    agents = whose(scene, phrase) or list(scene.meant.each(after(pieces, at, ("from", "by"))))
    receivers = list(scene.meant.each(after(pieces, at, ("for", "to"))))
    if link in ("with", "without", "on", "under", "thanks"):
        return agents or inner, receivers or actors or _before_comma(scene, pieces, at)
    if link == "in":
        return agents or actors, receivers or inner
    if agents:
        return agents, receivers or inner
    return (
        actors if clause is not None and phrase in clause.objects and clause.lemma in _VOICING else []
    ), receivers


def _before_comma(scene: Scene, pieces: tuple[Piece, ...], at: int) -> list[tuple[str, Phrase]]:
    """Return who stands before an aside: "the Front, with the help of X, took ..."."""
    piece = pieces[at - 3] if at >= 3 and tag(pieces[at - 2]) == "COMMA" else None
    return list(scene.meant.each(piece.members[-1:])) if isinstance(piece, Listing) else []


def _described(scene: Scene, phrase: Phrase, pieces: tuple[Piece, ...], at: int) -> list[tuple[str, Phrase]]:
    """Return of whom "Y's backer" is said: the subject of "is", or the name before a comma."""
    for clause in scene.parsed.clauses:
        is_being = clause.verb.verb.lemma in ("be", "become", "remain") and phrase in clause.objects
        between = scene.tokens_in(clause.subjects[-1].full_end, clause.verb.start) if clause.subjects else ()
        if is_being and not any(token.is_verb for token in between):
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
