"""Who is said to hold each place, before and after?"""

from collections import Counter

from analysis.charts.boxes import Box, Point, text_box
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Value, Who, capital, count, day, distinct, parts, records, source_of
from analysis.look import ALLY, ALLY_PALE, DASHED, DOTTED, FOE, INK, PAPER, QUIET, SOLID, Chart, Width, wrap
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "control": ("place", "before_id", "before_basis", "after_id", "after_basis", "row_ids"),
    "forces": ("row_id", "activity"),
    "actors": ("actor_id", "name", "kind", "parent_id"),
}
Row = dict[str, Value]


def _rows(tables: Tables) -> list[Row]:
    return sorted(
        records(tables["control"]), key=lambda row: (not _changed(row, tables), int(row["start"] or 0))
    )


def _changed(row: Row, tables: Tables) -> bool:
    """Tell whether the place has gone from one side to another."""
    who = Who(tables["actors"])
    before, after = row["before_id"], row["after_id"]
    return bool(before and after) and who.top(str(before)) != who.top(str(after))


def title(tables: Tables) -> str:
    """Return the finding."""
    rows = _rows(tables)
    if not rows:
        return "The article states no control of any place"
    changed = [row for row in rows if _changed(row, tables)]
    if changed:
        words = capital(count(len(changed), "place"))
        return f"{words} reported to change hands{_to(changed, tables)}"
    if taken := [row for row in rows if _is_taken(row, tables)]:
        words = capital(count(len(taken), "place"))
        return f"{words} reported taken, from whom is not stated"
    return f"{capital(count(len(rows), 'place'))} named, none reported to change hands"


def _to(rows: list[Row], tables: Tables) -> str:
    takers = distinct(Who(tables["actors"]).name(row["after_id"]) for row in rows)
    return f", to {takers[0]}" if len(takers) == 1 else ""


def _is_taken(row: Row, tables: Tables) -> bool:
    """Tell whether somebody is said to have taken the place, and nobody to have held it before."""
    ids = parts(row["row_ids"])
    seized = {str(force["row_id"]) for force in records(tables["forces"]) if force["activity"] == "seized"}
    return bool(row["after_id"]) and not row["before_id"] and bool(seized & set(ids))


def describe(tables: Tables) -> str:
    """Return the alternative text: who holds each place before and after."""
    rows, who = _rows(tables), Who(tables["actors"])
    if not rows:
        return "The article states no control of any place."
    told = [
        f"{row['place']}: before {who.name(row['before_id'])} ({_basis(row, 'before')}), after"
        f" {who.name(row['after_id'])} ({_basis(row, 'after')})"
        for row in rows
    ]
    return f"{title(tables)}. {'; '.join(told)}."


def _basis(row: Row, side: str) -> str:
    return str(row[f"{side}_basis"]).replace("_", " ")


def draw(tables: Tables, *, article: Article, width: Width = "wide") -> Chart:
    """Return places by before and after: dashed where implied, an arrow where one changes hands."""
    rows = _rows(tables)
    sheet = Sheet(width)
    when = day(article.published.isoformat())
    if not rows:
        sheet.heading(title(tables), f"No sentence of the article of {when} was read as control of a place.")
        return sheet.finish(source_of(article))
    sheet.heading(
        title(tables),
        f"Who holds each place, as claimed in one article of {when}.{_key(rows, tables)}",
    )
    first = _first_holder(rows, Who(tables["actors"]))
    left = MARGIN + (92 if sheet.is_narrow else 220)
    wide = (sheet.width - MARGIN - left - (34 if sheet.is_narrow else 80)) / 2
    columns = (left, sheet.width - MARGIN - wide)
    for x, words in zip(columns, ("Before", "After"), strict=True):
        sheet.lines((x + wide / 2, sheet.y), [words], bold=True, align="center")
    sheet.y += 26
    for row in rows:
        _row(sheet, row, tables, columns, wide, first)
    return sheet.finish(source_of(article))


def _key(rows: list[Row], tables: Tables) -> str:
    """Explain the signs that are drawn, and no other."""
    implied = any("implied" in (row["before_basis"], row["after_basis"]) for row in rows)
    words = " Dashed outline: implied, not said." if implied else ""
    changed = any(_changed(row, tables) for row in rows)
    return words + (" Filled: it has changed hands." if changed else "")


def _first_holder(rows: list[Row], who: Who) -> str:
    held = Counter(who.top(row["before_id"]) for row in rows if row["before_id"])
    return min(held, key=lambda actor: (-held[actor], actor), default="")


def _row(sheet: Sheet, row: Row, tables: Tables, columns: Point, wide: float, first: str) -> None:
    who, size, small = Who(tables["actors"]), sheet.size["label"], sheet.size["small"]
    changed, ids = _changed(row, tables), parts(row["row_ids"])
    moved = changed or _is_taken(row, tables)
    url = sheet.mark(f"{row['place']}: {who.name(row['before_id'])}, then {who.name(row['after_id'])}", ids)
    names = {side: wrap(who.name(row[f"{side}_id"]), small, wide - 12) for side in ("before", "after")}
    place = wrap(str(row["place"]), size, columns[0] - MARGIN - 10, bold=changed)
    high = max(30.0, 18.0 * max(len(place), *(len(lines) for lines in names.values())) + 8)
    middle = sheet.y + high / 2
    sheet.lines((MARGIN, text_box((0, middle), place, size).top), place, bold=changed, url=url)
    for side, x in zip(("before", "after"), columns, strict=True):
        box = Box(x, sheet.y, x + wide, sheet.y + high)
        is_filled = changed and side == "after"
        _holder(
            sheet,
            box,
            names[side],
            row,
            side,
            is_first=who.top(row[f"{side}_id"] or "") == first,
            is_filled=is_filled,
            url=url,
        )
    begin, end = columns[0] + wide + 6, columns[1] - 6
    sheet.rule(
        (begin, middle),
        (end - 8 if moved else end, middle),
        colour=FOE if moved else QUIET,
        line=2,
        dash=SOLID if moved else DOTTED,
        url=url,
    )
    if moved:
        sheet.arrowhead((end, middle), (1, 0), colour=FOE, url=url)
    sheet.y += high + 10


def _holder(
    sheet: Sheet,
    box: Box,
    lines: list[str],
    row: Row,
    side: str,
    *,
    is_first: bool,
    is_filled: bool,
    url: str | None,
) -> None:
    """Draw who holds a place: no outline where the text does not say."""
    basis, small = row[f"{side}_basis"], sheet.size["small"]
    known = bool(row[f"{side}_id"])
    edge = ALLY if is_first else FOE
    if known:
        fill = FOE if is_filled and not is_first else ALLY if is_filled else ALLY_PALE if is_first else PAPER
        sheet.box(box, fill=fill, edge=edge, dash=DASHED if basis == "implied" else SOLID, url=url)
    colour = QUIET if not known else PAPER if is_filled else INK
    top = text_box(box.centre, lines, small).top
    sheet.lines(
        (box.centre[0], top), lines, size=small, bold=is_filled, colour=colour, align="center", url=url
    )
