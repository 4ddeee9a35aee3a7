"""Who stands behind what was read: named people, unnamed sources, footage, or the article alone?"""

from analysis.charts.boxes import Box
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Value, listed, parts, records, source_of
from analysis.lettering import breadth
from analysis.look import ALLY, ALLY_PALE, BAND, INK, PAPER, QUIET, Chart, Width
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording.behind import BASES, behind_moves

NEEDS: dict[str, tuple[str, ...]] = {
    "sourcing": ("basis", "n_rows", "share", "row_ids"),
    "forces": ("row_id", "activity", "modality"),
}
FILLS = {
    "named": (ALLY, PAPER),
    "anonymous": (QUIET, PAPER),
    "own_voice": (ALLY_PALE, INK),
    "footage": (BAND, INK),
}


def _rows(tables: Tables) -> list[dict[str, Value]]:
    found = {str(row["basis"]): row for row in records(tables["sourcing"]) if int(row["n_rows"] or 0)}
    return [found[basis] for basis in BASES if basis in found]


def title(tables: Tables) -> str:
    """Return on whom most findings on movements rest; on whom most of all do where nobody moves."""
    if words := behind_moves(tables):
        return words
    rows = _rows(tables)
    if not rows:
        return "Nothing was read whose source could be counted"
    total = sum(int(row["n_rows"] or 0) for row in rows)
    most = max(rows, key=lambda row: int(row["n_rows"] or 0))
    return f"{most['n_rows']} of {total} findings rest on {BASES[str(most['basis'])]}"


def describe(tables: Tables) -> str:
    """Return the alternative text: how many findings rest on each kind of source."""
    told = [f"{row['n_rows']} on {BASES[str(row['basis'])]}" for row in _rows(tables)]
    return f"{title(tables)}: {listed(told)}." if told else f"{title(tables)}."


def draw(tables: Tables, *, article: Article, width: Width = "wide") -> Chart:
    """Return one strip, each part as wide as its share of the rows of forces, relations and reasons."""
    rows, sheet = _rows(tables), Sheet(width)
    sheet.heading(
        title(tables), "All findings on forces, relations and reasons, by who stands behind their words."
    )
    total = sum(int(row["n_rows"] or 0) for row in rows)
    x, size, top = MARGIN, sheet.size["label"], sheet.y
    for row in rows:
        part = sheet.room * int(row["n_rows"] or 0) / total
        fill, ink = FILLS[str(row["basis"])]
        url = sheet.mark(f"{row['n_rows']} findings on {BASES[str(row['basis'])]}", parts(row["row_ids"]))
        sheet.box(Box(x, top, x + part, top + 34), fill=fill, edge=INK, line=1, rounding=0, url=url)
        if breadth(str(row["n_rows"]), size, bold=True) + 4 < part:
            number = str(row["n_rows"])
            sheet.text((x + part / 2, top + 22), number, bold=True, colour=ink, align="center", url=url)
        x += part
    sheet.y = top + (44 if rows else 0)
    _key(sheet, rows)
    return sheet.finish(source_of(article))


def _key(sheet: Sheet, rows: list[dict[str, Value]]) -> None:
    x, small = MARGIN, sheet.size["small"]
    for row in rows:
        words = f"{BASES[str(row['basis'])]} ({row['n_rows']})"
        wide = 22 + breadth(words, small) + 18
        if x + wide - 18 > sheet.width - MARGIN and x > MARGIN:
            x, sheet.y = MARGIN, sheet.y + 21
        sheet.box(
            Box(x, sheet.y, x + 14, sheet.y + 14),
            fill=FILLS[str(row["basis"])][0],
            edge=INK,
            line=1,
            rounding=0,
        )
        sheet.text((x + 22, sheet.y + 11.5), words, size=small)
        x += wide
    sheet.y += 18
