"""Which actors and places are listed, and what can each run of words mean?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.codebook import files
from analysis.codebook.entries import Entry, Lexicon, Meanings, Place, entry, refuse_twice
from analysis.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Listed:
    """The listed actors, and the lexicon of their names, places and peoples."""

    actors: Mapping[str, Entry]
    lexicon: Lexicon
    state_of: Mapping[str, str]  # country code -> actor_id of the state
    adjective: Mapping[str, str]  # actor_id of a state -> its usual adjective


def load() -> Listed:
    """Return what the files of actors and places list.

    Raises
    ------
    CodebookError
        If an entry has no id or name, an id stands twice, or an alias has two meanings.
    """
    lexicon, owners = Lexicon(), {}  # type: tuple[Lexicon, dict[str, tuple[str, str]]]
    actors: dict[str, Entry] = {}
    state_of: dict[str, str] = {}
    adjective: dict[str, str] = {}
    for name, kind in (("states", None), ("groups", None), ("organisations", None), ("leaders", "person")):
        for item in files.read(name):
            fallback = kind or ("state" if name == "states" else None)
            made = entry({"kind": fallback, **item} if fallback else item, where=f"{name}.yaml")
            if made.actor_id in actors:
                raise CodebookError(
                    f"{name}.yaml: the id {made.actor_id!r} stands twice; give one of them another"
                )
            actors[made.actor_id] = made
            _name(lexicon, owners, made, f"{name}.yaml")
            if name == "states":
                _state(lexicon, owners, made, item)
                if made.country and made.kind == "state":
                    state_of.setdefault(made.country, made.actor_id)
            if item.get("demonyms"):
                _peoples(lexicon, owners, made, item["demonyms"], f"{name}.yaml")
                adjective[made.actor_id] = str(item["demonyms"][0])
    _places(lexicon, files.read("places"))
    lexicon.close()
    return Listed(actors, lexicon, state_of, adjective)


def _name(lexicon: Lexicon, owners: dict[str, tuple[str, str]], made: Entry, where: str) -> None:
    for alias in (made.name, *made.aliases):
        refuse_twice(owners, alias, made.actor_id, where)
        for form in _spellings(alias):
            lexicon.add(form, Meanings(actors=(made.actor_id,)))
    for alias in made.ambiguous:
        for form in _spellings(alias):
            lexicon.add(form, Meanings(actors=(made.actor_id,)))


def _spellings(alias: str) -> Iterable[str]:
    """Return the alias with straight and with curly apostrophes."""
    yield alias
    for one, other in (("'", "’"), ("’", "'")):
        if one in alias:
            yield alias.replace(one, other)


def _peoples(
    lexicon: Lexicon, owners: dict[str, tuple[str, str]], made: Entry, words: Iterable[object], where: str
) -> None:
    """Note the adjectives and names of a state's people, or of a people."""
    for word in words:
        refuse_twice(owners, str(word), made.actor_id, where)
        lexicon.add(str(word), Meanings(people=made.actor_id))


def _state(
    lexicon: Lexicon, owners: dict[str, tuple[str, str]], made: Entry, item: Mapping[str, Any]
) -> None:
    """Note a state as a place, its capital and the buildings that stand for its government."""
    lexicon.add(made.name, Meanings(place=Place(made.name, made.country, "country")))
    for alias in made.aliases:
        lexicon.add(alias, Meanings(place=Place(made.name, made.country, "country")))
    for word in item.get("metonyms", ()):
        refuse_twice(owners, str(word), made.actor_id, "states.yaml")
        lexicon.add(str(word), Meanings(actors=(made.actor_id,)))
    for word in (item.get("capital"), *item.get("capital_aliases", ())):
        if word:
            for form in _spellings(str(word)):
                lexicon.add(form, Meanings(place=Place(str(item["capital"]), made.country, "capital")))


def _places(lexicon: Lexicon, items: Iterable[Mapping[str, Any]]) -> None:
    for item in items:
        place = Place(str(item["name"]), item.get("iso3"), str(item.get("kind", "city")))
        for alias in (place.name, *map(str, item.get("aliases", ()))):
            for form in _spellings(alias):
                lexicon.add(form, Meanings(place=place))
