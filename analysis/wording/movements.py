"""Which moves and captures does the article report, in a sentence each?"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.wording.cells import Record, Tables, distinct, place_in_text, records
from analysis.wording.happenings import told
from analysis.wording.lists import listed
from analysis.wording.points import Point, doubt, point, surest
from analysis.wording.routes import route, when
from analysis.wording.same_moves import absorbed, tops
from analysis.wording.sayings import according_to
from analysis.wording.units import force_words, is_site

MOVES = frozenset({"evacuated", "withdrawn", "fled", "redeployed", "arrived"})
GAINS = frozenset({"seized", "lost", "advanced"})
REPORTED = frozenset({"asserted", "completed", "begun", "ongoing", "ordered", "planned"})
HAPPENED = REPORTED - {"planned"}
LEAVING = frozenset({"evacuated", "withdrawn"})
_ALIKE = ("activity", "modality", "origin", "place", "destinations", "date_start")
_RANK = {"completed": 0, "asserted": 0, "begun": 0, "ongoing": 0, "ordered": 1, "planned": 2}
_STAGES = ("leaving", "fled", "ordered", "inside", "planned")


def moves(tables: Tables, names: Mapping[str, str], sayers: Mapping[str, str]) -> list[list[Point]]:
    """Return who leaves, who fled, who was ordered out, who was moved or arrived, and who is to move.

    Each list holds one sentence for each move; forces that share a move are told once, and a later telling of
    the same move adds its rows and no sentence.
    """
    rows = _surest_of_each(_reported(tables, MOVES))
    top = tops(records(tables["actors"]))
    made = []
    for stage in _STAGES:
        groups = _grouped([row for row in rows if _stage(row) == stage], _ALIKE, sayers)
        made.append([_move(*move, names, sayers) for move in _with_others(absorbed(groups, top))])
    return made


def _stage(row: Record) -> str:
    if row["modality"] in ("ordered", "planned"):
        return str(row["modality"])
    return {"fled": "fled"}.get(str(row["activity"]), "leaving" if row["activity"] in LEAVING else "inside")


def _surest_of_each(rows: Iterable[Record]) -> list[Record]:
    """Return the surest rows of each actor and activity: a doubtful one gives way only to its like."""
    alike: dict[tuple[str | None, str | None], list[Record]] = {}
    for row in rows:
        alike.setdefault((row["actor_id"], row["activity"]), []).append(row)
    found = [row for those in alike.values() for row in surest(those)]
    return sorted(found, key=lambda row: (doubt(row), place_in_text(row)))


def _with_others(
    found: Iterable[tuple[list[Record], list[Record]]],
) -> list[tuple[list[Record], list[Record], list[Record]]]:
    """Return the moves, "others" of the same sentence beside those they are the others of."""
    made: list[tuple[list[Record], list[Record], list[Record]]] = []
    for lead, every in sorted(found, key=lambda move: _is_others(move[0][0])):
        first = next((m for m in made if _is_others(lead[0]) and _is_beside(m[0][0], lead[0])), None)
        if first is None:
            made.append((lead, every, []))
        else:
            first[1].extend(every)
            first[2].extend(lead)
    return made


def _is_others(row: Record) -> bool:
    return str(row["unit"]).casefold() == "others"


def _is_beside(one: Record, two: Record) -> bool:
    return all(one[name] == two[name] for name in ("sentence_id", "activity", "modality", "said_by"))


def _move(
    lead: Sequence[Record],
    every: Sequence[Record],
    others: Sequence[Record],
    names: Mapping[str, str],
    sayers: Mapping[str, str],
) -> Point:
    also = "".join(f" and others{route(row)}" for row in others)
    return point(f"{told(lead, names, dated=True)}{also}{according_to(lead[0], sayers)}.", every)


def gains(tables: Tables, names: Mapping[str, str], sayers: Mapping[str, str]) -> list[Point]:
    """Return who took, lost or advanced on which places; a loss is left out where its taker is told."""
    rows = surest(_reported(tables, GAINS))
    taken = {row["place"] for row in rows if row["activity"] == "seized"}
    rows = [row for row in rows if row["activity"] != "lost" or row["place"] not in taken]
    groups: dict[tuple[str | None, ...], list[Record]] = {}
    for those in _grouped(rows, ("activity", "modality", "actor_id"), sayers):
        row = those[0]
        key = (row["actor_id"] or row["row_id"], according_to(row, sayers), _alike(row, "modality"))
        groups.setdefault(key, []).extend(those)
    return [_gain(those, names, sayers) for those in groups.values()]


def _gain(rows: Sequence[Record], names: Mapping[str, str], sayers: Mapping[str, str]) -> Point:
    """Return what one actor took, then on what it advanced, its name said once."""
    deeds = distinct(str(row["activity"]) for row in rows)
    parted = [[row for row in rows if row["activity"] == deed] for deed in deeds]
    first, *later = [_deed(those) for those in parted]
    is_dated = len({when(row) for row in rows}) == 1
    subject = force_words(first, names)
    said = told([first], names)
    tails = [told([{**one, "unit": first["unit"]}], names)[len(subject) :] for one in later]
    date = when(first) if is_dated else ""
    return point(
        f"{said}{''.join(f' and{tail}' for tail in tails)}{date}{according_to(first, sayers)}.", rows
    )


def _deed(rows: Sequence[Record]) -> Record:
    """Return rows of one activity as one row with all their places; "territory" gives way to names."""
    rows = sorted(rows, key=place_in_text)
    places = distinct(str(row["place"]) for row in rows if row["place"])
    named = [place for place in places if " " in place or not place.islower()] or places
    first = next((row for row in rows if str(row["place"]) in named), rows[0])
    return first if len(named) < 2 else {**first, "place": listed(named), "quote": ""}


def _reported(tables: Tables, activities: Iterable[str]) -> list[Record]:
    wanted = set(activities)
    return [
        row
        for row in records(tables["forces"])
        if row["activity"] in wanted and row["modality"] in REPORTED and row["is_implied"] != "True"
    ]


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
    """Return what two rows must share; a site is no origin, and "completed" is told as plain fact."""
    if name == "origin" and is_site(row):
        return "site"
    return "asserted" if row[name] == "completed" else row[name]


def _detail(row: Record) -> int:
    """Return how much of a move the row states: its start, its end, its day."""
    return sum(bool(row[name]) for name in ("origin", "destinations", "place", "date_start"))
