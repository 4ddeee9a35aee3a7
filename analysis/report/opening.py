"""What does a reader see first: which article this is, on whose word it rests, how sure the reading is?"""

from collections import Counter
from collections.abc import Mapping

from analysis.charts.words import count, day, listed, parts, records
from analysis.report.fragment import Fragment, render
from analysis.report.names import facts, is_reviewed
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording.movements import HAPPENED, MOVES

BASES = {
    "named": "named sources",
    "anonymous": "unnamed sources",
    "own_voice": "the article's own voice",
    "footage": "footage",
}
GRADES = {
    "high": "a named actor in its own clause",
    "medium": "the actor or its part worked out from the words nearby",
    "low": "a pronoun, or an accusation",
}


def opening(tables: Tables, article: Article) -> Fragment:
    """Return the head of the page: title, day, outlet, language, damage, whose word, how sure."""
    card = article.card
    return render(
        "opening",
        about={"title": card.title, "lang": card.language},
        title=card.title,
        lang=card.language,
        published=article.published.isoformat(),
        day=day(article.published.isoformat()),
        outlet=card.outlet or "outlet not stated",
        author=card.author or "author not stated",
        translated=card.translated,
        damage=damage_words(tables),
        word=word_of_whom(tables),
        sure=how_sure(tables),
    )


def damage_words(tables: Tables) -> str:
    """Return how many sentences translation or copying damaged; nothing where no sign of it was seen."""
    damaged = [row for row in records(tables["sentences"]) if row["damage"]]
    return f"signs of damage in {count(len(damaged), 'sentence')}" if damaged else ""


def word_of_whom(tables: Tables) -> str:
    """Return on what the moves of forces rest, then how many findings of all rest on each kind of source."""
    behind = {str(row["basis"]): set(parts(row["row_ids"])) for row in records(tables["sourcing"])}
    found = {basis: len(behind[basis]) for basis in BASES if behind.get(basis)}
    if not found:
        return "Nothing was read whose source could be counted."
    (first, number), *others = found.items()
    told = [f"{number} {_rest(number)} on {BASES[first]}"]
    told += [f"{number} on {BASES[basis]}" for basis, number in others]
    whole = f"Of {sum(found.values())} findings in all, {listed(told)}."
    return " ".join(filter(None, (_word_on_moves(tables, behind), whole)))


def _word_on_moves(tables: Tables, behind: Mapping[str, set[str]]) -> str:
    """Return on which kind of source most rows rest that tell who left, fled, came or was ordered to."""
    moving = {
        str(row["row_id"])
        for row in records(tables["forces"])
        if row["activity"] in MOVES and row["modality"] in HAPPENED
    }
    counted = {basis: len(moving & behind.get(basis, set())) for basis in BASES}
    total = sum(counted.values())
    if not total:
        return ""
    chief = max(counted, key=lambda basis: counted[basis])
    rows = "row on movements" if total == 1 else "rows on movements"
    return f"{counted[chief]} of {total} {rows} of forces {_rest(counted[chief])} on {BASES[chief]}."


def _rest(number: int) -> str:
    return "rests" if number == 1 else "rest"


def how_sure(tables: Tables) -> str:
    """Return how many findings are of each confidence and how many a person has looked at, in sentences."""
    rows = facts(tables)
    if not rows:
        return "No rule found anything to be sure of."
    found = Counter(str(row["confidence"]) for row in rows)
    told = "; ".join(f"{found[grade]} {grade} ({GRADES[grade]})" for grade in GRADES if found[grade])
    seen = sum(is_reviewed(row) for row in rows)
    reviewed = f"{seen} of {len(rows)} findings" if seen else "no finding"
    return f"Read by rules; {reviewed} reviewed by a person. Confidence: {told}."
