"""Which words introduce what somebody says, where it was said, and why a source stays unnamed?"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.codebook import files

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
    with_infinitive: frozenset[str]
    naming: frozenset[str]
    further: frozenset[str]
    footage_verbs: frozenset[str]
    attributions: tuple[Phrase, ...]
    anonymity_marks: tuple[Phrase, ...]
    footage_heads: frozenset[str]
    document_heads: frozenset[str]
    bodies: frozenset[str]
    venues: tuple[tuple[str, Phrase], ...]  # name of the venue, words that tell it; likeliest first
    qualifiers: tuple[Phrase, ...]  # before a number of sources
    speaking_for: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    anonymity_reasons: tuple[Phrase, ...]  # likeliest first


def load() -> Speech:
    """Return the words of ``speech.yaml``.

    Raises
    ------
    CodebookError
        If a list holds anything but words.
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
        with_infinitive=frozenset(listed("with_infinitive")),
        naming=frozenset(listed("naming")),
        further=frozenset(listed("further")),
        footage_verbs=frozenset(listed("footage_verbs")),
        attributions=tuple(tuple(words.split()) for words in listed("attributions")),
        anonymity_marks=tuple(tuple(words.split()) for words in listed("anonymity_marks")),
        footage_heads=frozenset(listed("footage_heads")),
        document_heads=frozenset(listed("document_heads")),
        bodies=frozenset(listed("bodies")),
        venues=_venues(found["venues"]),
        qualifiers=tuple(tuple(words.split()) for words in listed("qualifiers")),
        speaking_for=frozenset(listed("speaking_for")),
        women=frozenset(listed("women")),
        men=frozenset(listed("men")),
        anonymity_reasons=tuple(tuple(words.split()) for words in listed("anonymity_reasons")),
    )


def _venues(found: Mapping[str, object]) -> tuple[tuple[str, Phrase], ...]:
    return tuple(
        (name, tuple(words.replace("-", " - ").split()))
        for name, listed in found.items()
        for words in files.phrases(listed, where=f"speech.yaml, venues, {name}")
    )
