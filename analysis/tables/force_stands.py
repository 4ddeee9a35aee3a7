"""Which forces are, or are not, at a place?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft
from analysis.tables.force_places import Where, is_place, last_place, places
from analysis.tables.force_readings import observed
from analysis.tables.force_units import Unit, unit


def being(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that are somewhere ("have been in Valdora"), and places "under X's control"."""
    spots = places(scene, clause.with_preposition("in", "at", "near", "inside", "outside"))
    yield from _existing(scene, clause, spots)
    for phrase in clause.subjects:
        found = unit(scene, phrase, last)
        if found is not None and spots and not clause.objects and (found.is_plain or found.kind != "troops"):
            yield observed(scene, clause, "based", found, found.actor_id, tuple(spots[:1]), place=spots[0])
    for control in clause.with_preposition("under", "in"):
        if control.head.low not in ("control", "hands", "occupation", "rule", "administration"):
            continue
        for spot in places(scene, [p for p in clause.subjects if is_place(scene, p)]):
            found = unit(scene, control.of) if control.of is not None else None
            owner = found.actor_id if found else _controller(scene, control)
            is_over = "no longer" in scene.text[clause.verb.start : control.start].lower()
            made = observed(scene, clause, "lost" if is_over else "held", found, owner, (spot,), place=spot)
            yield replace(made, modality="completed") if is_over else made


def having(scene: Scene, clause: Clause) -> Iterator[ForceDraft]:
    """Return forces that somebody has somewhere: "has soldiers at the air base"."""
    spots = places(scene, clause.with_preposition("in", "at", "near", "inside", "on", "along", "around"))
    owners = [actor for actor, _ in scene.meant.each(clause.subjects)]
    for phrase in clause.objects:
        found = unit(scene, phrase)
        if (
            not spots
            and (back := last_place(scene, clause.start))
            and "there" in scene.text[phrase.end : phrase.end + 7]
        ):
            spots = [back]
        if found is not None and found.is_plain and spots:
            yield observed(
                scene,
                clause,
                "based",
                found,
                found.actor_id or (owners[0] if owners else None),
                (spots[0],),
                place=spots[0],
            )


def _existing(scene: Scene, clause: Clause, spots: Sequence[Where]) -> Iterator[ForceDraft]:
    """Return "there are Kestrian troops in Dell", and "there are none" as its denial."""
    before = [t.low for t in scene.parsed.tokens if t.end <= clause.verb.start][-1:]
    if before != ["there"] or not spots:
        return
    for phrase in clause.objects:
        found = unit(scene, phrase)
        if found is not None and found.is_plain:
            made = observed(scene, clause, "based", found, found.actor_id, tuple(spots[:1]), place=spots[0])
            yield replace(made, modality="negated") if phrase.tokens[0].low == "no" else made


def _controller(scene: Scene, control: Phrase) -> str | None:
    owner = scene.meant.owner(control)
    return owner or next(
        (actor for token in reversed(control.tokens[:-1]) if (actor := scene.meant.token(token))), None
    )
