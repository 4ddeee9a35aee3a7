"""Which reasons do clauses give: purposes, what a holder has understood, stakes, and a reason said to be unknown?"""

from collections.abc import Iterator

from analysis.extract.clauses import CAPACITY, Clause
from analysis.extract.nominals import core
from analysis.tables.drafts import Scene
from analysis.tables.reason_drafts import ReasonDraft, action_of, holder, trimmed_end

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
_USING = frozenset({"use", "need", "exploit"})


def from_clauses(scene: Scene) -> Iterator[ReasonDraft]:
    """Return the reasons that the clauses of a sentence give without a cue of their own."""
    yield from _unknown(scene)
    for clause in scene.parsed.clauses:
        yield from _purpose(scene, clause)
        yield from _understood(scene, clause)
        yield from _stake(scene, clause)
        yield from _threat(scene, clause)


def _purpose(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "sent troops to protect the town": the purpose of a move, a gift or a fight."""
    book = scene.reading.book
    deed = _deed(scene, clause)
    if deed is None or clause.verb.verb.lemma not in book.reasons.purpose_verbs:
        return
    actor = holder(scene, deed.agents) or holder(scene, deed.subjects)
    is_event = deed.lemma in book.frames.forces or deed.lemma in book.frames.relations or deed.lemma in _USING
    if actor is None and not (is_event and _has_force(scene, deed)):
        return
    if not is_event and deed.verb.verb.lemma in book.speech.saying | {"be", "have"}:
        return
    if clause.verb.verb.lemma in _OFFICE and not any(
        scene.meant.phrase(p) or p.head.low in book.nouns.force for p in clause.objects
    ):
        return
    start = clause.verb.verb.start
    cue = (
        (clause.verb.start, clause.verb.tokens[0].end)
        if clause.verb.is_infinitive
        else _cue_before(scene, clause)
    )
    end = trimmed_end(scene, start, _purpose_end(scene, clause))
    yield ReasonDraft(
        actor,
        action_of(deed, scene, cue[0]),
        (start, end),
        cue,
        "purpose",
        "reason.purpose",
        deed.clause_id,
        scene.modality(deed),
    )


# Verbs as much at home in an office: their object must be somebody.
_OFFICE = frozenset(
    {"support", "help", "assist", "meet", "make", "build", "improve", "hold", "join", "create"}
)


def _has_force(scene: Scene, deed: Clause) -> bool:
    return any(core(p).head.low in scene.reading.book.nouns.force for p in (*deed.subjects, *deed.objects))


def _purpose_end(scene: Scene, clause: Clause) -> int:
    """Return where a purpose ends: at a comma, where a further purpose is joined on, or with the sentence."""
    joined = [
        c.verb.start
        for c in scene.parsed.clauses
        if c.verb.start > clause.verb.end and _deed(scene, c) is not None
    ]
    commas = [
        t.start
        for t in scene.parsed.tokens
        if t.tag == "COMMA" and t.start > clause.verb.end and t.start >= clause.end - 1
    ]
    end = min([scene.sentence.end, *joined[:1], *commas[:1]])
    words = scene.text[clause.verb.start : end].split()
    while words and words[-1] in ("and", "or", "to", "then"):
        end = scene.text.rindex(words.pop(), clause.verb.start, end)
    return end


def _deed(scene: Scene, clause: Clause) -> Clause | None:
    """Return what is done for the purpose a clause names; None where it names none."""
    above = scene.above(clause)
    if clause.verb.is_infinitive:
        before = next((t for t in reversed(scene.parsed.tokens) if t.end <= clause.verb.start), None)
        if before is None or before.low in CAPACITY or clause.verb.chain:
            return None
        return (
            None
            if above is None
            or before.end <= above.verb.end
            and above.lemma in scene.reading.book.frames.modality
            else above
        )
    is_joined = (
        above is not None
        and above.verb.is_infinitive
        and clause.verb.is_bare
        and "base" in clause.verb.verb.forms
    )
    if is_joined and above is not None:
        return _deed(scene, above)
    link = next((t for t in reversed(scene.parsed.tokens) if t.end <= clause.verb.start), None)
    is_for = clause.verb.is_gerund and link is not None and link.low == "for"
    return above if is_for and above is not None and above.lemma in _USING else None


def _cue_before(scene: Scene, clause: Clause) -> tuple[int, int]:
    """Return where "to" or "for" stands before a joined purpose."""
    for token in reversed(scene.parsed.tokens):
        if token.end <= clause.verb.start and token.low in ("to", "for"):
            return token.start, token.end
    return clause.verb.start, clause.verb.end


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
        actor, None, (start, trimmed_end(scene, start, scene.sentence.end)), (clause.verb.start, clause.verb.end),
        "constraint", "reason.understood", clause.clause_id, scene.modality(clause),
    )  # fmt: skip


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
            holder(scene, clause.subjects) if clause is not None else None, None, (first, max(end, start + len(words))),
            (start, start + len(words)), "reason_unknown", "reason.unknown",
            clause.clause_id if clause is not None else f"{scene.sentence.sentence_id}-c{start}", "asserted",
        )  # fmt: skip
        return
