"""How is a notebook run from first cell to last, by this interpreter, with no clock in the result?"""

import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import papermill
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellTimeoutError
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from analysis import parameters
from analysis.errors import OutputError, RunError, RunTimeoutError
from analysis.parameters import Value
from analysis.sources import Project

SECONDS_PER_CELL = 600
# What went wrong is said once, by the error that is raised.
logging.getLogger("papermill").setLevel(logging.CRITICAL)


class OwnKernel(AsyncKernelManager):
    """A kernel of the interpreter that runs the command, whatever kernels this machine knows."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """Return how to start it."""
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="conflict-brief", language="python")

    async def start_kernel(self, **options: Any) -> None:  # type: ignore[override]
        """Start it without its own log: what a cell prints comes with the notebook, the rest is Jupyter's."""
        await super().start_kernel(**options, stderr=subprocess.DEVNULL)


def execute(project: Project, notebook: Path, given: Mapping[str, Value], out: Path) -> Path:
    """Run a notebook from its first cell to its last and return ``out``, where the result now is.

    The result holds no clock: the same inputs give the same bytes. The kernel works in the project's root.

    Parameters
    ----------
    project
        The project the notebook reads.
    notebook
        The notebook.
    given
        Parameters, by name; those not given keep the notebook's defaults.
    out
        Where to write the result; when a cell fails it stays, and ``<name>.failed.ipynb`` is kept beside it.

    Raises
    ------
    CallError
        If a parameter is unknown or of the wrong type; no kernel has been started.
    RunError, RunTimeoutError
        If a cell raised an error or ran too long, or the kernel died; the message names the cell.
    OutputError
        If the result cannot be written.
    """
    parameters.check(notebook, given)
    staged = out.with_suffix(".part.ipynb")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _run_or_keep(project, notebook, given, staged, out.with_suffix(".failed.ipynb"))
        _without_clock(staged)
        staged.replace(out)
    except OSError as error:
        raise OutputError(
            f"{out}: cannot be written ({error.strerror or error}); check rights and room"
        ) from error
    finally:
        if staged.exists():
            staged.unlink()
    return out


def _run_or_keep(
    project: Project, notebook: Path, given: Mapping[str, Value], staged: Path, failed: Path
) -> None:
    try:
        _run(project, notebook, given, staged)
    except RunError:
        if staged.exists():
            staged.replace(failed)
        raise
    failed.unlink(missing_ok=True)


def _run(project: Project, notebook: Path, given: Mapping[str, Value], staged: Path) -> None:
    try:
        with tempfile.TemporaryDirectory(prefix="brief-") as sockets:
            _papermill(project, notebook, given, staged, Path(sockets))
    except PapermillExecutionError as error:
        what = " ".join(f"{error.ename}: {error.evalue}".split())
        number = error.cell_index + (0 if given else 1)  # papermill adds a cell with the parameters
        raise RunError(f"{notebook.name}, cell {number}: {what}") from error
    except CellTimeoutError as error:
        raise RunTimeoutError(f"{notebook.name}: a cell ran longer than {SECONDS_PER_CELL} s") from error
    except RuntimeError as error:  # a dead kernel, or one that never answered
        raise RunError(f"{notebook.name}: the kernel died; is there enough memory?") from error


def _papermill(
    project: Project, notebook: Path, given: Mapping[str, Value], staged: Path, sockets: Path
) -> None:
    # Sockets in a folder of our own: no race for ports with other runs, nothing open to the network.
    own = {"transport": "ipc", "ip": str(sockets / "ipc"), "connection_file": str(sockets / "kernel.json")}
    papermill.execute_notebook(
        _literal(notebook),
        _literal(staged),
        parameters=dict(given),
        kernel_name="python3",
        language="python",
        progress_bar=False,
        # One write at the end: saving after every cell grows with the square of the output.
        request_save_on_cell_execute=False,
        kernel_manager_class=OwnKernel,
        config=Config({"OwnKernel": own}),
        execution_timeout=SECONDS_PER_CELL,
        record_timing=False,
        resources={"metadata": {"path": str(project.root)}},
    )


def _literal(path: Path) -> str:
    """Return a path that papermill does not take for a template."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _without_clock(path: Path) -> None:
    """Drop papermill's times and paths and name the cells by their place: the rest depends on inputs only."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    found["metadata"].pop("papermill", None)
    for number, cell in enumerate(found["cells"]):
        cell["metadata"].pop("papermill", None)
        cell["id"] = f"cell-{number}"
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
