"""Does a number count people or things, or does it measure, date, price or name something?"""

from collections.abc import Sequence

from analysis.codebook.quantities import Quantities
from analysis.extract.calendar_words import is_year
from analysis.extract.peek import is_glued, low, opens_sentence, written
from analysis.extract.spelled import Number
from analysis.words import Word

_MARKS_IN_FIGURES = frozenset(
    {"-", "–", "/", ":", ".", ",", "'", "’", "#", "@", "+", "№", "§", "\\", "_", "="}
)


def is_counting(
    text: str,
    words: Sequence[Word],
    at: int,
    number: Number,
    quantities: Quantities,
    *,
    has_qualifier: bool = False,
) -> bool:
    """Tell whether the number that begins at a word counts something.

    Years, dates, ages, durations, percentages, money, distances, weights, clock times, calibres, names of
    models and numbers of documents do not; nor do the pronoun "one" and capitalised names such as the Big
    Three.
    """
    if is_measured(words, number.end, quantities) or _is_priced(words, at, quantities):
        return False
    if low(words, at - 1) == "in" and low(words, at - 2) in ("one", "1"):
        return False
    if number.is_digits:
        return not (
            number.value != int(number.value)
            or _is_part_of_figure(text, words, at, number)
            or _is_label(text, words, at, number.end, quantities)
            or is_dated(words, at, number, quantities.months)
            or _is_age(words, at, number.end)
        )
    if low(words, at) == "one" and number.value == 1:
        return _is_counting_one(words, at, number.end, quantities, has_qualifier)
    return not (words[at].text[0].isupper() and not opens_sentence(text, words, at)) and not (
        low(words, at - 1) in quantities.labels and low(words, at - 1) not in ("no", "group")
    )


def is_measured(words: Sequence[Word], end: int, quantities: Quantities) -> bool:
    """Tell whether a noun of time, length, weight, money or share follows, or a hyphen ("two-state")."""
    after = end + 1 if low(words, end) == "of" else end
    if low(words, after) == "-" and is_glued(words, after) and is_glued(words, after + 1):
        if low(words, after + 1) not in quantities.sizes:
            return not written(words, after + 1)[:1].isdigit()
        after += 2
    for _ in range(2):
        if _is_measure(words, after, quantities):
            return True
        if low(words, after) not in quantities.between:
            return False
        after += 1
    return _is_measure(words, after, quantities)


def _is_measure(words: Sequence[Word], at: int, quantities: Quantities) -> bool:
    """Tell whether a word is a noun that is measured by; the M of "200 M777 howitzers" is not."""
    sticks = is_glued(words, at + 1) and written(words, at + 1)[:1].isalnum()
    return low(words, at) in quantities.measures and not sticks


def _is_priced(words: Sequence[Word], at: int, quantities: Quantities) -> bool:
    return low(words, at - 1) in quantities.currencies


def _is_part_of_figure(text: str, words: Sequence[Word], at: int, number: Number) -> bool:
    """Tell whether more characters stick to the digits: F-16, 155mm, 9/11, 5:30, 555-0199, 27th."""
    if is_glued(words, at) and (words[at - 1].text in _MARKS_IN_FIGURES or words[at - 1].text.isalnum()):
        return True
    after = number.end
    if is_glued(words, after):
        mark = words[after].text
        if mark.isalpha() or mark in ("/", "\\", "_", "="):
            return True
        if mark in _MARKS_IN_FIGURES and is_glued(words, after + 1) and low(words, after + 1)[:1].isdigit():
            return True
        if mark == "." and opens_sentence(text, words, at) and number.value < 100:
            return True
    return low(words, at - 1)[:1].isdigit() or low(words, after)[:1].isdigit()


def _is_label(text: str, words: Sequence[Word], at: int, end: int, quantities: Quantities) -> bool:
    before = at - 2 if low(words, at - 1) == "." and low(words, at - 2) == "no" else at - 1
    if before < 0:
        return False
    if low(words, before) in quantities.labels:
        return not (low(words, before) == "no" and before == at - 1)
    is_named = words[before].text[:1].isupper() and len(words[before].text) > 1
    follows = written(words, end)
    return (
        is_named and not opens_sentence(text, words, before) and not (follows.isalpha() and follows.islower())
    )


def is_dated(words: Sequence[Word], at: int, number: Number, months: frozenset[str]) -> bool:
    """Tell whether a number is the day of a month beside it, or a year."""
    before = low(words, at - 2) if low(words, at - 1) == "." else low(words, at - 1)
    is_day = number.value <= 31 and number.end == at + 1
    has_name = before in months and (before not in ("may", "march", "mar") or _is_capital(words, at - 1))
    if is_day and (has_name or (low(words, number.end) in months and _is_capital(words, number.end))):
        return True
    return number.end == at + 1 and (is_year(words, at) or (is_day and _is_second_day(words, at, months)))


def _is_second_day(words: Sequence[Word], at: int, months: frozenset[str]) -> bool:
    """Tell whether a number is the 6 of "March 4 and 6": a day and its month before it, no noun after it."""
    if low(words, at - 1) not in ("and", "to", "or", ",") or not low(words, at - 2).isdigit():
        return False
    month = at - 4 if low(words, at - 3) == "." else at - 3
    return low(words, month) in months and _is_capital(words, month) and not low(words, at + 1).isalpha()


def _is_capital(words: Sequence[Word], at: int) -> bool:
    return written(words, at)[:1].isupper() or written(words, at) == "."


def _is_age(words: Sequence[Word], at: int, end: int) -> bool:
    if low(words, at - 1) == "as" and low(words, at - 2) in ("young", "old"):
        return True
    is_between_commas = low(words, at - 1) == "," and low(words, end) in (",", ".", ")", ";")
    return is_between_commas and written(words, at - 2)[:1].isupper() and len(written(words, at)) <= 2


def _is_counting_one(
    words: Sequence[Word], at: int, end: int, quantities: Quantities, has_qualifier: bool
) -> bool:
    if low(words, at - 1) in quantities.one_before or low(words, end) == "of":
        return False
    if has_qualifier:
        return low(words, end) not in ("another", "day", "'s")
    return low(words, end).isalpha() and low(words, end) not in quantities.alone
