"""Which reasons do cue words mark: "because", "in response to", "limited by", "a sign of"?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from analysis.codebook.reasons import Cue
from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.tokens import Token
from analysis.tables.drafts import Scene
from analysis.tables.reason_bearing import bears
from analysis.tables.reason_deeds import is_deed, is_somebody, names_deed, noun_before
from analysis.tables.reason_drafts import ReasonDraft, action_of, doer, trimmed_end
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


_SHORTEST = 3  # characters of a reason: "pay"


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
    if reason[1] - reason[0] < _SHORTEST:
        return None
    if cue.words == ("for",):  # "condemned A for shelling B": no further than what B did
        deed = next((c for c in scene.parsed.clauses if c.verb.start == reason[0]), None)
        reason = (reason[0], min(reason[1], deed.end)) if deed is not None else reason
    noun = noun_before(scene, start) if cue.is_right else None
    reason = (reason[0], _before_verb(scene, noun, reason)) if noun is not None else reason
    if cue.is_weak and not bears(scene, clause, noun, cue, reason):
        return None
    if clause is None and noun is None:
        clause = _clause_after(scene, reason[1])
    actor = doer(scene, clause) if clause is not None else None
    if actor is None and not _is_told(scene, clause, cue, noun, reason):
        return None
    action = _action(scene, cue, clause, start, end)
    return ReasonDraft(
        actor,
        action
        if action is not None or noun is None
        else (noun.start, _before(scene.text, start, noun.start)),
        reason,
        (start, end),
        cue.link,
        f"reason.cue.{'_'.join(cue.words)}",
        clause.clause_id if clause is not None else f"{sentence.sentence_id}-c{start}",
        scene.modality(clause) if clause is not None else "asserted",
        cue.confidence,  # type: ignore[arg-type]  # as reasons.yaml lists it
        cue.reason_class,
    )


def _before_verb(scene: Scene, noun: Token, reason: tuple[int, int]) -> int:
    """Return where a reason inside a subject ends: before the verb ("a strike over pay closed ...")."""
    verbs = (
        clause.verb.start
        for clause in scene.parsed.clauses
        if clause.verb.start > reason[0] and any(p.start <= noun.start < p.full_end for p in clause.subjects)
    )
    return _before(scene.text, min(next(verbs, reason[1]), reason[1]), reason[0])


def _is_told(
    scene: Scene, clause: Clause | None, cue: Cue, noun: Token | None, reason: tuple[int, int]
) -> bool:
    """Tell whether a reason of nobody known is still one of a conflict: a deed, a force, an actor in it."""
    if cue.is_weak or noun is not None:
        return True
    is_ours = _is_ours(scene, clause) or scene.meant.any_between(*reason)
    return is_ours or names_deed(scene, *reason)


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
    """Return the main clause before a cue: its nearest finite verb that is no aside, one of saying last."""
    clauses, saying = scene.parsed.clauses, scene.reading.book.speech.saying
    at = bisect_left(clauses, start, key=lambda clause: clause.verb.start)
    before = clauses[max(0, at - _REACH) : at]
    finite = [clause for clause in before if _is_main(clause)]
    deed = next((clause for clause in reversed(finite) if clause.verb.verb.lemma not in saying), None)
    return deed or next((found[-1] for found in (finite, before) if found), None)


_REACH = 40  # clauses


def _is_main(clause: Clause) -> bool:
    is_aside = clause.opener in ("who", "which", "whose")
    return not (
        clause.verb.is_infinitive or clause.verb.is_gerund or clause.verb.verb.lemma == "be" or is_aside
    )


def _clause_after(scene: Scene, end: int) -> Clause | None:
    clauses = scene.parsed.clauses
    at = bisect_left(clauses, end, key=lambda clause: clause.verb.start)
    return clauses[at] if at < len(clauses) else None


def _is_ours(scene: Scene, clause: Clause | None) -> bool:
    """Tell whether a clause without a known actor still tells a deed of a force, or of "us"."""
    if clause is None:
        return False
    if is_deed(scene, clause) and is_somebody(scene, clause.subjects):
        return True
    heads = {core(p).head.low for p in (*clause.subjects, *clause.objects)}
    return any(p.is_pronoun for p in clause.subjects) or any(
        word in scene.reading.book.nouns.force for word in heads
    )


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
    if sum(token.text[0].isalnum() for token in scene.tokens_before(start, 8)) > 4:
        return end
    comma = next((t for t in scene.tokens_in(start + 1, end) if t.tag == "COMMA"), None)
    return comma.start if comma is not None else end
