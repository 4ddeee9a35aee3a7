"""In which words does a chart speak of actors, places, counts and days?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from analysis.look import plain
from analysis.schema import LIST_SEPARATOR, Tables
from analysis.sources import Article

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
Value = str | None


def value(cell: object) -> Value:
    """Return a cell's text, or None where it is missing."""
    return None if cell is None or cell is pd.NA or cell != cell else str(cell)


def records(frame: pd.DataFrame) -> list[dict[str, Value]]:
    """Return a table's rows as text, leaving out what an analyst rejected."""
    kept = frame[frame["review_status"].fillna("machine") != "rejected"]
    return [{str(name): value(cell) for name, cell in row.items()} for row in kept.to_dict("records")]


def parts(cell: Value) -> tuple[str, ...]:
    """Return the members of a list cell."""
    return tuple(cell.split(LIST_SEPARATOR)) if cell else ()


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> count(1, "place"), count(12, "place")
    ('one place', '12 places')
    """
    return f"{number_word(number)} {one if number == 1 else many or one + 's'}"


def number_word(number: int) -> str:
    """Return a small number as a word."""
    return SMALL[number] if number < len(SMALL) else str(number)


def listed(words: Sequence[str], most: int = 99) -> str:
    """Return words joined as a list, the rest counted where there are more than ``most``.

    Examples
    --------
    >>> listed(["a", "b", "c"]), listed(["a", "b", "c", "d"], 2)
    ('a, b and c', 'a, b and two more')
    """
    shown = list(words)
    if len(shown) > most:
        shown = [*shown[:most], f"{number_word(len(shown) - most)} more"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def capital(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def day(iso: str) -> str:
    """Return a day as people write it.

    Examples
    --------
    >>> day("2031-03-08")
    '8 March 2031'
    """
    when = date.fromisoformat(iso)
    return f"{when.day} {when:%B %Y}"


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


def distinct(words: Iterable[str]) -> list[str]:
    """Return the words without repeats, in the order they come."""
    return list(dict.fromkeys(words))
