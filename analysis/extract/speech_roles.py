"""Which words beside a name give the role?"""

from collections.abc import Sequence

from analysis.extract.speech_items import is_quote
from analysis.extract.speech_phrases import REACH, Range, is_adjunct, relative
from analysis.extract.speech_words import Sense
from analysis.words import Word

_RELATIVE = frozenset({"which", "whom", "whose", "where", "that"})
_WHO = frozenset({"who", "which", "that"})


def role_after(items: Sequence[Word], comma: int, sense: Sense) -> Range | None:
    """Return the words between a comma after a name and the next mark, where they give a role."""
    start = comma + 1
    if comma >= len(items) or items[comma].low != "," or start >= len(items):
        return None
    if not _opens_role(items[start], sense):
        return None
    end = start
    top = min(len(items), start + REACH)
    while end < top and not is_quote(items[end]) and not sense.is_mark(items[end]):
        if end > start + 1 and sense.tag(items[end]) == "PREP" and is_adjunct(items, end, sense):
            break
        end += 1
    is_clause = any(
        sense.is_finite(items[n])
        and not relative(items, n, start, sense)
        and not any(word.low in _RELATIVE for word in items[start:n])
        and sense.tag(items[n - 1]) not in ("DET", "ADV")
        for n in range(start, end)
    )
    if end == start + 1 and items[start].text.isdecimal():
        return role_after(items, end, sense)
    return None if is_clause or end == start else (start, end)


def _opens_role(word: Word, sense: Sense) -> bool:
    """Tell whether a word after the comma can open a role: an article, a title or a noun of office."""
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
    """Return the role that ends at a comma ("NAME, a member of parliament, said"), if there is one."""
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
    if role is None or role[1] != comma:
        return None
    return _longer_role(items, opening, low, sense) or role


def _longer_role(items: Sequence[Word], comma: int, low: int, sense: Sense) -> Range | None:
    """Return a role of two parts ("NAME, a gunner in the Corps, First Battalion, said")."""
    opening = next(
        (n for n in range(comma - 1, low, -1) if is_quote(items[n]) or sense.is_mark(items[n])), None
    )
    if opening is None or items[opening].low != "," or sense.is_name(items[opening + 1]):
        return None
    role = role_after(items, opening, sense)
    is_named = sense.is_name(items[opening - 1]) and not items[opening - 1].low.endswith("day")
    is_named = is_named and role is not None and role[1] == comma
    closing = next((n for n in range(comma + 1, len(items)) if items[n].low == ","), None)
    return (opening + 1, closing) if is_named and closing else None


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
    # "The head gardener, NAME,": a plain noun with an article names an office too.
    is_plain = not any(map(sense.is_name, items[speaker[0] + 1 : speaker[1]]))
    is_office = is_office or (is_plain and items[speaker[0]].low in ("the", "a", "an"))
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
