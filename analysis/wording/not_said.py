"""What does the article leave open: numbers, places, holders, reasons, and what is only possible?"""

from collections.abc import Callable, Mapping

from analysis.wording.cells import Record, Tables, distinct, place_in_text, records
from analysis.wording.lists import capital, listed, quoted
from analysis.wording.main_points import names_in
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.open_forces import now_where, numbers, of_forces, strengths
from analysis.wording.points import Dated, Point, point
from analysis.wording.routes import place_words
from analysis.wording.sayings import according_to, voices

_HEDGED = frozenset({"conditional", "hypothetical"})
# A quote without any of these is the name of something, and says nothing of it.
_FINITE = frozenset({
    "if", "unless", "could", "would", "can", "will", "may", "might", "should", "must", "shall", "is", "are",
    "was", "were", "has", "have", "had", "do", "does", "did",
})  # fmt: skip
_TABLES = ("forces", "relations", "motivations")
Names = Mapping[str, str]


def not_said(tables: Tables, article: Dated) -> list[Point]:
    """Return what the rows leave open, each point with the rows that leave it so.

    Parameters
    ----------
    tables
        Finished tables of one article.
    article
        The article.
    """
    names = names_in(tables)
    makers: tuple[Callable[[Tables, Names], list[Point]], ...] = (
        numbers, now_where, _hedged, _unclear_reasons, _silent, strengths, _holders,
    )  # fmt: skip
    return [found for make in makers for found in make(tables, names)]


def _holders(tables: Tables, names: Names) -> list[Point]:
    """Return of which places the text does not say who held or holds them."""
    made = []
    for side, words in (("before", "held {} before"), ("after", "holds {} now")):
        rows = [row for row in records(tables["control"]) if row[f"{side}_basis"] == "not_stated"]
        if rows:
            places = listed(distinct(place_words(row["place"], row) for row in rows), 8)
            made.append(of_forces(f"Who {words.format(places)} is not stated.", rows))
    return made


def _hedged(tables: Tables, names: Names) -> list[Point]:
    """Return what stands under an "if" or a "could", in one sentence; words that state nothing are not."""
    rows = [
        row
        for name in _TABLES
        for row in records(tables[name])
        if row["modality"] in _HEDGED and _FINITE & set(str(row["quote"]).casefold().split())
    ]
    sayers = voices(records(tables["statements"]), names)
    found: dict[str, list[Record]] = {}
    for row in sorted(rows, key=lambda row: -len(str(row["quote"]))):
        words = quoted(str(row["quote"]))
        longer = next((known for known in found if words[1:-1] in known), None)
        found.setdefault(longer or f"{words}{according_to(row, sayers)}", []).append(row)
    ordered = sorted(found.items(), key=lambda item: min(map(place_in_text, item[1])))
    if not ordered:
        return []
    told = "; ".join(words for words, _ in ordered)
    return [
        point(f"Only possible, not reported as fact: {told}.", [row for _, those in ordered for row in those])
    ]


def _unclear_reasons(tables: Tables, names: Names) -> list[Point]:
    """Return who says that the reason is not known."""
    made = []
    for row in records(tables["motivations"]):
        if row["link"] == "reason_unknown":
            teller = name_of(row["teller_id"], names) or "a speaker"
            who = "the article" if row["teller"] == "article" else teller
            says, words = "say" if is_plural(who) else "says", quoted(str(row["reason"]))
            made.append(point(f"{capital(who)} {says} the reason is unclear: {words}.", [row]))
    return made


def _silent(tables: Tables, names: Names) -> list[Point]:
    """Return which named persons, and whether the unnamed sources, speak and give no reason for a deed."""
    reasons, statements = records(tables["motivations"]), records(tables["statements"])
    if not reasons and not tables["forces"].size:
        return []
    tellers = {row["teller_id"] for row in reasons}
    persons = {row["actor_id"] for row in records(tables["actors"]) if row["kind"] == "person"}
    rows = [
        row for row in statements if row["anonymity"] == "named" and row["speaker_id"] in persons - tellers
    ]
    made = []
    if rows:
        people = distinct(name_of(row["speaker_id"], names) or "" for row in rows)
        verbs = "speak and give" if len(people) > 1 else "speaks and gives"
        made.append(point(f"{listed(people)} {verbs} no reason for what is done.", rows))
    unnamed = [row for row in statements if row["anonymity"] == "anonymous"]
    if unnamed and all(row["teller"] != "anonymous_official" for row in reasons):
        made.append(point("No unnamed source gives a reason for what is done.", unnamed))
    return made
