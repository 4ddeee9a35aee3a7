"""Which words mark a reason, and to which class does it belong?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Reasons:
    """Cues of reasons, and the words that tell their class."""

    cues: Mapping[str, tuple[Cue, ...]]  # by first word, longest first
    unknown: tuple[str, ...]
    realisations: frozenset[str]
    purpose_verbs: frozenset[str]
    classes: tuple[tuple[str, tuple[str, ...]], ...]
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
    unknown = files.phrases(found["unknown"], where="reasons.yaml, unknown")
    return Reasons(by_first, unknown, frozenset(realise), frozenset(purpose), classes, (*realise, *purpose))


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
    )
