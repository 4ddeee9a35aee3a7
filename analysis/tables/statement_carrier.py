"""Which statement carries a stretch of the text?"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from analysis.spans import Span


class HasContent(Protocol):
    """A row that says where its content stands."""

    @property
    def content_spans(self) -> tuple[str, ...]:
        """Each piece as start-end."""

    @property
    def row_id(self) -> str:
        """Its name."""


Carrying = TypeVar("Carrying", bound=HasContent)


def carrier(statements: Sequence[Carrying], start: int, end: int) -> Carrying | None:
    """Return the statement that carries a stretch: the innermost whose content holds all of it, or None."""
    return Carriers(statements).of(start, end)


class Carriers(Generic[Carrying]):
    """The statements of an article, looked up by the stretches they carry."""

    def __init__(self, statements: Sequence[Carrying]) -> None:
        self._statements = statements
        self._spans = sorted(
            (span.start, span.end, number)
            for number, statement in enumerate(statements)
            for span in content_of(statement)
        )
        self._furthest = list(accumulate((end for _, end, _ in self._spans), max))

    def of(self, start: int, end: int) -> Carrying | None:
        """Return the innermost statement whose content holds all of a stretch, or None."""
        at = bisect_right(self._spans, start, key=lambda span: span[0])
        holding = []
        while at and self._furthest[at - 1] >= end:
            at -= 1
            first, last, number = self._spans[at]
            if end <= last:
                holding.append((last - first, number))
        return self._statements[min(holding)[1]] if holding else None


def content_of(statement: HasContent) -> list[Span]:
    """Return where a statement's content stands."""
    return list(_spans(statement.content_spans))


@lru_cache(maxsize=10_000)
def _spans(pieces: tuple[str, ...]) -> tuple[Span, ...]:
    pairs = (piece.split("-") for piece in pieces)
    return tuple(Span(int(start), int(end)) for start, end in pairs)
