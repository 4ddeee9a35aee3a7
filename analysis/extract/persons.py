"""Which person does a name mean, and whom does that person serve?"""

from analysis.extract.cast import Found, part, slug
from analysis.extract.memory import Memory
from analysis.extract.names import Name
from analysis.extract.parsed import Placed
from analysis.extract.roles import Role, role_of

ARMED = frozenset({"non_state_armed_group", "coalition"})
_REBEL_WORDS = frozenset({"rebel", "rebels", "insurgent", "separatist", "militia"})
_ARMY_WORDS = frozenset({"army", "military"})
_GOVERNMENT_WORDS = frozenset({"government", "defence", "defense", "foreign", "interior"})


def resolve_person(memory: Memory, name: Name, placed: Placed) -> None:
    """Note whom a person's name means: one known by surname, or a new one."""
    kind = "title_name" if name.title else "name"
    known = _known(memory, name)
    if len(known) > 1:
        why = "several persons bear this name"
        memory.note(name, None, kind, "ambiguous", placed.role, tuple(known), why)
        return
    if known:
        actor_id, how = known[0], "surname"
    else:
        made = memory.cast.add(Found(slug(name.bare), name.bare, "person", sector=None))
        actor_id, how = made.actor_id, "shape"
    memory.note(name, actor_id, kind, how, placed.role)
    note_role(memory, actor_id, name, placed)


def _known(memory: Memory, name: Name) -> list[str]:
    """Return the persons of the article that a name can mean."""
    is_short = " " not in name.bare.strip() or name.bare.startswith("al-")
    known = memory.cast.by_surname(name.bare) if is_short else []
    full = slug(name.bare)
    return known or ([full] if full in memory.cast.actors else [])


def note_role(memory: Memory, actor_id: str, name: Name, placed: Placed) -> None:
    """Add to a person the office or role that the words beside the name give."""
    role = role_of(name, placed.phrase, memory.parsed, memory.book)
    if role is None:
        return
    parent, country = _served(memory, role)
    memory.cast.amend(actor_id, office=role.words, parent=parent, country=country)
    if role.is_military or role.is_official:
        memory.cast.amend(actor_id, sector="MIL" if role.is_military else "GOV")


def _served(memory: Memory, role: Role) -> tuple[str | None, str | None]:
    """Return whom a role serves and of which country, as its words name them; nobody for analysts."""
    if not role.owners:
        return _body_served(memory, role)
    owner = role.owners[-1]
    state = owner.people or (owner.meanings.actors[0] if len(owner.meanings.actors) == 1 else None)
    if state is None:
        return None, None
    entry = memory.book.listed.actors[state]
    if role.is_analyst or entry.kind == "person":
        return None, entry.country
    memory.cast.from_list(state)
    return state, entry.country


def _body_served(memory: Memory, role: Role) -> tuple[str | None, str | None]:
    """Return the army, government or rebels that a role such as "army spokesman" serves."""
    words = set(role.words.lower().split())
    if words & _REBEL_WORDS:
        return memory.last(lambda actor: actor.kind in ARMED), None
    what = "military" if words & _ARMY_WORDS else "government" if words & _GOVERNMENT_WORDS else None
    if what is None or memory.focus is None or role.is_analyst:
        return None, None
    made = part(memory.cast, memory.focus, what)
    return made.actor_id, made.country
