"""By which words is a force known, and which words only point back to one?"""

import re
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "both", "its", "their", "his", "her"})
_OWNERS = frozenset({"its", "their", "his", "her", "our"})
_LIGHT = _DEFINITE | {
    "a", "an", "some", "any", "all", "many", "several", "other", "most", "more", "few", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "tens",
    "at", "least", "up", "to", "about", "around", "nearly", "almost", "over", "than", "roughly", "of",
}  # fmt: skip
_POINTING = frozenset(
    {
        "its",
        "their",
        "whose",
        "his",
        "her",
        "our",
        "it",
        "they",
        "them",
        "these",
        "those",
        "some",
        "others",
        "we",
        "us",
        "he",
        "she",
    }
)
_AFTER_HEAD = frozenset({
    "of", "in", "from", "at", "with", "who", "that", "which", "like", "including", "on", "for", "near",
    "under", "loyal", "linked", "set", "to", "by",
})  # fmt: skip
_PEOPLE = re.compile(r"[Tt]he [A-Z][^\W_]*s")


@lru_cache(maxsize=10_000)
def content_words(unit: str) -> tuple[str, ...]:
    """Return the words that tell a force from others: no articles, no numbers, nothing after the head noun.

    Examples
    --------
    >>> content_words("two high-ranking generals of the Corps"), content_words("up to 200 generals")
    (('high-ranking', 'generals'), ('generals',))
    """
    words = [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(unit)]
    stop = next(
        (n for n, word in enumerate(words) if n and word in _AFTER_HEAD and not _leads(words, n)), None
    )
    kept = tuple(word for word in words[:stop] if word not in _LIGHT and not word.isdigit())
    return kept or tuple(words) or (unit,)


def _leads(words: Sequence[str], n: int) -> bool:
    """Tell whether the words before a preposition only count ("tens of", "two of the", "up to")."""
    return words[n] in _LIGHT and all(word in _LIGHT or word.isdigit() for word in words[:n])


def means_the_same(one: str, other: str) -> bool:
    """Tell whether two phrases for forces of one actor mean one force: the same words or a way back to them.

    "The generals" means the "two high-ranking generals"; "soldiers" does not mean the "wounded soldiers".
    """
    first, second = content_words(one), content_words(other)
    if first == second:
        return True
    if first[-1] != second[-1]:
        return False
    short, long, unit = (first, second, one) if len(first) < len(second) else (second, first, other)
    return unit.partition(" ")[0].casefold() in _DEFINITE and set(short) <= set(long)


def points_back(unit: str) -> bool:
    """Tell whether the text only points back to a force it has named."""
    return unit.casefold() in _POINTING


def is_bare(unit: str) -> bool:
    """Tell whether the words are a plain noun that may mean anybody's: "soldiers", "about 200 fighters"."""
    return len(content_words(unit)) == 1 and unit.partition(" ")[0].casefold() not in _DEFINITE


def is_people(unit: str) -> bool:
    """Tell whether the words sum up who was named before by their country ("The Kestrians")."""
    return bool(_PEOPLE.fullmatch(unit))


def is_name(unit: str, name: str | None) -> bool:
    """Tell whether the words are the name of the actor itself, or a part of it."""
    return name is not None and set(content_words(unit)) <= set(content_words(name))


def without_owner(unit: str) -> str:
    """Return the words without a leading "its" or "their"."""
    first, _, rest = unit.partition(" ")
    return rest if rest and first.casefold() in _OWNERS else unit
