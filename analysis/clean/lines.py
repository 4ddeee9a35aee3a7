"""Which lines of the raw text belong to one paragraph?"""

import itertools
import re
from typing import NamedTuple

from analysis.spans import trimmed

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What parts a line in two: marks of a web page that stand between paragraphs, wide gaps after a full stop,
# and names of pictures and notices of a forum on the line of the text.
_CUT = re.compile(
    r"(?i:</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure|figcaption|section|article|img|hr|table|tr|td|head|body"
    r"|html|header|footer|aside|nav)\b)[^<>]{0,300}>|(?<=[.!?\"”’')])[ \t\u00a0]{3,}(?=[\w\"“‘'(])"
    r"|(?:\A|(?<=[\r\n])|(?<=[.!?\"”’)] ))[\w()%-]{4,120}\.(?i:jpe?g|png|gif|webp)(?=\s+[A-Z\"“(\[]|\s*$)"
    r"|\[(?:attachment|image) [^\[\]\n]{1,60}\]"
)
_LIST_MARK = re.compile(r"(?:[-*+•‣▪●◦·–—]|#{1,6}|>+|\d{1,2}[.)])[ \t\u00a0]+")
_NO_STOP = re.compile(r"[^.!?…。！？:;\"”’')\]»]")
_LONGEST_WORD = 30  # characters; a longer one is a file or an address that stands on its own line
_WIDEST = 120  # characters; text wrapped by a mail program or a terminal has no longer lines


class Line(NamedTuple):
    """A line without white space at its edges: its place, the breaks before it, whether it is code."""

    start: int
    end: int
    breaks: int
    is_mark: bool


class Block(NamedTuple):
    """One paragraph: lines that belong together."""

    start: int
    end: int
    is_mark: bool


def list_mark_end(text: str, start: int, end: int) -> int:
    """Return where the words begin after a bullet, a number or a mark of a heading at ``start``.

    Examples
    --------
    >>> list_mark_end("- Hold the pass.", 0, 16)
    2
    """
    found = _LIST_MARK.match(text, start, end)
    return found.end() if found and found.end() < end else start


def find_lines(text: str) -> list[Line]:
    """Return the lines that are not blank, with the number of line breaks before each."""
    lines: list[Line] = []
    begin, breaks = 0, 0
    for found in (*_BREAK.finditer(text), None):
        parts = _parts(text, begin, found.start() if found else len(text), breaks)
        lines += parts
        breaks = 0 if parts else breaks
        if found:
            begin, breaks = found.end(), breaks + (2 if found.group() == "\u2029" else 1)
    return lines


def _parts(text: str, begin: int, end: int, breaks: int) -> list[Line]:
    parts: list[Line] = []
    cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(text, begin, end)]
    for start, stop in (*cuts, (end, end)):
        for first, last, is_mark in ((begin, start, False), (start, stop, text[start:stop].startswith("<"))):
            span = trimmed(text, first, last)
            if span:
                parts.append(Line(span.start, span.end, 2 if parts else breaks, is_mark))
        begin = stop
    return parts


def find_blocks(text: str) -> list[Block]:
    """Return the paragraphs of the text; lines cut at a fixed width are put together again."""
    blocks: list[Block] = []
    lines = find_lines(text)
    width = _width(text, lines)
    for number, line in enumerate(lines):
        if number and _belongs(text, lines[number - 1], line, width):
            blocks[-1] = blocks[-1]._replace(end=line.end)
        else:
            blocks.append(Block(line.start, line.end, line.is_mark))
    return blocks


def _is_open(text: str, line: Line) -> bool:
    return bool(_NO_STOP.match(text, line.end - 1))


def _flows(text: str, before: Line, line: Line) -> bool:
    return line.breaks == 1 and _is_open(text, before) and text[line.start].islower()


def _width(text: str, lines: list[Line]) -> int | None:
    """Return the greatest length of a line where the text was wrapped, or None where it was not."""
    lengths = [line.end - line.start for line in lines if line.end - line.start <= _WIDEST]
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if b.breaks == 1]
    flowing = sum(_flows(text, a, b) for a, b in pairs)
    if not pairs or len(lengths) < 0.8 * len(lines) or flowing < max(1, 0.25 * len(pairs)):
        return None
    return max(lengths)


def _belongs(text: str, before: Line, line: Line, width: int | None) -> bool:
    if before.is_mark or line.is_mark:
        return before.is_mark and line.is_mark
    if line.breaks != 1 or list_mark_end(text, line.start, line.end) > line.start:
        return False
    if _flows(text, before, line) and (
        width or _is_loose(text, before, line) or text[before.end - 1] in ",-–"
    ):
        return True
    return width is not None and _is_full(text, before, line, width)


def _is_loose(text: str, before: Line, line: Line) -> bool:
    """Tell whether white space stands beside the line break, as where a page's link was copied."""
    return text[before.end] in " \t\u00a0" or text[line.start - 1] in " \t\u00a0"


def _is_full(text: str, before: Line, line: Line, width: int) -> bool:
    """Tell whether the first word of a line would not have fitted on the line before."""
    word = text[line.start : line.start + width].split(maxsplit=1)[0]
    length = before.end - before.start
    return length <= width < length + 1 + len(word) and len(word) <= _LONGEST_WORD
