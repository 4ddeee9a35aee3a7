"""From which day to which does a month, a season or a third of a week run?"""

from datetime import MAXYEAR, date, timedelta
from typing import Literal, NamedTuple

Granularity = Literal["day", "part_of_day", "week", "month", "season", "year", "period", "open"]


class Stretch(NamedTuple):
    """A stretch of days; a day the words leave open is missing."""

    first: date | None
    last: date | None
    granularity: Granularity
    method: str
    is_inferred: bool = True


OPEN = Stretch(None, None, "open", "not dated by the words")


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, or the first or last day there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_away(day: date, months: int) -> date:
    """Return the day so many months later, the last of the month where the month is shorter."""
    count = day.year * 12 + day.month - 1 + months
    if not 12 <= count < (MAXYEAR + 1) * 12:
        return date.min if months < 0 else date.max
    year, month = count // 12, count % 12 + 1
    return min(date(year, month, 1) + timedelta(days=day.day - 1), month_end(year, month))


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def week_start(day: date) -> date:
    """Return the Monday on or before a day."""
    return shifted(day, -day.weekday())


def unit_around(day: date, unit: str) -> tuple[date, date]:
    """Return the first and last day of the day, week, weekend, month, year or decade that a day lies in."""
    if unit == "week":
        return week_start(day), shifted(week_start(day), 6)
    if unit == "weekend":
        return shifted(week_start(day), 5), shifted(week_start(day), 6)
    if unit == "month":
        return day.replace(day=1), month_end(day.year, day.month)
    if unit == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if unit == "decade":
        decade = max(day.year // 10 * 10, 1)
        return date(decade, 1, 1), date(min(decade + 9, MAXYEAR), 12, 31)
    return day, day


def away(day: date, unit: str, count: int) -> date:
    """Return the day so many units later (hours round up to whole days)."""
    per_day = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit == "hour":
        return shifted(day, -(-abs(count) // 24) * (1 if count > 0 else -1))
    if unit in per_day:
        return shifted(day, per_day[unit] * count)
    return months_away(day, count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])


def third(stretch: Stretch, which: int, method: str) -> Stretch:
    """Return the first, middle or last third of a stretch; of a day, the same day as part of it."""
    if stretch.first is None or stretch.last is None:
        return stretch
    if stretch.granularity in ("day", "part_of_day"):
        return stretch._replace(granularity="part_of_day")
    days = (stretch.last - stretch.first).days + 1
    first = shifted(stretch.first, days * which // 3)
    last = shifted(stretch.first, max(days * (which + 1) // 3 - 1, days * which // 3))
    return Stretch(first, last, "period", method, stretch.is_inferred)


def season(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of the season of three months that begins with a month."""
    first = date(year, month, 1)
    end = months_away(first, 2)
    return first, month_end(end.year, end.month)
