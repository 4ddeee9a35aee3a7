"""What do the tables say of a few lines of text, built as any article is?"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.build import Built, build
from analysis.codebook import book
from analysis.review import Decision
from analysis.sources import Article, Card

FRIDAY = date(2031, 3, 14)
TITLE = "A note for the tests"


def article_of(*paragraphs: str, article_id: str = "note") -> Article:
    """Return an article of one or more paragraphs, published on a Friday."""
    text = "\n\n".join(paragraphs)
    return Article(article_id, text, Card(title=TITLE, published=FRIDAY, sha256="0" * 64), "0" * 64)


def built_of(*paragraphs: str, decisions: Sequence[Decision] = ()) -> Built:
    """Return all tables of the paragraphs, and the decisions that fit none of their rows."""
    return build([article_of(*paragraphs)], book.load(), {"note": decisions})


def table_of(name: str, *paragraphs: str) -> pd.DataFrame:
    """Return one table of the paragraphs."""
    return built_of(*paragraphs).tables[name]


def actors_of(*paragraphs: str) -> pd.DataFrame:
    """Return the actors of the paragraphs."""
    return table_of("actors", *paragraphs)


def mentions_of(*paragraphs: str) -> pd.DataFrame:
    """Return the mentions of the paragraphs."""
    return table_of("mentions", *paragraphs)


def relations_of(*paragraphs: str) -> pd.DataFrame:
    """Return the relations of the paragraphs."""
    return table_of("relations", *paragraphs)


def forces_of(*paragraphs: str) -> pd.DataFrame:
    """Return the forces of the paragraphs."""
    return table_of("forces", *paragraphs)


def motivations_of(*paragraphs: str) -> pd.DataFrame:
    """Return the reasons of the paragraphs."""
    return table_of("motivations", *paragraphs)


def rows(frame: pd.DataFrame, *columns: str) -> list[Any]:
    """Return the values of the columns row by row; missing is None, one column gives plain values."""
    found = [
        tuple(None if pd.isna(value) else value for value in values)
        for values in frame[list(columns)].itertuples(index=False, name=None)
    ]
    return [values[0] for values in found] if len(columns) == 1 else found


def ties(*paragraphs: str) -> set[tuple[Any, ...]]:
    """Return each relation as who, what, whom."""
    return set(rows(relations_of(*paragraphs), "from_id", "relation", "to_id"))


def moves(*paragraphs: str) -> set[tuple[Any, ...]]:
    """Return each observation of a force as actor, activity, place, origin, destinations."""
    return set(rows(forces_of(*paragraphs), "actor_id", "activity", "place", "origin", "destinations"))


def column_of(frame: pd.DataFrame, name: str) -> list[Any]:
    """Return one column's values; missing is None."""
    return rows(frame, name)


def decision(table: str, quote: str, *, verdict: str = "reject", **more: str) -> Decision:
    """Return an analyst's decision about the row with this quote."""
    blank: dict[str, Any] = dict.fromkeys(("row_id", "column", "old", "new", "prefix", "suffix"), "")
    given: dict[str, Any] = {**blank, "reason": "checked", **more}
    return Decision("note", 1, FRIDAY, "Ann Roe", table=table, decision=verdict, quote=quote, **given)


def only(values: Iterable[Any]) -> Any:
    """Return the one value there is, refusing none and several."""
    found = list(values)
    assert len(found) == 1, f"expected one value, found {found}"
    return found[0]
