"""How long does the page take beside a plain script that draws the same charts and writes the same tables?"""

import io
import tempfile
from functools import cache
from html import escape
from pathlib import Path

import nbformat
import pytest

from analysis.charts import control, force_posture, reasons, relation_matrix, sourcing, support_network
from analysis.look import Width
from analysis.report import export
from tests.benchmarks.timing import Pair
from tests.pages import executed
from tests.pages import page as whole_page
from tests.sample import sample_article
from tests.sample_many import tangle
from tests.whole_articles import first

CHARTS = (sourcing, force_posture, support_network, reasons, control)
WIDTHS: tuple[Width, ...] = ("wide", "narrow")
FOLDER = Path(tempfile.gettempdir()) / "conflict-brief-bench"
LARGE_TANGLE = 27  # a seed that gives twelve actors


def plain_script() -> Path:
    """Draw the charts as SVG and write them with all tables and the article into one HTML file."""
    tables, article = first()
    parts = ["<!DOCTYPE html><meta charset=utf-8>", f"<h1>{escape(article.card.title)}</h1>"]
    for chart in CHARTS:
        for width in WIDTHS:
            drawn = io.StringIO()
            chart.draw(tables, article=article, width=width).savefig(drawn, format="svg")
            parts.append(drawn.getvalue())
    parts += [table.to_html() for table in tables.values()]
    parts += [f"<p>{escape(words)}</p>" for words in article.text.split("\n\n")]
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "plain.html"
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


@cache
def notebook() -> Path:
    """Return the notebook of the page, run: tables and charts are in it."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "brief.ipynb"
    nbformat.write(executed("brief", *first(), pytest.MonkeyPatch()), path)
    return path


def exported() -> str:
    """Return the page of a notebook that has been run."""
    return export(notebook())


def made() -> Path:
    """Run the notebook of the page on tables that are there, in this process, and export it."""
    FOLDER.mkdir(exist_ok=True)
    return whole_page(*first(), FOLDER, pytest.MonkeyPatch())


def network() -> object:
    """Draw a network of up to twelve actors."""
    return support_network.draw(tangle(LARGE_TANGLE), article=sample_article())


def matrix() -> object:
    """Draw the same relations as a matrix."""
    return relation_matrix.draw(tangle(LARGE_TANGLE), article=sample_article())


PAIRS = (
    Pair("export of the page, tables and charts given", exported, "plain script", plain_script, "ratio 1.5"),
    Pair("page from tables: charts, pieces, export", made, "plain script", plain_script, "ratio 1.5"),
    Pair("network of twelve actors laid out and drawn", network, "its matrix", matrix, "1 s"),
)
