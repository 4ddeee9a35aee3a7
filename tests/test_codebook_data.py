"""Do the listed actors and places keep their promises: one meaning a name, known parents, ordered dates?"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parent.parent / "analysis" / "codebook"
ACTOR_FILES = ("states", "groups", "organisations", "leaders")
FILES = (*ACTOR_FILES, "places")
KEYS = {
    "states": "id name iso3 kind demonyms aliases ambiguous capital capital_aliases metonyms wikidata note",
    "groups": "id name kind sector iso3 parent demonyms aliases ambiguous wikidata leader note",
    "organisations": "id name kind sector iso3 parent aliases ambiguous wikidata note",
    "leaders": "id name aliases ambiguous office office_of iso3 from to offices side wikidata note",
    "places": "name iso3 kind aliases also note",
}
LISTS = ("aliases", "ambiguous", "demonyms", "metonyms", "capital_aliases", "also")
KINDS = {
    "state", "government", "armed_force", "unit", "non_state_armed_group", "coalition",
    "intergovernmental_org", "person", "office", "civilian_group", "media", "other",
}  # fmt: skip
SECTORS = {
    "GOV", "MIL", "REB", "SPY", "COP", "JUD", "LEG", "PTY", "OPP", "CVL", "MED", "NGO", "IGO", "CRM", "UNK",
}  # fmt: skip
PLACE_KINDS = {"city", "region", "country_part", "waterway", "border", "site"}
COMMON = """
    a about after all also among an and are army as at attack back bar bath be before being black brown by
    can case city coalition cook day defence defense east fields force forces front fund general gates
    good government group had has have he her hit his house how hunt if in into is it its king lake lion
    lions main major male man many may mobile more most movement new nice no north not of off old on one
    only or order other our out over park party people pole police power president price prime province
    reading red resistance rice rise rock same service she short south split state straw street strip such
    than that the their them then there they this times to town two under union unit united up van war was
    we week well west were what when where which white who will with world year you young
"""


@cache
def entries(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def actors() -> Iterator[tuple[str, dict[str, Any]]]:
    return ((file, entry) for file in ACTOR_FILES for entry in entries(file))


def names(entry: dict[str, Any]) -> set[str]:
    return {entry["name"], *listed(entry, "aliases", "demonyms", "metonyms")}


def everything_named() -> Iterator[str]:
    for file in FILES:
        for entry in entries(file):
            yield entry["name"]
            yield from listed(entry, *(key for key in LISTS if key != "also"))


def listed(entry: dict[str, Any], *keys: str) -> list[str]:
    """Return the words an entry lists under the keys, repetitions kept."""
    return [word for key in keys for word in entry.get(key, ())]


def codes() -> Iterator[tuple[str, str, str]]:
    """Yield each country code that is used, with the file and the name of the entry that uses it."""
    for file in FILES:
        for entry in entries(file):
            for code in (entry.get("iso3"), *entry.get("also", ())):
                if code:
                    yield file, entry["name"], code


def twice(owners: dict[str, set[str]]) -> dict[str, set[str]]:
    return {name: who for name, who in owners.items() if len(who) > 1}


@pytest.mark.parametrize("file", FILES)
def test_entries_use_only_keys_that_are_read(file):
    allowed = set(KEYS[file].split())
    assert {key for entry in entries(file) for key in entry} <= allowed


@pytest.mark.parametrize("file", FILES)
def test_every_listed_value_is_text(file):
    assert [v for entry in entries(file) for v in listed(entry, *LISTS) if not isinstance(v, str)] == []


@pytest.mark.parametrize("file", FILES)
def test_no_entry_lists_a_name_twice(file):
    for entry in entries(file):
        given = [entry["name"], *listed(entry, "aliases", "demonyms", "metonyms", "ambiguous")]
        assert len(given) == len(set(given)), f"{entry['name']} lists a name twice"


def test_no_two_actors_share_an_id():
    ids = [entry["id"] for _, entry in actors()]
    assert sorted({i for i in ids if ids.count(i) > 1}) == []


def test_ids_are_lower_case_words():
    assert [e["id"] for _, e in actors() if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", e["id"])] == []


def test_every_parent_is_listed():
    ids = {entry["id"] for _, entry in actors()}
    assert [(e["id"], e["parent"]) for _, e in actors() if e.get("parent", e["id"]) not in ids] == []


def test_no_actor_is_its_own_ancestor():
    parents = {e["id"]: e.get("parent") for _, e in actors()}
    for start in parents:
        seen, now = set(), start
        while now := parents.get(now):
            assert now not in seen, f"{start}: its parents run in a circle"
            seen.add(now)


def test_every_country_code_belongs_to_a_listed_state():
    known = {e["iso3"] for e in entries("states")}
    assert sorted(use for use in codes() if use[2] not in known) == []


def test_country_codes_are_three_capitals():
    assert sorted(use for use in codes() if not re.fullmatch("[A-Z]{3}", use[2])) == []


def test_no_two_states_share_a_country_code():
    codes = [e["iso3"] for e in entries("states") if e.get("kind", "state") == "state"]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("file", ["groups", "organisations"])
def test_kinds_and_sectors_are_those_of_the_tables(file):
    assert [e["id"] for e in entries(file) if e["kind"] not in KINDS or e["sector"] not in SECTORS] == []


def test_kinds_of_places_are_known():
    assert [e["name"] for e in entries("places") if e["kind"] not in PLACE_KINDS] == []


def test_no_name_means_two_actors():
    owners = defaultdict(set)
    for _, entry in actors():
        for name in names(entry):
            owners[name].add(entry["id"])
    assert twice(owners) == {}


def test_an_ambiguous_name_belongs_to_several_actors():
    owners = defaultdict(set)
    for _, entry in actors():
        for name in entry.get("ambiguous", ()):
            owners[name].add(entry["id"])
    assert {n: who for n, who in owners.items() if len(who) < 2} == {}


def test_an_ambiguous_name_is_nobodys_alias():
    sure = {name for _, entry in actors() for name in names(entry)}
    assert {n for _, e in actors() for n in e.get("ambiguous", ())} & sure == set()


def test_no_name_means_two_places_unless_the_entry_says_so():
    owners = defaultdict(set)
    for entry in entries("states"):
        for name in (entry.get("capital"), *entry.get("capital_aliases", ())):
            if name:
                owners[name].add(entry["id"])
    shared = set()
    for entry in entries("places"):
        for name in (entry["name"], *entry.get("aliases", ())):
            owners[name].add(f"{entry['name']} ({entry.get('iso3')})")
            if entry.get("also"):
                shared.add(name)
    assert {n: who for n, who in twice(owners).items() if n not in shared} == {}


def test_no_name_is_a_common_english_word():
    plain = {n for n in everything_named() if not (n.isupper() and n.isascii())}
    assert sorted(n for n in plain if n.lower() in COMMON.split()) == []


def test_names_begin_with_a_capital_or_are_long_enough_to_be_safe():
    allowed = re.compile(r"[^a-z]|(al|el|as|an|de|dpa|ex|anti|pan|teleSUR)\b")
    small = {n for n in everything_named() if n.islower() and " " not in n and len(n) < 7}
    assert sorted(n for n in small if not allowed.match(n)) == []


def test_names_have_no_stray_spaces():
    assert [n for n in everything_named() if n != " ".join(n.split())] == []


def test_wikidata_items_are_well_formed():
    items = [e["wikidata"] for _, e in actors() if "wikidata" in e]
    assert [i for i in items if not re.fullmatch(r"Q[1-9]\d*", i)] == []


def test_no_two_actors_share_a_wikidata_item():
    items = [e["wikidata"] for _, e in actors() if "wikidata" in e]
    assert sorted({i for i in items if items.count(i) > 1}) == []


def day(value: Any, *, end: bool = False) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    assert re.fullmatch(r"\d{4}(-\d\d)?", text), f"expected a date, a month or a year, found {text}"
    month = int(text[5:] or (12 if end else 1))
    return date(int(text[:4]), month, 28 if end else 1)


def held() -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in entries("leaders"):
        for office in entry.get("offices") or ([entry] if "office" in entry else []):
            yield entry["id"], office


def test_an_office_ends_after_it_begins():
    both = [(who, o) for who, o in held() if "from" in o and "to" in o]
    assert [who for who, o in both if day(o["from"]) > day(o["to"], end=True)] == []


def test_every_office_is_of_a_listed_actor():
    ids = {entry["id"] for _, entry in actors()}
    owners = {(who, str(office.get("of", office.get("office_of")))) for who, office in held()}
    assert sorted(owner for owner in owners if owner[1] not in ids) == []
