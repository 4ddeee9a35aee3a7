"""Which observations tell the same move of the same actor once more?"""

from collections.abc import Mapping, Sequence

from analysis.wording.cells import Record
from analysis.wording.routes import DEPARTURES

Group = list[Record]
_FACTS = frozenset({"asserted", "completed"})


def tops(actors: Sequence[Record]) -> dict[str, str]:
    """Return the topmost actor that each actor answers to, by actor_id; a loop of parents is cut."""
    parents = {str(row["actor_id"]): row["parent_id"] for row in actors}
    return {actor: _top(actor, parents) for actor in parents}


def _top(actor: str, parents: Mapping[str, str | None]) -> str:
    seen = [actor]
    while (parent := parents.get(seen[-1])) and parent not in seen:
        seen.append(parent)
    return seen[-1]


def absorbed(groups: Sequence[Sequence[Record]], top: Mapping[str, str]) -> list[tuple[Group, Group]]:
    """Return each move as the rows that tell it best and all rows that tell it.

    Parameters
    ----------
    groups
        Rows of the forces table, those of one sentence together, the best told first.
    top
        The topmost actor of each actor, by actor_id.
    """
    kept: list[tuple[Group, Group]] = []
    for those in groups:
        found = next((every for lead, every in kept if _is_same(lead, those, top)), None)
        if found is None:
            kept.append((list(those), list(those)))
        else:
            found += those
    return kept


def _is_same(lead: Sequence[Record], other: Sequence[Record], top: Mapping[str, str]) -> bool:
    """Tell whether the later rows add no place, no day and no force of a name to a departure."""
    one, two = lead[0], other[0]
    if _actor(one, top) is None or {_actor(row, top) for row in (*lead, *other)} != {_actor(one, top)}:
        return False
    if not {one["activity"], two["activity"]} <= DEPARTURES - {"fled"} or _mood(one) != _mood(two):
        return False
    adds = any(two[name] and two[name] != one[name] for name in ("origin", "place", "destinations"))
    if adds or (two["date_start"] and two["date_start"] != one["date_start"]):
        return False
    is_whole = two["actor_id"] in (one["actor_id"], _actor(one, top))
    return (is_whole and _is_dated_alike(one, two)) or _adds_nothing(lead, other)


def _is_dated_alike(one: Record, two: Record) -> bool:
    """Tell whether both state one day and the later one speaks of the actor's people as a whole."""
    words = str(two["unit"]).split()
    is_whole = len(words) == 1 or (len(words) == 2 and words[0].casefold() == "the")
    return bool(one["date_start"]) and one["date_start"] == two["date_start"] and is_whole


def _adds_nothing(lead: Sequence[Record], other: Sequence[Record]) -> bool:
    """Tell whether plain words ("its troops") name kinds of people that the better rows have already."""
    kinds = {row["unit_kind"] for row in lead}
    is_plain = all(str(row["unit"]).islower() and row["unit_kind"] in kinds for row in other)
    return is_plain and not any(row["quantity_words"] for row in other) and not _has_place(other[0])


def _has_place(row: Record) -> bool:
    return any(row[name] for name in ("origin", "place", "destinations", "date_start"))


def _actor(row: Record, top: Mapping[str, str]) -> str | None:
    return None if row["actor_id"] is None else top.get(row["actor_id"], row["actor_id"])


def _mood(row: Record) -> str | None:
    return "asserted" if row["modality"] in _FACTS else row["modality"]
