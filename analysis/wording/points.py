"""What is a point of a brief, and which rows are sure enough to make one?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from analysis.wording.cells import Record, distinct, place_in_text, row_id

_REVIEWED = frozenset({"accepted", "edited", "added"})
_TRUST = {"high": 0, "medium": 1, "low": 3}
SECOND_CLASS, LOW = 2, 3


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of a brief and the rows it is made from."""

    text: str
    row_ids: tuple[str, ...]


class Dated(Protocol):
    """An article, as far as a sentence needs to know it."""

    @property
    def published(self) -> date:
        """Return the day of publication."""


def point(text: str, rows: Iterable[Record]) -> Point:
    """Return a sentence with the names of its rows, each once."""
    return Point(text, tuple(distinct(row_id(row) for row in rows)))


def doubt(row: Record) -> int:
    """Return how far a row is from sure: reviewed or high 0, medium 1, outside the prose 2, low 3."""
    if row["review_status"] in _REVIEWED:
        return 0
    grade = _TRUST[str(row["confidence"])]
    return max(grade, 0 if row["region"] in ("prose", None) else SECOND_CLASS)


def surest(rows: Sequence[Record]) -> list[Record]:
    """Return the surest rows first; headlines, captions and low ones only for want of others."""
    for least in (SECOND_CLASS, LOW):
        if sure := [row for row in rows if doubt(row) < least]:
            return sorted(sure, key=lambda row: (doubt(row), place_in_text(row)))
    return sorted(rows, key=place_in_text)
