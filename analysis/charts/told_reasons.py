"""Which reasons do the rows give, told by whom, and who speaks without giving one?"""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.charts.words import Value, Who, capital, distinct, records, speakers
from analysis.schema import Tables

ARTICLE = "article"
RANK = {"anonymous_official": 1, "article": 2}  # named tellers come first, the article's own voice last


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason as one teller gives it, or a speaker who gives none."""

    actor: str
    action: Value
    words: str
    link: str
    teller: str
    teller_name: str
    role: str
    rank: int
    row_ids: tuple[str, ...]


def find_reasons(tables: Tables) -> list[Reason]:
    """Return the reasons grouped by whose action, each group in the order of the text.

    A named speaker on the acting side who gives no reason at all comes last in the group.
    """
    who, said, roles = Who(tables["actors"]), speakers(tables), _roles(tables)
    rows = sorted(records(tables["motivations"]), key=lambda row: int(row["start"] or 0))
    found = [_reason(row, who, said, roles) for row in rows]
    found += _silent(tables, who, roles, {row["teller_id"] for row in rows}, distinct(r.actor for r in found))
    actors = distinct(reason.actor for reason in found)
    return [reason for actor in actors for reason in found if reason.actor == actor]


def _reason(row: dict[str, Value], who: Who, said: dict[str, str], roles: dict[str, str]) -> Reason:
    actor = who.name(who.top(row["actor_id"])) if row["actor_id"] else "Whose action is not stated"
    kind, teller_id = str(row["teller"]), row["teller_id"]
    if kind == ARTICLE:
        teller, name = ARTICLE, "The article itself"
    else:
        name = who.name(teller_id) if teller_id else said.get(row["said_by"] or "", "source not stated")
        teller = teller_id or name
    return Reason(
        actor,
        row["action"],
        str(row["reason"]),
        str(row["link"]),
        teller,
        capital(name),
        roles.get(teller, ""),
        RANK.get(kind, 0),
        (str(row["row_id"]),),
    )


def _roles(tables: Tables) -> dict[str, str]:
    """Return each actor's office, or the role a statement gives its speaker."""
    offices = {str(row["actor_id"]): row["office"] for row in records(tables["actors"]) if row["office"]}
    spoken = {str(row["speaker_id"]): row["role"] for row in records(tables["statements"]) if row["role"]}
    return {actor: role for actor, role in (spoken | offices).items() if role}


def _silent(
    tables: Tables, who: Who, roles: dict[str, str], told: set[Value], actors: Iterable[str]
) -> list[Reason]:
    """Return the named speakers on an acting side who give no reason."""
    found: dict[str, Reason] = {}
    for row in records(tables["statements"]):
        speaker = row["speaker_id"]
        if row["anonymity"] != "named" or not speaker or speaker in told or who.kind(speaker) != "person":
            continue
        side = who.name(who.top(speaker))
        if side in actors and who.top(speaker) != speaker and speaker not in found:
            found[speaker] = Reason(
                side,
                None,
                "Speaks, gives no reason",
                "none",
                speaker,
                who.name(speaker),
                roles.get(speaker, ""),
                0,
                (str(row["row_id"]),),
            )
    return list(found.values())


def tellers(reasons: Iterable[Reason]) -> list[str]:
    """Return the tellers: named, then unnamed, then the article itself."""
    reasons = list(reasons)
    rank = {reason.teller: reason.rank for reason in reasons}
    return sorted(distinct(reason.teller for reason in reasons), key=lambda teller: rank[teller])
