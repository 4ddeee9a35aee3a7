"""Where do the words that name a speaker begin and end, and which words beside them give the role?"""

from collections.abc import Sequence

from analysis.extract.speech_passages import is_quote
from analysis.extract.speech_words import Sense
from analysis.words import Word

Range = tuple[int, int]  # positions of items, half-open

REACH = 40  # items: no phrase is longer, and a line without marks stays quick to read
_INNER = frozenset(
    {"of", "for", "in", "at", "from", "with", "near", "on", "to", "familiar", "inside", "close"}
)
_NAMING = frozenset({"of", "for", "in", "from", "at", "with", "inside", "near"})
_WHO = frozenset({"who", "which", "that"})


def phrase_before(items: Sequence[Word], end: int, sense: Sense) -> int:
    """Return where the noun phrase that ends before position ``end`` begins (``end`` itself if there is none)."""
    start, low = end, max(0, end - REACH)
    while start > low:
        before = items[start - 1]
        if sense.is_edge(before):
            relative = _relative(items, start - 1, low, sense)
            if start == end or relative is None:
                break
            start = relative
            continue
        if not _joins_left(items, start, end, low, sense):
            break
        start -= 1
    return _without_front(items, start, end, sense)


def _relative(items: Sequence[Word], at: int, low: int, sense: Sense) -> int | None:
    """Return the position of "who" where a verb belongs to a relative clause ("the officials who met him")."""
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
        return after is None or after.low == "of"
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
        word.low in _INNER
        and (sense.is_noun_like(left) or left.low == "familiar")
        and not sense.is_gerund(left)
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
    while start < end and (sense.tag(items[start]) in ("ADV", "CONJ", "PREP") or items[start].low == "-"):
        start += 1
    return start


def phrase_after(items: Sequence[Word], start: int, sense: Sense) -> int:
    """Return where the noun phrase that begins at a position ends (the position itself if there is none)."""
    end, top = start, min(len(items), start + REACH)
    while end < top:
        word = items[end]
        if sense.is_edge(word) or (end > start and not _joins_right(items, start, end, sense)):
            break
        if end == start and not sense.opens_phrase(word):
            break
        end += 1
        if sense.tag(word) == "PRON":
            break
    while end > start and (sense.tag(items[end - 1]) in ("PREP", "CONJ", "DET", "ADV") and end - 1 > start):
        end -= 1
    return end


def _joins_right(items: Sequence[Word], start: int, end: int, sense: Sense) -> bool:
    word, tag, before = items[end], sense.tag(items[end]), items[end - 1]
    if sense.is_name(word):
        return True
    if tag == "PREP":
        return word.low in _NAMING and sense.is_noun_like(before) and not _is_adjunct(items, end, sense)
    if tag == "CONJ":
        return word.low == "and" and end + 1 < len(items) and sense.opens_phrase(items[end + 1])
    if tag in ("DET", "PRON"):
        return sense.tag(before) in ("PREP", "CONJ") or (tag == "DET" and sense.tag(before) == "DET")
    if tag == "ADV" or sense.is_gerund(word):
        return False
    return True


def _is_adjunct(items: Sequence[Word], at: int, sense: Sense) -> bool:
    """Tell whether a preposition after a speaker tells where or when, not who ("in a statement", "at a briefing")."""
    ahead = [word.low for word in items[at + 1 : at + 6]]
    if items[at].low in ("of", "for", "from", "with"):
        return False
    return any(
        ahead[n : n + len(words)] == list(words)
        for _, words in sense.book.speech.venues
        for n in range(len(ahead))
    )


def role_after(items: Sequence[Word], comma: int, sense: Sense) -> Range | None:
    """Return the words between a comma after a name and the next comma, stop or quotation, where they give a role."""
    start = comma + 1
    if comma >= len(items) or items[comma].low != "," or start >= len(items):
        return None
    if not _opens_role(items[start], sense):
        return None
    end = start
    top = min(len(items), start + REACH)
    while end < top and not is_quote(items[end]) and not sense.is_mark(items[end]):
        if end > start + 1 and sense.tag(items[end]) == "PREP" and _is_adjunct(items, end, sense):
            break
        end += 1
    is_clause = any(
        sense.is_finite(items[n]) and not _relative(items, n, start, sense) for n in range(start, end)
    )
    return None if is_clause or end == start else (start, end)


def _opens_role(word: Word, sense: Sense) -> bool:
    """Tell whether a word after the comma can open a role: an article, a possessive, a title or a noun of office."""
    if is_quote(word) or sense.is_mark(word) or word.low in _WHO:
        return False
    nouns = sense.book.nouns
    if sense.tag(word) == "DET" or word.text[0].isdigit():
        return True
    if sense.is_name(word):
        return True
    return (
        sense.tag(word) == ""
        and not sense.is_gerund(word)
        and not (sense.forms(word) - {"base"} and word.low not in nouns.roles)
    )


def role_before(items: Sequence[Word], comma: int, sense: Sense) -> Range | None:
    """Return the apposition that ends at a comma ("NAME, a member of parliament, said"), where there is one."""
    low = max(0, comma - REACH)
    opening = next(
        (
            n
            for n in range(comma - 1, low - 1, -1)
            if is_quote(items[n]) or items[n].low in (",", ";", ":", ".")
        ),
        None,
    )
    if opening is None or items[opening].low != ",":
        return None
    role = role_after(items, opening, sense)
    return role if role and role[1] == comma else None


def name_first(
    items: Sequence[Word], speaker: Range, role: Range | None, sense: Sense
) -> tuple[Range, Range | None]:
    """Return speaker and role the right way round: "the foreign minister, NAME," names the role first."""
    if role is None:
        return speaker, None
    nouns = sense.book.nouns
    first = next((n for n in range(*speaker) if sense.tag(items[n]) == "PREP"), speaker[1])
    last = items[max(first, speaker[0] + 1) - 1]
    is_office = last.low in nouns.roles or last.text in nouns.titles
    is_named = all(sense.is_name(items[n]) or items[n].low == "-" for n in range(*role))
    return (role, speaker) if is_office and is_named else (speaker, role)


def title_length(items: Sequence[Word], start: int, end: int, sense: Sense) -> int:
    """Return how many words at the front of a speaker's words are the office before the name."""
    nouns = sense.book.nouns
    last = start
    for n in range(start, end):
        word = items[n]
        is_title = word.text in nouns.titles or word.text + "." in nouns.titles or word.low in nouns.roles
        if is_title and n + 1 < end and sense.is_name(items[n + 1]):
            last = n + 1
    named = [n for n in range(last, end) if sense.is_name(items[n])]
    return last - start if len(named) == end - last else 0
