"""Do the notebooks choose, show and explain, and do nothing else?"""

import ast
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from papermill import inspect_notebook

from analysis import parameters
from analysis.errors import RunError
from analysis.report import picture, promises
from analysis.sources import Project
from tests.pages import NOTEBOOKS, ROOT, executed, whole

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
NAMES = {"brief", "force_posture", "motivations", "support_network", "tables"}
ID = re.compile(r"[a-zA-Z0-9-_]{1,64}")
EACH = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
MOST_LINES = 12


def cells(path, kind="code"):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def test_the_notebooks_are_there():
    assert {path.stem for path in PATHS} >= NAMES


@EACH
def test_a_notebook_keeps_to_the_format(path):
    nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))


@EACH
def test_a_notebook_is_written_as_the_package_writes_it(path):
    assert path.read_text(encoding="utf-8") == promises.written(nbformat.read(path, as_version=4))


@EACH
def test_a_cell_is_named_for_good(path):
    names = [cell.id for cell in nbformat.read(path, as_version=4).cells]
    assert names == [f"{path.stem.replace('_', '-')}-{number:02d}" for number in range(1, len(names) + 1)]


@EACH
def test_the_first_line_states_the_question(path):
    first = nbformat.read(path, as_version=4).cells[0]
    assert re.match(r"# .+\?(\n|$)", first.source)


@EACH
def test_the_first_code_cell_holds_the_parameters(path):
    assert cells(path)[0].metadata.get("tags") == ["parameters"]


@EACH
def test_no_other_cell_is_tagged_as_parameters(path):
    assert not [cell for cell in cells(path)[1:] if "parameters" in cell.metadata.get("tags", [])]


@EACH
def test_papermill_reads_every_parameter(path):
    assert set(inspect_notebook(str(path))) == set(parameters.declared(path))


@EACH
def test_every_parameter_has_its_help(path):
    assert [one["name"] for one in inspect_notebook(str(path)).values() if not one["help"]] == []


@EACH
def test_papermill_reads_every_type(path):
    read = {one["name"]: one["inferred_type_name"] for one in inspect_notebook(str(path)).values()}
    assert read == {name: one.type_name for name, one in parameters.declared(path).items()}


@EACH
def test_no_cell_defines_anything(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert not [
        node for cell in cells(path) for node in ast.walk(ast.parse(cell.source)) if isinstance(node, kinds)
    ]


@EACH
def test_no_cell_is_long(path):
    assert max(len(cell.source.splitlines()) for cell in cells(path)) <= MOST_LINES


@EACH
def test_prose_stands_before_most_cells(path):
    assert 2 * len(cells(path, "markdown")) >= len(cells(path)) - 1


@EACH
def test_a_notebook_makes_a_promise(path):
    assert 1 <= len([cell for cell in cells(path) if promises.is_promise(cell)]) <= 2


@EACH
def test_only_promises_keep_their_output(path):
    assert not [cell for cell in cells(path) if not promises.is_promise(cell) and cell.outputs]


@EACH
def test_a_kept_output_has_the_count_that_makes_nbval_look(path):
    assert not [cell for cell in cells(path) if cell.outputs and cell.execution_count is None]


@EACH
def test_a_kept_output_is_text(path):
    kinds = {output.output_type for cell in cells(path) for output in cell.outputs}
    assert kinds <= {"stream"}


@EACH
def test_a_notebook_runs_on_the_invented_article(path, monkeypatch):
    made = executed(path.stem, *whole(), monkeypatch)
    assert any("text/html" in output.data for cell in made.cells for output in cell.get("outputs", []))


def test_kept_outputs_are_those_of_promises():
    shown = [new_output("stream", text="forces: 3\n")]
    promise = new_code_cell(f"{promises.SIGN}\nprint(3)", outputs=shown, execution_count=9)
    other = new_code_cell("print(4)", outputs=shown, execution_count=10)
    made = promises.kept(new_notebook(cells=[new_markdown_cell("x"), promise, other]))
    assert [(cell.execution_count, len(cell.outputs)) for cell in made.cells[1:]] == [(1, 1), (None, 0)]


def test_keeping_outputs_leaves_the_run_as_it_was():
    run = new_notebook(cells=[new_code_cell("4", execution_count=10)])
    promises.kept(run)
    assert run.cells[0].execution_count == 10


def test_a_notebook_that_stops_is_refused(tmp_path):
    path = tmp_path / "stops.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("1/0")]), path)
    with pytest.raises(RunError, match=r"stops\.ipynb: division by zero"):
        promises.executed(path, ROOT)


def test_the_picture_of_the_readme_is_not_stale():
    project = Project.find(ROOT)
    kept = picture.path_of(project).read_text(encoding="utf-8")
    assert kept == picture.picture(project), "run python -m analysis.report.promises"


def test_the_picture_of_the_readme_leads_nowhere():
    assert "<a " not in picture.picture(Project.find(ROOT))
