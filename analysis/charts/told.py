"""What do the ties between actors add up to, in words?"""

from collections.abc import Sequence

from analysis.charts.ties import STATUS_WORDS, UNREAL, Status, Tie, most_supported
from analysis.charts.words import Who, capital, count, number_word, records
from analysis.schema import Tables

STANDING: dict[Status, str] = {
    "withdrawing": "withdrawing",
    "weakened": "weakened",
    "at_risk": "at risk",
    "past": "a thing of the past",
    "pledged": "only pledging",
}


def label(actor_id: str, tables: Tables) -> str:
    """Return the name of a node; a state that acts through its parts says which, a coalition who leads it."""
    who = Who(tables["actors"])
    rows = [row for row in records(tables["relations"]) if row["relation"] in ("supports", "opposes")]
    seen = [str(row[end]) for row in rows for end in ("from_id", "to_id") if row["modality"] not in UNREAL]
    of_it = [actor for actor in seen if who.top(actor) == actor_id]
    forces = [actor for actor in of_it if who.kind(actor) == "armed_force"]
    rule = [actor for actor in of_it if who.kind(actor) in ("government", "person", "office")]
    if forces and rule and len(of_it) > 2 * of_it.count(actor_id) and who.kind(actor_id) == "state":
        states = [
            who.name(a)
            for a, row in who.rows.items()
            if row["kind"] == "government" and who.top(a) == actor_id
        ]
        force = "army" if any("army" in who.name(actor).casefold() for actor in forces) else "forces"
        return f"{states[0]} and {force}" if states else f"{who.name(actor_id)}: government and {force}"
    leaders = [
        row["from_id"]
        for row in records(tables["relations"])
        if row["relation"] == "commands"
        and row["to_id"] == actor_id
        and who.top(str(row["from_id"])) == actor_id
    ]
    return f"{who.name(actor_id)} (led by {who.name(leaders[0])})" if leaders else who.name(actor_id)


def finding(ties: Sequence[Tie], tables: Tables) -> str:
    """Return the chart's finding: how the backers of the most-supported actor stand."""
    if not ties:
        return "The article states no support and no conflict"
    centre = most_supported(ties)
    name = Who(tables["actors"]).name(centre)
    backers = [tie for tie in ties if tie.is_support and tie.target == centre]
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
    for tie in ties:
        one, two = label(tie.source, tables), label(tie.target, tables)
        state = f", {STATUS_WORDS[tie.status]}" if tie.status != "ongoing" else ""
        given = ", ".join(tie.given) or "support"
        what = f"{one} supports {two} ({given}" if tie.is_support else f"{one} against {two} (conflict"
        told.append(f"{what}{state}; {count(tie.n_clauses, 'clause')})")
    return f"{count(len(ties), 'relation').capitalize()}: {'; '.join(told)}."
