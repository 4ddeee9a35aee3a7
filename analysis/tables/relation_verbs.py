"""Which relations do verbs state: X arms Y, X attacked Y, Y led by X?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_drafts import of_verb, troops_for
from analysis.tables.relation_gifts import changes, gifts
from analysis.tables.relation_sides import sides, states_of

_AGAINST = {
    "fight": ("against", "with"),
    "clash": ("with", "against"),
    "battle": ("against", "with"),
    "mobilize": ("against",),
    "open fire": ("on", "at"),
    "fire": ("on", "at"),
    "wage war": ("against", "on"),
    "declare war": ("on",),
    "storm": (),
    "struggle": ("against",),
    "advance": ("against",),
    "retaliate": ("against",),
    "target": (),
}
_MUTUAL = frozenset({"clash", "fight", "battle"})
_SIDE_BY_SIDE = frozenset({"ally", "side", "stand", "fight alongside", "side with", "stand with", "stand by"})


def from_verbs(scene: Scene) -> Iterator[Draft]:
    """Return the relations that the verbs of a sentence state between two actors."""
    frames = scene.reading.book.frames
    for clause in scene.parsed.clauses:
        for frame in frames.relations.get(clause.lemma, ()):
            if frame.shape == "gives":
                yield from gifts(scene, clause)
            elif frame.shape in ("supports", "opposes", "commands", "hosts", "part_of"):
                yield from _direct(scene, clause, frame.shape, frame.value)
        if clause.lemma in frames.change:
            yield from changes(scene, clause)


def _direct(scene: Scene, clause: Clause, relation: str, support: str) -> Iterator[Draft]:
    """Return who does it to whom, in the active or the passive."""
    targets = _targets(clause, relation)
    is_each_other = any(phrase.head.low in ("other", "another") for phrase in clause.objects)
    if relation == "opposes" and (is_each_other or (not targets and clause.lemma in _MUTUAL)):
        yield from _mutual(scene, clause)
    if _is_wrong(scene, clause):
        return
    if relation == "supports" and support == "unspecified" and troops_for(scene, clause):
        support = "troops"
    targets = targets or (enabled(scene, clause) if relation == "supports" else [])
    for from_id, agent in sides(scene, clause.agents):
        hit = sides(scene, targets)
        if relation == "opposes" and not hit:
            hit = _states_hit(scene, clause, targets, from_id)
        for to_id, target in hit:
            if from_id != to_id:
                yield of_verb(scene, clause, (from_id, agent), (to_id, target), relation, support or None)


def enabled(scene: Scene, clause: Clause) -> list[Phrase]:
    """Return who is helped to do what a bare verb says: "helped A take B"."""
    near = (c for c in scene.parsed.clauses if c.verb.is_bare and c.subjects and not clause.is_passive)
    return [p for c in near if 0 <= c.subjects[0].start - clause.verb.end <= 1 for p in c.subjects]


def _targets(clause: Clause, relation: str) -> list[Phrase]:
    """Return whom a verb acts on: its object, or what stands after the preposition it takes."""
    targets = list(clause.patients)
    if relation == "opposes":
        targets += clause.with_preposition(*_AGAINST.get(clause.lemma, ()))
    if relation == "part_of":
        targets += clause.with_preposition("to")
    if relation == "supports" and not targets:
        targets += clause.with_preposition("with", "alongside") if clause.lemma in _SIDE_BY_SIDE else ()
        targets += clause.with_preposition("for") if clause.lemma in ("assist", "help", "aid") else ()
    return targets


_HITTING = frozenset(
    {"bomb", "bombard", "shell", "pound", "pummel", "strike", "hit", "attack", "target", "invade", "raid",
     "besiege", "fire", "open fire", "storm", "assault", "strafe", "blockade"}
)  # fmt: skip


def _states_hit(
    scene: Scene, clause: Clause, targets: list[Phrase], from_id: str
) -> list[tuple[str, Phrase]]:
    """Return the states whose places are shelled or bombed from another country: "fired rockets at A"."""
    if clause.lemma not in _HITTING:
        return []
    aimed = [*targets, *clause.with_preposition("at", "on", "into", "in", "inside")]
    return states_of(scene, aimed, from_id)


def _mutual(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return the two sides of "X and Y clashed"."""
    sides = list(scene.meant.each(clause.subjects))
    if len(sides) == 2 and sides[0][0] != sides[1][0]:
        yield of_verb(scene, clause, sides[0], sides[1], "opposes", None)


def _is_wrong(scene: Scene, clause: Clause) -> bool:
    """Tell whether the object gives the verb another sense ("attacked the proposal", "backed the bill")."""
    heads = {core(phrase).head.low for phrase in clause.patients}
    return bool(heads) and heads <= scene.reading.book.frames.wrong_objects
