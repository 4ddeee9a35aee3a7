"""On whose word do the findings rest: on named people, on unnamed ones, on footage, or on the article?"""

from collections.abc import Mapping

from analysis.wording.cells import Tables, parts, records
from analysis.wording.lists import listed
from analysis.wording.movements import HAPPENED, MOVES

BASES = {
    "named": "named sources",
    "anonymous": "unnamed sources",
    "own_voice": "the article's own voice",
    "footage": "footage",
}


def behind_all(tables: Tables) -> str:
    """Return how many findings rest on each kind of source, as a sentence; nothing where none is counted."""
    found = {basis: len(ids) for basis, ids in _by_basis(tables).items() if ids}
    if not found:
        return ""
    (first, number), *others = found.items()
    told = [f"{number} {_rest(number)} on {BASES[first]}"]
    told += [f"{number} on {BASES[basis]}" for basis, number in others]
    return f"Of {sum(found.values())} findings in all, {listed(told)}."


def behind_moves(tables: Tables) -> str:
    """Return on which kind of source most findings rest that tell who left, fled, came or was ordered to."""
    moving = {
        str(row["row_id"])
        for row in records(tables["forces"])
        if row["activity"] in MOVES and row["modality"] in HAPPENED
    }
    counted = {basis: len(moving & ids) for basis, ids in _by_basis(tables).items()}
    total = sum(counted.values())
    if not total:
        return ""
    chief = max(counted, key=lambda basis: counted[basis])
    findings = "finding on movements" if total == 1 else "findings on movements"
    return f"{counted[chief]} of {total} {findings} {_rest(counted[chief])} on {BASES[chief]}"


def _by_basis(tables: Tables) -> Mapping[str, set[str]]:
    found = {str(row["basis"]): set(parts(row["row_ids"])) for row in records(tables["sourcing"])}
    return {basis: found.get(basis, set()) for basis in BASES}


def _rest(number: int) -> str:
    return "rests" if number == 1 else "rest"
