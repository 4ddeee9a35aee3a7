"""How many: which words give a number, between which bounds, and how sure are they?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.codebook.quantities import Qualifier, Quantities
from analysis.extract.measured import is_counting, is_dated, is_measured
from analysis.extract.peek import is_glued, low
from analysis.extract.spelled import Number, read_number
from analysis.words import Word

Kind = Literal["exact", "range", "vague"]
_DASHES = frozenset({"-", "–", "—"})
_LAST_DAY = 31
_SOLITARY = frozenset({"some", "many", "several", "various", "numerous"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A stretch of text that counts something; a bound the words do not give is missing.

    ``kind`` says what the number words are (one number, two bounds, a vague word), ``qualifier`` how they
    are meant. The bounds are those spoken: "two" is 2, 2, 2; "at least 200" is 200, 200 and open; "up to
    3,000" (or "fewer than") only a high of 3,000; "about 900" only a best of 900; "tens of thousands"
    10,000 to 99,999 with no best.
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    kind: Kind
    qualifier: Qualifier | None


class _Figure(NamedTuple):
    end: int
    low: int
    best: int | None
    high: int | None
    kind: Kind
    is_counting: bool


def find_amounts(text: str, words: Sequence[Word], quantities: Quantities) -> list[Amount]:
    """Return the amounts among the words, in order, none overlapping.

    Years, dates, ages, durations, shares, money, measures, ordinals, times, names of models, numbers of
    documents, the pronoun "one" and the articles are no amounts. "Two brigades" is the amount 2: that it
    counts units and not people is for the caller to see (``quantities.units_of_force``).

    Parameters
    ----------
    text
        The raw text.
    words
        Words of it, in order: one sentence, or the whole.
    quantities
        The words of quantity.
    """
    found: list[Amount] = []
    openers, at = quantities.openers(), 0
    while at < len(words):
        if words[at].low not in openers and not words[at].text[0].isdigit():
            at += 1
            continue
        at, amount = _read(text, words, at, quantities)
        if amount:
            found.append(amount)
    return found


def _read(text: str, words: Sequence[Word], at: int, quantities: Quantities) -> tuple[int, Amount | None]:
    ends: list[tuple[int, Qualifier | None]] = [(at, None)]
    while len(ends) < 4 and (hit := quantities.qualifiers.at(words, ends[-1][0])):
        ends.append((hit[0], _stronger(ends[-1][1], hit[1])))
    for begin, qualifier in reversed(ends):
        figure = _figure(text, words, begin, quantities, qualifier is not None)
        if figure and not figure.is_counting:
            return figure.end, None
        if figure:
            return _amount(words, at, figure, qualifier, quantities)
    return at + 1, None


def _stronger(first: Qualifier | None, second: Qualifier) -> Qualifier:
    """Return the qualifier that bounds: "at least some 200" is at least 200."""
    return first if first in ("at_least", "up_to") else second


def _figure(
    text: str, words: Sequence[Word], at: int, book: Quantities, has_qualifier: bool
) -> _Figure | None:
    number = read_number(words, at, book)
    if number:
        return _ranged(text, words, at, number, book) or _exact(text, words, at, number, book, has_qualifier)
    if low(words, at) == "between":
        return None if at + 1 >= len(words) else _between(text, words, at, book)
    return _vague(words, at, book)


def _exact(
    text: str, words: Sequence[Word], at: int, number: Number, book: Quantities, has_qualifier: bool
) -> _Figure:
    counts = is_counting(text, words, at, number, book, has_qualifier=has_qualifier)
    value = int(number.value)
    return _Figure(number.end, value, value, value, "exact", counts)


def _between(text: str, words: Sequence[Word], at: int, book: Quantities) -> _Figure | None:
    first = read_number(words, at + 1, book)
    return _ranged(text, words, at + 1, first, book, joins=("and",)) if first else None


def _ranged(
    text: str,
    words: Sequence[Word],
    at: int,
    first: Number,
    book: Quantities,
    joins: tuple[str, ...] = ("to", "or", "-", "–", "—"),
) -> _Figure | None:
    """Return the range that two numbers make: 500 to 700, 5,000-6,000, two or three, 2 to 3 million."""
    join = low(words, first.end)
    if join not in joins or (
        join in _DASHES and is_glued(words, first.end) != is_glued(words, first.end + 1)
    ):
        return None
    second = read_number(words, first.end + 1, book)
    if second is None or second.is_digits != first.is_digits:
        return None
    is_date = first.is_digits and is_dated(words, at, first, book.months)
    is_date = is_date or (second.is_digits and is_dated(words, first.end + 1, second, book.months))
    if not is_date and _is_change(words, at, join):
        return None
    if is_date and second.value > _LAST_DAY and len(words[at].text) <= 2:
        return None
    bottom = first.value
    if first.factor == 1 and bottom * second.factor < second.value:
        bottom *= second.factor
    if bottom >= second.value:
        return None
    both = Number(second.end, bottom, first.is_digits, 1)
    is_joined = is_glued(words, second.end) and low(words, second.end) in _DASHES
    counts = not (is_joined or is_date) and is_counting(text, words, at, both, book, has_qualifier=True)
    return _Figure(second.end, int(bottom), None, int(second.value), "range", counts)


def _is_change(words: Sequence[Word], at: int, join: str) -> bool:
    return join == "to" and low(words, at - 1) == "from"


def _vague(words: Sequence[Word], at: int, book: Quantities) -> _Figure | None:
    hit = book.vague.at(words, at)
    if hit is None:
        return None
    end, (bottom, top) = hit
    while low(words, end) in book.magnitude:
        size = book.magnitude[low(words, end)]
        bottom, top, end = bottom * size, None if top is None else (top + 1) * size - 1, end + 1
    after = low(words, end)
    is_alone = low(words, at) in _SOLITARY and end == at + 1 and after in book.alone
    is_empty = (
        end == at + 1 and low(words, at) in ("some", "many", "various", "numerous") and not after.isalpha()
    )
    counts = not (is_alone or is_empty or is_measured(words, end, book) or low(words, at - 1) == "how")
    end = end - 1 if end - at > 1 and low(words, end - 1) == "of" and low(words, at)[-1:] == "s" else end
    return _Figure(end, bottom, None, top, "vague", counts)


def _amount(
    words: Sequence[Word], at: int, figure: _Figure, qualifier: Qualifier | None, book: Quantities
) -> tuple[int, Amount | None]:
    end = figure.end
    if follows := book.afterwards.at(words, end):
        end, qualifier = follows[0], qualifier or follows[1]
    elif low(words, end) == "-" and low(words, end + 1) in book.sizes:
        end += 2
    bounds = _bounds(figure, qualifier)
    return end, Amount(words[at].start, words[end - 1].end, *bounds, figure.kind, qualifier)


def _bounds(figure: _Figure, qualifier: Qualifier | None) -> tuple[int | None, int | None, int | None]:
    """Return low, best and high as the qualifier leaves them."""
    if qualifier == "at_least":
        return figure.low, figure.best, None
    if qualifier == "up_to":
        return None, None, figure.high
    if qualifier and figure.kind == "exact":
        return None, figure.best, None
    return figure.low, figure.best, figure.high
