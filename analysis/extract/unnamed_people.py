"""Whom do "the prime minister" and "the protesters" mean where nobody is named with them?"""

from analysis.extract.cast import Found, office, slug
from analysis.extract.memory import Memory
from analysis.extract.nominals import Nominal
from analysis.extract.owners import is_held
from analysis.extract.parsed import Placed
from analysis.extract.phrases import Phrase

_AGENT = ("by", "against", "between")


def resolve_office(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> None:
    """Note whom "the prime minister" means: who holds the office, else the office last named."""
    title = [token.low for token in phrase.own if token.tag == "NOUN"]
    is_titled = all(token.text[0].isupper() for token in phrase.tokens) and len(phrase.tokens) > 1
    if not (found.is_definite or is_titled) or not title or _stands_beside(memory, phrase):
        return
    if is_held(memory, phrase):
        return

    def holds(actor: Found) -> bool:
        words = (actor.office or "").lower().replace("-", " ").split()
        return actor.kind in ("person", "office") and words[-len(title) :] == title

    holder = memory.last(holds)
    if holder is not None:
        why = f"the last {' '.join(title)} before"
        memory.note(phrase, holder, "nominal", "nearest", placed.role, reason=why)
    elif memory.focus in memory.book.listed.adjective and placed.role in ("subject", "object"):
        made = office(memory.cast, memory.focus or "", " ".join(title)).actor_id
        why = "of the state the article speaks of most"
        memory.note(phrase, made, "nominal", "nearest", placed.role, (made,), why)


def _stands_beside(memory: Memory, phrase: Phrase) -> bool:
    """Tell whether a name stands right before or after: "the president, A B", "A B, the president"."""
    tokens = memory.parsed.tokens
    at = next((n for n, token in enumerate(tokens) if token.start >= phrase.start), 0)
    after = [token for token in tokens if token.start >= phrase.end][:2]
    around = [*tokens[max(0, at - 2) : at], *(after[:1] if after[:1] and after[0].tag == "CONJ" else after)]
    return phrase.of is not None or any(token.is_person for token in around)


def resolve_people(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> None:
    """Note people without a name where they do or suffer a deed, or where they were named so before."""
    again = memory.last(lambda a: a.kind == "civilian_group" and memory.is_called(found.head, a.actor_id))
    if again is not None and found.is_definite:
        why = f"the last {found.head} before"
        memory.note(
            phrase, again, "nominal", "nearest", placed.role, reason=why, is_plural=True, called=found.head
        )
    elif found.head == "civilians" or (found.head != "people" and _is_party(memory, placed)):
        words = [t.low for t in phrase.own if t.tag in ("NOUN", "ADJ") and t.name is None]
        # PLOVER's CVL are one actor, wherever and however they are named.
        name = " ".join(words) if words and found.head != "civilians" else found.head
        made = memory.cast.add(Found(slug(name), name[:1].upper() + name[1:], "civilian_group", sector="CVL"))
        memory.note(phrase, made.actor_id, "nominal", "shape", placed.role, is_plural=True, called=found.head)


def _is_party(memory: Memory, placed: Placed) -> bool:
    """Tell whether a phrase is subject, object or agent of a deed."""
    clause, book = placed.clause, memory.book
    if clause is None or not (placed.role in ("subject", "object") or placed.preposition in _AGENT):
        return False
    lemma = clause.verb.verb.lemma
    is_hostile = any(frame.shape == "opposes" for frame in book.frames.relations.get(clause.lemma, ()))
    return lemma not in book.speech.saying and (is_hostile or lemma in book.reasons.protests)
