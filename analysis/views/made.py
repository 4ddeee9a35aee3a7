"""Which views do finished rows, or the frames made of them, add up to?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis import schema
from analysis.schema import Done, Row, Tables
from analysis.sources import Article
from analysis.tables.actors import Actor
from analysis.tables.forces import Force
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.sentences import Sentence
from analysis.tables.statements import Statement
from analysis.views.control import control
from analysis.views.frames import rows
from analysis.views.kin import kin_of
from analysis.views.pivots import pivot_of
from analysis.views.posture import posture
from analysis.views.rows import Control, Happening, Posture, Sourcing
from analysis.views.sourcing import sourcing
from analysis.views.timeline import flat, timeline
from analysis.wording import display_names

Views = dict[type[Row], list[Row]]
KINDS: tuple[type[Row], ...] = (Posture, Control, Happening, Sourcing)


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of one article that the views are made from."""

    text: str
    actors: Sequence[Actor]
    statements: Sequence[Statement]
    relations: Sequence[RelationRow]
    forces: Sequence[Force]
    motivations: Sequence[Motivation]


def tabulate(article: Article, done: Done, pivot: date | None = None) -> Views:
    """Return the rows of posture, control, timeline and sourcing, by kind of row.

    Parameters
    ----------
    article
        The article.
    done
        Its finished sentences, actors, statements, relations, forces and motivations.
    pivot
        The day that splits before from after; if missing, the first day on which the article says a force
        moves, and where it dates no move, the day of publication.

    Raises
    ------
    KeyError
        If one of these tables has not been built yet.
    """
    facts = _facts_of(done)
    return _views(facts, pivot or pivot_of(facts.forces, article.published))


def remade(tables: Tables, *, pivot: date | None, published: date | None = None) -> Tables:
    """Return the tables with the views made anew from the others, which stay as they are.

    Parameters
    ----------
    tables
        Finished frames of one article or several, each with all its declared columns.
    pivot
        The day that splits before from after; if missing, the first day on which each article says a force
        moves, and where it dates no move, ``published``.
    published
        Day of publication; without it an article that dates no move is split by its words alone.

    Raises
    ------
    KeyError
        If a table the views are made from, or one of its columns, is missing.
    """
    made: Views = {kind: [] for kind in KINDS}
    for facts in _facts(tables):
        for kind, found in _views(facts, pivot or pivot_of(facts.forces, published)).items():
            made[kind] += found
    return tables | {kind.TABLE: schema.frame(kind, found) for kind, found in made.items()}


def _facts(tables: Tables) -> list[Facts]:
    """Return what the frames hold of each article."""
    kinds: tuple[type[Row], ...] = (Sentence, Actor, Statement, RelationRow, Force, Motivation)
    by: dict[str, dict[type[Row], list[Row]]] = {}
    for kind in kinds:
        for row in rows(kind, tables[kind.TABLE]):
            by.setdefault(row.evidence.article_id, {one: [] for one in kinds})[kind].append(row)
    return [_facts_of(_done(found)) for found in by.values()]


def _done(found: Views) -> Done:
    done = Done()
    for kind, those in found.items():
        done.put(kind, those)
    return done


def _facts_of(done: Done) -> Facts:
    return Facts(
        "\n".join(row.evidence.quote for row in done.rows(Sentence)),
        done.rows(Actor),
        done.rows(Statement),
        done.rows(RelationRow),
        done.rows(Force),
        done.rows(Motivation),
    )


def _views(facts: Facts, pivot: date | None) -> Views:
    names = display_names([flat(row) for row in facts.actors], facts.text)
    return {
        Posture: list(posture(facts.forces, kin_of(facts.actors), pivot)),
        Control: list(control(facts.forces)),
        Happening: list(timeline(facts.forces, facts.statements, names)),
        Sourcing: list(sourcing([*facts.forces, *facts.relations, *facts.motivations], facts.statements)),
    }
