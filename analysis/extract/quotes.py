"""Which stretches stand in quotation marks, when the marks are curly, straight, single, nested or odd?"""

from typing import NamedTuple

DOUBLE = '"“”„«»'
SINGLE = "'‘’"
_OPENING = "“„«"
_ENDS = ",.?!…;"


class Quote(NamedTuple):
    """A quotation: where it stands with its marks, where its words stand, and whether it was left open."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool  # no closing mark: the words go on in the next paragraph


def find_quotes(text: str, start: int, end: int, *, goes_on: bool = False) -> list[Quote]:
    """Return the quotations between two offsets (one paragraph), outermost only, in order.

    A mark without its partner spoils nothing but itself.

    Parameters
    ----------
    text
        The raw text.
    start, end
        The paragraph (code points, half-open).
    goes_on
        Whether the next paragraph opens with a quotation mark, so that one left open here goes on there.
    """
    double = _pairs(text, start, end, goes_on)
    single = _single_pairs(text, start, end, double, goes_on)
    found = sorted((*double, *single))
    kept: list[Quote] = []
    for quote in found:
        if quote.inner_end > quote.inner_start and (not kept or quote.start >= kept[-1].end):
            kept.append(quote)
    return kept


def opens_with_quote(text: str, start: int, end: int) -> bool:
    """Tell whether the first mark of a paragraph opens a quotation."""
    while start < end and text[start].isspace():
        start += 1
    return start < end and text[start] in "\"“„«‘'" and _opens(text, start, start, end)


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Tell by the marks beside it whether a quotation mark can open."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not after.isspace() and (before.isspace() or before in "([—–-“\"‘'")


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a straight mark can open, also where copying left a space on either side of it."""
    alone = text[max(at - 1, start) : at].isspace() and text[at + 1 : at + 2].isspace()
    return alone or _opens(text, at, start, end)


def _closes(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isspace() and not after.isalnum()


def _pairs(text: str, start: int, end: int, goes_on: bool) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    for at in (n for n in range(start, end) if text[n] in DOUBLE):
        is_opening = text[at] in _OPENING or (text[at] == '"' and _may_open(text, at, start, end))
        if is_opening and (opened is None or not _closes(text, at, start, end)):
            opened = at
        elif opened is not None:
            found.append(Quote(opened, at + 1, opened + 1, at, False))
            opened = None
    if opened is not None and goes_on:
        found.append(_left_open(text, opened, end))
    return found


def _left_open(text: str, opened: int, end: int) -> Quote:
    while text[end - 1].isspace():
        end -= 1
    return Quote(opened, end, opened + 1, end, True)


def _single_pairs(text: str, start: int, end: int, double: list[Quote], goes_on: bool) -> list[Quote]:
    marks = _outside([n for n in range(start, end) if text[n] in SINGLE], double)
    openers = [n for n in marks if text[n] != "’" and _opens_single(text, n, start, end)]
    closers = [n for n in marks if text[n] != "‘" and _closes(text, n, start, end)]
    found: list[Quote] = []
    done, first = start, 0
    for number, opener in enumerate(openers):
        if opener < done:
            continue
        limit = openers[number + 1] if number + 1 < len(openers) else end
        while first < len(closers) and closers[first] <= opener:
            first += 1
        last = first
        while last < len(closers) and closers[last] < limit:
            last += 1
        closer = _closer(text, closers[first:last])
        if closer is not None:
            found.append(Quote(opener, closer + 1, opener + 1, closer, False))
            done = closer + 1
        elif goes_on and limit == end and text[opener] == "‘":
            found.append(_left_open(text, opener, end))
    return found


def _outside(marks: list[int], quotes: list[Quote]) -> list[int]:
    kept: list[int] = []
    number = 0
    for mark in marks:
        while number < len(quotes) and quotes[number].end <= mark:
            number += 1
        if number == len(quotes) or mark < quotes[number].start:
            kept.append(mark)
    return kept


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    return _opens(text, at, start, end) and not text[at + 1].isdigit()


def _closer(text: str, closers: list[int]) -> int | None:
    """Return the mark that closes: one after a stop or comma, else one that is hardly an apostrophe."""
    sure = next((n for n in closers if text[n - 1] in _ENDS), None)
    if sure is not None:
        return sure
    unlike_a_possessive = next((n for n in closers if text[n - 1] != "s"), None)
    return unlike_a_possessive if unlike_a_possessive is not None else next(iter(closers), None)
