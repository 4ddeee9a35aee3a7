"""Which days do counts of units mean: two days ago, the past two weeks, in just over a week?"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from analysis.codebook.calendar import Calendar
from analysis.extract.peek import low, written
from analysis.extract.stretches import OPEN, Granularity, Stretch, away, shifted, unit_around
from analysis.words import Word

_METHOD = "counted from publication"
_MARGIN = {"month": 7, "year": 31, "decade": 366, "century": 3660}
_WINDOW = 12
_PAST, _AHEAD = frozenset({"past", "last", "previous"}), frozenset({"next", "coming"})


class Counted(NamedTuple):
    """The word after the last of a counted date, and the days it covers."""

    end: int
    stretch: Stretch


class _Count(NamedTuple):
    end: int
    low: int
    high: int
    unit: str
    approximation: int


def read_count(words: Sequence[Word], at: int, calendar: Calendar) -> _Count | None:
    """Return a count of units of time that begins at a word: "two weeks", "just over a year"."""
    about = calendar.approximations.at(words, at)
    begin = about[0] if about else at
    number = calendar.counts.at(words, begin) or _digits(words, begin)
    if number is None:
        return None
    end = number[0] + 1 if low(words, number[0]) in ("more", "full", "long", "short") else number[0]
    unit = calendar.units.get(low(words, end))
    if unit is None or (unit == "weekend"):
        return None
    return _Count(end + 1, *number[1], unit, about[1] if about else 0)


def _digits(words: Sequence[Word], at: int) -> tuple[int, tuple[int, int]] | None:
    text = written(words, at)
    is_count = text.isascii() and text.isdecimal() and len(text) <= 3
    return (at + 1, (int(text), int(text))) if is_count else None


def read_ago(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Counted | None:
    """Return the days of "two days ago"; "two days later" counts from another event and is open."""
    count = read_count(words, at, calendar)
    if count is None or low(words, count.end) not in ("ago", "later", "earlier"):
        return None
    end = count.end + 1
    if low(words, count.end) != "ago":
        return Counted(end, OPEN)
    first = unit_around(away(published, count.unit, -count.high), _whole_unit(count.unit))[0]
    last = unit_around(away(published, count.unit, -count.low), _whole_unit(count.unit))[1]
    if count.unit == "hour":
        last = shifted(published, -(count.low // 24))
    if count.approximation == 1:
        return Counted(end, Stretch(None, min(last, published), "period", _METHOD))
    if count.approximation == -1:
        return Counted(end, Stretch(first, published, "period", _METHOD))
    fine = _fineness(count.unit) if count.low == count.high and count.unit != "hour" else "period"
    return Counted(end, Stretch(first, min(last, published), fine, _METHOD))


def _whole_unit(unit: str) -> str:
    return {"hour": "day", "fortnight": "week"}.get(unit, unit)


def _fineness(unit: str) -> Granularity:
    fine: dict[str, Granularity] = {
        "hour": "day",
        "day": "day",
        "week": "week",
        "fortnight": "week",
        "month": "month",
        "year": "year",
    }
    return fine.get(unit, "period")


def read_past(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Counted | None:
    """Return the days of "the past two weeks", "the last year", "the next few days", "recent weeks"."""
    which = at + 1 if low(words, at) in ("the", "these", "this") else at
    pointer = low(words, which)
    if pointer not in _PAST and pointer not in _AHEAD and pointer != "recent":
        return None
    is_ahead = pointer in _AHEAD
    unit = calendar.units.get(low(words, which + 1))
    if unit and low(words, which + 1).endswith("s"):
        if is_ahead:
            return Counted(which + 2, Stretch(published, None, "period", "from publication"))
        return Counted(which + 2, Stretch(None, published, "period", "up to publication"))
    count = None if pointer == "recent" else read_count(words, which + 1, calendar)
    if count is None and _is_one(words, at, which, unit):
        count = _Count(which + 2, 1, 1, unit or "", 0)
    return Counted(count.end, _span(count, published, is_ahead=is_ahead)) if count else None


def _is_one(words: Sequence[Word], at: int, which: int, unit: str | None) -> bool:
    """Tell whether "the last week" is one unit up to publication ("the last week of May" is not)."""
    is_counted = unit is not None and unit not in ("day", "weekend") and low(words, which) != "recent"
    return is_counted and low(words, at) == "the" and low(words, which + 2) != "of"


def read_within(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Counted | None:
    """Return the days of "in just over a week" or "within 24 hours": ahead beside "will", else past."""
    if low(words, at) not in ("in", "within"):
        return None
    count = read_count(words, at + 1, calendar)
    if count is None or low(words, count.end) in ("ago", "of"):
        return None
    return Counted(count.end, _span(count, published, is_ahead=_is_ahead(words, at, count.end, calendar)))


def read_lasting(words: Sequence[Word], at: int, calendar: Calendar) -> Counted | None:
    """Return "for years" or "for two weeks", which give a length and no day."""
    if low(words, at) != "for":
        return None
    if low(words, at + 1) in calendar.units and low(words, at + 1).endswith("s"):
        return Counted(at + 2, OPEN)
    count = read_count(words, at + 1, calendar)
    return Counted(count.end, OPEN) if count and low(words, count.end) != "ago" else None


def _span(count: _Count, published: date, *, is_ahead: bool) -> Stretch:
    if is_ahead:
        return Stretch(published, away(published, count.unit, count.high), "period", _METHOD)
    if count.approximation == 1:
        return Stretch(None, published, "period", _METHOD)
    margin = _MARGIN.get(count.unit, 1) if count.approximation == 2 else 0
    return Stretch(shifted(away(published, count.unit, -count.high), -margin), published, "period", _METHOD)


def _is_ahead(words: Sequence[Word], at: int, end: int, calendar: Calendar) -> bool:
    for step in (range(at - 1, max(at - _WINDOW, -1), -1), range(end, min(end + _WINDOW, len(words)))):
        for near in step:
            if words[near].text in ".!?;":
                break
            if words[near].low in calendar.future:
                return True
    return False
