"""Is a speaker named, anonymous, a document or footage, and how many people do the words make it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.codebook.book import Codebook
from analysis.extract.speech_phrases import MET
from analysis.spans import Span
from analysis.words import Word, find_words

Anonymity = Literal["named", "anonymous", "footage", "document", "unclear"]
_PARTING = ("and", ",", "including", "or")
_DEFINITE = frozenset({"the", "his", "her", "its", "their"})
_PLURALS = frozenset({"people", "police"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many people: fewest and most, missing where the words set no limit."""

    low: int | None
    high: int | None


UNKNOWN = Count(None, None)


def speaker_words(text: str, span: Span, book: Codebook) -> list[Word]:
    """Return the words of a speaker; a plain noun that opens the sentence is read as if in lower case."""
    words = find_words(text, span.start, span.end)
    first = words[0]
    is_plain = is_people(first._replace(text=first.low), book) or first.low in book.speech.bodies
    if is_plain and not (len(words) > 1 and words[1].text[0].isupper()):
        words[0] = first._replace(text=first.low)
    return words


def head_at(words: Sequence[Word], book: Codebook) -> int:
    """Return the position of the noun a speaker's words are about: the last before "of", "in", "who" ..."""
    end = len(words)
    for n, word in enumerate(words):
        tag = "" if word.text[0].isupper() else book.grammar.tags.get(word.low, "")
        is_counted = word.low == "of" and n and book.grammar.tags.get(words[n - 1].low, "") in ("PRON", "DET")
        is_apart = tag in ("PREP", "REL", "TO") or word.low in ("familiar", "close", ",") or word.low in MET
        if n and not is_counted and is_apart:
            end = n
            break
    return max(0, end - 1)


def is_people(word: Word, book: Codebook) -> bool:
    """Tell whether a noun stands for people who are given no name."""
    nouns = book.nouns
    if word.text[0].isupper() or word.low in book.speech.bodies | book.speech.document_heads:
        return False
    return (
        word.low in nouns.sources | nouns.officials | nouns.analysts | nouns.roles | nouns.private | _PLURALS
    )


def is_part_of_some(words: Sequence[Word]) -> bool:
    """Tell whether the words are "one of them": somebody of a group, who is given no name."""
    return len(words) > 2 and words[1].low == "of" and words[2].low in ("them", "these", "those", "whom")


def is_plural(word: Word) -> bool:
    """Tell whether a noun of people is a plural."""
    return word.low in _PLURALS or (word.low.endswith(("s", "men", "women")) and not word.low.endswith("ss"))


def count_sources(words: Sequence[Word], book: Codebook) -> Count:
    """Return how many unnamed people the words make of a source.

    Listed groups add up; a group "including" others is at least as large as they are together. A plural
    without a number is two or more.
    """
    cut = next((n for n, word in enumerate(words) if word.low == "including"), len(words))
    whole, parts = _sum(words[:cut], book), _sum(words[cut + 1 :], book)
    if parts.low is None or whole.low is None:
        return whole if parts.low is None else parts
    high = whole.high if whole.high is None else max(whole.high, parts.low)
    return Count(max(whole.low, parts.low), high)


def _sum(words: Sequence[Word], book: Codebook) -> Count:
    counts = [count for part in _parts(words) if (count := _count(part, book)).low is not None]
    if not counts:
        return UNKNOWN
    highs = [count.high for count in counts]
    total = None if None in highs else sum(high for high in highs if high is not None)
    return Count(sum(count.low or 0 for count in counts), total)


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = [[]]
    for word in words:
        if word.low in _PARTING:
            found.append([])
        else:
            found[-1].append(word)
    return [part for part in found if part]


def _count(part: Sequence[Word], book: Codebook) -> Count:
    """Return how many people one group is; nothing is known where no noun of people stands in it."""
    heads = [word for word in part if is_people(word, book)]
    if not heads:
        return UNKNOWN
    if part[0].low == "one":
        return Count(1, 1)
    is_open = any(book.quantities.qualifiers.at(part, n) for n in range(len(part)))
    for n, word in enumerate(part):
        vague = book.quantities.vague.at(part, n)
        if vague:
            return Count(*vague[1])
        number = book.quantities.cardinal.get(word.low) or (int(word.low) if word.low.isdecimal() else None)
        if number:
            return Count(number, None if is_open else number)
    if is_plural(heads[0]):
        return Count(2, None)
    return Count(1, 1)


def anonymity_of(
    words: Sequence[Word], book: Codebook, *, is_footage: bool, is_named: bool, has_mark: bool
) -> Anonymity:
    """Return whether the words name their source.

    Parameters
    ----------
    words
        The words that stand for the speaker.
    book
        The codebook.
    is_footage
        Whether pictures tell it.
    is_named
        Whether a person or a body is named by them.
    has_mark
        Whether the article says that the source asked not to be named.
    """
    if is_footage:
        return "footage"
    head = words[head_at(words, book)]
    if head.low in book.speech.document_heads and head.text[0].islower():
        return "document"
    if is_part_of_some(words):
        return "anonymous"
    if is_named and not has_mark:
        return "named"
    if has_mark or (is_people(head, book) and not (is_definite(words, book) and _is_office(head, book))):
        return "anonymous"
    is_body = head.low in book.speech.bodies and words[0].low in _DEFINITE
    return "named" if is_named or is_body or any(word.text[0].isupper() for word in words[1:]) else "unclear"


def is_definite(words: Sequence[Word], book: Codebook) -> bool:
    """Tell whether the words are "the minister", "his spokesman": one person the article has spoken of."""
    head = words[head_at(words, book)]
    is_person = head.low in book.nouns.roles or is_people(head, book)
    return words[0].low in _DEFINITE and is_person and not is_plural(head) and head.text[0].islower()


def _is_office(word: Word, book: Codebook) -> bool:
    """Tell whether a noun is an office with one holder, so that "the minister" hides nobody."""
    return word.low.capitalize() in book.nouns.titles
