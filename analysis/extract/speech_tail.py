"""Which words after a verb of saying tell listener, venue and time, and where does what is said begin?"""

from collections.abc import Sequence
from typing import Literal

from analysis.extract.speech_items import is_quote
from analysis.extract.speech_words import Sense
from analysis.words import Word

Opening = Literal["end", "comma", "colon", "that", "clause", "quote"]

_WHERE_WHEN = frozenset(
    {
        "in",
        "on",
        "at",
        "by",
        "during",
        "after",
        "via",
        "to",
        "from",
        "before",
        "through",
        "over",
        "with",
    }
)
_DAYS = frozenset(
    {"late", "early", "today", "yesterday", "later", "earlier", "tonight", "then", "overnight", "also"}
)
_NAMED: dict[str, Opening] = {",": "comma", ":": "colon", "that": "that"}
_LONGEST = 14  # items of one adjunct


def after_verb(items: Sequence[Word], at: int, lemma: str, sense: Sense) -> tuple[int, Opening]:
    """Return where an attribution ends, and what stands there."""
    speech = sense.book.speech
    end = _listener(items, at, sense) if lemma in speech.told else at
    if lemma not in speech.objects | speech.naming:
        end = _adjuncts(items, end, sense)
    return end, opening(items, end)


def opening(items: Sequence[Word], at: int) -> Opening:
    """Return what stands at a position, as the beginning of what is said."""
    if at >= len(items) or items[at].low in (".", ";", "!", "?", ")", "—", "–"):
        return "end"
    return "quote" if is_quote(items[at]) else _NAMED.get(items[at].low, "clause")


def _listener(items: Sequence[Word], at: int, sense: Sense) -> int:
    """Return the end of the person told: the words up to "that", a mark, a preposition or a new phrase."""
    end = at
    if at < len(items) and not sense.opens_phrase(items[at]):
        return at
    while end < min(len(items), at + _LONGEST):
        word = items[end]
        if sense.is_edge(word) or word.low == "that" or (end > at and _starts_anew(items, end, sense)):
            break
        end += 1
        if sense.tag(word) == "PRON":
            break
    return end


def _starts_anew(items: Sequence[Word], at: int, sense: Sense) -> bool:
    tag, before = sense.tag(items[at]), items[at - 1]
    if before.low in ("of", "and", "'s"):
        return False
    return tag in ("DET", "PRON", "PREP", "ADV") or items[at].text[0].isdigit()


def _adjuncts(items: Sequence[Word], at: int, sense: Sense) -> int:
    end = at
    while end < len(items):
        further = _one_adjunct(items, end, sense)
        if further == end:
            break
        end = further
    is_verb_next = end < len(items) and (sense.is_finite(items[end]) or sense.tag(items[end]) == "CONJ")
    return at if is_verb_next and end > at else end


def _one_adjunct(items: Sequence[Word], at: int, sense: Sense) -> int:
    if is_quote(items[at]):
        return at
    if items[at].low in _DAYS or (items[at].low.endswith("ly") and not sense.is_name(items[at])):
        return at + 1
    if items[at].low not in _WHERE_WHEN and items[at].low not in ("last", "this"):
        return _bare_day(items, at, sense)
    return _preposition(items, at, sense)


def _bare_day(items: Sequence[Word], at: int, sense: Sense) -> int:
    return at + 1 if items[at].low.endswith("day") and sense.is_name(items[at]) else at


def _preposition(items: Sequence[Word], at: int, sense: Sense) -> int:
    end = at + 1
    top = min(len(items), at + _LONGEST)
    if (
        end >= top
        or sense.is_edge(items[end])
        or items[end].low == "that"
        or not sense.opens_phrase(items[end])
    ):
        return at
    if items[at].low == "to" and sense.forms(items[end]) & {"base"} and not sense.is_noun_only(items[end]):
        return at
    end += 1
    while end < top and not _ends_adjunct(items, at + 1, end, sense):
        end += 1
    return end


def _ends_adjunct(items: Sequence[Word], start: int, end: int, sense: Sense) -> bool:
    word, before = items[end], items[end - 1]
    if sense.is_edge(word) or word.low == "that" or sense.tag(word) in ("PREP", "CONJ", "PRON"):
        return not (word.low == "of" and sense.is_noun_like(before))
    if before.low == "of" or sense.tag(before) == "DET":
        return False
    if sense.tag(word) == "DET" or word.text[0].isdigit():
        return not (sense.is_name(before) and word.text[0].isdigit())
    if word.low in _DAYS or sense.is_gerund(word):
        return True
    return _begins_subject(items, start, end, sense)


def _begins_subject(items: Sequence[Word], start: int, end: int, sense: Sense) -> bool:
    """Tell whether a word after a finished phrase opens what is said ("said on Friday two ...")."""
    word, before = items[end], items[end - 1]
    is_day = before.low.endswith("day") and sense.is_name(before)
    turns_to_name = sense.is_name(word) and not sense.is_name(before) and not word.text.isupper()
    return is_day or (turns_to_name and sense.tag(before) != "DET")
