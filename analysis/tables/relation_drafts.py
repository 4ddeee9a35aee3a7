"""How does what a verb or a noun says become a relation, and how real is it?"""

from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Group, Phrase
from analysis.extract.tokens import Token
from analysis.schema import Confidence, Modality
from analysis.tables.drafts import Draft, Scene


def of_verb(
    scene: Scene,
    clause: Clause,
    agent: tuple[str, Phrase],
    target: tuple[str, Phrase],
    relation: str,
    support: str | None,
) -> Draft:
    """Return the relation that a verb states between an agent and a target."""
    modality, change = _real_of_verb(scene, clause)
    spans = [agent[1], target[1]]
    within = [p for p in spans if p.start >= scene.sentence.start and p.full_end <= scene.sentence.end]
    start = min([clause.verb.start, *(p.start for p in within)])
    end = max([clause.verb.end, *(p.end for p in within)])
    return Draft(
        agent[0],
        target[0],
        relation,
        support,
        scene.text[clause.verb.verb.start : clause.verb.verb.end],
        start,
        end,
        f"relation.verb.{'passive' if clause.is_passive else 'active'}",
        clause.clause_id,
        modality,
        "low"
        if _is_charge(scene, clause)
        else _sure(scene.meant.sureness(agent[1], target[1]), is_own=clause.matrix is None),
        change=change,
        from_words=scene.text[agent[1].start : agent[1].end],
        to_words=scene.text[target[1].start : target[1].end],
    )


def is_joined_purpose(clause: Clause) -> bool:
    """Tell whether a verb in its base form can be joined to an infinitive before it."""
    return clause.verb.is_bare and "base" in clause.verb.verb.forms


def troops_for(scene: Scene, clause: Clause) -> bool:
    """Tell whether help is what troops are sent or provided for: "deployed fighters to protect A"."""
    above = scene.above(clause)
    if above is None or not clause.verb.is_infinitive or above.verb.verb.lemma not in _SENDING:
        return False
    kinds = (scene.reading.book.nouns.force.get(core(p).head.low) for p in above.objects)
    return any(kind in ("troops", "fighters", "militia", "unit") for kind in kinds)


_SENDING = frozenset({"send", "deploy", "dispatch", "provide", "contribute", "station", "commit", "offer"})


def _is_charge(scene: Scene, clause: Clause) -> bool:
    """Tell whether somebody is only accused or suspected of it."""
    above = scene.above(clause)
    return above is not None and above.lemma in ("accuse", "suspect", "charge") and clause.verb.is_gerund


def _sure(found: Confidence, *, is_own: bool) -> Confidence:
    """Return the confidence of a relation; one whose subject is taken from another verb is of no high one."""
    return "medium" if found == "high" and not is_own else found


def _real_of_verb(scene: Scene, clause: Clause) -> tuple[Modality, str]:
    """Return how real it is, a purpose being as real as what serves it, and what changes."""
    modality, frames = scene.modality(clause), scene.reading.book.frames
    changes = [frames.change[word] for word in clause.verb.chain if word in frames.change]
    change = changes[0] if changes else "none"
    above = scene.above(clause)
    is_purpose = clause.verb.is_infinitive and modality == "planned" and not clause.verb.chain
    if above is not None and above.verb.is_infinitive and is_joined_purpose(clause):
        is_purpose, above = modality == "planned", scene.above(above)  # "to protect A and arm B"
    if is_purpose and above is not None:
        modality = scene.modality(above)
    is_unable = modality == "negated" and clause.verb.is_infinitive and not clause.verb.is_negated
    return modality, "reduced" if is_unable or _is_threatened(scene, clause) else change


_THREATENING = frozenset(
    {"threaten", "limit", "undermine", "hamper", "hinder", "weaken", "constrain", "jeopardize"}
)


def _is_threatened(scene: Scene, clause: Clause) -> bool:
    """Tell whether the power to do it is what something limits: "could threaten X's ability to arm Y"."""
    if not clause.verb.is_infinitive:
        return False
    for other in scene.parsed.clauses:
        noun = other.patients[-1] if other.patients else None
        is_power = noun is not None and 0 <= clause.verb.start - noun.full_end <= 1
        if is_power and other.lemma in _THREATENING:
            return True
    return False


def of_noun(
    scene: Scene,
    phrase: Phrase,
    clause: Clause | None,
    agent: tuple[str, Phrase],
    target: tuple[str, Phrase],
    relation: str,
    support: str | None,
    *,
    trigger: Token | None = None,
    modality: Modality | None = None,
    confidence: Confidence | None = None,
) -> Draft:
    """Return the relation that a noun or adjective states between an agent and a target."""
    word = trigger or phrase.head
    spans = [
        p for p in (agent[1], target[1]) if scene.sentence.start <= p.start and p.end <= scene.sentence.end
    ]
    real: Modality = modality or _real_of_noun(scene, clause)
    return Draft(
        agent[0],
        target[0],
        relation,
        support,
        scene.text[word.start : word.end],
        min([word.start, *(p.start for p in spans)]),
        max([word.end, *(p.end for p in spans)]),
        "relation.adjective" if trigger is not None else "relation.noun",
        clause.clause_id if clause is not None else f"{scene.sentence.sentence_id}-c{phrase.start}",
        real,
        confidence or _sure(scene.meant.sureness(agent[1], target[1]), is_own=trigger is not None),
        from_words=scene.text[agent[1].start : agent[1].end],
        to_words=scene.text[target[1].start : target[1].end],
    )


def _real_of_noun(scene: Scene, clause: Clause | None) -> Modality:
    """Return how real a noun's act is: as the verb above it where that is not plainly said."""
    if clause is None or not isinstance(clause.verb, Group):
        return "asserted"
    modality = scene.modality(clause)
    return (
        modality
        if modality in ("planned", "hypothetical", "conditional", "demanded", "historical", "begun")
        else "asserted"
    )
