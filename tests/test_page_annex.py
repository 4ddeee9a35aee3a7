"""Are the words that rows rest on marked, wherever marks overlap, and is no more printed than may be?"""

import itertools
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from analysis import report
from analysis.report.marks import Mark, Stretch, cut, find_stretches, shared_out
from analysis.report.quoting import shows_all
from tests.pace import IN_STEP, growth
from tests.sample import TEXT, empty_tables, sample_article, sample_tables

DELL = "Dell fell on Friday."
WHOLE = Stretch(0, len(DELL), "prose", "1", "s")


def pieces(*marks, stretch=WHOLE):
    made = [Mark(start, end, table, name) for start, end, table, name in marks]
    return cut(DELL, stretch, made, is_first=frozenset(mark.row_id for mark in made))


def words_of(annex):
    return [mark.get_text() for mark in BeautifulSoup(annex.html, "html.parser").select("mark")]


def article_with(**card):
    found = sample_article()
    return replace(found, card=replace(found.card, **card))


def test_marked_words_are_cut_out_of_the_sentence():
    assert [p.words for p in pieces((5, 9, "forces", "a"))] == ["Dell ", "fell", " on Friday."]


def test_marks_that_overlap_are_cut_where_the_second_begins():
    made = pieces((0, 9, "forces", "a"), (5, 12, "relations", "b"))
    assert [p.words for p in made] == ["Dell ", "fell on", " Friday."]


def test_no_character_is_lost_or_doubled_by_cutting():
    made = pieces(
        (0, 9, "forces", "a"), (5, 12, "relations", "b"), (5, 9, "actors", "c"), (0, 20, "statements", "d")
    )
    assert "".join(p.words for p in made) == DELL


def test_an_anchor_stands_where_its_words_begin():
    made = pieces((0, 9, "forces", "a"), (5, 12, "relations", "b"))
    assert {p.words: p.row_ids for p in made if p.row_ids} == {"Dell ": ("a",), "fell on": ("b",)}


def test_two_rows_on_the_same_words_both_have_their_anchor():
    made = pieces((5, 9, "forces", "a"), (5, 9, "relations", "b"))
    assert [p.row_ids for p in made if p.row_ids] == [("a", "b")]


def test_a_mark_past_the_end_of_its_stretch_still_has_an_anchor():
    made = pieces((20, 25, "forces", "a"))
    assert [p.row_ids for p in made if p.row_ids] == [("a",)]


def test_a_fact_outshines_a_name():
    made = pieces((0, 4, "actors", "a"), (0, 9, "forces", "b"))
    assert [(p.words, p.look) for p in made] == [("Dell fell", "fact"), (" on Friday.", "")]


def test_a_mark_over_two_sentences_touches_both():
    stretches = [Stretch(0, 10, "prose", "1", "a"), Stretch(11, 20, "prose", "1", "b")]
    mark = Mark(5, 15, "forces", "x")
    assert shared_out([mark], stretches) == [[mark], [mark]]


def test_text_between_the_sentences_is_not_lost():
    tables = sample_tables()
    tables["sentences"] = tables["sentences"].iloc[[0, 2]]
    found = find_stretches(tables, TEXT)
    assert "".join(TEXT[s.start : s.end] for s in found).split() == TEXT.split()


def test_an_article_without_sentences_is_one_stretch():
    assert [(s.start, s.end) for s in find_stretches(empty_tables(), TEXT)] == [(0, len(TEXT))]


def test_sentences_that_overlap_are_printed_once():
    tables = sample_tables()
    tables["sentences"].loc[1, "start"] = 0
    found = find_stretches(tables, TEXT)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


def test_every_fact_is_marked():
    assert "has struck Kestria twice" in words_of(report.annex(sample_tables(), sample_article()))


def test_a_marked_sentence_leads_back_to_its_rows():
    made = BeautifulSoup(report.annex(sample_tables(), sample_article()).html, "html.parser")
    passage = made.find("mark", string="has struck Kestria twice").find_parent(class_="passage")
    notes = passage.select(".notes a")
    assert [note.get_text() for note in notes] == ["relation Dunmark · opposes · Kestria"]


@pytest.mark.parametrize("rights", [None, "invented for the tests", "CC BY 4.0"])
def test_an_article_without_reserved_rights_is_printed_whole(rights):
    assert shows_all(article_with(rights=rights), "auto")


@pytest.mark.parametrize("rights", ["Not covered by this licence.", "All rights\nreserved", "© A Paper"])
def test_an_article_with_reserved_rights_is_only_quoted(rights):
    assert not shows_all(article_with(rights=rights), "auto")


def test_a_reader_may_ask_for_the_whole_article():
    assert shows_all(article_with(rights="All rights reserved"), "whole")


def quotes_only():
    tables = sample_tables()
    for name in ("relations", "forces", "motivations", "statements"):
        tables[name] = tables[name].iloc[:0]
    found = sample_tables()["relations"]
    tables["relations"] = found[found["quote"] == "has struck Kestria twice"]
    return tables


def test_a_sentence_that_nothing_rests_on_is_not_quoted():
    assert "The army held Port Amity" not in report.annex(quotes_only(), sample_article(), "quotes").html


def test_a_quoted_sentence_is_printed():
    assert "has struck Kestria twice" in report.annex(quotes_only(), sample_article(), "quotes").html


def test_a_quoted_sentence_has_a_little_context():
    made = BeautifulSoup(report.annex(quotes_only(), sample_article(), "quotes").html, "html.parser")
    assert "Ostria does not support the Front" in made.select(".context")[-1].get_text()


def test_what_is_left_out_is_counted():
    assert "stretches not quoted" in report.annex(quotes_only(), sample_article(), "quotes").html


def test_the_table_of_sentences_gives_no_more_than_the_annex():
    made = BeautifulSoup(report.tables(quotes_only(), sample_article(), "quotes").html, "html.parser")
    assert "Norrland" not in str(made.select_one("#table-sentences"))


def test_rows_on_words_left_out_keep_their_anchor():
    tables = quotes_only()
    made = report.annex(tables, sample_article(), "quotes").html
    assert all(f'id="row-{row_id}"' in made for row_id in tables["actors"]["row_id"])


def test_a_long_line_with_many_marks_is_cut_in_step_with_their_number():
    def cut_all(number):
        text = "Dell fell. " * number
        marks = [Mark(n * 11, n * 11 + 4, "actors", str(n)) for n in range(number)]
        stretches = [Stretch(n * 11, n * 11 + 10, "prose", "1", str(n)) for n in range(number)]
        for stretch, share in zip(stretches, shared_out(marks, stretches), strict=True):
            cut(text, stretch, share, is_first=frozenset(mark.row_id for mark in share))

    assert growth(cut_all, 20_000) < IN_STEP
