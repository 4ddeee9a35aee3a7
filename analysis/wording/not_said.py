"""What does the article leave open: numbers, places, holders, reasons, and what is only possible?"""

from collections.abc import Callable, Mapping, Sequence

from analysis.wording.cells import Record, Tables, distinct, parts, records
from analysis.wording.lists import capital, listed, quoted
from analysis.wording.main_points import names_in
from analysis.wording.movements import MOVES, REPORTED
from analysis.wording.names import name_of
from analysis.wording.nouns import ARTICLES, inside, is_plural
from analysis.wording.points import Dated, Point, point, surest
from analysis.wording.routes import DEPARTURES, place_words
from analysis.wording.sayings import according_to, voices
from analysis.wording.units import force_words
from analysis.wording.verbs import is_or_are

_HEDGED = frozenset({"conditional", "hypothetical"})
_ARMED = frozenset({"armed_force", "unit", "non_state_armed_group", "coalition"})
_TABLES = ("forces", "relations", "motivations")
Names = Mapping[str, str]


def not_said(tables: Tables, article: Dated) -> list[Point]:
    """Return what the rows leave open, each point with the rows that leave it so.

    Parameters
    ----------
    tables
        Finished tables of one article.
    article
        The article.
    """
    names = names_in(tables)
    makers: tuple[Callable[[Tables, Names], list[Point]], ...] = (
        _numbers, _now_where, _only_implied, _holders, _hedged, _unclear_reasons, _silent, _strengths,
    )  # fmt: skip
    return [found for make in makers for found in make(tables, names)]


def _numbers(tables: Tables, names: Names) -> list[Point]:
    """Return which forces move without a number."""
    rows = [
        row
        for row in surest(records(tables["forces"]))
        if row["activity"] in MOVES and row["modality"] in REPORTED and row["quantity_kind"] == "none"
    ]
    many: dict[str, list[Record]] = {}
    one: list[Record] = []
    for row in rows:
        if is_plural(force_words(row, names)):
            many.setdefault(_moving(row), []).append(row)
        else:
            one.append(row)
    made = []
    for verb, those in many.items():
        who = listed(distinct(_countable(force_words(row, names)) for row in those))
        made.append(point(f"How many {who} {verb} is not stated.", those))
    if one:
        who = listed(distinct(force_words(row, names) for row in one))
        made.append(point(f"The size of {who} is not stated.", one))
    return made


def _countable(words: str) -> str:
    """Return the force as it stands after "how many"."""
    return f"of {words}" if words.split(" ", 1)[0].casefold() in ARTICLES | {"some"} else words


def _moving(row: Record) -> str:
    """Return the move in its mood, for many."""
    is_departure = row["activity"] in DEPARTURES
    base, gerund, past = ("leave", "leaving", "left") if is_departure else ("move", "moving", "moved")
    if row["activity"] == "arrived":
        base, gerund, past = "arrive", "arriving", "arrived"
    moods = {"ordered": f"were ordered to {base}", "planned": f"are to {base}"}
    under_way = {"begun": f"are {gerund}", "ongoing": f"are {gerund}"}
    return (moods | under_way).get(str(row["modality"]), past)


def _now_where(tables: Tables, names: Names) -> list[Point]:
    """Return which forces have a place before the pivot and none after it, or leave for no place named."""
    rows = records(tables["posture"])
    made = []
    for force in distinct(str(row["force"]) for row in rows):
        those = [row for row in rows if row["force"] == force]
        after = [row for row in those if row["side"] == "after"]
        before = [row for row in those if row["side"] == "before" and row["state"] != "past" and row["place"]]
        words = inside(force)
        verb = is_or_are(is_plural(force))
        if before and not after:
            where = listed(distinct(place_words(row["place"], row) for row in before))
            made.append(_of_forces(f"Whether {words} {verb} still in {where} is not stated.", those))
        elif after and all(row["state"] in ("left", "leaving", "ordered_out") for row in after):
            start = next((f" from {place_words(row['place'], row)}" for row in after if row["place"]), "")
            made.append(_of_forces(f"Where {words} {_going(after, force)}{start} is not stated.", those))
    return made


def _going(after: Sequence[Record], force: str) -> str:
    state, plural = str(after[0]["state"]), is_plural(force)
    return {"left": "went", "leaving": f"{is_or_are(plural)} going"}.get(state, f"{is_or_are(plural)} to go")


def _only_implied(tables: Tables, names: Names) -> list[Point]:
    """Return which places follow from a departure and are nowhere said."""
    rows = [row for row in records(tables["posture"]) if row["is_implied"] == "True" and row["place"]]
    if not rows:
        return []
    told = [f"{inside(str(row['force']))} in {place_words(row['place'], row)}" for row in rows]
    shown = listed(distinct(told), 6)
    return [_of_forces(f"Implied by what they are said to do, not stated: {shown}.", rows)]


def _of_forces(text: str, rows: Sequence[Record]) -> Point:
    return Point(text, tuple(distinct(row_id for row in rows for row_id in parts(row["row_ids"]))))


def _holders(tables: Tables, names: Names) -> list[Point]:
    """Return of which places the text does not say who held or holds them."""
    made = []
    for side, words in (("before", "held {} before"), ("after", "holds {} now")):
        rows = [row for row in records(tables["control"]) if row[f"{side}_basis"] == "not_stated"]
        if rows:
            places = listed(distinct(place_words(row["place"], row) for row in rows), 8)
            made.append(_of_forces(f"Who {words.format(places)} is not stated.", rows))
    return made


def _hedged(tables: Tables, names: Names) -> list[Point]:
    """Return what stands under an "if" or a "could"."""
    rows = [row for name in _TABLES for row in records(tables[name]) if row["modality"] in _HEDGED]
    sayers = voices(records(tables["statements"]), names)
    found: dict[str, list[Record]] = {}
    for row in rows:
        found.setdefault(f"{quoted(str(row['quote']))}{according_to(row, sayers)}", []).append(row)
    return [point(f"Only possible, not reported as fact: {words}.", those) for words, those in found.items()]


def _unclear_reasons(tables: Tables, names: Names) -> list[Point]:
    """Return who says that the reason is not known."""
    made = []
    for row in records(tables["motivations"]):
        if row["link"] == "reason_unknown":
            teller = name_of(row["teller_id"], names) or "a speaker"
            who = "the article" if row["teller"] == "article" else teller
            says, words = "say" if is_plural(who) else "says", quoted(str(row["reason"]))
            made.append(point(f"{capital(who)} {says} the reason is unclear: {words}.", [row]))
    return made


def _silent(tables: Tables, names: Names) -> list[Point]:
    """Return which named persons speak and give no reason."""
    tellers = {row["teller_id"] for row in records(tables["motivations"])}
    persons = {row["actor_id"] for row in records(tables["actors"]) if row["kind"] == "person"}
    rows = [
        row
        for row in records(tables["statements"])
        if row["anonymity"] == "named" and row["speaker_id"] in persons - tellers
    ]
    if not rows:
        return []
    people = distinct(name_of(row["speaker_id"], names) or "" for row in rows)
    verbs = "speak and give" if len(people) > 1 else "speaks and gives"
    return [point(f"{listed(people)} {verbs} no reason for what is done.", rows)]


def _strengths(tables: Tables, names: Names) -> list[Point]:
    """Return which armed actors have forces in the article whose number no row gives."""
    rows = records(tables["forces"])
    counted = {row["actor_id"] for row in rows if row["quantity_kind"] != "none"}
    acting = {row["actor_id"] for row in rows}
    armed = [
        row
        for row in records(tables["actors"])
        if row["kind"] in _ARMED and row["actor_id"] in acting - counted
    ]
    if not armed:
        return []
    who = listed([name_of(row["actor_id"], names) or "" for row in armed])
    return [point(f"How strong {who} {is_or_are(len(armed) > 1)} is not stated.", armed)]
