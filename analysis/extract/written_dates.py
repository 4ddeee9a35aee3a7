"""Which days does a written date cover, given when the article was published?"""

from datetime import date

from analysis.extract.calendar_words import Written
from analysis.extract.stretches import Stretch, month_end, season, unit_around

NEAREST = "nearest not after publication"
_LEAP_SEARCH = 9


def resolve(written: Written, published: date) -> Stretch | None:
    """Return the stretch of days a written date covers, or None where there is no such day (31 February).

    A missing year is the latest that does not lie after the day of publication.
    """
    if written.season is not None:
        return _season(written.season, written.year, published)
    if written.month is not None and written.day is not None:
        return _day(written.year, written.month, written.day, published)
    if written.month is not None:
        return _month(written.year, written.month, published)
    if written.year is None:
        return None
    first, last = unit_around(date(written.year, 1, 1), "decade" if written.is_decade else "year")
    return Stretch(first, last, "period" if written.is_decade else "year", "written in full", False)


def _day(year: int | None, month: int, day: int, published: date) -> Stretch | None:
    if year is not None:
        found = _existing(year, month, day)
        return Stretch(found, found, "day", "written in full", False) if found else None
    for earlier in range(published.year, max(published.year - _LEAP_SEARCH, 0), -1):
        found = _existing(earlier, month, day)
        if found and found <= published:
            return Stretch(found, found, "day", NEAREST)
    return None


def _existing(year: int, month: int, day: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= month_end(year, month).day else None


def _month(year: int | None, month: int, published: date) -> Stretch:
    found = year or max(published.year - (month > published.month), 1)
    method = "written in full" if year else NEAREST
    return Stretch(date(found, month, 1), month_end(found, month), "month", method, year is None)


def _season(month: int, year: int | None, published: date) -> Stretch:
    if year is None:
        year = max(published.year - (month > published.month), 1)
        return Stretch(*season(year, month), "season", NEAREST)
    return Stretch(*season(year, month), "season", "months of the season")
