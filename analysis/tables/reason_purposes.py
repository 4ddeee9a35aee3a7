"""For which purpose is a deed done, where no word but "to" marks it?"""

from collections.abc import Iterator

from analysis.extract.clauses import CAPACITY, Clause
from analysis.extract.nominals import core
from analysis.tables.drafts import Scene
from analysis.tables.reason_deeds import has_needed, is_deed, is_somebody, noun_before
from analysis.tables.reason_drafts import ReasonDraft, action_of, holder, trimmed_end

_USING = frozenset({"use", "need", "exploit"})
# Verbs as much at home in an office: their object must be somebody.
_OFFICE = frozenset(
    {"support", "help", "assist", "meet", "make", "build", "improve", "hold", "join", "create"}
)


# What is done by protest: the deed must be one, or another deed of people.
_VOICING = frozenset(
    {"protest", "demand", "show", "express", "mark", "voice", "draw", "vent", "urge", "highlight"}
)


def purpose(scene: Scene, clause: Clause) -> Iterator[ReasonDraft]:
    """Return "sent troops to protect the town": the purpose of a move, a gift or a fight."""
    book = scene.reading.book
    deed = _deed(scene, clause)
    if deed is None or clause.verb.verb.lemma not in book.reasons.purpose_verbs:
        return
    if _is_complement(scene, deed, clause):
        return
    if clause.verb.verb.lemma in _VOICING and not has_needed(scene, deed, "protest"):
        noun = noun_before(scene, clause.verb.start)
        if noun is None and not is_deed(scene, deed):
            return
    actor = holder(scene, deed.agents) or holder(scene, deed.subjects)
    noun = noun_before(scene, clause.verb.start)
    acts = deed.lemma in _USING or is_deed(scene, deed) or noun is not None
    if actor is None and not (
        acts and (_has_force(scene, deed) or is_somebody(scene, deed.subjects) or noun is not None)
    ):
        return
    if not acts and deed.verb.verb.lemma in book.speech.saying | {"be", "have"}:
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


# Verbs that an infinitive completes, or that tell somebody else to do it: no purpose.
_COMPLETED = frozenset(
    {"choose", "call", "urge", "ask", "vow", "pledge", "decide", "refuse", "fail", "try", "want",
     "need", "agree", "continue", "begin", "start", "allow", "tell", "order", "demand", "require",
     "threaten", "hope", "expect", "plan", "promise", "offer", "manage", "learn", "intend", "seek",
     "attempt", "prepare", "aim", "prefer", "tend", "appear", "seem", "claim", "encourage", "invite",
     "request", "persuade", "convince", "warn", "instruct", "direct", "press", "pressure", "appeal",
     "advise", "permit", "enable", "remain", "do", "like", "wish", "believe", "think", "say", "accuse",
     "let", "get", "make", "cause", "teach", "command", "commit", "help", "beg", "compel", "oblige"}
)  # fmt: skip


def _is_complement(scene: Scene, deed: Clause, clause: Clause) -> bool:
    """Tell whether an infinitive only completes the verb above: "chose to allow", "called on A to leave"."""
    if deed.verb.verb.lemma not in _COMPLETED:
        return False
    between = scene.tokens_in(deed.verb.end, clause.verb.start)
    is_marked = any(token.low in ("order", "bid", "effort", "attempt") for token in between[-3:])
    return not is_marked


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
    return above if is_for and above is not None and above.lemma in _USING else None


def _cue_before(scene: Scene, clause: Clause) -> tuple[int, int]:
    """Return where "to" or "for" stands before a joined purpose."""
    for token in reversed(scene.parsed.tokens):
        if token.end <= clause.verb.start and (
            token.low == "to" or (token.low == "for" and clause.verb.is_gerund)
        ):
            return token.start, token.end
    return clause.verb.start, clause.verb.end
