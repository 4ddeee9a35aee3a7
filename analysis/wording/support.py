"""Who supports whom with what, and does it go on, shrink, end or stand only promised?"""

from collections.abc import Mapping, Sequence

from analysis.wording.cells import Record, Tables, distinct, records
from analysis.wording.lists import capital, listed
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.points import LOW, Point, doubt, point, surest
from analysis.wording.sayings import according_to
from analysis.wording.verbs import have_or_has

GIVEN: dict[str, str] = {
    "troops": "troops",
    "weapons": "weapons",
    "materiel_logistics": "supplies",
    "training_advisers": "training or advisers",
    "funding": "money",
    "intelligence": "intelligence",
    "territory_access": "the use of territory",
    "political": "political backing",
}
_UNREAL = frozenset({"conditional", "hypothetical", "demanded", "ordered"})
# The last words of each order are followed by whom and with what.
_STATE: dict[str, str] = {
    "reduced": "{have} reduced {their} support for",
    "ended": "{have} ended {their} support for",
    "started": "{have} begun to support",
    "increased": "{have} increased {their} support for",
    "pledged": "{have} pledged support to",
    "historical": "earlier supported",
    "none": "{support}",
}
_ORDER = ("none", "reduced", "ended", "increased", "started", "pledged", "historical")
_UNTOLD = frozenset({"open", "planned", "denied"})


def support(tables: Tables, names: Mapping[str, str], sayers: Mapping[str, str]) -> list[Point]:
    """Return each supporter and the state of its support: what goes on first, what is promised later.

    Support that is only planned, that is denied, held in low confidence, or told in more than one state is
    left out: no one sentence is true of it.
    """
    every = [row for row in records(tables["relations"]) if row["relation"] == "supports"]
    states: dict[tuple[str | None, str | None], set[str]] = {}
    for one in every:
        states.setdefault(_pair(one), set()).add("open" if one["modality"] in _UNREAL else _state(one))
    rows = [
        row
        for row in surest(every)
        if len(states[_pair(row)]) == 1 and doubt(row) < LOW and not (states[_pair(row)] & _UNTOLD)
    ]
    groups: dict[tuple[str | None, str, str], list[Record]] = {}
    for row in rows:
        groups.setdefault((row["from_id"], _state(row), according_to(row, sayers)), []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (_ORDER.index(item[0][1]), -len(item[1])))
    # After the chief support that goes on, what changes is worth more than what else goes on.
    first = ordered[:1]
    ordered = first + sorted(ordered[1:], key=lambda item: item[0][1] == "none")
    return [point(_sentence(those, state, names) + f"{end}.", those) for (_, state, end), those in ordered]


def _pair(row: Record) -> tuple[str | None, str | None]:
    return row["from_id"], row["to_id"]


def _state(row: Record) -> str:
    if row["modality"] in ("negated", "denied"):
        return "denied"
    if row["modality"] == "historical":
        return "historical"
    is_plan = row["modality"] == "planned" and row["change"] != "pledged"
    return "planned" if is_plan else str(row["change"])


def _sentence(rows: Sequence[Record], state: str, names: Mapping[str, str]) -> str:
    who = name_of(rows[0]["from_id"], names) or ""
    many = is_plural(who)
    verb = _STATE[state].format(
        have=have_or_has(many),
        their="their" if many else "its",
        support="support" if many else "supports",
    )
    backed = []
    for target in distinct(str(row["to_id"]) for row in rows):
        given = [GIVEN.get(row["support_type"] or "", "") for row in rows if row["to_id"] == target]
        kinds = listed([kind for kind in distinct(given) if kind])
        backed.append(f"{name_of(target, names)}{f' ({kinds})' if kinds else ''}")
    return f"{capital(who)} {verb} {listed(backed)}"
