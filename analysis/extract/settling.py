"""Is a word that can be noun or verb a verb here?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.codebook.grammar import Grammar
from analysis.extract.present import is_present
from analysis.extract.tokens import Token, is_plural

_ASIDE = frozenset({"ADV", "QUOTE", "NEG"})
_AFTER_NOUN = frozenset({"DET", "NAME", "DEM", "PRON", "PREP", "TO", "NUM", "ADJ", "SUB", "ADV", "QUOTE"})
_BEFORE_NOUN = frozenset({"DET", "NUM", "POSS", "ADJ"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A word among its neighbours."""

    token: Token
    before: Token | None  # the word before, adverbs and quotation marks passed over
    after: Token | None
    beyond: Token | None
    settled: Sequence[Token]  # all that stands before

    @property
    def tag(self) -> str:
        """Return the class of the word before."""
        return self.before.tag if self.before else ""

    @property
    def follows(self) -> str:
        """Return the class of the word after."""
        return self.after.tag if self.after else ""


def settle(tokens: Sequence[Token], grammar: Grammar) -> list[Token]:
    """Tell nouns from verbs by the words around them, left to right."""
    settled: list[Token] = []
    before: Token | None = None
    for at, token in enumerate(tokens):
        after, beyond = (tokens[n] if n < len(tokens) else None for n in (at + 1, at + 2))
        place = _Place(token, before, after, beyond, settled)
        if token.tag in ("VERB", "MAYBE") and _is_compound(place):
            token = replace(token, tag="NOUN")
        elif token.tag in ("VERB", "MAYBE"):
            is_verb = _is_twin(place) or _is_verb(place, grammar)
            token = replace(token, tag="VERB" if is_verb else grammar.tags.get(token.low, "NOUN"))
        elif token.low == "that":
            token = replace(token, tag=_that(place))
        else:
            token = _corrected(place)
        settled.append(token)
        before = before if token.tag in _ASIDE else token
    return settled


# Words that make "forces" a noun, and participles that stand before a noun as adjectives.
_OF_FORCES = frozenset(
    {"special", "security", "armed", "ground", "air", "naval", "government", "allied", "coalition", "federal",
     "peacekeeping", "defense", "defence", "joint", "rebel", "regime", "opposition", "enemy", "foreign"}
)  # fmt: skip
_JOINED = frozenset({"allied", "armed", "united"})


def _is_compound(place: _Place) -> bool:
    """Tell whether a word is a noun with the one before it, or stands as an adjective before one."""
    low, before = place.token.low, place.before.low if place.before else ""
    if low in ("forces", "force") and before in _OF_FORCES:
        return True
    if low == "hands":
        return place.tag in ("NOUN", "DEM", "NAME", "ADJ", "DET", "POSS")
    return (
        low in _JOINED
        and place.tag in ("CONJ", "DET", "PREP", "")
        and place.follows in ("NOUN", "NAME", "DEM")
    )


def _corrected(place: _Place) -> Token:
    """Return the word with the class that only its neighbours give: "can handle", "due to", "once backed"."""
    token, beyond = place.token, place.beyond.tag if place.beyond else ""
    if token.tag == "NOUN" and place.tag == "MODAL" and token.text.isalpha() and token.text.islower():
        return replace(token, tag="VERB", lemma=token.low, forms=frozenset({"base"}))
    is_cause = token.low in ("due", "owing", "thanks") and place.after is not None and place.after.low == "to"
    if is_cause and beyond not in ("VERB", "BE", "HAVE"):
        return replace(token, tag="SUB")
    if token.low == "about" and _is_of_topic(place):
        return replace(token, tag="PREP")
    is_once = token.low == "once" and place.after is not None and "participle" in place.after.forms
    return replace(token, tag="ADV") if is_once else token


def _is_of_topic(place: _Place) -> bool:
    """Tell "news about weapons" from "about 40 men" and "about a dozen"."""
    opens = place.follows in ("NOUN", "NAME", "DEM", "ADJ", "POSS", "PRON")
    is_half = place.after is not None and place.after.low in ("half", "a", "an", "one", "midnight", "noon")
    return not is_half and (opens or place.follows == "DET")


def _is_twin(place: _Place) -> bool:
    """Tell whether a verb of the same form is joined on: "backs and trains"."""
    if place.follows != "CONJ" or place.beyond is None:
        return False
    return "third" in place.token.forms & place.beyond.forms and place.tag in ("NAME", "PRON")


def _that(place: _Place) -> str:
    """Tell "the force that fled" and "said that" from "that day"."""
    if place.tag == "VERB":
        return "SUB"
    if place.tag in ("NOUN", "NAME", "DEM", "CLOSE", "COMMA") and place.after is not None:
        return "REL" if place.follows in ("VERB", "MAYBE", "MODAL", "HAVE", "BE", "DO", "ADV") else "SUB"
    return "DET" if place.follows == "NOUN" else "SUB"


def _is_verb(place: _Place, grammar: Grammar) -> bool:
    """Tell whether a word is a verb, by the auxiliary before it or else by its form."""
    forms, tag = place.token.forms, place.tag
    is_negated = bool(place.settled) and place.settled[-1].tag == "NEG"
    if is_negated:
        return True
    if tag in ("TO", "MODAL", "DO"):
        return bool(forms & ({"base", "gerund"} if tag == "TO" else {"base"}))
    if tag == "HAVE":
        return "participle" in forms
    if tag == "BE":
        return bool(forms & {"participle", "gerund"})
    if "gerund" in forms:
        return _is_gerund(place, grammar)
    if forms & {"past", "participle"} and "base" not in forms:
        return _is_past(place)
    is_noun_too = place.token.low in grammar.noun_or_verb
    return is_present(place.token, place.before, place.after, place.settled, is_noun_too=is_noun_too)


# Gerunds that describe the noun after them: "punishing air strikes".
_ADJECTIVES = frozenset(
    {"punishing", "crushing", "sweeping", "pressing", "striking", "leading", "ruling", "remaining",
     "advancing", "retreating", "fleeing", "invading", "occupying", "withdrawing", "opposing",
     "warring", "surviving", "growing", "mounting", "escalating", "returning", "departing", "outgoing",
     "incoming", "visiting", "competing"}
)  # fmt: skip


def _is_gerund(place: _Place, grammar: Grammar) -> bool:
    """Tell "leaving the city" from "the training"."""
    tag, follows = place.tag, place.follows
    is_noun_too = place.token.low in grammar.noun_or_verb
    if place.token.low in _ADJECTIVES and follows in ("NOUN", "DEM", "ADJ", "MAYBE"):
        return False
    if tag == "PREP" and follows in ("DET", "NAME", "DEM") and not is_plural(place.before):
        return True  # "for backing the Front"
    if is_noun_too and tag in ("NOUN", "ADJ", "PREP", "CONJ", "") and not is_plural(place.before):
        return False
    if tag in ("DET", "POSS", "NUM", "DEM"):
        return False
    is_event = place.token.lemma in grammar.events
    if follows in ("NOUN", "DEM") and not is_event and tag in ("", "CONJ", "COMMA", "SUB", "QUOTE"):
        return False
    if tag in ("NOUN", "NAME"):
        return follows in _AFTER_NOUN or (follows in ("NOUN", "MAYBE") and is_event)
    return True


def _is_past(place: _Place) -> bool:
    """Tell "the wounded man" and "by armed groups" from "rebels seized"."""
    tag, follows = place.tag, place.follows
    if tag in _BEFORE_NOUN:
        is_noun_next = follows == "MAYBE" and place.after is not None and "base" not in place.after.forms
        return follows not in ("NOUN", "DEM", "CONJ") and not is_noun_next
    return follows != "NOUN" if tag == "DEM" else tag != "PREP"
