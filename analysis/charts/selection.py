"""Which of many things does a chart draw, where one sheet does not hold them all legibly?"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from analysis.charts.words import count, listed

Thing = TypeVar("Thing")
TALLEST = 1250.0  # pixels of a wide sheet: taller, and letters on a page of A4 fall under six points


def first_ranked(things: Sequence[Thing], most: int, rank: Callable[[Thing], Any]) -> list[Thing]:
    """Return at most ``most`` things, those of lowest rank, in the order in which they came.

    Examples
    --------
    >>> first_ranked(["bbb", "a", "cc"], 2, len)
    ['a', 'cc']
    """
    ranked = sorted(range(len(things)), key=lambda n: (rank(things[n]), n))
    return [things[n] for n in sorted(ranked[:most])]


def fitting(
    things: Sequence[Thing], room: float, rank: Callable[[Thing], Any], high: Callable[[Thing], float]
) -> list[Thing]:
    """Return the things of lowest rank whose heights fit the room, one at least, in the order they came.

    Examples
    --------
    >>> fitting(["bbb", "a", "cc"], 3.5, len, len)
    ['a', 'cc']
    """
    kept, used = set[int](), 0.0
    for n in sorted(range(len(things)), key=lambda n: (rank(things[n]), n)):
        used += high(things[n])  # called once for each, in order of rank
        if kept and used > room:
            break
        kept.add(n)
    return [things[n] for n in sorted(kept)]


def left_out(*parts: tuple[int, str, str]) -> str:
    """Return the sentence that says what is not drawn, led by a space; nothing where all is drawn.

    Each part is a number, the thing counted, and why it is not drawn.

    Examples
    --------
    >>> left_out((2, "force", "for which no place is stated"), (0, "force", "told of in fewer rows"))
    ' Left out: two forces for which no place is stated.'
    """
    told = [f"{count(number, thing)} {reason}" for number, thing, reason in parts if number]
    return f" Left out: {listed(told)}." if told else ""
