"""With which signs is a force's place, its move and its order to move drawn?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.drawn_forces import lines
from analysis.charts.moves import OUT, TO_COME, UNDER_WAY, Move, Stand
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Value
from analysis.lettering import breadth
from analysis.look import ALLY, DASHED, INK, PAPER, QUIET, SOLID

RADIUS = 7.5
STUB = 16.0  # pixels of an arrow that leads to no place, short of the next column
LATER = (*UNDER_WAY, *TO_COME)


NO_COUNTRY = "Country not stated"


@dataclass(frozen=True, slots=True)
class Column:
    """One place, the group it stands in, where it is drawn and how wide."""

    group: str
    place: str
    x: float
    step: float


@dataclass(frozen=True, slots=True)
class Home:
    """The country whose places stand together; none where no place has one."""

    code: Value
    name: str

    def column(self, stand: Stand) -> tuple[str, str]:
        """Return the group and the name of the column in which a place stands."""
        if not stand.place:
            return "", "not stated"
        if stand.country is None:
            return NO_COUNTRY, stand.place
        if stand.country != self.code:
            return "Abroad", stand.place
        return f"In {self.name}", "place not stated" if stand.place == self.name else stand.place


def place_of(stand: Stand) -> str:
    """Return the place, or that it is not stated."""
    return stand.place or "place not stated"


def row(sheet: Sheet, move: Move, columns: Sequence[Column], home: Home) -> None:
    """Draw one force: its name, who says so, and its marks."""
    size, small = sheet.size["label"], sheet.size["small"]
    sheet.rule((MARGIN, sheet.y), (sheet.width - MARGIN, sheet.y))
    room = sheet.room if sheet.is_narrow else columns[0].x - columns[0].step / 2 - MARGIN - 12
    url = sheet.mark(f"{move.force}: {move.told}", move.row_ids)
    names, told = lines(move, room, size, small)
    top = sheet.y + 6
    below = sheet.lines((MARGIN, top), names, bold=True, url=url)
    below = sheet.lines((MARGIN, below), told, size=small, colour=QUIET)
    at = below + 14 if sheet.is_narrow else (top + below) / 2
    sheet.y = below + (30 if sheet.is_narrow else 6)
    _marks(sheet, move, columns, home, at)


def _marks(sheet: Sheet, move: Move, columns: Sequence[Column], home: Home, y: float) -> None:
    at, origins, targets = _ends(move, columns, home)
    used = {x for x, _ in at}
    for column in columns:
        if column.x not in used:
            sheet.dot((column.x, y))
    _lines(sheet, sorted({x for x, _ in origins}), targets, y)
    left = [(x, stand) for x, stand in at if stand.state in OUT]
    if move.has_left and left:
        x, out = max(left, key=lambda one: one[0])
        is_later = any(s.state in LATER for _, s in at)
        url = sheet.mark(f"{move.force}, destination not stated", out.row_ids)
        tip = min(x + RADIUS + STUB, sheet.width - 4)
        sheet.rule((x, y), (tip - 8, y), colour=ALLY, line=2, dash=DASHED if is_later else SOLID, url=url)
        sheet.arrowhead((tip, y), (1, 0), colour=ALLY, url=url)
    for x, stand in [*origins, *targets.items(), *((x, s) for x, s in at if s.state == "past")]:
        _mark(sheet, move, stand, (x, y), is_origin=any(stand is s for _, s in origins))


Placed = list[tuple[float, Stand]]


def _ends(move: Move, columns: Sequence[Column], home: Home) -> tuple[Placed, Placed, dict[float, Stand]]:
    """Return where all places of a force stand, those it comes from, and those it goes to."""
    place_x = {(c.group, c.place): c.x for c in columns}
    at = [(place_x[home.column(stand)], stand) for stand in move.stands]
    origins = [(x, s) for x, s in at if s.is_before and s.state != "past"]
    origins += [(x, s) for x, s in at if s.state in OUT and x not in {o for o, _ in origins}]
    targets = {x: s for x, s in at if not s.is_before and s.state not in OUT and s.state != "past"}
    return at, origins, targets


def _has_several_goals(move: Move, columns: Sequence[Column], home: Home) -> bool:
    """Tell whether two arrows lie on one line, which might be taken for a route."""
    _, origins, targets = _ends(move, columns, home)
    starts = {x for x, _ in origins}
    goals = [x for x in targets if x not in starts]
    return any(sum((x > start) == way for x in goals) > 1 for start in starts for way in (True, False))


def _lines(sheet: Sheet, origins: Sequence[float], targets: dict[float, Stand], y: float) -> None:
    """Draw an arrow into each target from the mark next to it on the way from the nearest origin."""
    for x, stand in sorted(targets.items()):
        if not origins or x in origins:
            continue
        origin = min(origins, key=lambda o: abs(o - x))
        way = 1 if x > origin else -1
        between = [t for t in (*targets, origin) if min(origin, x) <= t <= max(origin, x) and t != x]
        start = max(between) if way > 0 else min(between)
        dash = DASHED if stand.state in LATER else SOLID
        url = sheet.mark(f"to {place_of(stand)}", stand.row_ids)
        tip = x - way * (RADIUS + 1)
        sheet.rule((start + way * RADIUS, y), (tip - way * 8, y), colour=ALLY, line=2, dash=dash, url=url)
        sheet.arrowhead((tip, y), (way, 0), colour=ALLY, length=9, url=url)


def _mark(sheet: Sheet, move: Move, stand: Stand, at: tuple[float, float], *, is_origin: bool) -> None:
    url = sheet.mark(f"{move.force}: {stand.state.replace('_', ' ')}, {place_of(stand)}", stand.row_ids)
    if stand.state == "past":
        sheet.disc(at, RADIUS, fill=PAPER, edge=QUIET, dash=(2, 2), url=url)
    elif is_origin:
        sheet.disc(at, RADIUS, fill=PAPER, edge=ALLY, dash=(4, 2.5) if stand.is_implied else SOLID, url=url)
    elif stand.state in LATER:
        sheet.disc(at, RADIUS, fill=PAPER, edge=ALLY, url=url, line=1.6)
        sheet.disc(at, 2.6, fill=ALLY, edge=ALLY, url=url, line=0)
    else:
        sheet.disc(at, RADIUS, url=url)


def legend(sheet: Sheet, moves: Sequence[Move], columns: Sequence[Column], home: Home) -> None:
    """Explain the marks that are drawn, and no other."""
    stands = [stand for move in moves for stand in move.stands]
    implied = any(s.is_implied and (s.is_before or s.state in OUT) for s in stands)
    entries = [
        ("there before", "ring", any(s.is_before and not s.is_implied and s.state != "past" for s in stands)),
        ("there before, as the words imply", "implied", implied),
        (
            "reported there after",
            "disc",
            any(not s.is_before and s.state in ("there", "arrived") for s in stands),
        ),
        (
            "on the way or due there",
            "later",
            any(not s.is_before and s.state in ("heading", "planned") for s in stands),
        ),
        ("moved", "line", any(m.standing == "moved" for m in moves)),
        ("under way, ordered or planned", "dashed", any(s.state in LATER for s in stands)),
        ("left or leaving, for where is not stated", "stub", any(m.has_left for m in moves)),
        ("there once, in the past", "past", any(s.state == "past" for s in stands)),
    ]
    x, small = MARGIN, sheet.size["small"]
    for words, sign, is_drawn in entries:
        if not is_drawn:
            continue
        wide = 40 + breadth(words, small) + 18
        if x + wide - 18 > sheet.width - MARGIN and x > MARGIN:
            x, sheet.y = MARGIN, sheet.y + 21
        _sign(sheet, sign, x, sheet.y + 9)
        sheet.text((x + 38, sheet.y + 13), words, size=small, colour=INK)
        x += wide
    sheet.y += 20
    if any(_has_several_goals(move, columns, home) for move in moves):
        words = "Several arrowheads on one line: several destinations, not a route."
        sheet.paragraph(words, size=small, colour=INK)


def _sign(sheet: Sheet, sign: str, x: float, y: float) -> None:
    if sign in ("line", "dashed"):
        sheet.rule(
            (x, y), (x + 24, y), colour=ALLY, line=2, dash=DASHED if sign == "dashed" else SOLID, under=False
        )
        sheet.arrowhead((x + 32, y), (1, 0), colour=ALLY, length=9)
        return
    if sign == "stub":
        sheet.disc((x + 10, y), RADIUS, fill=PAPER)
        sheet.rule((x + 10 + RADIUS, y), (x + 10 + STUB, y), colour=ALLY, line=2, under=False)
        sheet.arrowhead((x + 10 + RADIUS + STUB, y), (1, 0), colour=ALLY, length=9)
        return
    dash = {"implied": (4, 2.5), "past": (2, 2)}.get(sign, SOLID)
    fill, edge = ALLY if sign == "disc" else PAPER, QUIET if sign == "past" else ALLY
    sheet.disc((x + 16, y), RADIUS, fill=fill, edge=edge, dash=dash, line=1.6 if sign == "later" else 2)
    if sign == "later":
        sheet.disc((x + 16, y), 2.6, line=0)
