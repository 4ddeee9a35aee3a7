"""Which words name a day, a month, a season or a stretch of time?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from analysis.codebook import files
from analysis.codebook.quantities import Phrases
from analysis.errors import CodebookError

Relation = Literal["on", "since", "until", "before", "after", "during"]
Value = TypeVar("Value")
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
    cardinal = {word: (n, n) for word, n in _table(counts, "cardinal", _whole).items()}
    return Calendar(
        months=_table(book, "months", _whole),
        doubtful_months=_set(book, "doubtful_months"),
        weekdays=_table(book, "weekdays", _whole),
        short_weekdays=_table(book, "short_weekdays", _whole),
        named_days=_set(book, "named_days"),
        seasons=_table(book, "seasons", _whole),
        units=_table(book, "units", _text),
        day_parts=_set(book, "day_parts"),
        days=Phrases.of(_table(book, "days", _whole)),
        counts=Phrases.of(cardinal | _table(book, "counts", _pair)),
        approximations=Phrases.of(_table(book, "approximations", _whole)),
        thirds=Phrases.of(_table(book, "thirds", _whole)),
        relations=Phrases.of(_table(book, "relations", _relation)),
        pointers=_table(book, "pointers", _whole),
        year_openers=_set(book, "year_openers"),
        future=_set(book, "future"),
        open=Phrases.of(dict.fromkeys(_set(book, "open"), True)),
        heights=Phrases.of(dict.fromkeys(_set(book, "heights"), True)),
    )


def _get(book: Any, name: str) -> Any:
    if not isinstance(book, Mapping) or name not in book:
        raise CodebookError(f"words of time: expected a list or table called {name!r}, found none")
    return book[name]


def _set(book: Any, name: str) -> frozenset[str]:
    return frozenset(files.phrases(_get(book, name), where=f"words of time, {name}"))


def _table(book: Any, name: str, read: Callable[[Any, str], Value]) -> dict[str, Value]:
    table = _get(book, name)
    if not isinstance(table, Mapping) or not all(isinstance(key, str) for key in table):
        raise CodebookError(
            f"words of time, {name}: expected a table of words, found {table!r}; "
            "quote what YAML takes for another type"
        )
    return {key: read(value, f"words of time, {name}, {key}") for key, value in table.items()}


def _whole(value: Any, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise CodebookError(f"{where}: expected a whole number, found {value!r}")
    return value


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise CodebookError(f"{where}: expected a word, found {value!r}")
    return value


def _pair(value: Any, where: str) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2:
        raise CodebookError(f"{where}: expected [low, high], found {value!r}")
    return _whole(value[0], where), _whole(value[1], where)


def _relation(value: Any, where: str) -> Relation:
    for name in get_args(Relation):
        if value == name:
            return name  # type: ignore[no-any-return]
    raise CodebookError(f"{where}: expected one of {', '.join(get_args(Relation))}, found {value!r}")
