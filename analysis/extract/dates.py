"""When: which words date something, and which days do they mean, given the day of publication?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from analysis.codebook.calendar import Calendar, Relation
from analysis.extract.calendar_words import read_written
from analysis.extract.counted_dates import read_lasting, read_within
from analysis.extract.date_leads import Lead, find_leads
from analysis.extract.date_ranges import read_range
from analysis.extract.open_dates import read_open
from analysis.extract.peek import low
from analysis.extract.relative_dates import Dated, read_relative
from analysis.extract.stretches import Granularity, Stretch, shifted, third
from analysis.extract.written_dates import resolve
from analysis.words import Word


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of text that dates something, and the days it can mean; a day left open is missing.

    ``first`` and ``last`` are the first and last day the words allow. ``method`` says how they were found
    from the day of publication; ``is_inferred`` is False only where the date is written in full, to the
    fineness it has. After "since" or "until" the granularity is that of the whole: a period.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    granularity: Granularity
    method: str
    is_inferred: bool
    relation: Relation


def find_dates(text: str, words: Sequence[Word], published: date, calendar: Calendar) -> list[When]:
    """Return the words that date something, in order, none overlapping, with the days they mean.

    A weekday is the last one up to the day of publication ("next" and "coming" look ahead), a day or month
    without a year the latest that does not lie after it. A length ("for years") and a date that hangs on
    another event ("the same day") are open: both days are missing. A day there is not (31 February) is no
    date.

    Parameters
    ----------
    text
        The raw text.
    words
        Words of it, in order: one sentence, or the whole.
    published
        The day of publication.
    calendar
        The words of time.
    """
    found: list[When] = []
    openers, at = calendar.openers(), 0
    while at < len(words):
        if words[at].low not in openers and not _may_open(words, at, calendar):
            at += 1
            continue
        end, when = _read(words, at, published, calendar)
        if when:
            found.append(when)
        at = end
    return found


def _may_open(words: Sequence[Word], at: int, calendar: Calendar) -> bool:
    """Tell whether digits may begin a date: four of them, or a month or unit of time a few words on."""
    if not words[at].text[0].isdigit():
        return False
    near = (low(words, after) for after in range(at + 1, at + 6))
    return len(words[at].text) == 4 or any(word in calendar.months or word in calendar.units for word in near)


def _read(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> tuple[int, When | None]:
    if is_open := read_open(words, at, calendar):
        return is_open.end, _when(words, at, is_open.end, is_open.stretch, is_open.relation)
    if lasting := read_lasting(words, at, calendar):
        return lasting.end, _when(words, at, lasting.end, lasting.stretch, "during")
    if within := read_within(words, at, published, calendar):
        return within.end, _when(words, at, within.end, within.stretch, "during")
    if span := read_range(words, at, published, calendar):
        return span.end, _when(words, span.begin, span.end, span.stretch, "during")
    for lead in find_leads(words, at, calendar):
        core = _core(words, lead.core, published, calendar)
        if core and core.stretch:
            return core.end, _placed(
                words, at, lead, Dated(core.end, core.stretch, core.is_current), published
            )
        if core:
            return core.end, None
    return at + 1, None


class _Core(NamedTuple):
    end: int
    stretch: Stretch | None
    is_current: bool = False


def _core(words: Sequence[Word], at: int, published: date, calendar: Calendar) -> _Core | None:
    if at >= len(words):
        return None
    if relative := read_relative(words, at, published, calendar):
        return _Core(*relative)
    full = read_written(words, at, calendar)
    if full is None or (
        full.day is None and full.year is None and not _is_month(words, at, full.season, calendar)
    ):
        return None
    stretch = resolve(full, published)
    if stretch and full.day is not None and low(words, full.end) in calendar.day_parts:
        return _Core(full.end + 1, stretch._replace(granularity="part_of_day"))
    return _Core(full.end, stretch)


def _is_month(words: Sequence[Word], at: int, season: int | None, calendar: Calendar) -> bool:
    """Tell whether a bare month is one: doubtful names (May, March) need a word of time before them."""
    if season is not None or low(words, at) not in calendar.doubtful_months:
        return True
    before = low(words, at - 1)
    if low(words, at) == "may":
        return before in ("in", "since", "until", "early", "late", "mid", "last", "next", "during")
    return before in calendar.relations.longest or before in ("early", "late", "mid", "of", "between", "-")


def _placed(words: Sequence[Word], at: int, lead: Lead, core: Dated, published: date) -> When:
    stretch = core.stretch
    if lead.part_of:
        stretch = stretch._replace(granularity="part_of_day")
    elif lead.third is not None:
        stretch = _in_third(stretch, lead.third, published)
    if core.is_current and lead.third in (None, 0, 3):
        stretch = _up_to(stretch, published)
    relation = lead.relation or "on"
    if relation in ("on", "during"):
        relation = "on" if stretch.granularity in ("day", "part_of_day") else "during"
    is_bare = lead.relation is None and lead.third is None and not lead.part_of
    begin = lead.core if is_bare else at
    return _when(words, begin, core.end, _related(stretch, relation, published), relation)


def _in_third(stretch: Stretch, which: int, published: date) -> Stretch:
    if which <= 2:
        return third(stretch, which, f"{('first', 'middle', 'last')[which]} third of it, {stretch.method}")
    if stretch.first is None or stretch.last is None or not stretch.first < published < stretch.last:
        return stretch
    return _up_to(stretch, published) if which == 3 else stretch._replace(first=published)


def _up_to(stretch: Stretch, published: date) -> Stretch:
    if stretch.first and stretch.last and stretch.first <= published < stretch.last:
        return stretch._replace(last=published)
    return stretch


def _related(stretch: Stretch, relation: Relation, published: date) -> Stretch:
    """Return the days since, until, before or after a stretch; a day itself belongs to both its sides."""
    if relation in ("on", "during"):
        return stretch
    is_day = stretch.granularity in ("day", "part_of_day")
    first, last = stretch.first, stretch.last
    if relation == "until":
        return stretch._replace(first=None, granularity="period")
    if relation == "before":
        return stretch._replace(
            first=None, last=first if is_day or not first else shifted(first, -1), granularity="period"
        )
    begin = last if relation == "after" else first
    if relation == "after" and last and not is_day:
        begin = shifted(last, 1)
    return stretch._replace(
        first=begin, last=published if begin and begin <= published else None, granularity="period"
    )


def _when(words: Sequence[Word], at: int, end: int, stretch: Stretch, relation: Relation) -> When:
    return When(words[at].start, words[end - 1].end, *stretch, relation)
