"""Which moves, captures and losses of forces do verbs tell?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from analysis.extract.clauses import Clause
from analysis.extract.dates import When
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.schema import Modality
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft, date_of, dated
from analysis.tables.force_places import Where, is_place, last_place, places
from analysis.tables.force_units import Unit, unit

_FROM = ("from", "out of", "off")
_TO = ("to", "into", "toward", "towards", "onto")
_AT = (
    "in",
    "at",
    "near",
    "on",
    "around",
    "along",
    "inside",
    "across",
    "outside",
    "throughout",
    "within",
    "through",
    "over",
    "between",
    "beyond",
)
_LEAVING = frozenset({"evacuated", "withdrawn", "fled", "redeployed"})
_ROVING = frozenset(
    {"go", "return", "head", "travel", "drive", "cross", "fly", "move", "push", "press", "enter", "reach", "advance", "leave", "quit",
     "exit", "come to", "land", "shift", "pull", "march", "remove", "recall", "rush", "commit", "depart", "abandon", "desert", "escape",
     "pour", "sweep", "edge", "storm", "punch", "invade", "infiltrate"}
)  # fmt: skip
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
    }
)


def from_verbs(scene: Scene, last: Unit | None) -> Iterator[ForceDraft]:
    """Return what the verbs of a sentence tell of forces; ``last`` is the unit named last before it."""
    dates = dated(scene)
    clauses = {clause.clause_id: clause for clause in scene.parsed.clauses}
    for clause in scene.parsed.clauses:
        made = list(_clause(scene, clause, last))
        when = date_of(clause, dates, clauses)
        for draft in made:
            last = draft.unit or last
            yield _dated(draft, when, scene.reading.article.published)


def _dated(draft: ForceDraft, when: When | None, published: date) -> ForceDraft:
    """Return the draft with its date; what ended over a year before publication is history."""
    is_past = when is not None and when.last is not None and (published - when.last).days > _A_YEAR
    is_told = draft.modality in ("completed", "asserted", "ongoing", "begun")
    return replace(draft, when=when, modality="historical" if is_past and is_told else draft.modality)


_A_YEAR = 366


def _clause(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    frames = scene.reading.book.frames.forces.get(clause.lemma, ())
    if clause.lemma == "be":
        yield from _being(scene, clause, last)
    if clause.lemma == "have":
        yield from _having(scene, clause)
    heads = {core(phrase).head.low for phrase in clause.patients}
    if heads and heads <= scene.reading.book.frames.wrong_objects:
        return
    shapes = {frame.shape: frame.value for frame in frames}
    for frame in frames:
        if frame.shape == "moves":
            yield from _moves(scene, clause, frame.value, last)
        elif frame.shape == "goes" and not ("moves" in shapes and _has_moved_object(scene, clause)):
            yield from _goes(scene, clause, frame.value, last)
        elif frame.shape == "takes":
            yield from _takes(scene, clause, frame.value, last)
        elif frame.shape == "falls":
            yield from _falls(scene, clause, frame.value)
        elif frame.shape == "suffers":
            yield from _suffers(scene, clause, frame.value)
        elif frame.shape == "ousts":
            yield from _ousts(scene, clause, last)


def _has_moved_object(scene: Scene, clause: Clause) -> bool:
    return any(unit(scene, phrase) is not None for phrase in clause.objects)


def _moves(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that somebody moves, or that move: "withdrew its troops", "troops withdrew"."""
    moved = [found for phrase in clause.patients if (found := _movable(scene, phrase, last))]
    if not moved and clause.is_passive and clause.lemma not in _ROVING:
        return
    if (
        clause.objects
        and not clause.is_passive
        and not moved
        and not all(is_place(scene, p) or _is_time(scene, p) for p in clause.objects)
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
        yield from _placed(scene, clause, activity, found, actor)


def _movable(scene: Scene, phrase: Phrase, last: Unit | None) -> Unit | None:
    found = unit(scene, phrase, last)
    if found is None or (found.is_plain and core(phrase).head.low in _UNMOVED):
        return None
    if is_place(scene, phrase) and not found.is_plain:
        return None
    return found


def _is_time(scene: Scene, phrase: Phrase) -> bool:
    return any(
        when.start < phrase.end and phrase.start < when.end for when in scene.reading.dates(scene.sentence)
    )


def _goes(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that go somewhere of themselves: "left Valdora", "entered the town", "fled to Ostria"."""
    if clause.is_passive:
        return
    objects = [phrase for phrase in clause.objects if not _is_time(scene, phrase)]
    if objects and not any(is_place(scene, phrase) for phrase in objects):
        return
    for phrase in clause.subjects:
        found = unit(scene, phrase, last)
        if found is None or (found.is_plain and core(phrase).head.low in _UNMOVED):
            continue
        made = list(_placed(scene, clause, activity, found, found.actor_id, objects))
        made = [_there(scene, clause, draft) for draft in made]
        told = any(draft.place or draft.origin or draft.destinations for draft in made)
        is_force = found.is_plain or _is_armed(scene, found)
        if told or (is_force and clause.lemma not in _NEED_PLACE):
            yield from made


def _is_armed(scene: Scene, found: Unit) -> bool:
    """Tell whether a unit told only by a name or pronoun is an armed body, so that "we left" is a move."""
    actor = scene.reading.cast.actors.get(found.actor_id or "")
    return actor is not None and actor.kind in ("armed_force", "unit", "non_state_armed_group", "coalition")


def _there(scene: Scene, clause: Clause, draft: ForceDraft) -> ForceDraft:
    """Return the draft with the place that "there" points back to: the one named last."""
    if draft.place or draft.destinations:
        return draft
    after = [
        t
        for t in scene.parsed.tokens
        if clause.verb.end <= t.start < clause.verb.end + 12 and t.low == "there"
    ]
    spot = last_place(scene, clause.start) if after else None
    return (
        draft
        if spot is None
        else replace(draft, place=spot, destinations=(spot,) if draft.activity == "arrived" else ())
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


def _placed(
    scene: Scene,
    clause: Clause,
    activity: str,
    found: Unit,
    actor: str | None,
    objects: Sequence[Phrase] = (),
) -> Iterator[ForceDraft]:
    """Return one draft with its origin, destinations and place read from the words around the verb."""
    clause = _own_circumstances(scene, clause)
    origins = places(scene, _after_from(clause))
    targets = places(scene, clause.with_preposition(*_TO))
    if clause.lemma in ("head", "leave", "depart", "set off"):
        targets += places(scene, clause.with_preposition("for"))
    spots = places(scene, clause.with_preposition(*_AT))
    direct = places(scene, objects)
    if activity in _LEAVING:
        origins = direct + origins if clause.lemma not in ("cross", "go", "return") else origins
    elif activity in ("arrived", "advanced"):
        targets = direct + targets
    spot = spots[0] if spots else None
    if (
        activity in ("arrived", "advanced", "deployed", "based", "redeployed")
        and spot is None
        and activity != "redeployed"
    ):
        spot = targets[0] if targets else None
    spread = (*origins, *targets, *([spot] if spot else []))
    yield _draft(
        scene,
        clause,
        activity,
        found,
        actor,
        spread,
        place=spot,
        origin=origins[0] if origins else None,
        destinations=tuple(targets),
    )


_LOOSE = frozenset(
    {
        "amid",
        "after",
        "under",
        "with",
        "despite",
        "by",
        "during",
        "over",
        "following",
        "without",
        "as",
        "for",
        "because",
    }
)


def _own_circumstances(scene: Scene, clause: Clause) -> Clause:
    """Return the clause without what hangs on a loose circumstance: "amid pressure from A" is no origin."""
    for at, listing in enumerate(clause.adjuncts):
        if (
            listing.preposition in _LOOSE
            and not any(is_place(scene, p) for p in listing.members)
            and listing.end > clause.verb.end
        ):
            follows = clause.adjuncts[at + 1 :]
            is_time = any(_is_time(scene, p) for p in listing.members)
            return clause if is_time or not follows else replace(clause, adjuncts=clause.adjuncts[: at + 1])
    return clause


def _after_from(clause: Clause) -> tuple[Phrase, ...]:
    """Return what the force comes from; "out of A" stands as A hung on the particle."""
    return clause.with_preposition(*_FROM) or (clause.with_preposition("of") if "out" in clause.lemma else ())


def _takes(scene: Scene, clause: Clause, activity: str, last: Unit | None) -> Iterator[ForceDraft]:
    """Return places that somebody takes, holds or loses: one draft a place."""
    taken = [phrase for phrase in clause.patients if is_place(scene, phrase)]
    where = places(scene, taken)
    if not where and any(phrase.head.low in ("it", "them") for phrase in clause.patients):
        back = last_place(scene, clause.start)
        where = [back] if back is not None else []
    if taken and not any(_is_named(w, scene) for w in where):
        inner = places(scene, clause.with_preposition("in", "across", "around", "near", "along"))
        where = inner or where
    agents = list(clause.agents)
    units = [found for phrase in agents if (found := unit(scene, phrase, last)) is not None]
    if agents and not units and not clause.is_passive:
        return
    if activity == "held" and clause.lemma in ("hold", "control", "retain", "govern") and not units:
        return
    for spot in where:
        for found in units or [None]:
            yield _draft(
                scene, clause, activity, found, found.actor_id if found else None, (spot,), place=spot
            )


def _is_named(where: Where, scene: Scene) -> bool:
    return where.words[:1].isupper()


def _falls(scene: Scene, clause: Clause, activity: str) -> Iterator[ForceDraft]:
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
        if (found := unit(scene, phrase)) is not None
    ]
    if clause.lemma == "collapse":
        return
    for spot in fallen:
        if winners:
            for found in winners:
                yield _draft(scene, clause, "seized", found, found.actor_id, (spot,), place=spot)
        else:
            yield _draft(scene, clause, activity, None, None, (spot,), place=spot)


def _suffers(scene: Scene, clause: Clause, activity: str) -> Iterator[ForceDraft]:
    for phrase in clause.patients:
        found = unit(scene, phrase)
        if found is not None and found.kind not in ("civilians", "families"):
            yield _draft(scene, clause, activity, found, found.actor_id, ())


def _having(scene: Scene, clause: Clause) -> Iterator[ForceDraft]:
    """Return forces that somebody has somewhere: "has soldiers at the air base"."""
    spots = places(scene, clause.with_preposition("in", "at", "near", "inside", "on"))
    owners = [actor for actor, _ in scene.meant.each(clause.subjects)]
    for phrase in clause.objects:
        found = unit(scene, phrase)
        if not spots and (back := last_place(scene, clause.start)) and "there" in scene.text[phrase.end : phrase.end + 7]:
            spots = [back]
        if found is not None and found.is_plain and spots:
            yield _draft(
                scene,
                clause,
                "based",
                found,
                found.actor_id or (owners[0] if owners else None),
                (spots[0],),
                place=spots[0],
            )


def _ousts(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    """Return who is driven out of where, and who drives them: the one loses the place, the other takes it or gains ground."""
    lost = places(scene, _after_from(clause))
    spot = lost[0] if lost else None
    losers = [found for phrase in clause.patients if (found := unit(scene, phrase, last)) is not None]
    if not losers:
        return
    for found in losers:
        yield _draft(
            scene,
            clause,
            "lost" if spot else "withdrawn",
            found,
            found.actor_id,
            tuple(lost[:1]),
            place=spot,
            origin=spot,
        )
    for phrase in clause.agents:
        winner = unit(scene, phrase, last)
        if winner is not None:
            yield _draft(
                scene,
                clause,
                "seized" if spot else "advanced",
                winner,
                winner.actor_id,
                tuple(lost[:1]),
                place=spot,
            )


def _being(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    """Return forces that are somewhere ("have been in Valdora"), and places "under X's control"."""
    spots = places(scene, clause.with_preposition("in", "at", "near", "inside", "outside"))
    yield from _existing(scene, clause, spots)
    for phrase in clause.subjects:
        found = unit(scene, phrase, last)
        if found is not None and spots and not clause.objects and (found.is_plain or found.kind != "troops"):
            yield _draft(scene, clause, "based", found, found.actor_id, tuple(spots[:1]), place=spots[0])
    for control in clause.with_preposition("under", "in"):
        if control.head.low not in ("control", "hands"):
            continue
        for spot in places(scene, [p for p in clause.subjects if is_place(scene, p)]):
            found = unit(scene, control.of) if control.of is not None else None
            owner = found.actor_id if found else _controller(scene, control)
            is_over = "no longer" in scene.text[clause.verb.start : clause.verb.end].lower()
            made = _draft(scene, clause, "lost" if is_over else "held", found, owner, (spot,), place=spot)
            yield replace(made, modality="completed") if is_over else made


def _existing(scene: Scene, clause: Clause, spots: Sequence[Where]) -> Iterator[ForceDraft]:
    """Return "there are Kestrian troops in Dell", and "there are none" as its denial."""
    before = [t.low for t in scene.parsed.tokens if t.end <= clause.verb.start][-1:]
    if before != ["there"] or not spots:
        return
    for phrase in clause.objects:
        found = unit(scene, phrase)
        if found is not None and found.is_plain:
            made = _draft(scene, clause, "based", found, found.actor_id, tuple(spots[:1]), place=spots[0])
            yield replace(made, modality="negated") if phrase.tokens[0].low == "no" else made


def _controller(scene: Scene, control: Phrase) -> str | None:
    owner = scene.meant.owner(control)
    return owner or next(
        (actor for token in reversed(control.tokens[:-1]) if (actor := scene.meant.token(token))), None
    )


def _draft(
    scene: Scene,
    clause: Clause,
    activity: str,
    found: Unit | None,
    actor: str | None,
    spread: Sequence[Where],
    *,
    place: Where | None = None,
    origin: Where | None = None,
    destinations: tuple[Where, ...] = (),
) -> ForceDraft:
    starts = [clause.verb.start, *(where.start for where in spread)]
    ends = [clause.verb.end, *(where.end for where in spread)]
    if (
        found is not None
        and scene.sentence.start <= found.phrase.start
        and found.phrase.end <= scene.sentence.end
    ):
        starts.append(found.phrase.start)
        ends.append(found.phrase.end)
    modality: Modality = scene.modality(clause)
    words = (
        found.words if found else place.words if place else scene.text[clause.verb.start : clause.verb.end]
    )
    return ForceDraft(
        found,
        words,
        found.kind if found else "territory",
        actor,
        activity,
        scene.text[clause.verb.verb.start : clause.verb.verb.end],
        min(starts),
        max(ends),
        f"force.{'passive' if clause.is_passive else 'active'}",
        clause.clause_id,
        modality,
        place,
        origin,
        destinations,
    )
