"""Which signs of damage by translation or copying does a sentence bear?"""

import itertools
import re
from collections.abc import Collection

from analysis.codebook.damage import Damage, Sign, Slip
from analysis.words import Word

_CODE = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|&(?:#\d{1,6}|[a-z]{2,8});|\[[^\]\n]{1,200}\]\(https?:")
_QUOTE = re.compile(r"[\"“”]")
_COMMA = re.compile(r"[a-z]{2,40},[A-Za-z]{2,40}")
_DOUBLED_SUBJECT = re.compile(
    r"(?:Some|Many|Several|Most|The|These|Those|All|Both|Other)(?: [\w'’-]{1,30}){1,4}, "
    r"(?:like|such as|including|especially) "
    r"[^,.;]{1,80}, (?:they|it|he|she) ",
    re.IGNORECASE,
)


def find_slips(words: list[Word], known: Collection[str], damage: Damage) -> list[str]:
    """Return the notes of the slips among a sentence's words; ``known`` are those of the article."""
    row = tuple(word.text for word in words)
    return [
        slip.note
        for place, word in enumerate(words)
        for slip in damage.slips.get(word.low, ())
        if _has(row, place, slip) and (slip.needs is None or slip.needs in known)
    ]


def _has(row: tuple[str, ...], place: int, slip: Slip) -> bool:
    def stands(words: tuple[str, ...]) -> bool:
        return row[place + 1 : place + len(words)] == words[1:]

    return stands(slip.words) and not (slip.unless and stands(slip.unless))


def find_signs(text: str, words: list[Word], damage: Damage) -> list[Sign]:
    """Return the general signs a single sentence bears, whatever stands round it.

    Parameters
    ----------
    text
        The sentence.
    words
        Its words.
    damage
        The codebook's lists of garbled characters and of words that may stand twice.
    """
    signs: list[tuple[Sign, bool]] = [
        ("missing_space", bool(_COMMA.search(text))),
        ("doubled_word", any(_is_doubled(a, b, damage) for a, b in itertools.pairwise(words))),
        ("lost_character", "\ufffd" in text),
        ("wrong_encoding", any(mark in text for mark in damage.wrong_encoding)),
        ("sudden_capital", any(_is_sudden(words, n, damage) for n in range(len(words) - 2))),
        ("doubled_subject", bool(_DOUBLED_SUBJECT.match(text))),
        ("markup_left", bool(_CODE.search(text))),
    ]
    return [sign for sign, is_there in signs if is_there]


def _is_doubled(one: Word, two: Word, damage: Damage) -> bool:
    is_word = one.text.isalpha() and len(one.text) > 1 and two.text.islower()
    return is_word and one.low == two.low and one.low not in damage.may_double


def _is_sudden(words: list[Word], place: int, damage: Damage) -> bool:
    comma, word, after = words[place : place + 3]
    is_capital = comma.text == "," and word.text[0].isupper() and word.low in damage.no_capital
    return (
        is_capital
        and (after.text.islower() or word.low in ("like", "such", "which", "who"))
        and after.text != ","
    )


def find_unpaired(text: str, start: int, end: int) -> int | None:
    """Return where a quotation mark without a partner stands in a paragraph, or None."""
    opened: int | None = None
    for found in _QUOTE.finditer(text, start, end):
        place, mark = found.start(), found.group()
        if mark == '"' and opened is None and text[place - 1 : place].isdigit():
            continue
        if mark == "“" and opened is not None:
            return opened
        if mark == "”" and opened is None:
            return place
        opened = place if opened is None else None
    return opened
