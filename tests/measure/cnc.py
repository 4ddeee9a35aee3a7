"""Is a reason stated in a sentence, and which cues tell so truly, by the Causal News Corpus?"""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook
from analysis.codebook.reasons import Reasons
from analysis.tables.motivations import Motivation
from analysis.words import find_words
from tests.measure.findings import Cue, Fault, Findings, found_of, plain
from tests.measure.telling import tell

NEEDS = ("cnc/train_subtask1.csv",)
_APART = re.compile(r" (?=[,.;:?!)%]|'s\b|n't\b|')|(?<=[($]) ")


@dataclass(frozen=True, slots=True)
class Answer:
    """One sentence: whether it is causal, the listed cues that stand in it, the cues that made a row."""

    text: str
    is_causal: bool
    standing: frozenset[str]
    rows: frozenset[str]


def measure(folder: Path, book: Codebook) -> Findings:
    """Return how well sentences with a reason are told from others, and the precision of each cue."""
    with (folder / NEEDS[0]).open(encoding="utf-8-sig", newline="") as file:
        sentences = [(joined(row["text"]), row["label"] == "1") for row in csv.DictReader(file)]
    answers = [_answer(text, is_causal, book) for text, is_causal in sentences]
    measured = found_of(
        "cnc",
        "a reason is stated",
        (answer.is_causal for answer in answers if answer.rows),
        (bool(answer.rows) for answer in answers if answer.is_causal),
    )
    faults = [fault for answer in answers for fault in _faults(answer)]
    return Findings([measured], faults, _cues(answers))


def joined(text: str) -> str:
    """Return a sentence as a paper prints it: the corpus sets each mark apart by a space.

    Examples
    --------
    >>> joined("Its troops , 300 , left ( because of the army 's losses ) .")
    "Its troops, 300, left (because of the army's losses)."
    """
    return _APART.sub("", text)


def _answer(text: str, is_causal: bool, book: Codebook) -> Answer:
    rows = tell(text, book).rows(Motivation)
    cues = frozenset(" ".join(row.cue.lower().split()) for row in rows)
    return Answer(text, is_causal, _standing(text, book.reasons), cues)


def _standing(text: str, reasons: Reasons) -> frozenset[str]:
    words = [word.low for word in find_words(text, 0, len(text))]
    return frozenset(
        " ".join(cue.words)
        for at, word in enumerate(words)
        for cue in reasons.cues.get(word, ())
        if tuple(words[at : at + len(cue.words)]) == cue.words
    )


def _faults(answer: Answer) -> list[Fault]:
    example = plain(answer.text, 320)
    if not answer.is_causal:
        return [Fault("reason stated", "extra", cue, example) for cue in sorted(answer.rows)]
    if answer.rows:
        return []
    met = sorted(answer.standing, key=len, reverse=True)
    return [Fault("reason stated", "missed", f"has {met[0]!r}" if met else "has no listed cue", example)]


def _cues(answers: list[Answer]) -> list[Cue]:
    standing, rows = defaultdict[str, list[bool]](list), defaultdict[str, list[bool]](list)
    for answer in answers:
        for cue in answer.standing:
            standing[cue].append(answer.is_causal)
        for cue in answer.rows:
            rows[cue].append(answer.is_causal)
    names = sorted({*standing, *rows})
    return [Cue(name, tuple(standing.get(name, ())), tuple(rows.get(name, ()))) for name in names]
