"""How real do the words make what a clause says: done, begun, ordered, planned, possible, denied?"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from analysis.codebook.frames import Frames
from analysis.extract.clauses import CAPACITY, SAYING, Clause
from analysis.extract.parsed import Parsed
from analysis.schema import Modality

_POSSIBLE = frozenset({"could", "may", "might", "can", "would", "couldn't", "wouldn't", "can't", "cannot"})
_FUTURE = frozenset({"will", "shall", "won't"})
_MUST = frozenset({"should", "must", "shouldn't"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_TELLING: Mapping[str, Modality] = {
    "order": "ordered",
    "direct": "ordered",
    "instruct": "ordered",
    "command": "ordered",
    "urge": "demanded",
    "ask": "demanded",
    "tell": "demanded",
    "call": "demanded",
    "request": "demanded",
    "press": "demanded",
    "pressure": "demanded",
    "demand": "demanded",
    "want": "demanded",
    "encourage": "demanded",
    "allow": "hypothetical",
    "warn": "demanded",
    "appeal": "demanded",
    "expect": "planned",
    "invite": "demanded",
}
_READY: Mapping[str, Modality] = {
    "ready": "planned",
    "set": "planned",
    "due": "planned",
    "poised": "planned",
    "going": "planned",
    "prepared": "planned",
    "expected": "planned",
    "supposed": "planned",
    "willing": "hypothetical",
    "likely": "hypothetical",
    "able": "hypothetical",
    "determined": "planned",
    "keen": "planned",
    "eager": "planned",
    "free": "hypothetical",
}
_ONCE = frozenset({"previously", "formerly", "once", "historically"})


def modality_of(clause: Clause, parsed: Parsed, clauses: Mapping[str, Clause], frames: Frames) -> Modality:
    """Return how real a clause is, the strongest sign first: negation, condition, chain, auxiliary, tense."""
    verb = clause.verb
    if _is_denied(clause, parsed):
        return "denied"
    capacity = _capacity(clause, parsed)
    if capacity:
        return capacity
    chained = _chain(clause, frames)
    if verb.is_negated or chained == "negated":
        return "negated"
    if clause.opener in _CONDITIONS or _hangs_on_condition(clause, parsed):
        return "conditional"
    told = _told(clause, clauses)
    if told:
        return told
    if chained and not (chained == "begun" and set(verb.auxiliaries) & _POSSIBLE):
        return chained
    if "would" in verb.auxiliaries and _is_reported(clause, parsed):
        return "planned"
    return _auxiliary(verb.auxiliaries) or _tense(clause, parsed, clauses, frames)


_DENYING = frozenset({"deny", "dismiss", "reject", "refute", "dispute", "rebut", "repudiate", "disavow"})
_CLAIMS = frozenset(
    {
        "claim",
        "claims",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "charge",
        "charges",
        "report",
        "reports",
        "suggestion",
        "suggestions",
        "rumours",
        "rumors",
        "assertion",
        "assertions",
    }
)


def _is_denied(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether what a clause says is denied: "denied that ...", "..., a charge X rejects"."""
    for other in parsed.clauses:
        if other.verb.verb.lemma not in _DENYING or other is clause:
            continue
        if (
            other.verb.start < clause.verb.start
            and clause.opener == "that"
            and not _between(other, clause, parsed)
        ):
            return not other.verb.is_negated
        if clause.verb.verb.lemma in ("accuse", "blame", "charge", "suspect", "say", "claim"):
            continue
        if clause.verb.end < other.verb.start < clause.verb.end + _FAR and _is_claim(
            other.verb.start, parsed
        ):
            return not other.verb.is_negated
    return False


_FAR = 400  # characters: what is denied further on is something else


def _is_claim(before: int, parsed: Parsed) -> bool:
    """Tell whether a word such as "charge" stands shortly before a verb of denying."""
    first = bisect_left(parsed.tokens, before - 60, key=lambda token: token.end)
    last = bisect_left(parsed.tokens, before, key=lambda token: token.start)
    return any(token.low in _CLAIMS for token in parsed.tokens[first:last])


def _between(first: Clause, second: Clause, parsed: Parsed) -> bool:
    """Tell whether a further finite verb stands between two clauses."""
    inner = [c for c in parsed.clauses if first.verb.end < c.verb.start < second.verb.start]
    return any(not c.verb.is_infinitive and not c.verb.is_gerund for c in inner)


def _capacity(clause: Clause, parsed: Parsed) -> Modality | None:
    """Return what a noun before the infinitive says: "inability to help", "plans to leave"."""
    if not clause.verb.is_infinitive:
        return None
    before = [token for token in parsed.tokens if token.end <= clause.verb.start][-2:]
    if len(before) > 1 and (before[0].low, before[1].low) in (
        ("in", "order"),
        ("a", "bid"),
        ("an", "effort"),
        ("an", "attempt"),
    ):
        return None
    meant = CAPACITY.get(before[-1].low) if before else None
    if meant is not None and len(before) > 1 and before[0].low in ("no", "any"):
        return "negated"
    return meant  # type: ignore[return-value]  # the values of CAPACITY are modalities


def _chain(clause: Clause, frames: Frames) -> Modality | None:
    for word in clause.verb.chain:
        if word in _READY:
            return _READY[word]
        meant = frames.modality.get(word)
        if meant is not None:
            return meant  # type: ignore[return-value]  # as verbs.yaml lists them
    return None


def _hangs_on_condition(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether "if" stands in the sentence and the clause is what would follow."""
    if not set(clause.verb.auxiliaries) & (_POSSIBLE | _FUTURE):
        return False
    return any(other.opener in ("if", "unless") for other in parsed.clauses)


def _told(clause: Clause, clauses: Mapping[str, Clause]) -> Modality | None:
    """Return "ordered" or "demanded" where somebody is told to do it."""
    above = clauses.get(clause.matrix or "")
    if not clause.verb.is_infinitive or above is None or clause.verb.chain_passive:
        return _TELLING.get(clause.verb.chain[0]) if clause.verb.chain_passive and clause.verb.chain else None
    called = above.with_preposition("on", "upon")
    if called and clause.subjects == called and not above.verb.is_negated:
        return _TELLING.get(above.verb.verb.lemma)
    if above.objects and clause.subjects == above.objects and not above.verb.is_negated:
        return _TELLING.get(above.verb.verb.lemma)
    return None


def _is_reported(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether "would" is the future of somebody's words: "said that it would leave"."""
    has_condition = any(other.opener in ("if", "unless") for other in parsed.clauses)
    return not has_condition and any(
        other.verb.verb.lemma in SAYING for other in parsed.clauses if other is not clause
    )


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
    lows = {token.low for token in parsed.tokens if clause.verb.start - 40 < token.start < clause.verb.end}
    if lows & _ONCE:
        return "historical"
    if verb.is_infinitive and not words & {"have", "been"}:
        return "planned"
    if words & {"is", "are", "was", "were", "been", "being", "'re", "am"} and "gerund" in verb.first.forms:
        return "ongoing"
    if (
        words & {"have", "has", "had", "having", "been", "was", "were", "'ve"}
        or "past" in verb.first.forms
        or clause.is_passive
    ):
        return "completed"
    above = clauses.get(clause.matrix or "")
    if verb.is_gerund and above is not None:
        return modality_of(above, parsed, clauses, frames)
    return "asserted"
