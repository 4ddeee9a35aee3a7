"""What did an analyst decide about the rows, and do the words decided on still stand there?"""

from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Generic

from analysis.decisions import Decision as Decision
from analysis.decisions import added_values, read_value
from analysis.decisions import read as read
from analysis.schema import AnyRow, Evidence, ReviewStatus, columns
from analysis.spans import Span

_STATUS: dict[str, ReviewStatus] = {"accept": "accepted", "edit": "edited"}


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision that fits no row any more, and why; it is listed, never silently skipped or moved."""

    decision: Decision
    why: str


@dataclass(slots=True)
class _Known(Generic[AnyRow]):
    """A row under review, with the name the machine gave it."""

    row_id: str
    row: AnyRow | None


def apply(
    kind: type[AnyRow], rows: Sequence[AnyRow], decisions: Sequence[Decision], text: str
) -> tuple[list[AnyRow], list[Orphan]]:
    """Return one table's rows after an analyst's decisions, and the decisions that fit no row.

    Decisions are taken in the order of the file. A decision means the row whose ``row_id`` it names (as the
    machine made it, or as an earlier edit of a key column renamed it); where there is none, the only row
    that stands on the only place in the text with its quote between its prefix and its suffix.

    Parameters
    ----------
    kind
        The kind of row.
    rows
        The machine's rows of that table, of one article.
    decisions
        The article's decisions; those about other tables are passed over.
    text
        The article's raw text.

    Raises
    ------
    ReviewError
        If an added row lacks a column or gives a value its column forbids.
    """
    known = [_Known(row.row_id, row) for row in rows]
    orphans: list[Orphan] = []
    for decision in decisions:
        if decision.table != kind.TABLE:
            continue
        why = (
            _add(kind, known, decision, text)
            if decision.decision == "add"
            else _decide(kind, known, decision, text)
        )
        if why:
            orphans.append(Orphan(decision, why))
    return [item.row for item in known if item.row is not None], orphans


def anchor(text: str, quote: str, prefix: str, suffix: str) -> Span | None:
    """Return the only place of a quote between its prefix and suffix; None if there is none, or several.

    Examples
    --------
    >>> anchor("Dell fell. Dell held.", "Dell", "fell. ", "")
    Span(start=11, end=15)
    >>> anchor("Dell fell. Dell held.", "Dell", "", "") is None
    True
    """
    whole = prefix + quote + suffix
    first = text.find(whole)
    if not quote or first < 0 or text.find(whole, first + 1) >= 0:
        return None
    start = first + len(prefix)
    return Span(start, start + len(quote))


def _decide(kind: type[AnyRow], known: list[_Known[AnyRow]], decision: Decision, text: str) -> str | None:
    item = _find(known, decision, text)
    if item is None or item.row is None:
        return "no row has this row_id, nor is its quote found once in the text with one row on it"
    if decision.decision == "reject":
        item.row = None
        return None
    edited: Any = item.row
    if decision.decision == "edit":
        now, wanted = _value(item.row, decision.column), read_value(kind, decision.column, decision.new)
        if decision.old and now not in (read_value(kind, decision.column, decision.old), wanted):
            return f"column {decision.column} holds {now!r}, the decision expects {decision.old!r}"
        edited = _with(item.row, decision.column, wanted)
    note = {
        "review_status": _STATUS[decision.decision],
        "reviewer": decision.who,
        "review_note": decision.reason,
    }
    item.row = replace(edited, evidence=replace(edited.evidence, **note))
    return None


def _find(known: list[_Known[AnyRow]], decision: Decision, text: str) -> _Known[AnyRow] | None:
    for item in known:
        if decision.row_id and decision.row_id in (item.row_id, item.row and item.row.row_id):
            return item
    span = anchor(text, decision.quote, decision.prefix, decision.suffix)
    there = [
        item for item in known if item.row is not None and span is not None and item.row.evidence.span == span
    ]
    return there[0] if len(there) == 1 else None


def _value(row: AnyRow, name: str) -> object:
    return getattr(row.evidence if name in Evidence.__dataclass_fields__ else row, name)


def _with(row: AnyRow, name: str, value: Any) -> AnyRow:
    if name in Evidence.__dataclass_fields__:
        return replace(row, evidence=replace(row.evidence, **{name: value}))
    return replace(row, **{name: value})


def _add(kind: type[AnyRow], known: list[_Known[AnyRow]], decision: Decision, text: str) -> str | None:
    span = anchor(text, decision.quote, decision.prefix, decision.suffix)
    if span is None:
        return "its quote is not found exactly once in the text; give more words before and after it"
    row = _new_row(kind, decision, span)
    known.append(_Known(row.row_id, row))
    return None


def _new_row(kind: type[AnyRow], decision: Decision, span: Span) -> AnyRow:
    given = added_values(decision)
    marks: dict[str, Any] = {"region": "prose", "confidence": "high"}
    marks |= {name: value for name, value in given.items() if name in Evidence.__dataclass_fields__}
    evidence = Evidence(
        article_id=decision.article_id,
        start=span.start,
        end=span.end,
        quote=decision.quote,
        rule="review",
        review_status="added",
        reviewer=decision.who,
        review_note=decision.reason,
        **marks,
    )
    blank = {c.name: () if c.kind is tuple else None for c in columns(kind) if not c.is_evidence}
    own = {
        name: value for name, value in {**blank, **given}.items() if name not in Evidence.__dataclass_fields__
    }
    defaults = {f.name for f in fields(kind) if f.default is not MISSING and f.name not in given}
    return kind(evidence=evidence, **{name: value for name, value in own.items() if name not in defaults})
