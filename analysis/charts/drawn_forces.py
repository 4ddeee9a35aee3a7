"""Which forces does one sheet hold, and which are left out?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.boxes import LEADING
from analysis.charts.moves import Move
from analysis.charts.selection import fitting, left_out
from analysis.charts.words import Value
from analysis.lettering import wrap
from analysis.look import SIZES

MOST_PLACES = 14
MOST_HEIGHT = 680.0  # pixels of a wide sheet, without title, places and legend
ROOM = 250.0  # pixels for the name of a force and who tells of it, where there are many places


@dataclass(frozen=True, slots=True)
class Drawn:
    """The forces that are drawn, and how many are not for want of a place or of room."""

    moves: tuple[Move, ...]
    n_unplaced: int = 0
    n_lesser: int = 0

    @property
    def left_out(self) -> str:
        """Return in words what is not drawn."""
        return left_out(
            (self.n_unplaced, "force", "for which no place is stated"),
            (self.n_lesser, "force", "told of in fewer rows"),
        )


def drawn(moves: Sequence[Move]) -> Drawn:
    """Return the forces with a stated place, or all where none has one, as many as one sheet holds.

    Forces that move come before those that stand, then those that more rows tell of.
    """
    placed = [move for move in moves if move.is_placed] or list(moves)
    fit = fitting(placed, MOST_HEIGHT, _rank, lambda move: sum(map(len, lines(move, ROOM))) * _HIGH + 12)
    kept, places = set[int](), set[tuple[Value, Value]]()
    for move in sorted(fit, key=_rank):
        more = places | {(stand.country, stand.place) for stand in move.stands}
        if not kept or len(more) <= MOST_PLACES:
            kept.add(id(move))
            places = more
    shown = tuple(move for move in fit if id(move) in kept)
    return Drawn(shown, len(moves) - len(placed), len(placed) - len(shown))


_HIGH = SIZES["wide"]["label"] * LEADING


def _rank(move: Move) -> tuple[bool, int]:
    return move.standing in ("there", "past"), -len(move.row_ids)


def lines(move: Move, room: float, size: float = 13, small: float = 12) -> tuple[list[str], list[str]]:
    """Return the name of a force and what is told of it, by whom, broken into lines."""
    disputed = "told otherwise elsewhere" if move.is_disputed else ""
    told = " · ".join(word for word in (move.owner, move.told, disputed) if word)
    name = move.force[:1].upper() + move.force[1:]
    return wrap(name, size, room, bold=True), wrap(told, small, room)
