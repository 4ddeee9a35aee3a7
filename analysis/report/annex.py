"""Where in the article do the rows stand, and which rows were read from each sentence?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.words import records, shorten
from analysis.report.columns import SHOWN
from analysis.report.fragment import Fragment, render
from analysis.report.marks import Mark, Piece, Stretch, cut, find_marks, find_stretches, shared_out
from analysis.report.names import Names, joined, spaced
from analysis.report.quoting import Annex, quoted_ids, shows_all
from analysis.schema import Tables
from analysis.sources import Article

# Tables whose rows are listed beside the words they were read from.
NOTED = {"statements": "statement", "relations": "relation", "forces": "force", "motivations": "reason"}
LETTERS_OF_NOTE = 90
LETTERS_OF_CONTEXT = 70


@dataclass(frozen=True, slots=True)
class Note:
    """The way back from words to a row read from them."""

    row_id: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch as the annex prints it; one that is not quoted has no pieces, only anchors."""

    kind: str
    pieces: tuple[Piece, ...]
    anchors: tuple[str, ...]
    notes: tuple[Note, ...]
    before: str
    after: str
    n_left_out: int = 0


def annex(tables: Tables, article: Article, annex: Annex = "auto") -> Fragment:
    """Return the article with marks round the words that rows were read from, and the way back to the rows.

    Every row of every table has its anchor ``row-<row_id>`` here.

    Parameters
    ----------
    tables, article
        The tables and what they were read from.
    annex
        ``whole``, ``quotes`` (only sentences that something was read from), or ``auto``: quotes where the
        card reserves rights.

    Raises
    ------
    CallError
        If ``annex`` is another word.
    """
    is_whole = shows_all(article, annex)
    passages = _passages(tables, article.text)
    if not is_whole:
        passages = _quoted(passages, tables, article.text)
    return render(
        "annex",
        passages=[passage for _, passage in passages],
        is_whole=is_whole,
        lang=article.card.language,
        rights=article.card.rights,
        loose=_loose(tables, article.text),
    )


def _loose(tables: Tables, text: str) -> tuple[str, ...]:
    """Return the rows for which the text has no stretch at all."""
    if find_stretches(tables, text):
        return ()
    return tuple(mark.row_id for mark in find_marks(tables, len(text)))


def _passages(tables: Tables, text: str) -> list[tuple[Stretch, Passage]]:
    stretches, labels = find_stretches(tables, text), _notes(tables)
    shares = shared_out(find_marks(tables, len(text)), stretches)
    made, seen = [], set[str]()
    for stretch, marks in zip(stretches, shares, strict=True):
        first = frozenset(mark.row_id for mark in marks if mark.row_id not in seen)
        seen |= first
        pieces = tuple(cut(text, stretch, marks, is_first=first))
        notes = tuple(labels[mark.row_id] for mark in _by_table(marks) if mark.row_id in labels)
        made.append((stretch, Passage(spaced(stretch.kind), pieces, (), notes, "", "")))
    return made


def _by_table(marks: Sequence[Mark]) -> list[Mark]:
    order = list(NOTED)
    return sorted((mark for mark in marks if mark.table in NOTED), key=lambda mark: order.index(mark.table))


def _notes(tables: Tables) -> dict[str, Note]:
    names = Names.of(tables)
    made: dict[str, Note] = {}
    for table, kind in NOTED.items():
        for row in records(tables[table]):
            words = joined(*(column.words(row, names) for column in SHOWN[table][:3]), by=" · ")
            made[str(row["row_id"])] = Note(str(row["row_id"]), kind, shorten(words, LETTERS_OF_NOTE))
    return made


def _quoted(
    passages: list[tuple[Stretch, Passage]], tables: Tables, text: str
) -> list[tuple[Stretch, Passage]]:
    """Return the passages that are quoted with a little context, and one line for those left out between."""
    kept = quoted_ids(tables)
    made: list[tuple[Stretch, Passage]] = []
    for stretch, passage in passages:
        if stretch.sentence_id in kept:
            made.append((stretch, _with_context(stretch, passage, text)))
            continue
        anchors = tuple(row_id for piece in passage.pieces for row_id in piece.row_ids)
        n_before = 0
        if made and made[-1][1].n_left_out:
            n_before, anchors = made[-1][1].n_left_out, made[-1][1].anchors + anchors
            made.pop()
        made.append((stretch, Passage("left out", (), anchors, (), "", "", n_before + 1)))
    return made


def _with_context(stretch: Stretch, passage: Passage, text: str) -> Passage:
    before = text[max(0, stretch.start - LETTERS_OF_CONTEXT) : stretch.start].rpartition("\n")[2]
    after = text[stretch.end : stretch.end + LETTERS_OF_CONTEXT].partition("\n")[0]
    return Passage(passage.kind, passage.pieces, (), passage.notes, _tail(before), _head(after))


def _tail(words: str) -> str:
    return f"… {words.strip().partition(' ')[2]}" if words.strip() else ""


def _head(words: str) -> str:
    return f"{words.strip().rpartition(' ')[0]} …" if words.strip() else ""
