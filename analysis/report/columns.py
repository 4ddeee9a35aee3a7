"""Which columns of each table does a reader see, under which heading and in which words?"""

from collections.abc import Callable
from typing import NamedTuple

from analysis.charts.words import Value, parts, shorten
from analysis.report.names import Names, Record, days, joined, spaced

LETTERS_OF_REASON = 160


class Shown(NamedTuple):
    """A column as a reader sees it."""

    heading: str
    words: Callable[[Record, Names], str]


def plain(column: str) -> Callable[[Record, Names], str]:
    """Return a reader of a column whose value is shown as it is."""
    return lambda row, names: row[column] or ""


def coded(column: str) -> Callable[[Record, Names], str]:
    """Return a reader of a column that holds a word of the codebook."""
    return lambda row, names: spaced(row[column])


def actor(column: str, missing: str = "not stated") -> Callable[[Record, Names], str]:
    """Return a reader of a column that names an actor."""
    return lambda row, names: names.actor(row[column]) if row[column] else missing


def _many(cell: Value) -> str:
    return ", ".join(parts(cell))


def _route(row: Record, names: Names) -> str:
    ends = (("at", row["place"]), ("from", row["origin"]), ("to", _many(row["destinations"])))
    return joined(*(f"{word} {place}" for word, place in ends if place)) or "not stated"


def _number(row: Record, names: Names) -> str:
    low, best, high = row["people_low"], row["people_best"], row["people_high"]
    if not (low or best or high):
        return row["quantity_words"] or "not stated"
    number = best if best and low == high else _between(low, high)
    return f"{row['quantity_words'] or ''} ({number})".strip()


def _relation(row: Record) -> Value:
    is_through = row["relation"] == "supplied_via" and row.get("via")
    return f"supplied via {row['via']}" if is_through else row["relation"]


def _between(low: Value, high: Value) -> str:
    if low and high:
        return f"{low} to {high}"
    return f"at least {low}" if low else f"at most {high}"


def _held(side: str) -> Callable[[Record, Names], str]:
    return lambda row, names: joined(
        names.actor(row[f"{side}_id"]), row[f"{side}_basis"] if row[f"{side}_id"] else None
    )


def _implied(column: str) -> Callable[[Record, Names], str]:
    return lambda row, names: joined(row[column], "implied" if row["is_implied"] == "True" else None)


SHOWN: dict[str, tuple[Shown, ...]] = {
    "forces": (
        Shown("Force", plain("unit")),
        Shown("Answers to", actor("actor_id", "left open")),
        Shown("What it does", lambda row, names: joined(row["activity"], row["modality"])),
        Shown("Where", _route),
        Shown("When", lambda row, names: days(row) or "not stated"),
        Shown("How many", _number),
        Shown("On whose word", lambda row, names: names.word(row)),
    ),
    "relations": (
        Shown("Who", actor("from_id")),
        Shown("Relation", lambda row, names: joined(_relation(row), row["modality"])),
        Shown("Whom", actor("to_id")),
        Shown("What is given", coded("support_type")),
        Shown("Change", lambda row, names: joined(row["change"])),
        Shown("On whose word", lambda row, names: names.word(row)),
    ),
    "motivations": (
        Shown("Reason", lambda row, names: shorten(row["reason"] or "", LETTERS_OF_REASON)),
        Shown("Whose action", actor("actor_id", "left open")),
        Shown("Action", plain("action")),
        Shown("Sort", coded("reason_class")),
        Shown("Link", lambda row, names: joined(row["link"], row["modality"])),
        Shown("Told by", lambda row, names: joined(row["teller"], names.word(row))),
    ),
    "statements": (
        Shown("Speaker", lambda row, names: row["speaker_words"] or names.actor(row["speaker_id"])),
        Shown("Role", plain("role")),
        Shown("Standing", coded("anonymity")),
        Shown("Form", coded("directness")),
        Shown("Where said", plain("venue")),
        Shown("When", lambda row, names: days(row)),
    ),
    "actors": (
        Shown("Actor", plain("name")),
        Shown("Kind", coded("kind")),
        Shown("Part of", actor("parent_id", "")),
        Shown("Office", plain("office")),
        Shown("Mentions", plain("n_mentions")),
    ),
    "mentions": (
        Shown("Could mean", lambda row, names: ", ".join(map(names.actor, parts(row["candidates"])))),
        Shown("Taken to mean", actor("actor_id", "nobody")),
        Shown("Kind", coded("kind")),
        Shown("How", coded("resolution")),
        Shown("Why", plain("reason")),
    ),
    "sentences": (
        Shown("Paragraph", plain("paragraph")),
        Shown("Kind", coded("kind")),
        Shown("Damage", plain("damage")),
    ),
    "posture": (
        Shown("Force", plain("force")),
        Shown("Side", plain("side")),
        Shown("Place", lambda row, names: row["place"] or "not stated"),
        Shown("State", _implied("state")),
        Shown("Answers to", actor("actor_id", "left open")),
    ),
    "control": (
        Shown("Place", plain("place")),
        Shown("Before", _held("before")),
        Shown("After", _held("after")),
    ),
    "timeline": (
        Shown("What", plain("what")),
        Shown("When", lambda row, names: days(row)),
        Shown("Day", lambda row, names: "worked out" if row["is_inferred"] == "True" else "as written"),
    ),
    "sourcing": (
        Shown("Who stands behind", coded("basis")),
        Shown("Findings", plain("n_rows")),
        Shown("Share", lambda row, names: f"{float(row['share'] or 0):.0%}"),
    ),
    "unread": (Shown("Why", lambda row, names: row.get("reason") or "no rule found a row"),),
}

CAPTIONS: dict[str, str] = {
    "forces": "Forces: who was where, did what, when, and how many",
    "relations": "Relations: who supports, fights, commands or hosts whom",
    "motivations": "Reasons: which reason is given for whose action",
    "statements": "Statements: who says what",
    "actors": "Actors: who is named",
    "mentions": "Mentions that the words leave open",
    "sentences": "Sentences that are damaged or no prose",
    "posture": "Posture: each force and place, before and after",
    "control": "Control: who is said to hold a place",
    "timeline": "Timeline: what is dated",
    "sourcing": "Sourcing: on whose word the findings rest",
    "unread": "Unread: sentences that led to no row",
}
