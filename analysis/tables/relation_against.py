"""Which hostility do other words than verbs of fighting state: "strikes against X", "took it from X"?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.tables.drafts import Draft, Scene
from analysis.tables.relation_around import whose
from analysis.tables.relation_sides import Side, pairs, sides

# What is done against somebody without a fight: in sport, in court, in a vote.
_PEACEFUL = frozenset(
    {"win", "play", "vote", "advise", "argue", "rule", "decide", "testify", "lobby", "score", "lose", "draw",
     "appeal", "rise", "fall", "trade", "weigh", "insure", "vaccinate", "lean", "file", "bring", "drop",
     "warn"}
)  # fmt: skip
# Verbs that are hostile by their object or by "against" alone: "conducted strikes against", "acted against".
_ACTING = frozenset(
    {"use", "conduct", "carry", "launch", "stage", "wage", "mount", "maintain", "direct", "impose",
     "act", "fly", "rise", "struggle", "operate", "campaign", "protest", "rebel", "revolt", "retaliate",
     "mobilise", "mobilize", "prepare", "begin", "resume", "continue", "lead", "join", "unite", "plot",
     "conspire", "commit"}
)  # fmt: skip
_CUTTING = frozenset(
    {"cut", "sever", "break", "suspend", "rupture", "downgrade", "freeze", "end", "halt", "quit", "abandon"}
)
_TIES = frozenset(
    {"ties", "relations", "links", "contacts", "talks", "negotiations", "dialogue", "cooperation", "trade"}
)
_DRIVING = frozenset({"drive", "push", "force", "chase", "sweep", "flush"})
_UNDERGOING = frozenset(
    {
        "come",
        "face",
        "suffer",
        "endure",
        "repel",
        "resist",
        "survive",
        "repulse",
        "await",
        "receive",
        "take",
        "draw",
        "sustain",
        "react",
        "respond",
        "meet",
    }
)


def from_circumstances(scene: Scene) -> Iterator[Draft]:
    """Return the hostility that what stands around the verbs of a sentence tells."""
    for clause in scene.parsed.clauses:
        yield from _against(scene, clause)
        yield from _taken(scene, clause)
        yield from _undergone(scene, clause)
        yield from _broken(scene, clause)
        yield from _pressed(scene, clause)
        yield from _rebuked(scene, clause)
        yield from _held(scene, clause)


def _against(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "flew missions against X", "helped Y against X": who acts, and who is helped, oppose X."""
    targets = sides(scene, clause.with_preposition("against"))
    frames = scene.reading.book.frames.relations.get(clause.lemma, ())
    acts = (
        bool(frames) or clause.lemma in scene.reading.book.frames.forces or clause.verb.verb.lemma in _ACTING
    )
    if not targets or not acts or clause.verb.verb.lemma in _PEACEFUL:
        return
    agents = sides(scene, clause.agents)
    if any(frame.shape == "supports" for frame in frames):
        agents += sides(scene, clause.patients)
    yield from pairs(scene, clause, agents, targets, "opposes")


def _taken(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "seized the base from X", "overran X's camp", "drove X out of the town"."""
    frames = scene.reading.book.frames.forces.get(clause.lemma, ())
    targets: list[Side] = []
    if clause.lemma in _DRIVING and clause.with_preposition("from"):
        targets += sides(scene, clause.patients)
    for frame in frames:
        if frame.shape == "ousts":
            targets += sides(scene, clause.patients)
        is_fire = any(_is_event(scene, phrase) for phrase in clause.patients)  # "took fire from X"
        if frame.shape == "takes" and frame.value == "seized" and not is_fire:
            targets += sides(scene, clause.with_preposition("from"))
            held = (p for p in clause.patients if p.head.low in scene.reading.book.nouns.held)
            targets += [side for phrase in held for side in sides(scene, [phrase])]
    yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")


def _undergone(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "came under attack by X", "faces sanctions from X": X opposes the subject."""
    undergoes = clause.verb.verb.lemma in _UNDERGOING or clause.lemma in ("fight off", "beat back")
    if not undergoes or clause.is_passive:
        return
    events = [p for p in (*clause.objects, *clause.with_preposition("under", "to")) if _is_event(scene, p)]
    agents = [side for phrase in events for side in whose(scene, phrase)]
    agents += sides(scene, clause.with_preposition("by", "from")) if events else []
    yield from pairs(scene, clause, agents, sides(scene, clause.subjects), "opposes")


def _is_event(scene: Scene, phrase: Phrase) -> bool:
    return phrase.head.low in scene.reading.book.frames.hostile_nouns | {"fire"}


_PRESSING = frozenset({"apply", "put", "pile", "exert", "increase", "step", "maintain", "keep", "raise"})


def _pressed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "put pressure on X", "placed X under sanctions", "claimed responsibility for attacks on X"."""
    if clause.lemma == "claim" and any(p.head.low == "responsibility" for p in clause.objects):
        targets = sides(scene, clause.with_preposition("on", "against"))
        yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")
    if clause.verb.verb.lemma in ("put", "place", "keep") and not clause.is_passive:
        hostile = scene.reading.book.frames.hostile_nouns
        under = [p for p in clause.with_preposition("under") if p.head.low in hostile]
        targets = sides(scene, clause.objects) if under else []
        yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")
    if clause.verb.verb.lemma in _PRESSING and any(p.head.low == "pressure" for p in clause.patients):
        targets = sides(scene, clause.with_preposition("on", "to", "upon"))
        yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")


def _broken(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "cut ties with X", "broke off relations with X", "split from X"."""
    ties = (*clause.patients, *clause.with_preposition("off"))
    is_cut = clause.verb.verb.lemma in _CUTTING and any(p.head.low in _TIES for p in ties)
    is_left = clause.verb.verb.lemma in _LEAVING and not clause.patients
    links = ("with", "to") if is_cut else ("from", "with") if is_left else ()
    targets = sides(scene, clause.with_preposition(*links))
    yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")


_LEAVING = frozenset({"break", "split", "defect", "secede"})


def _rebuked(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "condemned the operation of X", "denounced the raid by X"."""
    frames = scene.reading.book.frames
    if clause.verb.verb.lemma not in scene.reading.book.reasons.rebukes or clause.is_passive:
        return
    deeds = [p for p in clause.objects if not scene.meant.phrase(p)]
    own = [p.of for p in deeds if p.head.low in frames.own_deeds and p.of is not None]
    is_done = any(p.head.low in frames.own_deeds | frames.hostile_nouns for p in deeds)
    targets = sides(scene, own) + (sides(scene, clause.with_preposition("by")) if is_done else [])
    yield from pairs(scene, clause, sides(scene, clause.agents), targets, "opposes")


_HOLDING = ("-held", "-controlled", "-occupied", "-run", "-ruled")


def _held(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Return "attacked the X-held town": it is fought over with who holds it."""
    frames = scene.reading.book.frames
    fights = any(frame.shape == "opposes" for frame in frames.relations.get(clause.lemma, ()))
    takes = any(frame.shape == "takes" for frame in frames.forces.get(clause.lemma, ()))
    if not (fights or takes):
        return
    holders: list[Side] = []
    for phrase in (*clause.patients, *clause.with_preposition("at", "on", "in", "into")):
        for token in phrase.tokens[:-1]:
            holder = scene.meant.token(token) if token.low.endswith(_HOLDING) else None
            holders += [(holder, phrase)] if holder is not None else []
    yield from pairs(scene, clause, sides(scene, clause.agents), holders, "opposes")
