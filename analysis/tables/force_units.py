"""Which words name a force, of what kind is it, whose is it, and how many are they?"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import Listing
from analysis.tables.drafts import Scene

_BY_KIND = {
    "state": "troops",
    "armed_force": "troops",
    "unit": "unit",
    "non_state_armed_group": "fighters",
    "coalition": "fighters",
    "government": "troops",
}
_STAND_INS = frozenset(
    {
        "some",
        "others",
        "they",
        "them",
        "many",
        "most",
        "those",
        "all",
        "both",
        "it",
        "he",
        "she",
        "we",
        "which",
        "who",
    }
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A force in the words of the text."""

    words: str
    kind: str
    actor_id: str | None
    phrase: Phrase
    is_plain: bool  # told by a noun such as "troops", not only by the name of an actor
    is_leaving: bool = False  # told to leave before; where "others" of it go, they go away


def unit(scene: Scene, phrase: Phrase, last: Unit | None = None) -> Unit | None:
    """Return the force a noun phrase names; "some" takes over kind and actor of the last one."""
    inner = core(phrase)
    nouns = scene.reading.book.nouns
    words = scene.text[phrase.start : inner.end if inner is not phrase else phrase.end]
    actor = scene.meant.phrase(phrase)
    head = inner.head
    if head.low in _STAND_INS and len(inner.tokens) == 1:
        return _stand_in(scene, phrase, words, actor, last)
    kind = nouns.force.get(head.low) if head.name is None else None
    if kind == "commanders" and any(
        token.low in ("police", "intelligence", "border") for token in inner.own[:-1]
    ):
        kind = "troops"
    owner = scene.reading.cast.actors.get(actor or "")
    if kind == "troops" and owner is not None and owner.kind in ("non_state_armed_group", "coalition"):
        kind = "fighters"
    if kind is not None:
        known = actor or _owner(scene, inner) or _of_same_post(scene, inner, last) or _aboard(scene, inner)
        return Unit(words, kind, _answers_to(scene, known), phrase, True)
    if head.tag == "DEM" and head.low.endswith("s"):
        return Unit(words, "civilians", actor, phrase, True)
    found = scene.reading.cast.actors.get(actor or "")
    if (
        found is None
        or found.kind not in _BY_KIND
        or (head.name is not None and head.name.place is not None and actor is None)
    ):
        return None
    return Unit(words, _BY_KIND[found.kind], actor, phrase, False)


def is_armed(scene: Scene, found: Unit) -> bool:
    """Tell whether a unit is of an armed body."""
    actor = scene.reading.cast.actors.get(found.actor_id or "")
    return actor is not None and actor.kind in ("armed_force", "unit", "non_state_armed_group", "coalition")


def _of_same_post(scene: Scene, phrase: Phrase, last: Unit | None) -> str | None:
    """Return whose the staff of a post named just before are: "embassy staff" after "A's embassy"."""
    posts = {token.low for token in phrase.tokens[:-1]} & _POSTS
    if last is not None and posts & {token.low for token in last.phrase.tokens}:
        return last.actor_id
    if not posts:
        return None
    before = scene.sentences_before(1)
    listings = (piece for one in before for piece in one.pieces if isinstance(piece, Listing))
    earlier = [phrase for listing in listings for phrase in listing.members]
    owners = (_owner(scene, phrase) for phrase in reversed(earlier) if phrase.head.low in posts)
    return next((owner for owner in owners if owner is not None), None)


def _aboard(scene: Scene, phrase: Phrase) -> str | None:
    """Return whose the men are that a vehicle carries: "lorries packed with A's soldiers"."""
    after = scene.tokens_in(phrase.end, phrase.end + 30)[:2]
    words = [token.low for token in after]
    if words[:1] == ["carrying"]:
        after = after[:1]
    elif not (words[:1] and words[0] in _LOADED and words[1:] in (["with"], ["of"])):
        return None
    start = after[-1].end
    return next((a for t in scene.tokens_in(start, start + 60)[:4] if (a := scene.meant.token(t))), None)


_LOADED = frozenset({"packed", "filled", "loaded", "crammed", "full"})
_POSTS = frozenset({"embassy", "consulate", "mission", "base", "camp"})


def _answers_to(scene: Scene, actor: str | None) -> str | None:
    """Return the body behind a person whose men they are: "his fighters" are his group's."""
    found = scene.reading.cast.actors.get(actor or "")
    return found.parent if found is not None and found.kind == "person" and found.parent else actor


_NEAR = 400  # characters after a force within which "some" and "they" can be of it


def _stand_in(scene: Scene, phrase: Phrase, words: str, actor: str | None, last: Unit | None) -> Unit | None:
    found = scene.reading.cast.actors.get(actor or "")
    if found is not None and found.kind in _BY_KIND and found.kind != "person":
        is_same = last is not None and last.actor_id == actor
        return Unit(
            words, last.kind if is_same and last is not None else _BY_KIND[found.kind], actor, phrase, is_same
        )
    if (
        actor is None
        and last is not None
        and phrase.start - last.phrase.end < _NEAR
        and phrase.head.low in ("some", "others", "many", "most", "all", "both", "they", "them")
    ):
        return Unit(words, last.kind, last.actor_id, phrase, True, last.is_leaving)
    return None


def _owner(scene: Scene, phrase: Phrase) -> str | None:
    """Return whose a force is: a possessive, an adjective, a name before the noun, or "of"."""
    owner = scene.meant.owner(phrase)
    if owner is not None:
        return owner
    for token in reversed(phrase.tokens[:-1]):
        name = token.name
        if name is not None and token.tag != "ADJ":
            known = scene.meant.token(token) or name.people
            if known is not None:
                return known if scene.meant.has(known) else None
    return scene.meant.phrase(phrase.of) if phrase.of is not None else None


class Figures(NamedTuple):
    """How many a unit has: the words that count it, and the people (or items) they allow."""

    words: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    kind: Literal["exact", "range", "vague", "none"] = "none"
    qualifier: Literal["at_least", "up_to", "about", "some"] | None = None


def figures(scene: Scene, found: Unit | None) -> Figures:
    """Return how many a unit has; of brigades and the like the words alone, since they count no people."""
    if found is None:
        return Figures()
    start, end = found.phrase.start, found.phrase.full_end
    amounts = scene.reading.amounts(scene.sentence)
    amount = next((amount for amount in amounts if start <= amount.start and amount.end <= end), None)
    if amount is None:
        return Figures()
    words = scene.text[amount.start : amount.end]
    if core(found.phrase).head.low.removesuffix("s") in scene.reading.book.quantities.units_of_force:
        return Figures(words, kind=amount.kind, qualifier=amount.qualifier)
    return Figures(words, amount.low, amount.best, amount.high, amount.kind, amount.qualifier)
