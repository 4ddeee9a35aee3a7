"""What follows a verb as its object or circumstance, and which words belong to the verb itself?"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.codebook.frames import Frames
from analysis.extract.participles import is_reduced
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, Piece, piece_at, tag
from analysis.extract.subjects import STOPS
from analysis.extract.tokens import Token

_AFTER_OBJECT = frozenset({"out", "back", "up", "over", "off", "away", "down"})
# Prepositions that go on with the same verb after a comma.
_LOOSE = frozenset(
    {"from", "to", "into", "toward", "towards", "through", "via", "including", "near", "in", "with"}
)


class Complements(NamedTuple):
    """A verb with the words that belong to it, its objects, its circumstances, and where they end."""

    lemma: str
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Listing, ...]
    end: int


def find_complements(pieces: Sequence[Piece], at: int, verb: Group, frames: Frames) -> Complements:
    """Return what follows a verb up to the next clause.

    Parameters
    ----------
    pieces
        The pieces of the sentence.
    at
        Where among them the verb stands.
    verb
        The verb.
    frames
        The codebook's meanings of verbs, which tell the particles and set phrases.
    """
    particle, start = _particle(pieces, at, verb, frames)
    return _right(pieces, start, f"{verb.verb.lemma} {particle}".strip())


def with_set_phrase(found: Complements, frames: Frames) -> Complements:
    """Return what follows a verb, with the words of a listed set phrase ("take control") in the verb."""
    return _with_noun(found, frames) or _with_circumstance(found, frames) or found


def _is_known(phrase: str, frames: Frames) -> bool:
    return phrase in frames.forces or phrase in frames.relations


def _particle(pieces: Sequence[Piece], at: int, verb: Group, frames: Frames) -> tuple[str, int]:
    """Return the particle of a verb ("pull" + "out"), and where its objects begin."""
    following = piece_at(pieces, at + 1)
    if isinstance(following, Token) and following.tag in ("ADV", "PREP"):
        phrase = f"{verb.verb.lemma} {following.low}"
        is_open = following.low in ("up", "into", "out") and _opens_phrase(phrase, frames)
        if is_open or _is_known(phrase, frames):
            return following.low, at + 2
    return _split_particle(pieces, at, verb, frames), at + 1


def _opens_phrase(phrase: str, frames: Frames) -> bool:
    """Tell whether a listed set phrase begins with these words."""
    return any(known.startswith(f"{phrase} ") for known in frames.forces)


def _split_particle(pieces: Sequence[Piece], at: int, verb: Group, frames: Frames) -> str:
    """Return a particle that stands after the object: "pushed the rebels out"."""
    word = piece_at(pieces, at + 2)
    if verb.is_passive or not isinstance(piece_at(pieces, at + 1), Listing):
        return ""
    if not (isinstance(word, Token) and word.tag in ("ADV", "PREP") and word.low in _AFTER_OBJECT):
        return ""
    return word.low if _is_known(f"{verb.verb.lemma} {word.low}", frames) else ""


def _right(pieces: Sequence[Piece], at: int, lemma: str) -> Complements:
    """Return the objects and circumstances that follow, up to the next clause, and where they end."""
    objects: list[Phrase] = []
    adjuncts: list[Listing] = []
    end, preposition = 0, ""
    for position in range(at, len(pieces)):
        piece = pieces[position]
        if _ends_clause(pieces, position, preposition):
            break
        if isinstance(piece, Token):
            preposition = piece.low if piece.tag in ("PREP", "TO") else preposition
        elif isinstance(piece, Listing):
            if preposition:
                adjuncts.append(replace(piece, preposition=preposition))
            elif not adjuncts or not objects:
                objects.extend(piece.members)
            end, preposition = piece.end, ""
    return Complements(lemma, tuple(objects), tuple(adjuncts), end)


def _ends_clause(pieces: Sequence[Piece], at: int, preposition: str) -> bool:
    """Tell whether a piece no longer belongs to the verb before it."""
    kind, follows = tag(pieces[at]), piece_at(pieces, at + 1)
    if kind == "NP":
        return not preposition and _is_next_subject(pieces, at)
    if kind == "COMMA":
        return not (isinstance(follows, Token) and follows.tag == "PREP" and follows.low in _LOOSE)
    return kind in STOPS or (kind == "CONJ" and tag(follows) not in ("PREP", "TO"))


def _is_next_subject(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a noun is the subject of the verb after it, so that a clause opens here without "that"."""
    following = piece_at(pieces, at + 1)
    if not isinstance(following, Group) or following.is_infinitive or following.is_gerund:
        return False
    if _is_described(pieces, at):
        return False
    return not is_reduced(pieces, at + 1, following)


def _is_described(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a gerund with this object only describes a subject: "rebels fighting A shot B"."""
    verb, noun = piece_at(pieces, at - 1), piece_at(pieces, at - 2)
    is_gerund = isinstance(verb, Group) and verb.is_gerund and not verb.auxiliaries
    return is_gerund and isinstance(noun, Listing) and not any(isinstance(p, Group) for p in pieces[: at - 2])


def _with_noun(found: Complements, frames: Frames) -> Complements | None:
    """Take "control" of "took control of A" into the verb, so that A is its object; None for other verbs."""
    if not found.objects:
        return None
    noun, *others = found.objects
    for word in (noun.head.low, noun.head.low.removesuffix("s")):
        whole = f"{found.lemma} {word}"
        if _is_known(whole, frames):
            inner = (noun.of,) if noun.of else ()
            return found._replace(lemma=whole, objects=(*inner, *others))
    return None


def _with_circumstance(found: Complements, frames: Frames) -> Complements | None:
    """Take "under control" into the verb as well; its owner is the object."""
    if not found.adjuncts:
        return None
    first, *others = found.adjuncts
    owner = first.members[0]
    whole = f"{found.lemma} {first.preposition} {owner.head.low}"
    if not _is_known(whole, frames):
        return None
    return found._replace(
        lemma=whole, objects=(owner,) if owner.owner else found.objects, adjuncts=tuple(others)
    )
