"""What is this article, when was it published, and is the file still the one that was added?"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis import cards, texts
from analysis.cards import Card as Card
from analysis.errors import CardError, MissingError, SourceError, nearest


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

    @classmethod
    def find(cls, start: Path | None = None) -> "Project":
        """Return the project that a folder lies in: the nearest one upwards that has ``data/raw``.

        Parameters
        ----------
        start
            Where to begin; the current folder if missing.

        Raises
        ------
        MissingError
            If neither the folder nor any above it has ``data/raw``.
        """
        here = (start or Path()).absolute()
        for folder in (here, *here.parents):
            if (folder / "data" / "raw").is_dir():
                return cls(folder)
        raise MissingError(
            f"{here}: expected a folder data/raw here or above, found none; go to the project or pass --root"
        )

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


def article_ids(project: Project) -> list[str]:
    """Return the ids of the project's articles (the stems of the texts in ``data/raw``), sorted."""
    return sorted(path.stem for path in project.raw.glob("*.txt"))


def load(project: Project, article_id: str) -> Article:
    """Return one article of the project, checked against its card.

    Raises
    ------
    MissingError
        If no article has this id (the message names the nearest), or its file cannot be opened.
    SourceError
        If the bytes cannot be read as an article, or are not those the card was written for.
    CardError
        If the card is missing, incomplete or holds what no card has.
    """
    known = article_ids(project)
    if article_id not in known:
        raise MissingError(f"no article {article_id!r} in {project.raw}{nearest(article_id, known)}")
    path = project.raw / f"{article_id}.txt"
    data = texts.read_bytes(path)
    text, found = texts.decode(data, path), texts.digest(data)
    card = _card(path.with_suffix(".yaml"), found)
    if card.sha256 != found:
        raise SourceError(
            f"{path}: the text has changed since it was added (card: {str(card.sha256)[:12]}..., "
            f"file: {found[:12]}...); restore the file, or set sha256: {found} in {path.stem}.yaml"
        )
    return Article(article_id, text, card, found)


def _card(path: Path, found: str) -> Card:
    if not path.is_file():
        raise CardError(
            f"{path}: expected a source card beside the text, found none; "
            f"write one with title:, published: (year-month-day) and sha256: {found}"
        )
    return cards.parse(texts.decode(texts.read_bytes(path), path), path)


def from_file(path: Path, published: date) -> Article:
    """Return an article made of any text file on disk; the day of publication stands in for its card.

    Raises
    ------
    MissingError
        If the file is not there or cannot be opened.
    SourceError
        If its bytes cannot be read as an article.
    """
    data = texts.read_bytes(path)
    text, found = texts.decode(data, path), texts.digest(data)
    return Article(path.stem, text, Card(title=_first_line(text), published=published, sha256=found), found)


def _first_line(text: str) -> str:
    return " ".join(text.strip().splitlines()[0].split())
