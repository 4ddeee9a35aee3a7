"""What does the posture view say of each force: where it was, where it went, on whose word?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.words import (
    Value,
    Who,
    capital,
    count,
    distinct,
    listed,
    number_word,
    parts,
    records,
    speakers,
)
from analysis.errors import CallError
from analysis.schema import Tables

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

    @property
    def row_ids(self) -> tuple[str, ...]:
        """Return the rows behind the force, each once."""
        return tuple(distinct(row for stand in self.stands for row in stand.row_ids))

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
    moves = [_move(force, rows, tables) for force, rows in grouped.items()]
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


def _move(force: str, rows: Sequence[dict[str, Value]], tables: Tables) -> Move:
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
    return Move(force, owner, stands, _told(ids, tables), any(row["conflict_ids"] for row in rows))


def _told(row_ids: Sequence[str], tables: Tables) -> str:
    """Return what is reported of a force and by whom, from the rows it rests on."""
    forces = {str(row["row_id"]): row for row in records(tables["forces"])}
    said = speakers(tables)
    deeds, voices = [], []
    for row in (forces[row_id] for row_id in row_ids if row_id in forces):
        verb, mode = str(row["activity"]), str(row["modality"])
        deeds.append(MODE.get(mode, "{verb}").format(verb=verb, noun=NOUN[verb]))
        voices.append(said.get(row["said_by"] or "", "the article itself"))
    return " · ".join(words for words in (listed(distinct(deeds), 2), listed(distinct(voices), 2)) if words)


def finding(moves: Sequence[Move], tables: Tables) -> str:
    """Return how many forces have moved, are leaving or are to move."""
    if not moves:
        return "The article states no place for any force"
    who = Who(tables["actors"])
    moving = [move for move in moves if move.standing in ("moved", "leaving", "to come")]
    if not moving:
        return f"{count(len(moves), 'force').capitalize()} reported, none of them moving"
    told: list[str] = []
    for standing, words in (("moved", "moved"), ("leaving", "moving"), ("to come", "due to move")):
        if number := sum(move.standing == standing for move in moving):
            noun = "" if told else " force" if number == 1 else " forces"
            told.append(f"{number_word(number)}{noun} {words}")
    owners = {who.top(move.actor_id) if move.actor_id else "" for move in moving}
    only = who.name(owners.pop()) if len(owners) == 1 and "" not in owners else ""
    return f"{only}: {', '.join(told)}" if only else capital(", ".join(told))
