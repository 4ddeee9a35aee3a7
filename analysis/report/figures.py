"""How does a chart stand in the page: wide on screens and paper, narrow on phones, always with its words?"""

import inspect
import re
from collections.abc import Callable
from types import ModuleType

from markupsafe import Markup

from analysis import look
from analysis.charts.words import records
from analysis.look import Chart, Width
from analysis.report import slim
from analysis.report.fragment import Fragment, render
from analysis.schema import Tables
from analysis.sources import Article

Option = bool | list[str]
# The table whose rows a chart draws, where it is not the first of its needs.
_ROWS = {"support_network": "relations", "relation_matrix": "relations"}


def figure(
    chart: ModuleType, tables: Tables, *, article: Article, narrow: bool = False, **options: Option
) -> Fragment:
    """Return a chart as inline SVG with name and alternative text; each mark leads to its words.

    Where the article states nothing to draw, a sentence says so.

    Parameters
    ----------
    chart
        A module of ``analysis.charts``.
    tables, article
        What it draws and names as its source.
    narrow
        Whether the form for phones comes with it; a style sheet shows one of the two.
    options
        The chart's own options, such as ``sides``.

    Raises
    ------
    CallError
        If the chart refuses an option's value.
    """
    name = chart.__name__.rpartition(".")[2]
    widths: tuple[Width, ...] = ("wide", "narrow") if narrow else ("wide",)
    title = chart.title(tables, **_known_to(chart.title, options))
    told = chart.describe(tables, **_known_to(chart.describe, options))
    charts = {width: chart.draw(tables, article=article, width=width, **options) for width in widths}
    if not charts["wide"].marks:
        return render("nothing", name=name, told=told)
    drawn = [(width, _svg(charts[width], width, f"{name}-{width}", title, told)) for width in widths]
    table = _ROWS.get(name, next(iter(chart.NEEDS)))
    if not narrow:  # a notebook shows the rows themselves, and no annex with their words
        drawn = [(width, Markup(str(svg).replace('href="#row-', 'href="#r-'))) for width, svg in drawn]
    return render(
        "figure", name=name, drawn=drawn, has_narrow=narrow, table=table, n_rows=len(records(tables[table]))
    )


def _known_to(function: Callable[..., str], options: dict[str, Option]) -> dict[str, Option]:
    """Return the options a function takes: a title may depend on fewer than the drawing."""
    known = inspect.signature(function).parameters
    return {name: value for name, value in options.items() if name in known}


def _svg(drawn: Chart, width: Width, prefix: str, title: str, told: str) -> Markup:
    made = slim.drawing(look.svg(drawn, prefix=prefix, title=title, desc=told))
    if width == "narrow":
        # The same words describe both forms: the narrow one names those of the wide one.
        wide = prefix.replace("-narrow", "-wide")
        made = made.replace(f'{prefix}-desc"', f'{wide}-desc"', 1)
        made = re.sub(rf'<desc id="{prefix}-desc">[^<]*</desc>', "", made)
    return Markup(made)
