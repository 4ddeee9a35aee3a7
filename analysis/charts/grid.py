"""Where does each node of a network stand, and how much room lies between the layers?"""

from collections.abc import Mapping, Sequence

import numpy as np

from analysis.charts.boxes import Box, Point
from analysis.charts.layers import Order, Slot
from analysis.charts.ties import Tie

Sizes = Mapping[str, tuple[float, float]]
PORT = 17.0  # pixels between two lines that end on one side of a node


class Grid:
    """Levels along one axis (u), slots along the other (v)."""

    def __init__(
        self,
        ties: Sequence[Tie],
        level: Mapping[str, int],
        slots: Order,
        sizes: Sizes,
        width: float,
        *,
        is_upright: bool,
        spread: float,
    ) -> None:
        self.is_upright, self.level, self.order = is_upright, level, slots
        self.size = {a: (h, w) if is_upright else (w, h) for a, (w, h) in sizes.items()}
        self._make_room(ties)
        self.lane = min((self._lane(row, width) for row in slots.values()), default=12.0)
        self.v = self._along(spread, width)
        self.band = self._across(spread, width)

    def _make_room(self, ties: Sequence[Tie]) -> None:
        """Widen nodes on which many lines end."""
        for actor, (deep, long) in self.size.items():
            sides = [np.sign(self.level[o] - self.level[actor]) for t in ties for o in _other(t, actor)]
            most = max(sides.count(-1), sides.count(1), 1)
            self.size[actor] = deep, max(long, most * PORT + 4)

    def _lane(self, row: Sequence[Slot], width: float) -> float:
        """Return the room kept for a line that passes a level: enough for a label where it can be."""
        nodes = [self.size[slot[0]][1] + 14 for slot in row if len(slot) == 1]
        passing = len(row) - len(nodes)
        if not self.is_upright or not passing:
            return 60.0 if self.is_upright else 12.0
        return max(12.0, min(60.0, (width - sum(nodes)) / passing - 14))

    def _extent(self, slot: Slot) -> float:
        return self.size[slot[0]][1] if len(slot) == 1 else self.lane

    def _along(self, spread: float, width: float) -> dict[tuple[int, Slot], float]:
        """Return the middle of each slot along v: each level in order, apart, centred on one line."""
        middle: dict[tuple[int, Slot], float] = {}
        for at, row in self.order.items():
            filled = sum(self._extent(slot) for slot in row)
            gap = self._gap_along(filled, len(row), spread, width)
            place = -(filled + gap * (len(row) - 1)) / 2
            for slot in row:
                middle[at, slot] = place + self._extent(slot) / 2
                place += self._extent(slot) + gap
        least = min(at - self._extent(stop[1]) / 2 for stop, at in middle.items())
        most = max(at + self._extent(stop[1]) / 2 for stop, at in middle.items())
        shift = (width - most - least) / 2 if self.is_upright else -least
        return {stop: at + shift for stop, at in middle.items()}

    def _gap_along(self, filled: float, n_slots: int, spread: float, width: float) -> float:
        """Return the gap between neighbours of a level: upright, what the width leaves over is shared out."""
        if not self.is_upright:
            return 34 * spread
        return max(12.0, min((width - filled) / (n_slots + 1), 60 * spread))

    @property
    def fits(self) -> bool:
        """Tell whether the sheet is wide enough for the slots and the gaps between the levels."""
        inside = all(at - self._extent(stop[1]) / 2 >= 0 for stop, at in self.v.items())
        return inside and self.gap >= (60 if self.is_upright else 96)

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
