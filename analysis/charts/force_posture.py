"""Where was each force before, where is it reported after, and who says so?"""

from collections import Counter
from collections.abc import Sequence

from analysis.charts.boxes import LEADING, Box
from analysis.charts.drawn_forces import drawn
from analysis.charts.force_marks import NO_COUNTRY, Column, Home, legend, place_of, row
from analysis.charts.force_titles import finding
from analysis.charts.moves import Move, find_moves
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Who, day, distinct, listed, source_of
from analysis.lettering import breadth, wrap
from analysis.look import BAND, Chart, Width
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

LEAST_NAME, MOST_STEP, UPRIGHT_STEP = 262.0, 84.0, 40.0  # pixels


def title(tables: Tables, *, sides: Sequence[str] = ()) -> str:
    """Return the finding."""
    return finding(find_moves(tables, sides), tables)


def describe(tables: Tables, *, sides: Sequence[str] = ()) -> str:
    """Return the alternative text: each drawn force's places before and after, and who says so."""
    found = find_moves(tables, sides)
    if not found:
        return "The article states no place for any force."
    shown, told = drawn(found), []
    for move in shown.moves:
        before = listed([place_of(s) for s in move.stands if s.is_before])
        after = listed([f"{s.state.replace('_', ' ')} {place_of(s)}" for s in move.stands if not s.is_before])
        told.append(
            f"{move.force}: before {before or 'not stated'}, after {after or 'not stated'} ({move.told})"
        )
    return f"{finding(found, tables)}. {'; '.join(told)}.{shown.left_out}"


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
    found, sheet = find_moves(tables, sides), Sheet(width)
    when = day(article.published.isoformat())
    if not found:
        sheet.heading(
            finding(found, tables), f"No sentence of the article of {when} was read as placing a force."
        )
        return sheet.finish(source_of(article))
    shown = drawn(found)
    sheet.heading(
        finding(found, tables),
        f"Where each force was and where it went, as one article reports it on {when}. Sizes are not drawn."
        + shown.left_out,
    )
    home = _home(shown.moves, Who(tables["actors"]))
    columns = _columns(sheet, shown.moves, home)
    top = sheet.y
    bands = _head(sheet, columns)
    for move in shown.moves:
        row(sheet, move, columns, home)
    for left, right in bands:
        sheet.box(Box(left, top, right, sheet.y), fill=BAND, rounding=0, under=True)
    sheet.y += 10
    legend(sheet, shown.moves, columns, home)
    return sheet.finish(source_of(article))


def _home(moves: Sequence[Move], who: Who) -> Home:
    """Return the country in which most places lie."""
    places = {(s.country, s.place) for move in moves for s in move.stands if s.place}
    counted = Counter(country for country, _ in places if country)
    code = min(counted, key=lambda country: (-counted[country], country), default=None)
    return Home(code, who.country_name(code))


def _columns(sheet: Sheet, moves: Sequence[Move], home: Home) -> list[Column]:
    """Return the places: not stated, then the country most places lie in, then the others."""
    stands = [stand for move in moves for stand in move.stands]
    # Bases and camps without a country are mostly where forces come from: they stand to the left.
    groups: dict[str, list[str]] = {"": [], NO_COUNTRY: [], f"In {home.name}": [], "Abroad": []}
    for stand in sorted(stands, key=lambda s: (not s.is_before, s.place != home.name)):
        group, place = home.column(stand)
        groups[group].append(place)
    found = [(group, place) for group, names in groups.items() for place in distinct(names)]
    step = sheet.room / len(found)
    if not sheet.is_narrow:
        # Names that lie side by side need room; upright ones leave it to the names of the forces.
        step = min((sheet.room - LEAST_NAME) / len(found), MOST_STEP if len(found) < 8 else UPRIGHT_STEP)
    left = sheet.width - MARGIN - step * len(found)
    return [Column(group, place, left + (n + 0.5) * step, step) for n, (group, place) in enumerate(found)]


def _head(sheet: Sheet, columns: Sequence[Column]) -> list[tuple[float, float]]:
    """Write groups and places; return the bands to shade."""
    size, small = sheet.size["label"], sheet.size["small"]
    step = columns[0].step
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
        is_split = len(lines) == 2 and whole > 90 and not lines[0].endswith("-") and step >= 2.5 * gap
        labels.append(lines if is_split else [column.place])
    high = max(breadth(line, small) for lines in labels for line in lines)
    for column, lines in zip(columns, labels, strict=True):
        left = column.x + small * 0.36 - gap * (len(lines) - 1) / 2
        for n, line in enumerate(lines):
            sheet.text((left + n * gap, y + high), line, size=small, rotation=90)
    sheet.y = y + high + 8
