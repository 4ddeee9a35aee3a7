"""Who is said to have held each place, and who is said to hold it now?"""

from collections.abc import Iterable, Sequence

from analysis.tables.forces import Force
from analysis.views.rows import Control, Holding

DONE = frozenset({"asserted", "completed"})
_HOLDING = DONE | {"ongoing"}
_TRUST = {"high": 0, "medium": 1, "low": 2}
Holder = tuple[str | None, Holding]
NOT_STATED: Holder = (None, "not_stated")


def control(forces: Iterable[Force]) -> list[Control]:
    """Return who held each place before and after, from what is said to be seized, lost and held.

    What is planned, ordered, conditional or denied changes no place. Who held a place before it was seized is
    given only where the text says who lost or held it; whoever still holds a place is taken to have held it.
    """
    places: dict[str, list[Force]] = {}
    for row in sorted(forces, key=lambda row: row.evidence.start):
        name = _name(row)
        if name and _counts(row):
            places.setdefault(name.casefold(), []).append(row)
    return [_row(rows) for rows in places.values()]


def _name(row: Force) -> str | None:
    """Return the place, or the words for ground without a name; bare "territory" is no place."""
    name = row.place or (row.unit if row.unit_kind == "territory" else None)
    is_bare = name is not None and row.place_country is None and name.islower() and " " not in name
    return None if is_bare or name is None else " ".join(name.split())


def _counts(row: Force) -> bool:
    modality = row.evidence.modality
    if row.activity == "held":
        return modality in _HOLDING or modality == "historical"
    return row.activity in ("seized", "lost") and (modality in DONE or modality == "historical")


def _row(rows: Sequence[Force]) -> Control:
    before, after = _before(rows), _after(rows)
    changing = [row for row in rows if row.activity != "held" and row.evidence.modality in DONE]
    first = min(changing or rows, key=lambda row: (_TRUST[row.evidence.confidence], row.evidence.start))
    return Control(
        evidence=first.evidence,
        place=str(_name(rows[0])),
        country=next((row.place_country for row in rows if row.place_country), None),
        before_id=before[0],
        before_basis=before[1],
        after_id=after[0],
        after_basis=after[1],
        row_ids=tuple(dict.fromkeys(row.row_id for row in rows)),
    )


def _after(rows: Sequence[Force]) -> Holder:
    """Return who took the place last; where nobody took it, who holds it and is not said to have lost it."""
    lost = {row.actor_id for row in _of(rows, "lost", DONE)}
    for activity in ("seized", "held"):
        found = _of(rows, activity, _HOLDING)
        if activity == "held":
            found = [row for row in found if row.actor_id not in lost]
        if found:
            return _holder(max(found, key=_recency))
    return NOT_STATED


def _before(rows: Sequence[Force]) -> Holder:
    after = _after(rows)[0]
    for row in _of(rows, "lost", DONE | {"historical"}):
        if row.actor_id != after:
            return _holder(row)
    for row in _of(rows, "held", _HOLDING | {"historical"}) + _of(rows, "seized", {"historical"}):
        if row.evidence.modality == "historical" or (row.actor_id != after and _of(rows, "seized", DONE)):
            return _holder(row)
    still = [row for row in _of(rows, "held", _HOLDING) if row.actor_id == after]
    return (after, "implied") if still and not _of(rows, "seized", DONE) else NOT_STATED


def _of(rows: Iterable[Force], activity: str, modalities: Iterable[str]) -> list[Force]:
    wanted = set(modalities)
    return [
        row for row in rows if row.actor_id and row.activity == activity and row.evidence.modality in wanted
    ]


def _holder(row: Force) -> Holder:
    return row.actor_id, "implied" if row.is_implied else "stated"


def _recency(row: Force) -> tuple[str, int, int]:
    """Order rows by date, then by trust, then by place in the text."""
    where = row.evidence
    return (row.date_start.isoformat() if row.date_start else "", -_TRUST[where.confidence], where.start)
