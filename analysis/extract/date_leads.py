"""What stands before a date: a preposition, "early", "the end of", "the night of"?"""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.codebook.calendar import Calendar, Relation
from analysis.extract.peek import low
from analysis.words import Word


class Lead(NamedTuple):
    """What stands before a date: where the date begins, how it relates, which third is meant."""

    core: int
    relation: Relation | None
    third: int | None
    part_of: bool


def find_leads(words: Sequence[Word], at: int, calendar: Calendar) -> list[Lead]:
    """Return the ways to read what stands before a date, most words first."""
    begins: list[tuple[int, Relation | None]] = [(at, None)]
    if hit := calendar.relations.at(words, at):
        begins.insert(0, hit)
    leads: list[Lead] = []
    for begin, relation in begins:
        article = begin + 1 if low(words, begin) == "the" else begin
        for place in dict.fromkeys((article, begin)):
            leads += _partial(words, place, relation, calendar)
        leads += [Lead(place, relation, None, False) for place in dict.fromkeys((begin, article))]
    return leads


def _partial(words: Sequence[Word], at: int, relation: Relation | None, calendar: Calendar) -> list[Lead]:
    """Return the ways to read "early", "the end of" or "the night of" before a date."""
    if low(words, at) in calendar.day_parts and low(words, at + 1) == "of":
        return [Lead(at + 2, relation, None, True)]
    which = calendar.thirds.at(words, at)
    if which is None:
        return []
    after = which[0] + 1 if low(words, which[0]) in ("the", "-", "on") else which[0]
    return [Lead(place, relation, which[1], False) for place in dict.fromkeys((after, which[0]))]
