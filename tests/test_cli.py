"""Is a wrong call answered in one line with its own exit code, and a right one with what was made?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import __version__, cli, sources, texts

ROOT = Path(__file__).parent.parent
TEXT = "Kestrian troops seized the town of Carrow on Friday, officials said.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    (root / "data" / "raw").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def put(project: Path, text: str = TEXT, **changed: str) -> None:
    (project / "data" / "raw" / "carrow.txt").write_text(text)
    lines = {
        "title": "Carrow falls",
        "published": "2031-03-14",
        "sha256": texts.digest(TEXT.encode()),
    } | changed
    card = "".join(f"{name}: {value}\n" for name, value in lines.items())
    (project / "data" / "raw" / "carrow.yaml").write_text(card)


class Answer:
    """What a call printed, and how it ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        before = sys.argv
        sys.argv = ["brief", *words]
        try:
            cli.main()
        except SystemExit as end:
            self.code = end.code
        finally:
            sys.argv = before
        self.out, self.err = capsys.readouterr()


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[object, str]:
    answer = Answer(capsys, *words)
    assert answer.err.startswith("brief: ")
    assert answer.err.count("\n") == 1
    return answer.code, answer.err


def test_help_lists_every_command(capsys):
    answer = Answer(capsys, "--help")
    assert (answer.code, all(name in answer.out for name in cli.COMMANDS)) == (0, True)


def test_a_call_without_a_command_shows_the_help(capsys):
    answer = Answer(capsys)
    assert (answer.code, "Usage: brief" in answer.out) == (0, True)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_help_of_every_command_has_an_example(capsys, name):
    assert f"Example: brief {name}" in Answer(capsys, name, "--help").out


def test_the_version_is_the_packages(capsys):
    assert __version__ in Answer(capsys, "--version").out


def test_an_unknown_command_is_answered_with_the_nearest(capsys):
    assert refused(capsys, "reprot") == (2, "brief: no command 'reprot'; did you mean 'report'?\n")


def test_an_unknown_option_is_refused(capsys):
    assert refused(capsys, "add", "--publish", "x")[0] == 2


def test_a_missing_argument_is_refused(capsys):
    assert refused(capsys, "add")[0] == 2


def test_a_day_that_is_none_is_refused(capsys):
    code, line = refused(capsys, "add", "x.txt", "--published", "6 December")
    assert (code, "expected a day such as 2024-12-06, found '6 December'" in line) == (2, True)


def test_a_folder_that_is_no_project_is_refused(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, line = refused(capsys, "report")
    assert (code, "pass --root" in line) == (66, True)


def test_a_project_without_articles_is_refused(capsys, project):
    code, line = refused(capsys, "report")
    assert (code, "add one with brief add" in line) == (66, True)


def test_an_unknown_article_is_answered_with_the_nearest(capsys, project):
    put(project)
    code, line = refused(capsys, "report", "carow")
    assert (code, "did you mean 'carrow'?" in line) == (66, True)


@pytest.mark.parametrize("command", ["report", "tables"])
def test_a_changed_article_is_refused(capsys, project, command):
    put(project, text="Carrow held.\n")
    code, line = refused(capsys, command, "carrow")
    assert (code, "has changed since it was added" in line) == (65, True)


def test_a_card_that_names_an_unknown_column_is_refused(capsys, project):
    put(project, mood="grim")
    code, line = refused(capsys, "tables", "carrow")
    assert (code, "a card has no column 'mood'" in line) == (67, True)


def test_a_review_that_names_an_unknown_column_is_refused(capsys, project):
    put(project)
    (project / "data" / "raw" / "carrow.review.csv").write_text("when,who,mood\n")
    code, line = refused(capsys, "tables", "carrow")
    assert (code, "a review file has no column 'mood'" in line) == (68, True)


def test_a_refused_review_leaves_no_tables(capsys, project):
    put(project)
    (project / "data" / "raw" / "carrow.review.csv").write_text("when,who,mood\n")
    refused(capsys, "tables", "carrow")
    assert not (project / "data" / "processed").exists()


def test_an_added_article_is_named(capsys, project):
    (project / "note.txt").write_text(TEXT)
    answer = Answer(capsys, "add", "note.txt", "--published", "2031-03-14", "--title", "Carrow falls")
    assert (answer.code, answer.out) == (0, "2031-03-14-carrow-falls\n")


def test_an_article_is_not_added_twice(capsys, project):
    (project / "note.txt").write_text(TEXT)
    Answer(capsys, "add", "note.txt", "--published", "2031-03-14")
    assert refused(capsys, "add", "note.txt", "--published", "2031-03-14")[0] == 73


def test_the_tables_of_a_file_need_its_day(capsys, project):
    (project / "note.txt").write_text(TEXT)
    code, line = refused(capsys, "tables", "note.txt")
    assert (code, "expected --published DATE" in line) == (2, True)


def test_the_tables_of_a_file_that_is_not_there_are_refused(capsys, project):
    assert refused(capsys, "tables", "note.txt", "--published", "2031-03-14")[0] == 66


def test_the_tables_of_any_file_need_no_project(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text(TEXT)
    answer = Answer(capsys, "tables", "note.txt", "--published", "2031-03-14", "--out", "made")
    assert (answer.code, answer.out, answer.err) == (0, "made\n", "")
    assert {path.name for path in tmp_path.iterdir()} == {"note.txt", "made"}


def test_the_tables_of_a_file_leave_data_alone(capsys, project):
    (project / "note.txt").write_text(TEXT)
    Answer(capsys, "tables", "note.txt", "--published", "2031-03-14", "--out", "made")
    assert [path.name for path in (project / "data").rglob("*")] == ["raw"]


def test_tables_are_not_written_over_other_files(capsys, project):
    put(project)
    (project / "letters").mkdir()
    (project / "letters" / "dear.txt").write_text("Dear ...")
    code, line = refused(capsys, "tables", "carrow", "--out", "letters")
    assert (code, "holds other files" in line) == (73, True)


def test_the_tables_of_an_article_are_kept_in_the_project(capsys, project):
    put(project)
    answer = Answer(capsys, "tables", "carrow")
    assert (answer.code, Path(answer.out.strip())) == (0, project / "data" / "processed" / "carrow")


def test_the_path_of_a_listed_text_means_the_article(capsys, project):
    put(project)
    assert Answer(capsys, "tables", "data/raw/carrow.txt").code == 0


def test_help_does_not_wait_for_pandas():
    code = "import sys; from analysis import cli; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_wrong_call_does_not_wait_for_jupyter(project):
    put(project)
    call = [sys.executable, "-X", "importtime", "-m", "analysis", "report", "carow"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ended = subprocess.run(call, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, "nbformat" in ended.stderr) == (66, False)


def test_a_file_that_fails_for_no_known_reason_is_one_line(capsys, project, monkeypatch):
    def fail(project: object) -> list[str]:
        raise OSError(5, "Input/output error", "data/raw")

    monkeypatch.setattr(sources, "article_ids", fail)
    assert refused(capsys, "report") == (74, "brief: data/raw: Input/output error\n")
