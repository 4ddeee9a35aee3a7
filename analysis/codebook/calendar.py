"""Which words name a day, a month, a season or a stretch of time?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from analysis.codebook import files
from analysis.codebook.quantities import Phrases
from analysis.errors import CodebookError

Relation = Literal["on", "since", "until", "before", "after", "during"]
Value = TypeVar("Value")
_WHERE = "words of time"
_ARTICLES = ("the", "these", "recent", "overnight", "between", "for")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of time: ``calendar.yaml``, and the number words of ``quantities.yaml``.

    ``thirds`` say which third of a stretch is meant (0 early, 1 middle, 2 late, 3 up to publication, 4 from
    it), ``approximations`` whether a count of units is passed (1), just passed (2), not reached (-1) or near
    (0), ``seasons`` with which month a season begins.
    """

    months: Mapping[str, int]
    doubtful_months: frozenset[str]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    named_days: frozenset[str]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    day_parts: frozenset[str]
    days: Phrases[int]
    counts: Phrases[tuple[int, int]]
    approximations: Phrases[int]
    thirds: Phrases[int]
    relations: Phrases[Relation]
    pointers: Mapping[str, int]
    year_openers: frozenset[str]
    future: frozenset[str]
    open: Phrases[bool]
    heights: Phrases[bool]

    def openers(self) -> frozenset[str]:
        """Return the words that a date can begin with; digits can too."""
        runs = (
            self.days,
            self.counts,
            self.approximations,
            self.thirds,
            self.relations,
            self.open,
            self.heights,
        )
        lists = (self.months, self.weekdays, self.short_weekdays, self.seasons, self.day_parts, self.pointers)
        return frozenset().union(*(run.longest for run in runs), *lists, _ARTICLES)


def load() -> Calendar:
    """Return the words of time of the codebook.

    Raises
    ------
    CodebookError
        If a file is not YAML or an entry has not the form its list asks for.
    """
    return parse(files.read("calendar"), files.read("quantities"))


def parse(book: Any, counts: Any) -> Calendar:
    """Return the words of time from what the two files hold.

    Raises
    ------
    CodebookError
        If a list or table is missing, a number is no whole number or a relation is unknown.
    """
    cardinal = {word: (n, n) for word, n in _table(counts, "cardinal", files.whole).items()}
    return Calendar(
        months=_table(book, "months", files.whole),
        doubtful_months=files.word_set(book, "doubtful_months", where=_WHERE),
        weekdays=_table(book, "weekdays", files.whole),
        short_weekdays=_table(book, "short_weekdays", files.whole),
        named_days=files.word_set(book, "named_days", where=_WHERE),
        seasons=_table(book, "seasons", files.whole),
        units=_table(book, "units", _text),
        day_parts=files.word_set(book, "day_parts", where=_WHERE),
        days=Phrases.of(_table(book, "days", files.whole)),
        counts=Phrases.of(cardinal | _table(book, "counts", _pair)),
        approximations=Phrases.of(_table(book, "approximations", files.whole)),
        thirds=Phrases.of(_table(book, "thirds", files.whole)),
        relations=Phrases.of(_table(book, "relations", _relation)),
        pointers=_table(book, "pointers", files.whole),
        year_openers=files.word_set(book, "year_openers", where=_WHERE),
        future=files.word_set(book, "future", where=_WHERE),
        open=Phrases.of(dict.fromkeys(files.word_set(book, "open", where=_WHERE), True)),
        heights=Phrases.of(dict.fromkeys(files.word_set(book, "heights", where=_WHERE), True)),
    )


def _table(book: Any, name: str, read: Callable[[Any, str], Value]) -> dict[str, Value]:
    table = files.item(book, name, where=_WHERE)
    if not isinstance(table, Mapping) or not all(isinstance(key, str) for key in table):
        raise CodebookError(
            f"{_WHERE}, {name}: expected a table of words, found {table!r}; "
            "quote what YAML takes for another type"
        )
    return {key: read(value, f"{_WHERE}, {name}, {key}") for key, value in table.items()}


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise CodebookError(f"{where}: expected a word, found {value!r}")
    return value


def _pair(value: Any, where: str) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2:
        raise CodebookError(f"{where}: expected [low, high], found {value!r}")
    return files.whole(value[0], where), files.whole(value[1], where)


def _relation(value: Any, where: str) -> Relation:
    for name in get_args(Relation):
        if value == name:
            return name  # type: ignore[no-any-return]
    raise CodebookError(f"{where}: expected one of {', '.join(get_args(Relation))}, found {value!r}")
