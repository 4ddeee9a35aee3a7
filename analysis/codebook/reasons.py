"""Which words mark a reason, and to which class does it belong?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from analysis.codebook import files
from analysis.errors import CodebookError
from analysis.words import find_words

_LINKS = ("purpose", "cause", "constraint", "condition", "interpretation", "reason_unknown")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that mark a reason: what sort of link they make, on which side of them the reason stands."""

    words: tuple[str, ...]
    link: str
    is_right: bool
    reason_class: str | None
    confidence: str
    is_weak: bool
    is_whole: bool  # the cue says the reason itself: "for strategic reasons"
    needs: (
        str  # what must stand beside it: protest, rebuke, threat, outbreak, name, outcome; empty for any deed
    )


@dataclass(frozen=True, slots=True)
class Reasons:
    """Cues of reasons, and the words that tell their class."""

    cues: Mapping[str, tuple[Cue, ...]]  # by first word, longest first
    unknown: tuple[str, ...]
    realisations: frozenset[str]
    purpose_verbs: frozenset[str]
    completed: frozenset[str]  # verbs that an infinitive completes, or that tell somebody else to do it
    office: frozenset[str]  # of the purposes, those of an office too: their object must be somebody
    voicing: frozenset[str]  # of the purposes, those of protest
    using: frozenset[str]  # verbs of means: what follows "to" or "for" is what they serve
    classes: tuple[tuple[str, tuple[str, ...]], ...]
    protests: frozenset[str]  # verbs and nouns of protest
    deeds: frozenset[str]  # verbs of deeds that can have a reason, those of protest among them
    deed_nouns: frozenset[str]
    double_meaning: frozenset[str]  # of the nouns, those of sport and markets too
    plain_deeds: frozenset[str]  # the nouns of deeds but those
    rebukes: frozenset[str]  # verbs of sanction and rebuke
    people: frozenset[str]  # plain nouns of people who act without a name
    verbs: tuple[str, ...]


def load() -> Reasons:
    """Return the cues of ``reasons.yaml``.

    Raises
    ------
    CodebookError
        If a cue has no words or an unknown link.
    """
    found = files.read("reasons")
    cues: dict[str, list[Cue]] = {}
    for item in found["cues"]:
        cue = _cue(item)
        cues.setdefault(cue.words[0], []).append(cue)
    by_first = {first: tuple(sorted(made, key=lambda cue: -len(cue.words))) for first, made in cues.items()}
    realise = files.phrases(found["realisations"], where="reasons.yaml, realisations")
    purpose = files.phrases(found["purpose_verbs"], where="reasons.yaml, purpose_verbs")
    classes = tuple(
        (str(item["class"]), files.phrases(item["words"], where=f"reasons.yaml, classes, {item['class']}"))
        for item in found["classes"]
    )
    protests, deeds = _words(found, "protests"), _words(found, "deeds")
    sets = {
        name: files.word_set(found, name, where="reasons.yaml")
        for name in ("completed", "office", "voicing", "using", "double_meaning", "rebukes", "people")
    }
    verbs = dict.fromkeys((*realise, *purpose, *protests.verbs, *deeds.verbs, *sorted(sets["rebukes"])))
    return Reasons(
        cues=by_first,
        unknown=files.phrases(found["unknown"], where="reasons.yaml, unknown"),
        realisations=frozenset(realise),
        purpose_verbs=frozenset(purpose),
        classes=classes,
        protests=frozenset((*protests.verbs, *protests.nouns)),
        deeds=frozenset((*protests.verbs, *deeds.verbs)),
        deed_nouns=frozenset((*protests.nouns, *deeds.nouns)),
        plain_deeds=frozenset((*protests.nouns, *deeds.nouns)) - sets["double_meaning"],
        verbs=tuple(verbs),
        **sets,
    )


class _Words(NamedTuple):
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


def _words(found: Mapping[str, Any], name: str) -> _Words:
    item, where = files.item(found, name, where="reasons.yaml"), f"reasons.yaml, {name}"
    return _Words(
        files.phrases(files.item(item, "verbs", where=where), where=f"{where}, verbs"),
        files.phrases(files.item(item, "nouns", where=where), where=f"{where}, nouns"),
    )


def _cue(item: Mapping[str, Any]) -> Cue:
    words, link = str(item.get("words", "")), str(item.get("link"))
    if not words or link not in _LINKS:
        raise CodebookError(
            f"reasons.yaml: expected words and a link of {', '.join(_LINKS)}, found {dict(item)!r}"
        )
    return Cue(
        tuple(word.low for word in find_words(words, 0, len(words))),
        link,
        item.get("side", "right") == "right",
        item.get("class"),
        str(item.get("confidence", "medium")),
        bool(item.get("weak", False)),
        bool(item.get("whole", False)),
        str(item.get("needs", "")),
    )
