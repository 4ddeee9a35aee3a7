"""Which rows does each table hold, for a reader to look through and take away?"""

from dataclasses import dataclass
from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from analysis import store
from analysis.charts.words import records, shorten
from analysis.report import slim
from analysis.report.columns import CAPTIONS, SHOWN
from analysis.report.fragment import Fragment, render
from analysis.report.names import Names, Record, is_reviewed, review
from analysis.report.quoting import Annex, quoted_ids, shows_all
from analysis.schema import Tables
from analysis.sources import Article

LETTERS_OF_QUOTE = 120
LETTERS_OF_OPENING = 48
# Signs that a data: address may hold as they are; the others are written as %XX.
_PLAIN = ' ,;:/?@!$()*+=[]{}|^~"'
_OPEN = ("ambiguous", "unresolved")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a shown table."""

    row_id: str
    cells: tuple[str, ...]
    quote: str
    review: str
    is_low: bool


def tables(tables: Tables, article: Article, annex: Annex = "auto") -> Fragment:
    """Return every table: what a reader needs of it to look at, all of it as CSV to take away.

    Mentions are shown only where the words leave open who is meant; the CSV has them all.

    Parameters
    ----------
    tables, article
        The tables and what they were read from.
    annex
        ``quotes`` keeps sentences that are not quoted out of the table of sentences; see ``report.annex``.
    """
    made = _spared(tables, article, annex)
    listed = [_context(name, made, article) for name in SHOWN if name in made]
    return render("tables", tables=listed, lang=article.card.language)


def table(name: str, tables: Tables, article: Article, *, ids: bool = False) -> Fragment:
    """Return one table as in the page; with ``ids`` each row's ``row_id`` stands beside it, for a review.

    Raises
    ------
    KeyError
        If there is no such table.
    """
    return render("tables", tables=[_context(name, tables, article, ids=ids)], lang=article.card.language)


def csv_link(table: pd.DataFrame) -> Markup:
    """Return a table as the address of a CSV file that the page itself holds; no cell of it is run.

    It stands between single quotation marks: it holds double ones, but no single one, no ``<``, no ``&``.
    """
    return Markup(f"data:text/csv;charset=utf-8,{quote(slim.lines(store.as_csv(table)), safe=_PLAIN)}")


def _context(name: str, tables: Tables, article: Article, *, ids: bool = False) -> dict[str, object]:
    rows, names = records(tables[name]), Names.of(tables)
    shown = [row for row in rows if name != "mentions" or row["resolution"] in _OPEN]
    return {
        "name": name,
        "caption": CAPTIONS[name],
        "headings": [column.heading for column in SHOWN[name]],
        "lines": [_line(name, row, names) for row in shown],
        "n_rows": len(rows),
        "n_reviewed": sum(map(is_reviewed, rows)),
        "has_ids": ids,
        "csv": csv_link(tables[name]),
        "file": f"{article.article_id}-{name}.csv",
    }


def _line(name: str, row: Record, names: Names) -> Line:
    most = LETTERS_OF_OPENING if name == "sentences" else LETTERS_OF_QUOTE
    cells = tuple(column.words(row, names) for column in SHOWN[name])
    words = shorten(row["quote"] or "", most)
    return Line(str(row["row_id"]), cells, words or "these words", review(row), row["confidence"] == "low")


def _spared(tables: Tables, article: Article, annex: Annex) -> Tables:
    """Return the tables without the words of sentences that the page does not quote."""
    if shows_all(article, annex):
        return tables
    sentences, kept = tables["sentences"].copy(), quoted_ids(tables)
    is_kept = sentences["sentence_id"].isin(kept)
    sentences["quote"] = sentences["quote"].where(is_kept, "[not quoted]")
    return {**tables, "sentences": sentences}
