"""As which words are quotations, nicknames and abbreviations read?"""

from collections.abc import Sequence

from analysis.extract.quotes import Quote
from analysis.words import Word

_COMPOUND = 60  # letters of the longest word with hyphens
_NICKNAME = 2  # words
_SHORT = 4  # letters of the longest abbreviation with a stop that may stand inside a sentence
QUOTE = "<quote>"  # lower-case form of the one word that stands for a quotation


def is_quote(item: Word) -> bool:
    """Tell whether an item stands for a whole quotation."""
    return item.low == QUOTE


def joined_stops(words: Sequence[Word]) -> list[Word]:
    """Return a sentence's words, the stop of an abbreviation ("J.", "Dec.") joined to it."""
    found: list[Word] = []
    for n, word in enumerate(words):
        last = found[-1] if found else None
        if last and _is_hyphenated(last, word, words[n - 1]):
            found[-1] = Word(last.start, word.end, last.text + word.text, last.low + word.low)
        elif last and word.text == "." and n + 1 < len(words) and _is_abbreviation(last, word, words[n + 1]):
            found[-1] = Word(last.start, word.end, last.text + ".", last.low + ".")
        else:
            found.append(word)
    return found


def _is_hyphenated(last: Word, word: Word, before: Word) -> bool:
    """Tell whether a word is tied to the last one by a hyphen ("Norrland-based"), or is that hyphen."""
    is_tied = last.end == word.start and last.text[0].isalnum() and len(last.text) < _COMPOUND
    return is_tied and (word.text == "-" or (before.text == "-" and word.text[0].isalnum()))


def _is_abbreviation(word: Word, stop: Word, after: Word) -> bool:
    is_short = word.text[0].isupper() and len(word.text) <= _SHORT and word.text != "I"
    return is_short and word.end == stop.start and (after.text[0].isupper() or after.text[0].isdigit())


def is_nickname(text: str, quote: Quote) -> bool:
    """Tell whether a word or two in marks stand between the parts of a name."""
    before, after = text[max(0, quote.start - 30) : quote.start].split()[-1:], text[quote.end : quote.end + 2]
    words = text[quote.inner_start : quote.inner_end].split()
    is_short = len(words) <= _NICKNAME and all(word[0].isupper() for word in words)
    return (
        is_short
        and bool(before)
        and before[0][:1].isupper()
        and before[0][-1:].isalpha()
        and after[1:].isupper()
    )


def as_word(text: str, quote: Quote, *, is_name: bool = False) -> Word:
    """Return a quotation as one word; a nickname as the name it is."""
    if is_name:
        name = text[quote.inner_start : quote.inner_end]
        return Word(quote.start, quote.end, name, name.lower())
    return Word(quote.start, quote.end, text[quote.start : quote.end], QUOTE)
