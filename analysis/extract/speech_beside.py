"""Does what stands beside a verb make it a verb of saying here?"""

from collections.abc import Iterator, Sequence

from analysis.extract.speech_frame import Frame
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_words import Sense
from analysis.words import Word


def is_speech(items: Sequence[Word], frame: Frame, sense: Sense) -> bool:
    """Tell whether what stands beside the verb is what is said, as far as the verb needs it."""
    speech = sense.book.speech
    beside = any(
        is_quote(items[n]) for n in (frame.start - 1, frame.end, frame.end + 1) if 0 <= n < len(items)
    )
    beside = beside or (
        frame.end + 2 < len(items) and is_quote(items[frame.end + 2]) and frame.follows != "end"
    )
    if frame.end < len(items) and items[frame.end].low == "by":
        return False
    if frame.lemma in speech.objects:
        is_infinitive = frame.end < len(items) and items[frame.end].low == "to"
        return is_infinitive or frame.lemma not in speech.with_infinitive or frame.follows == "that"
    if frame.lemma not in speech.saying:
        return beside or any(is_quote(item) for item in items[frame.end : frame.end + 12])
    before = items[frame.start - 1].low if frame.start else ""
    is_after = before in (",", "as") and frame.follows in ("end", "comma")
    if frame.lemma in speech.weak:
        return beside or frame.follows in ("that", "colon") or is_after
    return frame.follows != "clause" or beside or _has_clause(items, frame.end, sense)


def _has_clause(items: Sequence[Word], start: int, sense: Sense) -> bool:
    return any(_until_stop(items, start, sense))


def _until_stop(items: Sequence[Word], start: int, sense: Sense) -> Iterator[bool]:
    for word in items[start : start + 60]:
        if word.low in (".", ";"):
            return
        yield sense.is_finite(word) or word.low == "to"
