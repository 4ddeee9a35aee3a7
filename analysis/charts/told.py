"""What do the ties between actors add up to, in words?"""

from collections.abc import Iterable, Sequence

from analysis.charts.ties import STATUS_WORDS, UNREAL, Status, Tie, ends_of, most_supported
from analysis.charts.words import Who, capital, count, listed, number_word, records
from analysis.schema import Tables

STANDING: dict[Status, str] = {
    "withdrawing": "withdrawing",
    "weakened": "weakened",
    "at_risk": "at risk",
    "past": "told of only as past",
    "pledged": "only pledging",
}

MANY = 12  # ties, past which the backers of one actor are not the finding unless they are a good part of all


def labels(actor_ids: Iterable[str], tables: Tables) -> dict[str, str]:
    """Return the names of nodes; a state that acts through its parts says which, a coalition who leads it."""
    who, rows = Who(tables["actors"]), records(tables["relations"])
    parts: dict[str, list[str]] = {}
    for row in rows:
        if row["relation"] in ("supports", "opposes") and row["modality"] not in UNREAL:
            for actor in (str(row["from_id"]), str(row["to_id"])):
                parts.setdefault(who.top(actor), []).append(actor)
    leaders: dict[str, str] = {}
    for row in rows:
        led, leader = str(row["to_id"]), str(row["from_id"])
        if row["relation"] == "commands" and row["modality"] not in UNREAL and leader != led:
            leaders.setdefault(led, leader)
    return {actor: _label(actor, parts.get(actor, []), leaders.get(actor), who) for actor in actor_ids}


def _label(actor: str, parts: list[str], leader: str | None, who: Who) -> str:
    forces = [part for part in parts if who.kind(part) == "armed_force"]
    rule = [part for part in parts if who.kind(part) in ("government", "person", "office")]
    if forces and rule and len(parts) > 2 * parts.count(actor) and who.kind(actor) == "state":
        states = (a for a, row in who.rows.items() if row["kind"] == "government" and who.top(a) == actor)
        state = next(states, None)
        force = "army" if any("army" in who.name(part).casefold() for part in forces) else "forces"
        return f"{who.name(state)} and {force}" if state else f"{who.name(actor)}: government and {force}"
    return f"{who.name(actor)} (led by {who.name(leader)})" if leader else who.name(actor)


def finding(ties: Sequence[Tie], tables: Tables) -> str:
    """Return the chart's finding: how the backers of the most-supported actor stand."""
    if not ties:
        return "The article states no support and no conflict"
    centre = most_supported(ties)
    name = Who(tables["actors"]).name(centre)
    backers = [tie for tie in ties if tie.is_support and tie.target == centre]
    if len(ties) > MANY and len(backers) * 4 < len(ties):
        supports = sum(tie.is_support for tie in ties)
        ends = ends_of(ties)
        counted = listed([count(supports, "support"), count(len(ties) - supports, "conflict")])
        return capital(f"{counted} between {number_word(len(ends))} actors")
    if not backers:
        return f"The article states {count(len(ties), 'conflict')} and no support"
    first = 0
    told: list[str] = []
    for status, words in STANDING.items():
        if number := sum(tie.status == status for tie in backers):
            verb = "" if told else "is " if number == 1 else "are "
            told.append(f"{verb}{words}" if not told else f"{number_word(number)} {words}")
            first = number if len(told) == 1 else first
    return _sentence(told[:2], first if told else 0, len(backers), name)


def _sentence(told: list[str], first: int, n_backers: int, name: str) -> str:
    if not told:
        return f"{capital(count(n_backers, 'actor'))} {'supports' if n_backers == 1 else 'support'} {name}"
    if n_backers == 1:
        return f"{name}'s only reported backer {told[0]}"
    return f"{capital(number_word(first))} of {name}'s {number_word(n_backers)} backers {', '.join(told)}"


def in_words(ties: Sequence[Tie], tables: Tables) -> str:
    """Return each tie as words."""
    if not ties:
        return "The article states no support and no conflict between named actors."
    told = []
    names = labels(ends_of(ties), tables)
    for tie in ties:
        one, two = names[tie.source], names[tie.target]
        state = f", {STATUS_WORDS[tie.status]}" if tie.status != "ongoing" else ""
        given = ", ".join(tie.given) or "support"
        what = f"{one} supports {two} ({given}" if tie.is_support else f"{one} against {two} (conflict"
        told.append(f"{what}{state}; {count(tie.n_clauses, 'clause')})")
    return f"{count(len(ties), 'relation').capitalize()}: {'; '.join(told)}."
