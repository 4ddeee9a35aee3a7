"""Where was each force before, where is it reported after, and who says so?"""

from collections import Counter
from collections.abc import Sequence

from analysis.charts.boxes import LEADING, Box
from analysis.charts.force_marks import Column, legend, place_of, row, shown
from analysis.charts.force_titles import finding
from analysis.charts.moves import Move, Stand, drawn, find_moves
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Who, count, day, distinct, listed, source_of
from analysis.look import BAND, Chart, Width, breadth, wrap
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "posture": (
        "force",
        "actor_id",
        "place",
        "country",
        "side",
        "state",
        "is_implied",
        "row_ids",
        "conflict_ids",
    ),
    "forces": ("row_id", "activity", "modality", "said_by", "region"),
    "statements": ("row_id", "speaker_id", "speaker_words"),
    "actors": ("actor_id", "name", "kind", "country", "parent_id"),
}


def title(tables: Tables, *, sides: Sequence[str] = ()) -> str:
    """Return the finding."""
    return finding(drawn(find_moves(tables, sides))[0], tables)


def describe(tables: Tables, *, sides: Sequence[str] = ()) -> str:
    """Return the alternative text: each force's places before and after, and who says so."""
    moves, hidden = drawn(find_moves(tables, sides))
    if not moves:
        return "The article states no place for any force."
    told = []
    for move in moves:
        before = listed([place_of(s) for s in move.stands if s.is_before])
        after = listed([f"{s.state.replace('_', ' ')} {place_of(s)}" for s in move.stands if not s.is_before])
        told.append(
            f"{move.force}: before {before or 'not stated'}, after {after or 'not stated'} ({move.told})"
        )
    return f"{finding(moves, tables)}. {'; '.join(told)}.{_left_out(hidden)}"


def draw(tables: Tables, *, article: Article, width: Width = "wide", sides: Sequence[str] = ()) -> Chart:
    """Return forces by places: a ring where a force was, a disc where it is, a line where it moved.

    Parameters
    ----------
    tables
        Finished tables; see ``NEEDS``.
    sides
        Actors whose forces are drawn, by actor_id or name; all where none is named.

    Raises
    ------
    CallError
        If ``sides`` names no actor that a force answers to.
    """
    moves, hidden = drawn(find_moves(tables, sides))
    sheet = Sheet(width)
    when = day(article.published.isoformat())
    if not moves:
        sheet.heading(
            finding(moves, tables), f"No sentence of the article of {when} was read as placing a force."
        )
        return sheet.finish(source_of(article))
    sheet.heading(
        finding(moves, tables),
        f"Where each force was and where it went, as one article reports it on {when}. Sizes are not drawn."
        + _left_out(hidden),
    )
    columns = _columns(sheet, moves, Who(tables["actors"]))
    top = sheet.y
    bands = _head(sheet, columns)
    for move in moves:
        row(sheet, move, columns)
    for left, right in bands:
        sheet.box(Box(left, top, right, sheet.y), fill=BAND, rounding=0, under=True)
    sheet.y += 10
    legend(sheet, moves)
    return sheet.finish(source_of(article))


def _left_out(hidden: int) -> str:
    """Return how many forces are not drawn for want of a place."""
    if not hidden:
        return ""
    return f" Left out: {count(hidden, 'force')} for which no place is stated."


def _columns(sheet: Sheet, moves: Sequence[Move], who: Who) -> list[Column]:
    """Return the places: not stated, then the country most places lie in, then the others."""
    stands = [stand for move in moves for stand in move.stands]
    places = {(s.country, s.place) for s in stands if s.place}
    home = min(((-n, str(c)) for c, n in Counter(c for c, _ in places if c).items()), default=(0, ""))[1]
    home_name = who.country_name(home or None)
    # Bases and camps without a country are mostly where forces come from: they stand to the left.
    groups: dict[str, list[str]] = {"": [], "Country not stated": [], f"In {home_name}": [], "Abroad": []}
    for stand in sorted(stands, key=lambda s: (not s.is_before, s.place != home_name)):
        groups[_group(stand, home, home_name)].append(shown(stand, home_name))
    left = MARGIN + (0 if sheet.is_narrow else 262)
    found = [(group, place) for group, names in groups.items() for place in distinct(names)]
    step = (sheet.width - MARGIN - left) / len(found)
    return [Column(group, place, left + (n + 0.5) * step) for n, (group, place) in enumerate(found)]


def _group(stand: Stand, home: str, home_name: str) -> str:
    if not stand.place:
        return ""
    if stand.country is None:
        return "Country not stated"
    return f"In {home_name}" if stand.country == home else "Abroad"


def _head(sheet: Sheet, columns: Sequence[Column]) -> list[tuple[float, float]]:
    """Write groups and places; return the bands to shade."""
    size, small = sheet.size["label"], sheet.size["small"]
    step = columns[1].x - columns[0].x if len(columns) > 1 else sheet.room
    bands, y = [], sheet.y + 5
    group_lines = {}
    for group in distinct(c.group for c in columns):
        xs = [c.x for c in columns if c.group == group]
        left, right = xs[0] - step / 2, xs[-1] + step / 2
        group_lines[group] = (
            (xs[0] + xs[-1]) / 2,
            wrap(group, size, right - left - 4, bold=True) if group else [],
        )
        if group.startswith("In "):
            bands.append((left, right))
    for x, lines in group_lines.values():
        sheet.lines((x, y), lines, bold=True, align="center")
    y += max(len(lines) for _, lines in group_lines.values()) * size * LEADING + 5
    wrapped = [wrap(c.place, small, step - 6) for c in columns]
    if all(len(lines) <= 3 and not any(line.endswith("-") for line in lines) for lines in wrapped):
        for column, lines in zip(columns, wrapped, strict=True):
            sheet.lines((column.x, y), lines, size=small, align="center")
        sheet.y = y + max(map(len, wrapped)) * small * LEADING + 6
    else:
        _upright(sheet, columns, step, y)
    return bands


def _upright(sheet: Sheet, columns: Sequence[Column], step: float, y: float) -> None:
    """Write places that are too long to lie side by side from the bottom up, on two lines where they fit."""
    small = sheet.size["small"]
    gap = small * 1.15
    labels = []
    for column in columns:
        whole = breadth(column.place, small)
        lines = wrap(column.place, small, max(whole * 0.62, 60))
        is_split = len(lines) == 2 and whole > 90 and not lines[0].endswith("-") and step >= 2 * gap
        labels.append(lines if is_split else [column.place])
    high = max(breadth(line, small) for lines in labels for line in lines)
    for column, lines in zip(columns, labels, strict=True):
        left = column.x + small * 0.36 - gap * (len(lines) - 1) / 2
        for n, line in enumerate(lines):
            sheet.text((left + n * gap, y + high), line, size=small, rotation=90)
    sheet.y = y + high + 8
