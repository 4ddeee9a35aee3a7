"""Which bodies does no list have and no name: "anti-X fighters", "the Lorgan brigade"?"""

from analysis.extract.cast import Found, slug
from analysis.extract.memory import Memory
from analysis.extract.names import Name
from analysis.extract.nominals import Nominal
from analysis.extract.parsed import Placed
from analysis.extract.phrases import Phrase

_BODIES = frozenset(
    {"brigade", "battalion", "regiment", "militia", "group", "movement", "front", "faction", "unit", "gang",
     "network", "column", "division", "army", "forces", "fighters", "rebels", "militiamen", "party"}
)  # fmt: skip
_SIDES = ("pro-", "anti-")


def note_sided(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> bool:
    """Note those whom only their side names, "anti-X fighters"; tell whether it is they."""
    if found.sort in ("office", "officials", "government", "people"):
        return False
    for token in phrase.tokens[:-1]:
        side = next((one for one in _SIDES if token.low.startswith(one)), None)
        owner = memory.meant(token.name) if side is not None and token.name is not None else None
        if side is None or owner is None:
            continue
        name = f"{token.text} {found.head}"
        made = Found(f"{side[:-1]}_{owner}_{slug(found.head)}", name, "non_state_armed_group", sector="REB")
        actor = memory.cast.add(made).actor_id
        memory.note(phrase, actor, "nominal", "shape", placed.role, is_plural=True, called=found.sort)
        return True
    return False


def _is_unlisted(name: Name) -> bool:
    """Tell whether a name found by its shape is neither a person's nor a place's."""
    is_known = bool(name.meanings.actors or name.people) or name.place is not None
    return name.kind == "other" and not is_known and not name.is_person


def note_lower_named(memory: Memory, phrase: Phrase, placed: Placed) -> bool:
    """Note a body named by a capitalised word and a plain noun, "the Lorgan brigade"; tell whether it is."""
    own = phrase.own
    word = own[-2] if len(own) > 1 else None
    is_word = word is not None and word.tag == "NOUN" and word.name is None and word.text[0].isupper()
    is_name = is_word or (word is not None and word.name is not None and _is_unlisted(word.name))
    if word is None or not is_name or phrase.head.low not in _BODIES or word.low in memory.book.grammar.tags:
        return False
    nouns = memory.book.nouns
    if word is memory.parsed.tokens[0] or word.text in nouns.never_names or word.low in nouns.group:
        return False
    name = f"{word.text} {phrase.head.low}"
    kind = "unit" if memory.book.nouns.force.get(phrase.head.low) == "unit" else "non_state_armed_group"
    made = memory.cast.add(Found(slug(name), name, kind, sector="REB" if kind != "unit" else "MIL"))
    how = "same_words" if made.actor_id in memory.latest else "shape"
    memory.note(phrase, made.actor_id, "name", how, placed.role, called="")
    return True
