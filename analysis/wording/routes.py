"""From where to where, at which place, on which day: how is it said?"""

import re
from collections.abc import Sequence

from analysis.wording.cells import Record, Value, parts
from analysis.wording.lists import day, listed, quoted
from analysis.wording.nouns import is_plural
from analysis.wording.units import is_site

DEPARTURES = frozenset({"evacuated", "withdrawn", "fled"})
_SITES = frozenset({
    "base", "bases", "line", "lines", "camp", "camps", "airport", "airfield", "bridge", "embassy",
    "embassies", "consulate", "position", "positions", "hospital", "border", "front", "fronts", "shrine",
    "port", "garrison", "headquarters", "checkpoint", "checkpoints", "outpost", "outposts", "site", "sites",
    "post", "posts",
})  # fmt: skip
_TAKES_PLACE = frozenset({"seized", "lost", "held"})


def route(row: Record, *, leaves: bool = False) -> str:
    """Return the words for the places that follow the verb, led by a blank; nothing where none is stated.

    Parameters
    ----------
    row
        A row of the forces table: ``activity``, ``place``, ``origin``, ``destinations``, ``quote``.
    leaves
        Whether the verb is "leave", which takes its places in another way than "were moved".
    """
    activity, place = str(row["activity"]), place_words(row["place"], row)
    if is_site(row):
        row, place = {**row, "origin": None}, ""
    origin = place_words(row["origin"], row) or (place if activity in DEPARTURES else "")
    goals = [place_words(goal, row) for goal in parts(row["destinations"])]
    to = listed(goals, last=_link(parts(row["destinations"]), row))
    if activity in _TAKES_PLACE:
        return f" {place or _ground(row)}"
    if leaves:
        return (f" {origin}" if origin else "") + (f" for {to}" if to else "")
    if activity in ("based", "deployed", "weakened"):
        where = f" to {to}" if to else f" {at_or_in(place)} {place}" if place else ""
        return (f" from {origin}" if origin and to else "") + where
    return (f" from {origin}" if origin else "") + _goal(activity, to, place)


def _goal(activity: str, to: str, place: str) -> str:
    """Return the words for where a force goes: into, towards or to a place."""
    if activity in DEPARTURES:
        return f" to {to}" if to else ""
    goal = to or place
    if not goal:
        return ""
    word = {"arrived": at_or_in(goal), "advanced": "on"}.get(activity, "to")
    return f" {word} {goal}"


def _ground(row: Record) -> str:
    """Return the words for ground that has no name."""
    return str(row["unit"]) if row["unit_kind"] == "territory" else "a place that is not named"


def _link(places: Sequence[str], row: Record) -> str:
    """Return "or" where the text leaves the last two places open."""
    if len(places) < 2:
        return "and"
    words = " ".join(str(row["quote"]).split()).casefold()
    first, second = (re.escape(place.casefold()) for place in places[-2:])
    return "or" if re.search(rf"{first},? or (?:the )?{second}", words) else "and"


def place_words(place: Value, row: Record) -> str:
    """Return the place with the article the row's words give it, or a plain noun needs; else nothing."""
    if not place:
        return ""
    place = " ".join(place.split())
    has_article = re.search(rf"\bthe {re.escape(place)}\b", str(row["quote"]), re.IGNORECASE)
    is_noun = place.islower() and not is_plural(place)
    return f"the {place}" if has_article or is_noun else place


def at_or_in(place: str) -> str:
    """Return the preposition of rest: "at" a base or a bridge, "in" a town, a region or a country.

    Examples
    --------
    >>> at_or_in("the Dell air base"), at_or_in("Port Amity")
    ('at', 'in')
    """
    return "at" if place.split()[-1].casefold() in _SITES else "in"


def when(row: Record) -> str:
    """Return the words for a row's date, with a blank before them; nothing where it has none."""
    first, last, grain = row["date_start"], row["date_end"], row.get("date_granularity")
    if not first or grain == "open":
        return ""
    if grain in ("day", "part_of_day") or first == last or not last:
        return f" on {day(first)}"
    if grain == "year":
        return f" in {first[:4]}"
    if grain == "month":
        return f" in {day(first).split(' ', 1)[1]}"
    words = f" ({quoted(str(row['date_words']), 60)})" if row.get("date_words") else ""
    return f" between {day(first)} and {day(last)}{words}"
