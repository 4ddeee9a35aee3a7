"""Does a reader of quantities find every count and its bounds, and nothing that only looks like one?"""

import pytest

from analysis.codebook import files, quantities
from analysis.errors import CodebookError
from analysis.extract.amounts import Amount, find_amounts
from analysis.words import find_words
from tests.pace import IN_STEP, growth

BOOK = quantities.load()


def amounts(text: str) -> list[Amount]:
    return find_amounts(text, find_words(text, 0, len(text)), BOOK)


def found(text: str) -> list[tuple[object, ...]]:
    return [(text[a.start : a.end], a.low, a.best, a.high, a.kind, a.qualifier) for a in amounts(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("two soldiers fell", "two", 2),
        ("Three men in suits stood by", "Three", 3),
        ("twenty-five tanks", "twenty-five", 25),
        ("three hundred fighters", "three hundred", 300),
        ("two hundred and five men", "two hundred and five", 205),
        ("a thousand men", "a thousand", 1000),
        ("a dozen trucks", "a dozen", 12),
        ("half a dozen trucks", "half a dozen", 6),
        ("a half-dozen trucks", "a half-dozen", 6),
        ("two dozen trucks", "two dozen", 24),
        ("half a million people", "half a million", 500_000),
        ("1.5 million people", "1.5 million", 1_500_000),
        ("10k troops", "10k", 10_000),
        ("3,000 troops", "3,000", 3000),
        ("a 2,000-strong force", "2,000-strong", 2000),
        ("a five-member crew", "five-member", 5),
        ("in the north 2000 soldiers", "2000", 2000),
        ("one soldier died", "one", 1),
        ("killed 20.", "20", 20),
        ("no 40 men could hold it", "40", 40),
        ("two brigades", "two", 2),
        ("200 M777 howitzers", "200", 200),
    ],
)
def test_a_plain_number_is_its_own_bounds(text, words, value):
    assert found(text) == [(words, value, value, value, "exact", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 200 men", ("at least 200", 200, 200, None, "exact", "at_least")),
        ("more than a thousand men", ("more than a thousand", 1000, 1000, None, "exact", "at_least")),
        ("over two dozen men", ("over two dozen", 24, 24, None, "exact", "at_least")),
        ("At least one was hurt", ("At least one", 1, 1, None, "exact", "at_least")),
        ("200 or more men", ("200 or more", 200, 200, None, "exact", "at_least")),
        ("200+ men", ("200+", 200, 200, None, "exact", "at_least")),
        ("at least some 200 men", ("at least some 200", 200, 200, None, "exact", "at_least")),
        ("up to 3,000 men", ("up to 3,000", None, None, 3000, "exact", "up_to")),
        ("fewer than 50 men", ("fewer than 50", None, None, 50, "exact", "up_to")),
        ("about 900 men", ("about 900", None, 900, None, "exact", "about")),
        ("900 or so men", ("900 or so", None, 900, None, "exact", "about")),
        ("nearly 12,000 men", ("nearly 12,000", None, 12_000, None, "exact", "about")),
        ("an estimated 400 men", ("an estimated 400", None, 400, None, "exact", "about")),
        ("some 2,000 men", ("some 2,000", None, 2000, None, "exact", "some")),
        ("at least dozens of men", ("at least dozens", 24, None, None, "vague", "at_least")),
    ],
)
def test_a_qualifier_opens_the_bounds_it_does_not_give(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("between 500 and 700 men", "between 500 and 700", 500, 700),
        ("500 to 700 men", "500 to 700", 500, 700),
        ("5,000-6,000 men", "5,000-6,000", 5000, 6000),
        ("5,000–6,000 men", "5,000–6,000", 5000, 6000),
        ("two or three men", "two or three", 2, 3),
        ("2 to 3 million people", "2 to 3 million", 2_000_000, 3_000_000),
    ],
)
def test_two_numbers_make_a_range_without_a_best_figure(text, words, low, high):
    assert found(text) == [(words, low, None, high, "range", None)]


def test_a_change_from_one_number_to_another_is_no_range():
    assert [a.best for a in amounts("The garrison grew from 500 to 700 men")] == [500, 700]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("tens of thousands of men", "tens of thousands", 10_000, 99_999),
        ("hundreds of thousands fled", "hundreds of thousands", 200_000, 999_999),
        ("tens of millions of people", "tens of millions", 10_000_000, 99_999_999),
        ("hundreds of men", "hundreds", 200, 999),
        ("several hundred men", "several hundred", 300, 999),
        ("several million people", "several million", 3_000_000, 9_999_999),
        ("dozens were hurt", "dozens", 24, 99),
        ("a handful of men", "a handful of", 3, 9),
        ("a few men", "a few", 3, 9),
        ("several men", "several", 3, 9),
        ("some diplomats left", "some", 2, None),
    ],
)
def test_a_vague_word_has_bounds_only(text, words, low, high):
    assert found(text) == [(words, low, None, high, "vague", None)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2014 rebels came",
        "since 2011, when it began",
        "the 2003 invasion",
        "It was 2016.",
        "on Dec. 4, 2024",
        "on 27 November",
        "on March 5 they left",
        "May 20 was quiet",
        "2024-12-06",
        "a 34-year-old man",
        "Omar Tal, 34, a farmer",
        "aged 34",
        "a 13-year war",
        "two weeks later",
        "10 days",
        "two long years",
        "a few days",
        "dozens of miles",
        "15 to 20 percent of it",
        "40% of it",
        "30 per cent of it",
        "$2 billion",
        "hundreds of millions of dollars",
        "500 euros",
        "5 km away",
        "700 square miles",
        "two tons of grain",
        "a 2,000-pound bomb",
        "the 27th Brigade",
        "the first second third",
        "at 5:30 a.m.",
        "at 5 p.m. sharp",
        "call 555-0199-222",
        "a 155mm gun",
        "an F-16 jet",
        "old T-72 tanks",
        "an S-300 battery",
        "an Su-24",
        "Resolution 2254 of the council",
        "Article 5 of the pact",
        "No. 7 on the list",
        "24/7",
        "9/11",
        "one of the commanders",
        "they fear one another",
        "no one came",
        "one is enough",
        "the one they feared",
        "a man, an army, the war",
        "Some are heading home",
        "the Big Three met",
        "a two-day visit",
        "two-thirds of the town",
        "half the town",
        "3.5 was read",
        "for more than a decade",
        "COVID-19",
        "the past 20-plus months",
        "as young as 10",
        "from 2014 to 2018",
        "on Dec. 4-6",
        "from 5 to 6 November",
        "2019 protests",
        "between March 4 and 6",
        "since the 1990s",
        "in the past 24 hours",
        "how many came?",
        "some of that, 100 percent",
    ],
)
def test_what_only_looks_like_a_count_is_none(text):
    assert [f for f in found(text) if f[0] != "some"] == []


def test_a_day_before_a_count_makes_no_range_with_it():
    assert [a.best for a in amounts("brought the number since Dec. 5 to 922")] == [922]


def test_amounts_keep_the_offsets_of_the_raw_text():
    text = "In the city of Ostrel, at least 200 men"
    [one] = find_amounts(text, find_words(text, 15, len(text)), BOOK)
    assert text[one.start : one.end] == "at least 200"


def test_several_amounts_come_in_order():
    assert [a.best for a in amounts("damaged 13 routes, 20 tanks and two trucks")] == [13, 20, 2]


def test_words_that_count_units_are_listed():
    assert "brigade" in BOOK.units_of_force


@pytest.mark.parametrize(
    "piece", ["200 ", "a few ", "twenty-five and ", "at least ", "5-", "one hundred and ", "between 5 and "]
)
def test_a_very_long_line_is_read_in_step_with_its_length(piece):
    def find(size):
        text = piece * (size // len(piece))
        return find_amounts(text, find_words(text, 0, len(text)), BOOK)

    assert growth(find, 100_000) < IN_STEP


@pytest.mark.parametrize(
    "text", ["", "one", "between", "at least", "half", "a", "5-", "-5", "some", "between 5 and", "٣ men", "²"]
)
def test_scraps_are_read_without_an_error(text):
    assert isinstance(amounts(text), list)


COUNTS, MEASURES, CALENDAR = files.read("quantities"), files.read("measures"), files.read("calendar")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"cardinal": None}, "expected a table"),
        ({"cardinal": {"one": "1"}}, "whole number"),
        ({"cardinal": {"one": True}}, "whole number"),
        ({"vague": {"dozens": [24]}}, "low, high"),
        ({"vague": {"dozens": [99, 24]}}, "low before high"),
        ({"qualifiers": {"perhaps": ["maybe"]}}, "expected one of"),
        ({"units_of_force": "brigade"}, "list of words"),
    ],
)
def test_a_damaged_list_of_quantities_is_refused(changed, message):
    with pytest.raises(CodebookError, match=message):
        quantities.parse(COUNTS | changed, MEASURES, CALENDAR)


def test_a_missing_list_of_measures_is_refused():
    with pytest.raises(CodebookError, match="'measures'"):
        quantities.parse(COUNTS, {k: v for k, v in MEASURES.items() if k != "measures"}, CALENDAR)
