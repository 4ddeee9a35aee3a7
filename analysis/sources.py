"""What is this article, when was it published, and is the file still the one that was added?"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from analysis import cards, texts
from analysis.cards import Card as Card
from analysis.errors import CardError, MissingError, OutputError, SourceError, nearest

_SLUG_LENGTH = 60


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


def slug(title: str) -> str:
    """Return a title as the tail of a file name: small letters and digits, words joined by hyphens.

    Examples
    --------
    >>> slug("Iran begins evacuating officers, soldiers")
    'iran-begins-evacuating-officers-soldiers'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))
    return (
        made
        if len(made) <= _SLUG_LENGTH
        else made[: _SLUG_LENGTH + 1].rpartition("-")[0] or made[:_SLUG_LENGTH]
    )


def add(
    project: Project,
    file: Path,
    published: date,
    title: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> Article:
    """Copy a text into ``data/raw`` byte for byte, write its card, and return the article.

    The id is the day of publication and the words of the title (of the first line where no title is
    given; a title without a Latin letter gives way to the first digits of the text's hash).

    Raises
    ------
    MissingError, SourceError
        If the file cannot be opened, or read as an article.
    OutputError
        If an article of this id is already there, or ``data/raw`` cannot be written.
    """
    given = from_file(file, published)
    title = " ".join((title or given.card.title).split())
    card = replace(given.card, title=title, outlet=outlet, language=language or "en")
    article_id = f"{published.isoformat()}-{slug(title) or given.sha256[:12]}"
    _publish(project.raw, article_id, texts.read_bytes(file), cards.as_yaml(card))
    return load(project, article_id)


def _publish(raw: Path, article_id: str, data: bytes, card: str) -> None:
    """Write card and text; an article is there once its text is, so the text comes last and at once."""
    target, card_path, staged = (raw / f"{article_id}{end}" for end in (".txt", ".yaml", ".txt.part"))
    if target.exists() or card_path.exists():
        raise OutputError(
            f"{target}: is already there; pass another --title, or remove the file and its card first"
        )
    try:
        with card_path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(card)
        staged.write_bytes(data)
        staged.replace(target)
    except OSError as error:
        for path in (staged, card_path):
            path.unlink(missing_ok=True)
        raise OutputError(
            f"{raw}: the article cannot be written ({error.strerror}); check rights and room"
        ) from error
