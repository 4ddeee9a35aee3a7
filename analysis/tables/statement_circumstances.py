"""Where and when was something said, and why does its source stay unnamed?"""

from collections.abc import Iterable, Sequence
from datetime import date

from analysis.codebook.book import Codebook
from analysis.codebook.speech import Phrase
from analysis.extract.dates import When, find_dates
from analysis.spans import Span
from analysis.words import Word, find_words

_NEAR = 12  # words between the mark and the reason
_CAUSES = 4  # of the listed openers, those that can stand before the mark


def circumstances(text: str, around: Iterable[Span], without: Iterable[Span]) -> list[list[Word]]:
    """Return the words around what is said, without those that name the speaker and the role."""
    named = list(without)
    return [
        [
            w
            for w in find_words(text, span.start, span.end)
            if not any(n.start <= w.start < n.end for n in named)
        ]
        for span in around
    ]


def find_venue(stretches: Sequence[Sequence[Word]], book: Codebook) -> str | None:
    """Return the venue that the words name: the first of the codebook's list that stands there."""
    for name, phrase in book.speech.venues:
        if any(position(words, phrase) is not None for words in stretches):
            return name
    return None


def find_day(text: str, stretches: Sequence[Sequence[Word]], published: date, book: Codebook) -> When | None:
    """Return the first words that date the saying, with the days they mean."""
    for words in stretches:
        for when in find_dates(text, words, published, book.calendar):
            if when.relation in ("on", "during") and when.first and when.last:
                return when
    return None


def has_anonymity_mark(stretches: Sequence[Sequence[Word]], book: Codebook) -> bool:
    """Tell whether the article says that the source asked not to be named."""
    return any(_mark(words, book) is not None for words in stretches)


def anonymity_reason(text: str, stretches: Sequence[Sequence[Word]], book: Codebook) -> str | None:
    """Return the reason the article gives for leaving the source unnamed, in its words.

    It opens with "because", "citing", "to" and the like after the words about anonymity; where those words
    are themselves a reason ("not authorized to speak"), it is they.
    """
    for words in stretches:
        mark = _mark(words, book)
        if mark is None:
            continue
        start, end = mark
        opener = _opener(words, start, end, book)
        if opener is not None:
            return _stretch(text, words, opener)
        if words[start].low in ("not", "who"):
            return _stretch(text, words, start)
    return None


def position(words: Sequence[Word], phrase: Phrase) -> int | None:
    """Return where a phrase begins among the words, or None."""
    first = phrase[0] if phrase else ""
    for n in range(len(words) - len(phrase) + 1):
        if words[n].low == first and all(words[n + k].low == phrase[k] for k in range(len(phrase))):
            return n
    return None


def _mark(words: Sequence[Word], book: Codebook) -> tuple[int, int] | None:
    for phrase in book.speech.anonymity_marks:
        start = position(words, phrase)
        if start is not None:
            return start, start + len(phrase)
    return None


def _opener(words: Sequence[Word], start: int, end: int, book: Codebook) -> int | None:
    """Return where the reason opens: after the mark, or before it where the mark stands inside the reason."""
    for phrase in book.speech.anonymity_reasons:
        after = position(words[end:], phrase)
        if after is not None and after <= _NEAR:
            return end + after
    for phrase in book.speech.anonymity_reasons[:_CAUSES]:
        before = position(words[:start], phrase)
        if before is not None:
            return before
    return None


def _stretch(text: str, words: Sequence[Word], start: int) -> str:
    """Return the words from a position to the end, or to a mark that ends the clause."""
    end = start + 1
    while (
        end < len(words)
        and words[end].low not in (",", ".", ";", ":")
        and not words[end].low.startswith("said")
    ):
        end += 1
    return text[words[start].start : words[end - 1].end]
