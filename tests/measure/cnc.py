"""Is a reason stated in a sentence, and which cues tell so truly, by the Causal News Corpus?"""

import csv
import re
from collections import defaultdict
from pathlib import Path

from analysis.codebook import Codebook
from analysis.tables.motivations import Motivation
from tests.measure.findings import Cue, Fault, Findings, found_of, plain
from tests.measure.telling import tell

NEEDS = ("cnc/train_subtask1.csv",)
_APART = re.compile(r" (?=[,.;:?!)%]|'s\b|n't\b|')|(?<=[($]) ")


def measure(folder: Path, book: Codebook) -> Findings:
    """Return how well sentences with a reason are told from others, and the precision of each cue."""
    found, cues = Findings(), defaultdict[str, list[bool]](list)
    answers: list[tuple[bool, bool]] = []
    with (folder / NEEDS[0]).open(encoding="utf-8-sig", newline="") as file:
        sentences = [(row["text"], row["label"] == "1") for row in csv.DictReader(file)]
    for text, is_causal in sentences:
        rows = tell(joined(text), book).rows(Motivation)
        answers.append((bool(rows), is_causal))
        for cue in {" ".join(row.cue.lower().split()) for row in rows}:
            cues[cue].append(is_causal)
            if not is_causal:
                found.faults.append(Fault("reason stated", "extra", cue, plain(text)))
        if is_causal and not rows:
            found.faults.append(Fault("reason stated", "missed", "causal", plain(text)))
    found.measures.append(
        found_of(
            "cnc",
            "a reason is stated",
            (gold for ours, gold in answers if ours),
            (ours for ours, gold in answers if gold),
        )
    )
    found.cues += [Cue(words, len(told), sum(told)) for words, told in cues.items()]
    return found


def joined(text: str) -> str:
    """Return a sentence as a paper prints it: the corpus sets each mark apart by a space.

    Examples
    --------
    >>> joined("Its troops , 300 , left ( because of the army 's losses ) .")
    "Its troops, 300, left (because of the army's losses)."
    """
    return _APART.sub("", text)
