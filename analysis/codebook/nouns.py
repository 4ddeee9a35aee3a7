"""Which plain nouns stand for forces, groups, speakers, titles, places and goods?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.codebook import files


@dataclass(frozen=True, slots=True)
class Head:
    """What a head noun makes of its phrase: the kind of actor and its PLOVER sector."""

    kind: str
    sector: str


@dataclass(frozen=True, slots=True)
class Nouns:
    """Lists of nouns, in lower case unless they open with a capital in names."""

    force: Mapping[str, str]  # noun -> unit_kind
    group: Mapping[str, Head]
    name: Mapping[str, Head]
    sources: frozenset[str]
    officials: frozenset[str]
    analysts: frozenset[str]
    private: frozenset[str]
    titles: frozenset[str]
    military_titles: frozenset[str]
    roles: frozenset[str]
    never_actors: frozenset[str]
    places: frozenset[str]
    never_names: frozenset[str]
    people: frozenset[str]
    held: frozenset[str]
    home: frozenset[str]
    particles: frozenset[str]
    links: frozenset[str]
    goods: Mapping[str, str]  # noun -> UCDP support type


_GOODS = {
    "weapons": "weapons",
    "materiel": "materiel_logistics",
    "funds": "funding",
    "intelligence": "intelligence",
    "training": "training_advisers",
    "troops_given": "troops",
    "political": "political",
    "territory": "territory_access",
}


def load() -> Nouns:
    """Return the nouns of ``nouns.yaml``.

    Raises
    ------
    CodebookError
        If a list holds anything but words.
    """
    found = files.read("nouns")
    return Nouns(
        force=_by_word(found["force_heads"], found["force_heads"], where="force_heads, "),
        group=_heads(found["group_heads"], "group_heads"),
        name=_heads(found["name_heads"], "name_heads"),
        sources=_set(found, "source_heads"),
        officials=_set(found, "official_heads"),
        analysts=_set(found, "analyst_heads"),
        private=_set(found, "private_heads"),
        titles=_set(found, "titles"),
        military_titles=_set(found, "military_titles"),
        roles=_set(found, "roles"),
        never_actors=_set(found, "never_actors"),
        places=_set(found, "place_heads"),
        never_names=_set(found, "never_names"),
        people=_set(found, "people_heads"),
        held=_set(found, "held_heads"),
        home=_set(found, "home_modifiers"),
        particles=_set(found, "name_particles"),
        links=_set(found, "name_links"),
        goods={word: _GOODS[name] for word, name in _by_word(found, _GOODS).items()},
    )


def _set(found: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(files.phrases(found[name], where=f"nouns.yaml, {name}"))


def _by_word(found: Mapping[str, Any], kinds: Iterable[str], where: str = "") -> dict[str, str]:
    """Return the list that each word stands in, the first of several."""
    made: dict[str, str] = {}
    for name in kinds:
        for word in files.phrases(found[name], where=f"nouns.yaml, {where}{name}"):
            made.setdefault(word, name)
    return made


def _heads(found: Mapping[str, Any], where: str) -> dict[str, Head]:
    made: dict[str, Head] = {}
    for kind, item in found.items():
        for word in files.phrases(item["words"], where=f"nouns.yaml, {where}, {kind}"):
            made.setdefault(word, Head(kind, str(item["sector"])))
    return made
