"""Which room do words and marks take, and do two of them meet?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.lettering import breadth

Point = tuple[float, float]
LEADING = 1.32  # line height, in font sizes


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet, in CSS pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Tell whether the boxes overlap or come nearer than ``gap``."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def holds(self, point: Point, gap: float = 0.0) -> bool:
        """Tell whether the point lies inside the box or nearer than ``gap``."""
        x, y = point
        return self.left - gap < x < self.right + gap and self.top - gap < y < self.bottom + gap

    def moved(self, by: Point) -> "Box":
        """Return the box moved right and down."""
        return Box(self.left + by[0], self.top + by[1], self.right + by[0], self.bottom + by[1])

    @property
    def centre(self) -> Point:
        """Return the middle of the box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def text_box(at: Point, lines: Sequence[str], size: float, *, bold: bool = False) -> Box:
    """Return the box that lines take when centred at ``at``."""
    wide = max(breadth(line, size, bold=bold) for line in lines)
    high = len(lines) * size * LEADING
    return Box(at[0] - wide / 2, at[1] - high / 2, at[0] + wide / 2, at[1] + high / 2)
