"""Which reasons do cue words mark: "because", "in response to", "limited by", "a sign of"?"""

from collections.abc import Iterator

from analysis.codebook.reasons import Cue
from analysis.extract.clauses import Clause
from analysis.tables.drafts import Scene
from analysis.tables.reason_drafts import ReasonDraft, action_of, holder, trimmed_end


def from_cues(scene: Scene) -> Iterator[ReasonDraft]:
    """Return the reasons that listed cue words mark in a sentence."""
    words, cues = scene.parsed.words, scene.reading.book.reasons.cues
    at = 0
    while at < len(words):
        hit = next((cue for cue in cues.get(words[at].low, ()) if _stands(cue, words, at)), None)
        if hit is None:
            at += 1
            continue
        last = at + len(hit.words)
        made = _reason(scene, hit, words[at].start, words[last - 1].end)
        if made is not None:
            yield made
        at = last


def _stands(cue: Cue, words: tuple["object", ...], at: int) -> bool:
    found = tuple(getattr(word, "low", "") for word in words[at : at + len(cue.words)])
    return found == cue.words


def _reason(scene: Scene, cue: Cue, start: int, end: int) -> ReasonDraft | None:
    sentence = scene.sentence
    clause = _clause_before(scene, start)
    if cue.is_right:
        first = _skip_space(scene.text, end, sentence.end)
        reason = (first, trimmed_end(scene, first, _next_break(scene, first, sentence.end)))
    else:
        opened = clause.start if clause is not None else sentence.start
        reason = (opened, _before(scene.text, start, opened))
    if reason[1] - reason[0] < 4:
        return None
    if cue.is_weak and (clause is None or not _is_event(scene, clause)):
        return None
    actor = holder(scene, clause.subjects) if clause is not None else None
    if cue.is_weak and actor is None:
        return None
    if clause is None and not cue.is_weak:
        clause = _clause_after(scene, reason[1])
        actor = holder(scene, clause.subjects) if clause is not None else None
    return ReasonDraft(
        actor,
        action_of(clause, scene, start if clause.start < start else sentence.end) if clause is not None else None,
        reason,
        (start, end),
        cue.link,
        f"reason.cue.{'_'.join(cue.words)}",
        clause.clause_id if clause is not None else f"{sentence.sentence_id}-c{start}",
        scene.modality(clause) if clause is not None else "asserted",
        cue.confidence,  # type: ignore[arg-type]  # as reasons.yaml lists it
        cue.reason_class,
    )


def _clause_before(scene: Scene, start: int) -> Clause | None:
    """Return the main clause before a cue: its nearest finite verb that is no aside."""
    before = [c for c in scene.parsed.clauses if c.verb.start < start]
    finite = [c for c in before if not c.verb.is_infinitive and not c.verb.is_gerund and c.verb.verb.lemma not in ("be",) and c.opener not in ("who", "which", "whose")]
    saying = scene.reading.book.speech.saying
    deeds = [c for c in finite if c.verb.verb.lemma not in saying]
    return (deeds or finite or before or [None])[-1]


def _clause_after(scene: Scene, end: int) -> Clause | None:
    return next((c for c in scene.parsed.clauses if c.verb.start >= end), None)


def _is_event(scene: Scene, clause: Clause) -> bool:
    frames = scene.reading.book.frames
    return clause.lemma in frames.forces or clause.lemma in frames.relations


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isspace() or text[at] in ",:"):
        at += 1
    return at


def _before(text: str, end: int, start: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return end


def _next_break(scene: Scene, start: int, end: int) -> int:
    """Return where a reason at the head of a sentence gives way to the main clause (at its comma)."""
    if scene.text[scene.sentence.start : start].strip().count(" ") > 2:
        return end
    comma = next((t for t in scene.parsed.tokens if t.start > start and t.tag == "COMMA"), None)
    return comma.start if comma is not None else end
