"""How does every chart look: colours, type, line styles, and the bytes it is written in?

Charts are drawn on white in every theme: on a dark page they stand as white cards, so that each colour keeps
the contrast it was chosen for.
"""

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure

from analysis.lettering import plain

Width = Literal["wide", "narrow"]
WIDTHS: dict[Width, int] = {"wide": 840, "narrow": 375}  # CSS pixels at which a form is shown

PAPER = "#ffffff"
INK = "#1a1a1a"
QUIET = "#555555"  # second-rank text
HAIR = "#c9ccd3"  # rules that carry no meaning
BAND = "#f0f2f7"  # column and row groups
ALLY, ALLY_PALE = "#005a9c", "#e3edf7"
FOE, FOE_PALE = "#b0390a", "#fdeee6"
MARKS = (ALLY, FOE, INK, QUIET)  # drawn on PAPER, PALE and BAND grounds
TEXT_PAIRS = (
    (INK, PAPER),
    (QUIET, PAPER),
    (ALLY, PAPER),
    (FOE, PAPER),
    (INK, BAND),
    (QUIET, BAND),
    (INK, ALLY_PALE),
    (INK, FOE_PALE),
    (PAPER, ALLY),
    (PAPER, FOE),
    (PAPER, INK),
    (PAPER, QUIET),
)

SIZES: dict[Width, dict[str, float]] = {
    "wide": {"title": 19, "subtitle": 13.5, "label": 13, "small": 12},
    "narrow": {"title": 16.5, "subtitle": 12.5, "label": 12, "small": 11.5},
}
SOLID: Sequence[float] = ()
DASHED: Sequence[float] = (7, 4)  # pixels on, pixels off
DOTTED: Sequence[float] = (2, 3)
STACK = "'DejaVu Sans', Verdana, Geneva, 'Segoe UI', Roboto, Arial, sans-serif"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a chart: what it says and the rows it rests on, the first of which it leads to."""

    label: str
    row_ids: tuple[str, ...]

    @property
    def url(self) -> str | None:
        """Return the address of the words inside the page, or None where no row stands behind the mark."""
        return f"#row-{self.row_ids[0]}" if self.row_ids else None


class Chart(Figure):
    """A figure that remembers its marks, so that a page can lead from each to the words."""

    marks: list[Mark]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2 defines it.

    Examples
    --------
    >>> contrast("#000000", "#ffffff")
    21.0
    """

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return round((high + 0.05) / (low + 0.05), 6)


def _own_ids(drawn: str, prefix: str) -> str:
    """Set the prefix before each id that something refers to, and drop the others."""
    used = set(re.findall(r'(?:href="|url\()#([^")]+)', drawn))
    drawn = re.sub(r' id="([^"]+)"', lambda m: f' id="{prefix}-{m[1]}"' if m[1] in used else "", drawn)
    drawn = re.sub(r"url\(#([^)]+)\)", rf"url(#{prefix}-\1)", drawn)
    return re.sub(r'href="#(?!row-)([^"]+)"', rf'href="#{prefix}-\1"', drawn)


def _named_links(drawn: str, marks: Sequence[Mark]) -> str:
    """Give each link the name of its mark; the table beside the chart is the keyboard's way to the rows."""
    label = {mark.url: mark.label for mark in reversed(marks)}
    return re.sub(
        r'<a href="(#row-[^"]+)" target="_blank">',
        lambda m: (
            f'<a href="{m[1]}" tabindex="-1" aria-label="{escape(plain(label.get(m[1], "evidence")))}">'
        ),
        drawn,
    )


def _slim(drawn: str) -> str:
    """Leave out what each element says again: the typeface, which the root sets, and empty groups."""
    drawn = re.sub(r" ?font-family: 'DejaVu Sans';?", "", drawn)
    drawn = re.sub(r"(translate|rotate)\([^)]*\)", lambda m: m[0].replace(", ", " "), drawn)
    drawn = re.sub(r' transform="rotate\(-?0[^)]*\)"', "", drawn)
    drawn = re.sub(r"<g>\s*(<(text|path)\b[^>]*(?:/>|>[^<]*</text>))\s*</g>", r"\1", drawn)
    drawn = re.sub(
        r"<g>\s*(<a\b[^>]*>\s*<(?:text|path)\b[^>]*(?:/>|>[^<]*</text>)\s*</a>)\s*</g>", r"\1", drawn
    )
    return re.sub(r">\s+<", "><", drawn)


def svg(figure: Figure, *, prefix: str, title: str, desc: str) -> str:
    """Return the figure as inline SVG with real text, the same bytes on every run.

    Parameters
    ----------
    figure
        A chart; every link in it leads to ``#row-<row_id>`` of the page it stands in.
    prefix
        Set before each id, so that several charts fit in one page.
    title, desc
        Name and alternative text. The role is ``graphics-document``: an ``img`` may hold no link.
    """
    buffer = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": prefix, "svg.id": prefix}):
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        with warnings.catch_warnings():
            # The letters are not drawn here: the reader's browser has them in some typeface, or shows boxes.
            warnings.filterwarnings("ignore", "Glyph .* missing from")
            figure.savefig(buffer, format="svg", metadata=nothing)
    drawn = buffer.getvalue()
    drawn = drawn[drawn.index("<svg") :].replace("xlink:href=", "href=")
    view = re.search(r'viewBox="[^"]+"', drawn)
    body = re.sub(r"<metadata>.*?</metadata>\s*", "", drawn[drawn.index(">") + 1 :], count=1, flags=re.DOTALL)
    style = f"<style>#{prefix}-chart text{{font-family:{STACK}}}#{prefix}-chart *{{"
    body = body.replace('<style type="text/css">*{', style)
    body = _slim(_named_links(_own_ids(body, prefix), getattr(figure, "marks", [])))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {view[0] if view else ""} width="100%"'
        f' role="graphics-document" id="{prefix}-chart" aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(plain(title))}</title>'
        f'<desc id="{prefix}-desc">{escape(plain(desc))}</desc>{body}'
    )
