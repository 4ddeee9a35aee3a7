"""What do the tables say of one text, and where does each row stand?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis import sources
from analysis.build import STEPS
from analysis.cards import Card
from analysis.codebook import Codebook
from analysis.reading import Reading, read
from analysis.schema import AnyRow, Done
from analysis.sources import Article
from analysis.tables.actors import Actor
from analysis.tables.mentions import Mention

DAY = date(2017, 1, 1)  # for a text that does not tell when it was published
_UNREAL = ("negated", "denied")

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """One text, taken apart and turned into rows."""

    reading: Reading
    done: Done

    @property
    def text(self) -> str:
        """Return the raw text."""
        return self.reading.article.text

    def rows(self, kind: type[AnyRow]) -> list[AnyRow]:
        """Return the rows of one table."""
        return self.done.rows(kind)

    def real(self, kind: type[AnyRow]) -> list[AnyRow]:
        """Return the rows of one table but for what the text negates or reports as denied."""
        return [row for row in self.rows(kind) if row.evidence.modality not in _UNREAL]

    def actors(self) -> dict[str, Actor]:
        """Return the actors by ``actor_id``."""
        return {row.actor_id: row for row in self.rows(Actor)}

    def mentions(self) -> list[Mention]:
        """Return the mentions in words other than pronouns."""
        return [row for row in self.rows(Mention) if row.kind != "pronoun"]

    def around(self, start: int, end: int) -> str:
        """Return the sentence that a stretch stands in."""
        for sentence in self.reading.sentences:
            if overlap((start, end), (sentence.start, sentence.end)):
                return self.text[sentence.start : sentence.end]
        return self.text[start:end]


def tell(text: str, book: Codebook, *, published: date = DAY, title: str = "A text to measure on") -> Told:
    """Return what the tables say of a text."""
    return _told(Article("text", text, Card(title=title, published=published), ""), book)


def tell_file(path: Path, book: Codebook, published: date = DAY) -> Told:
    """Return what the tables say of a text on disk.

    Raises
    ------
    MissingError
        If the file is not there.
    SourceError
        If its bytes cannot be read as an article.
    """
    return _told(sources.from_file(path, published), book)


def _told(article: Article, book: Codebook) -> Told:
    reading, done = read(article, book), Done()
    for kind, tabulate in STEPS:
        done.put(kind, tabulate(reading, done))
    return Told(reading, done)


def overlap(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches of a text share a character."""
    return one[0] < other[1] and other[0] < one[1]


def overlaps(one: Stretch, others: Iterable[Stretch] | Sequence[Stretch]) -> bool:
    """Tell whether a stretch shares a character with any of some others."""
    return any(overlap(one, other) for other in others)
