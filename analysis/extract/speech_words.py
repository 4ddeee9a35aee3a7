"""What can a word be in a sentence of reported speech: verb, name, noun, or the edge of a phrase?"""

from dataclasses import dataclass
from typing import Protocol

from analysis.codebook.grammar import Grammar
from analysis.codebook.nouns import Nouns
from analysis.codebook.reasons import Reasons
from analysis.codebook.speech import Speech
from analysis.extract.speech_items import is_quote
from analysis.words import Word

FIRST_PERSON = frozenset({"i", "we"})
_OURS = frozenset({"i", "we", "our", "us", "my", "me"})
HE_OR_SHE = frozenset({"he", "she", "they"})
_AUXILIARY = frozenset({"BE", "HAVE", "DO", "MODAL"})
_EDGE_TAGS = _AUXILIARY | {"REL", "SUB", "TO", "NEG"}


class Lists(Protocol):
    """The lists of the codebook that speech is read with."""

    @property
    def grammar(self) -> Grammar:
        """Closed classes and forms of verbs."""

    @property
    def nouns(self) -> Nouns:
        """Lists of nouns."""

    @property
    def reasons(self) -> Reasons:
        """Words of reasons, of rebuke among them."""

    @property
    def speech(self) -> Speech:
        """Words of saying."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What single words can be, by the codebook's lists."""

    book: Lists

    def tag(self, word: Word) -> str:
        """Return the closed class of a word, or nothing."""
        return "" if is_quote(word) else self.book.grammar.tags.get(word.low, "")

    def lemma(self, word: Word) -> str:
        """Return the verb a word can be a form of, or nothing."""
        verb = self.book.grammar.verbs.get(word.low)
        return verb.lemma if verb else ""

    def forms(self, word: Word) -> frozenset[str]:
        """Return which forms of its verb a word can be."""
        verb = self.book.grammar.verbs.get(word.low)
        return verb.forms if verb else frozenset()

    def is_mark(self, word: Word) -> bool:
        """Tell whether it is punctuation that ends a phrase (a hyphen or a possessive does not)."""
        return (
            not word.text[0].isalnum()
            and not is_quote(word)
            and word.low not in ("-", "'s", "'", "%", "$", "&")
        )

    def is_finite(self, word: Word) -> bool:
        """Tell whether it can only be the verb of a clause."""
        if is_quote(word) or not word.text[0].islower():
            return False
        if self.tag(word) in _AUXILIARY:
            return word.low not in ("be", "been", "being", "having")
        if (
            self.tag(word)
            or word.low in self.book.grammar.noun_or_verb
            or word.low in self.book.nouns.sources
        ):
            return False
        return bool(self.forms(word) & {"past", "third"})

    def may_be_finite(self, word: Word) -> bool:
        """Tell whether it can be the verb of a clause, also where a noun or adjective has the same form."""
        is_form = bool(self.forms(word) & {"past", "third"}) and word.text[0].islower()
        return self.is_finite(word) or (is_form and not is_quote(word))

    def is_gerund(self, word: Word) -> bool:
        """Tell whether it is an -ing form."""
        return word.low.endswith("ing") and "gerund" in self.forms(word)

    def is_noun_only(self, word: Word) -> bool:
        """Tell whether a list takes the word for a noun although a verb has the same form."""
        nouns = self.book.nouns
        return word.low in nouns.sources or word.low in self.book.grammar.noun_or_verb

    def is_name(self, word: Word) -> bool:
        """Tell whether it is written with a capital."""
        return not is_quote(word) and word.text[0].isupper()

    def is_noun_like(self, word: Word) -> bool:
        """Tell whether it can be the last word of a noun phrase."""
        if is_quote(word) or self.is_mark(word) or self.tag(word) not in ("", "PRON"):
            return False
        return not self.is_finite(word)

    def is_edge(self, word: Word) -> bool:
        """Tell whether no noun phrase runs over it."""
        if is_quote(word) or self.is_mark(word):
            return True
        return (self.tag(word) in _EDGE_TAGS and not self.is_name(word)) or self.is_finite(word)

    def opens_phrase(self, word: Word) -> bool:
        """Tell whether a noun phrase can begin with it."""
        if is_quote(word) or self.is_mark(word):
            return False
        return self.tag(word) in ("DET", "PRON", "") and not self.is_finite(word) and not self.is_gerund(word)


def is_first_person(word: Word) -> bool:
    """Tell whether the speaker speaks of themselves."""
    return word.low in _OURS
