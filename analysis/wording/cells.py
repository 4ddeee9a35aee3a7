"""Which words and rows does a finished table hold?"""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

import pandas as pd

SEPARATOR = "|"
Value = str | None
Record = Mapping[str, Value]
Tables = Mapping[str, pd.DataFrame]


def value(cell: object) -> Value:
    """Return a cell's text, or None where it is missing."""
    return None if cell is None or cell is pd.NA or cell != cell else str(cell)


def records(frame: pd.DataFrame) -> list[dict[str, Value]]:
    """Return a table's rows as text, leaving out what an analyst rejected."""
    kept = frame[frame["review_status"].fillna("machine") != "rejected"]
    columns = {str(name): [value(cell) for cell in kept[name].tolist()] for name in kept}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def parts(cell: Value) -> tuple[str, ...]:
    """Return the members of a list cell."""
    return tuple(cell.split(SEPARATOR)) if cell else ()


Thing = TypeVar("Thing", bound=Hashable)


def distinct(things: Iterable[Thing]) -> list[Thing]:
    """Return the words or other things without repeats, in the order they come."""
    return list(dict.fromkeys(things))


def row_id(row: Record) -> str:
    """Return a row's name."""
    return str(row["row_id"])


def place_in_text(row: Record) -> int:
    """Return where a row's words begin in the article."""
    return int(row["start"] or 0)
