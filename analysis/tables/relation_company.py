"""Which help is told as solidarity or a joint deed: "joined X in the attack", "X's strikes helped Y"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import whose
from analysis.tables.relation_sides import Side, pairs, sides
from analysis.tables.relation_verbs import enabled

_SHOWING = frozenset({"show", "express", "voice", "declare", "pledge", "offer", "proclaim"})
_SORTIES = frozenset({"sortie", "sorties", "mission", "missions", "strike", "strikes", "cover"})


def from_company(scene: Scene) -> Iterator[Draft]:
    """Return the help that is told as solidarity, as a joint attack or as what strikes do."""
    for clause in scene.parsed.clauses:
        yield from _solidarity(scene, clause)
        yield from _joint(scene, clause)
        yield from _by_strikes(scene, clause)


def _solidarity(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "showed solidarity with X", "acted in solidarity with X"."""
    shown = clause.objects if clause.verb.verb.lemma in _SHOWING else ()
    if any(phrase.head.low == "solidarity" for phrase in (*shown, *clause.with_preposition("in"))):
        takers = sides(scene, clause.with_preposition("with"))
        yield from pairs(scene, clause, sides(scene, clause.agents), takers, "supports", "political")


def _joint(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "joined X in the attack", "flew sorties for X"."""
    hostile, lemma = scene.reading.book.frames.hostile_nouns, clause.verb.verb.lemma
    takers: list[Side] = []
    if lemma == "join" and any(p.head.low in hostile for p in clause.with_preposition("in")):
        takers = sides(scene, clause.objects)
    elif lemma == "fly" and any(p.head.low in _SORTIES for p in clause.objects):
        takers = sides(scene, clause.with_preposition("for"))
    yield from pairs(scene, clause, sides(scene, clause.agents), takers, "supports", "troops")


def _by_strikes(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "X's air strikes helped Y": who strikes supports whom it helps."""
    frames = scene.reading.book.frames
    if not any(frame.shape == "supports" for frame in frames.relations.get(clause.lemma, ())):
        return
    deeds = [p for p in clause.agents if p.head.low in frames.hostile_nouns | _SORTIES]
    agents = [side for phrase in deeds for side in whose(scene, phrase)]
    takers = sides(scene, clause.objects or enabled(scene, clause)) if agents else []
    yield from pairs(scene, clause, agents, takers, "supports", "troops")
