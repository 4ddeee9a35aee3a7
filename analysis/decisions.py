"""What stands in an article's review file, and is every line of it a decision that can be carried out?"""

import csv
import io
import json
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from analysis import cards, texts
from analysis.errors import CallError, ReviewError, SourceError, nearest
from analysis.schema import LIST_SEPARATOR, Declared, Row, columns
from analysis.tables.actors import Actor
from analysis.tables.forces import Force
from analysis.tables.mentions import Mention
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.sentences import Sentence
from analysis.tables.statements import Statement

COLUMNS = (
    "when", "who", "table", "row_id", "decision", "column", "old", "new",
    "quote", "prefix", "suffix", "reason",
)  # fmt: skip
DECISIONS = ("accept", "reject", "edit", "add")
KINDS: dict[str, type[Row]] = {
    kind.TABLE: kind for kind in (Sentence, Actor, Mention, Statement, RelationRow, Force, Motivation)
}
# Where the words stand is not a matter of opinion, and who decided is written by the decision itself.
_FIXED = frozenset({
    "row_id", "article_id", "sentence_id", "start", "end", "quote", "rule", "region",
    "review_status", "reviewer", "review_note",
})  # fmt: skip
_ADDED = frozenset({"sentence_id", "region"})


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a review file."""

    article_id: str
    line: int
    when: date
    who: str
    table: str
    row_id: str
    decision: str
    column: str
    old: str
    new: str
    quote: str
    prefix: str
    suffix: str
    reason: str


def read(path: Path) -> list[Decision]:
    """Return an article's decisions in the order they were taken; none where there is no review file.

    Raises
    ------
    ReviewError
        If the file is no CSV in UTF-8, lacks a column or has one too many, or a line names an unknown table,
        column or decision, gives no name or reason, or a value its column forbids.
    """
    if not path.is_file():
        return []
    try:
        text = texts.decode(texts.read_bytes(path), path)
    except SourceError as error:
        raise ReviewError(str(error)) from error
    lines = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval=None)
    _check_header(path, list(lines.fieldnames or ()))
    article_id = path.name.removesuffix(".review.csv")
    try:
        return [_decision(path, article_id, lines.line_num, cells) for cells in lines]
    except csv.Error as error:
        raise ReviewError(f"{path}, line {lines.line_num}: is not CSV ({error})") from error


def _check_header(path: Path, found: list[str]) -> None:
    for name in found:
        if name not in COLUMNS or found.count(name) > 1:
            hint = nearest(name, COLUMNS) if name not in COLUMNS else " twice"
            raise ReviewError(f"{path}: a review file has no column {name!r}{hint}")
    for name in COLUMNS:
        if name not in found:
            raise ReviewError(f"{path}: column {name!r} is missing; expected {','.join(COLUMNS)}")


def _decision(path: Path, article_id: str, line: int, cells: dict[str, Any]) -> Decision:
    if None in cells.values() or "" in cells:
        raise ReviewError(
            f"{path}, line {line}: expected {len(COLUMNS)} cells; quote cells that hold a comma"
        )
    try:
        when = cards.day(cells["when"])
        made = Decision(**{**cells, "when": when}, article_id=article_id, line=line)
        _check(made)
    except (CallError, ReviewError) as error:
        raise ReviewError(f"{path}, line {line}: {error}") from error
    return made


def _check(made: Decision) -> None:
    if made.decision not in DECISIONS:
        raise ReviewError(f"no decision {made.decision!r}{nearest(made.decision, DECISIONS)}")
    if made.table not in KINDS:
        raise ReviewError(f"no table {made.table!r}{nearest(made.table, KINDS)}")
    for name in ("who", "reason"):
        if not getattr(made, name).strip():
            raise ReviewError(f"column {name!r} is empty; every decision has a name and a reason")
    if not made.row_id and not made.quote:
        raise ReviewError("names neither a row_id nor a quote")
    if made.decision == "edit":
        read_value(KINDS[made.table], made.column, made.new)
    if made.decision == "add":
        added_values(made)


def read_value(kind: type[Row], name: str, words: str) -> Any:
    """Return what a cell's words mean in a column: a number, a day, a list of names, or nothing.

    Raises
    ------
    ReviewError
        If the table has no such column that can be edited, or the column forbids the value.
    """
    free = {declared.name: declared for declared in columns(kind) if declared.name not in _FIXED}
    if name not in free:
        why = " (it cannot be edited)" if name in _FIXED else nearest(name, free)
        raise ReviewError(f"table {kind.TABLE} has no column {name!r}{why}")
    return _typed(free[name], words)


def _typed(declared: Declared, words: str) -> Any:
    if not words:
        if declared.is_optional or declared.kind is tuple:
            return () if declared.kind is tuple else None
        raise ReviewError(f"column {declared.name!r} may not be empty")
    try:
        value = _plain(declared.kind, words)
    except ValueError as error:
        wanted = {
            int: "a whole number",
            float: "a number",
            bool: "true or false",
            date: "a day such as 2024-12-06",
        }
        raise ReviewError(
            f"column {declared.name!r}: expected {wanted[declared.kind]}, found {words!r}"
        ) from error
    if declared.choices and value not in declared.choices:
        raise ReviewError(
            f"column {declared.name!r} has no value {words!r}{nearest(words, declared.choices)}"
        )
    if declared.ge is not None and value < declared.ge:
        raise ReviewError(f"column {declared.name!r}: expected at least {declared.ge:g}, found {words}")
    return value


def _plain(kind: type, words: str) -> Any:
    if kind is tuple:
        return tuple(words.split(LIST_SEPARATOR))
    if kind is bool:
        if words.lower() not in ("true", "false"):
            raise ValueError(words)
        return words.lower() == "true"
    return cards.day(words) if kind is date else kind(words)


def added_values(made: Decision) -> dict[str, Any]:
    """Return the columns of an added row: those of the JSON object under ``new``, typed.

    Raises
    ------
    ReviewError
        If ``new`` is no JSON object, a column is unknown or lacking, or forbids its value.
    """
    try:
        given = json.loads(made.new)
    except ValueError as error:
        raise ReviewError(f"expected a JSON object under 'new', found {made.new!r} ({error})") from error
    if not isinstance(given, dict):
        raise ReviewError(f"expected a JSON object under 'new', found {made.new!r}")
    kind = KINDS[made.table]
    usable = {c.name: c for c in columns(kind) if c.name not in _FIXED - _ADDED}
    for name in given:
        if name not in usable:
            raise ReviewError(f"table {made.table} has no column {name!r} to add{nearest(name, usable)}")
    for name in _needed(kind):
        if name not in given:
            raise ReviewError(f"an added row of {made.table} needs {name!r} in the JSON object under 'new'")
    return {name: _typed(usable[name], _words(value)) for name, value in given.items()}


def _needed(kind: type[Row]) -> list[str]:
    has_default = {field.name for field in fields(kind) if field.default is not MISSING}
    own = [c for c in columns(kind) if not c.is_evidence and c.name not in has_default]
    return ["sentence_id", *(c.name for c in own if not c.is_optional and c.kind is not tuple)]


def _words(value: Any) -> str:
    if isinstance(value, list):
        return LIST_SEPARATOR.join(map(str, value))
    return "" if value is None else str(value)
