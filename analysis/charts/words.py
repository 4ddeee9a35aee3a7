"""In which words does a chart speak of actors, places, counts and days?"""

from collections.abc import Mapping

import pandas as pd

from analysis.lettering import plain
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording.cells import Value as Value
from analysis.wording.cells import distinct as distinct
from analysis.wording.cells import parts as parts
from analysis.wording.cells import records as records
from analysis.wording.cells import value as value
from analysis.wording.lists import capital as capital
from analysis.wording.lists import count as count
from analysis.wording.lists import day as day
from analysis.wording.lists import listed as listed
from analysis.wording.lists import number_word as number_word


def source_of(article: Article) -> str:
    """Return the line that names the article, its day and the first characters of its hash."""
    when = day(article.published.isoformat())
    return f"Source: one article, {article.article_id}, published {when}, sha256 {article.sha256[:12]}."


def shorten(words: str, most: int) -> str:
    """Return the source's own words, cut at a word's end where they pass ``most`` characters.

    Examples
    --------
    >>> shorten("to keep the road open", 14)
    'to keep the …'
    """
    words = plain(words)
    if len(words) <= most:
        return words
    head = words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:-")
    return f"{head} …"


class Who:
    """The actors of the article: their names, and whose part each is."""

    def __init__(self, actors: pd.DataFrame) -> None:
        self.rows: Mapping[str, dict[str, Value]] = {str(row["actor_id"]): row for row in records(actors)}

    def name(self, actor_id: Value) -> str:
        """Return the name to show."""
        if actor_id is None:
            return "not stated"
        return (self.rows.get(actor_id) or {}).get("name") or actor_id

    def kind(self, actor_id: str) -> str:
        """Return what sort of actor it is."""
        return (self.rows.get(actor_id) or {}).get("kind") or "other"

    def top(self, actor_id: str) -> str:
        """Return the state or group the actor is in the end a part of; circles end."""
        seen = {actor_id}
        while (parent := (self.rows.get(actor_id) or {}).get("parent_id")) and parent not in seen:
            seen.add(parent)
            actor_id = parent
        return actor_id

    def country(self, actor_id: str) -> Value:
        """Return the country the actor belongs to."""
        return (self.rows.get(actor_id) or {}).get("country")

    def country_name(self, code: Value) -> str:
        """Return the name of the state with this country code, or the code where no state of it acts."""
        states = (
            row["name"] for row in self.rows.values() if row["kind"] == "state" and row["country"] == code
        )
        return next(states, None) or code or "not stated"

    def is_drawn(self, actor_id: str) -> bool:
        """Tell whether the actor may stand as a node: neither an unnamed source nor media."""
        row = self.rows.get(actor_id) or {}
        return row.get("is_anonymous") != "True" and row.get("kind") != "media"


def speakers(tables: Tables) -> dict[str, str]:
    """Return who stands behind each statement, by its row_id, in the article's words."""
    who = Who(tables["actors"])
    said: dict[str, str] = {}
    for row in records(tables["statements"]):
        said[str(row["row_id"])] = row["speaker_words"] or (
            who.name(row["speaker_id"]) if row["speaker_id"] else "unnamed source"
        )
    return said
