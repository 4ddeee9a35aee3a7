"""What does a rule have to say of a force before it becomes a row?"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.extract.clauses import Clause
from analysis.extract.dates import When
from analysis.schema import Confidence, Modality
from analysis.tables.drafts import Scene
from analysis.tables.force_places import Where
from analysis.tables.force_units import Unit


@dataclass(frozen=True, slots=True)
class ForceDraft:
    """One observation of a force as a rule finds it."""

    unit: Unit | None
    unit_words: str
    unit_kind: str
    actor_id: str | None
    activity: str
    trigger: str
    start: int
    end: int
    rule: str
    clause_id: str
    modality: Modality
    place: Where | None = None
    origin: Where | None = None
    destinations: tuple[Where, ...] = ()
    when: When | None = None
    confidence: Confidence = "medium"


def dated(scene: Scene) -> dict[str, When]:
    """Return the date of each clause of a sentence: the one inside it, or nearest to its verb."""
    found: dict[str, When] = {}
    clauses = scene.parsed.clauses
    for when in scene.reading.dates(scene.sentence):
        if when.first is None and when.granularity != "open":
            continue
        clause = _owner(clauses, when)
        if clause is not None:
            found.setdefault(clause.clause_id, when)
    return found


def _owner(clauses: tuple[Clause, ...], when: When) -> Clause | None:
    inside = [c for c in clauses if c.verb.start <= when.start and when.end <= c.end + 1]
    if inside:
        return max(inside, key=lambda c: c.verb.start)
    before = [c for c in clauses if c.verb.end <= when.start]
    after = [c for c in clauses if c.verb.start >= when.end]
    near_before = max(before, key=lambda c: c.end, default=None)
    near_after = min(after, key=lambda c: c.verb.start, default=None)
    if near_before is None or near_after is None:
        return near_before or near_after
    return near_before if when.start - near_before.end <= 2 else near_after


def date_of(clause: Clause, dates: Mapping[str, When], clauses: Mapping[str, Clause]) -> When | None:
    """Return the date of a clause, its own or that of the clause it goes on from."""
    seen: set[str] = set()
    current: Clause | None = clause
    while current is not None and current.clause_id not in seen:
        if current.clause_id in dates:
            return dates[current.clause_id]
        seen.add(current.clause_id)
        current = clauses.get(current.matrix or "")
    return None
