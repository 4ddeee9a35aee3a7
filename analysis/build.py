"""How do articles become checked tables: each table read, reviewed, then handed to the next?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis import review, schema, unread, views
from analysis.catalogue import KINDS
from analysis.codebook import Codebook
from analysis.reading import Reading, read
from analysis.review import Decision, Orphan
from analysis.schema import Done, Row, Tables
from analysis.sources import Article
from analysis.tables import actors, forces, mentions, motivations, relations, sentences, statements
from analysis.unread import Unread

Tabulate = Callable[[Reading, Done], list[Any]]

# The order matters: a table leans on those before it, as an analyst has left them.
STEPS: tuple[tuple[type[Row], Tabulate], ...] = (
    (sentences.Sentence, sentences.tabulate),
    (actors.Actor, actors.tabulate),
    (mentions.Mention, mentions.tabulate),
    (statements.Statement, statements.tabulate),
    (relations.RelationRow, relations.tabulate),
    (forces.Force, forces.tabulate),
    (motivations.Motivation, motivations.tabulate),
)


@dataclass(frozen=True, slots=True)
class Built:
    """The tables of some articles, and the analysts' decisions that fit none of their rows."""

    tables: Tables
    orphans: tuple[Orphan, ...]


def build(articles: Sequence[Article], book: Codebook, decided: Mapping[str, Sequence[Decision]]) -> Built:
    """Return the tables of some articles, one frame a table for all of them.

    Parameters
    ----------
    articles
        The articles.
    book
        The codebook.
    decided
        The analysts' decisions of each article, by ``article_id``.

    Raises
    ------
    ReviewError
        If an added row lacks a column or gives a value its column forbids.
    """
    rows: dict[str, list[Row]] = {name: [] for name in KINDS}
    orphans: list[Orphan] = []
    for article in articles:
        done, lost = _read(article, book, decided.get(article.article_id, ()))
        orphans += lost
        for kind in done:
            rows[kind.TABLE] += done.rows(kind)
    return Built({name: schema.frame(kind, rows[name]) for name, kind in KINDS.items()}, tuple(orphans))


def _read(article: Article, book: Codebook, decisions: Sequence[Decision]) -> tuple[Done, list[Orphan]]:
    reading, done = read(article, book), Done()
    orphans: list[Orphan] = []
    for kind, tabulate in STEPS:
        made, lost = review.apply(kind, tabulate(reading, done), decisions, article.text)
        done.put(kind, made)
        orphans += lost
    done.put(Unread, unread.tabulate(done.rows(sentences.Sentence), done, frozenset(book.nouns.force)))
    for view, made in views.tabulate(article, done).items():
        done.put(view, made)
    return done, orphans
