"""How are the tables of one article, or of any text on disk, made from the command line?"""

import contextlib
import importlib
from datetime import date
from pathlib import Path

import click

from analysis import cards, sources
from analysis.errors import CallError, MissingError, nearest
from analysis.sources import Article, Project


@click.command("tables")
@click.argument("file_or_id")
@click.option("--published", metavar="DATE", help="Day of publication (2024-12-06); stands in for a card.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Folder for the tables; data/processed/ID for an article, ./NAME-tables for a file, if not given.",
)
@click.pass_obj
def command(root: Path | None, file_or_id: str, published: str | None, out: Path | None) -> None:
    """Make only the tables, of an article in data/raw or of any text file.

    A file elsewhere needs --published and no project; nothing but the folder of the tables is written.

    Example: brief tables notes.txt --published 2023-01-01 --out /tmp/tables
    """
    day = None if published is None else cards.day(published)
    project = _project(root)
    article_id = _article_id(project, file_or_id)
    if project is not None and article_id is not None and day is None:
        article, raw = sources.load(project, article_id), project.raw
        folder = out or project.processed / article_id
    else:
        is_listed = project is not None and article_id is not None
        path = project.raw / f"{article_id}.txt" if project and is_listed else Path(file_or_id)
        article, raw = _of_file(path, day, project), None
        folder = out or Path(f"{path.stem}-tables")
    # pandas takes a second to import: a wrong call is refused before.
    desk = importlib.import_module("analysis.desk")
    desk.keep(folder, article, raw)
    for line in desk.orphans(folder):
        click.echo(f"brief: {line}", err=True)
    click.echo(str(folder))


def _project(root: Path | None) -> Project | None:
    if root is not None:
        return Project.find(root)
    with contextlib.suppress(MissingError):
        return Project.find()
    return None


def _article_id(project: Project | None, file_or_id: str) -> str | None:
    """Return the id that is meant, be it given as such or as the path of a text in data/raw."""
    if project is None:
        return None
    path = Path(file_or_id)
    named = path.stem if path.resolve().parent == project.raw.resolve() else file_or_id
    return named if named in sources.article_ids(project) else None


def _of_file(path: Path, day: date | None, project: Project | None) -> Article:
    if not path.is_file():
        known = [] if project is None else sources.article_ids(project)
        raise MissingError(f"no file and no article {str(path)!r}{nearest(str(path), known)}")
    if day is None:
        raise CallError(f"{path}: expected --published DATE, since the file has no source card in data/raw")
    return sources.from_file(path, day)
