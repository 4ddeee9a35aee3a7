"""Who does what to whom: which noun phrases are subject, object and circumstance of each verb?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.codebook.frames import Frames
from analysis.extract.chunks import find_chunks
from analysis.extract.clause import Clause
from analysis.extract.complements import find_complements, with_set_phrase
from analysis.extract.infinitives import CAPACITY
from analysis.extract.joining import join
from analysis.extract.participles import is_reduced
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Piece, tag
from analysis.extract.relatives import relative_object
from analysis.extract.series import SAYING
from analysis.extract.subjects import find_subject
from analysis.extract.tokens import Token

__all__ = ["CAPACITY", "SAYING", "Clause", "clauses_of", "find_clauses", "readable"]

_OPENING_PREPOSITIONS = frozenset({"after", "before", "as", "since", "until"})


def find_clauses(tokens: Sequence[Token], frames: Frames, sentence_id: str) -> list[Clause]:
    """Return the clauses of a sentence, in the order of their verbs."""
    return clauses_of(join(find_chunks(tokens, frames)), frames, sentence_id)


def clauses_of(pieces: Sequence[Piece], frames: Frames, sentence_id: str) -> list[Clause]:
    """Return the clauses of a sentence whose phrases are already found."""
    by_place: dict[int, Clause] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, Group):
            by_place[at] = _clause(pieces, at, piece, by_place, frames, sentence_id)
    return _with_inverted(_sharing_objects(pieces, by_place))


def _clause(
    pieces: Sequence[Piece], at: int, verb: Group, done: dict[int, Clause], frames: Frames, sentence_id: str
) -> Clause:
    reduced = is_reduced(pieces, at, verb)
    subjects, matrix = find_subject(pieces, at, verb, done, is_reduced=reduced)
    found = find_complements(pieces, at, verb, frames)
    if not found.objects and subjects and not verb.is_passive and not reduced:
        found = found._replace(objects=relative_object(pieces, at, subjects))
    found = with_set_phrase(found, frames)
    verb = replace(verb, is_passive=verb.is_passive or (reduced and not verb.chain))
    first = min([verb.start, *(s.start for s in subjects if matrix is None)])
    return Clause(
        f"{sentence_id}-c{verb.verb.start}",
        verb,
        found.lemma,
        subjects,
        found.objects,
        found.adjuncts,
        first,
        max(found.end, verb.end),
        _opener(pieces, at),
        matrix,
        verb.is_passive,
    )


def _opener(pieces: Sequence[Piece], at: int) -> str:
    """Return the conjunction that opens the clause of a verb."""
    verb = pieces[at]
    if isinstance(verb, Group) and verb.is_infinitive:
        return "to"
    for piece in reversed(pieces[:at]):
        if isinstance(piece, Token) and _opens(piece):
            return piece.low
        if tag(piece) in ("VG", "SEMI", "COLON", "STOP", "QUOTE"):
            return ""
    return ""


def _opens(token: Token) -> bool:
    return token.tag in ("SUB", "REL") or (token.tag == "PREP" and token.low in _OPENING_PREPOSITIONS)


def _sharing_objects(pieces: Sequence[Piece], by_place: dict[int, Clause]) -> list[Clause]:
    """Lend a verb without an object that of the verb joined to it: "armed and trained A"."""
    made = dict(by_place)
    places = sorted(by_place)
    for at, following in reversed(list(pairwise(places))):
        between = [tag(piece) for piece in pieces[at + 1 : following]]
        lender, borrower = made[following], made[at]
        is_joined = between in (["CONJ"], ["COMMA"], ["COMMA", "CONJ"]) and not borrower.objects
        is_alike = lender.matrix == borrower.clause_id and lender.is_passive == borrower.is_passive
        if is_joined and is_alike:
            adjuncts = borrower.adjuncts or lender.adjuncts
            made[at] = replace(borrower, objects=lender.objects, adjuncts=adjuncts)
    return [made[at] for at in places]


def _with_inverted(clauses: list[Clause]) -> list[Clause]:
    """Name "those" of "among those evacuated were A": they are A."""
    made = list(clauses)
    for at, (clause, following) in enumerate(pairwise(clauses)):
        is_those = len(clause.subjects) == 1 and clause.subjects[0].head.low == "those"
        if is_those and _is_inverted(following):
            made[at] = replace(clause, subjects=following.subjects, end=max(clause.end, following.end))
    return made


def _is_inverted(clause: Clause) -> bool:
    is_late = bool(clause.subjects) and clause.subjects[0].start > clause.verb.start
    return clause.lemma == "be" and is_late


def readable(clauses: Sequence[Clause]) -> Iterator[str]:
    """Return each clause on a line, for a person to look at."""
    for clause in clauses:
        marks = f"{' PASSIVE' if clause.is_passive else ''}{' NOT' if clause.verb.is_negated else ''}"
        told = [f"S={_words(clause.subjects)}", f"O={_words(clause.objects)}"]
        told += [f"{adjunct.preposition}={_words(adjunct.members)}" for adjunct in clause.adjuncts]
        verb = f"{'|'.join(clause.verb.chain)} {clause.lemma}"
        yield f"{clause.opener:8}{verb}{marks}: {'; '.join(told)}"


def _words(phrases: Sequence[Phrase]) -> list[str]:
    return [" ".join(token.text for token in phrase.tokens) for phrase in phrases]
