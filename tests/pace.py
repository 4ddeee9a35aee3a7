"""Does work grow in step with its size, on whatever machine? Seconds are measured in tests/benchmarks."""

import time
from collections.abc import Callable

TIMES = 4  # how much larger the larger work is
LEAST = 0.05  # seconds of processor time, under which a ratio says nothing
IN_STEP = 9.0  # between in step and squared, with room for a noisy machine


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times as long the work of a size takes as that of a quarter: 4 in step, 16 squared.

    What seems out of step is measured once more: another process may have been in the way.
    """
    found = _once(work, size)
    return found if found < IN_STEP else min(found, _once(work, size))


def _once(work: Callable[[int], object], size: int) -> float:
    small = min(_seconds(work, size // TIMES) for _ in range(2))
    return _seconds(work, size) / max(small, LEAST)


def _seconds(work: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
