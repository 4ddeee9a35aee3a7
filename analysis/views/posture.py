"""Where was each force before the pivot, where is it after, and which observations say otherwise?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from analysis.tables.forces import Force
from analysis.views.rows import Posture, State
from analysis.views.stands import Stand, stands_of
from analysis.views.units import fullest, same_forces

_RANK: tuple[State, ...] = (
    "left",
    "arrived",
    "leaving",
    "heading",
    "ordered_out",
    "planned",
    "there",
    "past",
)
_AWAY = frozenset({"left", "leaving", "ordered_out"})
_TRUST = {"high": 0, "medium": 1, "low": 2}
_REVIEWED = frozenset({"accepted", "edited", "added"})


def posture(forces: Sequence[Force], names: Mapping[str, str], pivot: date | None) -> list[Posture]:
    """Return one row for each force, place and side of the pivot.

    Parameters
    ----------
    forces
        The observations of one article.
    names
        Names to show by actor_id: two forces of different actors under the same words are told apart by them.
    pivot
        The day that splits before from after; where missing, only the words do.
    """
    groups = same_forces(forces)
    made: list[Posture] = []
    for group, words in zip(groups, _titles(groups, names), strict=True):
        stands = [stand for row in group for stand in stands_of(row, pivot)]
        made += _of_one_force(words, group[0].actor_id, stands)
    return made


def _titles(groups: Sequence[Sequence[Force]], names: Mapping[str, str]) -> list[str]:
    words = [fullest(group) for group in groups]
    titles = []
    for group, said in zip(groups, words, strict=True):
        owner = names.get(group[0].actor_id or "", "actor not stated")
        titles.append(f"{said} ({owner})" if words.count(said) > 1 else said)
    return titles


def _of_one_force(words: str, actor_id: str | None, stands: Iterable[Stand]) -> list[Posture]:
    told: dict[tuple[str, str | None], list[Stand]] = {}
    for stand in stands:
        told.setdefault((stand.side, stand.place), []).append(stand)
    # "Not stated" says nothing beside a place that is stated.
    known = {side for (side, place), those in told.items() if place and not all(s.is_denied for s in those)}
    rows = [
        _row(words, actor_id, those)
        for (side, place), those in told.items()
        if (place or side not in known) and not all(stand.is_denied for stand in those)
    ]
    return sorted(rows, key=lambda row: (row.side == "after", row.evidence.start))


def _row(words: str, actor_id: str | None, stands: Sequence[Stand]) -> Posture:
    said = sorted((stand for stand in stands if not stand.is_denied), key=_strength)
    best = said[0]
    agreeing = [stand for stand in said if not _is_opposite(stand.state, best.state)]
    against = [
        stand
        for stand in stands
        if (_is_opposite(stand.state, best.state) if not stand.is_denied else stand.state == best.state)
    ]
    return Posture(
        evidence=best.row.evidence,
        force=words,
        actor_id=actor_id,
        place=best.place,
        country=next((stand.country for stand in said if stand.country), None),
        side=best.side,
        state=best.state,
        is_implied=all(stand.is_implied for stand in agreeing),
        row_ids=_ids(agreeing),
        conflict_ids=_ids(against),
    )


def _strength(stand: Stand) -> tuple[bool, bool, int, int, int]:
    """Order stands: reviewed rows first, what is said before what is implied, then by trust and by state."""
    where = stand.row.evidence
    return (
        where.review_status not in _REVIEWED,
        stand.is_implied,
        _TRUST[where.confidence],
        _RANK.index(stand.state),
        where.start,
    )


def _is_opposite(one: State, other: State) -> bool:
    return one != other and "past" not in (one, other) and (one in _AWAY) != (other in _AWAY)


def _ids(stands: Iterable[Stand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stand.row.row_id for stand in stands))
