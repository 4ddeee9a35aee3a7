"""What does the posture view say of each force: where it was, where it went, on whose word?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.charts.words import (
    Value,
    Who,
    distinct,
    listed,
    parts,
    records,
    speakers,
)
from analysis.errors import CallError
from analysis.schema import Tables
from analysis.wording.nouns import inside

OUT = ("left", "leaving", "ordered_out")
MOVED, UNDER_WAY, TO_COME = ("left", "arrived"), ("leaving", "heading"), ("ordered_out", "planned")
NOUN = {
    "based": "basing",
    "deployed": "deployment",
    "evacuated": "evacuation",
    "withdrawn": "withdrawal",
    "redeployed": "move",
    "arrived": "arrival",
    "advanced": "advance",
    "fled": "flight",
    "seized": "capture",
    "lost": "loss",
    "held": "hold",
    "weakened": "weakening",
}
MODE = {
    "ordered": "{noun} ordered",
    "begun": "{noun} begun",
    "ongoing": "{noun} under way",
    "planned": "{noun} planned",
    "demanded": "{noun} demanded",
    "conditional": "{noun} possible",
    "hypothetical": "{noun} possible",
    "negated": "no {noun}",
    "denied": "{noun} denied",
    "historical": "{verb}, in the past",
}


@dataclass(frozen=True, slots=True)
class Stand:
    """How a force stands to one place, before or after."""

    place: Value
    country: Value
    is_before: bool
    state: str
    is_implied: bool
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """One force with all its places."""

    force: str
    actor_id: Value
    stands: tuple[Stand, ...]
    told: str
    is_disputed: bool
    owner: str = ""  # the actor's name, where the words for the force do not hold it

    @property
    def row_ids(self) -> tuple[str, ...]:
        """Return the rows behind the force, each once."""
        return tuple(distinct(row for stand in self.stands for row in stand.row_ids))

    @property
    def is_placed(self) -> bool:
        """Tell whether any place is stated for the force."""
        return any(stand.place for stand in self.stands)

    @property
    def standing(self) -> str:
        """Return in one word how far the force has moved."""
        states = {stand.state for stand in self.stands}
        steps = {"moved": MOVED, "leaving": UNDER_WAY, "to come": TO_COME, "past": ("past",)}
        return next((step for step, found in steps.items() if states & set(found)), "there")

    @property
    def has_left(self) -> bool:
        """Tell whether the force leaves a place, and the text does not say for where."""
        after = [stand for stand in self.stands if not stand.is_before]
        return any(s.state in OUT for s in after) and all(s.state in (*OUT, "past") for s in after)


def find_moves(tables: Tables, sides: Sequence[str] = ()) -> list[Move]:
    """Return each force of the posture view, in the order of the text.

    Raises
    ------
    CallError
        If ``sides`` names no actor that a force answers to.
    """
    who, wanted = Who(tables["actors"]), {side.casefold() for side in sides}
    grouped: dict[str, list[dict[str, Value]]] = {}
    for row in sorted(records(tables["posture"]), key=lambda row: int(row["start"] or 0)):
        grouped.setdefault(str(row["force"]), []).append(row)
    reports = _reports(tables)
    moves = [_move(force, rows, reports, who) for force, rows in grouped.items()]
    if not wanted:
        return moves
    owners = {id(move): _owners(move, who) for move in moves}
    if unknown := sorted(wanted - {name for names in owners.values() for name in names}):
        known = listed(distinct(who.name(who.top(m.actor_id)) for m in moves if m.actor_id)) or "none"
        raise CallError(
            f"sides: expected actors with forces in the article ({known}), found {', '.join(unknown)}"
        )
    return [move for move in moves if owners[id(move)] & wanted]


def _owners(move: Move, who: Who) -> set[str]:
    """Return the ids and names of the actor a force answers to and of whom that is a part."""
    if not move.actor_id:
        return set()
    top = who.top(move.actor_id)
    return {name.casefold() for a in (move.actor_id, top) for name in (a, who.name(a))}


class Report(NamedTuple):
    """What one row reports of a force, and by whom."""

    deed: str
    voice: str
    is_prose: bool


def _move(force: str, rows: Sequence[dict[str, Value]], reports: Mapping[str, Report], who: Who) -> Move:
    stands = tuple(
        Stand(
            row["place"],
            row["country"],
            row["side"] == "before",
            str(row["state"]),
            row["is_implied"] == "True",
            parts(row["row_ids"]),
        )
        for row in rows
    )
    ids = distinct(row_id for stand in stands for row_id in stand.row_ids)
    owner = next((row["actor_id"] for row in rows if row["actor_id"]), None)
    told, is_disputed = (
        _told([reports[i] for i in ids if i in reports]),
        any(row["conflict_ids"] for row in rows),
    )
    name = who.name(owner) if owner else ""
    is_said = any(word.casefold() in force.casefold() for word in name.split() if word[:1].isupper())
    return Move(force, owner, stands, told, is_disputed, "" if is_said else name)


def _reports(tables: Tables) -> dict[str, Report]:
    """Return the report of each row of the table of forces, by its row_id."""
    said, made = speakers(tables), {}
    for row in records(tables["forces"]):
        verb, mode = str(row["activity"]), str(row["modality"])
        deed = MODE.get(mode, "{verb}").format(verb=verb, noun=NOUN[verb])
        voice = inside(said.get(row["said_by"] or "", "the article itself"))
        made[str(row["row_id"])] = Report(deed, voice, row["region"] in ("prose", None))
    return made


def _told(reports: Sequence[Report]) -> str:
    """Return what is reported of a force and by whom, from the rows it rests on."""
    # A headline repeats in the article's own voice what the prose gives on somebody's word.
    shown = [report for report in reports if report.is_prose] or reports
    names = distinct(report.voice for report in shown)
    said_by = ", ".join(names) if any(" and " in name for name in names) else listed(names, 3)
    deeds = listed(distinct(report.deed for report in shown), 3)
    return " · ".join(words for words in (deeds, said_by) if words)
