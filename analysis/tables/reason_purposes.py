"""For which purpose is a deed done, where no word but "to" marks it?"""

from collections.abc import Iterator

from analysis.extract.clauses import CAPACITY, Clause
from analysis.extract.nominals import core
from analysis.tables.drafts import Scene
from analysis.tables.reason_deeds import has_needed, is_deed, is_somebody, noun_before
from analysis.tables.reason_drafts import ReasonDraft, action_of, doer, trimmed_end


def purpose(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "sent troops to protect the town": the purpose of a move, a gift or a fight."""
    deed = _deed(scene, clause)
    if deed is None or clause.verb.verb.lemma not in scene.reading.book.reasons.purpose_verbs:
        return
    actor = doer(scene, deed)
    if not _is_purpose(scene, deed, clause) or not _is_done(scene, deed, clause, is_named=actor is not None):
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


def _is_purpose(scene: Scene, deed: Clause, clause: Clause) -> bool:
    """Tell whether what follows "to" is aimed at by a deed, neither its complement nor office work."""
    reasons, lemma = scene.reading.book.reasons, clause.verb.verb.lemma
    if deed.lemma in reasons.completed:
        # "was ordered in an effort to hold the town": a word between marks a purpose after all.
        between = scene.tokens_in(deed.verb.end, clause.verb.start)
        if not any(token.low in ("order", "bid", "effort", "attempt") for token in between[-3:]):
            return False
    if lemma in reasons.voicing and not has_needed(scene, deed, "protest"):
        return noun_before(scene, clause.verb.start) is not None or is_deed(scene, deed)
    return lemma not in reasons.office or any(
        scene.meant.phrase(p) or p.head.low in scene.reading.book.nouns.force for p in clause.objects
    )


def _is_done(scene: Scene, deed: Clause, clause: Clause, *, is_named: bool) -> bool:
    """Tell whether the verb above is a deed, of an actor or of people without a name."""
    book = scene.reading.book
    noun = noun_before(scene, clause.verb.start)
    if deed.lemma in book.reasons.using or is_deed(scene, deed) or noun is not None:
        return is_named or noun is not None or _has_force(scene, deed) or is_somebody(scene, deed.subjects)
    return is_named and deed.verb.verb.lemma not in book.speech.saying | {"be", "have"}


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
        before = scene.token_before(clause.verb.start)
        if before is not None and before.tag == "CONJ" and above is not None and above.verb.is_infinitive:
            return _deed(scene, above)  # "to guard the town and to arm the villagers"
        if before is None or before.low in CAPACITY or clause.verb.chain:
            return None
        modes = scene.reading.book.frames.modality
        is_chain = above is not None and before.end <= above.verb.end and above.lemma in modes
        return None if is_chain else above
    is_joined = (
        above is not None
        and above.verb.is_infinitive
        and clause.verb.is_bare
        and "base" in clause.verb.verb.forms
    )
    if is_joined and above is not None:
        return _deed(scene, above)
    link = scene.token_before(clause.verb.start)
    is_for = clause.verb.is_gerund and link is not None and link.low == "for"
    return above if is_for and above is not None and above.lemma in scene.reading.book.reasons.using else None


def _cue_before(scene: Scene, clause: Clause) -> tuple[int, int]:
    """Return where "to" or "for" stands before a joined purpose."""
    for token in reversed(scene.parsed.tokens):
        if token.end <= clause.verb.start and (
            token.low == "to" or (token.low == "for" and clause.verb.is_gerund)
        ):
            return token.start, token.end
    return clause.verb.start, clause.verb.end
