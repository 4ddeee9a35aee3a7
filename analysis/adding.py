"""How does a text become an article of the project?"""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

from analysis import cards, sources, texts
from analysis.errors import OutputError
from analysis.sources import Article, Project

_SLUG_LENGTH = 60


def slug(title: str) -> str:
    """Return a title as the tail of a file name: small letters and digits, words joined by hyphens.

    Examples
    --------
    >>> slug("Kestria begins evacuating officers, soldiers")
    'kestria-begins-evacuating-officers-soldiers'
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
    added_by: str | None = None,
    added_on: date | None = None,
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
    given = sources.from_file(file, published)
    title = " ".join((title or given.card.title).split())
    about = {"outlet": outlet, "language": language or "en", "added_by": added_by, "added_on": added_on}
    card = replace(given.card, title=title, **about)  # type: ignore[arg-type]
    article_id = f"{published.isoformat()}-{slug(title) or given.sha256[:12]}"
    _publish(project.raw, article_id, texts.read_bytes(file), cards.as_yaml(card))
    return sources.load(project, article_id)


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
