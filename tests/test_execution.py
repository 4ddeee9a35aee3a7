"""Is a notebook run as asked, or refused before a kernel starts, and does a failure say where?"""

import os
import sys
from pathlib import Path

import nbformat
import pytest

from analysis import execution, parameters
from analysis.errors import CallError, MissingError, OutputError, RunError, RunTimeoutError
from analysis.sources import Project

PARAMETERS = (
    'article: str = "none"  # stem of a text\nsides: list = ["a"]  # who to draw\ncaptions: bool = True\n'
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    return Project(tmp_path)


def notebook(project: Project, *cells: str, declared: str = PARAMETERS) -> Path:
    made = nbformat.v4.new_notebook()
    first = nbformat.v4.new_code_cell(declared, metadata={"tags": ["parameters"]})
    made.cells = [first, *(nbformat.v4.new_code_cell(cell) for cell in cells)]
    path = project.notebooks / "n.ipynb"
    nbformat.write(made, path)
    return path


def run(project: Project, path: Path, **given: parameters.Value) -> str:
    return execution.execute(project, path, given, project.reports / "n.ipynb").read_text(encoding="utf-8")


def test_a_notebook_takes_its_parameters(project):
    assert "carrow!" in run(project, notebook(project, "print(article + '!')"), article="carrow")


def test_a_notebook_is_run_by_the_interpreter_of_the_command(project):
    assert sys.executable in run(project, notebook(project, "import sys; print(sys.executable)"))


def test_a_notebook_works_in_the_root_of_the_project(project):
    assert str(project.root) in run(project, notebook(project, "import os; print(os.getcwd())"))


def test_the_same_inputs_give_the_same_bytes(project):
    path = notebook(project, "print(article)")
    assert run(project, path, article="a") == run(project, path, article="a")


def test_a_failing_cell_is_named_with_its_reason(project):
    with pytest.raises(RunError, match=r"n\.ipynb, cell 2: ZeroDivisionError: division by zero"):
        run(project, notebook(project, "1/0"), article="a")


def test_a_failed_notebook_is_kept_beside_the_last_good_one(project):
    good = run(project, notebook(project, "print(1)"))
    with pytest.raises(RunError):
        run(project, notebook(project, "1/0"))
    assert (project.reports / "n.ipynb").read_text() == good
    assert "ZeroDivisionError" in (project.reports / "n.failed.ipynb").read_text()


def test_a_good_run_clears_the_failed_one_away(project):
    with pytest.raises(RunError):
        run(project, notebook(project, "1/0"))
    run(project, notebook(project, "print(1)"))
    assert [path.name for path in project.reports.iterdir()] == ["n.ipynb"]


def test_a_kernel_that_dies_ends_the_run(project):
    with pytest.raises(RunError, match="the kernel died"):
        run(project, notebook(project, "import os; os._exit(3)"))


def test_a_cell_that_hangs_is_ended(project, monkeypatch):
    monkeypatch.setattr(execution, "SECONDS_PER_CELL", 1)
    with pytest.raises(RunTimeoutError, match="ran longer than 1 s"):
        run(project, notebook(project, "import time; time.sleep(60)"))


def test_braces_in_a_path_are_no_template(project):
    out = project.reports / "{id}" / "n.ipynb"
    assert execution.execute(project, notebook(project), {}, out).exists()


def refused(project: Project, **given: parameters.Value) -> str:
    with pytest.raises(CallError) as caught:
        parameters.check(notebook(project), given)
    return str(caught.value)


def test_an_unknown_parameter_is_answered_with_the_nearest(project):
    assert refused(project, artikle="a") == "n.ipynb has no parameter 'artikle'; did you mean 'article'?"


@pytest.mark.parametrize("value", [7, ["a"], True])
def test_a_parameter_of_another_type_is_refused(project, value):
    assert "parameter 'article' expects text" in refused(project, article=value)


def test_a_number_is_not_taken_for_yes_or_no(project):
    assert "expects true or false, found 1" in refused(project, captions=1)


def test_a_parameter_name_that_is_code_is_refused(project):
    assert "has no parameter" in refused(project, **{"x=1;import os": "a"})


def test_a_wrong_parameter_starts_no_kernel(project, monkeypatch):
    monkeypatch.setattr(
        execution.papermill, "execute_notebook", lambda *a, **k: pytest.fail("a kernel started")
    )
    with pytest.raises(CallError):
        run(project, notebook(project), artikle="a")


@pytest.mark.parametrize("line", ['article = "a"', "x: str | None = None", "print(1)"])
def test_a_parameter_without_a_plain_type_is_refused(project, line):
    with pytest.raises(CallError, match="expected a line such as"):
        parameters.declared(notebook(project, declared=line))


def test_a_notebook_without_parameters_is_refused(project):
    nbformat.write(nbformat.v4.new_notebook(), project.notebooks / "n.ipynb")
    with pytest.raises(MissingError, match="expected a cell tagged 'parameters'"):
        parameters.declared(project.notebooks / "n.ipynb")


def test_a_file_that_is_no_notebook_is_refused(project):
    (project.notebooks / "n.ipynb").write_text("{}")
    with pytest.raises(MissingError, match="cannot be read as a notebook"):
        parameters.declared(project.notebooks / "n.ipynb")


def test_a_result_that_cannot_be_written_is_refused(project):
    project.reports.write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        run(project, notebook(project))


def test_no_kernel_outlives_its_run(project):
    run(project, notebook(project, "import os; open('pid', 'w').write(str(os.getpid()))"))
    pid = int((project.root / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
