"""Whom does "officials" mean where no state or body is named with it?"""

from analysis.extract.cast import Found, slug
from analysis.extract.memory import Memory
from analysis.extract.nominals import Nominal
from analysis.extract.parsed import Placed
from analysis.extract.phrases import Phrase

_BEFORE = 40  # characters before the noun in which "according to" may stand


def resolve_officials(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> None:
    """Note whom "officials" means: those of a region or kind of their own, else the ones named last."""
    own = [token.low for token in phrase.tokens if token.tag == "NOUN"]
    is_alone, role = len(own) == 1, placed.role
    if is_alone and not found.is_definite and not _speaks(memory, phrase):
        return
    is_back = is_alone and (found.is_definite or found.is_plural)
    together = _together(memory) if is_back else ()
    earlier = memory.last(lambda actor: actor.is_anonymous) if is_back else None
    if len(together) > 1:
        why = "several unnamed sources were named together before"
        memory.note(phrase, None, "nominal", "ambiguous", role, together, why, is_plural=True)
        return
    if earlier:
        why = "the last unnamed sources before"
        memory.note(phrase, earlier, "nominal", "nearest", role, reason=why, is_plural=True)
        return
    words = " ".join(own)
    name = words[:1].upper() + words[1:]
    made = memory.cast.add(Found(slug(words), name, "other", sector="GOV", is_anonymous=True))
    memory.note(phrase, made.actor_id, "nominal", "shape", role, is_plural=found.is_plural)


def _together(memory: Memory) -> tuple[str, ...]:
    """Return the unnamed sources that the last sentence with any names side by side."""
    found: dict[str, None] = {}
    sentence: int | None = None
    for naming in reversed(memory.namings):
        if sentence is not None and naming.sentence != sentence:
            break
        own = naming.candidates if naming.resolution == "ambiguous" else (naming.actor_id,)
        known = [one for one in own if one is not None and memory.cast.actors[one].is_anonymous]
        if known and naming.kind != "pronoun":
            sentence = naming.sentence
            found |= dict.fromkeys(known)
    return tuple(sorted(found))


def _speaks(memory: Memory, phrase: Phrase) -> bool:
    """Tell whether the noun says something: "officials said", "according to officials"."""
    saying = memory.book.speech.saying
    if any(c.verb.verb.lemma in saying and phrase in c.subjects for c in memory.parsed.clauses):
        return True
    return "according to" in memory.text[max(0, phrase.start - _BEFORE) : phrase.start].lower()
