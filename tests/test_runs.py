"""Does a run leave either a whole new page or the last good one?"""

import json
from pathlib import Path

import nbformat
import pytest

from analysis import desk, runs, texts
from analysis.errors import CallError, MissingError, OutputError, RunError
from analysis.sources import Project

TEXT = b"Kestrian troops seized the town of Carrow on Friday.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "carrow.txt").write_bytes(TEXT)
    digest = texts.digest(TEXT)
    (raw / "carrow.yaml").write_text(f"title: Carrow falls\npublished: 2031-03-14\nsha256: {digest}\n")
    monkeypatch.setattr(runs, "export", lambda path: f"<p>{path.name}</p>")
    monkeypatch.setattr(desk, "kept", lambda project, article: {})
    made = Project(tmp_path)
    notebook(made, "print(article)")
    return made


def notebook(project: Project, code: str) -> None:
    project.notebooks.mkdir(exist_ok=True)
    made = nbformat.v4.new_notebook()
    first = nbformat.v4.new_code_cell('article: str = "x"  # stem', metadata={"tags": ["parameters"]})
    made.cells = [first, nbformat.v4.new_code_cell(code)]
    nbformat.write(made, project.notebooks / "brief.ipynb")


def record(project: Project) -> dict[str, object]:
    return json.loads((project.reports / "carrow" / runs.RECORD).read_text())


def test_a_page_is_made_of_the_run_notebook(project):
    assert runs.report(project, "carrow").read_text() == "<p>brief.ipynb</p>"


def test_the_record_tells_what_was_made(project):
    runs.report(project, "carrow")
    told = record(project)
    assert (told["state"], told["notebooks"], sorted(told["outputs"])) == (
        "done",
        {"brief.ipynb": "done"},
        ["brief.ipynb", "carrow.html"],
    )


def test_what_has_not_changed_is_not_made_again(project):
    runs.report(project, "carrow")
    said: list[str] = []
    runs.report(project, "carrow", said.append)
    assert said == ["carrow: nothing has changed"]


@pytest.mark.parametrize("name", ["carrow.html", "brief.ipynb"])
def test_a_page_somebody_changed_is_made_again(project, name):
    page = runs.report(project, "carrow")
    page.with_name(name).write_text("changed")
    assert runs.report(project, "carrow").read_text() == "<p>brief.ipynb</p>"


def test_a_failed_run_leaves_the_last_good_page(project):
    page = runs.report(project, "carrow")
    notebook(project, "1/0")
    with pytest.raises(RunError):
        runs.report(project, "carrow")
    assert page.read_text() == "<p>brief.ipynb</p>"


def test_a_failed_run_says_why(project):
    notebook(project, "1/0")
    with pytest.raises(RunError):
        runs.report(project, "carrow")
    assert record(project)["state"] == "failed"
    assert record(project)["error"] == "brief.ipynb, cell 2: ZeroDivisionError: division by zero"


def test_a_failed_notebook_is_kept_beside_the_page(project):
    notebook(project, "1/0")
    with pytest.raises(RunError):
        runs.report(project, "carrow")
    assert (project.reports / "carrow" / "brief.failed.ipynb").exists()


def test_a_good_run_after_a_failed_one_clears_up(project):
    notebook(project, "1/0")
    with pytest.raises(RunError):
        runs.report(project, "carrow")
    notebook(project, "print(1)")
    names = sorted(path.name for path in runs.report(project, "carrow").parent.iterdir())
    assert names == ["brief.ipynb", "carrow.html", "run.json"]


def test_a_project_without_the_notebook_of_the_page_is_refused(project):
    (project.notebooks / "brief.ipynb").unlink()
    with pytest.raises(MissingError, match=r"expected brief\.ipynb"):
        runs.report(project, "carrow")


def test_a_notebook_with_an_untyped_parameter_is_refused(project):
    path = project.notebooks / "brief.ipynb"
    path.write_text(path.read_text().replace("article: str", "article"))
    with pytest.raises(CallError, match="expected a line such as"):
        runs.report(project, "carrow")


def test_a_folder_with_other_files_is_never_replaced(project):
    (project.reports / "carrow").mkdir(parents=True)
    (project.reports / "carrow" / "dear.txt").write_text("Dear ...")
    with pytest.raises(OutputError, match="holds other files"):
        runs.report(project, "carrow")


def test_a_reports_folder_that_is_a_file_is_refused(project):
    project.reports.write_text("a file")
    with pytest.raises(OutputError):
        runs.report(project, "carrow")
