"""What does one paragraph look like, whatever stands round it?"""

import re
from dataclasses import dataclass
from functools import cached_property

from analysis.clean.boundaries import find_boundaries
from analysis.clean.lines import Block, list_mark_end
from analysis.codebook.layout import Layout

_CLOSERS = "\"”’'»)]*_ \u00a0"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST_TITLE = 160  # characters
_LONGEST_PICTURE = 400


@dataclass(frozen=True)
class Paragraph:
    """One block of the text with what its look tells."""

    text: str  # without the mark of a list or heading in front
    start: int
    end: int
    is_mark: bool
    layout: Layout

    @classmethod
    def of(cls, raw: str, block: Block, layout: Layout) -> "Paragraph":
        """Return a block of the raw text as a paragraph."""
        begin = list_mark_end(raw, block.start, block.end)
        return cls(raw[begin : block.end], block.start, block.end, block.is_mark, layout)

    @cached_property
    def low(self) -> str:
        """Return the first words in lower case, on one line."""
        return " ".join(self.text[: 2 * _LONGEST_PICTURE].lower().split()).strip("*_ ")

    @cached_property
    def words(self) -> list[str]:
        """Return the words of a short paragraph as they are written; those of a long one only at its start."""
        return _WORD.findall(self.text[: 2 * _LONGEST_PICTURE])

    @property
    def is_ended(self) -> bool:
        """Tell whether the last mark, but for quotation marks and brackets, ends a sentence."""
        return self.text.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,")

    @property
    def is_title_like(self) -> bool:
        """Tell whether it could stand over a text: short, capital first, no stop at its end but a question mark."""
        first = self.words[0][0] if self.words else "a"
        is_open = not self.is_ended or (self.text.rstrip(_CLOSERS).endswith("?") and len(self.words) <= 14)
        return is_open and not first.islower() and len(self.text) <= _LONGEST_TITLE

    @cached_property
    def n_sentences(self) -> int:
        """Return the number of sentences."""
        return len(find_boundaries(self.text, 0, len(self.text), self.layout).ends)

    @cached_property
    def is_picture_like(self) -> bool:
        """Tell whether the words describe what is to be seen in a picture rather than tell what happened."""
        if len(self.text) > _LONGEST_PICTURE or self.n_sentences > 3:
            return False
        words = {word.lower() for word in self.words}
        if any(cue in self.low for cue in self.layout.picture_cues):
            return True
        if words & self.layout.telling_words:
            return False
        return self.words[:1] != [] and (
            self.words[0].lower() in self.layout.picture_openings or self.has_no_verb
        )

    @property
    def has_no_verb(self) -> bool:
        """Tell whether it only names what is to be seen ("The two ministers at a news conference in Dell")."""
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
            for phrase in phrases
        )
