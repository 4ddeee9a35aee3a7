"""Which words do we know? All lists of the codebook, read once."""

from dataclasses import dataclass
from functools import lru_cache

from analysis.codebook import (
    calendar,
    damage,
    frames,
    grammar,
    listed,
    nouns,
    quantities,
    reasons,
    speech,
    subjects,
)
from analysis.codebook.calendar import Calendar
from analysis.codebook.damage import Damage
from analysis.codebook.frames import Frames
from analysis.codebook.grammar import Grammar
from analysis.codebook.listed import Listed
from analysis.codebook.nouns import Nouns
from analysis.codebook.quantities import Quantities
from analysis.codebook.reasons import Reasons
from analysis.codebook.speech import Speech
from analysis.codebook.subjects import Subjects


@dataclass(frozen=True, slots=True)
class Codebook:
    """The words the reading knows, by what they are for."""

    listed: Listed
    grammar: Grammar
    nouns: Nouns
    frames: Frames
    speech: Speech
    reasons: Reasons
    quantities: Quantities
    calendar: Calendar
    damage: Damage
    subjects: Subjects


@lru_cache(maxsize=1)
def load() -> Codebook:
    """Return the codebook, read and checked once in a process.

    Raises
    ------
    CodebookError
        If a file is not YAML, an entry has the wrong form, or an alias has two meanings.
    """
    meanings, why, saying = frames.load(), reasons.load(), speech.load()
    return Codebook(
        listed.load(),
        grammar.load((*meanings.verbs, *why.verbs, *saying.verbs)),
        nouns.load(),
        meanings,
        saying,
        why,
        quantities.load(),
        calendar.load(),
        damage.load(),
        subjects.load(),
    )
