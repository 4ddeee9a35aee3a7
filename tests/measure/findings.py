"""What did one set of data show: shares, precision and recall, and where the reading went wrong?"""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: precision and recall, or a plain share, and how many cases lie behind it."""

    data: str
    name: str
    cases: int
    precision: float | None = None
    recall: float | None = None
    share: float | None = None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall; missing unless both are there."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One row too many, too few or wrong: its sort (a rule, a cue, a kind) and the words it stands in."""

    measure: str
    kind: str  # extra, missed, wrong
    sort: str
    example: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of reasons: the sentences that have the words, and those where they made a row."""

    words: str
    standing: tuple[bool, ...]  # sentences in which the words stand: is each causal?
    rows: tuple[bool, ...]  # sentences in which it made a row: is each causal?


@dataclass(slots=True)
class Findings:
    """Everything one set of data showed."""

    measures: list[Measure] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)


def share(right: int, cases: int) -> float:
    """Return how much of the cases is right; nothing of nothing is 0."""
    return right / cases if cases else 0.0


def share_of(data: str, name: str, answers: Iterable[bool]) -> Measure:
    """Return the share of cases answered right."""
    told = list(answers)
    return Measure(data, name, len(told), share=share(sum(told), len(told)))


def found_of(data: str, name: str, rows: Iterable[bool], gold: Iterable[bool]) -> Measure:
    """Return precision and recall: which rows are right, which gold cases are found."""
    made, wanted = list(rows), list(gold)
    return Measure(data, name, len(wanted), share(sum(made), len(made)), share(sum(wanted), len(wanted)))


def plain(text: str, longest: int = 200) -> str:
    """Return some words on one line, fit for a cell of a table and cut where they run long."""
    words = " ".join(text.split()).replace("|", "/")
    return words if len(words) <= longest else words[: longest - 3] + "..."
