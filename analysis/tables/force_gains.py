"""Which places are taken, held, lost or fall, and who is driven out or weakened?"""

from collections.abc import Iterator, Sequence

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft
from analysis.tables.force_places import Where, is_place, last_place, places
from analysis.tables.force_readings import after_from, observed
from analysis.tables.force_units import Unit, unit

_INSIDE = ("in", "across", "around", "near", "along")


def takes(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return places that somebody takes, holds or loses: one draft a place."""
    taken = [phrase for phrase in clause.patients if is_place(scene, phrase) and not _is_seat(phrase)]
    if not clause.patients:  # "tightened its grip on A"
        is_within = clause.lemma.endswith(" position") or clause.lemma == "hold out"
        links = (*_INSIDE, "at", "inside", "on") if is_within else ("on", "over")
        taken = [phrase for phrase in clause.with_preposition(*links) if is_place(scene, phrase)]
    where = places(scene, taken)
    if not where and any(phrase.head.low in ("it", "them") for phrase in clause.patients):
        back = last_place(scene, clause.start)
        where = [back] if back is not None else []
    if taken and not any(_is_named(w, scene) for w in where):
        inner = places(scene, clause.with_preposition(*_INSIDE))
        where = _parts(scene, taken, inner) or where
    agents = list(clause.agents)
    found_units = (unit(scene, phrase, last) for phrase in agents)
    units = [found for found in found_units if found is not None and not _is_of_civilians(scene, found)]
    if agents and not units and not clause.is_passive:
        return
    if activity == "held" and clause.lemma in ("hold", "control", "retain", "govern") and not units:
        return
    chosen: list[Unit | None] = [*units] or [None]
    for spot in where:
        for found in chosen:
            yield observed(
                scene, clause, activity, found, found.actor_id if found else None, (spot,), place=spot
            )


def _is_of_civilians(scene: Scene, found: Unit) -> bool:
    actor = scene.reading.cast.actors.get(found.actor_id or "")
    return actor is not None and actor.kind == "civilian_group"


def _is_seat(phrase: Phrase) -> bool:
    """Tell whether a post is one in an office, no place: "three cabinet posts"."""
    return any(token.low in ("cabinet", "ministerial", "senior") for token in phrase.tokens[:-1])


def _parts(scene: Scene, taken: Sequence[Phrase], inner: Sequence[Where]) -> list[Where]:
    """Return what is taken with where it lies, in the words of the text: "parts of four provinces"."""
    if not inner:
        return []
    first, last = taken[0].start, inner[-1].end
    if first > last:
        return list(inner)
    return [Where(" ".join(scene.text[first:last].split()), inner[0].country, first, last)]


def _is_named(where: Where, scene: Scene) -> bool:
    return where.words[:1].isupper()


def falls(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return places that fall: to somebody where the text says so, else lost by nobody named."""
    if clause.is_passive:
        return
    fallen = places(scene, [phrase for phrase in clause.subjects if is_place(scene, phrase)])
    hands = [
        p.of
        for p in clause.with_preposition("into", "in", "to")
        if p.head.low in ("hands", "control") and p.of is not None
    ]
    winners = [
        found
        for phrase in (*hands, *clause.with_preposition("to"))
        if (found := unit(scene, phrase, last)) is not None
    ]
    if clause.lemma == "collapse":
        return
    for spot in fallen:
        if winners:
            for found in winners:
                yield observed(scene, clause, "seized", found, found.actor_id, (spot,), place=spot)
        else:
            yield observed(scene, clause, activity, None, None, (spot,), place=spot)


def suffers(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that something weakens."""
    for phrase in clause.patients:
        found = unit(scene, phrase, last)
        if found is not None and found.kind not in ("civilians", "families"):
            yield observed(scene, clause, activity, found, found.actor_id, ())


def ousts(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return who is driven out of where, and who drives them: one loses the place, the other takes it."""
    lost = places(scene, after_from(clause))
    spot = lost[0] if lost else None
    losers = [found for phrase in clause.patients if (found := unit(scene, phrase, last)) is not None]
    if not losers:
        return
    for found in losers:
        yield observed(
            scene,
            clause,
            activity if spot else "withdrawn",
            found,
            found.actor_id,
            tuple(lost[:1]),
            place=spot,
            origin=spot,
        )
    for phrase in clause.agents:
        winner = unit(scene, phrase, last)
        if winner is not None:
            yield observed(
                scene,
                clause,
                "seized" if spot else "advanced",
                winner,
                winner.actor_id,
                tuple(lost[:1]),
                place=spot,
            )
