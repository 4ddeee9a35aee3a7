"""Where does a sentence end, and which full stops end none?"""

import re
from typing import NamedTuple

from analysis.codebook.layout import Layout

_STOP = re.compile(r"[.!?…。！？]+")
_CLOSERS = re.compile(r"(?:[\u00a0\u202f]?[\"”’'»)\]*_])*")
_OPENERS = re.compile(r"[\"“‘'«(\[*_\u00a0\u202f¿¡•-]*")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_WITHOUT_GAP = "。！？"  # stops after which no white space is written
_LONGEST = 24  # characters; no abbreviation is longer


class Boundaries(NamedTuple):
    """Where sentences end, stops inside one before lower case, and stops without a space after them."""

    ends: tuple[int, ...]
    strays: tuple[int, ...]
    tight: tuple[int, ...]


class _Stop(NamedTuple):
    """A run of stops: its marks, the word before, the white space and the word after."""

    marks: str
    before: str
    closers: str
    has_gap: bool
    after: str
    is_quoted_after: bool
    end: int


def find_boundaries(text: str, start: int, end: int, layout: Layout) -> Boundaries:
    """Return where sentences end between two offsets; the last end is ``end`` itself.

    An end is the offset after the closing quotation marks and brackets that follow the stop.
    """
    ends: list[int] = []
    strays: list[int] = []
    tight: list[int] = []
    for found in _STOP.finditer(text, start, end):
        stop = _look(text, start, end, found)
        if stop.end >= end or not stop.after:
            continue
        if _is_stray(stop, layout):
            strays.append(found.start())
        elif _is_end(stop, layout):
            ends.append(stop.end)
            tight += [] if stop.has_gap or stop.marks[-1] in _WITHOUT_GAP else [found.start()]
    return Boundaries((*ends, end), tuple(strays), tuple(tight))


def _look(text: str, start: int, end: int, found: "re.Match[str]") -> _Stop:
    low = max(start, found.start() - _LONGEST)
    before = re.split(r"[\s\"“‘'«(\[/—–-]", text[low : found.start()])[-1]
    closed = _CLOSERS.match(text, found.end(), end)
    after = closed.end() if closed else found.end()
    place = after
    while place < end and text[place].isspace():
        place += 1
    opened = _OPENERS.match(text, place, end)
    begin = opened.end() if opened else place
    word = _WORD.match(text, begin, min(end, begin + _LONGEST))
    mark = text[begin : min(begin + 1, end)]
    return _Stop(
        found.group(), before, text[found.end() : after], place > after,
        word.group() if word else mark, begin > place, after,
    )  # fmt: skip


def _is_lower(stop: _Stop, layout: Layout) -> bool:
    """Tell whether the sentence goes on in lower case; "al-" may open a name and so a sentence."""
    return stop.after[0].islower() and stop.after not in layout.small_name_parts


def _is_stray(stop: _Stop, layout: Layout) -> bool:
    return (
        stop.marks == "."
        and stop.has_gap
        and not stop.closers
        and not stop.is_quoted_after
        and _is_lower(stop, layout)
        and not _is_abbreviation(stop, layout)
        and sum(letter.isalpha() for letter in stop.before) > 1
    )


def _is_abbreviation(stop: _Stop, layout: Layout) -> bool:
    low = stop.before.lower()
    return "." in low or low in layout.before_names | layout.may_end | layout.before_numbers


def _is_end(stop: _Stop, layout: Layout) -> bool:
    first = stop.after[0]
    if _is_lower(stop, layout) or not (first.isalnum() or ord(first) > 0x2FFF):
        return False
    if not stop.has_gap:
        return stop.marks[-1] in _WITHOUT_GAP or _ends_tight(stop)
    return stop.marks != "." or _ends_after(stop, layout)


def _ends_tight(stop: _Stop) -> bool:
    """Tell whether a new sentence follows a stop without a space ("the war.The rebels", not "U.S.A.F.")."""
    is_word = len(stop.before) > 1 and stop.before.isalpha() and stop.before[1:].islower()
    is_new = stop.after[:1].isupper() and stop.after[1:2].islower() and "." not in stop.after
    return is_new and (is_word or bool(stop.closers)) and stop.marks != "…"


def _ends_after(stop: _Stop, layout: Layout) -> bool:
    """Tell whether a single full stop after this word ends a sentence."""
    low, after = stop.before.lower(), stop.after.lower()
    if low in layout.before_names or (len(low) == 1 and stop.before.isupper()):
        return False
    if low in layout.before_numbers:
        return not after[0].isdigit()
    if (low in layout.may_end and stop.before[0].isupper()) or low in ("etc", "al"):
        return after in layout.openers and not stop.after.isdigit()
    if "." in low and all(len(part) <= 2 for part in low.split(".")) and not low[0].isdigit():
        return after in layout.openers and after != "and"
    return True
