"""Which days do words mean that count from the day of publication: Friday, last week, two years ago?"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from analysis.codebook.calendar import Calendar
from analysis.extract.calendar_words import read_written
from analysis.extract.counted_dates import Counted, read_ago, read_past
from analysis.extract.peek import low, written
from analysis.extract.stretches import Stretch, away, month_end, season, shifted, unit_around
from analysis.extract.written_dates import resolve
from analysis.words import Word

_SHORT_AFTER = frozenset({"on", "since", "until", "last", "next", "this", "by", "from", "late", "early"})
_UNITS = ("week", "month", "year", "weekend", "decade")


class Dated(NamedTuple):
    """The word after a date, and its days; ``is_current`` where the words say that publication is in them."""

    end: int
    stretch: Stretch
    is_current: bool = False


def read_relative(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Dated | None:
    """Return the days that the words from one on mean, counted from the day of publication."""
    day = calendar.days.at(words, at)
    if day:
        there = shifted(published, day[1])
        return _with_part(
            words, Dated(day[0], Stretch(there, there, "day", "counted from publication")), calendar
        )
    if low(words, at) == "overnight":
        return _overnight(words, at, published, calendar)
    counted = read_past(words, at, published, calendar) or read_ago(words, at, published, calendar)
    if counted:
        return _dated(counted)
    return _weekday(words, at, published, calendar) or _pointed(words, at, published, calendar)


def _overnight(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Dated:
    """Return the two days of a night: the last before publication, or that before or after a weekday."""
    is_after = low(words, at + 1) in ("into", "to")
    begin = at + 2 if is_after or low(words, at + 1) == "on" else at + 1
    named = _weekday(words, begin, published, calendar) if begin < len(words) else None
    if named is None or named.stretch.first is None:
        night = Stretch(shifted(published, -1), published, "part_of_day", "night before publication")
        return Dated(at + 1, night)
    first = shifted(named.stretch.first, -1 if is_after else 0)
    return Dated(named.end, Stretch(first, shifted(first, 1), "part_of_day", named.stretch.method))


def _dated(counted: Counted) -> Dated:
    return Dated(counted.end, counted.stretch)


def weekday_at(words: Sequence[Word], at: int, calendar: Calendar) -> tuple[int, int] | None:
    """Return the day of the week written at a word (Monday 0) and the word after it."""
    name = low(words, at)
    if not written(words, at)[:1].isupper():
        return None
    if name in calendar.weekdays:
        is_other = low(words, at - 1) in calendar.named_days
        return None if is_other else (calendar.weekdays[name], at + 1)
    if name not in calendar.short_weekdays:
        return None
    end = at + 2 if low(words, at + 1) == "." else at + 1
    comma = end + 1 if low(words, end) == "," else end
    has_date = comma < len(words) and read_written(words, comma, calendar) is not None
    return (calendar.short_weekdays[name], end) if has_date or low(words, at - 1) in _SHORT_AFTER else None


def _weekday(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Dated | None:
    named = weekday_at(words, at, calendar)
    if named is None:
        return None
    comma = named[1] + 1 if low(words, named[1]) == "," else named[1]
    full = read_written(words, comma, calendar) if comma < len(words) else None
    if full and full.day is not None:
        stretch = resolve(full, published)
        return Dated(full.end, stretch) if stretch else None
    day = shifted(published, -((published.weekday() - named[0]) % 7))
    return _with_part(words, Dated(named[1], Stretch(day, day, "day", "weekday up to publication")), calendar)


def _with_part(words: Sequence[Word], dated: Dated, calendar: Calendar) -> Dated:
    if low(words, dated.end) not in calendar.day_parts:
        return dated
    return dated._replace(end=dated.end + 1, stretch=dated.stretch._replace(granularity="part_of_day"))


def _pointed(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> Dated | None:
    """Return what this, last or next points at: a part of the day, a weekday, a unit, a month, a season."""
    if low(words, at) == "the" and low(words, at + 1) == "weekend":
        back = 0 if published.weekday() >= 5 else -7
        return Dated(at + 2, _weekend(shifted(published, back)))
    step = calendar.pointers.get(low(words, at))
    if step is None:
        return None
    named = at + 1
    if step == 0 and low(words, named) in ("past", "coming"):
        step, named = calendar.pointers[low(words, named)], named + 1
    name = low(words, named)
    if name in calendar.day_parts:
        return _part_pointed(name, step, named, published)
    if weekday := weekday_at(words, named, calendar):
        there = _weekday_pointed(weekday[0], step, published)
        return _with_part(
            words, Dated(weekday[1], Stretch(there, there, "day", _method("weekday", step))), calendar
        )
    if name in calendar.months and written(words, named)[:1].isupper():
        return Dated(named + 1, _month_pointed(calendar.months[name], step, published))
    if name in calendar.seasons:
        return Dated(named + 1, _season_pointed(calendar.seasons[name], step, published))
    return _unit_pointed(calendar.units.get(name), step, named, published)


def _method(what: str, step: int) -> str:
    return f"{what} {('before', 'of', 'after')[step + 1]} publication"


def _weekend(day: date) -> Stretch:
    return Stretch(*unit_around(day, "weekend"), "period", "weekend up to publication")


def _part_pointed(name: str, step: int, named: int, published: date) -> Dated | None:
    if step == 1:
        return None
    day = shifted(published, step)
    return Dated(named + 1, Stretch(day, day, "part_of_day", _method("day", step)))


def _weekday_pointed(weekday: int, step: int, published: date) -> date:
    ahead = (weekday - published.weekday()) % 7
    if step == 0:
        return shifted(published, weekday - published.weekday())
    return shifted(published, ahead or 7) if step == 1 else shifted(published, ahead - 7)


def _month_pointed(month: int, step: int, published: date) -> Stretch:
    year = published.year
    if step == -1 and month >= published.month:
        year -= 1
    if step == 1 and month <= published.month:
        year += 1
    year = min(max(year, 1), 9999)
    return Stretch(date(year, month, 1), month_end(year, month), "month", _method("month", step))


def _season_pointed(month: int, step: int, published: date) -> Stretch:
    year = published.year
    if step == -1 and season(year, month)[1] >= published:
        year -= 1
    if step == -1 and season(max(year, 1), month)[1] >= published:
        year -= 1
    if step == 1 and season(year, month)[0] <= published:
        year += 1
    return Stretch(*season(min(max(year, 1), 9998), month), "season", _method("season", step))


def _unit_pointed(unit: str | None, step: int, named: int, published: date) -> Dated | None:
    if unit not in _UNITS:
        return None
    first, last = unit_around(away(published, unit, step), unit)
    fine = {"week": "week", "month": "month", "year": "year"}
    stretch = Stretch(first, last, "period", _method(unit, step))
    if unit in fine:
        stretch = Stretch(
            first,
            last,
            "week" if unit == "week" else "month" if unit == "month" else "year",
            _method(unit, step),
        )
    return Dated(named + 1, stretch, is_current=step == 0 and unit != "weekend")
