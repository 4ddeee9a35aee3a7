"""What happened when, and which days are worked out rather than written?"""

from analysis.charts.boxes import LEADING
from analysis.charts.selection import left_out
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.words import Value, count, day, records, source_of
from analysis.lettering import wrap
from analysis.look import ALLY, HAIR, PAPER, QUIET, Chart, Width
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "timeline": ("date_start", "date_end", "granularity", "is_inferred", "what", "source_row_id"),
}

MOST_ROWS = 24


def _rows(tables: Tables) -> list[dict[str, Value]]:
    return sorted(
        records(tables["timeline"]),
        key=lambda r: (str(r["date_start"]), str(r["date_end"]), int(r["start"] or 0)),
    )


def _when(row: dict[str, Value]) -> str:
    first, last = str(row["date_start"]), str(row["date_end"])
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def title(tables: Tables) -> str:
    """Return how many happenings are dated, and how many of the dates are worked out."""
    rows = _rows(tables)
    if not rows:
        return "The article dates no event"
    inferred = sum(row["is_inferred"] == "True" for row in rows)
    tail = f", {count(inferred, 'date')} worked out" if inferred else ""
    return f"{count(len(rows), 'dated event').capitalize()}{tail}"


def describe(tables: Tables) -> str:
    """Return the alternative text: each happening with its day."""
    told = [
        f"{_when(r)}{' (worked out)' if r['is_inferred'] == 'True' else ''}: {r['what']}"
        for r in _rows(tables)
    ]
    return " ".join([f"{title(tables)}.", *told[:MOST_ROWS]]) + _left_out(len(told))


def _left_out(number: int) -> str:
    return left_out((max(0, number - MOST_ROWS), "later event", "that the table has"))


def draw(tables: Tables, *, article: Article, width: Width = "wide") -> Chart:
    """Return the happenings in order, a dot for each: hollow where the date is worked out."""
    found, sheet = _rows(tables), Sheet(width)
    rows = found[:MOST_ROWS]
    when = day(article.published.isoformat())
    sheet.heading(
        title(tables),
        f"What one article of {when} reports, by first possible day; not to scale. Hollow: date worked out"
        f" from words such as a weekday.{_left_out(len(found))}"
        if rows
        else f"No sentence of the article of {when} carries a date that could be resolved.",
    )
    size, small = sheet.size["label"], sheet.size["small"]
    x = MARGIN + (8 if sheet.is_narrow else 190)
    dots = []
    for row in rows:
        url = sheet.mark(f"{_when(row)}: {row['what']}", [str(row["source_row_id"])])
        dots.append(sheet.y + size * LEADING / 2)
        room = sheet.width - MARGIN - x - 20
        if sheet.is_narrow:
            sheet.y = sheet.lines((x + 20, sheet.y), wrap(_when(row), small, room), size=small, colour=QUIET)
        else:
            lines = wrap(_when(row), small, x - MARGIN - 20)
            date_end = sheet.lines((x - 20, sheet.y), lines, size=small, colour=QUIET, align="right")
        below = sheet.lines((x + 20, sheet.y), wrap(str(row["what"]), size, room), url=url)
        is_inferred = row["is_inferred"] == "True"
        sheet.disc((x, dots[-1]), 5.5, fill=PAPER if is_inferred else ALLY, edge=ALLY, url=url)
        sheet.y = max(below, sheet.y if sheet.is_narrow else date_end) + 10
    if len(dots) > 1:
        sheet.rule((x, dots[0]), (x, dots[-1]), colour=HAIR, line=2)
    return sheet.finish(source_of(article))
