"""Whom does a name inside a noun phrase mean: a listed actor, a person, a body, a state?"""

from analysis.extract.cast import Found, slug
from analysis.extract.memory import Memory
from analysis.extract.names import Name
from analysis.extract.nominals import Nominal
from analysis.extract.parsed import Placed
from analysis.extract.persons import note_role, resolve_person
from analysis.extract.phrases import Phrase
from analysis.extract.places_or_actors import is_government, is_place
from analysis.extract.tokens import Token


def resolve_name(memory: Memory, token: Token, name: Name, placed: Placed, found: Nominal | None) -> None:
    """Note whom a name inside a phrase means, where it means anybody.

    Parameters
    ----------
    memory
        The namings so far.
    token
        The word that has the name.
    name
        The name.
    placed
        The noun phrase, and where it stands.
    found
        What the plain noun of the phrase says, or None.
    """
    is_head, is_owner = token == placed.phrase.head, token == placed.phrase.owner
    if token.tag in ("ADJ", "DEM"):
        _resolve_adjective(memory, token, name, placed)
    elif name.meanings.actors and name.place is not None:
        if not is_place(placed, memory.book, is_head=is_head, is_owner=is_owner):
            memory.note(name, memory.one_of(name), "name", "codebook", placed.role)
    elif name.is_actor:
        if is_head or is_owner or name.is_person or found is None or found.sort == "equipment":
            _resolve_actor(memory, name, placed)
    else:
        _resolve_capital(memory, name, placed, is_head=is_head, is_owner=is_owner)


def _resolve_adjective(memory: Memory, token: Token, name: Name, placed: Placed) -> None:
    """Note whom "Kestrian-backed" means, or "Kestrians" as the last word of a phrase."""
    if token.tag == "ADJ":
        if name.people or name.is_actor:
            memory.note(name, memory.meant(name), "demonym", "codebook", "adjective")
    elif token == placed.phrase.head and name.people and _is_people(token, placed):
        memory.note(token, name.people, "demonym", "codebook", placed.role)


def _is_people(token: Token, placed: Placed) -> bool:
    """Tell whether an adjective stands for its people: "Kestrians", "the French"."""
    return token.low.endswith("s") or (
        len(placed.phrase.tokens) == 2 and placed.phrase.tokens[0].low == "the"
    )


def _resolve_capital(memory: Memory, name: Name, placed: Placed, *, is_head: bool, is_owner: bool) -> None:
    """Note a capital that acts as its government; one where something happens is nobody."""
    state = memory.government_of(name)
    if state and is_government(name, placed, memory.book, is_head=is_head, is_owner=is_owner):
        memory.note(name, state, "place_for_government", "codebook", placed.role)


def _resolve_actor(memory: Memory, name: Name, placed: Placed) -> None:
    """Note whom a name means that is no place: listed, a person, or a body found by its shape."""
    if name.meanings.actors:
        _resolve_listed(memory, name, placed)
    elif name.is_person:
        resolve_person(memory, name, placed)
    else:
        _resolve_body(memory, name, placed)


def _resolve_listed(memory: Memory, name: Name, placed: Placed) -> None:
    candidates, chosen = name.meanings.actors, memory.one_of(name)
    how, why = "codebook", None
    if len(candidates) > 1:
        how = "nearest" if chosen else "ambiguous"
        why = "the only one that fits the article" if chosen else "the words mean several actors"
    kind = "title_name" if name.title else "name"
    memory.note(name, chosen, kind, how, placed.role, candidates, why)
    if chosen and memory.cast.from_list(chosen).kind == "person":
        note_role(memory, chosen, name, placed)


def _resolve_body(memory: Memory, name: Name, placed: Placed) -> None:
    """Note a body that no list has; an acronym in brackets is another name of what stands before it."""
    bare = name.bare.removeprefix("The ").strip()
    if memory.text[name.start - 1 : name.start] == "(" and bare.isupper():
        spelled = memory.ending_at(name.start - 1, name.start - 2)
        if spelled:
            memory.cast.short[bare] = spelled
    known = memory.cast.short.get(bare)
    if known:
        memory.note(name, known, "alias", "acronym", placed.role)
        return
    if _note_state_body(memory, name, bare, placed):
        return
    country = _country_in(memory, placed.phrase)
    found = Found(slug(bare), bare, name.kind or "other", country=country, sector=name.sector)
    made = memory.cast.add(found)
    how = "same_words" if made.actor_id in memory.latest else "shape"
    memory.note(name, made.actor_id, "name", how, placed.role)


# Names that every state has a body of: "the Kestrian Air Force".
_OF_EACH_STATE = frozenset(
    {"Air", "Force", "Navy", "Army", "Armed", "Forces", "Coast", "Border", "National", "Guard",
     "Guards", "Police", "Defense", "Defence", "Foreign", "Interior", "Ministry", "Marines", "Marine",
     "Corps", "Parliament", "Security", "Service", "Special", "Federal", "Intelligence", "Supreme",
     "Court"}
)  # fmt: skip


def _note_state_body(memory: Memory, name: Name, bare: str, placed: Placed) -> bool:
    """Note a body whose name opens with the adjective of a people; tell whether it is one."""
    tokens = placed.phrase.tokens
    at = next((n for n, token in enumerate(tokens) if token.name is name), 0)
    before = tokens[at - 1].name if at else None
    if before is None or not before.people:
        return False
    owner = memory.book.listed.actors[before.people]
    is_own = not set(bare.split()) - _OF_EACH_STATE
    adjective = memory.book.listed.adjective.get(before.people, owner.name) if is_own else before.text
    whole = f"{adjective} {bare}"
    actor_id = f"{before.people}_{slug(bare)}" if is_own else slug(whole)
    parent = before.people if is_own else None
    found = Found(actor_id, whole, name.kind or "other", owner.country, name.sector, parent)
    made = memory.cast.add(found)
    if not is_own:
        memory.cast.short[bare] = made.actor_id
    how = "same_words" if made.actor_id in memory.latest else "shape"
    memory.note(Phrase(tokens[at - 1 : at + 1]), made.actor_id, "name", how, placed.role)
    return True


def _country_in(memory: Memory, phrase: Phrase) -> str | None:
    """Return the country of the people whose adjective stands in a phrase."""
    names = (token.name for token in phrase.tokens if token.name is not None)
    people = next((name.people for name in names if name.people), None)
    return memory.book.listed.actors[people].country if people else None
