"""Who is said to hold each place, before and after?"""

from collections import Counter
from collections.abc import Sequence

from analysis.charts.boxes import LEADING, Box, Point, text_box
from analysis.charts.selection import left_out
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.told_control import Group, find_groups
from analysis.charts.words import Value, Who, capital, count, day, distinct, listed, parts, source_of
from analysis.lettering import breadth, wrap
from analysis.look import ALLY, ALLY_PALE, DASHED, DOTTED, FOE, INK, PAPER, QUIET, SOLID, Chart, Width
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "control": ("place", "before_id", "before_basis", "after_id", "after_basis", "row_ids"),
    "forces": ("row_id", "activity"),
    "actors": ("actor_id", "name", "kind", "parent_id"),
}
MOST_GROUPS, MOST_PLACES = 6, 14


def title(tables: Tables) -> str:
    """Return the finding."""
    return _finding(find_groups(tables))


def _finding(groups: Sequence[Group]) -> str:
    if not groups:
        return "The article states no control of any place"
    if changed := [group for group in groups if group.is_changed]:
        return f"{_counted(changed)} reported to change hands{_to(changed)}"
    if taken := [group for group in groups if group.is_taken]:
        return f"{_counted(taken)} reported taken, from whom is not stated"
    return f"{_counted(groups)} named, none reported to change hands"


def _counted(groups: Sequence[Group]) -> str:
    return capital(count(sum(len(group.rows) for group in groups), "place"))


def _to(groups: Sequence[Group]) -> str:
    takers = distinct(group.after for group in groups)
    return f", to {takers[0]}" if len(takers) == 1 else ""


def describe(tables: Tables) -> str:
    """Return the alternative text: who holds each drawn place before and after."""
    groups = find_groups(tables)
    told = [
        f"{listed(_places(group)[0])}: before {group.before} ({_basis(group, 'before')}), after"
        f" {group.after} ({_basis(group, 'after')})"
        for group in groups[:MOST_GROUPS]
    ]
    return f"{_finding(groups)}. {'; '.join(told)}.{_left_out(groups)}" if told else f"{_finding(groups)}."


def _places(group: Group) -> tuple[list[str], int]:
    """Return the names of a group's places that are drawn, and how many are not."""
    names = [str(row["place"]) for row in group.rows]
    return names[:MOST_PLACES], max(0, len(names) - MOST_PLACES)


def _left_out(groups: Sequence[Group]) -> str:
    number = sum(_places(group)[1] for group in groups[:MOST_GROUPS])
    number += sum(len(group.rows) for group in groups[MOST_GROUPS:])
    return left_out((number, "place", "that the table has"))


def _basis(group: Group, side: str) -> str:
    return group.basis(side).replace("_", " ")


def draw(tables: Tables, *, article: Article, width: Width = "wide") -> Chart:
    """Return places by before and after: dashed where implied, an arrow where they change hands."""
    groups, sheet = find_groups(tables), Sheet(width)
    when = day(article.published.isoformat())
    if not groups:
        sheet.heading(
            _finding(groups), f"No sentence of the article of {when} was read as control of a place."
        )
        return sheet.finish(source_of(article))
    sheet.heading(
        _finding(groups),
        f"Who holds each place, as claimed in one article of {when}.{_key(groups)}{_left_out(groups)}",
    )
    first = _first_holder(groups, Who(tables["actors"]))
    left = MARGIN + (112 if sheet.is_narrow else 350)
    wide = (sheet.width - MARGIN - left - (34 if sheet.is_narrow else 80)) / 2
    columns = (left, sheet.width - MARGIN - wide)
    for x, words in zip(columns, ("Before", "After"), strict=True):
        sheet.lines((x + wide / 2, sheet.y), [words], bold=True, align="center")
    sheet.y += 26
    for group in groups[:MOST_GROUPS]:
        _row(sheet, group, columns, wide, first)
    return sheet.finish(source_of(article))


def _key(groups: Sequence[Group]) -> str:
    """Explain the signs that are drawn, and no other."""
    implied = any("implied" in (group.basis("before"), group.basis("after")) for group in groups)
    words = " Dashed outline: implied, not said." if implied else ""
    return words + (" Filled: changed hands." if any(group.is_changed for group in groups) else "")


def _first_holder(groups: Sequence[Group], who: Who) -> set[Value]:
    """Return the actors that are part of whoever held most places before."""
    held: Counter[str] = Counter()
    for group in groups:
        if before := group.holder("before"):
            held[who.top(before)] += len(group.rows)
    first = min(held, key=lambda actor: (-held[actor], actor), default=None)
    ends = {group.holder(side) for group in groups for side in ("before", "after")}
    return {actor for actor in ends if actor and who.top(actor) == first}


def _row(sheet: Sheet, group: Group, columns: Point, wide: float, first: set[Value]) -> None:
    small, top = sheet.size["small"], sheet.y
    ids = [row_id for row in group.rows for row_id in parts(row["row_ids"])]
    url = sheet.mark(f"{listed(_places(group)[0])}: {group.before}, then {group.after}", ids)
    names = [wrap(name, small, wide - 12) for name in (group.before, group.after)]
    names_high = max(26.0, 16.0 * max(map(len, names)) + 8)
    places, places_high = _laid_out(sheet, group, columns[0] - MARGIN - 14)
    high = max(names_high, places_high)
    middle = top + high / 2
    for x, y, lines, to in places:
        at = (x, middle - places_high / 2 + y)
        sheet.lines(at, lines, bold=group.is_changed, url=sheet.mark(" ".join(lines).rstrip(","), to))
    for side, x, lines in zip(("before", "after"), columns, names, strict=True):
        box = Box(x, middle - names_high / 2, x + wide, middle + names_high / 2)
        _holder(sheet, box, lines, group, side, is_first=group.holder(side) in first, url=url)
    begin, end = columns[0] + wide + 6, columns[1] - 6
    moved = group.is_changed or group.is_taken
    colour, dash = (FOE, SOLID) if moved else (QUIET, DOTTED)
    sheet.rule(
        (begin, middle), (end - 8 if moved else end, middle), colour=colour, line=2, dash=dash, url=url
    )
    if moved:
        sheet.arrowhead((end, middle), (1, 0), colour=FOE, url=url)
    sheet.y = top + high + 7


def _laid_out(
    sheet: Sheet, group: Group, room: float
) -> tuple[list[tuple[float, float, list[str], tuple[str, ...]]], float]:
    """Return where each place is written, one after another, with the rows it leads to; and the height."""
    size, bold = sheet.size["label"], group.is_changed
    names, n_more = _places(group)
    x, y, made = MARGIN, 0.0, []
    for number, (name, row) in enumerate(zip(names, group.rows, strict=False)):
        is_last = number == len(names) - 1
        words = name + ("" if is_last and not n_more else f" and {n_more} more" if is_last else ",")
        lines = wrap(words, size, room, bold=bold)
        if x > MARGIN and (len(lines) > 1 or x + breadth(lines[0], size, bold=bold) > MARGIN + room):
            x, y = MARGIN, y + size * LEADING
        made.append((x, y, lines, parts(row["row_ids"])))
        y += (len(lines) - 1) * size * LEADING
        x = (x if len(lines) == 1 else MARGIN) + breadth(f"{lines[-1]} ", size, bold=bold) + 3
    return made, y + size * LEADING


def _holder(
    sheet: Sheet,
    box: Box,
    lines: list[str],
    group: Group,
    side: str,
    *,
    is_first: bool,
    url: str | None,
) -> None:
    """Draw who holds places: no outline where the text does not say."""
    known, small = bool(group.holder(side)), sheet.size["small"]
    is_filled = group.is_changed and side == "after"
    edge = ALLY if is_first else FOE
    if known:
        fill = edge if is_filled else ALLY_PALE if is_first else PAPER
        dash = DASHED if group.basis(side) == "implied" else SOLID
        sheet.box(box, fill=fill, edge=edge, dash=dash, url=url)
    colour = QUIET if not known else PAPER if is_filled else INK
    top = text_box(box.centre, lines, small).top
    sheet.lines(
        (box.centre[0], top), lines, size=small, bold=is_filled, colour=colour, align="center", url=url
    )
