"""What is this article, when was it published, and is the file still the one that was added?"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Card:
    """An article's source card: what a person knows of it beside its text."""

    title: str
    published: date
    outlet: str | None = None
    author: str | None = None
    language: str = "en"
    translated: str | None = None
    rights: str | None = None
    added_by: str | None = None
    added_on: date | None = None
    sha256: str | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its decoded raw text, which is never edited, and its card."""

    article_id: str
    text: str
    card: Card
    sha256: str

    @property
    def published(self) -> date:
        """Return the day of publication, from which relative dates are resolved."""
        return self.card.published


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one project."""

    root: Path

    @property
    def raw(self) -> Path:
        """Return the folder of what persons gave."""
        return self.root / "data" / "raw"

    @property
    def processed(self) -> Path:
        """Return the folder of the tables."""
        return self.root / "data" / "processed"

    @property
    def reports(self) -> Path:
        """Return the folder of the pages."""
        return self.root / "reports"

    @property
    def notebooks(self) -> Path:
        """Return the folder of the notebooks."""
        return self.root / "notebooks"
