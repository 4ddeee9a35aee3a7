"""Where do the words that name a speaker begin and end?"""

from collections.abc import Sequence

from analysis.extract.speech_items import is_quote
from analysis.extract.speech_words import Sense
from analysis.words import Word

Range = tuple[int, int]  # positions of items, half-open

REACH = 40  # items: no phrase is longer, and a line without marks stays quick to read
_INNER = frozenset(
    {"of", "for", "in", "at", "from", "with", "near", "on", "to", "familiar", "inside", "close"}
)
_CLOSE = frozenset({"familiar", "close", "loyal"})  # "a source close to the army"
_NAMING = frozenset({"of", "for", "in", "from", "at", "with", "inside", "near"})


def phrase_before(items: Sequence[Word], end: int, sense: Sense) -> int:
    """Return where the noun phrase that ends before a position begins (the position if there is none)."""
    start, low = end, max(0, end - REACH)
    while start > low:
        before = items[start - 1]
        if _serves(items, start, end, low, sense):
            start -= 1
            continue
        if sense.is_edge(before):
            who = relative(items, start - 1, low, sense)
            if start == end or who is None:
                break
            start = who
            continue
        if not _joins_left(items, start, end, low, sense):
            break
        start -= 1
    return _without_front(items, _antecedent(items, start, end, low, sense), end, sense)


# Participles that only say how a source was met: "residents reached by phone said".
MET = frozenset({"reached", "contacted", "interviewed", "questioned", "approached", "asked", "based"})


def _antecedent(items: Sequence[Word], start: int, end: int, low: int, sense: Sense) -> int:
    """Return where whoever the words before a verb tell of begins: "a woman who fled with her children"."""
    if start == end:
        return start
    for n in range(start - 1, max(low, start - 14), -1):
        if is_quote(items[n]) or sense.is_mark(items[n]):
            return start
        is_who = items[n].low == "who" and any(sense.is_finite(word) for word in items[n + 1 : start])
        if (is_who or items[n].low in MET) and sense.is_noun_like(items[n - 1]):
            return phrase_before(items, n, sense)
    return start


def _serves(items: Sequence[Word], start: int, end: int, low: int, sense: Sense) -> bool:
    """Tell whether "to" before a phrase ties it to those who serve it ("aides to the president")."""
    if items[start - 1].low != "to" or start == end or start - 2 < low:
        return False
    nouns = sense.book.nouns
    return items[start - 2].low in nouns.sources | nouns.officials | nouns.roles | _CLOSE


def relative(items: Sequence[Word], at: int, low: int, sense: Sense) -> int | None:
    """Return the position of "who" where a verb belongs to its clause ("the officials who met him")."""
    for n in range(at, max(low, at - 12), -1):
        if is_quote(items[n]) or sense.is_mark(items[n]):
            return None
        if items[n].low == "who" and n > low and sense.is_noun_like(items[n - 1]):
            return n
    return None


def _joins_left(items: Sequence[Word], start: int, end: int, low: int, sense: Sense) -> bool:
    word, tag = items[start - 1], sense.tag(items[start - 1])
    after = items[start] if start < end else None
    if after is not None and (after.low in ("the", "a", "an") or sense.tag(after) == "PRON"):
        return tag in ("PREP", "CONJ") and _joins_middle(items, start, end, low, sense)
    if tag in ("PREP", "CONJ"):
        return after is not None and _joins_middle(items, start, end, low, sense)
    if tag == "PRON":
        return after is None or after.low == "of" or word.low == "one"
    return tag in ("", "DET", "ADV") or sense.is_name(word)


def _joins_middle(items: Sequence[Word], start: int, end: int, low: int, sense: Sense) -> bool:
    """Tell whether "of", "and" and the like tie a phrase to a noun on their left."""
    word = items[start - 1]
    if start - 2 < low or start == end:
        return False
    left = items[start - 2]
    if word.low == "and":
        return _can_be_listed(left, sense)
    return (
        word.low in _INNER and (sense.is_noun_like(left) or left.low in _CLOSE) and not sense.is_gerund(left)
    )


def _can_be_listed(word: Word, sense: Sense) -> bool:
    nouns = sense.book.nouns
    return sense.is_noun_like(word) and (
        sense.is_name(word)
        or word.low in nouns.sources
        or word.low in nouns.officials
        or word.low.endswith("al")
    )


def _without_front(items: Sequence[Word], start: int, end: int, sense: Sense) -> int:
    """Return the start without adverbs, conjunctions or a preposition at the front."""
    counted = _qualified(items, start, sense)
    if counted is not None:
        return counted
    while start < end and (sense.tag(items[start]) in ("ADV", "CONJ", "PREP") or items[start].low == "-"):
        start += 1
    if start + 1 < end and start > 0 and items[start].low == "that" and not sense.is_mark(items[start - 1]):
        start += 1
    if start + 1 < end and sense.is_gerund(items[start]):
        named = (n for n in range(start + 1, end) if sense.is_name(items[n]) or sense.tag(items[n]) == "DET")
        return next(named, start)
    is_day = start + 1 < end and sense.is_name(items[start]) and items[start].low.endswith("day")
    return start + 1 if is_day and start > 0 and sense.tag(items[start - 1]) == "PREP" else start


def _qualified(items: Sequence[Word], start: int, sense: Sense) -> int | None:
    """Return where "at least" and the like begin that a phrase opens with."""
    for phrase in sense.book.speech.qualifiers:
        for at in range(max(0, start - len(phrase) + 1), start + 1):
            if tuple(word.low for word in items[at : at + len(phrase)]) == phrase:
                return at
    return None


def phrase_after(items: Sequence[Word], start: int, sense: Sense) -> int:
    """Return where the noun phrase that begins at a position ends (the position itself if there is none)."""
    end, top = start, min(len(items), start + REACH)
    while end < top:
        word = items[end]
        if end > start and word.low in ("to", "with") and items[end - 1].low in _CLOSE:
            end += 1
            continue
        if sense.is_edge(word) or (end > start and not _joins_right(items, start, end, sense)):
            break
        if end == start and not sense.opens_phrase(word):
            break
        end += 1
        if sense.tag(word) == "PRON" and word.low != "one":
            break
    while end > start and (sense.tag(items[end - 1]) in ("PREP", "CONJ", "DET", "ADV") and end - 1 > start):
        end -= 1
    return end


def _joins_right(items: Sequence[Word], start: int, end: int, sense: Sense) -> bool:
    word, tag, before = items[end], sense.tag(items[end]), items[end - 1]
    if sense.is_name(word):
        return True
    if tag == "PREP":
        return word.low in _NAMING and sense.is_noun_like(before) and not is_adjunct(items, end, sense)
    if tag == "CONJ":
        return word.low == "and" and end + 1 < len(items) and sense.opens_phrase(items[end + 1])
    if tag in ("DET", "PRON"):
        return sense.tag(before) in ("PREP", "CONJ", "TO") or (tag == "DET" and sense.tag(before) == "DET")
    return tag != "ADV" and not sense.is_gerund(word)


def _phrase_words(items: Sequence[Word], at: int, sense: Sense) -> list[str]:
    """Return a preposition and the words up to the next mark or preposition."""
    end = at + 1
    while end < min(len(items), at + 6) and not sense.is_mark(items[end]) and sense.tag(items[end]) != "PREP":
        end += 1
    return [word.low for word in items[at:end]]


def is_adjunct(items: Sequence[Word], at: int, sense: Sense) -> bool:
    """Tell whether a preposition after a speaker tells where, not who ("in a statement")."""
    ahead = _phrase_words(items, at, sense)
    if items[at].low in ("of", "for", "from", "with"):
        return False
    return any(
        ahead[n : n + len(words)] == list(words)
        for _, words in sense.book.speech.venues
        for n in range(len(ahead))
    )
