"""Whom does each name, noun and pronoun of an article mean, and how sure is that?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.codebook.book import Codebook
from analysis.extract.cast import Cast
from analysis.extract.infinitives import CAPACITY
from analysis.extract.memory import Memory
from analysis.extract.named import resolve_name
from analysis.extract.namings import Naming
from analysis.extract.nominals import Nominal, nominal
from analysis.extract.parsed import Parsed, Placed
from analysis.extract.phrases import Phrase
from analysis.extract.plain_nouns import resolve_nearest, resolve_noun
from analysis.extract.pronouns import resolve_pronoun
from analysis.extract.same_group import CALLED, call, merge
from analysis.extract.tokens import Token
from analysis.sources import Article

__all__ = ["Naming", "Resolver"]

_OURS = frozenset({"our", "my", "your"})
_OF_STATE = frozenset({"government", "army", "coalition", "regime", "police"})
# Last words of names that say too little to take the name up.
_TOO_COMMON = frozenset(
    {"army", "military", "forces", "government", "rebels", "officials", "police", "state", "republic",
     "parliament", "group", "coalition"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resolver:
    """Reads an article from its first sentence to its last, remembering whom it has named."""

    article: Article
    book: Codebook
    cast: Cast

    def read(self, sentences: Sequence[Parsed]) -> list[Naming]:
        """Return all namings, in the order of the text; the cast gains whom the article names."""
        if not sentences:
            return []
        states = _states_named(sentences, self.book)
        memory = Memory(self.article.text, self.book, self.cast, states, sentences[0])
        for number, parsed in enumerate(sentences):
            memory.sentence, memory.parsed = number, parsed
            for placed in parsed.placed():
                _resolve(memory, placed)
        return sorted(merge(memory), key=lambda naming: (naming.start, naming.end))


def _states_named(sentences: Sequence[Parsed], book: Codebook) -> Counter[str]:
    """Return how often the article names each state, its people or a place in it."""
    found: Counter[str] = Counter()
    for name in (token.name for parsed in sentences for token in parsed.tokens if token.name is not None):
        country = name.place.country if name.place else None
        only = name.meanings.actors[0] if len(name.meanings.actors) == 1 else None
        country = country or (book.listed.actors[only].country if only is not None else None)
        state = name.people or book.listed.state_of.get(country or "")
        if state:
            found[state] += 1
    return found


def _resolve(memory: Memory, placed: Placed) -> None:
    """Note whom the words of a noun phrase mean, from left to right, then the phrase itself."""
    phrase = placed.phrase
    if phrase.is_pronoun:
        resolve_pronoun(memory, phrase.head, placed.role)
        return
    _resolve_owner(memory, placed)
    found = None if phrase.tokens[0].low in _OURS else nominal(phrase, memory.book.nouns)
    nouns = memory.book.nouns
    is_force = found is None and (phrase.head.low in nouns.force or phrase.head.low in nouns.held)
    is_event = is_force or _is_event(phrase, memory.book)
    for token in phrase.tokens:
        if is_event and token != phrase.head and token.end <= phrase.head.start:
            _resolve_modifier(memory, token, placed)
        if token.name is not None:
            resolve_name(memory, token, token.name, placed, found)
    if phrase.head.name is None:
        _resolve_whole(memory, placed, found)
    elif phrase.head.name.is_actor and memory.namings:
        call(memory, phrase)


def _resolve_whole(memory: Memory, placed: Placed, found: Nominal | None) -> None:
    """Note whom a phrase means whose last word is no name."""
    phrase = placed.phrase
    again = _by_last_word(memory, phrase) if phrase.tokens[0].low == "the" else None
    if again is not None:
        why = f"the {phrase.head.low} named before"
        memory.note(phrase, again, "nominal", "same_words", placed.role, reason=why)
    elif found is not None:
        resolve_noun(memory, phrase, found, placed)


def _resolve_owner(memory: Memory, placed: Placed) -> None:
    """Note whom the pronoun or plain noun before a possessive means: "its advance", "the rebels' advance"."""
    phrase, owner = placed.phrase, placed.phrase.owner
    if owner is None:
        return
    if owner.tag == "DET":  # "our" and "my" among them
        resolve_pronoun(memory, owner, "other", placed.clause)
    elif owner.tag == "NOUN":
        alone = Phrase(phrase.tokens[: phrase.tokens.index(owner) + 1])
        found = nominal(alone, memory.book.nouns)
        if found is not None:
            resolve_noun(memory, alone, found, replace(placed, phrase=alone, role="other"))


def _is_event(phrase: Phrase, book: Codebook) -> bool:
    """Tell whether the noun names help, harm or a move, so that an adjective before it says whose."""
    frames, word = book.frames, phrase.head.low
    events = (frames.hostile_nouns, frames.helpers, frames.nominals, book.nouns.goods, CAPACITY)
    return any(word in words for words in events)


def _resolve_modifier(memory: Memory, token: Token, placed: Placed) -> None:
    """Note whom "Kestrian" or "rebel" means before a noun such as "offensive"."""
    if token.tag == "DEM" and token.name is not None and token.name.people:
        memory.note(token, token.name.people, "demonym", "codebook", "other")
    elif token.tag == "NOUN" and (token.low in CALLED or token.low in _OF_STATE):
        alone = Phrase((token,))
        found = nominal(alone, memory.book.nouns)
        if found is not None:
            resolve_nearest(memory, alone, replace(found, is_definite=True), placed)


def _by_last_word(memory: Memory, phrase: Phrase) -> str | None:
    """Return the body named before whose name ends in the noun: "the brigade" after "the X Brigade"."""
    head = phrase.head.low
    if len(phrase.tokens) != 2 or head in _TOO_COMMON or phrase.head.tag != "NOUN":
        return None
    return memory.last(
        lambda actor: (
            actor.kind != "person" and not actor.is_anonymous and actor.name.split()[-1].lower() == head
        )
    )
