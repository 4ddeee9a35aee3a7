"""Which statement carries a stretch of the text?"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

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
    holding = [
        (span.end - span.start, number)
        for number, statement in enumerate(statements)
        for span in content_of(statement)
        if span.start <= start and end <= span.end
    ]
    return statements[min(holding)[1]] if holding else None


def content_of(statement: HasContent) -> list[Span]:
    """Return where a statement's content stands."""
    return list(_spans(statement.content_spans))


@lru_cache(maxsize=10_000)
def _spans(pieces: tuple[str, ...]) -> tuple[Span, ...]:
    pairs = (piece.split("-") for piece in pieces)
    return tuple(Span(int(start), int(end)) for start, end in pairs)
