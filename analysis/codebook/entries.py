"""Who and what is listed: actors, their names and their places, refusing two meanings for one alias."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from analysis.errors import CodebookError
from analysis.words import find_words, texts


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held: its title, the state it belongs to, and from when to when."""

    title: str
    of: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed actor."""

    actor_id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    parent: str | None
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One listed place: its usual name, its country, what sort of place it is."""

    name: str
    country: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Meanings:
    """What a run of words can mean: actors, places, peoples."""

    actors: tuple[str, ...] = ()
    place: Place | None = None
    people: str | None = None


@dataclass(slots=True)
class Lexicon:
    """Runs of words and what they mean, found by their first word, longest first."""

    by_first: dict[str, list[tuple[tuple[str, ...], Meanings]]] = field(default_factory=dict)
    seen: dict[tuple[str, ...], Meanings] = field(default_factory=dict)
    peoples: dict[str, Meanings] = field(default_factory=dict)  # adjectives of one word

    def add(self, alias: str, meanings: Meanings) -> None:
        """Note one more meaning of an alias; meanings of different sorts stand side by side."""
        key = texts(find_words(alias, 0, len(alias)))
        old = self.seen.get(key, Meanings())
        self.seen[key] = Meanings(
            tuple(dict.fromkeys((*old.actors, *meanings.actors))),
            old.place or meanings.place,
            old.people or meanings.people,
        )

    def close(self) -> None:
        """Order the runs of words, the longest first, and set the adjectives of peoples apart."""
        for key in sorted(self.seen, key=lambda words: (-len(words), words)):
            self.by_first.setdefault(key[0], []).append((key, self.seen[key]))
            if len(key) == 1 and self.seen[key].people:
                self.peoples[key[0]] = self.seen[key]


def _day(value: Any, *, end: bool = False) -> date | None:
    if value is None or isinstance(value, date):
        return value
    text = str(value)
    if len(text) == 4 and text.isdigit():
        return date(int(text), 12, 31) if end else date(int(text), 1, 1)
    if len(text) == 7:
        return date(int(text[:4]), int(text[5:]), 28 if end else 1)
    return date.fromisoformat(text)


def offices(item: Mapping[str, Any]) -> tuple[Office, ...]:
    """Return the offices of one person's entry, given one by one or as a list."""
    held: Iterable[Mapping[str, Any]] = item.get("offices") or ([item] if item.get("office") else [])
    return tuple(
        Office(
            str(office.get("office")),
            office.get("of", office.get("office_of", item.get("office_of"))),
            _day(office.get("from")),
            _day(office.get("to"), end=True),
        )
        for office in held
    )


def entry(item: Mapping[str, Any], *, where: str, kind: str | None = None) -> Entry:
    """Return one listed actor from its YAML item.

    Raises
    ------
    CodebookError
        If the item lacks an id or a name.
    """
    try:
        actor_id, name = str(item["id"]), str(item["name"])
    except KeyError as error:
        raise CodebookError(f"{where}: every entry needs {error}, found {dict(item)!r}") from error
    held = offices(item)
    return Entry(
        actor_id,
        name,
        kind or str(item.get("kind", "other")),
        item.get("iso3"),
        item.get("sector"),
        item.get("parent") or (held[0].of if held else None),
        tuple(str(a) for a in item.get("aliases", ())),
        tuple(str(a) for a in item.get("ambiguous", ())),
        item.get("wikidata"),
        held,
    )


def refuse_twice(owners: dict[str, tuple[str, str]], alias: str, actor_id: str, where: str) -> None:
    """Note whose alias it is, refusing a second owner that does not declare it ambiguous.

    Raises
    ------
    CodebookError
        If the alias already means another actor; the message names both places.
    """
    first = owners.setdefault(alias, (actor_id, where))
    if first[0] != actor_id:
        raise CodebookError(
            f"alias {alias!r} has two meanings: {first[0]} in {first[1]} and {actor_id} in {where}; "
            "keep it in one, or list it under 'ambiguous' in both"
        )
