"""What does one paragraph look like, whatever stands round it?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.clean.boundaries import find_boundaries
from analysis.clean.lines import Block, list_mark_end
from analysis.codebook.layout import Layout

_CLOSERS = "\"”’'»)]*_ \u00a0\u200b\u200e\u200f"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST_TITLE = 160  # characters
_MOST_QUESTION_WORDS = 14
_LONGEST_PICTURE = 400
_LOOKED_AT = 800


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text with what its look tells.

    ``text`` is without the ``mark`` of a list or heading in front; ``words`` are as they are written, ``low``
    is the text in lower case on one line; of a long paragraph both hold the start only.
    """

    text: str
    mark: str
    is_mark: bool
    words: tuple[str, ...]
    low: str
    layout: Layout

    @classmethod
    def of(cls, raw: str, block: Block, layout: Layout) -> "Paragraph":
        """Return a block of the raw text as a paragraph."""
        begin = list_mark_end(raw, block.start, block.end)
        first = raw[begin : min(block.end, begin + _LOOKED_AT)]
        return cls(
            raw[begin : block.end],
            raw[block.start : begin].strip(),
            block.is_mark,
            tuple(_WORD.findall(first)),
            " ".join(first.lower().split()).strip("*_ "),
            layout,
        )

    @property
    def is_heading(self) -> bool:
        """Tell whether a mark says that it stands over something."""
        return self.mark.startswith("#")

    @property
    def is_ended(self) -> bool:
        """Tell whether the last mark, but for quotation marks and brackets, ends a sentence."""
        return self.text.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,。！？")

    @property
    def is_title_like(self) -> bool:
        """Tell whether it could stand over a text: short, a capital first, no stop at the end."""
        first = self.words[0][0] if self.words else "a"
        if first.islower() or len(self.text) > _LONGEST_TITLE:
            return False
        if self.text.rstrip(_CLOSERS).endswith("?"):
            return len(self.words) <= _MOST_QUESTION_WORDS
        return not self.is_ended and self.n_sentences == 1

    @property
    def n_sentences(self) -> int:
        """Return the number of sentences."""
        return len(find_boundaries(self.text, 0, len(self.text), self.layout).ends)

    @property
    def is_picture_like(self) -> bool:
        """Tell whether the words describe what is to be seen in a picture rather than tell what happened."""
        if len(self.text) > _LONGEST_PICTURE or self.n_sentences > 3:
            return False
        words = {word.lower() for word in self.words}
        if any(cue in self.low for cue in self.layout.picture_cues):
            return True
        if words & self.layout.telling_words:
            return False
        return bool(self.words) and (
            self.words[0].lower() in self.layout.picture_openings or self.has_no_verb
        )

    @property
    def has_no_verb(self) -> bool:
        """Tell whether it only names what is to be seen ("Two ministers at a meeting in Dell")."""
        words = {word.lower() for word in self.words}
        told = words & (self.layout.telling_words | self.layout.finite_words)
        is_dated = bool(words & self.layout.day_words) or any(word.endswith("ing") for word in words)
        return is_dated and not told and not any(word.endswith("ed") for word in words) and len(words) > 3

    @property
    def shows_someone(self) -> bool:
        """Tell whether a name goes before a word in -ing near the start ("Minister Roe speaking in Dell")."""
        pairs = zip(self.words[:7], self.words[1:8], strict=False)
        return any(name[0].isupper() and word.endswith("ing") and word.islower() for name, word in pairs)

    def opens_with(self, phrases: frozenset[str]) -> bool:
        """Tell whether the first words are one of some phrases, and end where the phrase ends."""
        return any(
            self.low.startswith(phrase)
            and not (phrase[-1].isalnum() and self.low[len(phrase) : len(phrase) + 1].isalnum())
            for phrase in _by_start(phrases).get(self.low[:2], ())
        )


@lru_cache(maxsize=32)
def _by_start(phrases: frozenset[str]) -> dict[str, tuple[str, ...]]:
    starts = {phrase[:2] for phrase in phrases}
    return {start: tuple(sorted(one for one in phrases if one[:2] == start)) for start in starts}
