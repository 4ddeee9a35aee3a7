"""Is what a clause tells a deed that people, a force or a state decide on and can have a reason for?"""

from collections.abc import Sequence

from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.tables.drafts import Scene
from analysis.tables.relation_gifts import given_in

_AIMS = frozenset({"planned", "demanded", "conditional", "hypothetical", "ordered"})
_UNREST = frozenset(
    {
        "protest",
        "protests",
        "demonstration",
        "demonstrations",
        "riot",
        "riots",
        "unrest",
        "violence",
        "clashes",
    }
)
_OUTBREAKS = frozenset({"erupt", "break", "start", "begin", "flare", "spread", "follow", "ensue", "occur"})
_NEAR = 14  # words between the noun of a deed and the cue of its reason


def is_event(scene: Scene, clause: Clause) -> bool:
    """Tell whether the verb moves, fights or helps somebody."""
    frames = scene.reading.book.frames
    relations = {frame.shape for frame in frames.relations.get(clause.lemma, ())}
    if relations == {"gives"}:
        return bool(given_in(scene, clause.patients))
    return clause.lemma in frames.forces or bool(relations)


def is_deed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause moves, fights or helps, or presses, punishes or harms: by its verb or a noun."""
    reasons = scene.reading.book.reasons
    is_verb = is_event(scene, clause) or clause.verb.verb.lemma in reasons.deeds
    return is_verb or names(reasons.deed_nouns, (*clause.subjects, *clause.objects))


def is_somebody(scene: Scene, phrases: Sequence[Phrase]) -> bool:
    """Tell whether phrases name people or a deed of theirs, with no name: "workers", "the protest"."""
    book = scene.reading.book
    known = (book.reasons.people, book.nouns.people, book.reasons.plain_deeds)
    return any(names(words, phrases) for words in known) or any(
        core(phrase).head.low in book.nouns.force for phrase in phrases
    )


def noun_before(scene: Scene, start: int) -> Token | None:
    """Return the noun of a deed that stands shortly before a cue, with no verb between, people beside it.

    "A strike by miners over pay", "protests in three towns demanding ...".
    """
    reasons = scene.reading.book.reasons
    before = scene.tokens_before(start, _NEAR)
    for at in range(len(before) - 1, -1, -1):
        token = before[at]
        if token.low in reasons.deed_nouns and token.tag in ("NOUN", "VERB"):
            is_plain = token.low not in reasons.double_meaning
            return token if is_plain or has_people(scene) else None
        if token.tag in ("MODAL", "SEMI", "QUOTE", "SUB") or (token.is_verb and "past" in token.forms):
            return None
    return None


def has_people(scene: Scene) -> bool:
    """Tell whether a sentence names people, a force or an actor."""
    book, tokens = scene.reading.book, scene.parsed.tokens
    known = (book.reasons.people, book.nouns.people, book.nouns.force)
    return any(any(token.low in words for words in known) for token in tokens) or (
        scene.meant.any_between(scene.sentence.start, scene.sentence.end)
    )


def names_deed(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a stretch holds the noun of a deed, and not one of sport or markets alone."""
    reasons = scene.reading.book.reasons
    inside = {token.low for token in scene.tokens_in(start, end)} & reasons.deed_nouns
    return bool(inside - reasons.double_meaning) or (bool(inside) and has_people(scene))


def has_needed(scene: Scene, clause: Clause, needs: str) -> bool:
    """Tell whether a clause tells what a cue needs: a protest, a rebuke, a threat of a deed."""
    reasons = scene.reading.book.reasons
    if needs == "protest":
        around = (*clause.subjects, *clause.objects, *_circumstances(clause))
        return clause.verb.verb.lemma in reasons.protests or names(reasons.protests, around)
    if needs == "rebuke":
        return clause.verb.verb.lemma in reasons.rebukes
    if needs == "outbreak":
        return names(reasons.plain_deeds & _UNREST, clause.subjects) and clause.verb.verb.lemma in _OUTBREAKS
    if needs == "threat":
        return bool({"will", "would", "'ll"} & set(clause.verb.auxiliaries)) or (
            scene.modality(clause) in _AIMS and bool(clause.verb.chain)
        )
    return True


def names(words: frozenset[str], phrases: Sequence[Phrase]) -> bool:
    """Tell whether the noun of a phrase, or what "of" adds to it, is one of some words."""
    for phrase in phrases:
        inner: Phrase | None = core(phrase)
        while inner is not None:
            if inner.head.low in words:
                return True
            inner = inner.of
    return False


def _circumstances(clause: Clause) -> tuple[Phrase, ...]:
    return tuple(phrase for listing in clause.adjuncts for phrase in listing.members)
