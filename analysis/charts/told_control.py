"""Of which places does the article say the same: who held them before, and who holds them after?"""

from dataclasses import dataclass

from analysis.charts.words import Value, Who, parts, records
from analysis.schema import Tables
from analysis.wording.cells import place_in_text

Row = dict[str, Value]
_SAID = ("before_id", "before_basis", "after_id", "after_basis")


@dataclass(frozen=True, slots=True)
class Group:
    """The places of which the article says the same: who held them, who holds them."""

    rows: tuple[Row, ...]
    before: str
    after: str
    is_changed: bool
    is_taken: bool

    def basis(self, side: str) -> str:
        """Return whether the text states, implies or does not say who holds them."""
        return str(self.rows[0][f"{side}_basis"])

    def holder(self, side: str) -> Value:
        """Return the actor_id of who holds them."""
        return self.rows[0][f"{side}_id"]


def find_groups(tables: Tables) -> list[Group]:
    """Return the places by who holds them before and after, those that change hands first."""
    who, found = Who(tables["actors"]), dict[tuple[tuple[Value, ...], bool], list[Row]]()
    forces = records(tables["forces"])
    seized = {str(force["row_id"]) for force in forces if force["activity"] == "seized"}
    for row in sorted(records(tables["control"]), key=place_in_text):
        is_seized = bool(seized & set(parts(row["row_ids"])))
        said = tuple(row[name] for name in _SAID)
        found.setdefault((said, is_seized), []).append(row)
    groups = [_group(rows, who, is_seized=is_seized) for (_, is_seized), rows in found.items()]
    return sorted(groups, key=lambda group: (not group.is_changed, not group.is_taken))


def _group(rows: list[Row], who: Who, *, is_seized: bool) -> Group:
    before, after = rows[0]["before_id"], rows[0]["after_id"]
    is_changed = bool(before and after) and who.top(str(before)) != who.top(str(after))
    # Taken: somebody is said to have seized the place, and nobody to have held it before.
    is_taken = bool(after) and not before and is_seized
    return Group(tuple(rows), who.name(before), who.name(after), is_changed, is_taken)
