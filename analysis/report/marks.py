"""Which words of the article does each row rest on, and where do marks that overlap begin and end?"""

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.charts.words import records
from analysis.report.names import FACTS, Record
from analysis.schema import Tables


class Mark(NamedTuple):
    """A row and the stretch it rests on."""

    start: int
    end: int
    table: str
    row_id: str


class Piece(NamedTuple):
    """Words under the same marks; ``row_ids`` are the rows whose words begin here."""

    words: str
    row_ids: tuple[str, ...]
    look: str


class Stretch(NamedTuple):
    """A sentence or other stretch of the article; stretches do not overlap."""

    start: int
    end: int
    kind: str
    paragraph: str
    sentence_id: str

    def of(self, text: str) -> str:
        """Return the words of the stretch."""
        return text[self.start : self.end]


def find_marks(tables: Tables, length: int) -> list[Mark]:
    """Return a mark for each row of each table, in the order of the text, each row once."""
    found: dict[str, Mark] = {}
    for name, table in tables.items():
        for row in records(table):
            start, row_id = min(int(row["start"] or 0), max(length - 1, 0)), str(row["row_id"])
            found.setdefault(row_id, Mark(start, min(int(row["end"] or 0), length), name, row_id))
    return sorted(found.values())


def find_stretches(tables: Tables, text: str) -> list[Stretch]:
    """Return the sentences in order, and between them whatever text belongs to none."""
    made: list[Stretch] = []
    at = 0
    rows = sorted(
        records(tables["sentences"]), key=lambda row: (int(row["start"] or 0), int(row["end"] or 0))
    )
    for row in rows:
        start, end = max(int(row["start"] or 0), at), min(int(row["end"] or 0), len(text))
        if start < end:
            made += _between(text, at, start)
            made.append(
                Stretch(start, end, row["kind"] or "prose", row["paragraph"] or "", str(row["sentence_id"]))
            )
            at = end
    return made + _between(text, at, len(text))


def _place(row: Record) -> tuple[int, int]:
    return int(row["start"] or 0), int(row["end"] or 0)


def _between(text: str, start: int, end: int) -> list[Stretch]:
    return [Stretch(start, end, "between", "", "")] if text[start:end].strip() else []


def shared_out(marks: Sequence[Mark], stretches: Sequence[Stretch]) -> list[list[Mark]]:
    """Return the marks that touch each stretch; one that begins between two goes to the one before it."""
    shares: list[list[Mark]] = [[] for _ in stretches]
    starts = [stretch.start for stretch in stretches]
    for mark in marks:
        at = max(0, bisect_right(starts, mark.start) - 1)
        if shares:
            shares[at].append(mark)
        while at + 1 < len(stretches) and stretches[at + 1].start < mark.end:
            at += 1
            shares[at].append(mark)
    return shares


def cut(text: str, stretch: Stretch, marks: Sequence[Mark], *, is_first: frozenset[str]) -> list[Piece]:
    """Return a stretch cut wherever a row's words begin or the look of the words changes.

    Parameters
    ----------
    text
        The raw text.
    stretch
        The part of it.
    marks
        Those that touch the stretch.
    is_first
        row_ids whose anchor belongs into this stretch.
    """
    start, end = stretch.start, stretch.end
    edges = {start, end}
    for mark in marks:
        edges |= {min(max(mark.start, start), end), min(max(mark.end, start), end)}
    pieces: list[Piece] = []
    for a, b in itertools.pairwise(sorted(edges)):
        ids = tuple(m.row_id for m in marks if m.row_id in is_first and _opens(m, a, start, b == end, b))
        look = _look([mark for mark in marks if mark.start < b and a < mark.end])
        if pieces and not ids and pieces[-1].look == look:
            pieces[-1] = pieces[-1]._replace(words=pieces[-1].words + text[a:b])
        else:
            pieces.append(Piece(text[a:b], ids, look))
    return pieces


def _opens(mark: Mark, begin: int, start: int, is_last: bool, end: int) -> bool:
    at = max(mark.start, start)
    return at == begin or (is_last and at >= end)


def _look(marks: Sequence[Mark]) -> str:
    """Return how the words are marked: a fact over a statement over a name."""
    kinds = {mark.table for mark in marks}
    if kinds.intersection(FACTS):
        return "fact"
    if "statements" in kinds:
        return "said"
    return "name" if kinds & {"actors", "mentions"} else ""
