"""Where does each word of the raw text begin and end?"""

import re
from collections.abc import Iterable
from typing import NamedTuple

# Abbreviations with inner full stops, numbers, words (an apostrophe inside a word belongs to it, a possessive
# does not), then any single mark. No nested quantifier: a line of any length takes linear time.
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Maj|Col|Brig|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|St|Prof|Rev)\.(?=\s)"
    r"|\d+(?:[.,]\d+)*|['’]s\b|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\w|\S"
)


class Word(NamedTuple):
    """One word or mark: where it stands, as it is written, and in lower case."""

    start: int
    end: int
    text: str
    low: str


def find_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words between two offsets of the text, hyphens as words of their own.

    Examples
    --------
    >>> [w.text for w in find_words("Iran's U.S.-backed foe", 0, 22)]
    ['Iran', "'s", 'U.S.', '-', 'backed', 'foe']
    """
    return [
        Word(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"))
        for m in _WORD.finditer(text, start, end)
    ]


def texts(words: Iterable[Word]) -> tuple[str, ...]:
    """Return how the words are written."""
    return tuple(word.text for word in words)
