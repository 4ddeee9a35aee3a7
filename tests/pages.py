"""Pages of invented articles: the notebook of the page run cell by cell in this process, then exported."""

import ast
import contextlib
import copy
import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from bs4 import BeautifulSoup
from IPython.core.formatters import DisplayFormatter
from nbformat.v4 import new_output

from analysis import desk
from analysis.report import export
from analysis.schema import Tables
from analysis.sources import Article
from tests.sample import empty_tables, sample_article, sample_tables
from tests.sample_many import crowd, in_other_scripts
from tests.whole_articles import first, garden, hostile_file, long

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
    with contextlib.redirect_stdout(io.StringIO()):
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


def hostile() -> tuple[Tables, Article]:
    """Return an article whose title, names, quotes, id and text try to run something."""
    tables, article = sample_tables(), sample_article()
    for name, columns in HOSTILE_COLUMNS.items():
        for column in columns:
            tables[name][column] = tables[name][column].mask(tables[name][column].notna(), ATTACK)
    old = "Norrland once gave Valdora loans."
    text = article.text.replace(old, "<script>alert(1)</script>$a$".ljust(len(old), "."))
    card = replace(article.card, title=ATTACK, outlet=ATTACK, author=ATTACK, rights=ATTACK, notes=ATTACK)
    return tables, Article('"><img src=x onerror=alert(1)>', text, card, article.sha256)


ATTACK = "=HYPERLINK(\"javascript:alert(1)\")</title></style></script><script>alert('$x$')</script>"
HOSTILE_COLUMNS = {
    "actors": ("name", "office"),
    "forces": ("unit", "quote", "place", "quantity_words"),
    "motivations": ("reason", "quote", "action"),
    "posture": ("force", "place"),
    "control": ("place",),
    "statements": ("content", "speaker_words", "role", "venue", "quote"),
    "timeline": ("what",),
    "relations": ("quote",),
    "sentences": ("damage",),
}


def crowded() -> tuple[Tables, Article]:
    """Return an article in which sixty actors support one and fight each other."""
    return crowd(60), sample_article()


def bare() -> tuple[Tables, Article]:
    """Return an article from which nothing was read."""
    return empty_tables(), sample_article()


def whole() -> tuple[Tables, Article]:
    """Return the invented article with all its tables."""
    return sample_tables(), sample_article()


def other_scripts() -> tuple[Tables, Article]:
    """Return an article with a sentence that runs from right to left, one without spaces, and such names."""
    tables, article = in_other_scripts(), sample_article()
    text = "قوات الحدود غادرت المدينة. " * 20 + "军队控制了这座城市，" * 40
    text = text + article.text[len(text) :]
    return tables, replace(article, text=text, card=replace(article.card, language="ar", title=text[:60]))


CASES = {
    "first": first, "garden": garden, "long": long, "hostile file": hostile_file,
    "whole": whole, "bare": bare, "hostile": hostile, "crowded": crowded, "other scripts": other_scripts,
}  # fmt: skip


@cache
def soup(path: Path) -> BeautifulSoup:
    """Return a page to look things up in; nobody changes it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
