"""What does a rule have to say of a relation before it becomes a row?"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.clean.sentences import Sentence
from analysis.extract.clauses import Clause
from analysis.extract.modality import modality_of
from analysis.extract.parsed import Parsed
from analysis.extract.tokens import Token
from analysis.reading import Reading
from analysis.schema import Confidence, Modality
from analysis.tables.meant import Meant


@dataclass(frozen=True, slots=True)
class Draft:
    """One relation as a rule finds it."""

    from_id: str
    to_id: str
    relation: str
    support_type: str | None
    trigger: str
    start: int
    end: int
    rule: str
    clause_id: str
    modality: Modality = "asserted"
    confidence: Confidence = "medium"
    change: str = "none"
    from_words: str | None = None
    to_words: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with all that rules ask of it."""

    reading: Reading
    parsed: Parsed
    meant: Meant

    @property
    def text(self) -> str:
        """Return the raw text of the article."""
        return self.reading.article.text

    @property
    def sentence(self) -> Sentence:
        """Return the sentence."""
        return self.parsed.sentence

    def modality(self, clause: Clause) -> Modality:
        """Return how real a clause is."""
        return modality_of(
            clause, self.parsed, {c.clause_id: c for c in self.parsed.clauses}, self.reading.book.frames
        )

    @property
    def published(self) -> date:
        """Return the day of publication."""
        return self.reading.article.published

    def token_before(self, start: int) -> Token | None:
        """Return the last word that ends before an offset."""
        at = bisect_right(self.parsed.tokens, start, key=lambda token: token.end)
        return self.parsed.tokens[at - 1] if at else None

    def tokens_in(self, start: int, end: int) -> Sequence[Token]:
        """Return the words that begin in a stretch."""
        tokens = self.parsed.tokens
        first = bisect_left(tokens, start, key=lambda token: token.start)
        return tokens[first : bisect_left(tokens, end, lo=first, key=lambda token: token.start)]

    def tokens_before(self, start: int, count: int) -> Sequence[Token]:
        """Return so many words at most that end before an offset."""
        at = bisect_right(self.parsed.tokens, start, key=lambda token: token.end)
        return self.parsed.tokens[max(0, at - count) : at]

    def sentences_before(self, count: int) -> Sequence[Parsed]:
        """Return so many sentences at most that stand before this one."""
        read = list(self.reading.parsed.values())
        at = read.index(self.parsed)
        return read[max(0, at - count) : at]

    def above(self, clause: Clause) -> Clause | None:
        """Return the clause that this one hangs on."""
        return next((c for c in self.parsed.clauses if c.clause_id == clause.matrix), None)
