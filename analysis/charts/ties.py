"""Who supports whom and who stands against whom, once all rows of a pair are read together?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.charts.words import Value, Who, distinct, records
from analysis.errors import CallError
from analysis.schema import Tables

Status = Literal["ongoing", "pledged", "at_risk", "weakened", "withdrawing", "past"]
STATUS_WORDS: dict[Status, str] = {
    "ongoing": "",
    "pledged": "pledged",
    "at_risk": "at risk",
    "weakened": "weakened",
    "withdrawing": "withdrawing",
    "past": "past",
}
GIVEN_WORDS = {
    "troops": "fighters",
    "weapons": "weapons",
    "materiel_logistics": "supplies",
    "training_advisers": "advisers",
    "funding": "money",
    "intelligence": "intelligence",
    "territory_access": "territory",
    "political": "political backing",
    "unspecified": "support",
}
UNREAL = ("negated", "denied")
OPEN = ("conditional", "hypothetical")
LEAVING = ("evacuated", "withdrawn")
DONE_OR_ORDERED = ("asserted", "begun", "ongoing", "completed", "ordered")


@dataclass(frozen=True, slots=True)
class Tie:
    """All rows in which one actor supports, or stands against, another."""

    source: str
    target: str
    is_support: bool
    status: Status
    given: tuple[str, ...]
    n_clauses: int
    is_second_class: bool
    is_unsure: bool
    row_ids: tuple[str, ...]

    @property
    def words(self) -> str:
        """Return what is given, or that they clash."""
        return (", ".join(self.given) or "support") if self.is_support else "× conflict"

    @property
    def tail(self) -> str:
        """Return how it stands and how many clauses say so."""
        doubt = ", caption" if self.is_second_class else ", unsure" if self.is_unsure else ""
        return f"{STATUS_WORDS[self.status]} ({self.n_clauses}{doubt})".strip()


def ends_of(ties: Iterable[Tie]) -> set[str]:
    """Return the actors that ties join."""
    return {end for tie in ties for end in (tie.source, tie.target)}


def status_of(said: Iterable[tuple[str, str]], *, is_leaving: bool = False) -> Status | None:
    """Return how a relation stands, from the (change, modality) of each row that states it.

    None where every row denies it. Past where all that is left is told as history; withdrawing where the
    supporter's forces leave the country or one row says that the relation ends; weakened where one row says
    that it shrinks; pledged where nothing but pledges and plans is told; at risk where a row says only what
    could be; ongoing otherwise.

    Examples
    --------
    >>> status_of([("none", "asserted"), ("reduced", "asserted")])
    'weakened'
    """
    real = [(change, mode) for change, mode in said if mode not in UNREAL and change != "denied"]
    if not real:
        return None
    if all(mode == "historical" or (change == "ended" and mode == "completed") for change, mode in real):
        return "past"
    firm = {change for change, mode in real if mode not in (*OPEN, "historical", "planned", "demanded")}
    if is_leaving or "ended" in firm:
        return "withdrawing"
    if "reduced" in firm:
        return "weakened"
    if all(change == "pledged" or mode in ("planned", "demanded") for change, mode in real):
        return "pledged"
    return "at_risk" if any(mode in OPEN for _, mode in real) else "ongoing"


def rolled(tables: Tables, *, roll_up: bool) -> dict[str, str]:
    """Return the actor each actor is drawn as."""
    who = Who(tables["actors"])
    return {actor_id: who.top(actor_id) if roll_up else actor_id for actor_id in who.rows}


def departures(tables: Tables, drawn_as: dict[str, str]) -> set[tuple[str, str]]:
    """Return (actor, country) where an actor's forces have left, leave or are ordered out of a country."""
    gone: set[tuple[str, str]] = set()
    for row in records(tables["forces"]):
        from_country = row["origin_country"] or row["place_country"]
        is_out = row["activity"] in LEAVING and row["modality"] in DONE_OR_ORDERED
        if (
            is_out
            and row["actor_id"]
            and from_country
            and from_country not in (row["destination_countries"] or "")
        ):
            gone.add((drawn_as.get(row["actor_id"], row["actor_id"]), from_country))
    return gone


def weakenings(tables: Tables, drawn_as: dict[str, str]) -> dict[str, list[str]]:
    """Return the rows that call an actor's forces weakened, by the actor."""
    found: dict[str, list[str]] = {}
    for row in records(tables["forces"]):
        if row["activity"] == "weakened" and row["modality"] in DONE_OR_ORDERED and row["actor_id"]:
            found.setdefault(drawn_as.get(row["actor_id"], row["actor_id"]), []).append(str(row["row_id"]))
    return found


def _tie(
    rows: Sequence[dict[str, Value]],
    pair: tuple[str, str, str],
    *,
    is_leaving: bool,
    weakened: Sequence[str] = (),
) -> Tie | None:
    status = status_of(((str(r["change"]), str(r["modality"])) for r in rows), is_leaving=is_leaving)
    if status is None:
        return None
    # Support by forces that the article calls weakened is weakened, unless more is said of it.
    is_weak = status == "ongoing" and bool(weakened)
    status = "weakened" if is_weak else status
    told = [row for row in rows if row["modality"] not in UNREAL and row["change"] != "denied"]
    prose = [row for row in told if row["region"] == "prose"]
    counted = prose or told
    given = distinct(GIVEN_WORDS[str(r["support_type"])] for r in counted if r["support_type"])
    return Tie(
        source=pair[0],
        target=pair[1],
        is_support=pair[2] == "supports",
        status=status,
        given=tuple(word for word in given if word != "support" or len(given) == 1),
        n_clauses=len({row["clause_id"] or row["row_id"] for row in counted}),
        is_second_class=not prose,
        is_unsure=all(r["confidence"] == "low" and r["review_status"] == "machine" for r in counted),
        row_ids=(*(str(row["row_id"]) for row in counted), *(weakened if is_weak else ())),
    )


def find_ties(tables: Tables, *, roll_up: bool = True, captions: bool = True) -> list[Tie]:
    """Return one tie for each pair and kind, in a fixed order; a fight is drawn once.

    Reads ``relations``, ``actors`` and ``forces``. Sources without a name and media make no tie, nor does an
    actor with its own part.
    """
    who, drawn_as = Who(tables["actors"]), rolled(tables, roll_up=roll_up)
    grouped: dict[tuple[str, str, str], list[dict[str, Value]]] = defaultdict(list)
    for row in records(tables["relations"]):
        ends = [str(row["from_id"]), str(row["to_id"])]
        is_kept = row["relation"] in ("supports", "opposes") and (captions or row["region"] != "caption")
        if not is_kept or not all(who.is_drawn(end) for end in ends):
            continue
        one, two = (drawn_as.get(end, end) for end in ends)
        if row["relation"] == "opposes" and (two, one, "opposes") in grouped:
            one, two = two, one
        if one != two:
            grouped[one, two, str(row["relation"])].append(row)
    gone, weak = departures(tables, drawn_as), weakenings(tables, drawn_as)
    ties = [
        _tie(
            rows,
            pair,
            is_leaving=pair[2] == "supports" and (pair[0], who.country(pair[1])) in gone,
            weakened=weak.get(pair[0], ()) if pair[2] == "supports" else (),
        )
        for pair, rows in sorted(grouped.items())
    ]
    return [tie for tie in ties if tie is not None]


def most_supported(ties: Iterable[Tie]) -> str | None:
    """Return the actor whom most clauses say is supported (else the most fought), ties broken by name."""
    ties = list(ties)
    weight: dict[str, tuple[int, int]] = {}
    for tie in ties:
        for end in (tie.source, tie.target):
            helped, fought = weight.get(end, (0, 0))
            helped += tie.n_clauses if tie.is_support and end == tie.target else 0
            fought += 0 if tie.is_support else tie.n_clauses
            weight[end] = helped, fought
    return min(weight, key=lambda actor: (-weight[actor][0], -weight[actor][1], actor), default=None)


def only_sides(ties: list[Tie], tables: Tables, sides: Sequence[str], *, roll_up: bool = True) -> list[Tie]:
    """Return the ties left when only these supporters (ids or names) are drawn; all where none is named.

    Raises
    ------
    CallError
        If a name belongs to no supporter in the article.
    """
    if not sides:
        return ties
    who, drawn_as = Who(tables["actors"]), rolled(tables, roll_up=roll_up)
    known = {key.casefold(): drawn for a, drawn in drawn_as.items() for key in (a, who.name(a))}
    supporters = {tie.source for tie in ties if tie.is_support}
    wanted = {known.get(side.casefold(), "") for side in sides}
    if not wanted <= supporters:
        unknown = [side for side in sides if known.get(side.casefold()) not in supporters]
        names = ", ".join(sorted(who.name(s) for s in supporters)) or "none"
        raise CallError(f"sides: expected supporters in the article ({names}), found {', '.join(unknown)}")
    centre = most_supported(ties)
    hidden = supporters - wanted - {centre or ""}
    kept = [tie for tie in ties if not {tie.source, tie.target} & hidden]
    return _joined(kept, {centre or "", *wanted})


def _joined(ties: list[Tie], reached: set[str]) -> list[Tie]:
    while more := {e for t in ties for e in (t.source, t.target) if {t.source, t.target} & reached} - reached:
        reached |= more
    return [tie for tie in ties if tie.source in reached]
