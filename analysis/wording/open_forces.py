"""What is left open of forces: how many they are and where they went?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.wording.cells import Record, Tables, Value, distinct, parts, records
from analysis.wording.lists import listed
from analysis.wording.movements import MOVES, REPORTED
from analysis.wording.names import name_of
from analysis.wording.nouns import PRONOUNS, is_plural
from analysis.wording.points import Point, point, surest
from analysis.wording.routes import DEPARTURES, at_or_in, place_words
from analysis.wording.units import force_words
from analysis.wording.verbs import is_or_are

_ARMED = frozenset({"armed_force", "unit", "non_state_armed_group", "coalition"})
_OPEN = {
    "there": "Whether {who} {are} still {place}",
    "left": "Where {who} went{origin}",
    "leaving": "Where {who} {are} going{origin}",
    "ordered_out": "Where {who} {are} to go{origin}",
}
MOST = 6
Names = Mapping[str, str]


def numbers(tables: Tables, names: Names) -> list[Point]:
    """Return in one sentence which forces move without a number."""
    rows = _unnumbered(tables)
    many = [row for row in rows if is_plural(force_words(row, names))]
    one = [row for row in rows if not is_plural(force_words(row, names))]
    told = []
    if many:
        moving = listed(distinct(_moving(row) for row in many), last="or")
        told.append(f"How many {moving} is not stated for {_forces(many, names)}")
    if one:
        told.append(f"{'the' if many else 'The'} size of {_forces(one, names)} is not stated")
    return [point(f"{'; '.join(told)}.", [*many, *one])] if told else []


def _unnumbered(tables: Tables) -> list[Record]:
    return [
        row
        for row in surest(records(tables["forces"]))
        if row["activity"] in MOVES
        and row["modality"] in REPORTED
        and row["quantity_kind"] == "none"
        and not _has_number(str(row["unit"]))
    ]


def _has_number(unit: str) -> bool:
    """Tell whether the words only point at a force ("others"), or hold a number already."""
    return unit.casefold() in PRONOUNS - {"it", "they"} or any(sign.isdigit() for sign in unit)


def _forces(rows: Sequence[Record], names: Names) -> str:
    return listed(distinct(force_words(row, names) for row in rows), MOST)


def _moving(row: Record) -> str:
    """Return the move in its mood, for many."""
    is_departure = row["activity"] in DEPARTURES
    base, gerund, past = ("leave", "leaving", "left") if is_departure else ("move", "moving", "moved")
    if row["activity"] == "arrived":
        base, gerund, past = "arrive", "arriving", "arrived"
    moods = {"ordered": f"were ordered to {base}", "planned": f"are to {base}"}
    under_way = {"begun": f"are {gerund}", "ongoing": f"are {gerund}"}
    return (moods | under_way).get(str(row["modality"]), past)


def now_where(tables: Tables, names: Names) -> list[Point]:
    """Return which forces have a place before the pivot and none after it, or leave for no place named."""
    rows, known = records(tables["posture"]), _with_goals(tables, names)
    groups: dict[tuple[str, str], list[Sequence[Record]]] = {}
    for force in distinct(str(row["force"]) for row in rows):
        those = [row for row in rows if row["force"] == force]
        if found := _open_end(those):
            groups.setdefault(found, []).append(those)
    by_sort: dict[bool, list[tuple[str, list[Record]]]] = {}
    for (state, place), forces in groups.items():
        who = listed([_standing(those[0], names) for those in forces])
        plural = len(forces) > 1 or is_plural(who)
        text = _OPEN[state].format(
            who=who, are=is_or_are(plural), place=place, origin=place and f" after leaving {place}"
        )
        found_rows = [row for those in forces for row in those]
        but = "" if state == "there" else _but(found_rows, known)
        by_sort.setdefault(state == "there", []).append((f"{text} is not stated{but}", found_rows))
    return [_joined(told) for told in by_sort.values()]


@dataclass(frozen=True, slots=True)
class _Goals:
    """The forces of each sort and side for which a destination is stated, and the sorts behind each row."""

    told: Mapping[tuple[Value, Value], list[str]]
    sort: Mapping[str, tuple[Value, Value]]


def _with_goals(tables: Tables, names: Names) -> _Goals:
    parents = {row["actor_id"]: row["parent_id"] for row in records(tables["actors"])}
    told: dict[tuple[Value, Value], list[str]] = {}
    sort: dict[str, tuple[Value, Value]] = {}
    for row in records(tables["forces"]):
        side, seen = row["actor_id"], set[Value]()
        while parents.get(side) and side not in seen:
            seen.add(side)
            side = parents[side]
        sort[str(row["row_id"])] = row["unit_kind"], side
        if row["activity"] in DEPARTURES and row["modality"] in REPORTED and row["destinations"] and side:
            told.setdefault((row["unit_kind"], side), []).append(force_words(row, names))
    return _Goals(told, sort)


def _but(rows: Sequence[Record], known: _Goals) -> str:
    """Return for whom of the same sort and side it is stated."""
    sorts = distinct(known.sort[i] for row in rows for i in parts(row["row_ids"]) if i in known.sort)
    others = distinct(words for sort in sorts for words in known.told.get(sort, ()))
    return f", but for {listed(others, 3)}" if others else ""


def _joined(told: Sequence[tuple[str, Sequence[Record]]]) -> Point:
    """Return questions of one sort as one sentence."""
    first, *others = [text for text, _ in told]
    text = "; ".join([first, *(other[0].lower() + other[1:] for other in others)])
    return of_forces(f"{text}.", [row for _, rows in told for row in rows])


def _open_end(rows: Sequence[Record]) -> tuple[str, str] | None:
    """Return how one force's last known state leaves its place open, and the place it was at."""
    after = [row for row in rows if row["side"] == "after"]
    before = [row for row in rows if row["side"] == "before" and row["state"] != "past" and row["place"]]
    if before and not after:
        return "there", listed(distinct(_resting(row) for row in before))
    if after and all(row["state"] in ("left", "leaving", "ordered_out") for row in after):
        start = next((place_words(row["place"], row) for row in after if _is_apart(row)), "")
        return str(after[0]["state"]), start
    return None


def _resting(row: Record) -> str:
    """Return the place of a row of posture with its preposition."""
    place = place_words(row["place"], row)
    return f"{at_or_in(place)} {place}"


def _is_apart(row: Record) -> bool:
    """Tell whether a row of posture has a place that the words for the force do not name already."""
    return bool(row["place"]) and not str(row["force"]).endswith(str(row["place"]))


def _standing(row: Record, names: Names) -> str:
    """Return the force of a row of posture as it stands inside a sentence."""
    known = {"unit": row["force"], "unit_kind": "unit", "actor_id": row["actor_id"], "quantity_words": None}
    return force_words(known, names)


def strengths(tables: Tables, names: Names) -> list[Point]:
    """Return which armed actors have forces whose number no row gives and of which no move lacks one."""
    rows = records(tables["forces"])
    counted = {row["actor_id"] for row in rows if row["quantity_kind"] != "none"}
    counted |= {row["actor_id"] for row in _unnumbered(tables)}
    acting = {row["actor_id"] for row in rows}
    armed = [
        row
        for row in records(tables["actors"])
        if row["kind"] in _ARMED and row["actor_id"] in acting - counted
    ]
    if not armed:
        return []
    who = listed([name_of(row["actor_id"], names) or "" for row in armed])
    return [point(f"The strength of {who} is not stated.", armed)]


def of_forces(text: str, rows: Sequence[Record]) -> Point:
    """Return a sentence about rows of a view, with the rows of the forces table behind them."""
    return Point(text, tuple(distinct(row_id for row in rows for row_id in parts(row["row_ids"]))))
