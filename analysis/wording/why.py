"""Which reasons are given, by whom, and which are the article's own reading?"""

from collections import Counter
from collections.abc import Mapping, Sequence

from analysis.wording.cells import Record, Tables, records, row_id
from analysis.wording.lists import capital, listed, quoted
from analysis.wording.movements import MOVES
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.points import Point, point, surest
from analysis.wording.sayings import voice

MOST, MOST_OWN = 3, 2
_NO_REASON = frozenset({"reason_unknown", "condition"})
_HEDGED = frozenset({"conditional", "hypothetical"})
_KINDS = {
    "named_official": "a named official",
    "named_analyst": "a named analyst",
    "named_person": "a named person",
    "anonymous_official": "unnamed officials",
    "opponent": "an opponent",
    "actor_itself": "the actor itself",
}


def reasons(tables: Tables, names: Mapping[str, str]) -> list[Point]:
    """Return the reasons for the chief actor's actions in one point: those that somebody gives come first.

    The chief actor is the one for whom most reasons are given by somebody, else by the article. Reasons said
    to be unknown are no reasons; a condition is told as a warning, what is only possible explains nothing.
    The article's own reading is told for the sentences that tell of moves, where there is one.
    """
    rows = [
        row
        for row in surest(records(tables["motivations"]))
        if row["actor_id"] and row["link"] not in _NO_REASON and row["modality"] not in _HEDGED
    ]
    if not rows:
        return []
    weight = Counter(row["actor_id"] for row in rows if row["teller"] != "article")
    weight = weight or Counter(row["actor_id"] for row in rows)
    actor = max(weight, key=lambda one: weight[one])
    rows = [row for row in rows if row["actor_id"] == actor]
    given = [row for row in rows if row["teller"] != "article"][:MOST]
    own = [row for row in rows if row["teller"] == "article"]
    moved = {row["sentence_id"] for row in records(tables["forces"]) if row["activity"] in MOVES}
    own = ([row for row in own if row["sentence_id"] in moved] or own)[: MOST_OWN if given else MOST]
    return [_point(given, own, name_of(actor, names) or "", teller_names(tables, names))]


def _point(given: Sequence[Record], own: Sequence[Record], who: str, tellers: Mapping[str, str]) -> Point:
    """Return what is given as reasons by others, then by the article, as one sentence."""
    shown = [*given, *own]
    deeds = {row["action"] for row in shown}
    only = deeds.pop() if len(deeds) == 1 else None
    whose = f"what {who} {'do' if is_plural(who) else 'does'}" + (f" ({quoted(only, 60)})" if only else "")
    number = "a reason" if len(shown) == 1 else "reasons"
    if not given:
        return point(f"The article itself gives as {number} for {whose}: {_told(own, not only)}.", shown)
    by: dict[str, list[Record]] = {}
    for row in given:
        by.setdefault(tellers[row_id(row)], []).append(row)
    said = [f"{_told(those, not only)}, according to {teller}" for teller, those in by.items()]
    said += [f"the article itself gives {_told(own, not only)}"] if own else []
    return point(f"{capital(number)} given for {whose}: {'; '.join(said)}.", shown)


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
