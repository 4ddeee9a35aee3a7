"""Which reasons do clauses give: purposes, limits a holder sees, stakes, a reason said to be unknown?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.tables.drafts import Scene
from analysis.tables.reason_drafts import ReasonDraft, holder, trimmed_end
from analysis.tables.reason_purposes import purpose

_STAKES = frozenset(
    {
        "influence",
        "foothold",
        "access",
        "ally",
        "sway",
        "grip",
        "leverage",
        "corridor",
        "lifeline",
        "credibility",
    }
)


def from_clauses(scene: Scene) -> Iterator[ReasonDraft]:
    """Return the reasons that the clauses of a sentence give without a cue of their own."""
    yield from _unknown(scene)
    for clause in scene.parsed.clauses:
        yield from purpose(scene, clause)
        yield from _understood(scene, clause)
        yield from _stake(scene, clause)
        yield from _threat(scene, clause)


def _understood(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "has realized that it cannot ...": what the holder itself sees as its limit."""
    if clause.verb.verb.lemma not in scene.reading.book.reasons.realisations or clause.verb.is_negated:
        return
    inner = next(
        (c for c in scene.parsed.clauses if c.verb.start > clause.verb.end and c.opener == "that"), None
    )
    actor = holder(scene, clause.subjects)
    if inner is None or actor is None or not inner.verb.is_negated:
        return
    start = min(inner.start, inner.verb.start)
    yield ReasonDraft(
        actor,
        None,
        (start, trimmed_end(scene, start, scene.sentence.end)),
        (clause.verb.start, clause.verb.end),
        "constraint",
        "reason.understood",
        clause.clause_id,
        scene.modality(clause),
    )


def _stake(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "if X falls, Y will lose its influence": what is at stake for Y."""
    condition = next((c for c in scene.parsed.clauses if c.opener in ("if", "unless")), None)
    heads = {phrase.head.low for phrase in clause.objects}
    if clause.verb.verb.lemma != "lose" or not heads & _STAKES or condition is None:
        return
    opener = next((t for t in scene.parsed.tokens if t.low == condition.opener), None)
    if opener is None:
        return
    start = min(opener.start, clause.start)
    end = trimmed_end(scene, start, max(clause.end, condition.end))
    yield ReasonDraft(
        holder(scene, clause.subjects), None, (start, end), (opener.start, opener.end),
        "condition", "reason.stake", clause.clause_id, "conditional", reason_class="influence_loss",
    )  # fmt: skip


def _threat(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "could threaten X's ability to ...": what would keep X from acting."""
    if (
        clause.verb.verb.lemma
        not in ("threaten", "undermine", "jeopardize", "limit", "hamper", "hinder", "constrain")
        or clause.is_passive
    ):
        return
    for phrase in clause.objects:
        if (
            phrase.head.low not in ("ability", "capacity", "power", "efforts", "access")
            or not clause.subjects
        ):
            continue
        inner = next(
            (c for c in scene.parsed.clauses if c.verb.start >= phrase.end and c.verb.is_infinitive), None
        )
        start, end = clause.subjects[0].start, clause.subjects[-1].full_end
        yield ReasonDraft(
            scene.meant.owner(phrase), (phrase.start, inner.end if inner is not None else phrase.full_end),
            (start, _with_participles(scene, end, clause.verb.start)), (clause.verb.start, clause.verb.end),
            "constraint", "reason.threat", clause.clause_id, scene.modality(clause),
        )  # fmt: skip


def _with_participles(scene: Scene, end: int, until: int) -> int:
    """Return the end of a subject with what hangs on it ("territory falling into the hands of ...")."""
    hung = [
        c.end
        for c in scene.parsed.clauses
        if c.verb.is_gerund and end <= c.verb.start < until and c.end < until
    ]
    return max([end, *hung])


def _unknown(scene: Scene) -> Iterator[ReasonDraft]:
    """Return a speaker who says that the reason is not known."""
    low = scene.text[scene.sentence.start : scene.sentence.end].lower().replace("’", "'")
    for words in scene.reading.book.reasons.unknown:
        at = low.find(words)
        if at < 0:
            continue
        start = scene.sentence.start + at
        clause = next((c for c in scene.parsed.clauses if c.start <= start <= c.end + 1), None)
        if clause is None or clause.verb.verb.lemma == "be":
            deed = next((c for c in scene.parsed.clauses if c.verb.start > start), None)
            clause = deed or clause
        first = min(start, clause.start) if clause is not None else start
        end = trimmed_end(
            scene,
            first,
            clause.end if clause is not None and clause.end > start + len(words) else start + len(words),
        )
        yield ReasonDraft(
            holder(scene, clause.subjects) if clause is not None else None,
            None,
            (first, max(end, start + len(words))),
            (start, start + len(words)),
            "reason_unknown",
            "reason.unknown",
            clause.clause_id if clause is not None else f"{scene.sentence.sentence_id}-c{start}",
            "asserted",
        )
        return
