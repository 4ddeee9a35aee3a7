"""What happened, in a handful of sentences a desk officer can read aloud?"""

from collections.abc import Sequence

from analysis.wording.cells import Tables, records
from analysis.wording.movements import gains, moves
from analysis.wording.names import display_names
from analysis.wording.points import Dated, Point
from analysis.wording.sayings import voices
from analysis.wording.standing import conflicts, sources
from analysis.wording.support import support
from analysis.wording.why import reasons

LEAST, MOST = 5, 8
# How many sentences each subject may take at first; what room is left goes to them in the same order.
SHARES = (3, 1, 2, 1)


def names_in(tables: Tables) -> dict[str, str]:
    """Return each actor's name as it stands inside a sentence."""
    text = "\n".join(str(row["quote"]) for row in records(tables["sentences"]))
    return display_names(records(tables["actors"]), text)


def main_points(tables: Tables, article: Dated) -> list[Point]:
    """Return at most eight points: moves, captures, support, reasons, and last what the rows rest on.

    Rows that were reviewed or are held in high confidence come first; a machine row of low confidence makes a
    point only where its subject has no other. Where there is little else, who fights whom is told too.

    Parameters
    ----------
    tables
        Finished tables of one article.
    article
        The article.
    """
    names = names_in(tables)
    sayers = voices(records(tables["statements"]), names)
    subjects = (
        moves(tables, names, sayers),
        gains(tables, names, sayers),
        support(tables, names, sayers),
        reasons(tables, names),
    )
    last = sources(tables)
    taken = [list(points[:share]) for points, share in zip(subjects, SHARES, strict=True)]
    room = MOST - len(last) - sum(map(len, taken))
    for chosen, points in zip(taken, subjects, strict=True):
        more = points[len(chosen) : len(chosen) + room]
        chosen += more
        room -= len(more)
    told = _once([point for chosen in taken for point in chosen])
    if len(told) < LEAST - len(last):
        told += conflicts(tables, names)[: LEAST - len(last) - len(told)]
    return [*told, *last]


def _once(points: Sequence[Point]) -> list[Point]:
    """Return the points, those with the same words as one."""
    merged: dict[str, tuple[str, ...]] = {}
    for point in points:
        merged[point.text] = tuple(dict.fromkeys((*merged.get(point.text, ()), *point.row_ids)))
    return [Point(text, row_ids) for text, row_ids in merged.items()]
