"""What is an attribution: where its words stand, who speaks, and what follows?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.extract.speech_phrases import Range
from analysis.extract.speech_tail import Opening
from analysis.extract.speech_words import is_first_person
from analysis.words import Word

Sort = Literal["says", "gerund", "shared", "according", "footage"]


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution: where its words stand among a passage's items, who speaks, and what follows."""

    sort: Sort
    start: int
    end: int
    cue: Range
    speaker: Range | None
    role: Range | None
    lemma: str
    follows: Opening
    is_inverted: bool = False


def is_own(items: Sequence[Word], frame: Frame) -> bool:
    """Tell whether the article or a quoted person speaks of themselves: no source to the article."""
    return frame.speaker is not None and is_first_person(items[frame.speaker[0]])
