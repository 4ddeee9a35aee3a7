"""Which words introduce what somebody says, where it was said, and why a source stays unnamed?"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.codebook import files
from analysis.errors import CodebookError

_VERBS = ("verbs", "told", "objects", "naming", "further", "announcing", "footage_verbs")

Phrase = tuple[str, ...]  # lower-case words in a row


@dataclass(frozen=True, slots=True)
class Speech:
    """Lists of words about speech, in lower case."""

    verbs: tuple[str, ...]  # every verb of the lists below, for its forms
    saying: frozenset[str]
    weak: frozenset[str]  # only beside a quotation or a that-clause
    told: frozenset[str]
    objects: frozenset[str]
    naming: frozenset[str]
    further: frozenset[str]
    footage_verbs: frozenset[str]
    attributions: tuple[Phrase, ...]
    anonymity_marks: tuple[str, ...]
    footage_heads: frozenset[str]
    document_heads: frozenset[str]
    bodies: frozenset[str]
    venues: tuple[tuple[str, Phrase], ...]  # name of the venue, words that tell it; likeliest first
    counts: Mapping[str, int]
    at_least: tuple[str, ...]


def load() -> Speech:
    """Return the words of ``speech.yaml``.

    Raises
    ------
    CodebookError
        If a list holds anything but words, or a count is no whole number.
    """
    found = files.read("speech")

    def listed(name: str) -> tuple[str, ...]:
        return files.phrases(found[name], where=f"speech.yaml, {name}")

    verbs = dict.fromkeys(verb for name in _VERBS for verb in listed(name))
    return Speech(
        verbs=tuple(verbs),
        saying=frozenset((*listed("verbs"), *listed("told"), *listed("further"))),
        weak=frozenset(listed("weak")),
        told=frozenset(listed("told")),
        objects=frozenset(listed("objects")),
        naming=frozenset(listed("naming")),
        further=frozenset(listed("further")),
        footage_verbs=frozenset(listed("footage_verbs")),
        attributions=tuple(tuple(words.split()) for words in listed("attributions")),
        anonymity_marks=listed("anonymity_marks"),
        footage_heads=frozenset(listed("footage_heads")),
        document_heads=frozenset(listed("document_heads")),
        bodies=frozenset(listed("bodies")),
        venues=_venues(found["venues"]),
        counts=checked_counts(found["counts"]),
        at_least=listed("at_least"),
    )


def _venues(found: Mapping[str, object]) -> tuple[tuple[str, Phrase], ...]:
    return tuple(
        (name, tuple(words.replace("-", " - ").split()))
        for name, listed in found.items()
        for words in files.phrases(listed, where=f"speech.yaml, venues, {name}")
    )


def checked_counts(found: Mapping[str, object]) -> dict[str, int]:
    """Return number words and their numbers.

    Raises
    ------
    CodebookError
        If a number is no whole number above zero.
    """
    counts: dict[str, int] = {}
    for word, number in found.items():
        if not isinstance(number, int) or number < 1:
            raise CodebookError(f"speech.yaml, counts, {word}: expected a whole number above 0, found {number!r}")
        counts[word] = number
    return counts
