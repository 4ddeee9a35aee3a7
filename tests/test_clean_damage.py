"""Does the table say which words translation or copying broke, and stay silent where nothing is broken?"""

from datetime import date

import pytest

from analysis.clean import Sentence, find_sentences
from analysis.codebook import damage, files, layout
from analysis.codebook.damage import Damage, Sign
from analysis.errors import CodebookError
from analysis.schema import Done, frame
from analysis.sources import Article, Card
from analysis.tables import sentences as table

DAMAGE = damage.load()


def pieces(text: str, known: Damage = DAMAGE) -> list[Sentence]:
    return find_sentences(text, article_id="note", title=None, damage=known)


def notes(text: str, known: Damage = DAMAGE) -> tuple[str, ...]:
    return tuple(note for one in pieces(text, known) for note in one.damage)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("stray_stop", "He advises the army on strategy. in a telephone interview."),
        ("missing_space", "It was a long war.The rebels won."),
        ("missing_space", "The army left,and the Front came."),
        ("unbalanced_quotes", "“The army left, he said."),
        ("unbalanced_quotes", 'The army left," he said.'),
        ("doubled_word", "The army left the the pass."),
        ("lost_character", "The army left Sm\ufffdrn."),
        ("wrong_encoding", "The army didnâ€™t leave."),
        ("no_ending", "The army left Dell and Carrow, and the Front came down from the hills to take"),
        ("sudden_capital", "Some forces, Like the brigade, left Dell."),
        ("doubled_subject", "Some border forces, like the Dell Brigade, they have been in Valdora."),
        ("markup_left", "The army &amp; the Front met."),
    ],
)
def test_a_broken_sentence_bears_its_sign(sign: Sign, text: str):
    assert DAMAGE.notes[sign] in notes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army had had enough, he said.",
        "On Friday, The Dell Times wrote that the army left.",
        "“The army left,” he said. “It did.”",
        "“The army left Dell.\n“It will stay away,” he said.",
        "He is 5'11\" tall.",
        "Some forces, like the Dell Brigade, have been in Valdora.",
        "It sold 1,200 rifles.",
        "- the first item of a list without a stop\n- another",
        "“It fell,” he said, “and they left.”",
        "Carrow (pop. 4,000) fell.",
    ],
)
def test_a_sound_sentence_bears_no_sign(text):
    assert notes(text) == ()


def a_slip(**changed: str | None) -> Damage:
    item = {
        "words": "the Lookout",
        "needs": "Watch",
        "unless": "the Lookout Tower",
        "note": "means the Watch",
    }
    return Damage(damage.slips([item | changed]), DAMAGE.notes, (), frozenset(), frozenset())


def test_a_slip_is_noted_where_the_article_has_the_word_it_needs():
    assert notes("The Watch left. A film by the Lookout shows it.", a_slip()) == ("means the Watch",)


def test_a_slip_is_not_noted_without_the_word_it_needs():
    assert notes("A film by the Lookout shows it.", a_slip()) == ()


def test_a_slip_that_needs_nothing_is_always_noted():
    assert notes("The Lookout left.", a_slip(needs=None)) == ("means the Watch",)


def test_a_slip_is_not_noted_where_its_words_are_part_of_a_sound_name():
    assert notes("The Watch left the Lookout Tower.", a_slip()) == ()


def test_a_piece_that_is_not_read_bears_no_sign():
    assert notes("The army left Dell.\nCredit... Ann Roe/AFP, AFP,and all") == ()


@pytest.mark.parametrize(
    "item", [{"note": "a note"}, {"words": "a word"}, {"words": "a", "note": "b", "why": "c"}]
)
def test_a_slip_of_the_wrong_form_is_refused(item):
    with pytest.raises(CodebookError, match="expected words, note"):
        damage.slips([item])


def test_a_sign_without_a_note_is_refused(monkeypatch):
    monkeypatch.setattr(files, "read", lambda name: {"signs": {}, "slips": []})
    with pytest.raises(CodebookError, match="expected a note"):
        damage.load()


def test_a_layout_without_its_lists_is_refused(monkeypatch):
    monkeypatch.setattr(files, "read", lambda name: {"notices": []})
    with pytest.raises(CodebookError, match="expected the lists"):
        layout.load.__wrapped__()


class Reading:
    """An article of an invented text with its pieces."""

    def __init__(self, text: str) -> None:
        self.article = Article("note", text, Card(title="Note", published=date(2031, 3, 14)), "0" * 64)
        self.sentences = pieces(text)


TEXT = "The army left the the pass.\ndell-3x.jpg\nIt stayed,and fought."


def test_every_piece_becomes_a_row():
    assert [row.kind for row in table.tabulate(Reading(TEXT), Done())] == ["prose", "image_name", "prose"]


def test_a_row_quotes_the_words_at_its_offsets():
    rows = table.tabulate(Reading(TEXT), Done())
    assert all(TEXT[row.evidence.start : row.evidence.end] == row.evidence.quote for row in rows)


def test_a_row_that_is_not_read_has_no_region():
    assert table.tabulate(Reading(TEXT), Done())[1].evidence.region is None


def test_a_sound_sentence_has_no_value_for_damage():
    assert table.tabulate(Reading("The army left."), Done())[0].damage is None


def test_signs_of_one_sentence_are_put_in_one_column():
    rows = table.tabulate(Reading("The the army left,and fought."), Done())
    assert rows[0].damage == f"{DAMAGE.notes['missing_space']}; {DAMAGE.notes['doubled_word']}"


def test_rows_make_a_frame():
    assert len(frame(table.Sentence, table.tabulate(Reading(TEXT), Done()))) == 3
