"""Whose part is each actor, and which one do several belong to?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.tables.actors import Actor

_BODIES = frozenset({"armed_force", "unit", "non_state_armed_group", "coalition"})


@dataclass(frozen=True, slots=True)
class Kin:
    """The actors of an article: their names, whose part each is, which of them are forces themselves."""

    names: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str | None] = field(default_factory=dict)
    bodies: frozenset[str] = frozenset()

    def line(self, actor_id: str | None) -> list[str]:
        """Return the actor and those it is a part of, nearest first; circles end."""
        found: list[str] = []
        while actor_id and actor_id not in found:
            found.append(actor_id)
            actor_id = self.parents.get(actor_id)
        return found

    def top(self, actor_id: str | None) -> str | None:
        """Return the actor that this one is in the end a part of."""
        line = self.line(actor_id)
        return line[-1] if line else None

    def shared(self, actor_ids: Sequence[str | None]) -> str | None:
        """Return the nearest actor that all belong to; None where there is none."""
        lines = [self.line(actor_id) for actor_id in actor_ids]
        first, *others = lines or [[]]
        return next((actor for actor in first if all(actor in line for line in others)), None)


def kin_of(actors: Iterable[Actor]) -> Kin:
    """Return who belongs to whom, from the rows of the actors table."""
    rows = list(actors)
    return Kin(
        names={row.actor_id: row.name for row in rows},
        parents={row.actor_id: row.parent_id for row in rows},
        bodies=frozenset(row.actor_id for row in rows if row.kind in _BODIES),
    )
