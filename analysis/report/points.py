"""What happened, and what does the article leave unsaid, each sentence with the way to its words?"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from analysis import wording
from analysis.charts.words import Value, records
from analysis.report.fragment import Fragment, render
from analysis.report.names import Record
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording import Point

MOST_LINKS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the rows behind it."""

    text: str
    links: tuple[str, ...]
    n_more: int
    table: str
    is_low: bool
    is_low_in_part: bool
    is_damaged: bool


def points(tables: Tables, article: Article) -> Fragment:
    """Return the main points, each linked to the words behind it and marked where they are weak."""
    return render("points", lines=_lines(wording.main_points(tables, article), tables))


def not_said(tables: Tables, article: Article) -> Fragment:
    """Return what is not stated, implied or hedged, and the sentences that no rule accounted for."""
    return render(
        "not_said",
        lines=_lines(wording.not_said(tables, article), tables),
        unread=records(tables["unread"]) if "unread" in tables else [],
        lang=article.card.language,
    )


def _lines(made: list[Point], tables: Tables) -> list[Line]:
    known = {str(row["row_id"]): (name, row) for name, table in tables.items() for row in records(table)}
    damaged = {row["sentence_id"] for row in records(tables["sentences"]) if row["damage"]}
    return [_line(point, known, damaged) for point in made]


def _line(point: Point, known: Mapping[str, tuple[str, Record]], damaged: Set[Value]) -> Line:
    found = [known[row_id] for row_id in dict.fromkeys(point.row_ids) if row_id in known]
    # One link a sentence: the others would lead to where the reader is already.
    first = {row["sentence_id"]: str(row["row_id"]) for _, row in reversed(found)}
    ids = tuple(first[sentence] for sentence in dict.fromkeys(row["sentence_id"] for _, row in found))
    grades = {row.get("confidence") for _, row in found}
    return Line(
        text=point.text,
        links=ids[:MOST_LINKS],
        n_more=max(0, len(ids) - MOST_LINKS),
        table=found[0][0] if found else "",
        is_low=grades == {"low"},
        is_low_in_part="low" in grades,
        is_damaged=any(row["sentence_id"] in damaged for _, row in found),
    )
