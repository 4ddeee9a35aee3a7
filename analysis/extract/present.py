"""Is a word in the form of the present tense ("attacks", "control") a verb here?"""

from collections.abc import Sequence

from analysis.extract.tokens import Token, is_plural

_NEVER_BEFORE = frozenset({"DET", "DEM", "NUM", "POSS", "PREP", "ADJ"})
_OPENS_CLAUSE = frozenset({"COMMA", "QUOTE", "SUB", "CONJ", "SEMI", "COLON", "DASH"})
_OBJECT = frozenset({"DET", "NAME", "DEM", "PRON", "TO"})
_AFTER_NAME = _OBJECT | {"NUM", "PREP", "ADV", "ADJ", "REL", "SUB", "NOUN", "QUOTE", "MAYBE", "VERB"}
_REACH = 12  # a verb joined by "and" has another so many words before it


def is_present(
    token: Token, before: Token | None, after: Token | None, settled: Sequence[Token], *, is_noun_too: bool
) -> bool:
    """Tell whether a word is a verb in the present tense.

    Parameters
    ----------
    token
        The word.
    before
        The word before, adverbs and quotation marks passed over.
    after
        The word after.
    settled
        All tokens before the word, their class known.
    is_noun_too
        Whether the word is as often a noun.
    """
    tag, follows = (before.tag if before else ""), (after.tag if after else "")
    if tag in _NEVER_BEFORE:
        return _is_of_people(token, before, follows)
    if tag in ("PRON", "REL") or _is_in_relative(tag, settled):
        return True
    if tag == "NAME" and len(settled) > 1 and settled[-2].tag == "SUB" and "third" in token.forms:
        return True
    if (_is_joined_name(tag, settled) or _is_let(tag, settled)) and "base" in token.forms:
        return follows in _OBJECT | {"PREP", "ADJ"}
    if before is None or tag in _OPENS_CLAUSE:
        return _opens(token, tag, follows, settled, is_noun_too=is_noun_too)
    if tag == "NAME":
        return _agrees_with_name(token, before) and _may_follow_name(follows, is_noun_too=is_noun_too)
    has_adverb = bool(settled) and settled[-1].tag == "ADV"
    if tag == "NOUN" and before is not None and has_adverb and _agrees_with_noun(token, before):
        return True  # "the army now claims control"
    if tag == "NOUN":
        return _agrees_with_noun(token, before) and _may_follow_noun(token, follows, is_noun_too=is_noun_too)
    return tag == "VERB" and "base" in token.forms and before.lemma in ("help", "let", "make")


def _is_in_relative(tag: str, settled: Sequence[Token]) -> bool:
    """Tell whether "who" or "which" and its subject stand before: "that the army controls"."""
    is_relative = len(settled) > 1 and settled[-2].tag == "REL" and settled[-2].low != "why"
    return tag in ("NAME", "NOUN") and is_relative


def _is_joined_name(tag: str, settled: Sequence[Token]) -> bool:
    """Tell whether a name joined to a noun or name stands before: "Kestria and Norland back"."""
    is_joined = len(settled) > 2 and settled[-2].tag == "CONJ" and settled[-3].tag in ("NAME", "NOUN")
    return is_joined and tag == "NAME"


def _is_of_people(token: Token, before: Token | None, follows: str) -> bool:
    """Tell whether a people in the plural stands before: "the Kestrians hold the town"."""
    is_people = before is not None and before.tag == "DEM" and before.low.endswith("ns")
    return is_people and "base" in token.forms and follows in _OBJECT | {"NUM"}


def _is_let(tag: str, settled: Sequence[Token]) -> bool:
    """Tell whether a name stands before that somebody helps or lets: "helped Kestria take the town"."""
    above = settled[-2] if tag == "NAME" and len(settled) > 1 else None
    return above is not None and above.is_verb and above.lemma in ("help", "let", "make")


def _opens(token: Token, tag: str, follows: str, settled: Sequence[Token], *, is_noun_too: bool) -> bool:
    """Tell whether a word that opens a clause is a verb: one with an object, or joined to a verb before."""
    if tag != "CONJ":
        return follows in _OBJECT or (follows == "HAVE" and not is_noun_too)
    verbs = [other for other in settled[-_REACH:] if other.is_verb]
    if is_noun_too and follows in ("PREP", "NUM"):  # "gets aircraft and fuel from": no verb of that form
        return bool(verbs) and bool(token.forms & verbs[-1].forms)
    return bool(verbs) and (follows in _OBJECT or not is_noun_too)


def _agrees_with_name(token: Token, before: Token) -> bool:
    return bool(token.forms & {"third", "past"}) or is_plural(before)


def _may_follow_name(follows: str, *, is_noun_too: bool) -> bool:
    return follows in _AFTER_NAME or (follows in ("COMMA", "STOP", "CONJ", "HAVE") and not is_noun_too)


def _agrees_with_noun(token: Token, before: Token) -> bool:
    return "past" in token.forms or ("third" in token.forms) != is_plural(before)


def _may_follow_noun(token: Token, follows: str, *, is_noun_too: bool) -> bool:
    if not is_noun_too or follows in _OBJECT or follows == "NUM":
        return True
    return "third" not in token.forms and follows in ("PREP", "ADV", "SUB", "NOUN")
