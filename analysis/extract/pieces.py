"""What does a sentence consist of once noun phrases that belong together are joined?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.extract.chunks import Chunk
from analysis.extract.phrases import Group, Phrase
from analysis.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Listing:
    """Noun phrases joined by commas and "and", in order; one alone is a listing too."""

    members: tuple[Phrase, ...]
    preposition: str = ""

    @property
    def start(self) -> int:
        """Return where the first begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Return where the last ends, "of" phrases taken along."""
        return max(member.full_end for member in self.members)


Piece = Listing | Group | Token


def tag(piece: Chunk | Piece | None) -> str:
    """Return the word class of a lone word, or NP and VG for phrases and groups."""
    if piece is None:
        return ""
    if isinstance(piece, Token):
        return piece.tag
    return "VG" if isinstance(piece, Group) else "NP"


def is_finite(piece: Chunk | Piece) -> bool:
    """Tell whether it is a verb group that may have a subject of its own."""
    return isinstance(piece, Group) and not (piece.is_infinitive or piece.is_gerund or piece.is_participle)


def is_and(piece: Chunk | Piece) -> bool:
    """Tell whether it is a word that joins two of a kind."""
    return isinstance(piece, Token) and piece.low in ("and", "or", "&", "nor")


def piece_at(pieces: Sequence[Piece], at: int) -> Piece | None:
    """Return the piece at a place, or None past either end."""
    return pieces[at] if 0 <= at < len(pieces) else None


def before(pieces: Sequence[Piece], at: int) -> int | None:
    """Return where the piece before stands, adverbs and quotation marks passed over."""
    return next((n for n in range(at - 1, -1, -1) if tag(pieces[n]) not in ("ADV", "QUOTE")), None)
