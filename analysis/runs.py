"""How does an article become its page, unattended, without ever losing the last good one?"""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis import desk, parameters, staging
from analysis.errors import MissingError, RunError, RunTimeoutError
from analysis.execution import execute as execute
from analysis.report import export
from analysis.sources import Article, Project

RECORD = "run.json"
PAGE = "brief.ipynb"
SECONDS_TO_WAIT = 300


def silent(line: str) -> None:
    """Say nothing of how far a run is."""


def report(project: Project, article_id: str, say: Callable[[str], None] = silent) -> Path:
    """Make an article's tables, notebooks and page where anything they rest on has changed; return the page.

    Everything is made beside ``reports/<id>`` and takes its place when the page is done. A run that fails
    leaves the last good page, keeps the failed notebook beside it, and says so in ``run.json``.

    Parameters
    ----------
    project
        The project.
    article_id
        Stem of a text in ``data/raw``.
    say
        Is called with one line before each step.

    Raises
    ------
    BriefError
        One of its children: the article, card, review or codebook is wrong, a notebook is missing or
        stopped, or nothing can be written.
    """
    article = desk.article(article_id, project=project)
    folder = project.reports / article_id
    notebooks = _notebooks(project)
    inputs = desk.made_from(article, project.raw) | {path.name: _digest(path) for path in notebooks}
    staging.refuse_unwritable(folder, RECORD)
    with staging.locked(folder, seconds=SECONDS_TO_WAIT):
        if _is_fresh(folder, inputs):
            say(f"{article_id}: nothing has changed")
        else:
            _make(project, article, notebooks, inputs, say)
    return folder / f"{article_id}.html"


def _make(
    project: Project,
    article: Article,
    notebooks: list[Path],
    inputs: dict[str, str],
    say: Callable[[str], None],
) -> None:
    article_id, folder = article.article_id, project.reports / article.article_id
    record = {"article_id": article_id, "inputs": inputs, "versions": desk.made_with(), "started": _now()}
    with staging.staged(folder, RECORD) as stage:
        say(f"{article_id}: tables")
        desk.kept(project, article)
        states = {path.name: "queued" for path in notebooks}
        try:
            _run_all(project, article_id, notebooks, stage, states, say)
        except RunError as error:
            _keep_failure(folder, stage, record | {"notebooks": states}, error)
            raise
        (stage / f"{article_id}.html").write_text(export(stage / PAGE), encoding="utf-8", newline="\n")
        outputs = {path.name: _digest(path) for path in sorted(stage.iterdir())}
        _write(stage, record | {"state": "done", "notebooks": states, "ended": _now(), "outputs": outputs})


def _notebooks(project: Project) -> list[Path]:
    """Return the notebooks about one article, the page's own last."""
    found = sorted(project.notebooks.glob("*.ipynb"), key=lambda path: (path.name == PAGE, path.name))
    if not found or found[-1].name != PAGE:
        raise MissingError(f"{project.notebooks}: expected {PAGE}, found none; go to a project that has it")
    return [path for path in found if "article" in parameters.declared(path)]


def _run_all(
    project: Project,
    article_id: str,
    notebooks: list[Path],
    stage: Path,
    states: dict[str, str],
    say: Callable[[str], None],
) -> None:
    for path in notebooks:
        say(f"{article_id}: {path.name}")
        states[path.name] = "running"
        try:
            execute(project, path, {"article": article_id}, stage / path.name)
        except RunError as error:
            states[path.name] = _state(error)
            raise
        states[path.name] = "done"


def _state(error: RunError) -> str:
    return "timeout" if isinstance(error, RunTimeoutError) else "failed"


def _keep_failure(folder: Path, stage: Path, record: dict[str, Any], error: RunError) -> None:
    folder.mkdir(exist_ok=True)
    for path in stage.glob("*.failed.ipynb"):
        path.replace(folder / path.name)
    _write(folder, record | {"state": _state(error), "ended": _now(), "error": str(error)})


def _is_fresh(folder: Path, inputs: dict[str, str]) -> bool:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        is_same = record["state"] == "done" and record["inputs"] == inputs
        is_same = is_same and record["versions"] == desk.made_with()
        return is_same and all(_digest(folder / name) == wanted for name, wanted in record["outputs"].items())
    except (OSError, ValueError, KeyError):
        return False


def _write(folder: Path, record: dict[str, Any]) -> None:
    staged = folder / f"{RECORD}.part"
    staged.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    staged.replace(folder / RECORD)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
