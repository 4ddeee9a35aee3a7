"""On whose word does a row stand, and what did a speaker say?"""

import re
from collections.abc import Iterable, Mapping

from analysis.wording.cells import Record, Value, row_id
from analysis.wording.lists import SMALL, capital, number_word, quoted
from analysis.wording.names import name_of
from analysis.wording.nouns import ARTICLES, PRONOUNS, bare, inside, is_plural

_NUMBERS = frozenset(SMALL[1:]) | {"ten", "several", "some", "many", "a few"}
_HAS_UNNAMED = re.compile(r"\b(?:unnamed|anonymous|not named|unidentified)\b", re.IGNORECASE)


def voices(statements: Iterable[Record], names: Mapping[str, str]) -> dict[str, str]:
    """Return who stands behind each statement, by its row_id, as it stands inside a sentence.

    Parameters
    ----------
    statements
        Rows of the statements table: ``speaker_id``, ``speaker_words``, ``role``, ``anonymity`` and how many
        sources the words allow.
    names
        Names as they stand inside a sentence, by actor_id.
    """
    return {row_id(row): voice(row, names) for row in statements}


def voice(row: Record, names: Mapping[str, str], *, with_role: bool = False) -> str:
    """Return who makes a statement: a name, or what sort of source it is and that it is not named."""
    words, kind = inside(" ".join((row["speaker_words"] or "").split())), row["anonymity"]
    if words.casefold() in PRONOUNS | ARTICLES:
        words = ""
    if kind == "footage":
        return words or "footage"
    if kind == "document":
        return words or "a document"
    if kind == "anonymous":
        return _unnamed(words, row)
    name = name_of(row["speaker_id"], names) if kind == "named" or not words else words
    found = name or words or "a source that is not identified"
    return found + _role(row["role"], found) if with_role else found


def _role(role: Value, name: str) -> str:
    words = " ".join((role or "").split()).strip(" ,")
    return f", {inside(words)}" if words and words.casefold() not in name.casefold() else ""


def _unnamed(words: str, row: Record) -> str:
    low, high = row["sources_low"], row["sources_high"]
    if not words:
        return "an unnamed source" if low == high == "1" else "unnamed sources"
    if _HAS_UNNAMED.search(words):
        return words
    if " and " in words or "," in words:
        return f"unnamed sources ({words})"
    first, _, rest = words.partition(" ")
    if rest and (first.casefold() in _NUMBERS or first.isdigit()):
        return f"{first} unnamed {rest}"
    noun = bare(words)
    if low and low == high and int(low) > 1:
        return f"{number_word(int(low))} unnamed {noun}"
    return f"unnamed {noun}" if is_plural(noun) else f"an unnamed {noun}"


def statement(row: Record, names: Mapping[str, str]) -> str:
    """Return what a speaker said as a sentence: the words themselves, marked as reported where they are.

    Parameters
    ----------
    row
        A row of the statements table.
    names
        Names as they stand inside a sentence, by actor_id.
    """
    who = voice(row, names, with_role=True)
    comma = "," if "," in who and row["anonymity"] != "anonymous" else ""
    verb = "shows" if row["anonymity"] == "footage" else "said"
    if verb == "shows" and is_plural(who.casefold()):
        verb = "show"
    venue = _venue(row["venue"])
    how = "" if row["directness"] == "direct" else ", as the article words it"
    return f"{capital(who)}{comma} {verb}{venue}{how}: {quoted(str(row['content']))}."


_VENUES = {"told reporters": "to reporters", "parliament": "in parliament"}


def _venue(venue: Value) -> str:
    words = " ".join((venue or "").split())
    if not words:
        return ""
    if words.split(" ", 1)[0].casefold() in ARTICLES | {"in", "on", "at", "to", "by", "from", "via"}:
        return f" {words}"
    if words.casefold() in ("television", "radio", "social media", "state television"):
        return f" on {words}"
    if words in _VENUES:
        return f" {_VENUES[words]}"
    return f" in {'an' if words[0].casefold() in 'aeiou' else 'a'} {words}"


def according_to(row: Record, sayers: Mapping[str, str]) -> str:
    """Return on whose word a row stands, as the end of its sentence; nothing where the article says so."""
    who = sayers.get(row["said_by"] or "")
    return f", according to {who}" if who else ""
