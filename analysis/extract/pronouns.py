"""Whom do "he", "its" and "they" mean?"""

from analysis.extract.cast import Found
from analysis.extract.clause import Clause
from analysis.extract.memory import Memory
from analysis.extract.namings import Naming
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token

_PRONOUNS = {
    "he": "person", "him": "person", "his": "person", "she": "person", "her": "person", "it": "body",
    "its": "body", "they": "many", "them": "many", "their": "many",
}  # fmt: skip
_MANY = frozenset({"non_state_armed_group", "coalition", "armed_force"})
_FIRST = frozenset({"we", "us", "our", "ours", "i", "me", "my"})
_ONE = frozenset({"i", "me", "my"})
_BODIES = frozenset({"state", "government", "office", "coalition", "intergovernmental_org", "armed_force"})
_VOICE_REACH = 4  # sentences before
_REACH = 2  # sentences before
_WEIGHT = {"subject": 4, "object": 2}
_FADING = 3  # what a sentence in between takes from the weight


def resolve_pronoun(memory: Memory, token: Token, role: str, clause: Clause | None = None) -> None:
    """Note whom a pronoun means: the subject of its verb, else the likeliest of those named before.

    Parameters
    ----------
    memory
        The namings so far.
    token
        The pronoun.
    role
        Whether it is subject or object of a verb.
    clause
        The clause of a possessive pronoun, whose subject it may mean.
    """
    if token.low in _FIRST:
        why = "whoever speaks here; who was named as a subject before where nobody is quoted"
        voices = _persons(memory) if token.low in _ONE else _voices(memory)
        memory.note(token, None, "pronoun", "speaker", role, voices, why)
        return
    sort = _PRONOUNS.get(token.low)
    if sort is None:
        return
    own = _helped(memory, sort, token, clause) or _sanctioned(memory, sort, token, clause)
    own = own or _own_subject(memory, sort, token, clause)
    if own is not None:
        memory.note(token, own, "pronoun", "nearest", role, (own,), "the subject of the same verb")
        return
    speaker = _speaker_itself(memory, sort, token) if role == "subject" else None
    if speaker is not None:
        why = "the subject of the verb of saying"
        memory.note(token, speaker, "pronoun", "nearest", role, (speaker,), why)
        return
    scored = sorted(_candidates(memory, sort, token.start), reverse=True)
    ids = tuple(dict.fromkeys(actor for _, _, actor in scored))
    if not ids:
        memory.note(token, None, "pronoun", "unresolved", role, (), "nobody named before fits")
        return
    is_clear = len(ids) == 1 or scored[0][0] > scored[1][0]
    why = "the nearest subject that fits" if is_clear else "the nearest of several that fit"
    memory.note(token, ids[0], "pronoun", "nearest", role, ids[:3], why)


def _speaker_itself(memory: Memory, sort: str, token: Token) -> str | None:
    """Return who speaks where the pronoun opens what is said: "the army said on Friday that it had left"."""
    saying = next((c for c in reversed(memory.parsed.clauses) if c.verb.end <= token.start), None)
    if saying is None or saying.lemma not in memory.book.speech.saying or len(saying.subjects) != 1:
        return None
    between = (naming for naming in memory.recent(0) if saying.verb.end <= naming.start < token.start)
    if any(naming.actor_id is not None and naming.role != "adjective" for naming in between):
        return None  # "told X that it would": X may be meant
    return _named_by(memory, sort, saying.subjects[0])


def _voices(memory: Memory) -> tuple[str, ...]:
    """Return the body or state named last as a subject, else any: it may be the one that says "we"."""
    found = (
        naming.actor_id
        for naming in memory.recent(_VOICE_REACH)
        if naming.role == "subject" and naming.kind != "pronoun" and naming.actor_id is not None
    )
    near = tuple(actor for actor in found if memory.cast.actors[actor].kind in _BODIES)[:1]
    return near or tuple(actor for actor in memory.latest if memory.cast.actors[actor].kind in _BODIES)[:1]


def _persons(memory: Memory) -> tuple[str, ...]:
    """Return the person named last as a subject: it may be the one that says "I"."""
    found = (
        naming.actor_id
        for naming in memory.recent(_VOICE_REACH)
        if naming.role == "subject" and naming.actor_id is not None and memory.cast.is_person(naming.actor_id)
    )
    return tuple(found)[:1]


def _own_subject(memory: Memory, sort: str, token: Token, clause: Clause | None) -> str | None:
    """Return the subject of the verb that a possessive stands after: "called on X to withdraw its troops"."""
    if clause is None or token.start < clause.verb.start or len(clause.subjects) != 1:
        return None
    return _named_by(memory, sort, clause.subjects[0])


def _sanctioned(memory: Memory, sort: str, token: Token, clause: Clause | None) -> str | None:
    """Return on whom something is imposed where a possessive follows: "sanctions on X over its support"."""
    imposed = clause.with_preposition("on", "against") if clause is not None else ()
    if clause is None or clause.lemma != "impose" or not imposed or token.start < imposed[0].full_end:
        return None
    return _named_by(memory, sort, imposed[0])


def _helped(memory: Memory, sort: str, token: Token, clause: Clause | None) -> str | None:
    """Return who is helped where a possessive follows: "helped X in its fight" is X's fight."""
    if clause is None or len(clause.objects) != 1 or token.start < clause.objects[0].full_end:
        return None
    shapes = {frame.shape for frame in memory.book.frames.relations.get(clause.lemma, ())}
    return _named_by(memory, sort, clause.objects[0]) if shapes & {"supports", "opposes"} else None


def _named_by(memory: Memory, sort: str, phrase: Phrase) -> str | None:
    """Return the actor that a phrase of this sentence names, where a pronoun of the sort can stand for it."""
    for naming in memory.recent(0):
        is_it = naming.start >= phrase.start and naming.end == phrase.end
        if is_it and naming.actor_id and _agrees(sort, memory.cast.actors[naming.actor_id], naming):
            return naming.actor_id
    return None


def _candidates(memory: Memory, sort: str, before: int) -> list[tuple[int, int, str]]:
    """Return whom a pronoun can mean: weight, where named, actor_id."""
    return [
        (_weight(memory, naming), naming.start, naming.actor_id)
        for naming in memory.recent(_REACH)
        if naming.end <= before
        and naming.actor_id is not None
        and naming.role != "adjective"  # "the anti-X fighters ... they"
        and _agrees(sort, memory.cast.actors[naming.actor_id], naming)
    ]


def _weight(memory: Memory, naming: Naming) -> int:
    return _WEIGHT.get(naming.role, 1) - _FADING * (memory.sentence - naming.sentence)


def _agrees(sort: str, actor: Found, naming: Naming) -> bool:
    """Tell whether a pronoun of a sort can stand for an actor as it was named."""
    if sort == "person":
        return actor.kind == "person"
    if actor.kind == "person":
        return False
    if sort == "body":
        return not naming.is_plural and not actor.is_anonymous
    return naming.is_plural or actor.kind in _MANY or actor.is_anonymous
