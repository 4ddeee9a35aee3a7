"""Where does a sentence end, whatever abbreviations, quotations and slips stand in it?"""

import pytest

from analysis.clean.boundaries import find_boundaries
from analysis.codebook import layout

WORDS = layout.load()


def cut(text: str) -> list[str]:
    start, parts = 0, []
    for end in find_boundaries(text, 0, len(text), WORDS).ends:
        parts.append(text[start:end].strip())
        start = end
    return parts


def strays(text: str) -> int:
    return len(find_boundaries(text, 0, len(text), WORDS).strays)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Malk met Gen. Aranov.",
        "Lt. Col. Verrin left.",
        "J. K. Doe and Dr. Roe spoke.",
        "Shells fell at 10 a.m. Friday.",
        "It fell on Dec. 4, 2031.",
        "Gate No. 5 held.",
        "The road to St. Orm is cut.",
        "Acme Inc. of Dell sells rockets.",
        "The U.S. President spoke.",
        "The U.N. Security Council met.",
        "Some arms, e.g. rockets, came late.",
        "Roe v. Doe was decided.",
        "It moved 7.5 miles and 1,200 men.",
        "They waited... and left.",
        "They waited… and left.",
        "“Will they come?” said Mr. Malk.",
        '"They will not!" he said.',
        "The group (founded in 2019.) fell.",
        "Read the notice at www.example.org/carrow.html today.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He studied in the U.S.", "The army knew him."),
        ("Shells fell at 10 p.m.", "They hit Dell."),
        ("It sells for Acme Inc.", "The firm is small."),
        ("He said no.", "The talks ended."),
        ("They waited...", "Nobody came."),
        ("They waited…", "Nobody came."),
        ("“We stay.”", "Then he left."),
        ("He said: \"We stay.\"", "\"We always will.\""),
        ("(They fled.)", "Carrow fell."),
        ("Prices rose by 5%.", "20 people left."),
        ("Who came?", "Nobody!"),
        ("It fell in 2031.", "al-Malk stayed."),
    ],
)  # fmt: skip
def test_a_stop_before_a_new_beginning_ends_a_sentence(first, second):
    assert cut(f"{first} {second}") == [first, second]


def test_sentences_inside_one_quotation_are_told_apart():
    assert cut('"We stay. We fight," he said.') == ['"We stay.', 'We fight," he said.']


def test_a_stop_without_a_space_ends_a_sentence_before_a_capital():
    assert cut("Nobody won the war.The rebels left.") == ["Nobody won the war.", "The rebels left."]


def test_a_stop_without_a_space_is_noted():
    assert find_boundaries("It was war.The rebels left.", 0, 27, WORDS).tight == (10,)


def test_a_stop_before_lower_case_ends_no_sentence():
    text = "He advises officers on strategy. in a telephone interview."
    assert cut(text) == [text]


def test_a_stop_before_lower_case_is_noted():
    assert strays("He advises officers on strategy. in a telephone interview.") == 1


@pytest.mark.parametrize("text", ["They waited... and left.", "Roe vs. the army.", "At 5 p.m. on Friday."])
def test_dots_that_belong_there_are_not_noted(text):
    assert strays(text) == 0


def test_stops_of_scripts_without_spaces_end_sentences():
    assert cut("他走了。她来了。") == ["他走了。", "她来了。"]


def test_text_without_a_stop_is_one_sentence():
    assert cut("Carrow falls to the Front") == ["Carrow falls to the Front"]
