"""Which forces does one clause name together, so that they stand for one?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.tables.forces import Force
from analysis.views.kin import Kin
from analysis.views.stands import DEPARTURES, STAYS, TRAVELS
from analysis.views.units import content_words, points_back, without_owner
from analysis.wording.lists import listed

_TO_COME = frozenset({"ordered", "planned"})


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one clause says of the forces it names together."""

    rows: tuple[Force, ...]
    unit: str
    actor_id: str | None

    @property
    def start(self) -> int:
        """Return where its words begin in the text."""
        return min(row.evidence.start for row in self.rows)

    @property
    def end(self) -> int:
        """Return where its words end in the text."""
        return max(row.evidence.end for row in self.rows)

    @property
    def sentence_id(self) -> str:
        """Return the sentence it stands in."""
        return self.rows[0].evidence.sentence_id

    @property
    def kind(self) -> str:
        """Return what sort of force it is, by the first one named."""
        return self.rows[0].unit_kind

    @property
    def is_prose(self) -> bool:
        """Tell whether the running text says so, and not a headline or a caption."""
        return self.rows[0].evidence.region in ("prose", None)

    @property
    def sites(self) -> tuple[str, ...]:
        """Return the places it is said to be at or to leave."""
        return tuple(where for row in self.rows for where in (row.place, row.origin) if where)

    @property
    def is_placed(self) -> bool:
        """Tell whether it states a place that the force comes from, stays in or goes to."""
        return any(_places(row) for row in self.rows if row.activity in STAYS | TRAVELS)

    @property
    def deed(self) -> tuple[str, bool] | None:
        """Return whether the force stays, leaves or goes, and whether that is still to come."""
        row = self.rows[0]
        families = {"leaving": DEPARTURES, "staying": STAYS, "going": TRAVELS}
        found = next((name for name, activities in families.items() if row.activity in activities), None)
        return (found, row.evidence.modality in _TO_COME) if found else None


def bundles(observed: Iterable[Force], kin: Kin) -> list[Bundle]:
    """Return the observations, in the order of the text, with those put together that one clause lists.

    A clause lists forces that do the same thing at the same places and belong to one actor in the end.
    """
    found: dict[tuple[object, ...], list[Force]] = {}
    for row in sorted(observed, key=lambda row: (row.evidence.start, row.evidence.end)):
        alone = row.row_id if points_back(row.unit) else kin.top(row.actor_id)
        clause = row.evidence.clause_id or row.row_id
        key = (clause, row.activity, row.evidence.modality, row.evidence.region, *_places(row), None, alone)
        found.setdefault(key, []).append(row)
    return [_bundle(rows, kin) for rows in found.values()]


def _bundle(rows: Sequence[Force], kin: Kin) -> Bundle:
    units: dict[tuple[str, ...], str] = {}
    for row in rows:
        units.setdefault(content_words(row.unit), _named(row))
    words = [unit if n == 0 else _inside(unit) for n, unit in enumerate(units.values())]
    actor_id = kin.shared([row.actor_id for row in rows]) or rows[0].actor_id
    return Bundle(tuple(rows), listed(words), actor_id)


def _inside(unit: str) -> str:
    return unit[:1].lower() + unit[1:] if unit.startswith("The ") else unit


def _named(row: Force) -> str:
    """Return the words for one force; a site that is evacuated is told by who is there."""
    sites = {(place or "").casefold() for place in (row.place, row.origin)}
    unit = without_owner(row.unit).casefold().removeprefix("the ")
    return f"{row.unit_kind} at {row.unit}" if unit in sites else row.unit


def _places(row: Force) -> tuple[str, ...]:
    return tuple(place for place in (row.place, row.origin, *row.destinations) if place)
