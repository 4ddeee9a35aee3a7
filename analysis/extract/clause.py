"""What is a clause: one verb, who does it, to whom, and in which circumstances?"""

from dataclasses import dataclass
from typing import NamedTuple

from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with what hangs on it."""

    clause_id: str
    verb: Group
    lemma: str  # with particle or the words of a set phrase: "pull out", "take control"
    subjects: tuple[Phrase, ...]
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Listing, ...]  # each with its preposition
    start: int
    end: int
    opener: str = ""  # "if", "because", "that" ... where one opens the clause
    matrix: str | None = None  # clause_id of the verb it hangs on
    is_passive: bool = False

    @property
    def agents(self) -> tuple[Phrase, ...]:
        """Return who acts: the subject, or what "by" names in the passive."""
        return self.with_preposition("by") if self.is_passive else self.subjects

    @property
    def patients(self) -> tuple[Phrase, ...]:
        """Return who or what is acted on."""
        return self.subjects if self.is_passive else self.objects

    def with_preposition(self, *prepositions: str) -> tuple[Phrase, ...]:
        """Return the noun phrases after one of these prepositions, in order."""
        return tuple(
            phrase
            for listing in self.adjuncts
            if listing.preposition in prepositions
            for phrase in listing.members
        )


class Subject(NamedTuple):
    """The subject of a verb, and the clause it is taken from where it is not the verb's own."""

    phrases: tuple[Phrase, ...] = ()
    matrix: str | None = None  # clause_id


def borrowed(clause: Clause) -> Subject:
    """Return the subject of a clause as that of a verb which hangs on it."""
    return Subject(clause.subjects, clause.clause_id)
