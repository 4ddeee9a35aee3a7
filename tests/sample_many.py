"""Tables of many actors, forces, places and reasons, of graphs in pieces, and of names in other scripts."""

import random
from typing import Any

import pandas as pd

from analysis import schema
from analysis.schema import Tables
from analysis.tables.actors import Actor
from analysis.tables.relations import RelationRow
from tests.sample import actor, empty_tables, relation, sample_tables

QUOTE = "has struck Kestria twice"
NAMES = (
    "Dell", "Northern Highland Front", "Carrow Brigade", "Ash", "Ostria", "Kestria", "PKX", "Brenland",
    "Free Sable Movement for the Liberation of the Isles", "Union of the River Towns", "Morrow League",
    "Valdora",
)  # fmt: skip
PLACES = tuple(
    first + last
    for first in ("Al", "Ber", "Car", "Dun", "East", "Fen")
    for last in ("ford", "ham", "ton", "mouth", "wick")
)
COUNTRIES = ("XVA", "XKE", "XBR", None)
OTHER_SCRIPTS = {
    "Kestria": "قوات الحدود الشمالية",
    "Valdora": "Вальдорская Республика",
    "Morrow League": "人民解放军东部战区联合指挥部总参谋部",
    "Highland Front": "Լեռնային ճակատ",
    "Dunmark": "ဒန်မတ်",
}


def tied(people: list[Actor], rows: list[RelationRow]) -> Tables:
    """Return tables of these actors and relations and nothing else."""
    tables = empty_tables()
    tables["actors"] = schema.frame(Actor, people)
    tables["relations"] = schema.frame(RelationRow, rows)
    return tables


def crowd(number: int) -> Tables:
    """Return tables in which one actor is supported by all others, each of whom fights the next."""
    people = [actor(f"a{n}", f"Actor {n}", "state", "Kestria") for n in range(number)]
    rows = [relation(f"a{n}", "a0", "supports", QUOTE, given="troops") for n in range(1, number)]
    rows += [relation(f"a{n}", f"a{n + 1}", "opposes", QUOTE) for n in range(1, number - 1)]
    return tied(people, rows)


def pieces(number: int) -> Tables:
    """Return tables of several groups of three that have nothing to do with each other."""
    people, rows = [], []
    for piece in range(number):
        people += [actor(f"a{piece}{n}", f"Group {piece}{n}", "state", "Kestria") for n in range(3)]
        rows.append(relation(f"a{piece}0", f"a{piece}1", "supports", QUOTE, given="troops"))
        rows.append(relation(f"a{piece}1", f"a{piece}2", "opposes", QUOTE))
    return tied(people, rows)


def tangle(seed: int) -> Tables:
    """Return tables of two to twelve actors with relations drawn by lot."""
    lot = random.Random(seed)
    number = lot.randint(2, len(NAMES))
    people = [actor(f"a{n}", NAMES[n], "state", "Kestria") for n in range(number)]
    rows = []
    for _ in range(lot.randint(1, round(number * 1.6))):
        one, two = lot.sample(range(number), 2)
        given = {"given": lot.choice(["troops", "weapons", "funding"])} if lot.random() < 0.7 else {}
        sort = lot.choice(["supports", "opposes"])
        rows.append(relation(f"a{one}", f"a{two}", sort, QUOTE, **given))
    return tied(people, rows)


def many(number: int = 40) -> Tables:
    """Return the sample with that many forces on thirty places, 64 reasons, 50 places held, 56 events."""
    tables = sample_tables()
    tables["posture"] = _many_forces(tables["posture"].head(1), number)
    reasons, places = tables["motivations"], tables["control"]
    tellers = [f"teller_{n}" for n in range(11)]
    copies = [
        reasons.assign(
            reason=reasons["reason"] + f" {copy}",
            teller="named_official",
            teller_id=[tellers[(copy + n) % 11] for n in range(len(reasons))],
        )
        for copy in range(8)
    ]
    tables["motivations"] = pd.concat(copies, ignore_index=True)
    tables["control"] = pd.concat(
        [places.assign(place=places["place"] + f" {copy}") for copy in range(10)], ignore_index=True
    )
    tables["timeline"] = pd.concat([tables["timeline"]] * 8, ignore_index=True)
    return tables


def _many_forces(one: pd.DataFrame, number: int) -> pd.DataFrame:
    rows = []
    for n in range(number):
        name = f"the {('first', 'second', 'third', 'fourth')[n % 4]} company of {PLACES[n % 30]}"
        for side, at, state in (
            ("before", n % 30, "there"),
            ("after", (n * 7 + 3) % 30, ("arrived", "heading", "left", "planned")[n % 4]),
        ):
            rows.append(
                one.assign(force=name, place=PLACES[at], country=COUNTRIES[at % 4], side=side, state=state)
            )
    return pd.concat(rows, ignore_index=True)


def renamed(words: str) -> Tables:
    """Return the sample with words added to every name, force, place and reason."""
    tables = sample_tables()
    for table, column in SHOWN:
        tables[table][column] = tables[table][column] + words
    return tables


SHOWN = (
    ("actors", "name"),
    ("posture", "force"),
    ("posture", "place"),
    ("control", "place"),
    ("motivations", "reason"),
    ("timeline", "what"),
)


def in_other_scripts() -> Tables:
    """Return the sample with its names in Arabic, Cyrillic, Chinese, Armenian and Burmese letters."""
    tables: Any = sample_tables()
    for table, column in SHOWN:
        for name, other in OTHER_SCRIPTS.items():
            tables[table][column] = tables[table][column].str.replace(name, other, regex=False)
    reasons = tables["motivations"]
    reasons["reason"] = "因为道路被封锁了他们不得不撤退到北方的山区等待增援。" + reasons["reason"]
    return tables
