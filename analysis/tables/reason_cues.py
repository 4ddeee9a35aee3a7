"""Which reasons do cue words mark: "because", "in response to", "limited by", "a sign of"?"""

from collections.abc import Iterator, Sequence

from analysis.codebook.reasons import Cue
from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.tables.drafts import Scene
from analysis.tables.reason_drafts import ReasonDraft, action_of, holder, trimmed_end
from analysis.words import Word


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


def _stands(cue: Cue, words: Sequence[Word], at: int) -> bool:
    return tuple(word.low for word in words[at : at + len(cue.words)]) == cue.words


def _reason(scene: Scene, cue: Cue, start: int, end: int) -> ReasonDraft | None:
    sentence = scene.sentence
    clause = _clause_before(scene, start)
    if cue.is_whole:
        reason = (start, trimmed_end(scene, start, max(end, _phrase_end(scene, start))))
    elif cue.is_right:
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
    if cue.is_weak and (
        actor is None or (cue.words[0] in _LOOSE and not _is_answer(scene, clause, reason[0]))
    ):
        return None
    if clause is None and not cue.is_weak:
        clause = _clause_after(scene, reason[1])
        actor = holder(scene, clause.subjects) if clause is not None else None
    if actor is None and not _is_ours(scene, clause) and not scene.meant.any_between(*reason):
        return None
    return ReasonDraft(
        actor,
        _action(scene, cue, clause, start, end),
        reason,
        (start, end),
        cue.link,
        f"reason.cue.{'_'.join(cue.words)}",
        clause.clause_id if clause is not None else f"{sentence.sentence_id}-c{start}",
        scene.modality(clause) if clause is not None else "asserted",
        cue.confidence,  # type: ignore[arg-type]  # as reasons.yaml lists it
        cue.reason_class,
    )


def _action(scene: Scene, cue: Cue, clause: Clause | None, start: int, end: int) -> tuple[int, int] | None:
    if not cue.is_right:
        first = _skip_space(scene.text, end, scene.sentence.end)
        return first, trimmed_end(scene, first, scene.sentence.end)
    if clause is None:
        return None
    if start < clause.verb.end <= end:  # "has been limited by": the cue is the verb, the action its subject
        subject = clause.subjects[0] if clause.subjects and clause.subjects[0].head.low in _MEANS else None
        if subject is None:
            return None
        return subject.start, _before(scene.text, clause.verb.start, subject.start)
    return action_of(clause, scene, start if clause.start < start else scene.sentence.end)


_MEANS = frozenset(
    {"ability", "capacity", "efforts", "effort", "plans", "plan", "offensive", "campaign", "operations",
     "support"}
)  # fmt: skip


def _phrase_end(scene: Scene, start: int) -> int:
    """Return where what a cue opens ends: the clause around it, or the sentence."""
    clause = next((c for c in scene.parsed.clauses if c.start <= start < c.end), None)
    return clause.end if clause is not None else start


def _clause_before(scene: Scene, start: int) -> Clause | None:
    """Return the main clause before a cue: its nearest finite verb that is no aside."""
    before = [c for c in scene.parsed.clauses if c.verb.start < start]
    finite = [
        c
        for c in before
        if not c.verb.is_infinitive
        and not c.verb.is_gerund
        and c.verb.verb.lemma not in ("be",)
        and c.opener not in ("who", "which", "whose")
    ]
    saying = scene.reading.book.speech.saying
    deeds = [c for c in finite if c.verb.verb.lemma not in saying]
    return next((found[-1] for found in (deeds, finite, before) if found), None)


def _clause_after(scene: Scene, end: int) -> Clause | None:
    return next((c for c in scene.parsed.clauses if c.verb.start >= end), None)


_LOOSE = frozenset({"over", "amid", "following"})


def _is_answer(scene: Scene, clause: Clause | None, start: int) -> bool:
    """Tell whether "over" names what an act answers ("suspended aid over the killings"), not a place."""
    frames = scene.reading.book.frames
    acts = clause is not None and (
        clause.lemma in frames.change or clause.lemma in frames.relations or clause.lemma in frames.forces
    )
    inside = [token for token in scene.parsed.tokens if token.start >= start][:4]
    before = [token for token in scene.parsed.tokens if token.end <= start][-2:-1]
    names_place = any(token.name is not None and token.name.place is not None for token in inside[:2])
    is_place = any(token.low in scene.reading.book.nouns.places or token.tag == "NUM" for token in inside)
    return (
        acts
        and not names_place
        and not is_place
        and not any(token.low in _POWERS or token.tag == "VERB" for token in before)
    )


_POWERS = frozenset(
    {
        "control",
        "influence",
        "power",
        "authority",
        "sovereignty",
        "victory",
        "rule",
        "hold",
        "grip",
        "claims",
        "just",
    }
)


def _is_ours(scene: Scene, clause: Clause | None) -> bool:
    """Tell whether a clause without a known actor still tells a deed of a force, or of "us"."""
    if clause is None:
        return False
    heads = {core(p).head.low for p in (*clause.subjects, *clause.objects)}
    return any(p.is_pronoun for p in clause.subjects) or any(
        word in scene.reading.book.nouns.force for word in heads
    )


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
