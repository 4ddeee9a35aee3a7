"""Which sentences does an article have, and which of them are to be read?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from analysis.clean.boundaries import Boundaries, find_boundaries
from analysis.clean.lines import list_mark_end
from analysis.clean.signs import find_signs, find_slips, find_unpaired
from analysis.clean.stretches import Stretch, StretchKind, find_stretches
from analysis.codebook import layout as words
from analysis.codebook.damage import Damage, Sign
from analysis.codebook.layout import Layout
from analysis.schema import Region
from analysis.spans import trimmed
from analysis.words import find_words

_READABLE: dict[StretchKind, Region] = {
    "headline": "headline", "standfirst": "standfirst", "prose": "prose", "caption": "caption",
}  # fmt: skip
_CUT = ("headline", "standfirst", "prose", "caption", "duplicate")
_CLOSERS = "\"”’'»)]*_ \u00a0"


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


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    stretch: Stretch
    signs: frozenset[Sign]


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
    layout = words.load()
    stretches = find_stretches(text, title)
    known = {word.text for word in find_words(text, 0, len(text))}
    pieces = [piece for group in _paragraphs(stretches) for piece in _paragraph_pieces(text, group, layout)]
    pieces = _with_endless(text, pieces)
    sentences = [
        Sentence(f"{article_id}-s{n:03d}", n, piece.stretch.kind, piece.start, piece.end, piece.stretch.paragraph,
                 _damage(text, piece, known, damage), None)
        for n, piece in enumerate(pieces, 1)
    ]  # fmt: skip
    return _with_first(sentences, pieces)


def _paragraphs(stretches: list[Stretch]) -> list[list[Stretch]]:
    return [list(group) for _, group in groupby(stretches, key=lambda stretch: stretch.paragraph)]


def _paragraph_pieces(text: str, group: list[Stretch], layout: Layout) -> Iterator[_Piece]:
    for stretch in group:
        span = trimmed(text, stretch.start, stretch.end)
        if span is None:
            continue
        start, end = span.start, span.end
        if stretch.kind not in _CUT:
            yield _Piece(start, end, stretch, frozenset())
            continue
        start = list_mark_end(text, start, end)
        found = find_boundaries(text, start, end, layout)
        unpaired = find_unpaired(text, start, end) if not _goes_on(text, end) else None
        yield from _cut(text, start, stretch, found, unpaired)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the next paragraph opens with a quotation mark, as a quotation of several paragraphs does."""
    return text[end : end + 20].lstrip()[:1] in ('"', "“")


def _cut(
    text: str, start: int, stretch: Stretch, found: Boundaries, unpaired: int | None
) -> Iterator[_Piece]:
    strays, tight = iter((*found.strays, len(text))), set(found.tight)
    stray = next(strays)
    for end in found.ends:
        span = trimmed(text, start, end)
        signs: set[Sign] = (
            {"unbalanced_quotes"} if unpaired is not None and start <= unpaired < end else set()
        )
        while stray < end:
            signs.add("stray_stop")
            stray = next(strays)
        if any(place in tight for place in range(max(start, end - 4), end)):
            signs.add("missing_space")
        if span:
            yield _Piece(span.start, span.end, stretch, frozenset(signs))
        start = end


def _with_endless(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces with the last sentence of a paragraph of prose marked where no stop ends it."""
    return [
        replace(piece, signs=piece.signs | {"no_ending"})
        if piece.stretch.kind == "prose"
        and piece.end == len(text[: piece.stretch.end].rstrip())
        and text[piece.start : piece.end].rstrip(_CLOSERS)[-1:] not in tuple(".!?…:")
        else piece
        for piece in pieces
    ]


def _damage(text: str, piece: _Piece, known: set[str], damage: Damage) -> tuple[str, ...]:
    if piece.stretch.kind not in _READABLE:
        return ()
    own = find_words(text, piece.start, piece.end)
    signs = (*sorted(piece.signs), *find_signs(text[piece.start : piece.end], own, damage))
    notes = [damage.notes[sign] for sign in signs]
    return tuple(dict.fromkeys((*find_slips(own, known, damage), *notes)))


def _with_first(sentences: list[Sentence], pieces: list[_Piece]) -> list[Sentence]:
    """Return the sentences, those of a repeated paragraph with the sentence of the first that they repeat."""
    by_paragraph = {
        paragraph: list(group) for paragraph, group in groupby(sentences, key=lambda one: one.paragraph)
    }
    made = []
    for one, piece in zip(sentences, pieces, strict=True):
        first = piece.stretch.repeats
        if first is not None:
            old, new = by_paragraph[first], by_paragraph[one.paragraph]
            one = replace(one, duplicate_of=old[min(new.index(one), len(old) - 1)].sentence_id)
        made.append(one)
    return made
