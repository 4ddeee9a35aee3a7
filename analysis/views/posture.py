"""Where was each force before the pivot, where is it after, and which observations say otherwise?"""

from collections.abc import Iterable, Sequence
from datetime import date

from analysis.tables.forces import Force
from analysis.views.bundles import Bundle
from analysis.views.gathered import Band, fullest, gathered
from analysis.views.kin import Kin
from analysis.views.rows import Posture, State
from analysis.views.stands import Stand, stands_of

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
_MOVING = _AWAY | {"arrived", "heading", "planned"}
_TRUST = {"high": 0, "medium": 1, "low": 2}
_REVIEWED = frozenset({"accepted", "edited", "added"})


def posture(forces: Sequence[Force], kin: Kin, pivot: date | None) -> list[Posture]:
    """Return one row for each force, place and side of the pivot.

    Parameters
    ----------
    forces
        The observations of one article.
    kin
        Its actors: two forces of different actors under the same words are told apart by their names.
    pivot
        The day that splits before from after; where missing, only the words do.
    """
    bands = gathered(forces, kin)
    made: list[Posture] = []
    for band, words in zip(bands, _titles(bands, kin), strict=True):
        own, backing = (_stands(those, pivot) for those in (band.named, band.support))
        made += _of_one_force(words, band.actor_id, own, backing)
    return made


def _titles(bands: Sequence[Band], kin: Kin) -> list[str]:
    words = [fullest(band, kin) for band in bands]
    titles: list[str] = []
    for band, said in zip(bands, words, strict=True):
        owner = kin.names.get(band.actor_id or "", "actor not stated")
        title = f"{said} ({owner})" if words.count(said) > 1 and owner != said else said
        titles.append(title)
    return [_apart(title, band, titles) for title, band in zip(titles, bands, strict=True)]


def _apart(title: str, band: Band, titles: Sequence[str]) -> str:
    """Return a title told from others that read the same, by a place of its force or by its sentence."""
    if titles.count(title) == 1:
        return title
    rows = [row for bundle in band.named for row in bundle.rows]
    places = (place for row in rows for place in (row.place, row.origin, *row.destinations) if place)
    return f"{title}, {next(places, f'sentence {rows[0].evidence.sentence_id}')}"


def _stands(bundles: Iterable[Bundle], pivot: date | None) -> list[Stand]:
    return [stand for bundle in bundles for row in bundle.rows for stand in stands_of(row, pivot)]


def _of_one_force(
    words: str, actor_id: str | None, own: Sequence[Stand], backing: Sequence[Stand]
) -> list[Posture]:
    told: dict[tuple[str, str | None], list[Stand]] = {}
    for stand in (*own, *backing):
        told.setdefault((stand.side, stand.place), []).append(stand)
    # "Not stated" says nothing beside a place that is stated.
    known = {side for (side, place), those in told.items() if place and not all(s.is_denied for s in those)}
    vague = [stand for those in told.values() for stand in those if stand.place is None]
    rows = [
        _row(words, actor_id, those, vague if place else ())
        for (side, place), those in told.items()
        if (place or side not in known) and not all(stand.is_denied for stand in those)
    ]
    return sorted(rows, key=lambda row: (row.side == "after", row.evidence.start))


def _row(words: str, actor_id: str | None, stands: Sequence[Stand], vague: Iterable[Stand] = ()) -> Posture:
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
        row_ids=_ids([*agreeing, *(stand for stand in vague if _backs(stand, best))]),
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


def _backs(vague: Stand, best: Stand) -> bool:
    """Tell whether a stand without a place says no less than a stated one: a move backs a move."""
    if vague.side != best.side or vague.is_denied:
        return False
    return vague.state == best.state or (vague.state in _AWAY and best.state in _MOVING)


def _is_opposite(one: State, other: State) -> bool:
    return one != other and "past" not in (one, other) and (one in _AWAY) != (other in _AWAY)


def _ids(stands: Iterable[Stand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stand.row.row_id for stand in stands))
