"""What does a table promise? Typed rows whose annotations carry each column's meaning and limits."""

import hashlib
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated, Any, ClassVar, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import pandas as pd

from analysis.spans import Span

Region = Literal["headline", "standfirst", "prose", "caption"]
Modality = Literal[
    "asserted", "ordered", "begun", "ongoing", "completed", "planned", "demanded",
    "conditional", "hypothetical", "negated", "denied", "historical",
]  # fmt: skip
Confidence = Literal["high", "medium", "low"]
ReviewStatus = Literal["machine", "accepted", "edited", "rejected", "added"]

LIST_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Column:
    """One column as its row declares it: meaning, lower limit, whether it names the row."""

    meaning: str
    ge: float | None = None
    is_key: bool = False


def column(meaning: str, *, ge: float | None = None, key: bool = False) -> Column:
    """Declare a column: what it means, its least value, and whether it is part of the row's identity."""
    return Column(meaning, ge, key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words a row was read from, and how far they may be trusted."""

    article_id: Annotated[str, column("stem of the article's file in data/raw")]
    sentence_id: Annotated[str, column("sentence the words stand in")]
    start: Annotated[int, column("first character of the quote in the raw text (code points, from 0)", ge=0)]
    end: Annotated[int, column("character after the last one of the quote", ge=1)]
    quote: Annotated[str, column("the words, exactly as the raw text has them")]
    rule: Annotated[str, column("name of the rule that made the row")]
    region: Annotated[Region | None, column("kind of stretch the words stand in; missing where not readable")]
    said_by: Annotated[
        str | None, column("row_id of the statement that carries the words; missing = the article itself")
    ] = None
    modality: Annotated[Modality, column("how real the words make it")] = "asserted"
    confidence: Annotated[
        Confidence, column("high, medium or low: how far the rule or the agreement of rules can be trusted")
    ] = "medium"
    clause_id: Annotated[str | None, column("rows read from one clause share it")] = None
    review_status: Annotated[ReviewStatus, column("machine, or what an analyst decided")] = "machine"
    reviewer: Annotated[str | None, column("who decided")] = None
    review_note: Annotated[str | None, column("why")] = None

    @property
    def span(self) -> Span:
        """Return where the quote stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every table's rows have in common: the evidence, inherited so that no table can forget it."""

    TABLE: ClassVar[str]
    evidence: Evidence

    @property
    def row_id(self) -> str:
        """Return the row's stable name: a hash of article, table, place in the text, rule and key values."""
        where = self.evidence
        own = [str(getattr(self, name)) for name in key_columns(type(self))]
        parts = (where.article_id, self.TABLE, str(where.start), str(where.end), where.rule, *own)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


AnyRow = TypeVar("AnyRow", bound=Row)


class Done:
    """The rows of the tables built so far, by kind of row."""

    def __init__(self) -> None:
        self._rows: dict[type[Row], list[Any]] = {}

    def put(self, kind: type[AnyRow], rows: list[AnyRow]) -> None:
        """Keep the finished rows of one table."""
        self._rows[kind] = rows

    def rows(self, kind: type[AnyRow]) -> list[AnyRow]:
        """Return the rows of an earlier table.

        Raises
        ------
        KeyError
            If that table has not been built yet: the build order is wrong.
        """
        return self._rows[kind]

    def __iter__(self) -> Iterator[type[Row]]:
        return iter(self._rows)


@dataclass(frozen=True, slots=True)
class Declared:
    """A column together with the type its values have."""

    name: str
    meaning: str
    kind: type
    choices: tuple[str, ...]
    is_optional: bool
    ge: float | None
    is_key: bool
    is_evidence: bool


def _declared(name: str, hint: Any, is_evidence: bool) -> Declared:
    annotated, note = get_args(hint)[:2]
    options = get_args(annotated) if get_origin(annotated) in (Union, types.UnionType) else (annotated,)
    is_optional = type(None) in options
    inner = next(option for option in options if option is not type(None))
    choices: tuple[str, ...] = get_args(inner) if get_origin(inner) is Literal else ()
    base = str if choices else (get_origin(inner) or inner)
    return Declared(name, note.meaning, base, choices, is_optional, note.ge, note.is_key, is_evidence)


# Filled once a kind. Plain dicts: functools.cache does not type-check with a class of dataclasses as its key.
_COLUMNS: dict[type[Row], tuple[Declared, ...]] = {}
_KEYS: dict[type[Row], tuple[str, ...]] = {}


def columns(kind: type[Row]) -> tuple[Declared, ...]:
    """Return a table's columns in order: its row's name, the evidence, then its own.

    Examples
    --------
    >>> [c.name for c in columns(Row)][:4]
    ['row_id', 'article_id', 'sentence_id', 'start']
    """
    if kind not in _COLUMNS:
        _COLUMNS[kind] = _read_columns(kind)
    return _COLUMNS[kind]


def _read_columns(kind: type[Row]) -> tuple[Declared, ...]:
    hints = get_type_hints(kind, include_extras=True)
    shared = get_type_hints(Evidence, include_extras=True)
    meaning = "stable name of the row: a hash of its evidence, rule and key values"
    first = Declared("row_id", meaning, str, (), False, None, False, True)
    evidence = [_declared(f.name, shared[f.name], True) for f in fields(Evidence)]
    own = [_declared(f.name, hints[f.name], False) for f in fields(kind) if f.name != "evidence"]
    return (first, *evidence, *own)


def key_columns(kind: type[Row]) -> tuple[str, ...]:
    """Return the names of the columns that, with the evidence, tell a row from its neighbours."""
    if kind not in _KEYS:
        _KEYS[kind] = tuple(c.name for c in columns(kind) if c.is_key)
    return _KEYS[kind]


def dtype(declared: Declared) -> str:
    """Return the pandas type a column's values have in a frame."""
    if declared.kind is int:
        return "Int64" if declared.is_optional else "int64"
    names: dict[type, str] = {bool: "boolean", float: "Float64"}
    return names.get(declared.kind, "string")


def _flat(value: Any) -> Any:
    return LIST_SEPARATOR.join(value) if isinstance(value, tuple) else value


def _series(declared: Declared, values: list[Any]) -> "pd.Series[Any]":
    return pd.Series(values, dtype=dtype(declared), name=declared.name)


def frame(kind: type[AnyRow], rows: Iterable[AnyRow]) -> pd.DataFrame:
    """Return the rows as a frame with every declared column, also when there are none.

    Lists of names become one text with ``|`` between them; a missing value stays missing.
    """
    rows = list(rows)
    made: dict[str, pd.Series[Any]] = {}
    for declared in columns(kind):
        name = declared.name
        if name == "row_id":
            values = [row.row_id for row in rows]
        elif declared.is_evidence:
            values = [getattr(row.evidence, name) for row in rows]
        else:
            values = [_flat(getattr(row, name)) for row in rows]
        made[name] = _series(declared, values)
    return pd.DataFrame(made)


Tables = dict[str, pd.DataFrame]
