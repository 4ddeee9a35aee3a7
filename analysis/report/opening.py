"""What does a reader see first: which article this is, on whose word it rests, how sure the reading is?"""

from collections import Counter

from analysis.charts.words import count, day, records
from analysis.report.fragment import Fragment, render
from analysis.report.names import facts, is_reviewed
from analysis.schema import Tables
from analysis.sources import Article
from analysis.wording.behind import behind_all, behind_moves

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
    whole, moves = behind_all(tables), behind_moves(tables)
    if not whole:
        return "Nothing was read whose source could be counted."
    return f"{moves}. {whole}" if moves else whole


def how_sure(tables: Tables) -> str:
    """Return how many findings are of each confidence and how many a person has looked at, in sentences."""
    rows = facts(tables)
    if not rows:
        return "No rule found anything to be sure of."
    found = Counter(str(row["confidence"]) for row in rows)
    told = "; ".join(f"{found[grade]} {grade} ({GRADES[grade]})" for grade in GRADES if found[grade])
    seen = sum(is_reviewed(row) for row in rows)
    reviewed = f"{seen} of {len(rows)} findings" if seen else "no finding"
    return (
        f"Read by rules; {reviewed} reviewed by a person. Confidence is in how clearly the words were read,"
        f" not in their truth: {told}."
    )
