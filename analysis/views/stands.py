"""How does one observation make its force stand to each place, before and after the pivot?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analysis.tables.forces import Force
from analysis.views.pivots import REAL
from analysis.views.rows import Side, State

DEPARTURES = frozenset({"evacuated", "withdrawn", "fled"})
STAYS = frozenset({"based", "deployed", "held"})
TRAVELS = DEPARTURES | {"redeployed", "arrived", "advanced"}
UNDER_WAY = frozenset({"begun", "ongoing"})
_DENIED = frozenset({"negated", "denied"})


@dataclass(frozen=True, slots=True)
class Stand:
    """One force at one place on one side of the pivot, as one observation has it."""

    place: str | None
    country: str | None
    side: Side
    state: State
    is_implied: bool
    row: Force
    is_denied: bool = False


Where = tuple[str | None, str | None]
NOWHERE: Where = (None, None)


def stands_of(row: Force, pivot: date | None) -> list[Stand]:
    """Return what one observation says; nothing where it is a condition, a demand or about territory.

    A negated or denied observation gives the stands it denies, marked as such.
    """
    if row.unit_kind == "territory":
        return []
    modality = row.evidence.modality
    if modality == "historical":
        return [_stand(row, place, "before", "past") for place in _all_places(row)]
    # "No soldiers are there" denies what it tells, whatever its verb.
    if modality in _DENIED or row.unit.casefold().startswith("no "):
        return [
            Stand(s.place, s.country, s.side, s.state, s.is_implied, row, is_denied=True)
            for s in _told(row, pivot, "completed")
            if not s.is_implied
        ]
    if modality in REAL or modality in ("ordered", "planned"):
        return list(_told(row, pivot, modality))
    return []


def _told(row: Force, pivot: date | None, modality: str) -> Iterator[Stand]:
    if row.activity in STAYS:
        yield from _stay(row, pivot, modality)
    elif row.activity in TRAVELS:
        if pivot and row.date_end and row.date_end < pivot and modality in ("asserted", "completed"):
            yield from (_stand(row, (s.place, s.country), "before", s.state) for s in _travel(row, modality)
                        if s.side == "after")  # fmt: skip
        else:
            yield from _travel(row, modality)


def _stay(row: Force, pivot: date | None, modality: str) -> Iterator[Stand]:
    """Return a stay: before the pivot where it has no date, unless the force still holds on there."""
    is_later = bool(pivot and row.date_start and row.date_start >= pivot)
    is_later = is_later or (row.date_start is None and row.activity == "held" and modality == "ongoing")
    for place in _destinations(row) or [_place(row)]:
        if modality in ("ordered", "planned"):
            yield _stand(row, place, "after", "planned")
        elif row.activity == "deployed" and modality in UNDER_WAY:
            yield _stand(row, place, "after", "heading")
        else:
            yield _stand(row, place, "after" if is_later else "before", "there")


def _travel(row: Force, modality: str) -> Iterator[Stand]:
    origin, goals = _origin(row), _goals(row)
    yield _stand(row, origin, "before", "there", implied=True)
    if origin != NOWHERE or not goals:
        state = _leaving(row, modality)
        if state:
            yield _stand(row, origin if state != "planned" else NOWHERE, "after", state)
    for goal in goals:
        yield _stand(row, goal, "after", _reaching(row, modality))


def _leaving(row: Force, modality: str) -> State | None:
    """Return how the force stands to where it comes from; an advance need not give up its ground."""
    if row.activity == "advanced":
        return None
    if modality == "planned":
        return None if _goals(row) else "planned"
    if modality == "ordered":
        return "ordered_out"
    return "leaving" if modality in UNDER_WAY else "left"


def _reaching(row: Force, modality: str) -> State:
    if modality in ("ordered", "planned"):
        return "planned"
    return "heading" if modality in UNDER_WAY or row.activity == "advanced" else "arrived"


def _origin(row: Force) -> Where:
    if row.origin is None and row.activity in DEPARTURES:
        return _place(row)
    return row.origin, row.origin_country


def _goals(row: Force) -> list[Where]:
    if row.activity in DEPARTURES or row.destinations:
        return _destinations(row)
    return [_place(row)] if row.place else []


def _destinations(row: Force) -> list[Where]:
    countries = (*row.destination_countries, *[None] * len(row.destinations))
    return [(place, country or None) for place, country in zip(row.destinations, countries, strict=False)]


def _place(row: Force) -> Where:
    return row.place, row.place_country


def _all_places(row: Force) -> list[Where]:
    found = [_place(row), *_destinations(row), (row.origin, row.origin_country)]
    return [where for where in dict.fromkeys(found) if where[0]] or [NOWHERE]


def _stand(row: Force, where: Where, side: Side, state: State, *, implied: bool = False) -> Stand:
    return Stand(where[0], where[1], side, state, implied or row.is_implied, row)
