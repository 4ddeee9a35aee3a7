"""How does an executed notebook become the page, its headings the sections, its outputs their content?"""

import re
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment
from markupsafe import Markup
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.filters import markdown2html

from analysis.errors import MissingError
from analysis.report.fragment import look, stylesheet


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page; the one before the first heading has no heading."""

    slug: str
    heading: str
    body: Markup


class Page(TemplateExporter):
    """Exports a notebook with the project's own template; all but HTML made by ``report`` is escaped."""

    file_extension = ".html"
    output_mimetype = "text/html"
    export_from_notebook = "Brief"
    template_name = "brief"
    extra_template_basedirs = [str(resources.files("analysis") / "template")]  # noqa: RUF012

    def _create_environment(self) -> Environment:
        made: Environment = super()._create_environment()  # type: ignore[no-untyped-call]
        made.autoescape = True
        return made


def export(path: Path) -> str:
    """Return the page made of an executed notebook: one HTML text with nothing in it that must be loaded.

    Parameters
    ----------
    path
        The executed notebook. A Markdown cell that opens with ``## `` begins a section; the text before the
        first of these is not printed, nor are code, printed text and cells without output.

    Raises
    ------
    MissingError
        If there is no notebook at ``path``.
    """
    try:
        found = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    except (OSError, nbformat.reader.NotJSONError) as error:
        raise MissingError(f"{path}: cannot be read as a notebook ({error})") from error
    opening, sections = sections_of(found)
    about = _about(found)
    resources = {
        "opening": opening,
        "sections": sections,
        "title": about.get("title", path.stem),
        "css": Markup(look() + stylesheet("page.css")),
    }
    made, _ = Page().from_notebook_node(found, resources)  # type: ignore[no-untyped-call]
    return str(made)


def sections_of(notebook: nbformat.NotebookNode) -> tuple[Markup, list[Section]]:
    """Return what stands before the first heading, and the sections after it."""
    opening: list[Markup] = []
    bodies: list[list[Markup]] = []
    headings: list[str] = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and cell.source.startswith("## "):
            heading, _, rest = cell.source.partition("\n")
            headings.append(heading.removeprefix("## ").strip())
            bodies.append([_prose(rest)])
        elif cell.cell_type == "markdown" and bodies:
            bodies[-1].append(_prose(cell.source))
        elif cell.cell_type == "code":
            (bodies[-1] if bodies else opening).extend(_pieces(cell))
    sections = [
        Section(slug(heading), heading, Markup("\n").join(body))
        for heading, body in zip(headings, bodies, strict=True)
    ]
    return Markup("\n").join(opening), sections


def slug(heading: str) -> str:
    """Return a heading's name in addresses.

    Examples
    --------
    >>> slug("What the article does not say")
    'what-the-article-does-not-say'
    """
    return "-".join(re.findall(r"[a-z0-9]+", heading.casefold()))


def _prose(source: str) -> Markup:
    words = source.strip()
    return Markup(f'<div class="prose">{markdown2html(words)}</div>' if words else "")


def _pieces(cell: nbformat.NotebookNode) -> list[Markup]:
    return [
        Markup(output.data["text/html"])
        for output in cell.outputs
        if "brief" in output.get("metadata", {}) and output.metadata["brief"].get("role") != "style"
    ]


def _about(notebook: nbformat.NotebookNode) -> dict[str, Any]:
    """Return what the pieces say of the page, the first to speak counts."""
    told: dict[str, Any] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            told = {**output.get("metadata", {}).get("brief", {}), **told}
    return told
