"""Which sentences does the article have, of what kind, and which words did translation or copying damage?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar, Protocol

from analysis import clean
from analysis.clean import StretchKind as StretchKind
from analysis.schema import Done, Evidence, Row, column
from analysis.sources import Article
from analysis.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Row):
    """One sentence of readable text, or one stretch that is none (link, image name, credit ...)."""

    TABLE: ClassVar[str] = "sentences"
    kind: Annotated[StretchKind, column("what kind of stretch the words stand in", key=True)]
    paragraph: Annotated[int, column("number of the paragraph, from 1", ge=1)]
    damage: Annotated[
        str | None, column("what translation or copying seems to have broken; missing = no sign")
    ] = None
    duplicate_of: Annotated[str | None, column("sentence_id of the sentence these words repeat")] = None


class HasPieces(Protocol):
    """An article that has been cut into sentences."""

    @property
    def article(self) -> Article:
        """Return the article."""
        ...

    @property
    def sentences(self) -> Sequence[clean.Sentence]:
        """Return its pieces in order."""
        ...


def tabulate(reading: HasPieces, done: Done) -> list[Sentence]:
    """Return a row for each piece of the article, readable or not; it leans on no earlier table.

    Parameters
    ----------
    reading
        The article and its pieces.
    done
        The rows of earlier tables; none are read.
    """
    return [_row(reading.article, piece) for piece in reading.sentences]


def _row(article: Article, piece: clean.Sentence) -> Sentence:
    evidence = Evidence(
        article_id=article.article_id,
        sentence_id=piece.sentence_id,
        start=piece.start,
        end=piece.end,
        quote=Span(piece.start, piece.end).of(article.text),
        rule="clean.stretch",
        region=piece.region,
        confidence="high",
    )
    return Sentence(
        evidence=evidence,
        kind=piece.kind,
        paragraph=piece.paragraph,
        damage="; ".join(piece.damage) or None,
        duplicate_of=piece.duplicate_of,
    )
