"""How long do two ways of doing a thing take, measured in turn so that both meet the same machine?"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Pair:
    """A way of doing something, what it is measured against, and what is to hold."""

    what: str
    run: Callable[[], object]
    against: str
    baseline: Callable[[], object]
    to_hold: str


def seconds(run: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def compare(pair: Pair, rounds: int) -> str:
    """Return one line of a table: the medians, interleaved, and their ratio."""
    pair.run(), pair.baseline()  # what is loaded once is loaded before anything is measured
    taken = [(seconds(pair.run), seconds(pair.baseline)) for _ in range(rounds)]
    mine, other = median(one for one, _ in taken), median(two for _, two in taken)
    ratio = mine / other
    return f"| {pair.what} | {mine:.2f} | {pair.against} | {other:.2f} | {ratio:.2f} | {pair.to_hold} |"
