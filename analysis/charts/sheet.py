"""Where on the paper does each mark and word of a chart go?"""

import math
from collections.abc import Iterable, Sequence

import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Polygon
from matplotlib.path import Path

from analysis.charts.boxes import LEADING, Box, Point
from analysis.lettering import font, plain, wrap
from analysis.look import ALLY, HAIR, INK, PAPER, QUIET, SIZES, SOLID, WIDTHS, Chart, Mark, Width

MARGIN = 12.0


class Sheet:
    """A sheet of paper measured in CSS pixels, growing downwards until it is finished."""

    def __init__(self, width: Width) -> None:
        self.form: Width = width
        self.width = float(WIDTHS[width])
        self.size = SIZES[width]
        self.y = MARGIN
        self._marks: list[Mark] = []
        with sns.axes_style("white"), sns.plotting_context("paper"):
            self._figure = Chart(figsize=(self.width / 72, 1), dpi=144, facecolor=PAPER)
            self._axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    @property
    def is_narrow(self) -> bool:
        """Tell whether this is the form for a phone."""
        return self.form == "narrow"

    @property
    def room(self) -> float:
        """Return the width between the margins."""
        return self.width - 2 * MARGIN

    def mark(self, label: str, row_ids: Iterable[str]) -> str | None:
        """Note a mark and return the address of the words it rests on."""
        mark = Mark(label, tuple(row_ids))
        self._marks.append(mark)
        return mark.url

    def text(
        self,
        at: Point,
        words: str,
        *,
        size: float | None = None,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
        url: str | None = None,
        rotation: float = 0,
    ) -> None:
        """Write one line with its baseline at ``at``."""
        self._axes.text(
            *at,
            plain(words),
            fontproperties=font(size or self.size["label"], bold=bold),
            color=colour,
            ha=align,
            va="baseline",
            url=url,
            rotation=rotation,
            rotation_mode="anchor",
            parse_math=False,
            zorder=5,
        )

    def lines(
        self,
        at: Point,
        lines: Sequence[str],
        *,
        size: float | None = None,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
        url: str | None = None,
    ) -> float:
        """Write lines below each other from the top ``at``; return where they end."""
        size = size or self.size["label"]
        x, top = at
        for number, line in enumerate(lines):
            baseline = top + number * size * LEADING + size
            self.text((x, baseline), line, size=size, bold=bold, colour=colour, align=align, url=url)
        return top + len(lines) * size * LEADING

    def paragraph(
        self, words: str, *, size: float, bold: bool = False, colour: str = INK, url: str | None = None
    ) -> None:
        """Write wrapped words across the sheet at the present height and move below them."""
        lines = wrap(words, size, self.room, bold=bold)
        self.y = self.lines((MARGIN, self.y), lines, size=size, bold=bold, colour=colour, url=url)

    def heading(self, title: str, subtitle: str) -> None:
        """Write the finding and what is drawn."""
        self.paragraph(title, size=self.size["title"], bold=True)
        self.y += 3
        self.paragraph(subtitle, size=self.size["subtitle"], colour=QUIET)
        self.y += 18

    def finish(self, *notes: str) -> Chart:
        """Write the notes at the foot, cut the sheet and return the figure."""
        self.y += 12
        for note in notes:
            self.paragraph(note, size=self.size["small"], colour=QUIET)
        height = math.ceil(self.y + MARGIN / 2)
        self._figure.set_size_inches(self.width / 72, height / 72)
        self._axes.set_xlim(0, self.width)
        self._axes.set_ylim(height, 0)
        self._figure.marks = self._marks
        return self._figure

    def box(
        self,
        box: Box,
        *,
        fill: str = PAPER,
        edge: str | None = None,
        dash: Sequence[float] = SOLID,
        url: str | None = None,
        rounding: float = 4,
        line: float = 1.6,
        under: bool = False,
    ) -> None:
        """Draw a box, rounded unless told otherwise."""
        style = f"round,pad=0,rounding_size={rounding}" if rounding else "square,pad=0"
        self._axes.add_patch(
            FancyBboxPatch(
                (box.left, box.top),
                box.right - box.left,
                box.bottom - box.top,
                boxstyle=style,
                facecolor=fill,
                edgecolor=edge or "none",
                linewidth=line if edge else 0,
                linestyle=_style(dash, line),
                url=url,
                zorder=0.5 if under else 3,
                clip_on=False,
            )
        )

    def disc(
        self,
        at: Point,
        radius: float,
        *,
        fill: str = ALLY,
        edge: str = ALLY,
        dash: Sequence[float] = SOLID,
        url: str | None = None,
        line: float = 2,
    ) -> None:
        """Draw a disc, or a ring where the fill is paper."""
        self._axes.add_patch(
            Circle(
                at,
                radius,
                facecolor=fill,
                edgecolor=edge,
                linewidth=line,
                linestyle=_style(dash, line),
                url=url,
                zorder=4,
                clip_on=False,
            )
        )

    def dot(self, at: Point) -> None:
        """Draw a dot where a mark could stand and none does."""
        self.rule((at[0] - 1.2, at[1]), (at[0] + 1.2, at[1]), colour=QUIET, line=2.4, under=False)

    def shape(
        self, points: Sequence[Point], *, fill: str, edge: str, url: str | None = None, line: float = 2
    ) -> None:
        """Draw a closed shape with straight sides."""
        self._axes.add_patch(
            Polygon(
                list(points),
                closed=True,
                facecolor=fill,
                edgecolor=edge,
                linewidth=line,
                url=url,
                zorder=4,
                clip_on=False,
                joinstyle="miter",
            )
        )

    def curve(
        self,
        path: Path,
        *,
        colour: str = INK,
        line: float = 2,
        dash: Sequence[float] = SOLID,
        url: str | None = None,
        under: bool = False,
    ) -> None:
        """Draw an open line."""
        self._axes.add_patch(
            PathPatch(
                path,
                facecolor="none",
                edgecolor=colour,
                linewidth=line,
                linestyle=_style(dash, line),
                url=url,
                capstyle="butt",
                zorder=1 if under else 2,
                clip_on=False,
            )
        )

    def rule(
        self,
        start: Point,
        end: Point,
        *,
        colour: str = HAIR,
        line: float = 1,
        dash: Sequence[float] = SOLID,
        url: str | None = None,
        under: bool = True,
    ) -> None:
        """Draw a straight line."""
        self.curve(Path([start, end]), colour=colour, line=line, dash=dash, url=url, under=under)

    def arrowhead(
        self, tip: Point, towards: Point, *, colour: str, length: float = 10, url: str | None = None
    ) -> None:
        """Draw a filled arrow tip that points in the direction ``towards`` (a unit vector)."""
        (x, y), (dx, dy) = tip, towards
        back, half = (x - dx * length, y - dy * length), length * 0.42
        self.shape(
            [tip, (back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half)],
            fill=colour,
            edge=colour,
            url=url,
            line=0.5,
        )


def _style(dash: Sequence[float], line: float) -> str | tuple[float, tuple[float, ...]]:
    """Return a dash pattern given in pixels in the units matplotlib wants (line widths)."""
    return (0.0, tuple(length / max(line, 0.5) for length in dash)) if dash else "-"
