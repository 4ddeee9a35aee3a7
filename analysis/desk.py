"""Which article is on the desk, and which tables were read from it?"""

import hashlib
from collections.abc import Sequence
from datetime import date
from importlib import resources
from pathlib import Path

import pandas as pd
import pyarrow

from analysis import __version__, cards, checks, codebook, decisions, sources, staging, store, texts, views
from analysis.build import Built, build
from analysis.catalogue import KINDS
from analysis.decisions import Decision
from analysis.review import Orphan
from analysis.schema import Tables
from analysis.sources import Article, Project

_MADE = {".pyc", ".swp"}


def article(article_id: str, *, project: Project | None = None) -> Article:
    """Return an article of the project that the current folder lies in.

    Raises
    ------
    MissingError, SourceError, CardError
        As ``sources.load``.
    """
    return sources.load(project or Project.find(), article_id)


def tables(
    article_id: str, *, pivot: str | None = None, captions: bool = True, project: Project | None = None
) -> Tables:
    """Return an article's tables: those kept in ``data/processed`` if still good, else made and kept anew.

    Parameters
    ----------
    article_id
        Stem of a text in ``data/raw``.
    pivot
        Day that splits before from after (``2024-12-06``); the one the kept views use if missing.
    captions
        Whether rows read from captions count.
    project
        The project; the one the current folder lies in if missing.

    Raises
    ------
    BriefError
        One of its children, if what a person gave is wrong or the tables cannot be kept.
    """
    project = project or Project.find()
    loaded = sources.load(project, article_id)
    return shown(kept(project, loaded), pivot=pivot, captions=captions, published=loaded.published)


def shown(whole: Tables, *, pivot: str | None, captions: bool, published: date | None = None) -> Tables:
    """Return the tables as a reader asked for them: with or without captions, split at a day of his own."""
    made = whole if captions else {name: _without_captions(table) for name, table in whole.items()}
    if not pivot and captions:
        return made
    return views.remade(made, pivot=None if not pivot else cards.day(pivot), published=published)


def _without_captions(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["region"].ne("caption").fillna(True)].reset_index(drop=True)


def kept(project: Project, article: Article) -> Tables:
    """Return the project's kept tables of an article, made anew when what they were made from has changed."""
    return keep(project.processed / article.article_id, article, project.raw)


def keep(folder: Path, article: Article, raw: Path | None = None) -> Tables:
    """Return the tables that a folder keeps, made anew there when what they were made from has changed.

    Two processes may ask at once: one makes the tables, the other waits for them.

    Parameters
    ----------
    folder
        Where the tables are kept.
    article
        The article.
    raw
        Folder of its review file, if it has one.

    Raises
    ------
    BriefError
        One of its children, if the codebook or the review file is wrong, or the folder cannot be written.
    """
    inputs, versions = made_from(article, raw), made_with()
    if store.is_fresh(folder, inputs, versions):
        return store.read(folder)
    staging.refuse_unwritable(folder, store.MANIFEST)
    with staging.locked(folder):
        if not store.is_fresh(folder, inputs, versions):
            made = make(article, raw)
            store.write(folder, made.tables, inputs, versions, lines(made.orphans))
        return store.read(folder)


def make(article: Article, raw: Path | None = None) -> Built:
    """Return the tables of one article, checked; ``raw`` is the folder of its review file, if it has one."""
    made = build([article], codebook.load(), {article.article_id: _decisions(article, raw)})
    for name, table in made.tables.items():
        checks.check(KINDS[name], table, {article.article_id: article.text})
    return made


def lines(orphans: Sequence[Orphan]) -> list[str]:
    """Return each decision that fits no row as a line: where it stands, what it decides, why it fits none."""
    return [
        f"{one.decision.article_id}.review.csv, line {one.decision.line}: {one.decision.decision} of table "
        f"{one.decision.table} is an orphan: {one.why}"
        for one in orphans
    ]


def orphans(folder: Path) -> list[str]:
    """Return the decisions that fitted no row when the tables that a folder keeps were made."""
    found: list[object] = (store.manifest(folder) or {}).get("orphans", [])
    return [str(line) for line in found]


def _decisions(article: Article, raw: Path | None) -> list[Decision]:
    return [] if raw is None else decisions.read(raw / f"{article.article_id}.review.csv")


def made_from(article: Article, raw: Path | None = None) -> dict[str, str]:
    """Return what an article's tables are made from: the hashes of text, card, review, codebook and code."""
    review = None if raw is None else raw / f"{article.article_id}.review.csv"
    is_reviewed = review is not None and review.is_file()
    return {
        "article_id": article.article_id,
        "article": article.sha256,
        "card": texts.digest(repr(article.card).encode()),
        "review": texts.digest(texts.read_bytes(review)) if review and is_reviewed else "none",
        **_hashes(),
    }


def made_with() -> dict[str, str]:
    """Return the versions of what makes the tables."""
    return {"conflict-brief": __version__, "pandas": pd.__version__, "pyarrow": pyarrow.__version__}


def _hashes() -> dict[str, str]:
    """Return a hash of the codebook's files and one of the package's others, neither of them read."""
    folder = Path(str(resources.files("analysis")))
    whole = {"codebook": hashlib.sha256(), "code": hashlib.sha256()}
    for path in sorted(folder.rglob("*")):
        if path.suffix not in _MADE and "__pycache__" not in path.parts and path.is_file():
            name = path.relative_to(folder).as_posix()
            which = whole["codebook" if name.startswith("codebook/") else "code"]
            which.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return {name: found.hexdigest() for name, found in whole.items()}
