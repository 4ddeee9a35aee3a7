"""From what, with what and how was the page made, and how is it made again?"""

import json
import shlex
from collections.abc import Mapping

import matplotlib as mpl
import networkx as nx

from analysis import desk
from analysis.errors import MissingError
from analysis.report.fragment import Fragment, render
from analysis.sources import Article, Project

Value = str | bool | list[str]


def colophon(article: Article, **parameters: Value) -> Fragment:
    """Return hashes, parameters, versions and the command that makes the page again; no clock.

    Parameters
    ----------
    article
        The article.
    parameters
        What the notebook was run with, by name.
    """
    return render(
        "colophon",
        article=article,
        made_from=_made_from(article),
        parameters=[(name, _shown(value)) for name, value in parameters.items()],
        versions=[*desk.made_with().items(), ("matplotlib", mpl.__version__), ("networkx", nx.__version__)],
        orphans=_orphans(article),
        command=command(article.article_id, parameters),
    )


def _orphans(article: Article) -> list[str]:
    """Return the review decisions that fit no row any more."""
    try:
        return desk.orphans(Project.find().processed / article.article_id)
    except MissingError:
        return []


def _made_from(article: Article) -> list[tuple[str, str]]:
    try:
        raw = Project.find().raw
    except MissingError:
        raw = None
    return [(name, value) for name, value in desk.made_from(article, raw).items() if name != "article_id"]


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (", ".join(value) if isinstance(value, list) else value) or "not given"


def command(article_id: str, parameters: Mapping[str, Value]) -> str:
    """Return what to type to make the page again.

    Examples
    --------
    >>> command("dell", {"pivot": "", "captions": True})
    'brief report dell'
    >>> command("dell", {"pivot": "2031-03-13"})
    'papermill notebooks/brief.ipynb dell.ipynb -p article dell -p pivot 2031-03-13'
    """
    given = {name: value for name, value in parameters.items() if value not in DEFAULTS.get(name, [])}
    if not given:
        return f"brief report {shlex.quote(article_id)}"
    name = shlex.quote(article_id)
    head = f"papermill notebooks/brief.ipynb {name}.ipynb -p article {name}"
    return " ".join([head, *(_option(name, value) for name, value in given.items())])


# What brief report runs the notebook with.
DEFAULTS: dict[str, list[Value]] = {
    "pivot": [""],
    "sides": [[]],
    "roll_up": [True],
    "captions": [True],
    "annex": ["auto"],
}


def _option(name: str, value: Value) -> str:
    if isinstance(value, list):
        return f"-y {shlex.quote(f'{name}: {json.dumps(value)}')}"
    return f"-p {name} {shlex.quote(str(value))}"
