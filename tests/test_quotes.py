"""Which stretches stand in quotation marks, whatever the marks look like?"""

from analysis.extract.quotes import find_quotes, opens_with_quote
from tests.pace import IN_STEP, growth


def quoted(text: str, *, goes_on: bool = False) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotes(text, 0, len(text), goes_on=goes_on)]


def test_straight_marks_enclose_a_quotation():
    assert quoted('"We will stay," he said.') == ["We will stay,"]


def test_curly_marks_enclose_a_quotation():
    assert quoted("“We will stay,” he said.") == ["We will stay,"]


def test_a_curly_mark_may_be_closed_by_a_straight_one():
    assert quoted('“We will stay," he said.') == ["We will stay,"]


def test_single_marks_enclose_a_quotation_in_british_text():
    assert quoted("‘We will stay,’ he said.") == ["We will stay,"]


def test_an_apostrophe_inside_a_word_closes_nothing():
    assert quoted("‘We won’t stay,’ he said.") == ["We won’t stay,"]


def test_a_plural_possessive_closes_nothing_where_a_comma_closes_later():
    assert quoted("‘The soldiers’ pay is late,’ he said.") == ["The soldiers’ pay is late,"]


def test_apostrophes_alone_are_no_quotation():
    assert quoted("The soldiers' pay wasn't late in the '90s.") == []


def test_a_nested_quotation_belongs_to_the_outer_one():
    assert quoted("“He told us ‘go home’ twice,” she said.") == ["He told us ‘go home’ twice,"]


def test_two_quotations_of_a_line_stay_apart():
    assert quoted('"Well," he said, "we will see."') == ["Well,", "we will see."]


def test_an_odd_mark_leaves_the_other_quotations_whole():
    assert quoted('He said "go home. Later “we stayed,” he said.') == ["we stayed,"]


def test_a_closing_mark_without_an_opening_one_is_no_quotation():
    assert quoted("We will stay,” he said.") == []


def test_a_quotation_left_open_runs_to_the_end_where_the_next_paragraph_reopens_it():
    text = "He said: “We will stay.  "
    (quote,) = find_quotes(text, 0, len(text), goes_on=True)
    assert (text[quote.inner_start : quote.inner_end], quote.is_open) == ("We will stay.", True)


def test_an_open_mark_before_another_kind_of_paragraph_is_odd():
    assert quoted("He said: “We will stay.") == []


def test_a_paragraph_that_begins_with_a_mark_reopens():
    assert opens_with_quote(" “We stay.", 0, 10)


def test_a_paragraph_that_begins_with_a_word_does_not_reopen():
    assert not opens_with_quote("We “stay”.", 0, 10)


def test_marks_without_end_take_linear_time():
    def find(number):
        text = "“a' ‘b\" " * number
        return find_quotes(text, 0, len(text))

    assert growth(find, 25_000) < IN_STEP
