"""How is the measuring run: ``python -m tests.measure FOLDER [--errors]``."""

import sys
from pathlib import Path
from types import ModuleType

import click

from analysis import codebook
from tests.measure import articles, cnc, plover, re3d, show
from tests.measure.findings import Findings

SETS: tuple[ModuleType, ...] = (articles, plover, cnc, re3d)


def missing(needs: tuple[str, ...], folder: Path) -> list[str]:
    """Return which of the files that a set needs are not in the folder."""
    return [name for name in needs if not (folder / name).exists()]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option(
    "--errors", is_flag=True, help="Also print what goes wrong most often, and each cue's precision."
)
def main(folder: Path | None, errors: bool) -> None:
    """Measure the reading on hand-coded data in FOLDER; a set that is not there is skipped."""
    if folder is None or not folder.is_dir():
        given = "none was given" if folder is None else f"{folder} is none"
        click.echo(f"expected a folder of hand-coded data, {given}: python -m tests.measure FOLDER", err=True)
        sys.exit(2)
    book, found = codebook.load(), Findings()
    for one in SETS:
        absent = missing(one.NEEDS, folder)
        if absent:
            click.echo(
                f"skipped {one.__name__.rpartition('.')[2]}: no {', '.join(absent)} in {folder}", err=True
            )
            continue
        part = one.measure(folder, book)
        found.measures += part.measures
        found.faults += part.faults
        found.cues += part.cues
    click.echo(show.table(found.measures))
    if errors:
        click.echo("\n" + show.faults(found.faults) + "\n\n" + show.cues(found.cues))


if __name__ == "__main__":
    main()
