"""Which plain nouns stand for an actor ("the army", "Kestrian officials"), and for what sort of one?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.codebook.nouns import Nouns
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token

_COUNTED = frozenset(
    {"tens", "hundreds", "thousands", "dozens", "scores", "millions", "number", "majority", "group",
     "members", "member", "percent", "%", "kilometers", "kilometres", "third", "body", "band", "bands",
     "batch", "wave", "remainder", "part", "parts", "rest", "handful", "some", "most", "many", "all",
     "couple", "series", "lot", "elements", "remnants", "units", "kind", "types", "swath", "swaths",
     "more", "both", "several", "few", "one", "two", "none", "each", "half", "bulk", "dozen", "thirds",
     "quarter", "quarters"}
)  # fmt: skip
_REBELS = {
    "rebel": "rebels", "insurgent": "insurgents", "militant": "militants", "guerrilla": "guerrillas",
    "opposition": "opposition", "separatist": "separatists", "jihadist": "jihadists",
    "jihadi": "jihadists", "mutineer": "mutineers", "paramilitary": "paramilitaries",
    "militia": "militias", "terrorist": "terrorists", "extremist": "extremists", "islamist": "islamists",
    "mercenary": "mercenaries",
}  # fmt: skip
_MILITARY = frozenset(
    {"army", "military", "forces", "troops", "soldiers", "navy", "force", "marines", "airmen", "conscripts",
     "guards"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a plain noun phrase says of the actor it stands for."""

    sort: str  # government, military, police, officials, group, coalition, force, rebels and the like
    head: str
    is_definite: bool
    is_plural: bool
    is_home: bool  # a word before it says that the force is the state's own: "federal troops"


def core(phrase: Phrase) -> Phrase:
    """Return the phrase that a count stands before: "fighters" in "tens of thousands of fighters".

    The words from the count to the noun are the unit; only the noun tells what it is.
    """
    while (
        phrase.of is not None
        and phrase.head.low in _COUNTED
        and not any(token.name for token in phrase.tokens)
    ):
        phrase = phrase.of
    return phrase


def nominal(phrase: Phrase, nouns: Nouns) -> Nominal | None:
    """Return what sort of actor a noun phrase stands for, or None."""
    head = phrase.head
    if head.tag not in ("NOUN", "VERB") or head.low[0].isdigit():
        return None
    sort = _sort(phrase, head, nouns)
    if sort is None:
        return None
    first = phrase.tokens[0].low
    is_home = sort == "military" and any(token.low in nouns.home for token in phrase.own[:-1])
    is_definite = (
        is_home
        or first in ("the", "these", "those", "this", "that", "both", "its", "his", "her", "their", "our")
        or phrase.owner is not None
    )
    is_plural = head.low.endswith("s") and not head.low.endswith("ss")
    return Nominal(sort, head.low, is_definite, is_plural, is_home)


def _sort(phrase: Phrase, head: Token, nouns: Nouns) -> str | None:
    """Return the sort of actor: by the noun itself, then by the word before it, then by the sort of noun."""
    before = [token.low for token in phrase.own[:-1]]
    found = _by_head(head.low, nouns) or _by_modifier(before, head.low, nouns) or _by_list(head.low, nouns)
    return found or ("people" if head.low in nouns.people else None)


def _by_head(head: str, nouns: Nouns) -> str | None:
    single = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    if head in _REBELS or single in _REBELS:
        return _REBELS.get(head) or _REBELS[single]
    if head in ("official", "officials", "source", "sources"):
        return "officials"
    group = nouns.group.get(head)
    if group is not None and group.kind == "government":
        return "government"
    return "police" if head in ("police", "policemen") else None


_IRREGULAR = frozenset({"local", "tribal", "rival", "irregular", "ethnic", "regional", "private"})


def _by_modifier(before: Sequence[str], head: str, nouns: Nouns) -> str | None:
    """Return "rebels" for "rebel forces", "coalition" for "coalition aircraft"."""
    rebel = next((_REBELS[word] for word in reversed(before) if word in _REBELS), None)
    if rebel and (head in nouns.force or head in nouns.group):
        return rebel
    if "coalition" in before and head in nouns.force:
        return "coalition"
    if head in ("forces", "troops", "fighters", "soldiers", "men") and _IRREGULAR & set(before):
        return "militias"  # "local Kestrian forces" are no army
    is_force = nouns.force.get(head) in ("troops", "fighters", "unit", "equipment")
    return "military" if is_force and any(word in nouns.home for word in before) else None


# Who speaks and acts for a state under a title: "Kestria's prime minister".
_OFFICES = frozenset(
    {"secretary", "president", "premier", "minister", "chancellor", "king", "ambassador", "envoy",
     "spokesman", "spokeswoman", "spokesperson"}
)  # fmt: skip


def _by_list(head: str, nouns: Nouns) -> str | None:
    if head in _MILITARY:
        return "military"
    if head in _OFFICES:
        return "office"
    group = nouns.group.get(head)
    if group is not None and group.kind == "office":
        return head if head in ("parliament", "ministry", "presidency") else None
    if group is not None and group.kind == "coalition":
        return "coalition"
    if group is not None and head in ("group", "groups", "movement", "faction", "factions"):
        return "group"
    kind = nouns.force.get(head)
    if kind == "equipment":
        return "equipment"
    return "force" if kind in ("troops", "fighters", "militia", "commanders", "advisers", "unit") else None
