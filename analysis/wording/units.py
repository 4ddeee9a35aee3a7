"""By which words is a force called in a sentence?"""

import re
from collections.abc import Iterable, Mapping

from analysis.wording.cells import Record, distinct
from analysis.wording.lists import listed
from analysis.wording.names import name_of
from analysis.wording.nouns import OWNERS, PRONOUNS, bare, inside, owned

_COUNTING = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "tens", "millions", "half", "most", "number"}
)
_OWNER_WORDS = "|".join(sorted(OWNERS))
# In front, or counted out ("200 of its soldiers"): elsewhere it may be another's ("envoys, their families").
_OWNER = re.compile(rf"^(?:{_OWNER_WORDS})\b|(?<=\bof )(?:{_OWNER_WORDS})\b", re.IGNORECASE)
_KINDS = {"unit": "units", "militia": "militias", "territory": "territory"}
_ARMIES = frozenset({"army", "military", "forces", "military forces", "armed forces", "troops"})
_OPEN = frozenset({"some", "others", "many", "most", "several"})
_INITIALS = 3
_SHORT = 2  # an owner of more words stands behind ("families of the Army of the North")
_CLOSE = 4  # so many first letters in common, and "Valdora" is heard in "Valdoran"


def force_words(row: Record, names: Mapping[str, str]) -> str:
    """Return the force in the words of the text, with its number and, where they leave it open, its actor.

    Parameters
    ----------
    row
        A row of the forces table: ``unit``, ``unit_kind``, ``actor_id``, ``quantity_words``.
    names
        Names as they stand inside a sentence, by actor_id.
    """
    unit, owner = " ".join(str(row["unit"]).split()).strip(",;"), name_of(row["actor_id"], names)
    first, _, rest = unit.partition(" ")
    if unit.casefold() in PRONOUNS:
        return _stand_in(unit.casefold(), str(row["unit_kind"]), owner)
    if first.casefold() in OWNERS and not rest:
        return _stand_in("", str(row["unit_kind"]), owner)
    if owner is None:
        if " " not in unit and unit[:1].isupper() and unit[1:].islower() and unit.endswith("s"):
            unit = unit.lower()  # "Garrisons" at the head of a sentence, and nobody's name
        return _counted(rest if first.casefold() in OWNERS and rest else inside(unit), row["quantity_words"])
    if row["unit_kind"] == "territory" or _is_name(bare(unit), owner) or _is_whole(bare(unit), owner):
        return owner
    if is_site(row):
        return f"{_KINDS.get(str(row['unit_kind']), row['unit_kind'])} at {inside(unit)}"
    if found := _OWNER.search(unit):
        head, tail = unit[: found.start()], unit[found.end() :].strip()
        many_words = len(owner.split()) > _SHORT
        return inside(f"{head}{tail} of {owner}" if many_words else f"{head}{owned(owner)} {tail}")
    whole = _counted(inside(unit), row["quantity_words"])
    # "Civilians of the Corps" are nobody's: whoever moves them does not own them.
    is_led = row["unit_kind"] == "civilians" or _is_short_name(first)
    return whole if is_led or _is_heard(owner, unit) else f"{whole} of {owner}"


def forces_words(rows: Iterable[Record], names: Mapping[str, str]) -> str:
    """Return several forces as a list; an actor they share is named once, at its end.

    Examples
    --------
    >>> row = {"unit_kind": "troops", "actor_id": "a", "quantity_words": None}
    >>> forces_words([row | {"unit": "officers"}, row | {"unit": "colonels"}], {"a": "the Corps"})
    'officers and colonels of the Corps'
    """
    rows = list(rows)
    words = distinct(force_words(row, names) for row in rows)
    owners = {name_of(row["actor_id"], names) for row in rows}
    owner = owners.pop() if len(owners) == 1 else None
    if owner is None:
        return listed(words)
    end, front = f" of {owner}", f"{owned(owner)} "
    if words[0].startswith(front):
        words[1:] = [each.removesuffix(end).removeprefix(front) for each in words[1:]]
    elif all(each.endswith(end) for each in words):
        words[:-1] = [each.removesuffix(end) for each in words[:-1]]
    return listed(words)


def is_site(row: Record) -> bool:
    """Tell whether the words for the force are those of the place it is at ("the embassy was evacuated")."""
    unit = bare(" ".join(str(row["unit"]).split()).casefold())
    return any(unit == bare(str(row.get(name) or "").casefold()) for name in ("place", "origin"))


def _stand_in(pronoun: str, kind: str, owner: str | None) -> str:
    """Return what sort of force a pronoun stands for, as the row has it; "some" of nobody known stay open."""
    noun = _KINDS.get(kind, kind)
    if pronoun in _OPEN:
        return f"{pronoun} of {owned(owner)} {noun}" if owner else pronoun
    return f"{noun} of {owner}" if owner else noun


def _is_name(unit: str, owner: str) -> bool:
    """Tell whether the words are nothing but the actor's name or a part of it."""
    return set(unit.casefold().split()) <= set(owner.casefold().split())


def _is_whole(unit: str, owner: str) -> bool:
    """Tell whether the words are a short name, or no more than the last word of the actor's own name.

    "The army" of the Kestrian military is that military, "KLF" of the Kestrian Liberation Front that front.
    """
    is_army = unit.casefold() in _ARMIES and owner.casefold().split()[-1] in _ARMIES
    return is_army or (" " not in unit and _is_short_name(unit))


def _is_short_name(word: str) -> bool:
    """Tell whether a word is made of initials ("KLF", "FAMa")."""
    return sum(sign.isupper() for sign in word) >= _INITIALS and word.isalpha()


def _is_heard(owner: str, unit: str) -> bool:
    heard = re.findall(r"[^\W_]+", unit.casefold())
    known = [word for word in bare(owner).casefold().split() if len(word) > 1]
    return any(one == two or (min(len(one), len(two)) >= _CLOSE and one[:_CLOSE] == two[:_CLOSE])
               for one in known for two in heard)  # fmt: skip


def _counted(unit: str, quantity: str | None) -> str:
    """Return the force led by the words that count it, unless they stand in it already."""
    number = " ".join((quantity or "").split())
    if not number or number.casefold() in unit.casefold():
        return unit
    noun = bare(unit)
    first, _, rest = noun.partition(" ")
    if rest and first.casefold() == number.split()[-1].casefold():
        return f"{inside(number)} {rest}"
    link = " of" if number.split()[-1].casefold() in _COUNTING else ""
    return f"{inside(number)}{link} {noun}"
