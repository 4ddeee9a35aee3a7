"""Which forces are moved, or go somewhere of themselves?"""

from collections.abc import Iterator
from dataclasses import replace

from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft
from analysis.tables.force_places import is_place, last_place
from analysis.tables.force_readings import is_time, placed
from analysis.tables.force_units import Unit, is_armed, unit

_ROVING = frozenset(
    {
        "go",
        "return",
        "head",
        "travel",
        "drive",
        "cross",
        "fly",
        "move",
        "push",
        "press",
        "enter",
        "reach",
        "advance",
        "leave",
        "quit",
        "exit",
        "come to",
        "land",
        "shift",
        "pull",
        "march",
        "remove",
        "recall",
        "rush",
        "commit",
        "depart",
        "abandon",
        "desert",
        "escape",
        "pour",
        "sweep",
        "edge",
        "storm",
        "punch",
        "invade",
        "infiltrate",
    }
)
_UNMOVED = frozenset(
    {
        "missile",
        "missiles",
        "rocket",
        "rockets",
        "drone",
        "drones",
        "weapons",
        "opposition",
        "mission",
        "company",
        "systems",
        "envoy",
        "ambassador",
        "mediator",
    }
)
_NEED_PLACE = frozenset(
    {
        "go",
        "return",
        "move",
        "push",
        "press",
        "come to",
        "fly",
        "drive",
        "travel",
        "cross",
        "abandon",
        "storm",
        "land",
    }
)


def has_moved_object(scene: Scene, clause: Clause) -> bool:
    """Tell whether the object of a verb is a force."""
    return any(unit(scene, phrase) is not None for phrase in clause.objects)


def moves(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that somebody moves, or that move: "withdrew its troops", "troops withdrew"."""
    moved = [found for phrase in clause.patients if (found := _movable(scene, phrase, last))]
    if not moved and clause.is_passive and clause.lemma not in _ROVING:
        return
    if (
        clause.objects
        and not clause.is_passive
        and not moved
        and not all(is_place(scene, p) or is_time(scene, p) for p in clause.objects)
    ):
        return
    if not moved and not clause.is_passive:
        moved = [found for phrase in clause.subjects if (found := _movable(scene, phrase, last))]
        if clause.lemma in (
            "send",
            "deploy",
            "dispatch",
            "station",
            "base",
            "evacuate",
            "airlift",
            "commit",
            "bring in",
        ):
            moved = [found for found in moved if found.is_plain]
    agents = [actor for actor, _ in scene.meant.each(clause.agents)]
    for found in moved:
        actor = found.actor_id or (agents[0] if agents else None)
        for draft in placed(scene, clause, activity, found, actor):
            told = draft.place or draft.origin or draft.destinations
            if told or found.is_plain or clause.lemma not in _NEED_PLACE:
                yield draft


def _movable(scene: Scene, phrase: Phrase, last: Unit | None) -> Unit | None:
    found = unit(scene, phrase, last)
    if found is None or (found.is_plain and core(phrase).head.low in _UNMOVED):
        return None
    actor = scene.reading.cast.actors.get(found.actor_id or "")
    is_office = actor is not None and actor.kind == "government"  # "until the government is removed"
    if not found.is_plain and (is_office or is_place(scene, phrase)):
        return None
    return found


def goes(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that go somewhere of themselves: "left Valdora", "entered the town", "fled to Ostria"."""
    if clause.is_passive:
        yield from _carried(scene, clause, last)
        return
    objects = [phrase for phrase in clause.objects if not is_time(scene, phrase)]
    if objects and any(c.verb.is_infinitive and c.subjects == clause.objects for c in scene.parsed.clauses):
        return  # "pressed A to leave"
    if objects and not any(is_place(scene, phrase) for phrase in objects):
        return
    for phrase in clause.subjects:
        found = unit(scene, phrase, last)
        if found is None or (found.is_plain and core(phrase).head.low in _UNMOVED):
            continue
        made = list(placed(scene, clause, activity, found, found.actor_id, objects))
        made = [_there(scene, clause, draft) for draft in made]
        told = any(draft.place or draft.origin or draft.destinations for draft in made)
        is_force = found.is_plain or is_armed(scene, found)
        if told or (is_force and clause.lemma not in _NEED_PLACE):
            yield from made


def _carried(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that are flown or driven somewhere: "were flown out of A to B"."""
    if clause.lemma.split()[0] not in ("fly", "drive"):
        return
    for phrase in clause.subjects:
        found = _movable(scene, phrase, last)
        if found is not None and found.is_plain:
            yield from placed(scene, clause, "redeployed", found, found.actor_id)


def _there(scene: Scene, clause: Clause, draft: ForceDraft) -> ForceDraft:
    """Return the draft with the place that "there" points back to: the one named last."""
    if draft.place or draft.destinations:
        return draft
    after = [t for t in scene.tokens_in(clause.verb.end, clause.verb.end + 12) if t.low == "there"]
    spot = last_place(scene, clause.start) if after else None
    return (
        draft
        if spot is None
        else replace(draft, place=spot, destinations=(spot,) if draft.activity == "arrived" else ())
    )
