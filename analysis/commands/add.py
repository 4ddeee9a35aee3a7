"""How is an article added to the project from the command line?"""

from datetime import date
from pathlib import Path

import click

from analysis import adding, cards
from analysis.sources import Project


@click.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", required=True, metavar="DATE", help="Day of publication, such as 2024-12-06.")
@click.option("--title", help="The article's title; its first line, if not given.")
@click.option("--outlet", help="Who published it.")
@click.option("--language", help="Its language, as a code such as en (the default).")
@click.option("--by", help="Who adds it, for the card.")
@click.pass_obj
def command(
    root: Path | None,
    file: Path,
    published: str,
    title: str | None,
    outlet: str | None,
    language: str | None,
    by: str | None,
) -> None:
    """Copy a text into data/raw, byte for byte, and write its source card.

    Its ID, made of date and title, is printed. Complete the card (author, rights) by hand.

    Example: brief add notes.txt --published 2023-01-01 --title "Talks resume"
    """
    day, today = cards.day(published), date.today()
    article = adding.add(
        Project.find(root),
        file,
        day,
        title=title,
        outlet=outlet,
        language=language,
        added_by=by,
        added_on=today,
    )
    click.echo(article.article_id)
