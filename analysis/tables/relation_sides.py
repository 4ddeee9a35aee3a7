"""Who stands on each side of a relation, and which rows do the two sides make?"""

from collections.abc import Iterator, Sequence

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_drafts import of_verb, with_owners

Side = tuple[str, Phrase]


def sides(scene: Scene, phrases: Sequence[Phrase]) -> list[Side]:
    """Return the actors that phrases mean, each with its words; a thing of theirs counts as they."""
    return list(scene.meant.each(with_owners(scene, phrases)))


def pairs(
    scene: Scene,
    clause: Clause,
    agents: Sequence[Side],
    targets: Sequence[Side],
    relation: str,
    support: str | None = None,
) -> Iterator[Draft]:
    """Return the relation of a clause between each agent and each target that is another."""
    for agent in agents:
        for target in targets:
            if agent[0] != target[0]:
                yield of_verb(scene, clause, agent, target, relation, support)
