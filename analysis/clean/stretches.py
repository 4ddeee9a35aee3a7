"""Which stretches is the text made of: headline, caption, link, notice, prose?"""

import re
from typing import NamedTuple

from analysis.clean.boundaries import find_boundaries
from analysis.clean.credits import find_credit
from analysis.clean.kind import StretchKind as StretchKind
from analysis.clean.kinds import find_kinds
from analysis.clean.lines import Block, find_blocks
from analysis.clean.paragraphs import Paragraph
from analysis.codebook import layout as words
from analysis.codebook.layout import Layout

# A place in capitals, perhaps a country, a day and an agency, then a dash: "PORT AMITY, Valdora (AP) —".
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,30}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,30}){0,3}"
    r"(?:, ?[^\n()—–:;]{1,40})?(?:\s?\([^()\n]{1,40}\))?"
    r"|[A-ZÀ-Þ][\w.'’-]{1,30}(?: [A-ZÀ-Þ][\w.'’-]{1,30}){0,3}"
    r"(?:, [^\n()—–:;]{1,40})?\s?\([A-Z][^()\n]{1,40}\))"
    r"\s?(?:—|–|--|-(?=\s))\s*(?=[\"“‘'«]?[A-ZÀ-Þ\d])"
)
_SIGNED = re.compile(r"\((?:Additional )?(?:Reporting|Writing|Editing) by [^()]{1,300}\)\.?\s*$")
_LONGEST_CAPTION = 500  # characters before a credit
_LONGEST_TITLE = 160


class Stretch(NamedTuple):
    """A part of the text of one kind; ``repeats`` is the paragraph that the words of a duplicate repeat."""

    start: int
    end: int
    kind: StretchKind
    paragraph: int
    repeats: int | None = None


def find_stretches(text: str, title: str | None) -> list[Stretch]:
    r"""Return the stretches of the text in order: each character, white space too, belongs to exactly one.

    Parameters
    ----------
    text
        The raw text of an article.
    title
        The article's title, from its card; without one the headline is the first line that could be one.

    Examples
    --------
    >>> [s.kind for s in find_stretches("Carrow falls to rebels\n\nBy Ann Roe\n\nCarrow fell.", None)]
    ['headline', 'byline', 'prose']
    """
    layout = words.load()
    blocks = _without_title(text, find_blocks(text), title)
    paragraphs = [Paragraph.of(text, block, layout) for block in blocks]
    kinds, repeats = find_kinds(paragraphs, title)
    pieces = [
        Stretch(start, end, kind, number + 1, repeats[number] + 1 if number in repeats else None)
        for number, block in enumerate(blocks)
        for start, end, kind in _pieces(text, block, kinds[number], layout)
    ]
    if not pieces:
        return [Stretch(0, len(text), "markup", 1)] if text else []
    starts = [0, *(piece.start for piece in pieces[1:])]
    ends = [*starts[1:], len(text)]
    return [p._replace(start=s, end=e) for p, s, e in zip(pieces, starts, ends, strict=True)]


def _without_title(text: str, blocks: list[Block], title: str | None) -> list[Block]:
    """Return the blocks with the title cut off where the text goes on behind it on the same line."""
    wanted = (title or "").strip()
    if not wanted or len(wanted) > _LONGEST_TITLE or wanted[-1] in ".!":
        return blocks
    for number, block in enumerate(blocks[:3]):
        begin = block.start + len(wanted)
        while text.startswith(wanted, block.start) and begin < block.end and text[begin].isspace():
            begin += 1
        if block.start + len(wanted) < begin < block.end and not text[begin].islower():
            parts = [Block(block.start, block.start + len(wanted), False), Block(begin, block.end, False)]
            return [*blocks[:number], *parts, *blocks[number + 1 :]]
    return blocks


Piece = tuple[int, int, StretchKind]


def _pieces(text: str, block: Block, kind: StretchKind, layout: Layout) -> list[Piece]:
    if kind in ("caption", "credit"):
        return _with_credit(text, block, kind, layout)
    if kind != "prose":
        return [(block.start, block.end, kind)]
    dateline = _DATELINE.match(text, block.start, block.end)
    begin = dateline.end() if dateline and dateline.end() < block.end else block.start
    pieces: list[Piece] = [(block.start, begin, "dateline")] if begin > block.start else []
    signed = _SIGNED.search(text, max(begin, block.end - 400), block.end)
    if signed and signed.start() > begin:
        return [*pieces, (begin, signed.start(), "prose"), (signed.start(), block.end, "byline")]
    return [*pieces, *_with_credit(text, Block(begin, block.end, False), kind, layout)]


def _with_credit(text: str, block: Block, kind: StretchKind, layout: Layout) -> list[Piece]:
    """Return the block cut at each credit: the caption before it, the credit, what goes on after it."""
    pieces: list[Piece] = []
    begin = block.start
    while begin < block.end and (credit := find_credit(text[begin : block.end], layout)):
        start, end = begin + credit.start, begin + credit.end
        caption = _caption_start(text, begin, start, layout)
        parts: list[Piece] = [(begin, caption, "prose"), (caption, start, "caption"), (start, end, "credit")]
        pieces += [part for part in parts if text[part[0] : part[1]].strip()]
        begin = end
    if text[begin : block.end].strip():
        pieces.append((begin, block.end, "prose" if pieces else kind))
    return pieces


def _caption_start(text: str, begin: int, end: int, layout: Layout) -> int:
    """Return where a caption before a credit begins: all of a short stretch, else its last two sentences."""
    if end - begin <= _LONGEST_CAPTION:
        return begin
    ends = find_boundaries(text, begin, end, layout).ends
    return ends[-3] if len(ends) > 2 else begin
