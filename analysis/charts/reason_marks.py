"""With which signs does the chart of reasons tell a reason from a limit, a warning and a shrug?"""

from analysis.charts.boxes import Point
from analysis.charts.sheet import Sheet
from analysis.look import ALLY, FOE, INK, PAPER

LEGEND = {
    "purpose": "gives the reason",
    "cause": "gives the reason",
    "interpretation": "reads it so",
    "constraint": "names a limit",
    "condition": "warns of this cost",
    "reason_unknown": "says the reason is unclear",
    "none": "speaks, gives none",
}


def sign(sheet: Sheet, link: str, at: Point, url: str | None) -> None:
    """Draw the sign of one link."""
    x, y = at
    if link in ("purpose", "cause"):
        sheet.disc(at, 7, url=url)
    elif link == "interpretation":
        sheet.disc(at, 7, fill=PAPER, url=url)
    elif link == "constraint":
        sheet.shape(
            [(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)], fill=ALLY, edge=ALLY, url=url
        )
    elif link == "condition":
        sheet.shape([(x, y - 8), (x + 8, y + 6.5), (x - 8, y + 6.5)], fill=PAPER, edge=FOE, url=url)
    elif link == "reason_unknown":
        sheet.shape([(x, y - 10), (x + 10, y), (x, y + 10), (x - 10, y)], fill=PAPER, edge=INK, url=url)
        sheet.text((x, y + 4), "?", size=12, bold=True, align="center", url=url)
    else:
        sheet.rule((x - 8, y), (x + 8, y), colour=INK, line=3, url=url, under=False)
