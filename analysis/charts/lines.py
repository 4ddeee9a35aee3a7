"""Which way does each line of a network run round the nodes?"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from matplotlib.path import Path

from analysis.charts.boxes import Point
from analysis.charts.grid import PORT, Grid
from analysis.charts.layers import route
from analysis.charts.ties import Tie


def vertices(path: Path) -> npt.NDArray[np.float64]:
    """Return the points a line is given by."""
    return np.asarray(path.vertices, dtype=np.float64)


def find_ports(ties: Sequence[Tie], grid: Grid) -> dict[tuple[int, str], float]:
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


def line_of(number: int, ties: Sequence[Tie], grid: Grid, ports: Mapping[tuple[int, str], float]) -> Path:
    """Return a tie's line from source to target; it bends only between the bands, where no node stands."""
    tie = ties[number]
    stops = route(tie, grid.level)
    if stops[0][0] == stops[-1][0]:
        is_double = sum({tie.source, tie.target} == {t.source, t.target} for t in ties) > 1
        return _level_line(tie, grid, aside=(-8.0 if tie.is_support else 8.0) if is_double else 0.0)
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


def _level_line(tie: Tie, grid: Grid, *, aside: float) -> Path:
    """Return the line between two nodes of one level: straight to a neighbour, else round the outside."""
    at = grid.level[tie.source]
    row = grid.order[at]
    one, two = row.index((tie.source,)), row.index((tie.target,))
    (begin, end), low, high = grid.band[at], min(one, two), max(one, two)
    v = [grid.v[at, row[place]] for place in (low, high)]
    long = [grid.size[row[place][0]][1] / 2 + 2 for place in (low, high)]
    if high - low == 1:
        u = (begin + end) / 2 + aside
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
        return Path(vertices(path)[::-1])
    codes = np.concatenate([[int(Path.MOVETO)], np.asarray(path.codes)[:0:-1]])
    return Path(vertices(path)[::-1], codes)


def trace(path: Path) -> list[Point]:
    """Return points along a line, near enough to each other to find what it runs through."""
    found: list[Point] = []
    for one, two in pairwise(np.asarray(path.to_polygons(closed_only=False)[0], dtype=np.float64)):
        steps = max(int(np.hypot(*(two - one)) // 4), 1)
        found += [tuple(map(float, one + (two - one) * n / steps)) for n in range(steps)]  # type: ignore[misc]
    last = vertices(path)[-1]
    return [*found, (float(last[0]), float(last[1]))]
