"""What is kept of one place where an actor is named or stood for?"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an actor is named or stood for."""

    start: int
    end: int
    sentence: int  # which of the parsed sentences
    actor_id: str | None
    kind: str
    resolution: str
    candidates: tuple[str, ...]
    reason: str | None = None
    role: str = "other"
    is_plural: bool = False
    called: str = ""  # the plain noun beside or instead of the name: rebels, group ...


class Stretch(Protocol):
    """Anything that stands from one offset to another: a name, a token, a phrase."""

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it ends."""
