"""Who is the subject of a verb of saying, past helpers, asides and roles?"""

from collections.abc import Sequence

from analysis.extract.speech_items import is_quote
from analysis.extract.speech_phrases import REACH, Range, phrase_before
from analysis.extract.speech_roles import name_first, role_before
from analysis.extract.speech_words import Sense
from analysis.words import Word


def main_subject(items: Sequence[Word], at: int, sense: Sense) -> tuple[Range | None, Range | None]:
    """Return the subject of the first verb before a position, and the role beside it."""
    verb = next((n for n in range(max(0, at - REACH), at) if sense.is_finite(items[n])), None)
    if not verb:
        return None, None
    role = role_before(items, verb - 1, sense) if items[verb - 1].low == "," else None
    right = role[0] - 1 if role else verb
    start = phrase_before(items, right, sense)
    return name_first(items, (start, right), role, sense) if start < right else (None, None)


def before_auxiliaries(items: Sequence[Word], at: int, sense: Sense) -> int | None:
    """Return the position after the subject, or None where the verb is passive, negated or an infinitive."""
    last = at
    has_helper = False
    while last > 0 and not is_quote(items[last - 1]) and not sense.is_name(items[last - 1]):
        before, tag = items[last - 1], sense.tag(items[last - 1])
        if tag in ("BE", "NEG", "TO", "MODAL") or before.low in sense.book.grammar.negated:
            return None
        if tag not in ("ADV", "HAVE", "DO") and not (before.low.endswith("ly") and not sense.forms(before)):
            break
        has_helper = has_helper or tag in ("HAVE", "DO")
        last -= 1
    only_base = not sense.forms(items[at]) - {"base"}
    subject = items[phrase_before(items, last, sense) : last] if only_base and not has_helper else ()
    if subject and not any(_is_plural(word, sense) for word in subject):
        return None
    return last


def _is_plural(word: Word, sense: Sense) -> bool:
    return word.low.endswith("s") or sense.tag(word) == "PRON" or word.low in ("people", "police", ",")


def before_aside(items: Sequence[Word], last: int, sense: Sense) -> int:
    """Return the position of the comma before ", who spoke on condition ...,", or the same position."""
    if last == 0 or items[last - 1].low != ",":
        return last
    for n in range(last - 2, max(0, last - REACH), -1):
        if is_quote(items[n]) or items[n].low in (".", ";"):
            break
        if items[n].low == "," and _is_aside(items[n + 1 : last - 1], sense):
            return n
    return last


def _is_aside(words: Sequence[Word], sense: Sense) -> bool:
    """Tell whether words between commas are an age, or open like a clause about the speaker."""
    if len(words) == 1:
        return words[0].text.isdecimal()
    return bool(words) and (words[0].low in ("who", "whose", "which") or sense.is_gerund(words[0]))


def loose_role(items: Sequence[Word], start: int, end: int, sense: Sense) -> tuple[int, int, Range | None]:
    """Return name and role where the comma after the role is missing ("NAME, its commander said")."""
    is_role = not sense.is_name(items[start]) and items[start].low in sense.book.nouns.roles
    if not is_role or start == 0 or items[start - 1].low != ",":
        return start, end, None
    first = phrase_before(items, start - 1, sense)
    if first == start - 1 or not sense.is_name(items[start - 2]):
        return start, end, None
    return first, start - 1, (start, end)


def is_noun(items: Sequence[Word], at: int, sense: Sense) -> bool:
    """Tell whether a form like "reports" or "claim" is a noun here."""
    forms = sense.forms(items[at])
    if items[at].low not in sense.book.grammar.noun_or_verb and not items[at].low.endswith("s"):
        return False
    if "past" in forms:
        return at > 0 and (sense.tag(items[at - 1]) == "DET" or items[at - 1].low == "'s")
    before = items[at - 1] if at else None
    if before is None or is_quote(before) or sense.is_mark(before):
        return before is None or before.low != ","
    is_name = sense.is_name(before) and not sense.tag(before)
    is_plain = is_name or before.low in sense.book.nouns.sources or sense.tag(before) == "PRON"
    return not is_plain and before.low not in ("also", "now", "still")
