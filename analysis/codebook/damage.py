"""Which words and marks show that translation or copying has broken a text?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from analysis.codebook import files
from analysis.errors import CodebookError
from analysis.words import find_words, texts

Sign = Literal[
    "stray_stop", "missing_space", "unbalanced_quotes", "doubled_word", "lost_character", "wrong_encoding",
    "no_ending", "sudden_capital", "doubled_subject", "markup_left",
]  # fmt: skip
_KEYS = {"words", "needs", "unless", "note"}


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that a machine is known to put for others.

    ``words`` stand in a row (the first in either case); ``needs`` is a word the article must also have;
    ``unless`` are words that stand in the same place where nothing is wrong.
    """

    words: tuple[str, ...]
    needs: str | None
    unless: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Damage:
    """Slips by their first word in lower case, the note of each general sign, and what its rules lean on."""

    slips: Mapping[str, tuple[Slip, ...]]
    notes: Mapping[Sign, str]
    wrong_encoding: tuple[str, ...]
    may_double: frozenset[str]
    no_capital: frozenset[str]


def load() -> Damage:
    """Return the signs of damage.

    Raises
    ------
    CodebookError
        If a slip has no words or no note, or holds an unknown key; if a general sign has no note.
    """
    found = files.read("damage")
    notes: dict[Sign, str] = {}
    for sign in get_args(Sign):
        if not isinstance(found["signs"].get(sign), str):
            raise CodebookError(f"damage.yaml, signs: expected a note for {sign}, found none")
        notes[sign] = found["signs"][sign]
    return Damage(
        slips(found["slips"]),
        notes,
        files.phrases(found["wrong_encoding"], where="damage.yaml, wrong_encoding"),
        frozenset(files.phrases(found["may_double"], where="damage.yaml, may_double")),
        frozenset(files.phrases(found["no_capital"], where="damage.yaml, no_capital")),
    )


def slips(items: list[dict[str, str | None]]) -> dict[str, tuple[Slip, ...]]:
    """Return the slips by the first of their words in lower case.

    Raises
    ------
    CodebookError
        If a slip has no words or no note, or holds an unknown key.
    """
    found: dict[str, tuple[Slip, ...]] = {}
    for item in items:
        if not item.get("words") or not item.get("note") or not set(item) <= _KEYS:
            raise CodebookError(
                f"damage.yaml, slips: expected words, note and perhaps needs or unless, found {item}"
            )
        slip = Slip(_row(item["words"]), item.get("needs"), _row(item.get("unless")), str(item["note"]))
        first = slip.words[0].lower()
        found[first] = (*found.get(first, ()), slip)
    return found


def _row(words: str | None) -> tuple[str, ...]:
    return texts(find_words(words, 0, len(words))) if words else ()
