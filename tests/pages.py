"""Pages of invented articles: the notebook of the page run cell by cell in this process, then exported."""

import ast
import copy
from pathlib import Path
from typing import Any

import nbformat
from IPython.core.formatters import DisplayFormatter
from nbformat.v4 import new_output

from analysis import desk
from analysis.report import export
from analysis.schema import Tables
from analysis.sources import Article

ROOT = Path(__file__).parent.parent
NOTEBOOKS = ROOT / "notebooks"


def executed(name: str, tables: Tables, article: Article, monkeypatch: Any, **given: Any) -> Any:
    """Return a notebook run on tables that are there already."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(desk, "article", lambda article_id: article)
    monkeypatch.setattr(desk, "tables", lambda article_id, **how: tables)
    notebook = copy.deepcopy(nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4))
    scope: dict[str, Any] = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = outputs(cell.source, scope)
            if "parameters" in cell.metadata.get("tags", []):
                scope |= {"article": article.article_id, **given}
    return notebook


def outputs(source: str, scope: dict[str, Any]) -> list[Any]:
    """Return what a cell shows: the value of its last expression."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), scope)
    value = None if last is None else eval(compile(ast.Expression(last.value), "cell", "eval"), scope)
    if value is None:
        return []
    data, metadata = DisplayFormatter().format(value)
    return [new_output("execute_result", data=data, metadata=metadata, execution_count=1)]


def page(tables: Tables, article: Article, folder: Path, monkeypatch: Any, **given: Any) -> Path:
    """Return the page of an article whose tables are there already."""
    notebook = folder / "brief.ipynb"
    nbformat.write(executed("brief", tables, article, monkeypatch, **given), notebook)
    made = folder / "brief.html"
    made.write_text(export(notebook), encoding="utf-8", newline="\n")
    return made
