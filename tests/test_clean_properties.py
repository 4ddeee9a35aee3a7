"""Do the pieces of any text keep their place, whatever its characters and however long its lines?"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.clean import find_sentences, find_stretches
from analysis.codebook import damage
from analysis.spans import Span
from tests.pace import IN_STEP, growth

DAMAGE = damage.load()
PARTS = [
    "The army left Carrow. ", "Carrow falls to the Front", "\n", "\r\n", "\n\n", "\u2028", "\u00a0", " ",
    "😀", "👩‍🚀", "İ", "e\u0301", "\ufeff", "\u200b", "…", ". ", "?", "“", "”", '"', "(", ")", "- ",
    "1. ",
    "# ", "**", "<p>", "</p>", "<b>", "&amp;", "Credit... Ann Roe/AFP, via Post",
    "(AP Photo/Ann Roe)", "dell.jpg",
    "Related", "Share this",
    "By Ann Roe", "DELL (Reuters) — ", "Mr. ", "U.S. ", "3 min read", "他走了。",
    "The army left Carrow, and the Front came in. ", "\x85",
]  # fmt: skip
texts = st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=25).map("".join)
titles = st.none() | st.sampled_from(["Carrow falls to the Front", "", "İ 😀"])


def sentences(text: str, title: str | None):
    return find_sentences(text, article_id="note", title=title, damage=DAMAGE)


@given(texts, titles)
def test_each_character_belongs_to_one_stretch(text, title):
    found = find_stretches(text, title)
    assert "".join(text[one.start : one.end] for one in found) == text


@given(texts, titles)
def test_no_stretch_is_empty(text, title):
    assert all(one.start < one.end for one in find_stretches(text, title))


@given(texts, titles)
def test_sentences_stand_in_order_without_overlap(text, title):
    assert all(one.end <= two.start for one, two in pairwise(sentences(text, title)))


@given(texts, titles)
def test_every_sentence_is_a_span_without_white_space_at_its_edges(text, title):
    words = [Span(one.start, one.end).of(text) for one in sentences(text, title)]
    assert words == [word.strip() for word in words]


@given(texts, titles)
def test_no_letter_is_lost_between_sentences(text, title):
    found = sentences(text, title)
    edges = [0, *(edge for one in found for edge in (one.start, one.end)), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not any(letter.isalpha() for gap in gaps for letter in gap)


@given(texts, titles)
def test_a_duplicate_repeats_an_earlier_sentence(text, title):
    found = sentences(text, title)
    numbers = {one.sentence_id: one.number for one in found}
    assert all(numbers[one.duplicate_of] < one.number for one in found if one.duplicate_of)


@given(texts, titles)
def test_paragraphs_are_numbered_upwards(text, title):
    found = sentences(text, title)
    assert all(one.paragraph <= two.paragraph for one, two in pairwise(found))


@given(texts)
def test_reading_again_gives_the_same(text):
    assert sentences(text, None) == sentences(text, None)


@pytest.mark.parametrize(
    "unit",
    ["The army, which held Dell, fell back on Friday. ", ". ", '" ', "A", "Aa ", " ", "(AP", "Aa Bb/", "<p ",
     "a,", "- ", "a.jpg ", "&a;", "By Aa ", "[a](", "Photo: A ", "U.S. ", "DELL, ", "Some aa, like "],
)  # fmt: skip
def test_a_very_long_line_is_read_in_step_with_its_length(unit):
    assert growth(lambda size: sentences(unit * (size // len(unit)), None), 200_000) < IN_STEP


def test_many_lines_that_resemble_each_other_are_read_in_step_with_their_number():
    def read(number):
        lines = (f"The army left the camp in the hills after {n} days.\n" for n in range(number))
        return sentences("".join(lines), None)

    assert growth(read, 4000) < IN_STEP
