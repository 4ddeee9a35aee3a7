"""Who acts on whom, in a form that holds any number of actors?"""

from collections.abc import Sequence

from analysis.charts.boxes import LEADING, Box
from analysis.charts.selection import first_ranked, left_out
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.ties import Tie, ends_of, find_ties, only_sides
from analysis.charts.told import finding, in_words, labels
from analysis.charts.words import day, source_of
from analysis.lettering import breadth, wrap
from analysis.look import ALLY, FOE, HAIR, PAPER, SOLID, Chart, Width
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "actors": ("actor_id", "name", "kind", "country", "parent_id", "is_anonymous"),
    "relations": (
        "from_id",
        "to_id",
        "relation",
        "support_type",
        "change",
        "modality",
        "clause_id",
        "region",
    ),
    "forces": (
        "actor_id",
        "activity",
        "modality",
        "origin_country",
        "place_country",
        "destination_countries",
    ),
}

LEAST_CELL = 24.0  # pixels
MOST_ROWS, MOST_COLUMNS, MOST_LINES = 20, 20, 24


def title(tables: Tables) -> str:
    """Return the finding."""
    return finding(find_ties(tables), tables)


def describe(tables: Tables) -> str:
    """Return the alternative text: each cell of the matrix in words."""
    ties = find_ties(tables)
    return in_words(drawn(ties), tables) + lesser(ties, drawn(ties))


def draw(
    tables: Tables,
    *,
    article: Article,
    width: Width = "wide",
    sides: Sequence[str] = (),
    roll_up: bool = True,
    captions: bool = True,
) -> Chart:
    """Return the matrix: the actor of the row acts on the actor of the column.

    Raises
    ------
    CallError
        If ``sides`` names no supporter of the article.
    """
    ties = only_sides(find_ties(tables, roll_up=roll_up, captions=captions), tables, sides, roll_up=roll_up)
    sheet, when = Sheet(width), day(article.published.isoformat())
    if not ties:
        told = f"No sentence of the article of {when} was read as support or conflict between named actors."
        sheet.heading(finding(ties, tables), told)
        return sheet.finish(source_of(article))
    shown = drawn(ties)
    names = labels(ends_of(shown), tables)
    left, cell = _cells(sheet, shown, names)
    is_list = cell < LEAST_CELL
    if is_list:
        shown = first_ranked(shown, MOST_LINES, lambda tie: -tie.n_clauses)
    sheet.heading(
        finding(ties, tables),
        f"{'Who acts on whom below the name' if is_list else 'Row acts on column'}, as one article reports it"
        f" on {when}. Disc: support. Square with ×: conflict (no direction). Hollow: weakened, at risk,"
        f" pledged, withdrawing or past. Number: clauses that say so{_unsure(shown)}.{lesser(ties, shown)}",
    )
    if is_list:
        _list(sheet, shown, names)
    else:
        _grid(sheet, shown, names, left, cell)
    return sheet.finish(source_of(article))


def _cells(sheet: Sheet, ties: Sequence[Tie], names: dict[str, str]) -> tuple[float, float]:
    """Return where the columns begin and how wide each can be."""
    room, size = sheet.room * (0.36 if sheet.is_narrow else 0.3), sheet.size["label"]
    left = MARGIN + min(room, max(breadth(names[tie.source], size, bold=True) for tie in ties)) + 10
    return left, min(46.0, (sheet.width - MARGIN - left - 30) / len({tie.target for tie in ties}))


def _unsure(ties: Sequence[Tie]) -> str:
    return "; ?: unsure" if any(tie.is_unsure for tie in ties) else ""


def drawn(ties: Sequence[Tie]) -> list[Tie]:
    """Return the ties between the actors that most clauses speak of, as many as the matrix holds."""
    rows = set(_by_weight(ties, "source")[:MOST_ROWS])
    columns = set(_by_weight([tie for tie in ties if tie.source in rows], "target")[:MOST_COLUMNS])
    return [tie for tie in ties if tie.source in rows and tie.target in columns]


def lesser(ties: Sequence[Tie], shown: Sequence[Tie]) -> str:
    """Return in words how many ties are not drawn."""
    return left_out((len(ties) - len(shown), "relation", "that fewer clauses speak of"))


def _by_weight(ties: Sequence[Tie], end: str) -> list[str]:
    weight: dict[str, int] = {}
    for tie in ties:
        actor = tie.source if end == "source" else tie.target
        weight[actor] = weight.get(actor, 0) + tie.n_clauses
    return sorted(weight, key=lambda actor: (-weight[actor], actor))


def _grid(sheet: Sheet, ties: Sequence[Tie], names: dict[str, str], left: float, cell: float) -> None:
    rows, columns = _by_weight(ties, "source"), _by_weight(ties, "target")
    size = sheet.size["label"]
    top = sheet.y + _column_names(sheet, [names[column] for column in columns], left, cell)
    sheet.y = top
    sheet.rule((left, top), (left + cell * len(columns), top))
    for row in rows:
        lines = wrap(names[row], size, left - MARGIN - 10, bold=True)
        own = [tie for tie in ties if tie.source == row]
        # Who both supports and fights another has two marks in one cell, below each other.
        doubles = {tie.target for tie in own if sum(tie.target == t.target for t in own) > 1}
        high = max(cell * (2 if doubles else 1), len(lines) * size * LEADING + 6)
        start = sheet.y + (high - len(lines) * size * LEADING) / 2
        sheet.lines((left - 10, start), lines, bold=True, align="right")
        for tie in own:
            x = left + (columns.index(tie.target) + 0.5) * cell
            aside = 0.0 if tie.target not in doubles else -cell / 2 if tie.is_support else cell / 2
            _cell(sheet, tie, (x, sheet.y + high / 2 + aside), cell, f"{names[row]}, {names[tie.target]}")
        sheet.y += high
        sheet.rule((left, sheet.y), (left + cell * len(columns), sheet.y))
    for number in range(len(columns) + 1):
        x = left + number * cell
        sheet.rule((x, top), (x, sheet.y), colour=HAIR)


def _list(sheet: Sheet, ties: Sequence[Tie], names: dict[str, str]) -> None:
    """Write the cells below each other, where the columns would be too slim to read."""
    small = sheet.size["small"]
    for row in _by_weight(ties, "source"):
        name = wrap(names[row], sheet.size["label"], sheet.room, bold=True)
        sheet.y = sheet.lines((MARGIN, sheet.y + 6), name, bold=True)
        for tie in (tie for tie in ties if tie.source == row):
            joint = " " if tie.tail.startswith("(") else ", "
            lines = wrap(f"{names[tie.target]}: {tie.words}{joint}{tie.tail}", small, sheet.room - 40)
            high = max(32.0, len(lines) * small * LEADING + 6)
            _cell(sheet, tie, (MARGIN + 16, sheet.y + high / 2), 36, f"{names[row]}, {names[tie.target]}")
            sheet.lines((MARGIN + 40, sheet.y + (high - len(lines) * small * LEADING) / 2), lines, size=small)
            sheet.y += high


def _column_names(sheet: Sheet, names: Sequence[str], left: float, cell: float) -> float:
    """Write the columns' names upright; return the height they take."""
    size = sheet.size["label"]
    room = 190.0
    high = 0.0
    wrapped = [wrap(name, size, room) for name in names]
    most = 1 if cell < 30 else 2
    for lines in wrapped:
        high = max(high, max(breadth(line, size) for line in lines))
    for number, lines in enumerate(wrapped):
        shown = lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]
        middle = left + (number + 0.5) * cell
        for at, line in enumerate(shown):
            x = middle + size * 0.36 + (at - (len(shown) - 1) / 2) * size * 1.25
            sheet.text((x, sheet.y + high + 4), line, rotation=90)
    return high + 10


def _cell(sheet: Sheet, tie: Tie, at: tuple[float, float], cell: float, pair: str) -> None:
    is_full = tie.status == "ongoing"
    url = sheet.mark(f"{pair}: {tie.words} {tie.tail}", tie.row_ids)
    radius, size = min(cell, 46) * 0.36, sheet.size["small"]
    colour = ALLY if tie.is_support else FOE
    fill = colour if is_full else PAPER
    if tie.is_support:
        sheet.disc(at, radius, fill=fill, edge=colour, url=url)
    else:
        square = Box(at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius)
        sheet.box(square, fill=fill, edge=colour, rounding=0, url=url, dash=SOLID, line=2)
    words = (str(tie.n_clauses) if tie.is_support else f"×{tie.n_clauses}") + ("?" if tie.is_unsure else "")
    ink = PAPER if is_full else colour
    sheet.text((at[0], at[1] + size * 0.36), words, size=size, bold=True, colour=ink, align="center", url=url)
