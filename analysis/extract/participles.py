"""Is a participle a part of the noun before it ("forces led by X"), and who does what it says?"""

from collections.abc import Sequence

from analysis.extract.clause import Clause, Subject, borrowed
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, Piece, before, piece_at, tag
from analysis.extract.series import SAYING
from analysis.extract.tokens import Token

_ENDS = frozenset({"COMMA", "SUB", "REL", "CONJ", "SEMI", "QUOTE"})
# Verbs that say of their object what it does: "accused A of helping B", "kept A from reaching B".
_BLAMING = frozenset(
    {"accuse", "suspect", "blame", "charge", "criticize", "criticise", "praise", "thank", "condemn",
     "prevent", "stop", "keep", "deter", "bar"}
)  # fmt: skip


def is_reduced(pieces: Sequence[Piece], at: int, verb: Group) -> bool:
    """Tell a reduced relative or absolute participle ("forces led by", "hit by") from a past tense."""
    if _is_reported(pieces, at, verb):
        return True
    if not (verb.is_bare and "participle" in verb.first.forms):
        return False
    after = piece_at(pieces, at + 1)
    has_agent = isinstance(after, Token) and after.low == "by"
    is_waiting = (
        verb.chain and tag(piece_at(pieces, at - 1)) == "COMMA" and tag(piece_at(pieces, at - 2)) == "NP"
    )
    if verb.is_participle or has_agent or is_waiting:  # "A, set to advise B, left"
        return True
    if _is_inserted(pieces, at) or _is_given(pieces, at, verb) or _is_second(pieces, at):
        return True
    return tag(after) != "NP" and tag(piece_at(pieces, at - 1)) == "NP" and _has_later_verb(pieces, at)


_REPORTED = frozenset(
    {"believe", "think", "say", "report", "suspect", "understand", "allege", "rumour", "fear"}
)  # fmt: skip


def _is_reported(pieces: Sequence[Piece], at: int, verb: Group) -> bool:
    """Tell whether "believed to be fleeing" describes the noun before its comma."""
    opens = verb.tokens[0]
    is_participle = opens.is_verb and opens.lemma in _REPORTED and "participle" in opens.forms
    is_after_noun = tag(piece_at(pieces, at - 1)) == "COMMA" and tag(piece_at(pieces, at - 2)) == "NP"
    following = piece_at(pieces, at + 1)
    is_completed = bool(verb.chain) or (isinstance(following, Group) and following.is_infinitive)
    return is_participle and is_completed and is_after_noun


def _is_inserted(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a participle opens an aside after a noun: "A, armed with B's help, took C"."""
    comma = before(pieces, at)
    if comma is None or tag(pieces[comma]) != "COMMA" or tag(_before_comma(pieces, comma)) != "NP":
        return False
    if tag(piece_at(pieces, at + 1)) == "NP":
        return False
    for n in range(at + 1, len(pieces)):
        piece = pieces[n]
        if tag(piece) == "COMMA":
            following = next((one for one in pieces[n + 1 :] if tag(one) != "ADV"), None)
            return isinstance(following, Group) and _is_told(following)
        if isinstance(piece, Group) and (_is_told(piece) and "participle" not in piece.first.forms):
            return False
    return False


def _is_second(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a clause has its verb already: "helped A against fighters tied to B"."""
    link = piece_at(pieces, at + 1)
    is_bare = isinstance(link, Token) and link.tag in ("PREP", "TO")
    is_circumstance = tag(piece_at(pieces, at - 1)) == "NP" and tag(piece_at(pieces, at - 2)) in (
        "PREP",
        "TO",
    )
    if not (is_bare and is_circumstance):
        return False
    for piece in reversed(pieces[: at - 1]):
        if isinstance(piece, Group):
            return _is_told(piece) and piece.verb.lemma not in SAYING
        if tag(piece) in _ENDS or tag(piece) in ("COLON", "DASH", "OPEN", "CLOSE", "STOP"):
            return False
    return False


# What is done with goods on their way: "fired shells shipped from A".
_GIVEN = frozenset(
    {"ship", "supply", "provide", "buy", "purchase", "send", "deliver", "donate", "sell", "make", "give",
     "manufacture", "smuggle", "transfer", "import", "fly"}
)  # fmt: skip


def _is_given(pieces: Sequence[Piece], at: int, verb: Group) -> bool:
    """Tell whether a participle says whence the object of the verb before comes."""
    link, above = piece_at(pieces, at + 1), piece_at(pieces, at - 2)
    is_whence = isinstance(link, Token) and link.low in ("from", "by")
    is_object = tag(piece_at(pieces, at - 1)) == "NP" and isinstance(above, Group | Token)
    is_governed = isinstance(above, Group) or (isinstance(above, Token) and above.tag in ("CONJ", "PREP"))
    return verb.verb.lemma in _GIVEN and is_whence and is_object and is_governed


def _has_later_verb(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a finite verb follows that has no subject but the same noun."""
    is_after_noun = True
    for piece in pieces[at + 1 :]:
        if isinstance(piece, Group):
            return is_after_noun and _is_told(piece)
        if tag(piece) in _ENDS:
            return False
        is_after_noun = tag(piece) == "NP"
    return False


def _is_told(verb: Group) -> bool:
    """Tell whether a verb has an auxiliary or a tense of its own."""
    has_tense = verb.is_bare and not verb.is_gerund and not verb.is_participle
    return has_tense or (bool(verb.auxiliaries) and not verb.is_infinitive)


def participle_subject(pieces: Sequence[Piece], at: int, verb: Group, matrix: Clause | None) -> Subject:
    """Return who does what a participle or gerund says.

    Parameters
    ----------
    pieces
        The pieces of the sentence.
    at
        Where among them the verb stands.
    verb
        The participle or gerund.
    matrix
        The clause of the verb before, or None.
    """
    place = before(pieces, at)
    piece = pieces[place] if place is not None else None
    if matrix is not None and matrix.verb.verb.lemma in _BLAMING and tag(piece) in ("PREP", "CONJ"):
        return Subject(matrix.subjects if matrix.is_passive else matrix.objects, matrix.clause_id)
    if place is not None and isinstance(piece, Listing) and not verb.is_gerund:
        aim = _aim_before(pieces, place)
        if aim is not None:
            return Subject(aim.members[-1:])
    if place is not None and isinstance(piece, Listing):
        higher = _above(pieces, place, piece) if verb.is_gerund else None
        return Subject((higher or piece).members[-1:])
    previous = _before_comma(pieces, place) if place is not None and tag(piece) == "COMMA" else None
    if isinstance(previous, Listing) and not verb.is_gerund:
        return Subject((_deepest(previous.members[-1]),))
    if isinstance(previous, Listing) and (matrix is None or previous.start < matrix.start):
        return Subject(previous.members)
    return borrowed(matrix) if matrix is not None else _after_comma(pieces, at)


_AIMS = frozenset(
    {"campaign", "operation", "operations", "effort", "efforts", "fight", "mission", "plan", "push",
     "bid", "drive", "offensive", "attempt", "initiative", "war"}
)  # fmt: skip


def _aim_before(pieces: Sequence[Piece], place: int) -> Listing | None:
    """Return the noun of an aim that a participle is of: "the campaign to defeat A led by B"."""
    verb, noun = piece_at(pieces, place - 1), piece_at(pieces, place - 2)
    is_infinitive = isinstance(verb, Group) and verb.is_infinitive
    is_aim = isinstance(noun, Listing) and _deepest(noun.members[-1]).head.low in _AIMS
    return noun if is_infinitive and is_aim and isinstance(noun, Listing) else None


def _before_comma(pieces: Sequence[Piece], comma: int) -> Piece | None:
    """Return the piece before a comma, a bracket passed over: "the Army (A), backed by B,"."""
    place = comma - 1
    if tag(piece_at(pieces, place)) == "CLOSE":
        place = next((n for n in range(place - 1, -1, -1) if tag(pieces[n]) == "OPEN"), 0) - 1
    return piece_at(pieces, place)


def _after_comma(pieces: Sequence[Piece], at: int) -> Subject:
    """Return the noun after the next comma: "Leaving the town, the rebels ..."."""
    comma = next((n for n in range(at + 1, len(pieces)) if tag(pieces[n]) == "COMMA"), len(pieces))
    following = piece_at(pieces, comma + 1)
    return Subject(following.members if isinstance(following, Listing) else ())


def _deepest(phrase: Phrase) -> Phrase:
    """Return the noun nearest to what follows: "forces" in "the hands of rebel forces, led by"."""
    return _deepest(phrase.of) if phrase.of is not None else phrase


def _above(pieces: Sequence[Piece], at: int, piece: Listing) -> Listing | None:
    """Return the noun that a mere circumstance stands by ("fighters in uniform taking ...")."""
    names = [token.name for token in piece.members[-1].tokens if token.name is not None]
    is_named = any(name.place is None or bool(name.meanings.actors) for name in names)
    is_named = is_named and not (len(names) == 1 and names[0].place is not None)
    higher = piece_at(pieces, at - 2)
    is_circumstance = not is_named and tag(piece_at(pieces, at - 1)) == "PREP"
    return higher if is_circumstance and isinstance(higher, Listing) else None
