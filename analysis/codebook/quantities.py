"""Which words count, which only hint at a count, and which numbers measure instead of counting?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, get_args

from analysis.codebook import files
from analysis.errors import CodebookError
from analysis.words import Word, find_words

Qualifier = Literal["at_least", "up_to", "about", "some"]
Bounds = tuple[int, int | None]
Meaning = TypeVar("Meaning")
_WHERE = "quantity words"
_OPENERS = ("a", "an", "half", "between")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Meaning]):
    """Runs of words in lower case and what each means."""

    meanings: Mapping[tuple[str, ...], Meaning]
    longest: Mapping[str, int]

    @classmethod
    def of(cls, given: Mapping[str, Meaning]) -> "Phrases[Meaning]":
        """Return the phrases cut into words the way an article is."""
        meanings = {
            tuple(w.low for w in find_words(text, 0, len(text))): value for text, value in given.items()
        }
        longest: dict[str, int] = {}
        for run in meanings:
            longest[run[0]] = max(len(run), longest.get(run[0], 0))
        return cls(meanings, longest)

    def at(self, words: Sequence[Word], at: int) -> tuple[int, Meaning] | None:
        """Return where the longest phrase that begins at a word ends, and what it means."""
        if at >= len(words):
            return None
        for length in range(self.longest.get(words[at].low, 0), 0, -1):
            run = tuple(word.low for word in words[at : at + length])
            if run in self.meanings:
                return at + len(run), self.meanings[run]
        return None


@dataclass(frozen=True, slots=True)
class Quantities:
    """The words of quantity: ``quantities.yaml``, ``measures.yaml``, and the months of ``calendar.yaml``.

    ``units_of_force`` are the words (brigade, battalion) whose number counts units and not people.
    """

    cardinal: Mapping[str, int]
    magnitude: Mapping[str, int]
    vague: Phrases[Bounds]
    qualifiers: Phrases[Qualifier]
    afterwards: Phrases[Qualifier]
    units_of_force: frozenset[str]
    measures: frozenset[str]
    between: frozenset[str]
    currencies: frozenset[str]
    labels: frozenset[str]
    sizes: frozenset[str]
    alone: frozenset[str]
    one_before: frozenset[str]
    months: frozenset[str]

    def openers(self) -> frozenset[str]:
        """Return the words that an amount can begin with; digits can too."""
        return frozenset().union(self.cardinal, self.vague.longest, self.qualifiers.longest, _OPENERS)


def load() -> Quantities:
    """Return the quantity words of the codebook.

    Raises
    ------
    CodebookError
        If a file is not YAML or an entry has not the form its list asks for.
    """
    return parse(files.read("quantities"), files.read("measures"), files.read("calendar"))


def parse(counts: Any, measures: Any, calendar: Any) -> Quantities:
    """Return the quantity words from what the three files hold.

    Raises
    ------
    CodebookError
        If a list or table is missing, a number is no whole number, bounds run backwards or a qualifier is
        unknown.
    """
    magnitude = _table(counts, "magnitude", files.whole)
    qualifiers = _table(counts, "qualifiers", lambda v, where: files.phrases(v, where=where))
    flat = {
        phrase: _qualifier(name, "qualifiers") for name, listed in qualifiers.items() for phrase in listed
    }
    if "some" in flat:
        flat["some"] = "some"
    return Quantities(
        cardinal=_table(counts, "cardinal", files.whole),
        magnitude=magnitude,
        vague=Phrases.of(_grouped(magnitude) | _table(counts, "vague", _bounds)),
        qualifiers=Phrases.of(flat),
        afterwards=Phrases.of(_table(measures, "afterwards", _qualifier)),
        units_of_force=files.word_set(counts, "units_of_force", where=_WHERE),
        months=frozenset(_table(calendar, "months", files.whole)),
        **{
            name: files.word_set(measures, name, where=_WHERE)
            for name in ("measures", "between", "currencies", "labels", "sizes", "alone", "one_before")
        },
    )


def _grouped(magnitude: Mapping[str, int]) -> dict[str, Bounds]:
    """Return the bounds of tens, hundreds and so on of every thousand, million, billion."""
    large = {f"{name}s": value for name, value in magnitude.items() if value >= 1000}
    found: dict[str, Bounds] = {f"{many}": (2 * value, 10 * value - 1) for many, value in large.items()}
    for name, factor in {"tens": 10, "hundreds": 100, "thousands": 1000}.items():
        for many, value in large.items():
            low = factor if factor == 10 else 2 * factor
            found[f"{name} of {many}"] = (low * value, 10 * factor * value - 1)
    return found | {f"{run} of": bounds for run, bounds in found.items()}


def _table(book: Any, name: str, read: Callable[[Any, str], Meaning]) -> dict[str, Meaning]:
    table = files.item(book, name, where=_WHERE)
    if not isinstance(table, Mapping):
        raise CodebookError(f"{_WHERE}, {name}: expected a table, found {table!r}")
    return {str(key): read(value, f"{_WHERE}, {name}, {key}") for key, value in table.items()}


def _bounds(value: Any, where: str) -> Bounds:
    if not isinstance(value, list) or len(value) != 2:
        raise CodebookError(f"{where}: expected [low, high], found {value!r}")
    low, high = files.whole(value[0], where), None if value[1] is None else files.whole(value[1], where)
    if high is not None and high < low:
        raise CodebookError(f"{where}: expected low before high, found {value!r}")
    return low, high


def _qualifier(value: Any, where: str) -> Qualifier:
    for name in get_args(Qualifier):
        if value == name:
            return name  # type: ignore[no-any-return]
    raise CodebookError(f"{where}: expected one of {', '.join(get_args(Qualifier))}, found {value!r}")
