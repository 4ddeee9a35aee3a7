"""What do all occurrences of an unlisted name say of it: a person, a place, a body of men?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.codebook.book import Codebook
from analysis.extract.runs import Run

_PLACE_BEFORE = frozenset(
    {"in", "at", "near", "around", "toward", "towards", "outside", "inside", "across", "throughout",
     "into", "via"}
)  # fmt: skip
_PLACE_MAYBE = frozenset({"from", "to", "of", "on", "over", "between", "through"})
_OF_PLACES = frozenset(
    {"city", "town", "village", "province", "region", "district", "port", "area", "territory",
     "state", "capital"}
)  # fmt: skip
_SAID = frozenset({"said", "says", "added", "told"})


@dataclass(frozen=True, slots=True)
class Votes:
    """What every occurrence of a run of words says of what it names."""

    person: int = 0
    place: int = 0
    body: int = 0


def key(run: Run) -> tuple[str, ...]:
    """Return the words by which occurrences of a name are told to be the same."""
    return tuple(word.text for word in run.words)


def count_votes(runs: Sequence[Run], book: Codebook) -> Mapping[tuple[str, ...], Votes]:
    """Return for each name what its occurrences speak for."""
    counted: dict[tuple[str, ...], Counter[str]] = {}
    for run in runs:
        counted.setdefault(key(run), Counter()).update(_evidence(run, book))
    return {words: Votes(tally["person"], tally["place"], tally["body"]) for words, tally in counted.items()}


def _evidence(run: Run, book: Codebook) -> Iterator[str]:
    """Return what one occurrence speaks for; strong evidence counts twice."""
    if run.title or run.before in book.nouns.roles or _has_role_after(run, book):
        yield from ("person", "person")
    if _speaks(run, book):
        yield "person"
    if run.before in _PLACE_BEFORE or (run.before in _PLACE_MAYBE and len(run.words) == 1):
        yield "place"
    if _is_taken(run, book):
        yield "place"
    if run.before in _OF_PLACES or _next(run) in book.nouns.places:
        yield from ("place", "place")
    if run.before == "the":
        yield "body"


def _next(run: Run) -> str:
    return run.after[0] if run.after else ""


def _speaks(run: Run, book: Codebook) -> bool:
    """Tell whether a verb of saying stands beside the name."""
    verb = book.grammar.verbs.get(_next(run))
    return (verb is not None and verb.lemma in book.speech.saying) or run.before in _SAID


def _is_taken(run: Run, book: Codebook) -> bool:
    """Tell whether the verb before the name has a place as its object: "captured A", "reached A"."""
    verb = book.grammar.verbs.get(run.before)
    frames = book.frames.forces.get(verb.lemma, ()) if verb is not None else ()
    return any(frame.shape in ("takes", "goes") for frame in frames)


def _has_role_after(run: Run, book: Codebook) -> bool:
    is_apposed = bool(run.after) and run.after[0] in (",", "(", "—", "–")
    return is_apposed and any(word in book.nouns.roles for word in run.after[1:])
