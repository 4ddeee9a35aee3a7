"""Who supports whom with what, who fights whom, and does the support still hold?"""

from collections.abc import Sequence

from matplotlib.path import Path

from analysis.charts import relation_matrix
from analysis.charts.layers import levels, pieces
from analysis.charts.routing import Plan, Sizes, plan, trace
from analysis.charts.sheet import LEADING, MARGIN, Box, Point, Sheet
from analysis.charts.ties import Tie, find_ties, finding, label, most_supported, only_sides
from analysis.charts.words import day, source_of
from analysis.look import (
    ALLY,
    ALLY_PALE,
    DASHED,
    DOTTED,
    FOE,
    INK,
    PAPER,
    SOLID,
    Chart,
    Width,
    breadth,
    wrap,
)
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
MOST_ACTORS = 12
DASHES: dict[str, Sequence[float]] = {
    "ongoing": SOLID,
    "pledged": DASHED,
    "at_risk": DASHED,
    "weakened": DASHED,
    "withdrawing": DOTTED,
    "past": DOTTED,
}


def title(tables: Tables, *, sides: Sequence[str] = (), roll_up: bool = True, captions: bool = True) -> str:
    """Return the finding, counted from the ties that are drawn."""
    return finding(_chosen(tables, sides, roll_up=roll_up, captions=captions), tables)


def describe(
    tables: Tables, *, sides: Sequence[str] = (), roll_up: bool = True, captions: bool = True
) -> str:
    """Return the alternative text: each line of the chart in words."""
    ties = _chosen(tables, sides, roll_up=roll_up, captions=captions)
    return relation_matrix.in_words(ties, tables)


def _chosen(tables: Tables, sides: Sequence[str], *, roll_up: bool, captions: bool) -> list[Tie]:
    return only_sides(find_ties(tables, roll_up=roll_up, captions=captions), tables, sides, roll_up=roll_up)


def draw(
    tables: Tables,
    *,
    article: Article,
    width: Width = "wide",
    sides: Sequence[str] = (),
    roll_up: bool = True,
    captions: bool = True,
) -> Chart:
    """Return the network of support and conflict, layered by distance from the most-supported actor.

    Parameters
    ----------
    tables
        Finished tables; see ``NEEDS``.
    sides
        Supporters to draw, by actor_id or name; all where none is named.
    roll_up
        Whether an army, office or leader is drawn as part of its state.
    captions
        Whether captions count, as second-class evidence.

    Returns
    -------
    Figure
        The relation matrix instead where there are more than 12 actors or no room for the lines.

    Raises
    ------
    CallError
        If ``sides`` names no supporter of the article.
    """
    ties = _chosen(tables, sides, roll_up=roll_up, captions=captions)
    actors = {end for tie in ties for end in (tie.source, tie.target)}
    names = {actor: label(actor, tables) for actor in actors}
    sheet = Sheet(width)
    plans = [_piece(sheet, piece, names) for piece in pieces(ties)] if len(actors) <= MOST_ACTORS else [None]
    drawn = [made for made in plans if made is not None]
    if len(drawn) < len(plans):
        return relation_matrix.draw(
            tables, article=article, width=width, sides=sides, roll_up=roll_up, captions=captions
        )
    sheet.heading(finding(ties, tables), _subtitle(article, ties))
    for piece, made in zip(pieces(ties), drawn, strict=True):
        _draw_piece(sheet, piece, made, names)
    if ties:
        _legend(sheet, ties)
    return sheet.finish(source_of(article))


def _subtitle(article: Article, ties: Sequence[Tie]) -> str:
    when = day(article.published.isoformat())
    if not ties:
        return f"No sentence of the article of {when} was read as support or conflict between named actors."
    return (
        f"Who supports and who stands against whom, as one article reports it on {when}. The number counts the"
        " clauses that say so, not the amount of support; unnamed sources and media are not drawn."
    )


def _node_lines(sheet: Sheet, name: str) -> list[str]:
    return wrap(name, sheet.size["label"], 78 if sheet.is_narrow else 128, bold=True)


def _piece(sheet: Sheet, ties: Sequence[Tie], names: dict[str, str]) -> Plan | None:
    """Return the best plan for one connected piece: the first in which every label is free."""
    size = sheet.size["label"]
    ends = sorted({end for tie in ties for end in (tie.source, tie.target)})
    lines = {actor: _node_lines(sheet, names[actor]) for actor in ends}
    sizes: Sizes = {
        actor: (max(breadth(line, size, bold=True) for line in rows) + 18, len(rows) * size * LEADING + 12)
        for actor, rows in lines.items()
    }
    labels = [_label(sheet, tie) for tie in ties]
    best = None
    for is_upright in (True,) if sheet.is_narrow else (False, True):
        for spread in (1.0, 1.25, 1.6, 2.1, 2.8):
            made = plan(
                ties,
                sizes,
                labels,
                width=sheet.room,
                size=sheet.size["small"],
                is_upright=is_upright,
                spread=spread,
            )
            if made and made.is_clear:
                return made
            best = best or made
    return best


def _label(sheet: Sheet, tie: Tie) -> list[str]:
    room = 92 if sheet.is_narrow else 124
    small = sheet.size["small"]
    return [*wrap(tie.words, small, room), *wrap(tie.tail, small, room)]


def _draw_piece(sheet: Sheet, ties: Sequence[Tie], made: Plan, names: dict[str, str]) -> None:
    lift = min([0.0, *(box.top for box in made.labels), *(float(p.vertices[:, 1].min()) for p in made.lines)])
    down = (MARGIN, sheet.y - lift)
    centre, level = most_supported(ties), levels(ties)
    for tie, line, box in zip(ties, made.lines, made.labels, strict=True):
        _draw_tie(sheet, tie, Path(line.vertices + down, line.codes), _moved(box, down), names)
    for actor, box in sorted(made.boxes.items()):
        rows = [row for tie in ties for row in tie.row_ids if actor in (tie.source, tie.target)]
        backs = any(tie.is_support and actor == tie.source for tie in ties) and level[actor] < 0
        _draw_node(sheet, names[actor], _moved(box, down), rows, is_centre=actor == centre, is_backer=backs)
    sheet.y += made.height - lift + 18


def _moved(box: Box, by: Point) -> Box:
    return Box(box.left + by[0], box.top + by[1], box.right + by[0], box.bottom + by[1])


def _draw_node(
    sheet: Sheet, name: str, box: Box, rows: Sequence[str], *, is_centre: bool, is_backer: bool
) -> None:
    """Draw an actor: filled where most supported, a plain outline where a backer, dashed otherwise."""
    url = sheet.mark(name, rows)
    fill, edge = (ALLY, ALLY) if is_centre else (ALLY_PALE, ALLY) if is_backer else (PAPER, FOE)
    sheet.box(box, fill=fill, edge=edge, dash=SOLID if is_centre or is_backer else (5, 3), url=url)
    lines, size = _node_lines(sheet, name), sheet.size["label"]
    x, y = box.centre
    top = y - len(lines) * size * LEADING / 2 - 1
    sheet.lines((x, top), lines, bold=True, colour=PAPER if is_centre else INK, align="center", url=url)


def _draw_tie(sheet: Sheet, tie: Tie, line: Path, box: Box, names: dict[str, str]) -> None:
    colour, dash = ALLY if tie.is_support else FOE, DASHES[tie.status]
    url = sheet.mark(f"{names[tie.source]}, {names[tie.target]}: {tie.words} {tie.tail}", tie.row_ids)
    points = trace(line)
    sheet.curve(line, colour=colour, line=1.6 + 0.35 * min(tie.n_clauses, 8), dash=dash, url=url)
    if tie.is_support:
        sheet.arrowhead(points[-1], _direction(points[-4], points[-1]), colour=colour, length=12, url=url)
    else:
        for end, inner in ((points[0], points[2]), (points[-1], points[-3])):
            _bar(sheet, end, _direction(inner, end), colour, url)
    if any(box.holds(point, 1) for point in points):
        sheet.box(box, fill=PAPER, rounding=0)
    lines = _label(sheet, tie)
    sheet.lines(
        (box.centre[0], box.top), lines, size=sheet.size["small"], colour=colour, align="center", url=url
    )


def _bar(sheet: Sheet, at: Point, along: Point, colour: str, url: str | None) -> None:
    across = (-along[1] * 6.5, along[0] * 6.5)
    ends = (at[0] - across[0], at[1] - across[1]), (at[0] + across[0], at[1] + across[1])
    sheet.rule(*ends, colour=colour, line=2.6, url=url, under=False)


def _direction(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length


def _legend(sheet: Sheet, ties: Sequence[Tie]) -> None:
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
    sheet.y += 18
