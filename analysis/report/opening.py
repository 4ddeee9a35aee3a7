"""What does a reader see first: which article this is, on whose word it rests, how sure the reading is?"""

from collections import Counter

from analysis.charts.words import capital, count, day, listed, parts, records
from analysis.report.fragment import Fragment, render
from analysis.report.names import facts, is_reviewed
from analysis.schema import Tables
from analysis.sources import Article

BASES = {
    "named": "named sources",
    "anonymous": "unnamed sources",
    "own_voice": "the article's own voice",
    "footage": "footage",
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
    """Return how many rows rest on each kind of source, in a sentence."""
    found = {str(row["basis"]): len(parts(row["row_ids"])) for row in records(tables["sourcing"])}
    told = [f"{found[basis]} on {words}" for basis, words in BASES.items() if found.get(basis)]
    if not told:
        return "Nothing was read whose source could be counted."
    rest = "rests" if told[0].startswith("1 ") else "rest"
    told[0] = told[0].replace(" on ", f" {rest} on ", 1)
    return f"Of {sum(found.values())} findings, {listed(told)}."


def how_sure(tables: Tables) -> str:
    """Return how many findings are of each confidence and how many a person has looked at, in sentences."""
    rows = facts(tables)
    if not rows:
        return "No rule found anything to be sure of."
    found = Counter(str(row["confidence"]) for row in rows)
    told = listed([f"{found[grade]} {grade}" for grade in ("high", "medium", "low") if found[grade]])
    seen = sum(is_reviewed(row) for row in rows)
    reviewed = f"{seen} of {len(rows)} findings" if seen else "no finding"
    return f"Read by rules: confidence {told}. {capital(reviewed)} reviewed by a person."
