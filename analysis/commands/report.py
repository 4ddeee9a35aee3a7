"""How are the pages of a project's articles made from the command line?"""

import importlib
import sys
from pathlib import Path

import click

from analysis import sources
from analysis.errors import BriefError, MissingError, nearest
from analysis.sources import Project


@click.command("report")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.pass_obj
def command(root: Path | None, ids: tuple[str, ...]) -> None:
    """Make the tables, notebooks and page of articles in data/raw.

    Without an ID, of all of them. What has not changed is not made again. The path of each page is
    printed; the page is reports/ID/ID.html.

    Example: brief report 2024-12-06-iran-syria
    """
    project = Project.find(root)
    wanted = _wanted(project, ids)
    # Jupyter takes a second to import: a wrong call is refused before.
    make = importlib.import_module("analysis.runs").report
    failed: list[BriefError] = []
    for article_id in wanted:
        try:
            click.echo(str(_shown(make(project, article_id, _say))))
            for line in importlib.import_module("analysis.desk").orphans(project.processed / article_id):
                click.echo(f"brief: {line}", err=True)
        except BriefError as error:
            failed.append(error)
            click.echo(f"brief: {article_id}: {error}", err=True)
    if failed:
        sys.exit(failed[0].exit_code)


def _wanted(project: Project, ids: tuple[str, ...]) -> list[str]:
    known = sources.article_ids(project)
    if not known:
        raise MissingError(f"{project.raw}: expected an article, found none; add one with brief add")
    for article_id in ids:
        if article_id not in known:
            raise MissingError(f"no article {article_id!r} in {project.raw}{nearest(article_id, known)}")
    return list(dict.fromkeys(ids)) or known


def _say(line: str) -> None:
    """Tell on a terminal how far the run is; a log of a schedule keeps to what was made."""
    if sys.stderr.isatty():
        click.echo(line, err=True)


def _shown(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
