"""Which words beside an attribution are what is said: before it, after it, or on both sides?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.extract.speech_frame import Frame
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_limits import STOPS, limit_of, stop_at, trim
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_phrases import Range
from analysis.extract.speech_words import Sense
from analysis.words import Word

_TIES = (",", ":", "-", "—", "–")
_FRAGMENT = 5  # words: a quotation of more that opens with a capital is a sentence


@dataclass(frozen=True, slots=True)
class Said:
    """What one attribution carries: ranges of items that are said, and those that tell of the saying."""

    frame: Frame
    content: tuple[Range, ...]
    around: tuple[Range, ...]
    place: str  # "before", "after", "split" or "none"


def find_content(passage: Passage, frames: Sequence[Frame], sense: Sense) -> list[Said]:
    """Return what each attribution of a passage carries, in order."""
    found: list[Said] = []
    left = 0
    for number, frame in enumerate(frames):
        limit = limit_of(passage.items, frames, number)
        said = _said(passage.items, frame, left, limit, sense)
        found.append(said)
        left = max((frame.end, *(end for _, end in (*said.content, *said.around))))
    return found


def _said(items: Sequence[Word], frame: Frame, left: int, limit: int, sense: Sense) -> Said:
    before = _before(items, frame, left, sense)
    lead = _lead(items, frame, left, sense)
    if frame.sort in ("says", "according") and before and frame.follows in ("end", "comma", "quote"):
        return _closing(items, frame, before, limit, sense)
    if frame.sort == "according" and _is_parted(items, frame, lead, sense):
        rest = trim(items, frame.end, stop_at(items, frame.end, limit))
        return Said(
            frame, tuple(part for part in (*lead, rest) if part), ((frame.start, frame.end),), "split"
        )
    if frame.sort == "according" and frame.follows == "comma" and trim(items, frame.end, limit):
        return _with(
            frame, (trim(items, frame.end + 1, stop_at(items, frame.end + 1, limit)),), lead, "after"
        )
    if frame.follows == "end":
        return _with(frame, (), lead, "none")
    skipped = frame.end + (frame.follows in ("comma", "colon", "that"))
    if skipped < limit and frame.follows == "that" and items[skipped].low == ",":
        skipped += 1
    content = trim(items, skipped, stop_at(items, skipped, limit))
    if content and is_quote(items[content[0]]):
        content = _whole_quotes(items, content)
    elif (
        content
        and lead
        and frame.follows == "comma"
        and frame.sort == "says"
        and items[frame.start - 1].low == ","
    ):
        return Said(frame, (lead[0], content), ((frame.start, frame.end),), "split")
    return _with(frame, (content,), lead, "after")


def _whole_quotes(items: Sequence[Word], content: Range) -> Range:
    """Return the quotation alone where it ends in a stop or comma of its own: what follows is not said."""
    end = content[0]
    while end < content[1] and (is_quote(items[end]) or items[end].low in (",", "and")):
        end += 1
        if items[end - 1].text.rstrip("\"'”’»")[-1:] in (".", ",", "?", "!"):
            break
    is_whole = items[end - 1].text.rstrip("\"'”’»")[-1:] in (".", ",", "?", "!")
    return (content[0], end) if is_whole and is_quote(items[end - 1]) else content


def _is_parted(items: Sequence[Word], frame: Frame, lead: tuple[Range, ...], sense: Sense) -> bool:
    """Tell whether "according to X" parts a subject from its verb ("300 men, according to X, fled")."""
    after = frame.end + 1
    return bool(lead) and frame.follows == "comma" and after < len(items) and sense.is_finite(items[after])


def _with(frame: Frame, content: tuple[Range | None, ...], lead: tuple[Range, ...], place: str) -> Said:
    kept = tuple(part for part in content if part)
    return Said(frame, kept, (*lead, (frame.start, frame.end)), place if kept else "none")


def _before(items: Sequence[Word], frame: Frame, left: int, sense: Sense) -> Range | None:
    """Return the clause before an attribution, back to the last stop; a comma or quotation between."""
    end = frame.start
    if end == 0 or not (
        items[end - 1].low in (",", "?", "!") or is_quote(items[end - 1]) or frame.sort == "according"
    ):
        return None
    start = next((n + 1 for n in range(end - 2, left - 1, -1) if items[n].low == "."), left)
    found = trim(items, start, end)
    if found is None:
        return None
    if is_quote(items[found[1] - 1]) and frame.sort != "according":
        return _last_quotes(items, found)
    is_clause = any(is_quote(items[n]) or sense.may_be_finite(items[n]) for n in range(*found))
    return found if is_clause else None


def _last_quotes(items: Sequence[Word], found: Range) -> Range:
    """Return the quotation alone where only a mark ties it to the words before, or it is a sentence."""
    start = found[1] - 1
    words = items[start].text[1:].split()
    is_sentence = len(words) > _FRAGMENT and words[0][:1].isupper()
    if start > found[0] and (items[start - 1].low in (":", ",") or is_sentence):
        return start, found[1]
    return found


def _is_clause(items: Sequence[Word], part: Range, sense: Sense) -> bool:
    return any(is_quote(items[n]) or sense.is_finite(items[n]) for n in range(*part))


def _lead(items: Sequence[Word], frame: Frame, left: int, sense: Sense) -> tuple[Range, ...]:
    """Return the words before a speaker that tell where or when ("On Friday, X said")."""
    start = next(
        (n + 1 for n in range(frame.start - 1, left - 1, -1) if items[n].low in STOPS or is_quote(items[n])),
        left,
    )
    found = trim(items, start, frame.start)
    return (found,) if found and not _is_clause(items, found, sense) else ()


def _closing(items: Sequence[Word], frame: Frame, before: Range, limit: int, sense: Sense) -> Said:
    """Return what is said where the attribution follows it; a clause after that may go on with it."""
    own = (frame.start, frame.end)
    after = trim(items, frame.end, stop_at(items, frame.end + 1, limit))
    if after is None:
        return Said(frame, (before,), (own, *_afterword(items, frame.end, limit)), "before")
    next_quote = next((n for n in range(*after) if is_quote(items[n])), None)
    if next_quote is not None and frame.follows == "end":
        return Said(frame, (before,), (own, *_afterword(items, frame.end, next_quote)), "before")
    if next_quote is not None and _is_apart(items, frame, next_quote):
        return Said(frame, (before,), (own, (after[0], next_quote + 1)), "before")
    if is_quote(items[before[1] - 1]) and next_quote is not None:
        return _split(items, frame, before, after, next_quote)
    if frame.follows == "comma" and _goes_on(items, frame, before, after, sense):
        return Said(frame, (before, after), (own,), "split")
    is_remark = frame.sort != "according" or sense.is_gerund(items[after[0]]) or items[after[0]].low == "who"
    remark = (after, *_afterword(items, after[1], limit)) if is_remark else ()
    return Said(frame, (before,), (own, *remark), "before")


def _is_apart(items: Sequence[Word], frame: Frame, quote: int) -> bool:
    """Tell whether a quotation belongs to the words that tell of the saying (the name of a programme)."""
    spoken = max(frame.cue[1], frame.speaker[1] if frame.speaker else 0)
    return quote > spoken and items[quote - 1].low not in _TIES


def _split(items: Sequence[Word], frame: Frame, before: Range, after: Range, quote: int) -> Said:
    """Return a quotation cut in two by its attribution."""
    own = (frame.start, frame.end)
    between = trim(items, frame.end, quote)
    return Said(frame, (before, (quote, after[1])), (own, between) if between else (own,), "split")


def _goes_on(items: Sequence[Word], frame: Frame, before: Range, after: Range, sense: Sense) -> bool:
    """Tell whether words after ", X said," are said too: they hold a verb and are no remark."""
    first = items[after[0]]
    if frame.sort == "according":
        return not _is_clause(items, before, sense) and _is_clause(items, after, sense)
    if (
        sense.is_gerund(first)
        or sense.tag(first) == "REL"
        or first.low in ("as", "while", "when", "after", "a")
    ):
        return False
    return _is_clause(items, after, sense)


def _afterword(items: Sequence[Word], at: int, limit: int) -> tuple[Range, ...]:
    """Return words that a stray stop has cut from the attribution ("... policy. in an interview.")."""
    found = trim(items, at, next((n for n in range(at, limit) if is_quote(items[n])), limit))
    return (found,) if found else ()
