"""Whom does a plain noun mean: "the rebels", "officials", "the army", "a coalition"?"""

from collections.abc import Callable, Mapping

from analysis.extract.bodies import note_lower_named, note_sided
from analysis.extract.cast import Found, part, slug
from analysis.extract.memory import Memory
from analysis.extract.nominals import Nominal
from analysis.extract.owners import note_owned, owner_of
from analysis.extract.parsed import Placed
from analysis.extract.persons import ARMED
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import tag
from analysis.extract.unnamed_people import resolve_office, resolve_people
from analysis.extract.unnamed_sources import resolve_officials

# Kinds of actor that a sort of noun can take up; other sorts are rebels and the like.
_FITS: Mapping[str, frozenset[str]] = {
    "government": frozenset({"government"}),
    "military": frozenset({"armed_force"}),
    "police": frozenset({"armed_force"}),
    "coalition": frozenset({"coalition"}),
    "group": ARMED,
    "force": ARMED | {"armed_force"},
    "parliament": frozenset(),
    "ministry": frozenset(),
    "presidency": frozenset(),
}
_APART = frozenset({"various", "other", "several", "some", "another", "a", "an"})
# Sorts of noun that are people without a name.
_OF_PEOPLE: Mapping[str, Callable[[Memory, Phrase, Nominal, Placed], None]] = {
    "office": resolve_office,
    "people": resolve_people,
    "officials": resolve_officials,
}
_STATE_BODIES = frozenset({"government", "military", "police", "parliament"})


def resolve_noun(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> None:
    """Note whom a plain noun means: by whose it is, else by who was named last and fits."""
    if note_sided(memory, phrase, found, placed):
        return
    owner = owner_of(memory, phrase, placed)
    if owner is not None and note_owned(memory, phrase, found, owner, placed):
        return
    if owner is None and note_lower_named(memory, phrase, placed):
        return
    resolve = _OF_PEOPLE.get(found.sort)
    if resolve is not None:
        resolve(memory, phrase, found, placed)
    elif found.sort in ("force", "equipment"):
        if owner is None and found.is_definite and found.sort == "force" and found.head != "men":
            resolve_nearest(memory, phrase, found, placed)
    elif found.sort != "military" or found.is_definite:
        apposed = _apposed(memory, phrase, placed)
        if apposed:
            memory.note(phrase, apposed, "nominal", "apposition", placed.role, called=found.sort)
        else:
            resolve_nearest(memory, phrase, found, placed)


_FORCES = ARMED | {"armed_force", "unit"}


def _apposed(memory: Memory, phrase: Phrase, placed: Placed) -> str | None:
    """Return the actor named just before, between commas, that the noun describes."""
    is_subject = placed.role == "subject" and tag(placed.after) == "VG" and phrase.tokens[0].tag != "DET"
    if tag(placed.before) != "COMMA" or is_subject:  # "In support of A, coalition aircraft struck ..."
        return None
    last = memory.ending_at(phrase.start, phrase.start - 1, phrase.start - 2)
    return last if last is not None and not memory.cast.is_person(last) else None


def resolve_nearest(memory: Memory, phrase: Phrase, found: Nominal, placed: Placed) -> None:
    """Note whom a noun takes up: who was named last and fits it; a new group where nothing does."""
    first = phrase.tokens[0].low
    is_apart = first in _APART
    earlier = None if is_apart and found.sort != "rebels" else _last_called(memory, phrase, found)
    if earlier and (not is_apart or first in ("a", "an")):
        why, role = f"the last {found.head} or the like before", placed.role
        memory.note(
            phrase, earlier, "nominal", "nearest", role,
            reason=why, is_plural=found.is_plural, called=_called_by(found),
        )  # fmt: skip
    elif memory.focus and _is_state_body(found):
        made = part(memory.cast, memory.focus, found.sort).actor_id
        why = "of the state the article speaks of most"
        memory.note(phrase, made, "nominal", "nearest", placed.role, (made,), why, called=_called_by(found))
    elif found.sort not in _FITS or (found.sort in ("group", "coalition") and _is_told(phrase)):
        _note_new_group(memory, phrase, found, placed, is_apart=is_apart)


def _is_state_body(found: Nominal) -> bool:
    """Tell whether a noun names a body that each state has one of: "the army"."""
    is_body = found.sort != "military" or found.head in ("army", "military", "navy") or found.is_home
    return found.sort in _STATE_BODIES and found.is_definite and is_body


def _is_told(phrase: Phrase) -> bool:
    """Tell whether a group is described or written with a capital, so that it is somebody of its own."""
    words = [token for token in phrase.own if token.tag != "DET"]
    is_described = len(words) > 1 and words[0].tag in ("NOUN", "ADJ")
    return is_described or any(token.text[0].isupper() and token.tag == "NOUN" for token in phrase.own)


def _called_by(found: Nominal) -> str:
    """Return what a noun calls its actor: an army by the noun itself, for there may be several."""
    return found.head if found.sort == "military" else found.sort


def _home_army(memory: Memory, found: Nominal) -> str | None:
    """Return the army that "the army" or "federal troops" means: the one called so, else the focus's own."""

    def is_army(actor: Found) -> bool:
        return actor.kind == "armed_force"

    home = f"{memory.focus}_military"
    if found.is_home:
        known = home if home in memory.cast.actors else None
        return known or memory.last(lambda actor: is_army(actor) and actor.parent == memory.focus)
    called = memory.last(lambda actor: is_army(actor) and memory.is_called(found.head, actor.actor_id))
    if called is None and found.head in ("army", "military") and home in memory.cast.actors:
        return home
    return called or memory.last(is_army)


def _last_called(memory: Memory, phrase: Phrase, found: Nominal) -> str | None:
    """Return the actor named last that the noun can mean: its own sort, or whoever was called so before."""
    is_named_so = found.sort in ("rebels", "opposition", "separatists")
    if found.is_plural and not found.is_definite and not is_named_so:
        return None
    if found.head in ("force", "peacekeepers"):  # "the force" is one that goes by that word
        return memory.last(lambda actor: actor.kind in _FORCES and "force" in actor.name.lower().split())
    if found.sort == "military":
        return _home_army(memory, found)
    fits = _FITS.get(found.sort)
    if fits is not None:
        if memory.book.nouns.force.get(found.head) in ("fighters", "militia"):
            fits = ARMED  # "the gunmen" are no army
        inside = {memory.starting_at(token.start) for token in phrase.tokens}  # "the A-backed group" is not A
        return memory.last(lambda actor: actor.kind in fits and actor.actor_id not in inside)
    generic = slug(found.sort)

    def is_meant(actor: Found) -> bool:
        is_generic = actor.actor_id == generic or actor.actor_id.endswith(f"_{generic}")
        return is_generic or memory.is_called(found.sort, actor.actor_id)

    return memory.last(is_meant)


def _note_new_group(
    memory: Memory, phrase: Phrase, found: Nominal, placed: Placed, *, is_apart: bool
) -> None:
    """Note a group that nobody has named before, by the words of the noun phrase."""
    is_led = found.head in ("coalition", "alliance")
    name = _group_name(phrase, found, is_apart=is_apart)
    kind = "coalition" if found.sort == "coalition" or is_led else "non_state_armed_group"
    made = memory.cast.add(Found(slug(name), name[:1].upper() + name[1:], kind, sector="REB"))
    called = "" if is_apart and not is_led else found.sort
    role, is_plural = placed.role, found.is_plural
    memory.note(phrase, made.actor_id, "nominal", "shape", role, is_plural=is_plural, called=called)


def _group_name(phrase: Phrase, found: Nominal, *, is_apart: bool) -> str:
    """Return what to call a new group: its own words where these tell it from others, else its sort."""
    is_led = found.head in ("coalition", "alliance")
    if found.sort == "coalition" and not is_led:
        return "coalition"
    if not (is_apart or is_led or found.sort in ("group", "coalition")):
        return found.sort
    telling = ("various", "other", "several") if is_apart else ()
    return " ".join(t.low for t in phrase.own if t.tag in ("NOUN", "ADJ") or t.low in telling)
