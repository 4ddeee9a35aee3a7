"""Which moves, captures and losses of forces do verbs tell?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from analysis.extract.clauses import CAPACITY, Clause
from analysis.extract.dates import When
from analysis.extract.nominals import core
from analysis.tables.drafts import Scene
from analysis.tables.force_drafts import ForceDraft, date_of, dated
from analysis.tables.force_gains import falls, ousts, suffers, takes
from analysis.tables.force_moves import goes, has_moved_object, moves
from analysis.tables.force_places import is_place
from analysis.tables.force_stands import being, having
from analysis.tables.force_units import Unit
from analysis.tables.relation_drafts import is_joined_purpose

_A_YEAR = 366


def from_verbs(scene: Scene, last: Unit | None) -> Iterator[ForceDraft]:
    """Return what the verbs of a sentence tell of forces; ``last`` is the unit named last before it."""
    dates = dated(scene)
    clauses = {clause.clause_id: clause for clause in scene.parsed.clauses}
    for clause in scene.parsed.clauses:
        made = list(_clause(scene, clause, last))
        when = date_of(clause, dates, clauses)
        for draft in made:
            draft = _leaving(draft)
            last = draft.unit or last
            yield _dated(draft, when, scene.reading.article.published)


_AWAY = ("evacuated", "withdrawn", "fled")


def _leaving(draft: ForceDraft) -> ForceDraft:
    """Return the draft with its unit marked as leaving; where some of such a unit go on, they withdraw."""
    if draft.unit is None:
        return draft
    if draft.activity in _AWAY:
        return replace(draft, unit=replace(draft.unit, is_leaving=True))
    is_on_its_way = draft.unit.is_leaving and draft.activity == "redeployed"
    return replace(draft, activity="withdrawn") if is_on_its_way else draft


def _dated(draft: ForceDraft, when: When | None, published: date) -> ForceDraft:
    """Return the draft with its date; what ended over a year before publication is history."""
    is_past = when is not None and when.last is not None and (published - when.last).days > _A_YEAR
    is_told = draft.modality in ("completed", "asserted", "ongoing", "begun")
    return replace(draft, when=when, modality="historical" if is_past and is_told else draft.modality)


def _ordered(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    """Return who is ordered from place to place: "ordered a regiment from A to B"."""
    ways = clause.with_preposition("from", "to", "into")
    if has_moved_object(scene, clause) and any(is_place(scene, phrase) for phrase in ways):
        for draft in moves(scene, clause, "redeployed", last):
            is_plain = draft.modality in ("completed", "asserted", "ongoing", "begun")
            yield replace(draft, modality="ordered" if is_plain else draft.modality)


Rule = Callable[[Scene, Clause, str, Unit | None], Iterator[ForceDraft]]

_STANDING = frozenset({"be", "remain", "stay"})
_DRIVING = frozenset({"drive", "push", "chase", "sweep", "flush"})  # "drove A from B"
_KEEPING = frozenset({"have", "keep", "maintain", "retain", "leave"})

# How each shape of a verb's meaning is read (verbs.yaml says which verb has which).
_RULES: Mapping[str, Rule] = {
    "moves": moves,
    "goes": goes,
    "takes": takes,
    "falls": falls,
    "suffers": suffers,
    "ousts": ousts,
}


def _is_mere_purpose(scene: Scene, clause: Clause) -> bool:
    """Tell whether a capture is only what something was done for: "sent fighters to retake the town"."""
    above = scene.above(clause)
    if above is not None and above.verb.is_infinitive and is_joined_purpose(clause):
        return _is_mere_purpose(scene, above)
    before = scene.token_before(clause.verb.start)
    if above is None or not clause.verb.is_infinitive or clause.verb.chain or before is None:
        return False
    frames = scene.reading.book.frames
    is_deed = above.lemma in frames.forces or above.lemma in frames.relations
    return is_deed and before.low not in CAPACITY and before.end > above.verb.end


def _clause(scene: Scene, clause: Clause, last: Unit | None) -> Iterator[ForceDraft]:
    frames = scene.reading.book.frames.forces.get(clause.lemma, ())
    if clause.lemma in _STANDING:
        yield from being(scene, clause, last)
    if clause.lemma in _KEEPING and not clause.is_passive:
        yield from having(scene, clause)
    heads = {core(phrase).head.low for phrase in clause.patients}
    if heads and heads <= scene.reading.book.frames.wrong_objects:
        return
    if clause.lemma in _DRIVING and clause.with_preposition("from"):
        yield from ousts(scene, clause, "lost", last)
        return
    if clause.lemma == "order" and not clause.is_passive:
        yield from _ordered(scene, clause, last)
    is_moved = any(frame.shape == "moves" for frame in frames) and has_moved_object(scene, clause)
    for frame in frames:
        if frame.shape == "takes" and _is_mere_purpose(scene, clause):
            continue
        if not (frame.shape == "goes" and is_moved):
            yield from _RULES[frame.shape](scene, clause, frame.value, last)
