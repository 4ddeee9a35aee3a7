"""Does a stretch of text stay the stretch it was, whatever characters the text is made of?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.spans import Span, check_quote, trimmed

ODD = [
    "😀",
    "👩‍🚀",
    "\r\n",
    "\n",
    "\ufeff",
    "İ",
    "\u00a0",
    "e\u0301",
    "ﬁ",
    "ß",
    "\u200d",
    " ",
    "Hama",
    "«",
    "…",
]
odd_text = (
    st.lists(st.sampled_from(ODD) | st.text(max_size=3), min_size=1, max_size=30).map("".join).filter(bool)
)


@st.composite
def text_with_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(odd_text)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(text_with_span())
def test_a_span_gives_back_the_words_it_was_cut_from(given_text):
    text, span = given_text
    check_quote(text, span.start, span.end, text[span.start : span.end])


@given(text_with_span())
def test_a_trimmed_span_neither_begins_nor_ends_with_white_space(given_text):
    text, span = given_text
    kept = trimmed(text, span.start, span.end)
    words = "" if kept is None else kept.of(text)
    assert words == text[span.start : span.end].strip()


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 3), (-1, 2)])
def test_a_stretch_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_a_span_past_the_end_is_refused_and_not_cut_short():
    with pytest.raises(ValueError, match="reaches past"):
        Span(0, 9).of("Hama")


def test_other_words_than_the_quote_are_refused():
    with pytest.raises(ValueError, match="expected 'Homs'"):
        check_quote("Hama fell", 0, 4, "Homs")


def test_a_span_holds_what_lies_within_it():
    assert Span(2, 9).holds(Span(2, 4))


def test_neighbours_do_not_meet():
    assert not Span(0, 4).meets(Span(4, 8))
