"""Does a verb after a comma go on with the clause before it ("have overrun A, captured B and ...")?"""

from collections.abc import Sequence

from analysis.extract.phrases import Group
from analysis.extract.pieces import Listing, Piece, before, tag
from analysis.extract.relatives import relative_of

SAYING = frozenset(
    {"say", "report", "add", "announce", "state", "claim", "believe", "think", "confirm", "note"}
)


def is_series(pieces: Sequence[Piece], at: int, comma: int) -> bool:
    """Tell whether a verb after a comma goes on with the clause before.

    Parameters
    ----------
    pieces
        The pieces of the sentence.
    at
        Where among them the verb stands.
    comma
        Where the comma stands.
    """
    verb = pieces[at]
    if not isinstance(verb, Group) or not verb.is_bare:
        return False
    opened = next((n for n in range(comma - 1, -1, -1) if tag(pieces[n]) in ("VG", "COMMA")), None)
    if opened is None or relative_of(pieces, opened) is not None:
        return False
    earlier = pieces[opened]
    return isinstance(earlier, Group) and not _is_insertion(pieces, opened, earlier)


def _is_insertion(pieces: Sequence[Piece], at: int, verb: Group) -> bool:
    """Tell whether a participle between commas describes a noun that awaits its verb ("A, set to, left")."""
    is_participle = verb.is_gerund or (verb.is_bare and "participle" in verb.first.forms)
    if not is_participle or at < 2 or tag(pieces[at - 1]) != "COMMA":
        return False
    earlier = next((p for p in reversed(pieces[: at - 1]) if isinstance(p, Group)), None)
    if earlier is None or earlier.verb.lemma in SAYING:
        return True
    return verb.is_gerund and _has_waiting_subject(pieces, at)


def _has_waiting_subject(pieces: Sequence[Piece], opened: int) -> bool:
    """Tell whether a noun that is no object stands before the comma that opens an insertion."""
    noun = opened - 2
    if not isinstance(pieces[noun], Listing):
        return False
    place = before(pieces, noun)
    return place is None or tag(pieces[place]) in ("SUB", "CONJ", "STOP", "SEMI", "COLON")
