"""Who does what to whom: which noun phrases are subject, object and circumstance of each verb?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.codebook.frames import Frames
from analysis.extract.joining import join
from analysis.extract.pieces import Listing, Piece, tag
from analysis.extract.chunks import find_chunks
from analysis.extract.phrases import Group, Phrase
from analysis.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with what hangs on it."""

    clause_id: str
    verb: Group
    lemma: str  # with particle or the words of a set phrase: "pull out", "take control"
    subjects: tuple[Phrase, ...]
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Listing, ...]  # each with its preposition
    start: int
    end: int
    opener: str = ""  # "if", "because", "that" ... where one opens the clause
    matrix: str | None = None  # clause_id of the verb it hangs on
    is_passive: bool = False

    @property
    def agents(self) -> tuple[Phrase, ...]:
        """Return who acts: the subject, or what "by" names in the passive."""
        if not self.is_passive:
            return self.subjects
        return tuple(
            phrase for listing in self.adjuncts if listing.preposition == "by" for phrase in listing.members
        )

    @property
    def patients(self) -> tuple[Phrase, ...]:
        """Return who or what is acted on."""
        return self.subjects if self.is_passive else self.objects

    def with_preposition(self, *prepositions: str) -> tuple[Phrase, ...]:
        """Return the noun phrases after one of these prepositions, in order."""
        return tuple(
            phrase
            for listing in self.adjuncts
            if listing.preposition in prepositions
            for phrase in listing.members
        )


_STOPS = frozenset({"SUB", "REL", "SEMI", "COLON", "STOP", "DASH", "OPEN", "CLOSE", "VG"})


def find_clauses(tokens: Sequence[Token], frames: Frames, sentence_id: str) -> list[Clause]:
    """Return the clauses of a sentence, in the order of their verbs."""
    return clauses_of(join(find_chunks(tokens, frames)), frames, sentence_id)


def clauses_of(pieces: Sequence[Piece], frames: Frames, sentence_id: str) -> list[Clause]:
    """Return the clauses of a sentence whose phrases are already found."""
    made: list[Clause] = []
    by_place: dict[int, Clause] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, Group):
            clause = _clause(pieces, at, piece, by_place, frames, sentence_id)
            by_place[at] = clause
            made.append(clause)
    return _with_inverted(_sharing_objects(pieces, by_place))


def _clause(
    pieces: Sequence[Piece], at: int, verb: Group, done: dict[int, Clause], frames: Frames, sentence_id: str
) -> Clause:
    reduced = _is_reduced(pieces, at, verb)
    subjects, matrix = _subjects(pieces, at, verb, done, reduced)
    particle, start = _particle(pieces, at, verb, frames)
    objects, adjuncts, end = _right(pieces, start)
    if not objects and subjects and not verb.is_passive and not reduced:
        objects = _relative_object(pieces, at, subjects)
    lemma, objects, adjuncts = _set_phrase(f"{verb.verb.lemma} {particle}".strip(), objects, adjuncts, frames)
    verb = replace(verb, is_passive=verb.is_passive or reduced)
    first = min([verb.start, *(s.start for s in subjects if s.start < verb.start and matrix is None)])
    return Clause(
        f"{sentence_id}-c{verb.verb.start}",
        verb,
        lemma,
        subjects,
        objects,
        adjuncts,
        first,
        max(end, verb.end),
        _opener(pieces, at),
        matrix,
        verb.is_passive,
    )


def _relative_object(pieces: Sequence[Piece], at: int, subjects: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return what "which" or "that" stands for where the verb has a subject of its own ("A, which B captured")."""
    own = next(
        (
            n
            for n in range(at - 1, -1, -1)
            if isinstance(pieces[n], Listing) and subjects[0] in pieces[n].members
        ),
        None,
    )
    relative = pieces[own - 1] if own else None
    is_relative = isinstance(relative, Token) and (relative.tag == "REL" or relative.low == "that")
    if (
        not is_relative
        or own is None
        or not isinstance(relative, Token)
        or relative.low not in ("which", "that", "whom")
    ):
        return ()
    return _antecedent(pieces, own - 1)


def _is_reduced(pieces: Sequence[Piece], at: int, verb: Group) -> bool:
    """Tell a reduced relative or absolute participle ("forces led by", "hit by") from a past tense."""
    if not (verb.is_bare and "participle" in verb.first.forms):
        return False
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    before = pieces[at - 1] if at else None
    if verb.is_participle:
        return True
    by_agent = isinstance(after, Token) and after.low == "by"
    if by_agent:
        return True
    is_object = tag(after) == "NP"
    if (
        is_object
        or tag(before) not in ("NP", "COMMA")
        or tag(before) == "COMMA"
        and at >= 2
        and tag(pieces[at - 2]) != "NP"
    ):
        return False
    return tag(before) == "NP" and _has_later_verb(pieces, at)


def _has_later_verb(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a finite verb follows that has no subject but the same noun."""
    last_noun = True
    for piece in pieces[at + 1 :]:
        if isinstance(piece, Group):
            is_finite = bool(piece.auxiliaries and not piece.is_infinitive) or (
                piece.is_bare and not piece.is_gerund and not piece.is_participle
            )
            return is_finite and last_noun
        if tag(piece) in ("COMMA", "SUB", "REL", "CONJ", "SEMI", "QUOTE"):
            return False
        last_noun = tag(piece) == "NP"
    return False


def _subjects(
    pieces: Sequence[Piece], at: int, verb: Group, done: dict[int, Clause], reduced: bool
) -> tuple[tuple[Phrase, ...], str | None]:
    """Return the subject of a verb, and the clause it is taken from where it is not its own."""
    before = _before(pieces, at)
    matrix = next((done[n] for n in range(at - 1, -1, -1) if n in done), None)
    if verb.is_infinitive:
        return _controller(pieces, at, matrix)
    if verb.is_gerund or reduced:
        return _participle_subject(pieces, at, verb, before, matrix)
    if before is not None and tag(pieces[before]) == "REL":
        return _antecedent(pieces, before), None
    if before is not None and tag(pieces[before]) == "CONJ" and matrix is not None:
        return matrix.subjects, matrix.clause_id
    if (
        before is not None
        and tag(pieces[before]) == "COMMA"
        and matrix is not None
        and _is_series(pieces, at, before)
    ):
        return matrix.subjects, matrix.clause_id
    own = _nearest_subject(pieces, at, done)
    if own:
        return own, None
    inverted = pieces[at + 1] if at + 1 < len(pieces) else None
    is_inverted = before is None or (tag(pieces[0]) == "PREP" and verb.verb.lemma == "be")
    if is_inverted and isinstance(inverted, Listing):
        return inverted.members, None
    return (matrix.subjects, matrix.clause_id) if matrix is not None and before is not None else ((), None)


def _before(pieces: Sequence[Piece], at: int) -> int | None:
    """Return the piece before, passing over adverbs and quotation marks."""
    for position in range(at - 1, -1, -1):
        if tag(pieces[position]) not in ("ADV", "QUOTE"):
            return position
    return None


def _controller(
    pieces: Sequence[Piece], at: int, matrix: Clause | None
) -> tuple[tuple[Phrase, ...], str | None]:
    """Return who does what an infinitive says: whoever is told to, else who acts in the clause above."""
    noun = pieces[at - 1] if at else None
    if isinstance(noun, Listing) and noun.members[-1].head.low in CAPACITY:
        owner = noun.members[-1].owner or (noun.members[-1].of.head if noun.members[-1].of else None)
        if owner is not None:
            return (Phrase((owner,)),), None
    if matrix is None:
        return (), None
    called = matrix.with_preposition("on", "upon", "for")
    if matrix.lemma in ("call", "appeal", "wait", "allow", "prevail") and called:
        return called, matrix.clause_id
    told = matrix.lemma in _TELLING and matrix.objects and not matrix.is_passive
    return (matrix.objects if told else matrix.subjects), matrix.clause_id


# Nouns that say how an infinitive after them is meant, and whose plan or power it is.
CAPACITY = {
    "inability": "negated", "refusal": "negated", "failure": "negated", "ability": "hypothetical",
    "capacity": "hypothetical", "plan": "planned", "plans": "planned", "decision": "planned", "offer": "planned",
    "promise": "planned", "pledge": "planned", "intention": "planned", "readiness": "planned", "bid": "planned",
    "effort": "ongoing", "efforts": "ongoing", "attempt": "planned", "attempts": "planned", "order": "ordered",
    "orders": "ordered", "call": "demanded", "calls": "demanded", "demand": "demanded", "demands": "demanded",
    "threat": "conditional", "threats": "conditional", "willingness": "hypothetical", "mission": "ongoing",
}  # fmt: skip
_TELLING = frozenset(
    {"order", "urge", "ask", "tell", "call", "request", "force", "allow", "help", "enable", "press", "direct", "instruct",
     "command", "want", "expect", "invite", "encourage", "lead", "prompt"}
)  # fmt: skip


def _participle_subject(
    pieces: Sequence[Piece], at: int, verb: Group, before: int | None, matrix: Clause | None
) -> tuple[tuple[Phrase, ...], str | None]:
    piece = pieces[before] if before is not None else None
    if matrix is not None and matrix.verb.verb.lemma in _BLAMING and tag(piece) in ("PREP", "CONJ"):
        return (matrix.subjects if matrix.is_passive else matrix.objects), matrix.clause_id
    if isinstance(piece, Listing) and before is not None:
        higher = _above(pieces, before) if verb.is_gerund else None
        return (higher or piece).members[-1:], None
    if tag(piece) == "COMMA" and before and isinstance(pieces[before - 1], Listing):
        previous = pieces[before - 1]
        if isinstance(previous, Listing) and not verb.is_gerund:
            return (_deepest(previous.members[-1]),), None
        own = matrix is None or (isinstance(previous, Listing) and previous.start < matrix.start)
        if isinstance(previous, Listing) and own:
            return previous.members, None
    if matrix is not None:
        return matrix.subjects, matrix.clause_id
    ahead = next((n for n in range(at + 1, len(pieces)) if tag(pieces[n]) == "COMMA"), None)
    following = pieces[ahead + 1] if ahead is not None and ahead + 1 < len(pieces) else None
    return (following.members if isinstance(following, Listing) else ()), None


_BLAMING = frozenset(
    {
        "accuse",
        "suspect",
        "blame",
        "charge",
        "criticize",
        "criticise",
        "praise",
        "thank",
        "condemn",
        "prevent",
        "stop",
        "keep",
        "deter",
        "bar",
    }
)


def _deepest(phrase: Phrase) -> Phrase:
    """Return the noun nearest to what follows: "forces" in "the hands of rebel forces, led by"."""
    return _deepest(phrase.of) if phrase.of is not None else phrase


def _above(pieces: Sequence[Piece], at: int) -> Listing | None:
    """Return the noun that a mere circumstance stands by ("fighters in uniform taking ...")."""
    piece = pieces[at]
    is_named = isinstance(piece, Listing) and any(token.name for token in piece.members[-1].tokens)
    if is_named or at < 2 or tag(pieces[at - 1]) != "PREP":
        return None
    higher = pieces[at - 2]
    return higher if isinstance(higher, Listing) else None


def _is_series(pieces: Sequence[Piece], at: int, comma: int) -> bool:
    """Tell whether a verb after a comma goes on with the clause before ("have overrun A, captured B and ...")."""
    verb = pieces[at]
    if not isinstance(verb, Group) or not verb.is_bare:
        return False
    opened = next((n for n in range(comma - 1, -1, -1) if tag(pieces[n]) in ("VG", "COMMA")), None)
    if opened is None or tag(pieces[opened]) != "VG" or _relative_of(pieces, opened) is not None:
        return False
    return not _is_insertion(pieces, opened)


def _is_insertion(pieces: Sequence[Piece], opened: int) -> bool:
    """Tell whether a participle between commas belongs to a noun that waits for its verb ("said A, set to ..., fled")."""
    verb = pieces[opened]
    is_participle = isinstance(verb, Group) and (
        verb.is_gerund or (verb.is_bare and "participle" in verb.first.forms)
    )
    if not is_participle:
        return False
    if opened < 2 or tag(pieces[opened - 1]) != "COMMA":
        return False
    earlier = next((p for p in reversed(pieces[: opened - 1]) if isinstance(p, Group)), None)
    is_gerund = isinstance(verb, Group) and verb.is_gerund
    return (
        earlier is None
        or earlier.verb.lemma in SAYING
        or (is_gerund and _has_waiting_subject(pieces, opened))
    )


def _has_waiting_subject(pieces: Sequence[Piece], opened: int) -> bool:
    """Tell whether a noun that is no object stands before the comma that opens an insertion."""
    noun = opened - 2
    before = _before(pieces, noun) if isinstance(pieces[noun], Listing) else None
    return isinstance(pieces[noun], Listing) and (
        before is None or tag(pieces[before]) in ("SUB", "CONJ", "STOP", "SEMI", "COLON")
    )


SAYING = frozenset(
    {"say", "report", "add", "announce", "state", "claim", "believe", "think", "confirm", "note"}
)


def _antecedent(pieces: Sequence[Piece], relative: int) -> tuple[Phrase, ...]:
    """Return the nouns that "who", "which" or "that" stands for."""
    position = relative - 1
    if position >= 0 and tag(pieces[position]) in ("COMMA", "PREP", "DET"):
        position -= 1
    piece = pieces[position] if position >= 0 else None
    if not isinstance(piece, Listing):
        return ()
    return piece.members if len(piece.members) > 1 and position + 1 < relative else piece.members[-1:]


def _nearest_subject(pieces: Sequence[Piece], at: int, done: dict[int, Clause]) -> tuple[Phrase, ...]:
    """Walk left to the noun that is no object of a preposition, over what stands between commas."""
    position = at - 1
    while position >= 0:
        piece = pieces[position]
        if isinstance(piece, Listing):
            governor = _before(pieces, position)
            relative = (
                _relative_of(pieces, governor)
                if governor is not None and isinstance(pieces[governor], Group)
                else None
            )
            if relative is not None:
                position = relative - 1
                continue
            if governor is None or not _governs(pieces[governor], governor, done):
                return piece.members
            position = governor - 1
            continue
        if tag(piece) == "CLOSE":
            position = _opening_bracket(pieces, position) - 1
            continue
        if tag(piece) == "COMMA":
            opening = _opening_comma(pieces, position)
            if opening is None:
                break
            position = opening - 1
            continue
        relative = _relative_of(pieces, position) if isinstance(piece, Group) else None
        if relative is not None:
            position = relative - 1
            continue
        is_aside = position in done and (done[position].is_passive or done[position].verb.is_gerund)
        if tag(piece) in _STOPS and not (is_aside and done[position].verb.is_bare):
            break
        position -= 1
    return ()


def _relative_of(pieces: Sequence[Piece], verb: int) -> int | None:
    """Return where "who", "which" or "that" opens the clause of a verb, or None where none does."""
    position = verb - 1
    while position > 0 and tag(pieces[position]) in ("ADV", "NP", "PREP", "TO"):
        position -= 1
    piece = pieces[position] if position > 0 else None
    is_relative = (
        isinstance(piece, Token)
        and piece.tag == "REL"
        and piece.low in ("who", "which", "that", "whom", "where")
    )
    is_that = (
        isinstance(piece, Token)
        and piece.low == "that"
        and position > 0
        and isinstance(pieces[position - 1], Listing)
    )
    return position if is_relative or is_that else None


def _governs(piece: Piece, at: int, done: dict[int, Clause]) -> bool:
    """Tell whether the noun after it is its object and so no subject of a later verb."""
    if isinstance(piece, Group):
        return (
            piece.is_infinitive or piece.is_gerund or (at in done and done[at].is_passive and piece.is_bare)
        )
    return tag(piece) in ("PREP", "TO")


def _opening_bracket(pieces: Sequence[Piece], closing: int) -> int:
    """Return the bracket that opens the insertion which this one closes, or where the sentence begins."""
    return next((n for n in range(closing - 1, 0, -1) if tag(pieces[n]) == "OPEN"), 0)


def _opening_comma(pieces: Sequence[Piece], closing: int) -> int | None:
    """Return the comma that opens the insertion which this one closes."""
    for position in range(closing - 1, 0, -1):
        if tag(pieces[position]) == "COMMA":
            return position
        if tag(pieces[position]) in ("SEMI", "COLON", "STOP"):
            return None
    return None


def _particle(pieces: Sequence[Piece], at: int, verb: Group, frames: Frames) -> tuple[str, int]:
    """Return the particle of a verb ("pull" + "out"), and where its objects begin."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if isinstance(following, Token) and following.tag in ("ADV", "PREP"):
        phrase = f"{verb.verb.lemma} {following.low}"
        is_open = any(known.startswith(f"{phrase} ") for known in frames.forces)
        if (
            phrase in frames.forces
            or phrase in frames.relations
            or (is_open and following.low in ("up", "into", "out"))
        ):
            return following.low, at + 2
    return _split_particle(pieces, at, verb, frames), at + 1


def _split_particle(pieces: Sequence[Piece], at: int, verb: Group, frames: Frames) -> str:
    """Return a particle that stands after the object: "pushed the rebels out"."""
    if verb.is_passive or at + 2 >= len(pieces) or not isinstance(pieces[at + 1], Listing):
        return ""
    word = pieces[at + 2]
    if not (isinstance(word, Token) and word.tag in ("ADV", "PREP")):
        return ""
    phrase = f"{verb.verb.lemma} {word.low}"
    is_known = phrase in frames.forces or phrase in frames.relations
    return word.low if is_known and word.low in ("out", "back", "up", "over", "off", "away", "down") else ""


def _right(pieces: Sequence[Piece], at: int) -> tuple[tuple[Phrase, ...], tuple[Listing, ...], int]:
    """Return the objects and circumstances that follow, up to the next clause, and where they end."""
    objects: list[Phrase] = []
    adjuncts: list[Listing] = []
    end, preposition = 0, ""
    for position in range(at, len(pieces)):
        piece = pieces[position]
        if isinstance(piece, Listing):
            if not preposition and _is_next_subject(pieces, position):
                break
            if preposition:
                adjuncts.append(replace(piece, preposition=preposition))
            elif not adjuncts or not objects:
                objects.extend(piece.members)
            end, preposition = piece.end, ""
        elif tag(piece) in ("PREP", "TO"):
            preposition = piece.low if isinstance(piece, Token) else ""
        elif tag(piece) == "COMMA":
            if not _goes_on(pieces, position):
                break
        elif (
            tag(piece) == "CONJ"
            and position + 1 < len(pieces)
            and tag(pieces[position + 1]) in ("PREP", "TO")
        ):
            continue
        elif tag(piece) in _STOPS or tag(piece) == "CONJ":
            break
    return tuple(objects), tuple(adjuncts), end


def _sharing_objects(pieces: Sequence[Piece], by_place: dict[int, Clause]) -> list[Clause]:
    """Lend a verb without an object that of the verb joined to it: "armed and trained A"."""
    made = dict(by_place)
    places = sorted(by_place)
    for at, following in reversed(list(zip(places, places[1:], strict=False))):
        between = [tag(piece) for piece in pieces[at + 1 : following]]
        is_joined = between in (["CONJ"], ["COMMA"], ["COMMA", "CONJ"]) and not made[at].objects
        if (
            is_joined
            and made[following].matrix == made[at].clause_id
            and made[at].is_passive == made[following].is_passive
        ):
            lent = made[following]
            made[at] = replace(made[at], objects=lent.objects, adjuncts=made[at].adjuncts or lent.adjuncts)
    return [made[at] for at in places]


def _with_inverted(clauses: list[Clause]) -> list[Clause]:
    """Name "those" of "among those evacuated were A": they are A."""
    made = list(clauses)
    for at, clause in enumerate(clauses[:-1]):
        following = clauses[at + 1]
        is_those = len(clause.subjects) == 1 and clause.subjects[0].head.low == "those"
        if (
            is_those
            and following.lemma == "be"
            and following.subjects
            and following.subjects[0].start > following.verb.start
        ):
            made[at] = replace(clause, subjects=following.subjects, end=max(clause.end, following.end))
    return made


def _is_next_subject(pieces: Sequence[Piece], position: int) -> bool:
    """Tell whether a noun is the subject of the verb after it, so that a clause opens here without "that"."""
    following = pieces[position + 1] if position + 1 < len(pieces) else None
    if not isinstance(following, Group) or following.is_infinitive or following.is_gerund:
        return False
    return not _is_reduced(pieces, position + 1, following)


def _goes_on(pieces: Sequence[Piece], comma: int) -> bool:
    """Tell whether circumstances of the same verb follow a comma."""
    following = pieces[comma + 1] if comma + 1 < len(pieces) else None
    return isinstance(following, Token) and following.tag == "PREP" and following.low in _LOOSE


_LOOSE = frozenset(
    {"from", "to", "into", "toward", "towards", "through", "via", "including", "near", "in", "with"}
)


def _set_phrase(
    lemma: str, objects: tuple[Phrase, ...], adjuncts: tuple[Listing, ...], frames: Frames
) -> tuple[str, tuple[Phrase, ...], tuple[Listing, ...]]:
    """Take "control" of "took control of A" into the verb, so that A is its object."""
    if objects:
        noun = objects[0]
        for whole in (f"{lemma} {noun.head.low}", f"{lemma} {noun.head.low.removesuffix('s')}"):
            if whole in frames.forces or whole in frames.relations:
                inner = (noun.of,) if noun.of else ()
                return whole, (*inner, *objects[1:]), adjuncts
    for listing in adjuncts[:1]:
        whole = f"{lemma} {listing.preposition} {listing.members[0].head.low}"
        if whole in frames.forces or whole in frames.relations:
            owner = listing.members[0]
            return whole, (owner,) if owner.owner else objects, adjuncts[1:]
    return lemma, objects, adjuncts


def _opener(pieces: Sequence[Piece], at: int) -> str:
    """Return the conjunction that opens the clause of a verb."""
    verb = pieces[at]
    if isinstance(verb, Group) and verb.is_infinitive:
        return "to"
    for position in range(at - 1, -1, -1):
        piece = pieces[position]
        if tag(piece) in ("SUB", "REL") and isinstance(piece, Token):
            return piece.low
        if (
            tag(piece) == "PREP"
            and isinstance(piece, Token)
            and piece.low in ("after", "before", "as", "since", "until")
        ):
            return piece.low
        if tag(piece) in ("VG", "SEMI", "COLON", "STOP", "QUOTE"):
            return ""
    return ""


def readable(clauses: Sequence[Clause]) -> Iterator[str]:
    """Return each clause on a line, for a person to look at."""
    for clause in clauses:
        told = [
            f"{name}={[' '.join(t.text for t in p.tokens) for p in phrases]}"
            for name, phrases in (("S", clause.subjects), ("O", clause.objects))
        ]
        told += [
            f"{a.preposition}={[' '.join(t.text for t in p.tokens) for p in a.members]}"
            for a in clause.adjuncts
        ]
        yield f"{clause.opener:8}{'|'.join(clause.verb.chain)} {clause.lemma}{' PASSIVE' if clause.is_passive else ''}{' NOT' if clause.verb.is_negated else ''}: {'; '.join(told)}"
