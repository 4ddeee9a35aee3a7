"""What do the words around a verb give a force: place, origin, destinations?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.schema import Confidence
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft
from analysis.tables.force_places import Where, is_place, places
from analysis.tables.force_units import Unit

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
            is_when = any(is_time(scene, p) for p in listing.members)
            return clause if is_when or not follows else replace(clause, adjuncts=clause.adjuncts[: at + 1])
    return clause


def after_from(clause: Clause) -> tuple[Phrase, ...]:
    """Return what the force comes from; "out of A" stands as A hung on the particle."""
    return clause.with_preposition(*_FROM) or (clause.with_preposition("of") if _is_out(clause) else ())


def _is_out(clause: Clause) -> bool:
    """Tell whether "out" belongs to a verb: "pulled out of A", "were flown out of A"."""
    return "out" in clause.lemma or clause.lemma == "fly"


def is_time(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a noun phrase says when."""
    return any(
        when.start < phrase.end and phrase.start < when.end for when in scene.reading.dates(scene.sentence)
    )


def placed(
    scene: Scene,
    clause: Clause,
    activity: str,
    found: Unit,
    actor: str | None,
    objects: Sequence[Phrase] = (),
) -> Iterator[ForceDraft]:
    """Return one draft with its origin, destinations and place read from the words around the verb."""
    clause = _own_circumstances(scene, clause)
    origins = places(scene, after_from(clause))
    targets = places(scene, clause.with_preposition(*_TO))
    if clause.lemma in ("head", "leave", "depart", "set off", "set out", "sail"):
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
    yield observed(
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


def observed(
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
    """Return one observation of a force, its words stretched over unit, verb and places."""
    parts: list[HasSpan] = [clause.verb, *spread]
    if found is not None and scene.sentence.start <= found.phrase.start < scene.sentence.end:
        parts.append(found.phrase)
    verb = scene.text[clause.verb.start : clause.verb.end]
    return ForceDraft(
        found,
        found.words if found else place.words if place else verb,
        found.kind if found else "territory",
        actor,
        activity,
        scene.text[clause.verb.verb.start : clause.verb.verb.end],
        min(part.start for part in parts),
        max(part.end for part in parts),
        f"force.{'passive' if clause.is_passive else 'active'}",
        clause.clause_id,
        scene.modality(clause),
        place,
        origin,
        destinations,
        confidence=_sure(scene, found, clause, is_placed=bool(spread)),
    )


def _sure(scene: Scene, found: Unit | None, clause: Clause, *, is_placed: bool) -> Confidence:
    """Return high where a named force is said to be or go somewhere in a clause of its own."""
    if found is None:
        return "medium"
    sure = scene.meant.sureness(found.phrase)
    return "medium" if sure == "high" and not (is_placed and clause.matrix is None) else sure


class HasSpan(Protocol):
    """Words that stand somewhere."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""
