"""Where does what one attribution carries end: at a stop, or where the next attribution begins?"""

from collections.abc import Sequence

from analysis.extract.speech_frame import Frame
from analysis.extract.speech_phrases import Range
from analysis.words import Word

_AHEAD = 8  # attributions looked at for the end of one before them
_LONGEST = 300  # items: nothing said in one sentence is longer, and a line without stops stays quick to read
STOPS = (".", ";")
_TURNS = ("but", "and", "while", "whereas", "though", "although", "yet")
_MID_WORDS = ("-", ",", "and", "but", "that", "—", "–")


def limit_of(items: Sequence[Word], frames: Sequence[Frame], number: int) -> int:
    """Return where the next attribution's own words begin, for those of them that end this one's."""
    frame = frames[number]
    for later in frames[number + 1 : number + 1 + _AHEAD]:
        before = items[later.start - 1].low if later.start else ""
        if later.sort in ("gerund", "shared") or before in (";", "—", "–", "."):
            return later.start
        if before in _TURNS and later.start > 1 and items[later.start - 2].low == ",":
            return later.start - 1
        if later.sort == "according" or later.is_inverted or later.follows in ("end", "comma"):
            return _back_to_border(items, later.start - 1, frame.end)
    return min(len(items), frame.end + _LONGEST)


def _back_to_border(items: Sequence[Word], at: int, low: int) -> int:
    """Return the border before the clause that a later attribution closes: the last stop before it."""
    for n in range(at - 1, max(low, at - _LONGEST), -1):
        if items[n].low in STOPS:
            return n + 1
    return low


def stop_at(items: Sequence[Word], start: int, limit: int) -> int:
    """Return where the sentence ends: a full stop, unless a quotation follows it at once."""
    for n in range(start, limit):
        if items[n].low in STOPS:
            return n
    return limit


def trim(items: Sequence[Word], start: int, end: int) -> Range | None:
    """Return the range without marks and joining words at its edges."""
    while start < end and items[start].low in (*_MID_WORDS, ":", *STOPS):
        start += 1
    while end > start and items[end - 1].low in (",", ":", "-", "—", "–", *STOPS):
        end -= 1
    return (start, end) if start < end else None
