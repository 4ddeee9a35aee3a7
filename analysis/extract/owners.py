"""Whose is what a plain noun names: "Kestrian officials", "fighters from the Front"?"""

from dataclasses import replace
from typing import NamedTuple

from analysis.extract.cast import Found, folk, office, part, slug
from analysis.extract.memory import Memory
from analysis.extract.names import Name
from analysis.extract.nominals import Nominal
from analysis.extract.parsed import Placed
from analysis.extract.phrases import POSTPOSED, Phrase
from analysis.extract.pieces import Listing, Piece, piece_at
from analysis.extract.tokens import Token


class Whole(NamedTuple):
    """A noun with what "of" adds: "the government of Kestria"."""

    start: int
    end: int


def owner_of(memory: Memory, phrase: Phrase, placed: Placed) -> str | None:
    """Return the actor a noun belongs to, by a possessive, an adjective or "of"."""
    token = phrase.owner
    if phrase.head.low in _PARTNERS:  # "their allies from the Front" are the Front
        body = _body_after(memory, phrase, placed, is_sent=True)
        named = memory.meant(body) if body is not None else None
        if named is not None:
            return named
    if phrase.tokens[0].low == "whose":
        earlier = (naming for naming in reversed(memory.namings) if naming.start < phrase.start)
        return next((naming.actor_id for naming in earlier), None)
    if token is not None and token.tag == "DET":
        return memory.starting_at(token.start)
    for word in (token, *phrase.tokens[:-1]):
        if word is not None and word.name is not None and word.tag != "ADJ":
            actor = memory.meant(word.name)
            if actor:
                return actor
    inner = phrase.of.head.name if phrase.of is not None else _body_after(memory, phrase, placed)
    return memory.meant(inner) if inner is not None else None


def _body_after(memory: Memory, phrase: Phrase, placed: Placed, *, is_sent: bool = False) -> Name | None:
    """Return the body that people are of: "two generals in the Border Corps", "fighters from the Front"."""
    link, following = _pieces_after(memory, phrase)
    if not isinstance(link, Token) or link.low not in ("in", "from", "with", "to"):
        return None
    if link.low == "to" and not _is_loyal(memory, link):
        return None  # "sent soldiers to the Front"
    if link.low == "in" and phrase.head.low in _SEATED and isinstance(following, Listing):
        seat = following.members[0].head.name
        return seat if seat is not None and memory.meant(seat) else None
    name = following.members[0].head.name if isinstance(following, Listing) else None
    if name is None or not name.is_actor:
        return None
    if name.is_person:
        return name if link.low == "to" else None
    is_sent = (is_sent or placed.role == "subject") and link.low == "from"
    return name if name.place is None or is_sent else None


def _is_loyal(memory: Memory, link: Token) -> bool:
    """Tell whether an adjective of loyalty stands before "to": "soldiers loyal to the Front"."""
    before = [token.low for token in memory.parsed.tokens if token.end <= link.start][-1:]
    return bool(before) and before[0] in POSTPOSED


_SEATED = frozenset({"government", "junta", "authorities", "administration", "regime"})  # "in" their capital


def _pieces_after(memory: Memory, phrase: Phrase) -> tuple[Piece | None, Piece | None]:
    """Return the two pieces after a phrase, an adjective such as "loyal" passed over."""
    pieces = memory.parsed.pieces
    places = (n for n, p in enumerate(pieces) if isinstance(p, Listing) and p.members[-1] == phrase)
    at = next(places, len(pieces))
    link = piece_at(pieces, at + 1)
    if isinstance(link, Token) and link.text.lower() in POSTPOSED and at + 3 < len(pieces):
        at += 1
    return piece_at(pieces, at + 1), piece_at(pieces, at + 2)


def note_owned(memory: Memory, phrase: Phrase, found: Nominal, owner: str, placed: Placed) -> bool:
    """Note a noun as a part of its owner, or as the owner; tell whether it is either."""
    is_named = phrase.owner is not None and owner != memory.starting_at(phrase.owner.start)
    is_office = found.sort == "office"
    actor = _office(memory, phrase, owner) if is_office else _meant(memory, found, owner, is_named=is_named)
    if actor is None:
        return False
    called = found.head if found.sort == "military" else found.sort
    is_told_by_of = phrase.owner is None and phrase.of is not None and phrase.of.head.name is not None
    where = Whole(phrase.start, phrase.of.full_end) if is_told_by_of and phrase.of is not None else phrase
    memory.note(where, actor, "nominal", "codebook", placed.role, is_plural=found.is_plural, called=called)
    return True


def _office(memory: Memory, phrase: Phrase, owner: str) -> str | None:
    """Return the office of a state that a title names with nobody named beside it: "Kestria's premier"."""
    if owner not in memory.book.listed.adjective or is_held(memory, phrase):
        return None
    title = " ".join(token.low for token in phrase.own if token.tag == "NOUN")
    return office(memory.cast, owner, title).actor_id


def is_held(memory: Memory, phrase: Phrase) -> bool:
    """Tell whether the holder stands beside it: "Lena Sole, the premier,", "Premier and aide Lena Sole"."""
    tokens = memory.parsed.tokens
    before = [token for token in tokens if token.end <= phrase.start][-2:]
    if len(before) == 2 and before[1].tag == "COMMA" and before[0].is_person:
        return True
    link, *after = [token for token in tokens if token.start >= phrase.end] or [phrase.head]
    is_joined = link.low == "and" and bool(after) and after[0].tag == "NOUN" and not after[0].is_person
    if not (is_joined or link.tag == "COMMA"):
        return False
    return next((token for token in after if token.tag != "NOUN" or token.name), link).is_person


def _meant(memory: Memory, found: Nominal, owner: str, *, is_named: bool) -> str | None:
    """Return the part of a state that a noun names ("Kestrian officials"), else the owner itself."""
    followed = _followers(memory, found, owner)
    base = _base(memory, owner)
    if followed is not None or base is None:
        return followed
    if found.sort == "people":
        if _is_state(memory, base):
            return folk(memory.cast, base, found.head).actor_id
        if found.head not in _PARTNERS:
            return None
        return base if is_named else _partners(memory, base, found.head)
    if not _is_state(memory, base):
        return memory.cast.state_of(base) if found.sort == "government" else base
    return _state_part(memory, found, base)


def _state_part(memory: Memory, found: Nominal, state: str) -> str:
    """Return the part of a state that a noun names; its gunmen and groups are not the state."""
    is_armed = memory.book.nouns.force.get(found.head) in ("fighters", "militia")
    if found.sort == "group" or (found.sort == "force" and is_armed):
        return part(memory.cast, state, found.head).actor_id
    if found.sort in ("force", "coalition"):
        return state
    return part(memory.cast, state, "military" if found.sort == "equipment" else found.sort).actor_id


_PARTNERS = frozenset({"partners", "allies", "proxies", "protégés", "proteges", "backers", "supporters"})


def _partners(memory: Memory, owner: str, head: str) -> str | None:
    """Return those who stand by a body and are not named: "the Front's allies"."""
    entry = memory.book.listed.actors.get(owner)
    found = memory.cast.actors.get(owner)
    name = found.name if found is not None else entry.name if entry is not None else None
    if name is None:
        return None
    made = Found(f"{owner}_{slug(head)}", f"{name} {head}", "other", sector="UNK")
    return memory.cast.add(made).actor_id


_FOLLOWING = frozenset({"force", "rebels", "militias", "group", "militants", "separatists", "insurgents"})


def _followers(memory: Memory, found: Nominal, owner: str) -> str | None:
    """Return the men of a person who commands no state: his body where he has one, else they themselves."""
    person = memory.cast.actors.get(owner)
    if person is None or person.kind != "person":
        return None
    is_warlord = person.parent is None and person.country is None and found.sort == "military"
    if found.sort not in _FOLLOWING and not is_warlord:
        return None
    if person.parent is not None:
        entry = memory.book.listed.actors.get(person.parent)
        is_state = entry is not None and entry.kind == "state"
        return part(memory.cast, person.parent, "military").actor_id if is_state else person.parent
    made = Found(f"{owner}_forces", f"{person.name}'s forces", "non_state_armed_group", person.country, "REB")
    return memory.cast.add(replace(made, parent=owner)).actor_id


def _base(memory: Memory, owner: str) -> str | None:
    """Return the owner, or the state that a person stands for ("the president's army")."""
    entry = memory.book.listed.actors.get(owner)
    is_person = (entry is not None and entry.kind == "person") or memory.cast.is_person(owner)
    return memory.cast.state_of(owner) if is_person else owner


def _is_state(memory: Memory, actor_id: str) -> bool:
    entry = memory.book.listed.actors.get(actor_id)
    is_sort = entry is not None and entry.kind in ("state", "civilian_group", "other")
    return is_sort and actor_id in memory.book.listed.adjective
