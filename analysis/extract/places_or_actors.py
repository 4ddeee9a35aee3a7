"""Does the name of a state or capital say where, or who?"""

from analysis.codebook.book import Codebook
from analysis.extract.names import Name
from analysis.extract.nominals import core
from analysis.extract.parsed import Placed
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token

LOCATIVE = frozenset(
    {"in", "into", "at", "near", "across", "inside", "outside", "through", "throughout", "around", "toward",
     "towards", "within", "over", "onto", "to", "from", "via", "along", "off", "beyond", "on"}
)  # fmt: skip
_GIVEN_OR_PLACE = frozenset({"to", "from", "on", "over"})
_TURNING_TO = frozenset(
    {"call", "appeal", "rely", "depend", "impose", "prevail", "press", "turn", "look", "belong", "answer",
     "report", "link", "tie", "ally", "align", "affiliate", "connect"}
)  # fmt: skip
_SUPPLIED = frozenset(
    {"ship", "supply", "buy", "purchase", "import", "obtain", "receive", "get", "acquire", "procure", "fly"}
)
_PEOPLE_GIVEN = ("troops", "training_advisers")  # sent to a place as much as to a state


def is_place(placed: Placed, book: Codebook, *, is_head: bool, is_owner: bool) -> bool:
    """Tell whether a state's name says where rather than who.

    Parameters
    ----------
    placed
        The noun phrase that has the name, and where it stands.
    book
        The codebook.
    is_head
        Whether the name is the last word of the phrase.
    is_owner
        Whether a possessive follows the name.
    """
    if is_owner or not is_head:
        return False
    clause = placed.clause
    if placed.role == "object" and clause is not None and not clause.is_passive:
        frames = book.frames.forces.get(clause.lemma, ())
        return any(frame.shape in ("goes", "takes") for frame in frames)
    if placed.preposition in _GIVEN_OR_PLACE:
        return not gives(placed, book)
    return placed.preposition in LOCATIVE


def gives(placed: Placed, book: Codebook) -> bool:
    """Tell whether what stands before "to" or "from" is help or harm that a state receives or sends."""
    clause, frames = placed.clause, book.frames
    if placed.noun is not None and _is_source(placed, placed.noun, book):
        return True
    if clause is None:
        return _is_given(placed, (), book)
    if clause.lemma in _TURNING_TO and placed.preposition in ("on", "upon", "to"):
        return True
    if clause.lemma in frames.forces:
        return any(frame.shape == "gives" for frame in frames.relations.get(clause.lemma, ()))
    return clause.lemma in frames.relations or _is_given(placed, (*clause.objects, *clause.subjects), book)


_TIES = frozenset(
    {"ties", "relations", "talks", "negotiations", "links", "contacts", "war", "alliance", "pact", "treaty"}
)


def _is_source(placed: Placed, noun: Phrase, book: Codebook) -> bool:
    """Tell whether a noun before "from" is a gift, or one before "on" an act of war: "strikes on A"."""
    head = core(noun).head.low
    if placed.preposition == "from":
        return head in book.nouns.goods and book.nouns.goods[head] not in _PEOPLE_GIVEN
    if placed.preposition == "with":
        return head in _TIES
    return placed.preposition == "on" and head in book.frames.hostile_nouns


def _is_given(placed: Placed, nouns: tuple[Phrase, ...], book: Codebook) -> bool:
    """Tell whether one of the nouns beside a name is something that is given: weapons, support."""
    heads = {core(phrase).head.low for phrase in nouns}
    if isinstance(placed.before, Token):
        heads.add(placed.before.text.lower())
    kinds = {book.nouns.goods[word] for word in heads if word in book.nouns.goods}
    return bool(kinds.difference(_PEOPLE_GIVEN)) or any(word in book.frames.helpers for word in heads)


def is_government(name: Name, placed: Placed, book: Codebook, *, is_head: bool, is_owner: bool) -> bool:
    """Tell whether a capital acts ("A said"), so that it is its government, or something happens in it.

    Parameters
    ----------
    name
        The name of the capital.
    placed
        The noun phrase that has the name, and where it stands.
    book
        The codebook.
    is_head
        Whether the name is the last word of the phrase.
    is_owner
        Whether a possessive follows the name.
    """
    if not is_head:
        is_taker = placed.role == "object" and name.start == placed.phrase.start and gives(placed, book)
        return is_taker or (is_owner and placed.preposition != "of")
    return _acts(placed, book) or _is_party(placed, book)


def _acts(placed: Placed, book: Codebook) -> bool:
    """Tell whether a noun is the subject of an active verb that says no fall of a place."""
    clause = placed.clause
    if placed.role != "subject" or placed.preposition or clause is None or clause.is_passive:
        return False
    verb = clause.verb
    return all(frame.shape != "falls" for frame in book.frames.forces.get(verb.verb.lemma, ()))


def _is_party(placed: Placed, book: Codebook) -> bool:
    """Tell whether a noun names a side: "between A and B", "weapons for A"."""
    if placed.preposition in ("between", "by"):
        return True
    if placed.role == "object":  # "armed A", but what is attacked or isolated is the city
        lemma = placed.clause.lemma if placed.clause is not None else ""
        shapes = {frame.shape for frame in book.frames.relations.get(lemma, ())}
        is_told = lemma in book.speech.saying or lemma in book.reasons.rebukes
        return is_told or bool(shapes & {"supports", "gives"})
    clause = placed.clause
    if placed.preposition == "from" and clause is not None and clause.verb.verb.lemma in _SUPPLIED:
        return True
    return placed.preposition in ("with", "against", "to", "for") and gives(placed, book)
