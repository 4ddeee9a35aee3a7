"""Which sentences does an article have, and which of them are to be read?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.clean.kind import StretchKind
from analysis.clean.pieces import Piece, find_pieces
from analysis.clean.signs import find_signs, find_slips
from analysis.clean.stretches import find_stretches
from analysis.codebook import layout as words
from analysis.codebook.damage import Damage
from analysis.schema import Region
from analysis.words import find_words

_READABLE: dict[StretchKind, Region] = {
    "headline": "headline", "standfirst": "standfirst", "prose": "prose", "caption": "caption",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of readable text, or one stretch that is none (a link, a credit, a notice)."""

    sentence_id: str
    number: int
    kind: StretchKind
    start: int
    end: int
    paragraph: int
    damage: tuple[str, ...]
    duplicate_of: str | None

    @property
    def is_readable(self) -> bool:
        """Tell whether facts may be read from it."""
        return self.kind in _READABLE

    @property
    def region(self) -> Region | None:
        """Return the region its words stand in, or None where it is not to be read."""
        return _READABLE.get(self.kind)


def find_sentences(text: str, *, article_id: str, title: str | None, damage: Damage) -> list[Sentence]:
    """Return the pieces of an article in order: sentences, and stretches that are none.

    Parameters
    ----------
    text
        The raw text.
    article_id
        The article's id, which opens each sentence_id.
    title
        The article's title, or None.
    damage
        The codebook's signs of damage.

    Returns
    -------
    list of Sentence
        Offsets count code points of ``text``, without white space (or the mark of a list) at the edges.
        No two overlap.
    """
    pieces = list(find_pieces(text, find_stretches(text, title), words.load()))
    known = frozenset(word.text for word in find_words(text, 0, len(text)))
    firsts = _firsts(pieces)
    return [
        Sentence(
            _sentence_id(article_id, number),
            number,
            piece.stretch.kind,
            piece.span.start,
            piece.span.end,
            piece.stretch.paragraph,
            _notes(text, piece, known, damage),
            _sentence_id(article_id, firsts[number]) if number in firsts else None,
        )
        for number, piece in enumerate(pieces, 1)
    ]


def _sentence_id(article_id: str, number: int) -> str:
    return f"{article_id}-s{number:03d}"


def _notes(text: str, piece: Piece, known: frozenset[str], damage: Damage) -> tuple[str, ...]:
    if piece.stretch.kind not in _READABLE:
        return ()
    own = find_words(text, piece.span.start, piece.span.end)
    signs = (*sorted(piece.signs), *find_signs(piece.span.of(text), own, damage))
    return tuple(dict.fromkeys((*find_slips(own, known, damage), *(damage.notes[sign] for sign in signs))))


def _firsts(pieces: Sequence[Piece]) -> dict[int, int]:
    """Return, for each sentence of a repeated paragraph, the number of the sentence it repeats."""
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces, 1):
        numbers[piece.stretch.paragraph].append(number)
    firsts: dict[int, int] = {}
    for number, piece in enumerate(pieces, 1):
        if piece.stretch.repeats is not None:
            old, own = numbers[piece.stretch.repeats], numbers[piece.stretch.paragraph]
            firsts[number] = old[min(number - own[0], len(old) - 1)]
    return firsts
