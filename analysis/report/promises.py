"""Which words do the notebooks promise to print, and how do they come to stand in them?

``python -m analysis.report.promises`` runs each notebook of the project and keeps of all outputs the text
that cells opening ``# NBVAL_CHECK_OUTPUT`` print; ``pytest --nbval-lax notebooks`` holds the notebooks to it.
The picture of the README is drawn anew, too.
"""

import copy
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from analysis.errors import RunError
from analysis.report import picture
from analysis.sources import Project

SIGN = "# NBVAL_CHECK_OUTPUT"
SECONDS_PER_CELL = 600


def is_promise(cell: NotebookNode) -> bool:
    """Tell whether a cell's printed text is kept."""
    return cell.cell_type == "code" and bool(cell.source.startswith(SIGN))


def kept(executed: NotebookNode) -> NotebookNode:
    """Return a notebook with the printed text of its promises and no other output.

    A promise has an execution count, since nbval compares nothing where there is none.
    """
    made = copy.deepcopy(executed)
    n_promises = 0
    for cell in made.cells:
        cell.metadata.pop("execution", None)
        if is_promise(cell):
            n_promises += 1
            cell.execution_count = n_promises
            cell.outputs = [output for output in cell.outputs if output.output_type == "stream"]
        elif cell.cell_type == "code":
            cell.execution_count, cell.outputs = None, []
    return made


def executed(path: Path, root: Path) -> NotebookNode:
    """Return a notebook run from first cell to last with its own parameters, in the project's root.

    Raises
    ------
    RunError
        If a cell stops with an error.
    """
    found = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    client = NotebookClient(found, timeout=SECONDS_PER_CELL, resources={"metadata": {"path": str(root)}})
    try:
        return client.execute()
    except CellExecutionError as error:
        raise RunError(f"{path.name}: {' '.join(str(error.evalue).split())}") from error


def written(notebook: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    made: str = nbformat.writes(notebook, indent=1, ensure_ascii=False)  # type: ignore[no-untyped-call]
    return made.rstrip("\n") + "\n"


def main() -> None:
    """Write the promises of the notebooks, and the picture, of the project the current folder lies in."""
    project = Project.find()
    for path in sorted(project.notebooks.glob("*.ipynb")):
        made = kept(executed(path, project.root))
        source = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        made.metadata = source.metadata
        path.write_text(written(made), encoding="utf-8", newline="\n")
    picture.write(project)


if __name__ == "__main__":
    main()
