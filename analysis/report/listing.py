"""Which rows does each table hold, for a reader to look through and take away?"""

import base64
import io
import zipfile
from dataclasses import dataclass

import pandas as pd

from analysis import store
from analysis.charts.words import records, shorten
from analysis.report.columns import CAPTIONS, SHOWN
from analysis.report.fragment import Fragment, render
from analysis.report.names import FACTS, NOTED, Names, Record, is_reviewed, review
from analysis.report.quoting import Annex, quoted_ids, shows_all
from analysis.schema import Tables
from analysis.sources import Article

LETTERS_OF_QUOTE = 120
LETTERS_OF_OPENING = 48
_OPEN = ("ambiguous", "unresolved")
# Tables whose rows stand on words that another table, or the row itself, already shows.
_ECHOES = frozenset({"actors", "posture", "control", "timeline", "sourcing"})


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

    Mentions are shown only where the words leave open who is meant, sentences only where they are damaged or
    no prose; the CSV files have them all.

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


def csv_link(name: str, table: pd.DataFrame) -> str:
    """Return a table as the address of a zipped CSV file that the page itself holds; no cell of it is run.

    Zipped, because the tables of one article as plain text would weigh more than a third of the whole page.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        # A ZipInfo of its own: its day is 1980-01-01, not the day of the run.
        archive.writestr(zipfile.ZipInfo(f"{name}.csv"), store.as_csv(table), zipfile.ZIP_DEFLATED)
    return f"data:application/zip;base64,{base64.b64encode(made.getvalue()).decode()}"


def _context(name: str, tables: Tables, article: Article, *, ids: bool = False) -> dict[str, object]:
    rows, names = records(tables[name]), Names.of(tables)
    shown = sorted((row for row in rows if _is_shown(name, row)), key=lambda row: _rank(name, row))
    return {
        "name": name,
        "caption": CAPTIONS[name],
        "headings": [column.heading for column in SHOWN[name]],
        "lines": [_line(name, row, names) for row in shown],
        "n_rows": len(rows),
        "n_reviewed": sum(map(is_reviewed, rows)),
        "has_ids": ids,
        "has_anchors": name in NOTED,
        "csv": csv_link(name, tables[name]),
        "file": f"{article.article_id}-{name}.zip",
    }


# How real the words make a row, from what is reported to what is not so or no longer.
_REAL = ("asserted", "completed", "ongoing", "begun", "ordered")
_UNREAL = ("negated", "denied", "historical")


def _rank(name: str, row: Record) -> tuple[int, ...]:
    """Return which rows a reader should see first: the surest facts, the actors most spoken of."""
    if name == "actors":
        return (-int(row["n_mentions"] or 0),)
    if name not in FACTS:
        return (0,)
    is_weak = row["confidence"] == "low" or row["region"] not in ("prose", None)
    mode = row["modality"]
    return (int(is_weak and not is_reviewed(row)), 0 if mode in _REAL else 2 if mode in _UNREAL else 1)


def _is_shown(name: str, row: Record) -> bool:
    if name == "mentions":
        return row["resolution"] in _OPEN
    return name != "sentences" or row["kind"] != "prose" or bool(row["damage"])


def _line(name: str, row: Record, names: Names) -> Line:
    most = LETTERS_OF_OPENING if name == "sentences" else LETTERS_OF_QUOTE
    cells = tuple(column.words(row, names) for column in SHOWN[name])
    words = "" if name in _ECHOES else shorten(row["quote"] or "", most)
    return Line(str(row["row_id"]), cells, words or "quote", review(row), row["confidence"] == "low")


def _spared(tables: Tables, article: Article, annex: Annex) -> Tables:
    """Return the tables without the words of sentences that the page does not quote."""
    if shows_all(article, annex):
        return tables
    sentences, kept = tables["sentences"].copy(), quoted_ids(tables)
    is_kept = sentences["sentence_id"].isin(kept)
    sentences["quote"] = sentences["quote"].where(is_kept, "[not quoted]")
    return {**tables, "sentences": sentences}
