"""In which words does the page speak of a row: who, on whose word, when, how sure?"""

from dataclasses import dataclass

from analysis.charts.words import Value, Who, day, records, speakers
from analysis.schema import Tables

Record = dict[str, Value]
FACTS = ("relations", "forces", "motivations")
# Tables whose rows are listed beside the words they were read from.
NOTED = {"statements": "statement", "relations": "relation", "forces": "force", "motivations": "reason"}
NOT_SHOWN = frozenset({"none", "asserted"})


@dataclass(frozen=True, slots=True)
class Names:
    """Whom the rows of an article mean."""

    who: Who
    said: dict[str, str]

    @classmethod
    def of(cls, tables: Tables) -> "Names":
        """Return the names that the tables of actors and statements hold."""
        return cls(Who(tables["actors"]), speakers(tables))

    def actor(self, actor_id: Value) -> str:
        """Return an actor's name, or that the text leaves it open."""
        return self.who.name(actor_id)

    def word(self, row: Record) -> str:
        """Return on whose word a row stands."""
        said_by = row["said_by"]
        return self.said.get(said_by, "not stated") if said_by else "the article"


def spaced(word: Value) -> str:
    """Return a word of the codebook as people write it; nothing for a missing one.

    Examples
    --------
    >>> spaced("armed_force")
    'armed force'
    """
    return (word or "").replace("_", " ")


def joined(*words: Value, by: str = ", ") -> str:
    """Return the words that are there and say something, with a mark between them.

    Examples
    --------
    >>> joined("withdrawn", None, "asserted", "ordered")
    'withdrawn, ordered'
    """
    return by.join(spaced(word) for word in words if word and word not in NOT_SHOWN)


def days(row: Record) -> str:
    """Return when it was: the words, and the days they were taken to mean."""
    first, last = row["date_start"], row["date_end"]
    if not first:
        return row.get("date_words") or ""
    when = day(first) if first == last or not last else f"{day(first)} to {day(last)}"
    return f"{row['date_words']} ({when})" if row.get("date_words") else when


def facts(tables: Tables) -> list[Record]:
    """Return the rows of relations, forces and motivations that no analyst rejected."""
    return [row for name in FACTS for row in records(tables[name])]


def is_reviewed(row: Record) -> bool:
    """Tell whether a person looked at the row."""
    return row["review_status"] not in (None, "machine")


def review(row: Record) -> str:
    """Return how sure a row is, and who decided on it where somebody did."""
    by = f"{row['review_status']} by {row['reviewer']}" if is_reviewed(row) else None
    return joined(row["confidence"], by)
