"""Where does each node stand, which way does each line run round the others, and where is its label free?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from matplotlib.path import Path

from analysis.charts.layers import Order, Slot, levels, order, route
from analysis.charts.sheet import Box, Point, text_box
from analysis.charts.ties import Tie

Sizes = Mapping[str, tuple[float, float]]
CLEAR = 5.0  # pixels kept free between a label and anything else
PORT = 15.0  # pixels between two lines that end on one side of a node


@dataclass
class Plan:
    """A drawn network: boxes, lines and labels, in pixels from its own upper left corner."""

    boxes: dict[str, Box] = field(default_factory=dict)
    lines: list[Path] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)
    is_clear: bool = True

    @property
    def height(self) -> float:
        """Return how far down the plan reaches."""
        lows = [box.bottom for box in (*self.boxes.values(), *self.labels)]
        return max([*lows, *(float(line.vertices[:, 1].max()) for line in self.lines)], default=0.0)


class Grid:
    """Levels along one axis (u), slots along the other (v)."""

    def __init__(
        self, ties: Sequence[Tie], sizes: Sizes, width: float, *, is_upright: bool, spread: float
    ) -> None:
        self.is_upright = is_upright
        self.level = levels(ties)
        self.order: Order = order(ties, self.level)
        self.size = {a: (h, w) if is_upright else (w, h) for a, (w, h) in sizes.items()}
        self._make_room(ties)
        self.v = self._along(spread, width)
        self.band = self._across(spread, width)

    def _make_room(self, ties: Sequence[Tie]) -> None:
        """Widen nodes on which many lines end."""
        for actor, (deep, long) in self.size.items():
            sides = [np.sign(self.level[o] - self.level[actor]) for t in ties for o in _other(t, actor)]
            most = max(sides.count(-1), sides.count(1), 1)
            self.size[actor] = deep, max(long, most * PORT + 4)

    def _extent(self, slot: Slot) -> float:
        return self.size[slot[0]][1] if len(slot) == 1 else 12.0

    def _along(self, spread: float, width: float) -> dict[tuple[int, Slot], float]:
        """Return the middle of each slot along v: in order, apart, and near the slots it is tied to."""
        gap = (14 if self.is_upright else 34) * spread
        middle = {}
        for at, row in self.order.items():
            total = sum(self._extent(slot) for slot in row) + gap * (len(row) - 1)
            if self.is_upright and len(row) > 1 and total < width:
                gap_here = gap + min((width - total) / len(row), 40.0)
            else:
                gap_here = gap
            total = sum(self._extent(slot) for slot in row) + gap_here * (len(row) - 1)
            place = -total / 2
            for slot in row:
                middle[at, slot] = place + self._extent(slot) / 2
                place += self._extent(slot) + gap_here
        least = min(middle[s] - self._extent(s[1]) / 2 for s in middle)
        most = max(middle[s] + self._extent(s[1]) / 2 for s in middle)
        shift = (width - most - least) / 2 if self.is_upright else -least
        return {stop: at + shift for stop, at in middle.items()}

    @property
    def overflow(self) -> bool:
        """Tell whether the slots need more than the sheet's width."""
        return any(at - self._extent(stop[1]) / 2 < 0 for stop, at in self.v.items())

    def _across(self, spread: float, width: float) -> dict[int, tuple[float, float]]:
        """Return where each level's band begins and ends along u."""
        deep = {
            at: max([8.0, *(self.size[s[0]][0] for s in row if len(s) == 1)])
            for at, row in self.order.items()
        }
        bulge = 26.0 if any(self._has_bulge(at) for at in (min(deep), max(deep))) else 0.0
        free = width - sum(deep.values()) - 2 * bulge
        gap = 100.0 * spread if self.is_upright else free / max(len(deep) - 1, 1)
        bands, u = {}, bulge
        for at in sorted(deep):
            bands[at] = u, u + deep[at]
            u += deep[at] + gap
        self.gap = gap if len(deep) > 1 else 100.0
        return bands

    def _has_bulge(self, at: int) -> bool:
        return len([slot for slot in self.order[at] if len(slot) == 1]) > 2

    def point(self, u: float, v: float) -> Point:
        """Return the place on paper."""
        return (v, u) if self.is_upright else (u, v)

    def box(self, actor: str) -> Box:
        """Return a node's box."""
        (begin, end), middle = self.band[self.level[actor]], self.v[self.level[actor], (actor,)]
        deep, long = self.size[actor]
        u = (begin + end) / 2
        (left, top), (right, bottom) = (
            self.point(u - deep / 2, middle - long / 2),
            self.point(u + deep / 2, middle + long / 2),
        )
        return Box(left, top, right, bottom)


def _other(tie: Tie, actor: str) -> list[str]:
    return [tie.target] if tie.source == actor else [tie.source] if tie.target == actor else []


def _ports(ties: Sequence[Tie], grid: Grid) -> dict[tuple[int, str], float]:
    """Return where along v each tie ends on each of its nodes, so that lines fan out without crossing."""
    ends: dict[tuple[str, int], list[tuple[float, int]]] = {}
    for number, tie in enumerate(ties):
        stops = route(tie, grid.level)
        for own, following in ((stops[0], stops[1]), (stops[-1], stops[-2])):
            side = int(np.sign(following[0] - own[0]))
            ends.setdefault((own[1][0], side), []).append((grid.v[following], number))
    ports = {}
    for (actor, _), found in ends.items():
        middle = grid.v[grid.level[actor], (actor,)]
        for place, (_, number) in enumerate(sorted(found)):
            ports[number, actor] = middle + (place - (len(found) - 1) / 2) * PORT
    return ports


def _line(number: int, tie: Tie, grid: Grid, ports: Mapping[tuple[int, str], float]) -> Path:
    """Return a tie's line from source to target; it bends only between the bands, where no node stands."""
    stops = route(tie, grid.level)
    if stops[0][0] == stops[-1][0]:
        return _level_line(tie, grid)
    low, high = stops[0][1][0], stops[-1][1][0]
    deep = {actor: grid.size[actor][0] for actor in (low, high)}
    at = {stop: grid.v[stop] for stop in stops}
    at[stops[0]], at[stops[-1]] = ports[number, low], ports[number, high]
    middle = {actor: sum(grid.band[grid.level[actor]]) / 2 for actor in (low, high)}
    places = [(middle[low] + deep[low] / 2 + 2, at[stops[0]])]
    codes = [int(Path.MOVETO)]
    for one, two in pairwise(stops):
        begin, end = grid.band[one[0]][1] + 2, grid.band[two[0]][0] - 2
        half = (begin + end) / 2
        places += [(begin, at[one]), (half, at[one]), (half, at[two]), (end, at[two])]
        codes += [int(Path.LINETO), *[int(Path.CURVE4)] * 3]
    places.append((middle[high] - deep[high] / 2 - 2, at[stops[-1]]))
    codes.append(int(Path.LINETO))
    path = Path([grid.point(u, v) for u, v in places], codes)
    return path if tie.source == low else _reversed(path)


def _level_line(tie: Tie, grid: Grid) -> Path:
    """Return the line between two nodes of one level: straight to a neighbour, else round the outside."""
    at = grid.level[tie.source]
    row = grid.order[at]
    one, two = row.index((tie.source,)), row.index((tie.target,))
    (begin, end), low, high = grid.band[at], min(one, two), max(one, two)
    v = [grid.v[at, row[place]] for place in (low, high)]
    long = [grid.size[row[place][0]][1] / 2 + 2 for place in (low, high)]
    if high - low == 1:
        u = (begin + end) / 2 + (0 if tie.is_support else 10)
        path = Path([grid.point(u, v[0] + long[0]), grid.point(u, v[1] - long[1])])
    else:
        out = -1 if at <= 0 else 1
        edge, far = (begin, begin - 32) if out < 0 else (end, end + 32)
        near = [(begin + end) / 2 + out * (grid.size[row[p][0]][0] / 2 + 2) for p in (low, high)]
        bend = [v[0] + long[0] / 2, v[1] - long[1] / 2]
        places = [
            (near[0], bend[0]),
            (edge, bend[0]),
            (far, bend[0]),
            (far, bend[1]),
            (edge, bend[1]),
            (near[1], bend[1]),
        ]
        codes = [Path.MOVETO, Path.LINETO, *[Path.CURVE4] * 3, Path.LINETO]
        path = Path([grid.point(a, b) for a, b in places], [int(code) for code in codes])
    return path if one == low else _reversed(path)


def _reversed(path: Path) -> Path:
    """Return the same line run the other way."""
    if path.codes is None:
        return Path(path.vertices[::-1])
    codes = np.concatenate([[int(Path.MOVETO)], path.codes[:0:-1]])
    return Path(path.vertices[::-1], codes)


def trace(path: Path) -> list[Point]:
    """Return points along a line, near enough to each other to find what it runs through."""
    found: list[Point] = []
    for one, two in pairwise(path.to_polygons(closed_only=False)[0]):
        steps = max(int(np.hypot(*(two - one)) // 4), 1)
        found += [tuple(map(float, one + (two - one) * n / steps)) for n in range(steps)]  # type: ignore[misc]
    last = path.vertices[-1]
    return [*found, (float(last[0]), float(last[1]))]


def plan(
    ties: Sequence[Tie],
    sizes: Sizes,
    labels: Sequence[Sequence[str]],
    *,
    width: float,
    size: float,
    is_upright: bool,
    spread: float,
) -> Plan | None:
    """Return one try at drawing a connected piece, or None where it does not fit the width."""
    grid = Grid(ties, sizes, width, is_upright=is_upright, spread=spread)
    if grid.overflow or grid.gap < (60 if is_upright else 105):
        return None
    made = Plan(boxes={actor: grid.box(actor) for actor in grid.level})
    ports = _ports(ties, grid)
    made.lines = [_line(number, tie, grid, ports) for number, tie in enumerate(ties)]
    place_labels(made, labels, width=width, size=size)
    return made


def place_labels(made: Plan, labels: Sequence[Sequence[str]], *, width: float, size: float) -> None:
    """Give each line's label the first place that is free of nodes, other labels and other lines."""
    traces = [trace(line) for line in made.lines]
    placed: dict[int, Box] = {}
    for number in sorted(range(len(labels)), key=lambda n: (len(traces[n]), n)):
        taken = [*made.boxes.values(), *placed.values()]
        places = _places(traces[number], labels[number], size)
        fit = [b for b in places if b.left >= 0 and b.right <= width and b.top >= -6]
        free = [b for b in fit if not any(b.meets(other, CLEAR) for other in taken)]
        score = [(_covered(b, number, traces), n) for n, b in enumerate(free)]
        if not score:
            made.is_clear = False
            free, score = fit[:1] or places[:1], [(0.0, 0)]
        placed[number] = free[min(score)[1]]
        made.is_clear = made.is_clear and min(score)[0] < 1000
    made.labels = [placed[number] for number in range(len(labels))]


def _covered(box: Box, own: int, traces: Sequence[Sequence[Point]]) -> float:
    """Return how bad a label's place is: on another line is far worse than on its own, which is cut for it."""
    others = sum(box.holds(at, 2) for n, points in enumerate(traces) if n != own for at in points)
    mine = sum(box.holds(at, 1) for at in traces[own])
    return 1000.0 * others + (1000 if mine > len(traces[own]) * 0.55 else 3 * bool(mine))


def _places(points: Sequence[Point], lines: Sequence[str], size: float) -> list[Box]:
    """Return where a label may stand: along the line from its middle outwards, beside it, then on it."""
    found = []
    around = text_box((0, 0), lines, size)
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82):
        x, y = points[int(share * (len(points) - 1))]
        for dx, dy in ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, 1), (1, 1), (-1, -1), (0, 0)):
            for far in (4.0, 12.0, 22.0):
                where = (x + dx * (around.right + far), y + dy * (around.bottom + far))
                found.append(text_box(where, lines, size))
    return found
