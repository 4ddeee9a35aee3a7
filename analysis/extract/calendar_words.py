"""Which day, month, year, season or decade do these words write?"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.codebook.calendar import Calendar
from analysis.extract.peek import is_glued, low, written
from analysis.words import Word

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_BEFORE = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "late",
        "early",
        "mid",
        "the",
        "by",
        "'s",
        "of",
    }
)


class Written(NamedTuple):
    """A date as far as it is written: the word after its last, and the parts that are there."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    is_decade: bool = False


def is_year(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word of four digits is a year: nothing stuck to it, and no count such as 2000 men."""
    if not _YEAR.fullmatch(written(words, at)):
        return False
    if is_glued(words, at + 1) and written(words, at + 1).isalpha():
        return False
    if low(words, at - 1) in _YEAR_BEFORE:
        return True
    if int(words[at].text) % 50:
        return True
    follows = written(words, at + 1)
    return not (
        follows.islower()
        and follows.isalpha()
        and follows.endswith(("s", "men", "people"))
        and follows != "as"
    )


def read_written(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    """Return the date of the calendar that begins at a word, with as many parts as are written."""
    word = words[at]
    if word.text[:1].isdigit():
        return (
            _iso(words, at)
            or _day_first(words, at, calendar)
            or _decade(words, at)
            or _year(words, at, calendar)
        )
    if low(words, at) in calendar.months and word.text[:1].isupper():
        return _month_first(words, at, calendar)
    if low(words, at) in calendar.seasons:
        return _season(words, at, calendar)
    return None


def _year_at(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return the year written at a word, after a comma or "of" where there is one, and the word after it."""
    named = at + 1 if low(words, at) in (",", "of") else at
    if is_year(words, named) and (named == at or low(words, named + 1) != "-"):
        return int(words[named].text), named + 1
    return None


def _iso(words: Sequence[Word], at: int) -> Written | None:
    parts = words[at : at + 5]
    is_longer = is_glued(words, at + 5) and low(words, at + 5) in ("-", "/")
    if is_longer or len(parts) < 5 or not all(is_glued(words, at + k) for k in range(1, 5)):
        return None
    if parts[1].text != "-" or parts[3].text != "-" or [len(p.text) for p in parts[::2]] != [4, 2, 2]:
        return None
    if not all(p.text.isdecimal() for p in parts[::2]):
        return None
    return Written(at + 5, int(parts[0].text), int(parts[2].text), int(parts[4].text))


def _day_at(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return the day of the month written at a word, 4 or 4th, and the word after it."""
    text = written(words, at)
    if not (text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31):
        return None
    end = at + 2 if is_glued(words, at + 1) and low(words, at + 1) in _ORDINALS else at + 1
    return None if is_glued(words, end) and written(words, end).isalnum() else (int(text), end)


def _month_at(words: Sequence[Word], at: int, calendar: Calendar) -> tuple[int, int] | None:
    month = calendar.months.get(low(words, at))
    if month is None or not words[at].text[0].isupper():
        return None
    is_short = len(words[at].text) <= 4 and low(words, at + 1) == "." and is_glued(words, at + 1)
    return month, at + 2 if is_short and words[at].text.lower() != "may" else at + 1


def _day_first(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    day = _day_at(words, at)
    if day is None or (is_glued(words, at) and written(words, at - 1) not in ("(", "“", '"')):
        return None
    named = day[1] + 1 if low(words, day[1]) == "of" else day[1]
    month = _month_at(words, named, calendar)
    if month is None or (named > day[1] and day[1] == at + 1):
        return None
    after = month[1] if low(words, month[1]) != "," else month[1] + 1
    year = _year_at(words, after)
    return Written(year[1] if year else month[1], year[0] if year else None, month[0], day[0])


def _month_first(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    month = _month_at(words, at, calendar)
    if month is None:
        return None
    if (day := _day_at(words, month[1])) and low(words, day[1]) not in ("%", "percent"):
        year = _year_at(words, day[1])
        return Written(year[1] if year else day[1], year[0] if year else None, month[0], day[0])
    if year := _year_at(words, month[1]):
        return Written(year[1], year[0], month[0])
    end = month[1] if low(words, at + 1) == "." and low(words, at) in calendar.doubtful_months else at + 1
    return Written(end, month=month[0])


def _decade(words: Sequence[Word], at: int) -> Written | None:
    if not _YEAR.fullmatch(words[at].text) or not words[at].text.endswith("0"):
        return None
    end = at + 1
    if is_glued(words, end) and low(words, end) in ("s", "'s"):
        return Written(end + 1, int(words[at].text), is_decade=True)
    return None


def _year(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    if not is_year(words, at) or low(words, at - 1) not in calendar.year_openers:
        return None
    if is_glued(words, at) and low(words, at - 1) not in ("(", "-", "–"):
        return None
    return Written(at + 1, int(words[at].text))


def _season(words: Sequence[Word], at: int, calendar: Calendar) -> Written | None:
    month = calendar.seasons[low(words, at)]
    if year := _year_at(words, at + 1):
        return Written(year[1], year[0], season=month)
    is_named = low(words, at - 1) in ("the", "this", "last", "next", "in") and low(words, at + 1) != "of"
    return (
        Written(at + 1, season=month)
        if is_named and (low(words, at) != "fall" or low(words, at - 1) in ("last", "next"))
        else None
    )
