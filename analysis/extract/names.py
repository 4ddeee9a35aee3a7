"""Which runs of words does the codebook know: actors, places, peoples?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.codebook.entries import Lexicon, Meanings, Place
from analysis.words import Word


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch that names something, and what it can mean."""

    start: int
    end: int
    text: str
    meanings: Meanings = field(default_factory=Meanings)
    is_person: bool = False
    title: str | None = None  # the title or role in front of a person's name
    kind: str | None = None  # kind of actor that the shape of the name shows
    sector: str | None = None
    bare: str = ""  # the name without its title

    @property
    def place(self) -> Place | None:
        """Return the place that the words can mean."""
        return self.meanings.place

    @property
    def people(self) -> str | None:
        """Return the state whose people or adjective it is."""
        return self.meanings.people

    @property
    def is_actor(self) -> bool:
        """Tell whether the words name an actor rather than only a place or a people."""
        return bool(self.meanings.actors) or self.is_person or self.kind is not None


def find_names(text: str, words: Sequence[Word], lexicon: Lexicon) -> list[Name]:
    """Return the listed names among the words, the longest at each place, without overlaps."""
    found: list[Name] = []
    at = 0
    while at < len(words):
        hit = _longest(words, at, lexicon)
        if hit is None:
            at += 1
            continue
        length, meanings = hit
        start, end = words[at].start, words[at + length - 1].end
        found.append(Name(start, end, text[start:end], meanings, bare=text[start:end]))
        at += length
    return found


def _longest(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[int, Meanings] | None:
    for key, meanings in lexicon.by_first.get(words[at].text, ()):
        if len(key) <= len(words) - at and all(words[at + n].text == word for n, word in enumerate(key)):
            is_inside = _is_joined(words, at - 1) or (_is_joined(words, at + len(key) - 1) and len(key) == 1)
            if not (is_inside and meanings.place and not meanings.actors):
                return len(key), meanings
    return _loosely(words, at, lexicon)


def _loosely(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[int, Meanings] | None:
    """Return a listed name of three words or more whose later words the text writes in lower case."""
    if not words[at].text[0].isupper():
        return None
    for key, meanings in lexicon.by_first.get(words[at].text, ()):
        if len(key) < 3 or len(key) > len(words) - at or not meanings.actors:
            continue
        if all(words[at + n].low == word.lower() for n, word in enumerate(key)):
            return len(key), meanings
    return None


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word and the next are joined by a hyphen without a space ("Pro-" + "Dell")."""
    pair = words[max(at, 0) : at + 2]
    return at >= 0 and len(pair) == 2 and pair[0].end == pair[1].start and "-" in (pair[0].text, pair[1].text)
