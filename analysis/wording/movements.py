"""Which moves and captures does the article report, in a sentence each?"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.wording.cells import Record, Tables, distinct, place_in_text, records
from analysis.wording.happenings import told
from analysis.wording.lists import listed
from analysis.wording.points import Point, doubt, point, surest
from analysis.wording.routes import when
from analysis.wording.sayings import according_to

MOVES = frozenset({"evacuated", "withdrawn", "fled", "redeployed", "arrived"})
GAINS = frozenset({"seized", "lost", "advanced"})
REPORTED = frozenset({"asserted", "completed", "begun", "ongoing", "ordered", "planned"})
_RANK = {"completed": 0, "asserted": 0, "begun": 0, "ongoing": 0, "ordered": 1, "planned": 2}


def moves(tables: Tables, names: Mapping[str, str], sayers: Mapping[str, str]) -> list[Point]:
    """Return who left, fled, was moved or arrived, the same move of several forces told once."""
    rows = _reported(tables, MOVES)
    alike = ("activity", "modality", "origin", "place", "destinations", "date_start")
    groups = _grouped(rows, alike, sayers)
    return [
        point(f"{told(those, names, dated=True)}{according_to(those[0], sayers)}.", those) for those in groups
    ]


def gains(tables: Tables, names: Mapping[str, str], sayers: Mapping[str, str]) -> list[Point]:
    """Return who took, lost or advanced on which places; a loss is left out where its taker is told."""
    rows = _reported(tables, GAINS)
    taken = {row["place"] for row in rows if row["activity"] == "seized"}
    rows = [row for row in rows if row["activity"] != "lost" or row["place"] not in taken]
    groups = _grouped(rows, ("activity", "modality", "actor_id", "unit", "unit_kind"), sayers)
    return [_gain(those, names, sayers) for those in groups]


def _gain(rows: Sequence[Record], names: Mapping[str, str], sayers: Mapping[str, str]) -> Point:
    rows = sorted(rows, key=place_in_text)
    one = dict(rows[0])
    places = distinct(str(row["place"]) for row in rows if row["place"])
    if len(places) > 1:
        one |= {"place": listed(places), "quote": ""}
    is_dated = len({when(row) for row in rows}) == 1
    return point(f"{told([one], names, dated=is_dated)}{according_to(one, sayers)}.", rows)


def _reported(tables: Tables, activities: Iterable[str]) -> list[Record]:
    wanted = set(activities)
    rows = [
        row
        for row in records(tables["forces"])
        if row["activity"] in wanted and row["modality"] in REPORTED and row["is_implied"] != "True"
    ]
    return surest(rows)


def _grouped(rows: Iterable[Record], alike: Sequence[str], sayers: Mapping[str, str]) -> list[list[Record]]:
    """Return rows that one sentence can tell, the surest and most real first, then as the text has them."""
    groups: dict[tuple[str | None, ...], list[Record]] = {}
    for row in rows:
        key = (*(_alike(row, name) for name in alike), according_to(row, sayers))
        groups.setdefault(key, []).append(row)
    return sorted(
        groups.values(),
        key=lambda those: (
            min(map(doubt, those)),
            _RANK[str(those[0]["modality"])],
            -_detail(those[0]),
            place_in_text(those[0]),
        ),
    )


def _alike(row: Record, name: str) -> str | None:
    """Return what two rows must share; what is told as a fact reads the same with or without "completed"."""
    return "asserted" if row[name] == "completed" else row[name]


def _detail(row: Record) -> int:
    """Return how much of a move the row states: its start, its end, its day."""
    return sum(bool(row[name]) for name in ("origin", "destinations", "place", "date_start"))
