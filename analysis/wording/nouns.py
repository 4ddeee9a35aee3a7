"""Is a phrase one or many, and how does it stand inside a sentence?"""

import re

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_MANY = frozenset({
    "personnel", "people", "police", "troops", "men", "women", "children", "staff", "servicemen", "gunmen",
    "militiamen", "policemen", "aircraft", "civilians", "they",
})  # fmt: skip
_SEVERAL = frozenset({
    "some", "most", "many", "several", "all", "both", "few", "others", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "tens",
})  # fmt: skip
# Names in the plural that a capital letter does not make one.
_MANY_NAMES = frozenset(
    {
        "forces",
        "brigades",
        "units",
        "troops",
        "guards",
        "battalions",
        "rebels",
        "militants",
        "insurgents",
        "militias",
        "fighters",
        "officials",
    }
)
_ONE = frozenset(
    {"corps", "series", "states", "nations", "emirates", "netherlands", "philippines", "headquarters"}
)
_AFTER_HEAD = frozenset({
    "of", "in", "from", "at", "with", "who", "that", "which", "like", "including", "on", "for", "near",
    "under", "loyal", "linked", "led", "set", "to", "by", "beside",
})  # fmt: skip
ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
OWNERS = frozenset({"its", "their", "his", "her", "our", "my", "whose"})
PRONOUNS = frozenset(
    {"it", "they", "them", "we", "us", "he", "she", "him", "those", "these", "some", "others"}
)
_SMALL_START = ARTICLES | OWNERS | {
    "some", "many", "several", "other", "most", "all", "any", "more", "few", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "tens", "families",
    "commanders", "advisers", "troops", "fighters", "soldiers", "militias", "units", "diplomats", "staff",
    "civilians", "officers", "at", "around", "about", "nearly", "almost", "up", "no",
    "senior", "elements", "parts", "regional", "video", "footage", "officials",
}  # fmt: skip


def is_plural(phrase: str) -> bool:
    """Tell whether a verb after the phrase stands in the plural.

    Examples
    --------
    >>> [is_plural(p) for p in ("senior officers", "the Border Corps", "fighters (a Corps)", "James Harris")]
    [True, False, True, False]
    """
    words = _WORD.findall(phrase.partition(" (")[0])
    stop = next((n for n, word in enumerate(words) if n and word.casefold() in _AFTER_HEAD), len(words))
    before = words[:stop] or words
    if not before:
        return False
    first = before[0].casefold()
    if "and" in before or first in _SEVERAL or (first.isdigit() and first != "1"):
        return True
    head, is_named = before[-1].rstrip("."), first in ARTICLES
    low = head.casefold()
    if low in _ONE or low in _MANY or low in _MANY_NAMES:
        return low not in _ONE
    if head[0].isupper() and not is_named:
        return False
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))


def inside(phrase: str) -> str:
    """Return the phrase as it stands inside a sentence: a plain first word loses its capital."""
    first = phrase.split(" ", 1)[0].split("-", 1)[0]
    return phrase[:1].lower() + phrase[1:] if first.casefold() in _SMALL_START else phrase


def owned(phrase: str) -> str:
    """Return the phrase as an owner.

    Examples
    --------
    >>> owned("Kestria"), owned("the rebels")
    ("Kestria's", "the rebels'")
    """
    return f"{phrase}'" if phrase.endswith("s") else f"{phrase}'s"


def bare(phrase: str) -> str:
    """Return the phrase without its article or owner."""
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.casefold() in ARTICLES | OWNERS else phrase
