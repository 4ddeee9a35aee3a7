"""Which reasons are given, by whom, and which are the article's own reading?"""

from collections.abc import Mapping, Sequence

from analysis.wording.cells import Record, Tables, records, row_id
from analysis.wording.lists import capital, listed, quoted
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.points import Point, point, surest
from analysis.wording.sayings import voice

MOST = 4
_KINDS = {
    "named_official": "a named official",
    "named_analyst": "a named analyst",
    "named_person": "a named person",
    "anonymous_official": "unnamed officials",
    "opponent": "an opponent",
    "actor_itself": "the actor itself",
}


def reasons(tables: Tables, names: Mapping[str, str]) -> list[Point]:
    """Return the reasons for each actor's actions: those that somebody gives, then the article's own reading.

    Reasons said to be unknown are no reasons; a condition is told as a warning.
    """
    rows = [
        row
        for row in surest(records(tables["motivations"]))
        if row["actor_id"] and row["link"] not in ("reason_unknown", "condition")
    ]
    tellers = teller_names(tables, names)
    groups: dict[tuple[bool, str], list[Record]] = {}
    for row in rows:
        groups.setdefault((row["teller"] == "article", str(row["actor_id"])), []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1])))
    return [_point(those, is_own, actor, names, tellers) for (is_own, actor), those in ordered]


def _point(
    rows: Sequence[Record], is_own: bool, actor: str, names: Mapping[str, str], tellers: Mapping[str, str]
) -> Point:
    who, shown = name_of(actor, names) or actor, rows[:MOST]
    deeds = {row["action"] for row in shown}
    whose = f"what {who} {'do' if is_plural(who) else 'does'}"
    only = deeds.pop() if len(deeds) == 1 else None
    whose += f" ({quoted(only, 60)})" if only else ""
    number = "a reason" if len(shown) == 1 else "reasons"
    if is_own:
        return point(f"The article itself gives as {number} for {whose}: {_told(shown, not only)}.", shown)
    by: dict[str, list[Record]] = {}
    for row in shown:
        by.setdefault(tellers[row_id(row)], []).append(row)
    said = "; ".join(f"{_told(those, not only)}, according to {teller}" for teller, those in by.items())
    return point(f"{capital(number)} given for {whose}: {said}.", shown)


def _told(rows: Sequence[Record], has_deeds: bool) -> str:
    """Return reasons in the words of the source, each action after the reasons for it."""
    by: dict[str | None, list[str]] = {}
    for row in rows:
        by.setdefault(row["action"], []).append(quoted(str(row["reason"]), 110))
    return listed([
        listed(words) + (f" (for {quoted(action, 60)})" if action and has_deeds else "")
        for action, words in by.items()
    ])  # fmt: skip


def teller_names(tables: Tables, names: Mapping[str, str]) -> dict[str, str]:
    """Return who gives each reason, by row_id of the reason, as it stands inside a sentence."""
    said = {row_id(row): row for row in records(tables["statements"])}
    found = {}
    for row in records(tables["motivations"]):
        carrier = said.get(row["said_by"] or "")
        by_kind = _KINDS.get(str(row["teller"]), "the article itself")
        name = name_of(row["teller_id"], names) if row["teller"] != "anonymous_official" else None
        found[row_id(row)] = voice(carrier, names, with_role=True) if carrier else name or by_kind
    return found
