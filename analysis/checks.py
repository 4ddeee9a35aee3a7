"""Does a finished table keep the promise its rows declare?"""

from collections.abc import Mapping
from typing import Any, cast

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from analysis.errors import SchemaError
from analysis.schema import Declared, Row, columns, dtype
from analysis.spans import check_quote


def schema(kind: type[Row]) -> pa.DataFrameSchema:
    """Return what a table promises as a pandera schema, made from the declarations of its rows."""
    return pa.DataFrameSchema(
        {declared.name: _column(declared) for declared in columns(kind)},
        name=kind.TABLE,
        title=kind.TABLE,
        description=(kind.__doc__ or "").strip(),
        strict=True,
        ordered=True,
    )


def _column(declared: Declared) -> pa.Column:
    checks = []
    if declared.choices:
        checks.append(pa.Check.isin(declared.choices, error=f"one of {', '.join(declared.choices)}"))
    if declared.ge is not None:
        checks.append(pa.Check.ge(declared.ge, error=f"at least {declared.ge:g}"))
    return pa.Column(
        dtype(declared),
        checks,
        nullable=declared.is_optional,
        unique=declared.name == "row_id",
        title=declared.name,
        description=declared.meaning,
    )


def check(kind: type[Row], table: pd.DataFrame, texts: Mapping[str, str]) -> None:
    """Refuse a table that breaks its promise, or a row whose quote is not what its article says.

    Parameters
    ----------
    kind
        The kind of row the table holds.
    table
        The table, as ``schema.frame`` makes it.
    texts
        The raw text of every article in it, by ``article_id``.

    Raises
    ------
    SchemaError
        If a column is missing, unknown or of the wrong type, a value is outside what its column allows, or
        ``raw[start:end]`` is not the quote; the message names article, table, column, value and quote.
    """
    try:
        schema(kind).validate(table, lazy=True)
    except SchemaErrors as error:
        raise SchemaError(_line(kind, table, error.failure_cases)) from error
    places = table[["article_id", "start", "end", "quote", "row_id"]].itertuples(index=False, name=None)
    for article_id, start, end, quote, row_id in places:
        try:
            check_quote(texts[article_id], int(start), int(end), quote)
        except (KeyError, ValueError) as error:
            raise SchemaError(f"table {kind.TABLE}, article {article_id}, row {row_id}: {error}") from error


def _line(kind: type[Row], table: pd.DataFrame, cases: pd.DataFrame) -> str:
    """Say in one line what is wrong with the first of the failing values."""
    case = cast("Mapping[str, Any]", cases.iloc[0].to_dict())
    column, found, wanted = case["column"], case["failure_case"], case["check"]
    more = f" (and {len(cases) - 1} more)" if len(cases) > 1 else ""
    absent = {"column_in_dataframe": "is missing", "column_in_schema": "is not declared"}.get(wanted)
    if absent:
        return f"table {kind.TABLE}: column {found!r} {absent}{more}"
    if case["index"] is None or pd.isna(case["index"]):
        return f"table {kind.TABLE}: column {column!r}: expected {wanted}, found {found!r}{more}"
    row = table.loc[case["index"]]
    wanted = {"not_nullable": "a value", "field_uniqueness": "a row_id of its own"}.get(wanted, wanted)
    return (
        f"table {kind.TABLE}, article {row.get('article_id')}: column {column!r}: expected {wanted}, "
        f"found {found!r}{more}, at the words {row.get('quote')!r}"
    )
