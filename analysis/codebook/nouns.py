"""Which plain nouns stand for forces, groups, speakers, titles, places and goods?"""

from collections.abc import Mapping
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
    titles: frozenset[str]
    military_titles: frozenset[str]
    roles: frozenset[str]
    never_actors: frozenset[str]
    places: frozenset[str]
    never_names: frozenset[str]
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
}


def load() -> Nouns:
    """Return the nouns of ``nouns.yaml``.

    Raises
    ------
    CodebookError
        If a list holds anything but words.
    """
    found = files.read("nouns")
    force: dict[str, str] = {}
    for kind, words in found["force_heads"].items():
        for word in files.phrases(words, where=f"nouns.yaml, force_heads, {kind}"):
            force.setdefault(word, kind)
    goods: dict[str, str] = {}
    for name, kind in _GOODS.items():
        for word in files.phrases(found[name], where=f"nouns.yaml, {name}"):
            goods.setdefault(word, kind)
    sets = {
        name: frozenset(files.phrases(found[name], where=f"nouns.yaml, {name}"))
        for name in (
            "source_heads", "official_heads", "analyst_heads", "titles", "military_titles", "roles",
            "never_actors", "place_heads", "never_names", "name_particles", "name_links",
        )
    }  # fmt: skip
    return Nouns(
        force,
        _heads(found["group_heads"], "group_heads"),
        _heads(found["name_heads"], "name_heads"),
        sets["source_heads"],
        sets["official_heads"],
        sets["analyst_heads"],
        sets["titles"],
        sets["military_titles"],
        sets["roles"],
        sets["never_actors"],
        sets["place_heads"],
        sets["never_names"],
        sets["name_particles"],
        sets["name_links"],
        goods,
    )


def _heads(found: Mapping[str, Any], where: str) -> dict[str, Head]:
    made: dict[str, Head] = {}
    for kind, item in found.items():
        for word in files.phrases(item["words"], where=f"nouns.yaml, {where}, {kind}"):
            made.setdefault(word, Head(kind, str(item["sector"])))
    return made
