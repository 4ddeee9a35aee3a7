"""Which help is told as solidarity or a joint deed: "joined X in the attack", "X's strikes helped Y"?"""

from collections.abc import Iterator, Sequence

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import whose
from analysis.tables.relation_drafts import of_verb, with_owners
from analysis.tables.relation_verbs import enabled

Side = tuple[str, Phrase]

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
        takers = _sides(scene, clause.with_preposition("with"))
        yield from _pairs(scene, clause, _sides(scene, clause.agents), takers, "political")


def _joint(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "joined X in the attack", "flew sorties for X"."""
    hostile, lemma = scene.reading.book.frames.hostile_nouns, clause.verb.verb.lemma
    takers: list[Side] = []
    if lemma == "join" and any(p.head.low in hostile for p in clause.with_preposition("in")):
        takers = _sides(scene, clause.objects)
    elif lemma == "fly" and any(p.head.low in _SORTIES for p in clause.objects):
        takers = _sides(scene, clause.with_preposition("for"))
    yield from _pairs(scene, clause, _sides(scene, clause.agents), takers, "troops")


def _by_strikes(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "X's air strikes helped Y": who strikes supports whom it helps."""
    frames = scene.reading.book.frames
    if not any(frame.shape == "supports" for frame in frames.relations.get(clause.lemma, ())):
        return
    deeds = [p for p in clause.agents if p.head.low in frames.hostile_nouns | _SORTIES]
    agents = [side for phrase in deeds for side in whose(scene, phrase)]
    takers = _sides(scene, clause.objects or enabled(scene, clause)) if agents else []
    yield from _pairs(scene, clause, agents, takers, "troops")


def _sides(scene: Scene, phrases: Sequence[Phrase]) -> list[Side]:
    return list(scene.meant.each(with_owners(scene, list(phrases))))


def _pairs(
    scene: Scene, clause: Clause, agents: list[Side], takers: list[Side], kind: str
) -> Iterator[Draft]:
    for agent in agents:
        for taker in takers:
            if agent[0] != taker[0]:
                yield of_verb(scene, clause, agent, taker, "supports", kind)
