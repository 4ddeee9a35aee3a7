"""How does every chart look: colours, type, line styles, and the bytes it is written in?

Charts are drawn on white in every theme: on a dark page they stand as white cards, so that each colour keeps
the contrast it was chosen for.
"""

import io
import re
import unicodedata
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

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
FAMILY = "DejaVu Sans"
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


def font(size: float, *, bold: bool = False) -> FontProperties:
    """Return the one typeface in a size given in CSS pixels."""
    return FontProperties(family=FAMILY, size=size, weight="bold" if bold else "normal")


@cache
def _drawable() -> frozenset[int]:
    """Return the characters the typeface has; for any other the reader's browser takes another typeface."""
    return frozenset(get_font(findfont(font(12))).get_charmap())


def is_wide(sign: str) -> bool:
    """Tell whether a character is as wide as it is high, as Chinese, Japanese and Korean ones are.

    Source: Unicode Standard Annex 11, East Asian Width.
    """
    return unicodedata.east_asian_width(sign) in "WF"


@lru_cache(maxsize=20_000)
def breadth(words: str, size: float, *, bold: bool = False) -> float:
    """Return how wide the words are when drawn (CSS pixels); signs of another typeface are estimated."""
    known = "".join(sign for sign in words if ord(sign) in _drawable())
    drawn = text_to_path.get_text_width_height_descent(known, font(size, bold=bold), False)[0] if known else 0
    strange = (sign for sign in words if ord(sign) not in _drawable() and not unicodedata.combining(sign))
    return float(drawn) + size * sum(1.05 if is_wide(sign) else 0.7 for sign in strange)


def plain(words: str) -> str:
    r"""Return the words on one line, without control characters.

    Examples
    --------
    >>> plain("two\n lines\x00")
    'two lines'
    """
    kept = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in words)
    return " ".join(word for word in "".join(kept).split(" ") if word)


def _pieces(word: str, size: float, room: float, *, bold: bool) -> Iterable[str]:
    """Cut a word that is wider than the room, with a hyphen where the script has one."""
    while breadth(word, size, bold=bold) > room and len(word) > 2:
        cut = len(word) - 1
        while cut > 1 and breadth(f"{word[:cut]}{_hyphen(word, cut)}", size, bold=bold) > room:
            cut -= 1
        at_hyphen = word.rfind("-", 0, cut)
        head = word[: at_hyphen + 1] if at_hyphen > 0 else f"{word[:cut]}{_hyphen(word, cut)}"
        yield head
        word = word[at_hyphen + 1 :] if at_hyphen > 0 else word[cut:]
    yield word


def _hyphen(word: str, at: int) -> str:
    return "" if is_wide(word[at - 1]) else "-"


def wrap(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Return the words broken into lines no wider than ``room`` (CSS pixels), measured as drawn.

    Examples
    --------
    >>> wrap("one two three", 12, 60)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in plain(words).split(" "):
        for piece in _pieces(word, size, room, bold=bold):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and not lines[-1].endswith("-") and breadth(longer, size, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


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
