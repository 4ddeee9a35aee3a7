"""On what do the rows rest, and who fights whom?"""

from collections.abc import Mapping

from analysis.wording.cells import Tables, distinct, parts, records
from analysis.wording.lists import capital, count, listed, number_word
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.points import Point, point, surest
from analysis.wording.verbs import is_or_are

BASES = {
    "anonymous": "unnamed sources",
    "named": "named sources",
    "footage": "footage",
    "own_voice": "the article's own voice",
}
_UNREAL = frozenset({"conditional", "hypothetical", "negated", "denied", "historical", "planned", "demanded"})


def sources(tables: Tables) -> list[Point]:
    """Return how many rows rest on unnamed sources, on named ones, on footage, on the article alone."""
    found = {str(row["basis"]): row for row in records(tables["sourcing"]) if int(row["n_rows"] or 0)}
    if not found:
        return []
    numbers = {basis: int(found[basis]["n_rows"] or 0) for basis in BASES if basis in found}
    total = sum(numbers.values())
    ids = distinct(row_id for row in found.values() for row_id in parts(row["row_ids"]))
    what = count(total, "row of forces, relations and reasons", "rows of forces, relations and reasons")
    if len(numbers) == 1:
        only = next(BASES[basis] for basis in numbers)
        return [Point(f"{capital(what)} {_rest(total)} on {only}.", tuple(ids))]
    (first, number), *others = numbers.items()
    told = [f"{number_word(number)} {_rest(number)} on {BASES[first]}"]
    told += [f"{number_word(number)} on {BASES[basis]}" for basis, number in others]
    return [Point(f"Of {what}, {listed(told)}.", tuple(ids))]


def _rest(number: int) -> str:
    return "rests" if number == 1 else "rest"


def conflicts(tables: Tables, names: Mapping[str, str]) -> list[Point]:
    """Return who is reported against whom, one sentence for each who acts."""
    rows = [
        row
        for row in surest(records(tables["relations"]))
        if row["relation"] == "opposes" and row["modality"] not in _UNREAL
    ]
    made = []
    for actor in distinct(str(row["from_id"]) for row in rows):
        those = [row for row in rows if row["from_id"] == actor]
        who = name_of(actor, names) or actor
        foes = listed([name_of(foe, names) or foe for foe in distinct(str(row["to_id"]) for row in those)])
        verb = is_or_are(is_plural(who))
        made.append(point(f"{capital(who)} {verb} reported in conflict with {foes}.", those))
    return made
