"""Who does what an infinitive says: whoever is told to, or who acts in the clause above?"""

from collections.abc import Mapping, Sequence

from analysis.extract.clause import Clause, Subject, borrowed
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import Listing, Piece, piece_at
from analysis.schema import Modality

# Nouns that say how an infinitive after them is meant, and whose plan or power it is.
CAPACITY: Mapping[str, Modality] = {
    "inability": "negated", "refusal": "negated", "failure": "negated", "ability": "hypothetical",
    "capacity": "hypothetical", "plan": "planned", "plans": "planned", "decision": "planned",
    "offer": "planned", "promise": "planned", "pledge": "planned", "intention": "planned",
    "readiness": "planned", "bid": "planned", "effort": "ongoing", "efforts": "ongoing",
    "attempt": "planned", "attempts": "planned", "order": "ordered", "orders": "ordered",
    "call": "demanded", "calls": "demanded", "demand": "demanded", "demands": "demanded",
    "threat": "conditional", "threats": "conditional", "willingness": "hypothetical", "mission": "ongoing",
    "operation": "ongoing", "operations": "ongoing", "campaign": "ongoing", "offensive": "ongoing",
}  # fmt: skip
_TELLING = frozenset(
    {"order", "urge", "ask", "tell", "call", "request", "force", "allow", "help", "enable", "press", "direct",
     "instruct", "command", "want", "expect", "invite", "encourage", "lead", "prompt"}
)  # fmt: skip
_CALLING = frozenset({"call", "appeal", "wait", "allow", "prevail"})


def infinitive_subject(pieces: Sequence[Piece], at: int, matrix: Clause | None) -> Subject:
    """Return who does what an infinitive says: whoever is told to, else who acts in the clause above."""
    owner = _owner(piece_at(pieces, at - 1))
    if owner is not None:
        return Subject((owner,))
    if matrix is None:
        return Subject()
    called = matrix.with_preposition("on", "upon", "for")
    if matrix.lemma in _CALLING and called:
        return Subject(called, matrix.clause_id)
    is_told = matrix.lemma in _TELLING and matrix.objects and not matrix.is_passive
    return Subject(matrix.objects, matrix.clause_id) if is_told else borrowed(matrix)


def _owner(piece: Piece | None) -> Phrase | None:
    """Return whose plan or power a noun before an infinitive names."""
    if not isinstance(piece, Listing) or piece.members[-1].head.low not in CAPACITY:
        return None
    noun = piece.members[-1]
    before = (token for token in reversed(noun.tokens[:-1]) if token.name is not None)
    owner = noun.owner or (noun.of.head if noun.of else next(before, None))
    return Phrase((owner,)) if owner is not None else None
