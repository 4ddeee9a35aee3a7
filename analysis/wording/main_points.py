"""What happened, in a handful of sentences a desk officer can read aloud?"""

from collections.abc import Iterable, Sequence

from analysis.wording.cells import Tables, records
from analysis.wording.lists import capital, number_word
from analysis.wording.movements import HAPPENED, LEAVING, gains, moves
from analysis.wording.names import display_names
from analysis.wording.nouns import inside
from analysis.wording.points import Dated, Point, point
from analysis.wording.sayings import voices
from analysis.wording.standing import conflicts
from analysis.wording.support import support
from analysis.wording.why import reasons

LEAST, MOST = 5, 8
MOST_JOINED = 4
_NO_NUMBER = frozenset({"none", "vague"})  # "some" is no number


def names_in(tables: Tables) -> dict[str, str]:
    """Return each actor's name as it stands inside a sentence."""
    text = "\n".join(str(row["quote"]) for row in records(tables["sentences"]))
    return display_names(records(tables["actors"]), text)


def main_points(tables: Tables, article: Dated) -> list[Point]:
    """Return at most eight points: moves, captures, reasons, that nobody is counted, and last support.

    Rows that were reviewed or are held in high confidence come first; a machine row of low confidence makes a
    point only where its subject has no other. Where there are more moves and captures than room, those of one
    sort share a point. Where there is little else, who fights whom is told too.

    Parameters
    ----------
    tables
        Finished tables of one article.
    article
        The article.
    """
    names = names_in(tables)
    sayers = voices(records(tables["statements"]), names)
    last = [*reasons(tables, names), *_uncounted(tables)]
    deeds = [*moves(tables, names, sayers), gains(tables, names, sayers)]
    told = _once(
        [found for those in _fitted(deeds, MOST - len(last), list(names.values())) for found in those]
    )
    told += last
    told += support(tables, names, sayers)[: MOST - len(told)]
    if len(told) < LEAST:
        told += conflicts(tables, names)[: LEAST - len(told)]
    return told


def _fitted(sorts: Sequence[Sequence[Point]], room: int, names: Sequence[str]) -> list[list[Point]]:
    """Return the points, the last ones of the longest list sharing one point until all have room."""
    fitted = [[[found] for found in _once(points)] for points in sorts]
    while sum(map(len, fitted)) > room and max(map(len, fitted)) > 1:
        longest = max(reversed(fitted), key=len)
        second, first = longest.pop(), longest.pop()
        longest.append(first + second)
    return [[_joined(those, names) for those in points] for points in fitted]


def _joined(points: Sequence[Point], names: Sequence[str]) -> Point:
    """Return points of one sort as one, those past the first few only counted."""
    if len(points) == 1:
        return points[0]
    shown = points if len(points) <= MOST_JOINED else points[: MOST_JOINED - 1]
    told = [shown[0].text[:-1], *(_lower(found.text[:-1], names) for found in shown[1:])]
    if more := len(points) - len(shown):
        told.append(f"{number_word(more)} more such reports are in the table of forces")
    return Point(f"{'; '.join(told)}.", tuple(row_id for found in points for row_id in found.row_ids))


def _lower(text: str, names: Iterable[str]) -> str:
    """Return a sentence as it goes on after a semicolon: a name keeps its capital."""
    is_small = any(name[:1].islower() and text.startswith(capital(name)) for name in names)
    return text[:1].lower() + text[1:] if is_small else inside(text)


def _uncounted(tables: Tables) -> list[Point]:
    """Return that nobody counts those who leave; those who fled may be counted apart."""
    rows = [row for row in records(tables["forces"]) if row["modality"] in HAPPENED]
    leaving = [row for row in rows if row["activity"] in LEAVING]
    if not leaving or any(row["quantity_kind"] not in _NO_NUMBER for row in leaving):
        return []
    fled = [row for row in rows if row["activity"] == "fled" and row["quantity_kind"] not in _NO_NUMBER]
    words = "evacuated or withdrawn" if fled else "leaving"
    return [point(f"No number of those {words} is given.", leaving)]


def _once(points: Sequence[Point]) -> list[Point]:
    """Return the points, those with the same words as one."""
    merged: dict[str, tuple[str, ...]] = {}
    for found in points:
        merged[found.text] = tuple(dict.fromkeys((*merged.get(found.text, ()), *found.row_ids)))
    return [Point(text, row_ids) for text, row_ids in merged.items()]
