"""Who or what is the subject of each verb, its own or that of another verb?"""

from collections.abc import Sequence

from analysis.extract.clause import Clause, Subject, borrowed
from analysis.extract.infinitives import infinitive_subject
from analysis.extract.participles import participle_subject
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, Piece, before, piece_at, tag
from analysis.extract.relatives import antecedent, relative_of
from analysis.extract.series import is_series

STOPS = frozenset({"SUB", "REL", "SEMI", "COLON", "STOP", "DASH", "OPEN", "CLOSE", "VG"})


def find_subject(
    pieces: Sequence[Piece], at: int, verb: Group, done: dict[int, Clause], *, is_reduced: bool
) -> Subject:
    """Return the subject of a verb, and the clause it is taken from where it is not its own.

    Parameters
    ----------
    pieces
        The pieces of the sentence.
    at
        Where among them the verb stands.
    verb
        The verb.
    done
        The clauses of the verbs before, by where these stand, in order.
    is_reduced
        Whether the verb is a participle that belongs to the noun before it.
    """
    matrix = next(reversed(done.values()), None)
    if verb.is_infinitive:
        return infinitive_subject(pieces, at, matrix)
    if verb.is_gerund or is_reduced:
        return participle_subject(pieces, at, verb, matrix)
    place = before(pieces, at)
    if place is not None and tag(pieces[place]) == "REL":
        return Subject(antecedent(pieces, place))
    if place is not None and matrix is not None and _goes_on(pieces, at, place):
        return borrowed(_partner(verb, done) or matrix)
    own = _nearest_subject(pieces, at, done) or _inverted_subject(pieces, at, verb)
    if own:
        return Subject(own)
    return borrowed(matrix) if matrix is not None and place is not None else Subject()


def _goes_on(pieces: Sequence[Piece], at: int, place: int) -> bool:
    """Tell whether "and" or a comma joins a verb to the one before, so that they share their subject."""
    joint = tag(pieces[place])
    return joint == "CONJ" or (joint == "COMMA" and is_series(pieces, at, place))


def _partner(verb: Group, done: dict[int, Clause]) -> Clause | None:
    """Return the clause that a verb with a tense goes on with: "urged A to join B and will resign"."""
    has_tense = bool(verb.auxiliaries) or "base" not in verb.first.forms
    return next((c for c in reversed(done.values()) if not (has_tense and c.verb.is_infinitive)), None)


def _inverted_subject(pieces: Sequence[Piece], at: int, verb: Group) -> tuple[Phrase, ...]:
    """Return a subject that follows its verb: "Among them were A and B"."""
    following = piece_at(pieces, at + 1)
    is_inverted = before(pieces, at) is None or (tag(pieces[0]) == "PREP" and verb.verb.lemma == "be")
    return following.members if is_inverted and isinstance(following, Listing) else ()


def _nearest_subject(pieces: Sequence[Piece], at: int, done: dict[int, Clause]) -> tuple[Phrase, ...]:
    """Walk left to the noun that is no object of a preposition, over what stands between commas."""
    position = at - 1
    while position >= 0:
        piece = pieces[position]
        if isinstance(piece, Listing) and _is_free(pieces, position, done):
            return piece.members
        position = _further_left(pieces, position, done)
    return ()


def _is_free(pieces: Sequence[Piece], at: int, done: dict[int, Clause]) -> bool:
    """Tell whether a noun is nobody's object and stands in no relative clause."""
    governor = before(pieces, at)
    if governor is None:
        return True
    return relative_of(pieces, governor) is None and not _governs(pieces[governor], governor, done)


def _further_left(pieces: Sequence[Piece], at: int, done: dict[int, Clause]) -> int:
    """Return where to look next for a subject, -1 where the clause begins."""
    kind = tag(pieces[at])
    if kind == "CLOSE":
        return _opening_bracket(pieces, at) - 1
    if kind == "COMMA":
        return _opening_comma(pieces, at) - 1
    verb = before(pieces, at) if kind == "NP" else at
    if verb is None:
        return -1
    relative = relative_of(pieces, verb)
    if relative is not None:
        return relative - 1
    return -1 if kind in STOPS and not _is_aside(at, done) else verb - 1


def _is_aside(at: int, done: dict[int, Clause]) -> bool:
    """Tell whether a verb only describes a noun before the one that waits for its verb."""
    clause = done.get(at)
    return clause is not None and (clause.is_passive or clause.verb.is_gerund) and clause.verb.is_bare


def _governs(piece: Piece, at: int, done: dict[int, Clause]) -> bool:
    """Tell whether the noun after it is its object and so no subject of a later verb."""
    if not isinstance(piece, Group):
        return tag(piece) in ("PREP", "TO")
    is_passive = at in done and done[at].is_passive and piece.is_bare
    return piece.is_infinitive or piece.is_gerund or is_passive


def _opening_bracket(pieces: Sequence[Piece], closing: int) -> int:
    """Return the bracket that opens the insertion which this one closes, or where the sentence begins."""
    return next((n for n in range(closing - 1, 0, -1) if tag(pieces[n]) == "OPEN"), 0)


def _opening_comma(pieces: Sequence[Piece], closing: int) -> int:
    """Return the comma that opens the insertion which this one closes, or where the sentence begins."""
    ends = ("COMMA", "SEMI", "COLON", "STOP")
    place = next((n for n in range(closing - 1, 0, -1) if tag(pieces[n]) in ends), 0)
    return place if tag(pieces[place]) == "COMMA" else 0
