"""Which reason is given for whose action, by whom, and is it a reason at all?"""

from collections.abc import Mapping, Sequence

from analysis.charts.boxes import LEADING, Box
from analysis.charts.reason_marks import LEGEND, sign
from analysis.charts.selection import fitting, left_out
from analysis.charts.sheet import MARGIN, Sheet
from analysis.charts.told_reasons import ARTICLE, Reason, find_reasons, tellers
from analysis.charts.words import capital, count, day, distinct, number_word, shorten, source_of
from analysis.lettering import breadth, wrap
from analysis.look import BAND, HAIR, QUIET, SIZES, WIDTHS, Chart, Width
from analysis.schema import Tables
from analysis.sources import Article

NEEDS: dict[str, tuple[str, ...]] = {
    "motivations": ("actor_id", "action", "reason", "link", "teller", "teller_id", "said_by"),
    "statements": ("row_id", "speaker_id", "speaker_words", "role", "anonymity"),
    "actors": ("actor_id", "name", "kind", "parent_id", "office"),
}
MOST_COLUMNS = 6
MOST_HEIGHT = 730.0  # pixels of a wide sheet, without title, tellers and legend
LEAST_WORDS, MOST_STEP, BESIDE = 330.0, 104.0, 560.0  # pixels
REASON_LETTERS = 90


def title(tables: Tables) -> str:
    """Return how many reasons are given, and how many of them the article itself tells."""
    given = [reason for reason in find_reasons(tables) if reason.link not in ("none", "reason_unknown")]
    if not given:
        return "The article states no reason for any action"
    own = sum(reason.teller == ARTICLE for reason in given)
    if own in (0, len(given)):
        tail = "none" if own == 0 else "all"
        return f"{capital(count(len(given), 'stated reason'))}, {tail} told by the article itself"
    share = f"{capital(number_word(own))} of {number_word(len(given))} reasons"
    return f"{share} {'is' if own == 1 else 'are'} told by the article itself"


def describe(tables: Tables) -> str:
    """Return the alternative text: each drawn reason, for whose action, by whom."""
    found = find_reasons(tables)
    shown = _drawn(found)
    told = [
        f"{r.actor}: {LEGEND[r.link]}, {r.teller_name}: {shorten(r.words, REASON_LETTERS)}" for r in shown
    ]
    return f"{title(tables)}. {'; '.join(told)}.{_left_out(found, shown)}" if told else f"{title(tables)}."


def _drawn(reasons: Sequence[Reason]) -> list[Reason]:
    """Return as many reasons as one sheet holds: each teller's first before anybody's second."""
    turn: dict[str, int] = {}
    turns: dict[int, int] = {}
    for reason in reasons:
        turns[id(reason)] = turn[reason.teller] = turn.get(reason.teller, -1) + 1
    room = _columns(tellers(reasons))[0] - MARGIN - 20
    if len(turn) > MOST_COLUMNS:
        room = BESIDE - 48
    named = set[str]()

    def high(reason: Reason) -> float:
        """Return the height of a reason, with that of its actor's name where it is the actor's first."""
        band = 0 if reason.actor in named else 26
        named.add(reason.actor)
        return _high(reason, room) + band

    return fitting(reasons, MOST_HEIGHT, lambda r: (r.link == "none", turns[id(r)]), high)


def _columns(columns: Sequence[str]) -> tuple[float, float]:
    """Return where the tellers' columns begin on a wide sheet, and how wide each is."""
    room = WIDTHS["wide"] - 2 * MARGIN
    step = min((room - LEAST_WORDS) / max(len(columns), 1), MOST_STEP)
    return MARGIN + room - step * len(columns), step


def _high(reason: Reason, room: float) -> float:
    words, action = _lines(reason, room, SIZES["wide"])
    return (len(words) * SIZES["wide"]["label"] + len(action) * SIZES["wide"]["small"]) * LEADING + 10


def _lines(reason: Reason, room: float, size: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """Return the reason in the source's words, and the action, broken into lines."""
    words = wrap(shorten(reason.words, REASON_LETTERS), size["label"], room)
    action = wrap(f"for: {shorten(reason.action, 60)}", size["small"], room) if reason.action else []
    return words, action


def _left_out(reasons: Sequence[Reason], shown: Sequence[Reason]) -> str:
    return left_out((len(reasons) - len(shown), "reason", "that the table has"))


def draw(tables: Tables, *, article: Article, width: Width = "wide") -> Chart:
    """Return reasons by who tells them; narrow, or with many tellers, as a list."""
    found, sheet = find_reasons(tables), Sheet(width)
    reasons = _drawn(found)
    when = day(article.published.isoformat())
    sheet.heading(
        title(tables),
        f"Who gives which reason for whose action, in the words of one article of {when}, cut short where"
        f" long. What the article itself tells is set apart.{_left_out(found, reasons)}"
        if reasons
        else f"No sentence of the article of {when} was read as a reason.",
    )
    columns = tellers(reasons)
    is_list = sheet.is_narrow or len(columns) > MOST_COLUMNS
    left, step = _columns(columns)
    places = {teller: left + (n + 0.5) * step for n, teller in enumerate(columns)}
    top = sheet.y
    if reasons and not is_list:
        _head(sheet, reasons, places, step)
    for actor in distinct(reason.actor for reason in reasons):
        _group(sheet, actor)
        for reason in (r for r in reasons if r.actor == actor):
            _as_list(sheet, reason) if is_list else _as_row(sheet, reason, places, left)
    if ARTICLE in places and not is_list:
        x = places[ARTICLE]
        sheet.box(Box(x - step / 2, top, x + step / 2, sheet.y), fill=BAND, rounding=0, under=True)
    sheet.y += 10
    _legend(sheet, reasons)
    return sheet.finish(source_of(article))


def _head(sheet: Sheet, reasons: Sequence[Reason], places: dict[str, float], step: float) -> None:
    """Name the tellers above their columns."""
    size, small = sheet.size["label"], sheet.size["small"]
    ends = []
    for teller, x in places.items():
        name, role = next((r.teller_name, r.role) for r in reasons if r.teller == teller)
        below = sheet.lines(
            (x, sheet.y + 4), wrap(name, size, step - 8, bold=True), bold=True, align="center"
        )
        lines = wrap(shorten(role, 40), small, step - 8) if role else []
        ends.append(sheet.lines((x, below), lines, size=small, colour=QUIET, align="center"))
    sheet.y = max(ends) + 6


def _group(sheet: Sheet, actor: str) -> None:
    lines = wrap(actor, sheet.size["label"], sheet.room - 12, bold=True)
    high = len(lines) * sheet.size["label"] * LEADING + 8
    sheet.box(Box(MARGIN, sheet.y, sheet.width - MARGIN, sheet.y + high), fill=BAND, rounding=0)
    sheet.lines((MARGIN + 6, sheet.y + 4), lines, bold=True)
    sheet.y += high


def _words(sheet: Sheet, reason: Reason, x: float, room: float, url: str | None) -> float:
    """Write the reason in the source's words, and below it the action; return where they end."""
    words, action = _lines(reason, room, sheet.size)
    below = sheet.lines((x, sheet.y + 5), words, url=url)
    return sheet.lines((x, below), action, size=sheet.size["small"], colour=QUIET)


def _as_row(sheet: Sheet, reason: Reason, places: dict[str, float], left: float) -> None:
    url = sheet.mark(f"{reason.teller_name}: {reason.words}", reason.row_ids)
    below = _words(sheet, reason, MARGIN + 6, left - MARGIN - 20, url)
    at = (sheet.y + below + 4) / 2
    sheet.rule((min(places.values()), at), (max(places.values()), at), colour=HAIR, under=False)
    for teller, x in places.items():
        if teller == reason.teller:
            sign(sheet, reason.link, (x, at), url)
        else:
            sheet.dot((x, at))
    sheet.y = below + 5


def _as_list(sheet: Sheet, reason: Reason) -> None:
    """Write the reason with its sign before it and its teller below it, on a wide sheet beside it."""
    url = sheet.mark(f"{reason.teller_name}: {reason.words}", reason.row_ids)
    sign(sheet, reason.link, (MARGIN + 14, sheet.y + 15), url)
    room = sheet.room - 36 if sheet.is_narrow else BESIDE - 48
    below = _words(sheet, reason, MARGIN + 32, room, url)
    role = f", {shorten(reason.role, 50)}" if reason.role else ""
    small, told = sheet.size["small"], f"— {reason.teller_name}{role}"
    if sheet.is_narrow:
        lines = wrap(told, small, room)
        sheet.y = sheet.lines((MARGIN + 32, below), lines, size=small, colour=QUIET) + 6
    else:
        lines = wrap(told, small, sheet.width - MARGIN - BESIDE)
        beside = sheet.lines((BESIDE, sheet.y + 6), lines, size=small, colour=QUIET)
        sheet.y = max(below, beside) + 5


def _legend(sheet: Sheet, reasons: Sequence[Reason]) -> None:
    x, small = MARGIN, sheet.size["small"]
    drawn = {LEGEND[r.link]: r.link for r in reasons}
    for words, link in sorted(drawn.items(), key=lambda entry: list(LEGEND).index(entry[1])):
        wide = 30 + breadth(words, small) + 18
        if x + wide - 18 > sheet.width - MARGIN and x > MARGIN:
            x, sheet.y = MARGIN, sheet.y + 24
        sign(sheet, link, (x + 12, sheet.y + 9), None)
        sheet.text((x + 28, sheet.y + 13), words, size=small)
        x += wide
    sheet.y += 22 if reasons else 0
