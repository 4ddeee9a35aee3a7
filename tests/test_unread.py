"""Is every readable sentence that no rule accounted for listed?"""

from dataclasses import replace

import pytest

from analysis import unread
from analysis.catalogue import KINDS
from analysis.schema import Done
from analysis.tables.forces import Force
from analysis.tables.mentions import Mention
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.statements import Statement
from tests import sample

WORDS = {"colonels", "fighters"}
COLONELS = "Two Border Corps colonels had already fled to Ostria"


def mention(quote, actor_id="kestria"):
    return Mention(
        evidence=sample.evidence(quote),
        actor_id=actor_id,
        kind="name",
        resolution="codebook",
        candidates=(),
        reason=None,
    )


def done_with(**rows):
    done = Done()
    for kind in (Mention, Statement, RelationRow, Force, Motivation):
        done.put(kind, rows.get(kind.TABLE, []))
    return done


def sentence(quote):
    return next(row for row in sample.sentences() if quote in row.evidence.quote)


def test_a_sentence_with_an_actor_and_no_row_is_unread():
    rows = unread.tabulate([sentence(COLONELS)], done_with(mentions=[mention(COLONELS, "border_corps")]))
    assert rows[0].actor_ids == ("border_corps",)


def test_the_reason_names_the_force_word():
    rows = unread.tabulate([sentence(COLONELS)], done_with(), WORDS)
    assert rows[0].reason == "names a force (colonels)"


def test_the_reason_names_both():
    rows = unread.tabulate([sentence(COLONELS)], done_with(mentions=[mention(COLONELS)]), WORDS)
    assert rows[0].reason == "names an actor and a force (colonels)"


def test_a_sentence_that_led_to_a_row_is_read():
    assert unread.tabulate([sentence(COLONELS)], done_with(forces=sample.forces()), WORDS) == []


def test_a_sentence_inside_a_statement_is_read():
    said = replace(
        sample.statements()[0],
        content_spans=(f"{sentence(COLONELS).evidence.start}-{sentence(COLONELS).evidence.end}",),
    )
    assert unread.tabulate([sentence(COLONELS)], done_with(statements=[said]), WORDS) == []


def test_a_sentence_that_names_nobody_is_passed_over():
    assert unread.tabulate([sentence(COLONELS)], done_with()) == []


def test_a_mention_of_nobody_known_does_not_count():
    assert unread.tabulate([sentence(COLONELS)], done_with(mentions=[mention(COLONELS, None)])) == []


def test_a_caption_counts():
    rows = unread.tabulate([sentence("fighters beside Valdoran soldiers")], done_with(), WORDS)
    assert [row.evidence.region for row in rows] == ["caption"]


def test_a_link_is_no_sentence():
    link = replace(sentence(COLONELS), kind="link")
    assert unread.tabulate([link], done_with(), WORDS) == []


def test_a_repeat_is_not_listed_again():
    repeat = replace(sentence(COLONELS), duplicate_of="s1")
    assert unread.tabulate([repeat], done_with(), WORDS) == []


def test_a_table_not_built_yet_is_refused():
    with pytest.raises(KeyError):
        unread.tabulate([], Done())


def test_unread_sentences_stand_after_the_reasons_in_the_catalogue():
    names = [*KINDS]
    assert names[names.index("motivations") + 1] == "unread"
