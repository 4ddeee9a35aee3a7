"""What happened, and what does the article leave unsaid, each sentence with the way to its words?"""

from dataclasses import dataclass

from analysis import wording
from analysis.charts.words import records
from analysis.report.fragment import Fragment, render
from analysis.report.names import Record
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording import Point

MOST_LINKS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the rows behind it."""

    text: str
    links: tuple[str, ...]
    n_more: int
    is_low: bool
    is_low_in_part: bool


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
    known: dict[str, Record] = {
        str(row["row_id"]): row for table in tables.values() for row in records(table)
    }
    return [_line(point, known) for point in made]


def _line(point: Point, known: dict[str, Record]) -> Line:
    ids = tuple(row_id for row_id in dict.fromkeys(point.row_ids) if row_id in known)
    grades = {known[row_id].get("confidence") for row_id in ids}
    return Line(
        point.text, ids[:MOST_LINKS], max(0, len(ids) - MOST_LINKS), grades == {"low"}, "low" in grades
    )
