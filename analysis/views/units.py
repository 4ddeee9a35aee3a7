"""Which observations speak of one and the same force, under other words?"""

import re
from collections.abc import Iterable, Sequence

from analysis.schema import Row
from analysis.tables.forces import Force

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "both", "its", "their", "his", "her"})
_OWNERS = frozenset({"its", "their", "his", "her", "our"})
_LIGHT = _DEFINITE | {
    "a", "an", "some", "any", "all", "many", "several", "other", "most", "more", "few", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "tens",
}  # fmt: skip
_POINTING = frozenset({"it", "they", "them", "these", "those", "some", "others", "we", "us", "he", "she"})
_AFTER_HEAD = frozenset({
    "of", "in", "from", "at", "with", "who", "that", "which", "like", "including", "on", "for", "near",
    "under", "loyal", "linked", "set", "to", "by",
})  # fmt: skip


def content_words(unit: str) -> tuple[str, ...]:
    """Return the words that tell a force from others: no articles, no numbers, nothing after the head noun.

    Examples
    --------
    >>> content_words("two high-ranking generals of the Corps"), content_words("the generals")
    (('high-ranking', 'generals'), ('generals',))
    """
    words = [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(unit)]
    stop = next(
        (n for n, word in enumerate(words) if n and word in _AFTER_HEAD and not _leads(words, n)), None
    )
    kept = tuple(word for word in words[:stop] if word not in _LIGHT and not word.isdigit())
    return kept or tuple(words) or (unit,)


def _leads(words: Sequence[str], n: int) -> bool:
    """Tell whether the words before a preposition only count ("tens of", "two of the")."""
    return words[n] == "of" and all(word in _LIGHT or word.isdigit() for word in words[:n])


def is_same(one: Force, other: Force) -> bool:
    """Tell whether two observations are of one force: one actor, and the same words or a way back to them.

    "The generals" means the "two high-ranking generals" of the same actor; "soldiers" does not mean the
    "wounded soldiers".
    """
    if one.actor_id != other.actor_id:
        return False
    first, second = content_words(one.unit), content_words(other.unit)
    if first == second:
        return True
    if first[-1] != second[-1]:
        return False
    short, long, unit = (first, second, one.unit) if len(first) < len(second) else (second, first, other.unit)
    return unit.partition(" ")[0].casefold() in _DEFINITE and set(short) <= set(long)


def is_pronoun(row: Force) -> bool:
    """Tell whether the text only points back to a force it has named."""
    return row.unit.casefold() in _POINTING


def same_forces(observed: Iterable[Force]) -> list[list[Force]]:
    """Return the observations gathered by force, each force where the text first names it.

    Words that fit several forces mean the one named last, and so does "they" or "some" of the same actor.
    """
    groups: list[list[Force]] = []
    for row in sorted(observed, key=_place_in_text):
        fitting = [group for group in groups if any(_fits(row, known) for known in group)]
        if fitting:
            max(fitting, key=lambda group: _place_in_text(group[-1])).append(row)
        else:
            groups.append([row])
    return groups


def _fits(row: Force, known: Force) -> bool:
    return row.actor_id == known.actor_id if is_pronoun(row) else is_same(row, known)


def fullest(group: Sequence[Force]) -> str:
    """Return the words of the text that say most about the force; its kind where they only point at it."""
    if all(map(is_pronoun, group)):
        return group[0].unit_kind
    named = [row for row in group if not is_pronoun(row)]
    best = max(named, key=lambda row: (len(content_words(row.unit)), len(row.unit)))
    words = best.unit.split()
    if len(words) > 1 and words[0].casefold() in _OWNERS:
        words = words[1:]
    unit = " ".join(words)
    sites = {(place or "").casefold() for place in (best.place, best.origin)}
    # "The embassy was evacuated": the force is who is at the place.
    return f"{best.unit_kind} at {unit}" if unit.casefold().removeprefix("the ") in sites else unit


def _place_in_text(row: Row) -> tuple[int, int]:
    return row.evidence.start, row.evidence.end
