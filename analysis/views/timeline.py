"""What happened when, and what was said when, in sentences made from the rows?"""

import calendar
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date

from analysis.schema import LIST_SEPARATOR, Row
from analysis.tables.forces import Force
from analysis.tables.statements import Statement
from analysis.views.rows import Happening
from analysis.wording import happening, statement, voices

_UNREAL = frozenset({"conditional", "hypothetical"})
_MONTHS = "|".join(sorted({name[:3] for name in calendar.month_name if name}))
_WRITTEN = re.compile(rf"\b(?:{_MONTHS})[a-z]*\.? ?\d|\d ?(?:{_MONTHS})|\b\d{{4}}\b", re.IGNORECASE)
_GRAINS = ((1, "day"), (7, "week"), (31, "month"), (92, "season"), (366, "year"))


def timeline(
    forces: Iterable[Force], statements: Sequence[Statement], names: Mapping[str, str]
) -> list[Happening]:
    """Return the dated observations and statements in order of their first possible day.

    Conditions have no day. A clause that gives the same sentence twice is told once, and a statement is left
    out where a dated observation already tells what it says.

    Parameters
    ----------
    forces, statements
        Rows of one article.
    names
        Names to show by actor_id.
    """
    sayers = voices([flat(row) for row in statements], names)
    made: dict[tuple[str | None, str, date], Happening] = {}
    carried = set()
    for row in forces:
        if row.date_start and row.evidence.modality not in _UNREAL:
            what = happening(flat(row), names, sayers)
            found = _row(row, row.date_start, row.date_end, row.date_granularity, row.date_words, what)
            made.setdefault((row.evidence.clause_id, what, row.date_start), found)
            carried.add(row.evidence.said_by)
    for said in statements:
        if said.date_start and said.row_id not in carried:
            what = statement(flat(said), names)
            found = _row(said, said.date_start, said.date_end, None, said.date_words, what)
            made.setdefault((said.evidence.clause_id, what, said.date_start), found)
    return sorted(made.values(), key=lambda row: (row.date_start, row.date_end, row.evidence.start))


def flat(row: Row) -> dict[str, str | None]:
    """Return a row's cells as text, as a finished frame would hold them."""
    own = {field.name: getattr(row, field.name) for field in fields(row) if field.name != "evidence"}
    shared = {field.name: getattr(row.evidence, field.name) for field in fields(row.evidence)}
    return {"row_id": row.row_id} | {name: _text(cell) for name, cell in (shared | own).items()}


def _text(cell: object) -> str | None:
    if cell is None:
        return None
    return LIST_SEPARATOR.join(cell) if isinstance(cell, tuple) else str(cell)


def _row(
    row: Row, first: date, last: date | None, grain: str | None, words: str | None, what: str
) -> Happening:
    last = max(last or first, first)
    return Happening(
        evidence=row.evidence,
        date_start=first,
        date_end=last,
        granularity=grain or _grain(first, last),
        is_inferred=not (words and _WRITTEN.search(words)),
        what=what,
        source_table=row.TABLE,
        source_row_id=row.row_id,
    )


def _grain(first: date, last: date) -> str:
    days = (last - first).days + 1
    return next((name for most, name in _GRAINS if days <= most), "period")
