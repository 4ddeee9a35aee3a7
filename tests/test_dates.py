"""Does a reader of dates find the words that date something, and the days they mean?"""

from datetime import date

import pytest

from analysis.codebook import calendar, files
from analysis.errors import CodebookError
from analysis.extract.dates import When, find_dates
from analysis.words import find_words
from tests.pace import IN_STEP, growth

BOOK = calendar.load()
FRIDAY = date(2024, 12, 6)


def dates(text: str, published: date = FRIDAY) -> list[When]:
    return find_dates(text, find_words(text, 0, len(text)), published, BOOK)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def check(
    text: str, words: str, first: str | None, last: str | None, granularity: str, relation: str
) -> None:
    [one] = dates(text)
    assert (text[one.start : one.end], one.first, one.last, one.granularity, one.relation) == (
        words, day(first), day(last), granularity, relation,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "when", "granularity"),
    [
        ("They left on Friday, officials said.", "on Friday", "2024-12-06", "day"),
        ("They left on Wednesday.", "on Wednesday", "2024-12-04", "day"),
        ("They left Saturday.", "Saturday", "2024-11-30", "day"),
        ("Friday's attack", "Friday", "2024-12-06", "day"),
        ("They left on Friday morning.", "on Friday morning", "2024-12-06", "part_of_day"),
        ("They left late Thursday.", "late Thursday", "2024-12-05", "part_of_day"),
        ("They left early on Thursday.", "early on Thursday", "2024-12-05", "part_of_day"),
        ("on the night of Dec. 4", "on the night of Dec. 4", "2024-12-04", "part_of_day"),
        ("They left last Friday.", "last Friday", "2024-11-29", "day"),
        ("They left last Monday.", "last Monday", "2024-12-02", "day"),
        ("They meet next Monday.", "next Monday", "2024-12-09", "day"),
        ("They meet this coming Friday.", "this coming Friday", "2024-12-13", "day"),
        ("They left yesterday.", "yesterday", "2024-12-05", "day"),
        ("They left yesterday evening.", "yesterday evening", "2024-12-05", "part_of_day"),
        ("They arrive tomorrow.", "tomorrow", "2024-12-07", "day"),
        ("They left this morning.", "this morning", "2024-12-06", "part_of_day"),
        ("They left last night.", "last night", "2024-12-05", "part_of_day"),
        ("They left two days ago.", "two days ago", "2024-12-04", "day"),
        ("on Fri. they left", "on Fri.", "2024-12-06", "day"),
        ("on Dec. 4, 2024, they left", "on Dec. 4, 2024", "2024-12-04", "day"),
        ("on December 4 they left", "on December 4", "2024-12-04", "day"),
        ("on Dec. 10 they left", "on Dec. 10", "2023-12-10", "day"),
        ("on Dec. 4th they left", "on Dec. 4th", "2024-12-04", "day"),
        ("on 27 November 2024 they left", "on 27 November 2024", "2024-11-27", "day"),
        ("on November 27, 2024 they left", "on November 27, 2024", "2024-11-27", "day"),
        ("on the 27th of November they left", "on the 27th of November", "2024-11-27", "day"),
        ("On March 15 they left", "On March 15", "2024-03-15", "day"),
        ("on 2024-11-27 they left", "on 2024-11-27", "2024-11-27", "day"),
        ("on Wednesday, Dec. 4, they left", "on Wednesday, Dec. 4", "2024-12-04", "day"),
        ("on Wednesday 4 December 2024 they left", "on Wednesday 4 December 2024", "2024-12-04", "day"),
        ("by Feb. 29 they left", None, "2024-02-29", "day"),
    ],
)
def test_words_for_a_day_mean_that_day(text, words, when, granularity):
    [one] = dates(text)
    assert (one.last, one.granularity if words else "day") == (day(when), granularity)
    assert words is None or (text[one.start : one.end], one.first) == (words, day(when))


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "granularity"),
    [
        ("He came this week.", "this week", "2024-12-02", "2024-12-06", "week"),
        ("He came earlier this week.", "earlier this week", "2024-12-02", "2024-12-06", "week"),
        ("He comes later this week.", "later this week", "2024-12-06", "2024-12-08", "week"),
        ("He came last week.", "last week", "2024-11-25", "2024-12-01", "week"),
        ("He comes next week.", "next week", "2024-12-09", "2024-12-15", "week"),
        ("He came earlier this month.", "earlier this month", "2024-12-01", "2024-12-06", "month"),
        ("He came last month.", "last month", "2024-11-01", "2024-11-30", "month"),
        ("He came this year.", "this year", "2024-01-01", "2024-12-06", "year"),
        ("He came last year.", "last year", "2023-01-01", "2023-12-31", "year"),
        ("He came late last year.", "late last year", "2023-09-01", "2023-12-31", "period"),
        ("He came over the weekend.", "over the weekend", "2024-11-30", "2024-12-01", "period"),
        ("He came in December.", "in December", "2024-12-01", "2024-12-31", "month"),
        ("He came in March.", "in March", "2024-03-01", "2024-03-31", "month"),
        ("He came in May.", "in May", "2024-05-01", "2024-05-31", "month"),
        ("He came in early March.", "in early March", "2024-03-01", "2024-03-10", "period"),
        ("He came last March.", "last March", "2024-03-01", "2024-03-31", "month"),
        ("He came in March 2011.", "in March 2011", "2011-03-01", "2011-03-31", "month"),
        ("He came in 2011.", "in 2011", "2011-01-01", "2011-12-31", "year"),
        ("the 2003 invasion", "2003", "2003-01-01", "2003-12-31", "year"),
        ("He came in the 1990s.", "in the 1990s", "1990-01-01", "1999-12-31", "period"),
        ("He came in mid-2015.", "in mid-2015", "2015-05-02", "2015-08-31", "period"),
        ("He came at the end of 2014.", "at the end of 2014", "2014-09-01", "2014-12-31", "period"),
        ("He came in spring 2022.", "in spring 2022", "2022-03-01", "2022-05-31", "season"),
        ("He came in the summer of 2014.", "in the summer of 2014", "2014-06-01", "2014-08-31", "season"),
        ("He came last summer.", "last summer", "2024-06-01", "2024-08-31", "season"),
        ("He came three years ago.", "three years ago", "2021-01-01", "2021-12-31", "year"),
        ("He came two weeks ago.", "two weeks ago", "2024-11-18", "2024-11-24", "week"),
        ("He came several days ago.", "several days ago", "2024-11-27", "2024-12-03", "period"),
        ("He came more than two years ago.", "more than two years ago", None, "2022-12-31", "period"),
        ("In just over a week, they have won.", "In just over a week", "2024-11-28", "2024-12-06", "period"),
        ("over the past two weeks", "over the past two weeks", "2024-11-22", "2024-12-06", "period"),
        ("in the last week", "in the last week", "2024-11-29", "2024-12-06", "period"),
        ("in the past 24 hours", "in the past 24 hours", "2024-12-05", "2024-12-06", "period"),
        ("in recent days", "in recent days", None, "2024-12-06", "period"),
        ("in recent weeks", "in recent weeks", None, "2024-12-06", "period"),
        ("Talks will resume in two weeks.", "in two weeks", "2024-12-06", "2024-12-20", "period"),
        ("in the coming months", "in the coming months", "2024-12-06", None, "period"),
        ("He came an hour ago.", "an hour ago", "2024-12-05", "2024-12-06", "period"),
        ("He came almost a year ago.", "almost a year ago", "2023-01-01", "2023-12-31", "year"),
        ("Nov. 27-Dec. 8", "Nov. 27-Dec. 8", "2024-11-27", "2024-12-08", "period"),
        ("between March and May 2020", "between March and May 2020", "2020-03-01", "2020-05-31", "period"),
        ("from 2014 to 2018", "from 2014 to 2018", "2014-01-01", "2018-12-31", "period"),
        ("the 2014-2018 war", "2014-2018", "2014-01-01", "2018-12-31", "period"),
        ("in 2014–18", "in 2014–18", "2014-01-01", "2018-12-31", "period"),
        ("from Monday to Wednesday", "from Monday to Wednesday", "2024-12-02", "2024-12-04", "period"),
        ("on Dec. 4-6 they met", "on Dec. 4-6", "2024-12-04", "2024-12-06", "period"),
        ("from 4 to 6 December 2023", "from 4 to 6 December 2023", "2023-12-04", "2023-12-06", "period"),
        ("from Nov. to January 2021", "from Nov. to January 2021", "2020-11-01", "2021-01-31", "period"),
    ],
)  # fmt: skip
def test_words_for_a_stretch_cover_its_days(text, words, first, last, granularity):
    check(text, words, first, last, granularity, "during")


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "relation"),
    [
        ("since 2015 it has", "since 2015", "2015-01-01", "2024-12-06", "since"),
        ("since Nov. 27 it has", "since Nov. 27", "2024-11-27", "2024-12-06", "since"),
        ("until last year", "until last year", None, "2023-12-31", "until"),
        ("by Tuesday they had", "by Tuesday", None, "2024-12-03", "until"),
        ("before 2011 it was", "before 2011", None, "2010-12-31", "before"),
        ("after 2011 it was", "after 2011", "2012-01-01", "2024-12-06", "after"),
        ("since the early 1990s", "since the early 1990s", "1990-01-01", "2024-12-06", "since"),
    ],
)
def test_a_preposition_opens_one_side(text, words, first, last, relation):
    check(text, words, first, last, "period", relation)


def test_overnight_ends_on_the_day_of_publication():
    check("They fled overnight.", "overnight", "2024-12-05", "2024-12-06", "part_of_day", "on")


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("They fled overnight into Thursday.", "overnight into Thursday", "2024-12-04", "2024-12-05"),
        ("They fled overnight on Thursday.", "overnight on Thursday", "2024-12-05", "2024-12-06"),
    ],
)
def test_a_night_with_a_weekday_is_that_night(text, words, first, last):
    check(text, words, first, last, "part_of_day", "on")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He fled the same day.", "the same day"),
        ("at the height of the war, he", "at the height of the war"),
        ("at the height of Ostrel's civil war in the north", "at the height of Ostrel's civil war"),
        ("They fought for years.", "for years"),
        ("They held it for two weeks.", "for two weeks"),
        ("They fled decades ago.", "decades ago"),
        ("They fled two days later.", "two days later"),
    ],
)
def test_what_hangs_on_another_event_is_open(text, words):
    [one] = dates(text)
    assert (text[one.start : one.end], one.first, one.last, one.granularity) == (words, None, None, "open")


@pytest.mark.parametrize(
    "text",
    [
        "We cannot fight if we do not want to.",
        "They may leave.",
        "MAY I ask",
        "They march on the town. The march goes on.",
        "The March on the town",
        "a 13-year war",
        "the second brigade",
        "The Sun rose and he sat.",
        "The Sun. It shone.",
        "Jan Novak and April Tal spoke.",
        "said May, the minister",
        "in the fall of the town",
        "a spring offensive",
        "Feb. 31",
        "on Feb. 31, 2024",
        "2024-13-45",
        "Resolution 2254",
        "2000 soldiers",
        "3,000 men",
        "Bloody Sunday",
        "every Friday",
        "over the town, from the hill, since they came",
        "an F-16 and 20 tanks",
        "two of them",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert dates(text) == []


def test_only_a_date_written_in_full_is_not_inferred():
    text = "on Dec. 4, 2024, on Dec. 4, in 2011, on Friday"
    assert [one.is_inferred for one in dates(text)] == [False, True, False, True]


def test_how_a_weekday_was_resolved_is_told():
    assert [one.method for one in dates("on Friday")] == ["weekday up to publication"]


def test_a_month_not_yet_reached_is_that_of_the_year_before():
    assert [one.first for one in dates("in December", date(2024, 3, 1))] == [date(2023, 12, 1)]


def test_a_leap_day_without_a_year_is_the_last_there_was():
    assert [one.first for one in dates("on Feb. 29", date(2023, 5, 1))] == [date(2020, 2, 29)]


def test_dates_keep_the_offsets_of_the_raw_text():
    text = "Monday was quiet. They left on Friday."
    [one] = find_dates(text, find_words(text, 18, len(text)), FRIDAY, BOOK)
    assert text[one.start : one.end] == "on Friday"


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29)])
@pytest.mark.parametrize(
    "text",
    [
        "900 centuries ago", "in 900 decades", "next century", "last winter", "next winter", "in winter",
        "next year", "last week", "in December", "on Feb. 29", "next December", "last December",
        "two years ago", "next Friday", "the 9990s",
        "winter 2099", "from", "since the", "Dec.", "between May and",
        "the night of", "two days", "Feb. 30-31", "in ٣ days", "² Dec.",
    ],
)  # fmt: skip
def test_the_edges_of_the_calendar_are_read_without_an_error(text, published):
    assert isinstance(dates(text, published), list)


@pytest.mark.parametrize(
    "piece",
    [
        "on Friday ",
        "in two ",
        "2014-",
        "from ",
        "the early ",
        "Dec. ",
        "at the height of ",
        "4-6 ",
        "for a few ",
        "will ",
    ],
)
def test_a_very_long_line_is_read_in_step_with_its_length(piece):
    def find(size):
        text = piece * (size // len(piece))
        return find_dates(text, find_words(text, 0, len(text)), FRIDAY, BOOK)

    assert growth(find, 100_000) < IN_STEP


WORDS, COUNTS = files.read("calendar"), files.read("quantities")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"months": ["january"]}, "expected a table"),
        ({"months": {"january": "first"}}, "whole number"),
        ({"relations": {True: "on"}}, "quote what YAML"),
        ({"relations": {"near": "beside"}}, "expected one of"),
        ({"counts": {"few": 3}}, "low, high"),
        ({"units": {"day": 1}}, "expected a word"),
        ({"day_parts": "dawn"}, "list of words"),
    ],
)
def test_a_damaged_calendar_is_refused(changed, message):
    with pytest.raises(CodebookError, match=message):
        calendar.parse(WORDS | changed, COUNTS)


def test_a_missing_list_of_the_calendar_is_refused():
    with pytest.raises(CodebookError, match="'seasons'"):
        calendar.parse({k: v for k, v in WORDS.items() if k != "seasons"}, COUNTS)
