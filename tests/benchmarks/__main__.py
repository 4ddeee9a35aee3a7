"""How long does what a reader or a schedule waits for take, as a ratio to the plain way of doing it?

    python -m tests.benchmarks [ROUNDS]

Each pair is run in turn, round by round, in one process; the median of each and their ratio are printed.
"""

import sys

from tests.benchmarks import page, reading
from tests.benchmarks.timing import Pair, compare

PAIRS: tuple[Pair, ...] = page.PAIRS + reading.PAIRS
HEAD = "| what | seconds | measured against | seconds | ratio | to hold |\n|---|---|---|---|---|---|\n"


def main() -> None:
    """Print a table of all pairs."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    sys.stdout.write(HEAD)
    for pair in PAIRS:
        sys.stdout.write(f"{compare(pair, rounds)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
