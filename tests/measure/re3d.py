"""Are organisations, persons and their quarrels and alliances those that defence analysts marked up?"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook
from analysis.tables.mentions import Mention
from analysis.tables.relations import RelationRow
from tests.measure.findings import Fault, Findings, found_of, plain
from tests.measure.telling import Stretch, Told, overlap, overlaps, tell

NEEDS = ("re3d",)
SURE = 0.5
TYPES = ("Organisation", "Person")
RELATIONS = {"FightingAgainst": "opposes", "AlliesOf": "supports"}
_CAPITALS = re.compile(r"[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*")

_UNMARKED = frozenset({"its", "their", "our", "his", "her", "my", "it"})

Pair = tuple[Stretch, Stretch]


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its marked actors and pairs, and what the tables say of it."""

    told: Told
    entities: dict[Stretch, str]
    others: list[Stretch]
    pairs: dict[str, list[Pair]]


def measure(folder: Path, book: Codebook) -> Findings:
    """Return precision and recall of mentions, of the capitals baseline, and of the two relations."""
    documents = [
        document
        for home in sorted((folder / "re3d").iterdir())
        if (home / "documents.json").is_file()
        for document in _documents(home, book)
    ]
    found = Findings()
    ours = [[_where(row) for row in _mentions(document.told)] for document in documents]
    capitals = [[match.span() for match in _CAPITALS.finditer(document.told.text)] for document in documents]
    _add_mentions("organisations and persons", documents, ours, found)
    _add_mentions("the same, capitalised words only", documents, capitals, found)
    for document in documents:
        found.faults += _mention_faults(document)
    for name, relation in RELATIONS.items():
        _add_relation(name, relation, documents, found)
    return found


def _mentions(told: Told) -> list[Mention]:
    """Return the mentions but for what the analysts leave unmarked: possessives, and "it"."""
    return [row for row in told.rows(Mention) if row.evidence.quote.lower() not in _UNMARKED]


def _lines(path: Path) -> list[dict[str, object]]:
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def _documents(home: Path, book: Codebook) -> list[Document]:
    entities = [row for row in _lines(home / "entities.json") if _is_sure(row)]
    relations = [row for row in _lines(home / "relations.json") if _is_sure(row)]
    return [
        _document(
            row,
            [one for one in entities if one["documentId"] == row["_id"]],
            [one for one in relations if one["documentId"] == row["_id"]],
            book,
        )
        for row in _lines(home / "documents.json")
    ]


def _is_sure(row: dict[str, object]) -> bool:
    given = row["confidence"]
    return isinstance(given, int | float) and given >= SURE


def _document(
    row: dict[str, object],
    entities: Sequence[dict[str, object]],
    relations: Sequence[dict[str, object]],
    book: Codebook,
) -> Document:
    pairs: dict[str, list[Pair]] = {name: [] for name in RELATIONS}
    for one in relations:
        if one["type"] in pairs:
            pairs[str(one["type"])].append((_span(one, "source"), _span(one, "target")))
    return Document(
        tell(str(row["text"]), book, title=str(row["title"])),
        {_span(one): str(one["type"]) for one in entities if one["type"] in TYPES},
        [_span(one) for one in entities if one["type"] not in TYPES],
        pairs,
    )


def _span(row: dict[str, object], prefix: str = "") -> Stretch:
    keys = (f"{prefix}Begin", f"{prefix}End") if prefix else ("begin", "end")
    start, end = row[keys[0]], row[keys[1]]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return start, end


def _where(row: object) -> Stretch:
    evidence = row.evidence  # type: ignore[attr-defined]
    return evidence.start, evidence.end


def _add_mentions(
    name: str, documents: Sequence[Document], ours: Sequence[Sequence[Stretch]], found: Findings
) -> None:
    both = list(zip(documents, ours, strict=True))
    right = [overlaps(span, document.entities) for document, spans in both for span in spans]
    met = [overlaps(span, spans) for document, spans in both for span in document.entities]
    found.measures.append(found_of("re3d", name, right, met))


def _mention_faults(document: Document) -> list[Fault]:
    told, rows = document.told, _mentions(document.told)
    faults = []
    for row in rows:
        where = _where(row)
        if not overlaps(where, document.entities):
            on = " on a place or the like" if overlaps(where, document.others) else ""
            note = plain(f"[{row.evidence.quote}] {told.around(*where)}")
            faults.append(Fault("re3d mentions", "extra", f"{row.kind}, {row.resolution}{on}", note))
    for span, kind in document.entities.items():
        if not overlaps(span, [_where(row) for row in rows]):
            note = plain(f"[{told.text[slice(*span)]}] {told.around(*span)}")
            faults.append(Fault("re3d mentions", "missed", kind, note))
    return faults


def _add_relation(name: str, relation: str, documents: Sequence[Document], found: Findings) -> None:
    right: list[bool] = []
    met: list[bool] = []
    for document in documents:
        told, gold = document.told, document.pairs[name]
        rows = [row for row in told.real(RelationRow) if row.relation == relation]
        ends = [(_spans(row.from_id, row, told), _spans(row.to_id, row, told)) for row in rows]
        for row, spans in zip(rows, ends, strict=True):
            right.append(any(_fits(pair, spans) for pair in gold))
            if not right[-1]:
                sort = f"{row.evidence.rule} '{row.trigger}'"
                note = f"{row.from_id} > {row.to_id}: {told.around(*_where(row))}"
                found.faults.append(Fault(f"re3d {name}", "extra", sort, plain(note, 320)))
        for pair in gold:
            met.append(any(_fits(pair, spans) for spans in ends))
            if not met[-1]:
                first, second = (told.text[slice(*span)] for span in pair)
                note = f"{first} > {second}: {told.around(*pair[0])}"
                found.faults.append(Fault(f"re3d {name}", "missed", _why(pair, told), plain(note, 320)))
    found.measures.append(found_of("re3d", f"{name} as {relation}", right, met))


def _spans(actor_id: str, row: RelationRow, told: Told) -> list[Stretch]:
    """Return where an actor is named in the row's evidence, else in its sentence."""
    named = [_where(one) for one in told.rows(Mention) if one.actor_id == actor_id]
    inside = [span for span in named if overlap(span, _where(row))]
    if inside:
        return inside
    home = next(s for s in told.reading.sentences if s.sentence_id == row.evidence.sentence_id)
    return [span for span in named if overlap(span, (home.start, home.end))]


def _fits(pair: Pair, ends: tuple[list[Stretch], list[Stretch]]) -> bool:
    """Tell whether a row's two actors stand where a gold pair does, in either order."""
    return any(overlaps(first, ends[0]) and overlaps(second, ends[1]) for first, second in (pair, pair[::-1]))


def _why(pair: Pair, told: Told) -> str:
    named = [_where(row) for row in told.rows(Mention)]
    met = sum(overlaps(span, named) for span in pair)
    return ("neither end named", "one end named", "both ends named")[met]
