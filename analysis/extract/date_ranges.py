"""From which day to which do two dates with a word between them run: from 2014 to 2018, Dec. 4-6?"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from analysis.codebook.calendar import Calendar
from analysis.extract.calendar_words import Written, read_written
from analysis.extract.peek import is_glued, low, written
from analysis.extract.relative_dates import read_relative
from analysis.extract.stretches import Stretch
from analysis.extract.written_dates import resolve
from analysis.words import Word

_DASHES = frozenset({"-", "–", "—"})
_JOINS = _DASHES | {"to", "through", "until", "till"}


class Ranged(NamedTuple):
    """The first word of a range of dates, the word after its last, and the days it covers."""

    begin: int
    end: int
    stretch: Stretch


def read_range(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Ranged | None:
    """Return the range of dates that begins at a word, "from" or "between" taken along."""
    opener = low(words, at)
    begin = at + 1 if opener in ("from", "between", "in", "during", "on") else at
    start = at if begin > at else at + (opener == "the")
    begin += low(words, begin) == "the"
    if begin >= len(words):
        return None
    joins = frozenset({"and"}) if opener == "between" else _JOINS
    pair = _written_pair(words, begin, joins, calendar) or _days_first(words, begin, joins, calendar)
    if pair:
        return _spanned(start, *pair, published)
    return _relative_pair(words, at, joins, published, calendar) if opener in ("from", "between") else None


def _written_pair(
    words: Sequence[Word], at: int, joins: frozenset[str], calendar: Calendar
) -> tuple[Written, Written] | None:
    first = read_written(words, at, calendar)
    if first is None or low(words, first.end) not in joins or first.end + 1 >= len(words):
        return None
    second = read_written(words, first.end + 1, calendar) or _rest(words, first)
    return (first, second) if second and second.season == first.season else None


def _rest(words: Sequence[Word], first: Written) -> Written | None:
    """Return the end of "Dec. 4-6, 2024" or "2014-18", where it leaves out what the first date has."""
    at = first.end + 1
    text = written(words, at)
    is_stuck = is_glued(words, at + 1) and written(words, at + 1).isalnum()
    if is_stuck or not (text.isascii() and text.isdecimal() and len(text) <= 2):
        return None
    if first.day is not None:
        if not (first.day < int(text) <= 31):
            return None
        year = low(words, at + 2) if low(words, at + 1) == "," else ""
        is_dated = first.year is None and year.isdecimal() and len(year) == 4
        return Written(
            at + 3 if is_dated else at + 1, int(year) if is_dated else first.year, first.month, int(text)
        )
    if first.month is None and first.year is not None and low(words, first.end) in _DASHES and len(text) == 2:
        year_there = first.year // 100 * 100 + int(text)
        return Written(at + 1, year_there) if year_there > first.year else None
    return None


def _days_first(
    words: Sequence[Word], at: int, joins: frozenset[str], calendar: Calendar
) -> tuple[Written, Written] | None:
    """Return the dates of "4-6 December 2024", where the first leaves out what the second has."""
    text = written(words, at)
    if (
        not (text.isascii() and text.isdecimal() and len(text) <= 2)
        or low(words, at + 1) not in joins
        or at + 2 >= len(words)
    ):
        return None
    if not any(low(words, near) in calendar.months for near in range(at + 3, at + 6)):
        return None
    second = _unglued(words, at + 2, calendar)
    if second is None or second.day is None or second.month is None or not 1 <= int(text) < second.day:
        return None
    return Written(at + 1, second.year, second.month, int(text)), second


def _unglued(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    """Return the date at a word, read as if nothing stuck to it from the left."""
    inner = read_written(words[at : at + 8], 0, calendar)
    return inner._replace(end=inner.end + at) if inner else None


def _spanned(start: int, first: Written, second: Written, published: date) -> Ranged | None:
    if second.year is not None and first.year is None:
        wraps = (first.month or 0) > (second.month or 0)
        first = first._replace(year=second.year - wraps)
    begin, end = resolve(first, published), resolve(second, published)
    if begin and end and begin.first and end.first and second.year is None and end.first < begin.first:
        wraps = (first.month or 0) > (second.month or 0)
        end = resolve(second._replace(year=begin.first.year + wraps), published)
    return _joined(start, begin, end, second.end) if begin and end else None


def _relative_pair(
    words: Sequence[Word], at: int, joins: frozenset[str], published: date, calendar: Calendar
) -> Ranged | None:
    first = read_relative(words, at + 1, published, calendar) if at + 1 < len(words) else None
    if first is None or low(words, first.end) not in joins or first.end + 1 >= len(words):
        return None
    second = read_relative(words, first.end + 1, published, calendar)
    return _joined(at, first.stretch, second.stretch, second.end) if second else None


def _joined(start: int, begin: Stretch, end: Stretch, after: int) -> Ranged | None:
    if begin.first is None or end.last is None or begin.first > end.last:
        return None
    method = begin.method if begin.is_inferred else end.method
    return Ranged(
        start, after, Stretch(begin.first, end.last, "period", method, begin.is_inferred or end.is_inferred)
    )
