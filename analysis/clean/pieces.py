"""Into which pieces does each stretch fall, and which signs of damage does its place give each piece?"""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.clean.boundaries import Boundaries, find_boundaries
from analysis.clean.lines import list_mark_end
from analysis.clean.signs import find_unpaired
from analysis.clean.stretches import Stretch
from analysis.codebook.damage import Sign
from analysis.codebook.layout import Layout
from analysis.spans import Span, trimmed

_CUT = ("headline", "standfirst", "prose", "caption", "duplicate")
_CLOSERS = "\"”’'»)]*_ \u00a0\u200b\u200e\u200f"
_LONGEST_STOP = 4  # characters of a stop with what closes behind it


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a stretch that is not cut into any, with the signs that its neighbours give away."""

    span: Span
    stretch: Stretch
    signs: frozenset[Sign]


def find_pieces(text: str, stretches: list[Stretch], layout: Layout) -> Iterator[Piece]:
    """Yield the pieces of all stretches in order; a stretch of white space gives none."""
    for stretch in stretches:
        span = trimmed(text, stretch.start, stretch.end)
        if span and stretch.kind in _CUT:
            yield from _cut(text, span, stretch, layout)
        elif span:
            yield Piece(span, stretch, frozenset())


def _cut(text: str, whole: Span, stretch: Stretch, layout: Layout) -> Iterator[Piece]:
    start = list_mark_end(text, whole.start, whole.end)
    has_mark = start > whole.start
    found = find_boundaries(text, start, whole.end, layout)
    unpaired = None if _goes_on(text, whole.end) else find_unpaired(text, start, whole.end)
    for end, signs in _signs(start, found, unpaired):
        span = trimmed(text, start, end)
        is_endless = end == whole.end and stretch.kind == "prose" and not has_mark
        if span and is_endless and not _is_ended(span.of(text)):
            signs = signs | {"no_ending"}
        if span:
            yield Piece(span, stretch, signs)
        start = end


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the next paragraph opens with a quotation mark: a quotation may fill several."""
    return text[end : end + 20].lstrip()[:1] in ('"', "“")


def _is_ended(words: str) -> bool:
    return words.rstrip(_CLOSERS)[-1:] in tuple(".!?…。！？:")


def _signs(start: int, found: Boundaries, unpaired: int | None) -> Iterator[tuple[int, frozenset[Sign]]]:
    """Yield each end of a sentence with the signs that fall into the sentence."""
    strays, tight = list(reversed(found.strays)), set(found.tight)
    for end in found.ends:
        signs: set[Sign] = set()
        if unpaired is not None and start <= unpaired < end:
            signs.add("unbalanced_quotes")
        while strays and strays[-1] < end:
            signs.add("stray_stop")
            strays.pop()
        if any(place in tight for place in range(max(start, end - _LONGEST_STOP), end)):
            signs.add("missing_space")
        yield end, frozenset(signs)
        start = end
