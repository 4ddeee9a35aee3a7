"""Where in the article do the rows stand, and which rows were read from each sentence?"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.charts.words import records, shorten
from analysis.report.columns import SHOWN
from analysis.report.fragment import Fragment, render
from analysis.report.marks import Mark, Piece, Stretch, cut, find_marks, find_stretches, shared_out
from analysis.report.names import NOTED, Names, joined, spaced
from analysis.report.quoting import Annex, quoted_ids, shows_all
from analysis.schema import Tables
from analysis.sources import Article

LETTERS_OF_NOTE = 80
LETTERS_OF_CONTEXT = 70
_READABLE = frozenset({"headline", "standfirst", "prose", "caption"})


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
    runs = itertools.groupby(passages, key=lambda pair: pair[0].sentence_id in kept)
    made: list[tuple[Stretch, Passage]] = []
    groups = [(is_kept, list(run)) for is_kept, run in runs]
    for number, (is_kept, run) in enumerate(groups):
        if not is_kept:
            made.append((run[0][0], _left_out([passage for _, passage in run])))
            continue
        before = _tail(_readable(groups[number - 1][1][-1][0], text)) if number else ""
        after = _head(_readable(groups[number + 1][1][0][0], text)) if number + 1 < len(groups) else ""
        first, last = run[0], run[-1]
        run[0] = (first[0], replace(first[1], before=before))
        run[-1] = (last[0], replace(run[-1][1], after=after))
        made += run
    return made


def _left_out(passages: list[Passage]) -> Passage:
    anchors = (row_id for passage in passages for piece in passage.pieces for row_id in piece.row_ids)
    return Passage("left out", (), tuple(anchors), (), "", "", len(passages))


def _readable(stretch: Stretch, text: str) -> str:
    return stretch.of(text) if stretch.kind in _READABLE else ""


def _tail(words: str) -> str:
    kept = words.strip()[-LETTERS_OF_CONTEXT:]
    return f"… {kept.partition(' ')[2]}" if len(kept) == LETTERS_OF_CONTEXT else kept


def _head(words: str) -> str:
    return shorten(words.strip(), LETTERS_OF_CONTEXT)
