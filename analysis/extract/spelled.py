"""Which number do these words or digits spell?"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.codebook.quantities import Quantities
from analysis.extract.peek import is_glued, low
from analysis.words import Word

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,12}|\d{1,6}\.\d{1,3}")
_SUFFIXES = {"k": 1000, "mn": 1_000_000, "bn": 1_000_000_000}


class Number(NamedTuple):
    """A number and the word after its last."""

    end: int
    value: float
    is_digits: bool
    factor: int


def read_number(words: Sequence[Word], at: int, quantities: Quantities) -> Number | None:
    """Return the number that begins at a word: digits, spelled words or both ("1.5 million", "half a dozen").

    Examples
    --------
    >>> from analysis.codebook.quantities import load
    >>> from analysis.words import find_words
    >>> read_number(find_words("two hundred and twenty-five men", 0, 31), 0, load()).value
    225
    """
    if low(words, at)[:1].isdigit():
        return _digits(words, at, quantities)
    return _half(words, at, quantities) or _spelled(words, at, quantities)


def _digits(words: Sequence[Word], at: int, quantities: Quantities) -> Number | None:
    if not _DIGITS.fullmatch(words[at].text):
        return None
    plain = words[at].text.replace(",", "")
    end, value = at + 1, float(plain) if "." in plain else int(plain)
    factor = 1
    if is_glued(words, end) and low(words, end) in _SUFFIXES:
        factor, end = _SUFFIXES[low(words, end)], end + 1
    end, factor = _magnitudes(words, end, factor, quantities)
    return Number(end, _whole(value * factor), True, factor)


def _magnitudes(words: Sequence[Word], end: int, factor: int, quantities: Quantities) -> tuple[int, int]:
    while (after := _skip_hyphen(words, end)) < len(words) and low(words, after) in quantities.magnitude:
        factor, end = factor * quantities.magnitude[low(words, after)], after + 1
    return end, factor


def _skip_hyphen(words: Sequence[Word], at: int) -> int:
    return at + 1 if low(words, at) == "-" and is_glued(words, at) and is_glued(words, at + 1) else at


def _half(words: Sequence[Word], at: int, quantities: Quantities) -> Number | None:
    start = at + 1 if low(words, at) in ("a", "one") else at
    if low(words, start) != "half":
        return None
    named = start + 2 if low(words, start + 1) in ("a", "-") else start + 1
    size = quantities.magnitude.get(low(words, named))
    return Number(named + 1, size // 2, False, size) if size else None


def _spelled(words: Sequence[Word], at: int, quantities: Quantities) -> Number | None:
    total, current, end = 0, 0, at
    largest = 1
    if low(words, at) in ("a", "an"):
        if low(words, at + 1) not in quantities.magnitude:
            return None
        current, end = 1, at + 1
    while end < len(words):
        after = _joined(words, end, current, total, quantities)
        word = low(words, after)
        if word in quantities.cardinal and _fits(current, quantities.cardinal[word]):
            current += quantities.cardinal[word]
        elif word in quantities.magnitude and current:
            size = quantities.magnitude[word]
            largest = max(largest, size)
            total, current = (total, current * size) if size < 1000 else (total + current * size, 0)
        else:
            break
        end = after + 1
    value = total + current
    return Number(end, value, False, largest) if value and end > at else None


def _joined(words: Sequence[Word], end: int, current: int, total: int, quantities: Quantities) -> int:
    """Return the word to read next, past the hyphen of twenty-five or the and of a hundred and five."""
    if low(words, end) == "-" and is_glued(words, end) and is_glued(words, end + 1):
        return end + 1
    is_and = low(words, end) == "and" and (current >= 100 or (total and not current))
    return end + 1 if is_and and low(words, end + 1) in quantities.cardinal else end


def _fits(current: int, value: int) -> bool:
    return current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and value < 10)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value
