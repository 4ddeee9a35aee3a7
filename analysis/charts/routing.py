"""How is one connected piece of a network drawn: nodes, lines, and each label where it is free?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from matplotlib.path import Path

from analysis.charts.boxes import Box, Point, text_box
from analysis.charts.grid import Grid, Sizes
from analysis.charts.layers import levels, order
from analysis.charts.lines import find_ports, line_of, trace, vertices
from analysis.charts.ties import Tie

CLEAR = 5.0  # pixels kept free between a label and anything else
KEYED = "·"  # stands for a label that has no room and goes into the key below
HARD = 1000.0  # what it costs where a label finds no place free of nodes and labels
SPREADS = (1.0, 1.3, 1.7, 2.3, 3.0)
SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
SIDES = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, 1), (1, 1), (-1, -1), (0, 0))
Traces = npt.NDArray[np.float64]  # x, y, number of the line
Forms = Sequence[list[str]]  # one label, wrapped in several ways, the best first


@dataclass(frozen=True, slots=True)
class Label:
    """A label's lines and where they stand."""

    lines: list[str]
    box: Box

    @property
    def is_keyed(self) -> bool:
        """Tell whether the label's words go into the key below the chart."""
        return self.lines == [KEYED]


@dataclass
class Plan:
    """A drawn network: boxes, lines and labels, in pixels from its own upper left corner."""

    boxes: dict[str, Box] = field(default_factory=dict)
    lines: list[Path] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    trouble: float = 0.0

    @property
    def top(self) -> float:
        """Return how far up the plan reaches."""
        return self._reach()[0]

    @property
    def bottom(self) -> float:
        """Return how far down the plan reaches."""
        return self._reach()[1]

    def _reach(self) -> tuple[float, float]:
        boxes = [*self.boxes.values(), *(label.box for label in self.labels)]
        heights = [edge for box in boxes for edge in (box.top, box.bottom)]
        heights += [float(y) for line in self.lines for y in vertices(line)[:, 1]]
        return min(heights), max(heights)


def best_plan(
    ties: Sequence[Tie],
    sizes: Sizes,
    labels: Sequence[Forms],
    *,
    width: float,
    size: float,
    upright: Sequence[bool],
) -> Plan | None:
    """Return the first plan in which each label is free, else the least crowded.

    None where no plan fits the width with each label clear of nodes and of other labels.
    """
    level = levels(ties)
    slots = order(ties, level)
    best: Plan | None = None
    for is_upright in upright:
        for spread in SPREADS:
            grid = Grid(ties, level, slots, sizes, width, is_upright=is_upright, spread=spread)
            if not grid.fits:
                break
            made = _drawn(ties, grid, labels, width=width, size=size)
            if made.trouble == 0:
                return made
            made.trouble += 15 * (spread - 1)
            if best is None or made.trouble < best.trouble:
                best = made
        if best is not None and best.trouble < HARD / 4:
            return best
    return best if best is not None and best.trouble < HARD else None


def _drawn(ties: Sequence[Tie], grid: Grid, labels: Sequence[Forms], *, width: float, size: float) -> Plan:
    made = Plan(boxes={actor: grid.box(actor) for actor in sorted(grid.level)})
    ports = find_ports(ties, grid)
    made.lines = [line_of(number, ties, grid, ports) for number in range(len(ties))]
    place_labels(made, labels, width=width, size=size)
    return made


def place_labels(made: Plan, labels: Sequence[Forms], *, width: float, size: float) -> None:
    """Give each line's label the best place that is free of nodes, other labels and other lines."""
    points = [np.array(trace(line)) for line in made.lines]
    traces = np.vstack([np.column_stack([at, np.full(len(at), n)]) for n, at in enumerate(points)])
    placed: dict[int, Label] = {}
    for number in sorted(range(len(labels)), key=lambda n: (len(points[n]), n)):
        taken = [*made.boxes.values(), *(label.box for label in placed.values())]
        best, cost = Label(labels[number][0], text_box((0, 0), labels[number][0], size)), HARD
        for rank, label in enumerate(_places(points[number], [*labels[number], [KEYED]], size)):
            if cost <= rank / 1000 + 25 * label.is_keyed:
                break
            if label.box.left < 0 or label.box.right > width or any(label.box.meets(o, CLEAR) for o in taken):
                continue
            found = _covered(label.box, number, traces) + rank / 1000 + 25 * label.is_keyed
            if found < cost:
                best, cost = label, found
        placed[number] = best
        made.trouble += cost if cost >= 10 else 0.0
    made.labels = [placed[number] for number in range(len(labels))]


def _covered(box: Box, own: int, traces: Traces) -> float:
    """Return how bad a place is: on another line is far worse than on its own, which is cut for it."""
    x, y, number = traces.T
    gap = 4.0
    inside = (x > box.left - gap) & (x < box.right + gap) & (y > box.top - gap) & (y < box.bottom + gap)
    mine = float((inside & (number == own)).sum())
    others = float((inside & (number != own)).sum())
    return 10.0 * others + (50.0 if mine > (number == own).sum() * 0.6 else 1.0 if mine else 0.0)


def _places(points: Traces, forms: Forms, size: float) -> Iterator[Label]:
    """Return where a label may stand: along the line from its middle outwards, beside it, then on it."""
    for lines in forms:
        around = Box(-9, -9, 9, 9) if lines == [KEYED] else text_box((0, 0), lines, size)
        for far in (5.0, 13.0, 24.0):
            for share in SHARES:
                x, y = points[int(share * (len(points) - 1))]
                for dx, dy in SIDES:
                    where: Point = (
                        float(x) + dx * (around.right + far),
                        float(y) + dy * (around.bottom + far),
                    )
                    yield Label(lines, around.moved(where))
