"""With which signs does the support network draw an actor, a tie and their legend?"""

from collections.abc import Sequence
from string import ascii_uppercase

from matplotlib.path import Path

from analysis.charts.boxes import LEADING, Box, Point
from analysis.charts.grid import Sizes
from analysis.charts.layers import levels
from analysis.charts.lines import trace, vertices
from analysis.charts.routing import Label, Plan, best_plan
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.ties import Tie, ends_of, most_supported
from analysis.lettering import breadth, wrap
from analysis.look import ALLY, ALLY_PALE, DASHED, DOTTED, FOE, INK, PAPER, SOLID

DASHES: dict[str, Sequence[float]] = {
    "ongoing": SOLID,
    "pledged": DASHED,
    "at_risk": DASHED,
    "weakened": DASHED,
    "withdrawing": DOTTED,
    "past": DOTTED,
}


def _node_lines(sheet: Sheet, name: str) -> list[str]:
    size = sheet.size["label"]
    longest = max(breadth(word, size, bold=True) for word in name.split())
    room = max(78.0, min(longest, 112.0)) if sheet.is_narrow else max(112.0, min(longest, 150.0))
    return wrap(name, size, room, bold=True)


def plan_piece(sheet: Sheet, ties: Sequence[Tie], names: dict[str, str]) -> Plan | None:
    """Return the plan of one connected piece, or None where there is no room for one."""
    size = sheet.size["label"]
    ends = sorted(ends_of(ties))
    lines = {actor: _node_lines(sheet, names[actor]) for actor in ends}
    sizes: Sizes = {
        actor: (max(breadth(line, size, bold=True) for line in rows) + 16, len(rows) * size * LEADING + 12)
        for actor, rows in lines.items()
    }
    return best_plan(
        ties,
        sizes,
        [_label_forms(sheet, tie) for tie in ties],
        width=sheet.room,
        size=sheet.size["small"],
        upright=(True,) if sheet.is_narrow else (False, True),
    )


def _label_forms(sheet: Sheet, tie: Tie) -> list[list[str]]:
    """Return a line's label wrapped wide and slim: what is given, how it stands, how often it is said."""
    small, tail = sheet.size["small"], tie.tail.replace(" ", "\u00a0")
    forms = []
    joint = " " if tail.startswith("(") else ", "
    for room in (92.0, 124.0, 72.0):
        lines = wrap(tie.words, small, room)
        is_short = breadth(f"{lines[-1]}{joint}{tail}", small) <= room
        forms.append([*lines[:-1], f"{lines[-1]}{joint}{tail}"] if is_short else [*lines, tail])
    return forms if len(forms[0]) <= 3 else [forms[1], forms[0], forms[2]]


def draw_piece(sheet: Sheet, ties: Sequence[Tie], made: Plan, names: dict[str, str]) -> None:
    """Draw one connected piece and move below it."""
    down = (MARGIN, sheet.y - made.top)
    centre, level = most_supported(ties), levels(ties)
    keyed: list[str] = []
    for tie, line, label in zip(ties, made.lines, made.labels, strict=True):
        lines = label.lines
        if label.is_keyed:
            lines = [ascii_uppercase[len(keyed)]]
            keyed.append(f"{lines[0]}: {names[tie.source]}, {names[tie.target]}: {tie.words}, {tie.tail}")
        moved = Label(lines, label.box.moved(down))
        _draw_tie(sheet, tie, Path(vertices(line) + down, line.codes), moved, names)
    for actor, box in made.boxes.items():
        rows = [row for tie in ties for row in tie.row_ids if actor in (tie.source, tie.target)]
        backs = any(tie.is_support and actor == tie.source for tie in ties) and level[actor] < 0
        fights = any(not tie.is_support and actor in (tie.source, tie.target) for tie in ties)
        look = "centre" if actor == centre else "backer" if backs else "fighting" if fights else "other"
        _draw_node(sheet, names[actor], box.moved(down), rows, look)
    sheet.y += made.bottom - made.top + 18
    for words in keyed:
        sheet.paragraph(words, size=sheet.size["small"])
    sheet.y += 8 if keyed else 0


# How an actor's box is drawn: ground, edge, dash.
_LOOKS: dict[str, tuple[str, str, Sequence[float]]] = {
    "centre": (ALLY, ALLY, SOLID),
    "backer": (ALLY_PALE, ALLY, SOLID),
    "fighting": (PAPER, FOE, (5, 3)),
    "other": (PAPER, INK, SOLID),
}


def _draw_node(sheet: Sheet, name: str, box: Box, rows: Sequence[str], look: str) -> None:
    """Draw an actor: filled where most supported, pale where a backer, dashed where only in conflict."""
    url = sheet.mark(name, rows)
    fill, edge, dash = _LOOKS[look]
    sheet.box(box, fill=fill, edge=edge, dash=dash, url=url)
    lines, size = _node_lines(sheet, name), sheet.size["label"]
    x, y = box.centre
    top = y - len(lines) * size * LEADING / 2 - 1
    sheet.lines(
        (x, top), lines, bold=True, colour=PAPER if look == "centre" else INK, align="center", url=url
    )


def _draw_tie(sheet: Sheet, tie: Tie, line: Path, place: Label, names: dict[str, str]) -> None:
    colour, dash = ALLY if tie.is_support else FOE, DASHES[tie.status]
    url = sheet.mark(f"{names[tie.source]}, {names[tie.target]}: {tie.words} {tie.tail}", tie.row_ids)
    points = trace(line)
    sheet.curve(line, colour=colour, line=1.6 + 0.35 * min(tie.n_clauses, 8), dash=dash, url=url)
    if tie.is_support:
        sheet.arrowhead(points[-1], _direction(points[-4:][0], points[-1]), colour=colour, length=12, url=url)
    else:
        for end, inner in ((points[0], points[:3][-1]), (points[-1], points[-3:][0])):
            _bar(sheet, end, _direction(inner, end), colour, url)
    small = sheet.size["small"]
    if len(place.lines[0]) == 1:
        sheet.disc(place.box.centre, 9, fill=PAPER, edge=colour, url=url, line=1.2)
    elif any(place.box.holds(point) for point in points):
        sheet.box(place.box, fill=PAPER, rounding=0)
    top = place.box.centre[1] - len(place.lines) * small * LEADING / 2
    sheet.lines((place.box.centre[0], top), place.lines, size=small, colour=colour, align="center", url=url)


def _bar(sheet: Sheet, at: Point, along: Point, colour: str, url: str | None) -> None:
    across = (-along[1] * 6, along[0] * 6)
    ends = (at[0] - across[0], at[1] - across[1]), (at[0] + across[0], at[1] + across[1])
    sheet.rule(*ends, colour=colour, line=2.6, url=url, under=False)


def _direction(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length


def legend(sheet: Sheet, ties: Sequence[Tie]) -> None:
    """Explain the line styles that are drawn, and no other."""
    kinds = [
        ("support", ALLY, SOLID, True, {"ongoing"}),
        ("weakened, at risk or only pledged", ALLY, DASHED, True, {"weakened", "at_risk", "pledged"}),
        ("withdrawing or past", ALLY, DOTTED, True, {"withdrawing", "past"}),
        ("× conflict", FOE, SOLID, False, {"ongoing"}),
        ("× past conflict", FOE, DOTTED, False, {"past", "withdrawing"}),
        ("× conflict that weakens or may come", FOE, DASHED, False, {"weakened", "at_risk", "pledged"}),
    ]
    drawn = [k for k in kinds if any(t.is_support == k[3] and t.status in k[4] for t in ties)]
    x, size = MARGIN, sheet.size["small"]
    for words, colour, dash, is_support, _ in drawn:
        wide = 44 + breadth(words, size) + 20
        if x + wide - 20 > sheet.width - MARGIN and x > MARGIN:
            x, sheet.y = MARGIN, sheet.y + 20
        sheet.rule((x, sheet.y + 8), (x + 34, sheet.y + 8), colour=colour, line=2.2, dash=dash, under=False)
        if is_support:
            sheet.arrowhead((x + 36, sheet.y + 8), (1, 0), colour=colour)
        else:
            _bar(sheet, (x, sheet.y + 8), (1, 0), colour, None)
            _bar(sheet, (x + 34, sheet.y + 8), (1, 0), colour, None)
        sheet.text((x + 44, sheet.y + 12), words, size=size)
        x += wide
    sheet.y += 18 if drawn else 0
