"""How real do the words make what a clause says: done, begun, ordered, planned, possible, denied?"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from analysis.codebook.frames import Frames
from analysis.extract.clause import Clause
from analysis.extract.denials import is_denied
from analysis.extract.infinitives import CAPACITY
from analysis.extract.parsed import Parsed
from analysis.extract.series import SAYING
from analysis.schema import Modality

_POSSIBLE = frozenset({"could", "may", "might", "can", "would", "couldn't", "wouldn't", "can't", "cannot"})
_FUTURE = frozenset({"will", "shall", "won't"})
_MUST = frozenset({"should", "must", "shouldn't"})
_BE = frozenset({"is", "are", "was", "were", "been", "being", "'re", "am"})
_PERFECT = frozenset({"have", "has", "had", "having", "been", "was", "were", "'ve"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_TELLING: Mapping[str, Modality] = {
    "order": "ordered", "direct": "ordered", "instruct": "ordered", "command": "ordered", "urge": "demanded",
    "ask": "demanded", "tell": "demanded", "call": "demanded", "request": "demanded", "press": "demanded",
    "pressure": "demanded", "demand": "demanded", "want": "demanded", "encourage": "demanded",
    "allow": "hypothetical", "warn": "demanded", "appeal": "demanded", "expect": "planned",
    "invite": "demanded",
}  # fmt: skip
_READY: Mapping[str, Modality] = {
    "ready": "planned", "set": "planned", "due": "planned", "poised": "planned", "going": "planned",
    "prepared": "planned", "expected": "planned", "supposed": "planned", "willing": "hypothetical",
    "likely": "hypothetical", "able": "hypothetical", "determined": "planned", "keen": "planned",
    "eager": "planned", "free": "hypothetical",
}  # fmt: skip
_ONCE = frozenset({"previously", "formerly", "once", "historically"})
_PURPOSE = frozenset({("in", "order"), ("a", "bid"), ("an", "effort"), ("an", "attempt")})


def modality_of(clause: Clause, parsed: Parsed, clauses: Mapping[str, Clause], frames: Frames) -> Modality:
    """Return how real a clause is, the strongest sign first.

    The signs in order: denial, a noun of capacity, negation, condition, being told to, the verbs it hangs on,
    auxiliary, tense.

    Parameters
    ----------
    clause
        The clause.
    parsed
        Its sentence.
    clauses
        The clauses of the sentence, by clause_id.
    frames
        The codebook's meanings of verbs.
    """
    if is_denied(clause, parsed):
        return "denied"
    if _is_disbelieved(clause, parsed):
        return "negated"
    if _is_aimed_at(clause, parsed):
        return "planned"
    chained = _chain(clause, frames)
    return (
        _capacity(clause, parsed)
        or _negation(clause, parsed, clauses, chained)
        or _told(clause, clauses)
        or _chained(clause, chained)
        or _reported(clause, parsed)
        or _auxiliary(clause.verb.auxiliaries)
        or _tense(clause, parsed, clauses, frames)
    )


_BELIEVING = frozenset({"believe", "think", "expect", "foresee", "imagine"})


def _is_disbelieved(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether somebody does not believe it: "did not believe that troops would leave"."""
    at = bisect_left(parsed.clauses, clause.verb.start, key=lambda one: one.verb.start)
    above = parsed.clauses[at - 1] if at else None
    is_doubted = above is not None and above.verb.verb.lemma in _BELIEVING and above.verb.is_negated
    return is_doubted and clause.opener in ("", "that") and not clause.verb.is_infinitive


def _is_aimed_at(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a gerund is only an aim: "a policy aimed at driving out A"."""
    if not clause.verb.is_gerund:
        return False
    at = bisect_left(parsed.tokens, clause.verb.start, key=lambda token: token.start)
    before = [token.low for token in parsed.tokens[max(0, at - 2) : at]]
    return before == ["aimed", "at"]


def _negation(
    clause: Clause, parsed: Parsed, clauses: Mapping[str, Clause], chained: Modality | None
) -> Modality | None:
    """Return "negated" or "conditional" where the words say so."""
    above = clauses.get(clause.matrix or "")
    is_undone = above is not None and above.verb.is_negated and clause.verb.is_infinitive
    if clause.verb.is_negated or chained == "negated" or _has_none(clause) or is_undone:
        return "negated"
    is_conditional = clause.opener in _CONDITIONS or _hangs_on_condition(clause, parsed)
    return "conditional" if is_conditional else None


def _has_none(clause: Clause) -> bool:
    """Tell whether nobody does it: "no fighter left", "nobody left", "neither side left"."""
    own = clause.subjects if clause.matrix is None else ()
    return any(phrase.tokens[0].low in _NOBODY for phrase in own)


_NOBODY = frozenset({"no", "nobody", "none", "neither", "no-one"})


def _capacity(clause: Clause, parsed: Parsed) -> Modality | None:
    """Return what a noun before the infinitive says: "inability to help", "plans to leave"."""
    if not clause.verb.is_infinitive:
        return None
    before = [token.low for token in parsed.tokens if token.end <= clause.verb.start][-2:]
    if not before or tuple(before) in _PURPOSE:
        return None
    meant = CAPACITY.get(before[-1])
    return "negated" if meant is not None and before[0] in ("no", "any") else meant


def _chain(clause: Clause, frames: Frames) -> Modality | None:
    """Return what the verbs and adjectives say on which the verb hangs: "began to", "due to"."""
    found = (_READY.get(word) or frames.modality.get(word) for word in clause.verb.chain)
    # The keys of verbs.yaml under "modality" are modalities.
    return next((meant for meant in found if meant is not None), None)  # type: ignore[misc]


def _chained(clause: Clause, chained: Modality | None) -> Modality | None:
    is_possible = chained == "begun" and set(clause.verb.auxiliaries) & _POSSIBLE
    return None if is_possible else chained


def _has_if(parsed: Parsed) -> bool:
    return any(clause.opener in ("if", "unless") for clause in parsed.clauses)


def _hangs_on_condition(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether "if" stands in the sentence and the clause is what would follow."""
    return bool(set(clause.verb.auxiliaries) & (_POSSIBLE | _FUTURE)) and _has_if(parsed)


def _told(clause: Clause, clauses: Mapping[str, Clause]) -> Modality | None:
    """Return "ordered" or "demanded" where somebody is told to do it."""
    verb, above = clause.verb, clauses.get(clause.matrix or "")
    if verb.chain_passive:
        return _TELLING.get(verb.chain[0]) if verb.chain else None
    if not verb.is_infinitive or above is None or above.verb.is_negated or not clause.subjects:
        return None
    is_told = clause.subjects in (above.with_preposition("on", "upon"), above.objects)
    return _TELLING.get(above.verb.verb.lemma) if is_told else None


def _reported(clause: Clause, parsed: Parsed) -> Modality | None:
    """Return "planned" where "would" is the future of somebody's words: "said that it would leave"."""
    if "would" not in clause.verb.auxiliaries or _has_if(parsed):
        return None
    others = (other for other in parsed.clauses if other is not clause)
    return "planned" if any(other.verb.verb.lemma in SAYING for other in others) else None


def _auxiliary(auxiliaries: Sequence[str]) -> Modality | None:
    words = set(auxiliaries)
    if words & _POSSIBLE:
        return "hypothetical"
    if words & _FUTURE:
        return "planned"
    return "demanded" if words & _MUST else None


def _tense(clause: Clause, parsed: Parsed, clauses: Mapping[str, Clause], frames: Frames) -> Modality:
    """Return what the form of the verb says: done, going on, or plainly said."""
    verb, words = clause.verb, set(clause.verb.auxiliaries)
    first = bisect_right(parsed.tokens, verb.start - 40, key=lambda token: token.start)
    last = bisect_left(parsed.tokens, verb.end, key=lambda token: token.start)
    if any(token.low in _ONCE for token in parsed.tokens[first:last]):
        return "historical"
    if verb.is_infinitive and not words & {"have", "been"}:
        return "planned"
    if words & _BE and "gerund" in verb.first.forms:
        return "ongoing"
    if words & _PERFECT or "past" in verb.first.forms or clause.is_passive:
        return "completed"
    above = clauses.get(clause.matrix or "")
    if above is not None and above.verb.is_infinitive and verb.is_bare and "base" in verb.verb.forms:
        return "planned"  # joined to an infinitive: "to protect A and retake B"
    if verb.is_gerund and above is None:  # "territory falling to A could threaten B" is as real as its verb
        above = next(
            (c for c in parsed.clauses if c.subjects == clause.subjects and not c.verb.is_gerund), None
        )
    return modality_of(above, parsed, clauses, frames) if verb.is_gerund and above is not None else "asserted"
