"""Which day splits before from after?"""

from collections.abc import Iterable
from datetime import date

from analysis.tables.forces import Force

MOVES = frozenset({"evacuated", "withdrawn", "redeployed", "arrived", "fled"})
REAL = frozenset({"asserted", "completed", "begun", "ongoing"})
_DAYS = frozenset({"day", "part_of_day"})


def pivot_of(forces: Iterable[Force], fallback: date | None) -> date | None:
    """Return the first day on which the article says a force moves; where it dates no move, the fallback.

    Only a move that has happened or is under way counts, and only a date as fine as a day: "this year" would
    split at New Year.
    """
    days = [
        row.date_start
        for row in forces
        if row.date_start and row.activity in MOVES and row.evidence.modality in REAL
        and row.date_granularity in _DAYS
    ]  # fmt: skip
    return min(days, default=fallback)
