"""Which place do the words of a noun phrase name, and in which country?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.tables.drafts import Scene

_EMBASSIES = frozenset({"embassy", "consulate", "mission"})


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the words of the text, and its country where known."""

    words: str
    country: str | None
    start: int
    end: int


def places(scene: Scene, phrases: Sequence[Phrase]) -> list[Where]:
    """Return the places that noun phrases name, each once."""
    found = {where.words: where for phrase in phrases for where in _places(scene, phrase)}
    return list(found.values())


def is_place(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a noun phrase names a place."""
    head = core(phrase).head
    return bool(_named(phrase)) or head.low in scene.reading.book.nouns.places


def last_place(scene: Scene, before: int) -> Where | None:
    """Return the place named last before an offset, in this sentence or the two before it."""
    for parsed in reversed((*scene.sentences_before(2), scene.parsed)):
        named = [
            t
            for t in parsed.tokens
            if t.end <= before and t.tag == "NAME" and t.name is not None and t.name.place is not None
        ]
        if named:
            return _where(scene, named[-1])
    return None


def _places(scene: Scene, phrase: Phrase) -> Iterator[Where]:
    if phrase.examples:
        for example in phrase.examples:
            yield from _places(scene, example)
        return
    head = phrase.head
    if head.name is not None and head.name.place is not None:
        yield _where(scene, head)
    elif phrase.of is not None and (_named(phrase.of) or head.low not in scene.reading.book.nouns.places):
        yield from _places(scene, phrase.of)
    elif head.low in scene.reading.book.nouns.places:
        apposed = _apposed(scene, phrase)
        yield _where(scene, apposed) if apposed is not None else _plain(scene, phrase)


def _named(phrase: Phrase) -> bool:
    """Tell whether a phrase ends in the name of a place, "of" taken along."""
    name = phrase.head.name
    return (name is not None and name.place is not None) or (phrase.of is not None and _named(phrase.of))


def _where(scene: Scene, token: Token) -> Where:
    name = token.name
    country = name.place.country if name is not None and name.place is not None else None
    start, end = (name.start, name.end) if name is not None else (token.start, token.end)
    return Where(scene.text[start:end], country, start, end)


def _apposed(scene: Scene, phrase: Phrase) -> Token | None:
    """Return the name after a comma that a phrase describes: "the Valdoran capital, Port Amity"."""
    tokens = scene.parsed.tokens
    at = next((n for n, token in enumerate(tokens) if token.start >= phrase.end), None)
    if at is None or at + 1 >= len(tokens) or tokens[at].tag != "COMMA":
        return None
    name = tokens[at + 1].name
    is_opening = at + 2 < len(tokens) and tokens[at + 2].tag in ("NOUN", "NAME")  # "Valdora Premier A. Sole"
    return tokens[at + 1] if name is not None and name.place is not None and not is_opening else None


def _plain(scene: Scene, phrase: Phrase) -> Where:
    """Return a place without a name, "the" left out; its country by the adjective or name before it."""
    first = next((token for token in phrase.tokens if token.tag not in ("DET", "QUAL")), phrase.tokens[0])
    listed = scene.reading.book.listed
    country = None
    if phrase.head.low not in _EMBASSIES:
        for token in phrase.tokens:
            name = token.name
            if name is not None and name.people:
                country = listed.actors[name.people].country
            elif name is not None and name.place is not None:
                country = name.place.country
    return Where(
        scene.text[first.start : phrase.end], country or _around(scene, phrase), first.start, phrase.end
    )


def _around(scene: Scene, phrase: Phrase) -> str | None:
    """Return the country of the named place that a plain one lies in or near: "the embassy in Dell"."""
    tokens = scene.parsed.tokens
    at = bisect_left(tokens, phrase.end, key=lambda token: token.start)
    if at + 1 >= len(tokens) or tokens[at].low not in ("in", "near", "outside", "inside", "of"):
        return None
    name = tokens[at + 1].name
    return name.place.country if name is not None and name.place is not None else None
