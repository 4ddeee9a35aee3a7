"""What does a verb mean for the tables: which activity, which relation, which change, how real?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.codebook import files


@dataclass(frozen=True, slots=True)
class Frame:
    """One meaning of a verb: where the force or place stands, and what it does."""

    shape: str
    value: str


@dataclass(frozen=True, slots=True)
class Frames:
    """The meanings of verbs and of the nouns that name what they do."""

    forces: Mapping[str, tuple[Frame, ...]]
    relations: Mapping[str, tuple[Frame, ...]]
    wrong_objects: frozenset[str]
    own_deeds: frozenset[str]  # nouns of what somebody does, blamed with who does it
    change: Mapping[str, str]
    modality: Mapping[str, str]
    nominals: Mapping[str, str]
    hostile_nouns: frozenset[str]
    helpers: Mapping[str, str]  # supporter, ally, backing ... -> support type
    adjectival: Mapping[str, tuple[str, str]]  # backed -> (supports, type)
    verbs: tuple[str, ...]


def load() -> Frames:
    """Return what ``verbs.yaml`` says of each verb.

    Raises
    ------
    CodebookError
        If a list holds anything but words.
    """
    found = files.read("verbs")
    forces = _table(_pairs(found["forces"], "forces"))
    relations = _table(_relations(found["relations"]))
    adjectival = {
        word: (relation, kind)
        for relation, words in found["adjectival"].items()
        for word, kind in words.items()
    }
    modality = _turned(found["modality"], "modality")
    verbs = [*forces, *relations, *modality, *_turned(found["change"], "change"), *found["nominals"].values()]
    return Frames(
        forces,
        relations,
        frozenset(files.phrases(found["wrong_objects"], where="verbs.yaml, wrong_objects")),
        files.word_set(found, "own_deeds", where="verbs.yaml"),
        _turned(found["change"], "change"),
        modality,
        found["nominals"],
        frozenset(files.phrases(found["nominal_opposition"], where="verbs.yaml, nominal_opposition")),
        found["nominal_support"],
        adjectival,
        tuple(dict.fromkeys(verb.split()[0] for verb in verbs)),
    )


def _pairs(found: Mapping[str, Any], where: str) -> Iterator[tuple[str, Frame]]:
    for shape, activities in found.items():
        for activity, verbs in activities.items():
            for verb in files.phrases(verbs, where=f"verbs.yaml, {where}, {shape}, {activity}"):
                yield verb, Frame(shape, activity)


def _relations(found: Mapping[str, Any]) -> Iterator[tuple[str, Frame]]:
    for relation, verbs in found.items():
        if isinstance(verbs, dict):
            yield from ((verb, Frame(relation, kind)) for kind, listed in verbs.items() for verb in listed)
        else:
            yield from (
                (verb, Frame(relation, "")) for verb in files.phrases(verbs, where=f"verbs.yaml, {relation}")
            )


def _table(pairs: Iterator[tuple[str, Frame]]) -> dict[str, tuple[Frame, ...]]:
    made: dict[str, tuple[Frame, ...]] = {}
    for verb, frame in pairs:
        made[verb] = (*made.get(verb, ()), frame)
    return made


def _turned(found: Mapping[str, Any], where: str) -> dict[str, str]:
    return {
        word: value
        for value, words in found.items()
        for word in files.phrases(words, where=f"verbs.yaml, {where}, {value}")
    }
