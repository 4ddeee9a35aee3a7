"""Which rows does a finished frame hold?"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from analysis.schema import LIST_SEPARATOR, AnyRow, Declared, Evidence, columns

Cell = str | int | float | bool | date | tuple[str, ...] | None
_READERS: dict[type, Callable[[Any], Cell]] = {int: int, float: float, bool: bool, str: str}


def rows(kind: type[AnyRow], frame: pd.DataFrame) -> list[AnyRow]:
    """Return the typed rows that a frame made by ``schema.frame`` holds, without those an analyst rejected.

    Parameters
    ----------
    kind
        The kind of row the frame was made of.
    frame
        The table, with every declared column; lists are texts with ``|`` between their members.

    Raises
    ------
    KeyError
        If a declared column is missing.
    """
    declared = columns(kind)[1:]
    return [
        _row(kind, declared, record)
        for record in frame.to_dict("records")
        if record["review_status"] != "rejected"
    ]


def _row(kind: type[AnyRow], declared: tuple[Declared, ...], record: Mapping[Any, Any]) -> AnyRow:
    cells = {one.name: _cell(one, record[one.name]) for one in declared}
    given: dict[str, Any] = {one.name: cells[one.name] for one in declared if one.is_evidence}
    own: dict[str, Any] = {one.name: cells[one.name] for one in declared if not one.is_evidence}
    return kind(evidence=Evidence(**given), **own)


def _cell(declared: Declared, value: Any) -> Cell:
    is_missing = value is None or value is pd.NA or value != value
    if declared.kind is tuple:
        return tuple(str(value).split(LIST_SEPARATOR)) if not is_missing and value != "" else ()
    if is_missing:
        return None
    if declared.kind is date:
        return date.fromisoformat(str(value)[:10])
    return _READERS[declared.kind](value)
