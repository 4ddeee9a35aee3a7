"""Which sources are named without a verb of saying: "according to", and pictures that show something?"""

from collections.abc import Sequence

from analysis.extract.speech_frame import Frame
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_phrases import REACH, Range, phrase_after, phrase_before
from analysis.extract.speech_roles import role_after
from analysis.extract.speech_tail import opening
from analysis.extract.speech_words import Sense
from analysis.words import Word

_SEEMING = frozenset({"appear", "purport", "seem"})


def according(items: Sequence[Word], at: int, sense: Sense) -> Frame | None:
    """Return "according to X (and Y)", with an office after a comma and a clause that opens in "who"."""
    for words in sense.book.speech.attributions:
        if [word.low for word in items[at : at + len(words)]] != list(words):
            continue
        start = at + len(words)
        end = phrase_after(items, start, sense)
        if end == start:
            return None
        speaker, role = (start, end), role_after(items, end, sense) if sense.is_name(items[end - 1]) else None
        if end + 1 < len(items) and items[end].low == "," and items[end + 1].low == "including":
            end = speaker_end = phrase_after(items, end + 2, sense)
            speaker = (start, speaker_end)
        end = past_who(items, end, sense)
        if role and role[1] < len(items) and items[role[1]].low in (",", "."):
            is_gloss = role[1] == len(items) - 1 and not _is_office(items, role, sense)
            role, end = (None, end) if is_gloss else (role, role[1])
        else:
            role = None
        return Frame("according", at, end, (at, at + len(words)), speaker, role, "", opening(items, end))
    return None


def _is_between(word: Word, sense: Sense) -> bool:
    """Tell whether a word stands between pictures and what they do ("appears to show", "emerged showing")."""
    return word.low == "to" or sense.lemma(word) in _SEEMING or sense.tag(word) == "REL"


def _is_office(items: Sequence[Word], role: Range, sense: Sense) -> bool:
    nouns = sense.book.nouns
    return any(word.low in nouns.roles or word.low in nouns.sources for word in items[role[0] : role[1]])


def past_who(items: Sequence[Word], end: int, sense: Sense) -> int:
    """Return the end of a relative clause after the speaker ("officials who asked not to be named")."""
    end = _past_age(items, end)
    if end < len(items) and items[end].low == "who":
        while end < len(items) and not is_quote(items[end]) and items[end].low not in (",", ".", ";", ":"):
            end += 1
    return end


def _past_age(items: Sequence[Word], end: int) -> int:
    """Return where "who" stands after an age between commas ("NAME, 71, who fled"), or the same end."""
    ahead = items[end : end + 4]
    is_age = len(ahead) == 4 and ahead[0].low == "," and ahead[1].text.isdecimal() and ahead[2].low == ","
    return end + 3 if is_age and ahead[3].low == "who" else end


def footage(items: Sequence[Word], at: int, sense: Sense) -> Frame | None:
    """Return "a video (posted on ...) shows": pictures as the source of what they show."""
    speech = sense.book.speech
    if (
        sense.lemma(items[at]) not in speech.footage_verbs
        or sense.forms(items[at]) == {"participle"}
        or at == 0
    ):
        return None
    start = at
    while (
        start > 0
        and at - start < REACH
        and not is_quote(items[start - 1])
        and not sense.is_mark(items[start - 1])
    ):
        start -= 1
    head = next((n for n in range(start, at) if items[n].low in speech.footage_heads), None)
    if head is None:
        return None
    first, last = phrase_before(items, head + 1, sense), at
    while last > head + 1 and _is_between(items[last - 1], sense):
        last -= 1
    return Frame(
        "footage", first, at + 1, (last, at + 1), (first, last), None, sense.lemma(items[at]), "clause"
    )
