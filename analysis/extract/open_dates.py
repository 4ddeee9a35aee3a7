"""Which words date something by another event: the same day, at the height of the war?"""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.codebook.calendar import Calendar, Relation
from analysis.extract.peek import is_glued, low
from analysis.extract.stretches import OPEN, Stretch
from analysis.words import Word

_OWNERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that"})
_STOPS = frozenset(
    {"and", "or", "but", "in", "on", "at", "to", "from", "with", "by", "for", "as", "who", "which", "that",
     "when", "where", "was", "were", "is", "are", "had", "has", "have", "against", "between", "after",
     "before", "of", "since", "over"}
)  # fmt: skip
_LONGEST = 6


class Open(NamedTuple):
    """The word after the last of an open date, its days (none), and how it relates."""

    end: int
    stretch: Stretch
    relation: Relation


def read_open(words: Sequence[Word], at: int, calendar: Calendar) -> Open | None:
    """Return the open date that begins at a word, with its preposition and the event that it hangs on."""
    if height := calendar.heights.at(words, at):
        end = _event_end(words, height[0])
        return Open(end, OPEN, "during") if end > height[0] else None
    relation = calendar.relations.at(words, at)
    for begin, kind in ((at, None), relation or (at, None)):
        if hit := calendar.open.at(words, begin):
            return Open(hit[0], OPEN, kind or "on")
    return None


def _event_end(words: Sequence[Word], at: int) -> int:
    """Return the word after the noun phrase that begins at a word; a year or a mark ends it."""
    if low(words, at)[:1].isdigit():
        return at
    end = at
    while end < len(words) and end - at < _LONGEST:
        name = low(words, end)
        is_inner = name.isalpha() or name == "'s" or (name == "-" and is_glued(words, end))
        if not is_inner or (name in _STOPS and not (end == at and name in _OWNERS)):
            break
        end += 1
    return end if end > at + 1 or (end > at and low(words, at) not in _OWNERS) else at
