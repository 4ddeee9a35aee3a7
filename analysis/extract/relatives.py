"""Which noun does "who", "which" or "that" stand for, and which verb does it open?"""

from collections.abc import Sequence

from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, Piece, piece_at, tag
from analysis.extract.tokens import Token

_RELATIVE = frozenset({"who", "which", "that", "whom", "where"})


def antecedent(pieces: Sequence[Piece], relative: int) -> tuple[Phrase, ...]:
    """Return the nouns that "who", "which" or "that" stands for."""
    is_apart = tag(piece_at(pieces, relative - 1)) in ("COMMA", "PREP", "DET")
    piece = piece_at(pieces, relative - 2 if is_apart else relative - 1)
    if not isinstance(piece, Listing):
        return ()
    return piece.members if is_apart else piece.members[-1:]


def relative_object(pieces: Sequence[Piece], at: int, subjects: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return what "which" or "that" stands for where the verb has a subject of its own: "A, which B took"."""
    own = next((n for n in range(at - 1, 0, -1) if _has(pieces[n], subjects[0])), 0)
    word = piece_at(pieces, own - 1)
    if not isinstance(word, Token) or word.low not in ("which", "that", "whom"):
        return ()
    return antecedent(pieces, own - 1) if word.tag == "REL" or word.low == "that" else ()


def _has(piece: Piece, phrase: Phrase) -> bool:
    return isinstance(piece, Listing) and phrase in piece.members


def relative_of(pieces: Sequence[Piece], verb: int) -> int | None:
    """Return where "who", "which" or "that" opens the clause of a verb, or None where none does."""
    if not isinstance(pieces[verb], Group):
        return None
    position = verb - 1
    while position > 0 and tag(pieces[position]) in ("ADV", "NP", "PREP", "TO"):
        position -= 1
    piece = pieces[position] if position > 0 else None
    if not isinstance(piece, Token):
        return None
    is_that = piece.low == "that" and isinstance(pieces[position - 1], Listing)
    return position if is_that or (piece.tag == "REL" and piece.low in _RELATIVE) else None
