"""Do the words deny what a clause says: "denied that ...", "..., a charge X rejects"?"""

from bisect import bisect_left

from analysis.extract.clause import Clause
from analysis.extract.parsed import Parsed

_DENYING = frozenset({"deny", "dismiss", "reject", "refute", "dispute", "rebut", "repudiate", "disavow"})
_CLAIMS = frozenset(
    {"claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges",
     "report", "reports", "suggestion", "suggestions", "rumours", "rumors", "assertion", "assertions"}
)  # fmt: skip
_CHARGING = frozenset({"accuse", "blame", "charge", "suspect", "say", "claim"})  # the charge itself is made
# Characters: between "a charge" and the verb that rejects it; what is denied further on is something else.
_NEAR, _FAR = 60, 400


def is_denied(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether what a clause says is denied."""
    denying = (c for c in parsed.clauses if c.verb.verb.lemma in _DENYING and c is not clause)
    found = next((c for c in denying if _denies(c, clause, parsed) or _rejects(c, clause, parsed)), None)
    return found is not None and not found.verb.is_negated


def _denies(denial: Clause, clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a verb of denying governs a clause: "denied that", "denied it had", "denies having"."""
    is_governed = denial.verb.start < clause.verb.start and (
        clause.opener == "that" or _follows(denial, clause, parsed)
    )
    return is_governed and not _has_verb_between(denial, clause, parsed)


def _follows(denial: Clause, clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a clause without a conjunction begins right after a verb of denying."""
    at = bisect_left(parsed.tokens, denial.verb.end, key=lambda token: token.start)
    if at == len(parsed.tokens) or clause.opener:
        return False
    own = [clause.verb] if clause.verb.is_gerund else clause.subjects
    begins = min((one.start for one in own), default=-1)
    return parsed.tokens[at].start == begins


def _rejects(denial: Clause, clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a verb of denying takes up a clause before it: "..., a charge X rejects"."""
    if clause.verb.verb.lemma in _CHARGING:
        return False
    is_after = clause.verb.end < denial.verb.start < clause.verb.end + _FAR
    return is_after and _is_claim(denial.verb.start, parsed)


def _is_claim(before: int, parsed: Parsed) -> bool:
    """Tell whether a word such as "charge" stands shortly before a verb of denying."""
    first = bisect_left(parsed.tokens, before - _NEAR, key=lambda token: token.end)
    last = bisect_left(parsed.tokens, before, key=lambda token: token.start)
    return any(token.low in _CLAIMS for token in parsed.tokens[first:last])


def _has_verb_between(first: Clause, second: Clause, parsed: Parsed) -> bool:
    """Tell whether a further finite verb stands between two clauses."""
    inner = [c for c in parsed.clauses if first.verb.end < c.verb.start < second.verb.start]
    return any(not c.verb.is_infinitive and not c.verb.is_gerund for c in inner)
