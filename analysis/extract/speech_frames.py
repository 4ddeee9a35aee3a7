"""Which words attribute speech, to whom, and in which order do speaker and verb stand?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.extract.speech_passages import Passage, is_quote
from analysis.extract.speech_phrases import (
    REACH,
    Range,
    phrase_after,
    phrase_before,
    name_first,
    role_after,
    role_before,
)
from analysis.extract.speech_words import Sense, is_first_person
from analysis.extract.speech_tail import Opening, after_verb, opening
from analysis.words import Word

_SEEMING = frozenset({"appear", "purport", "seem"})

Sort = Literal["says", "gerund", "shared", "according", "footage"]


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution: where its words stand among a passage's items, who speaks, and what follows."""

    sort: Sort
    start: int
    end: int
    cue: Range
    speaker: Range | None
    role: Range | None
    lemma: str
    follows: Opening
    is_inverted: bool = False


def find_frames(passage: Passage, sense: Sense) -> list[Frame]:
    """Return the attributions of a passage from left to right; first persons are no source to the article."""
    items = passage.items
    found: list[Frame] = []
    for at, word in enumerate(items):
        if is_quote(word) or (found and at < found[-1].end):
            continue
        frame = _according(items, at, sense) or _footage(items, at, sense) or _said(items, at, found, sense)
        if frame and not _is_own(items, frame) and not (found and frame.start < found[-1].end):
            found.append(frame)
    return found


def _is_own(items: Sequence[Word], frame: Frame) -> bool:
    return frame.speaker is not None and is_first_person(items[frame.speaker[0]])


def _according(items: Sequence[Word], at: int, sense: Sense) -> Frame | None:
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
        end = _past_who(items, end, sense)
        if role and role[1] < len(items) and items[role[1]].low in (",", "."):
            is_gloss = role[1] == len(items) - 1 and not _is_office(items, role, sense)
            role, end = (None, end) if is_gloss else (role, role[1])
        else:
            role = None
        return Frame("according", at, end, (at, at + len(words)), speaker, role, "", opening(items, end))
    return None


def _is_office(items: Sequence[Word], role: Range, sense: Sense) -> bool:
    nouns = sense.book.nouns
    return any(word.low in nouns.roles or word.low in nouns.sources for word in items[role[0] : role[1]])


def _past_who(items: Sequence[Word], end: int, sense: Sense) -> int:
    """Return the end of a relative clause after the speaker ("officials who asked not to be named")."""
    if end < len(items) and items[end].low == "who":
        while end < len(items) and not is_quote(items[end]) and items[end].low not in (",", ".", ";", ":"):
            end += 1
    return end


def _footage(items: Sequence[Word], at: int, sense: Sense) -> Frame | None:
    speech = sense.book.speech
    if sense.lemma(items[at]) not in speech.footage_verbs or at == 0:
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
    while last > head + 1 and (items[last - 1].low == "to" or sense.lemma(items[last - 1]) in _SEEMING):
        last -= 1
    return Frame(
        "footage", first, at + 1, (last, at + 1), (first, last), None, sense.lemma(items[at]), "clause"
    )


def _said(items: Sequence[Word], at: int, found: Sequence[Frame], sense: Sense) -> Frame | None:
    lemma = sense.lemma(items[at])
    speech = sense.book.speech
    if (
        not sense.is_name(items[at])
        and lemma
        and (lemma in speech.saying or lemma in speech.objects or lemma in speech.naming)
    ):
        for reading in (_gerund, _inverted, _plain):
            frame = reading(items, at, lemma, found, sense)
            if frame and _is_speech(items, frame, sense):
                return frame
    return None


def _gerund(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return ", saying ..." after a clause whose subject goes on speaking."""
    if not sense.is_gerund(items[at]) or at == 0 or items[at - 1].low not in (",", "and"):
        return None
    start = at - 1 if items[at - 1].low == "and" else at
    speaker = next((frame.speaker for frame in reversed(found) if frame.speaker), None)
    if speaker is None:
        speaker, _ = _main_subject(items, at, sense)
    end, follows = after_verb(items, at + 1, lemma, sense)
    return Frame("gerund", start, end, (at, at + 1), speaker, None, lemma, follows)


def _inverted(
    items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense
) -> Frame | None:
    """Return "..., said NAME, a ROLE who ..."."""
    if at and not is_quote(items[at - 1]) and items[at - 1].low != ",":
        return None
    begin = (
        at + 2 if at + 1 < len(items) and items[at + 1].low == "." else at + 1
    )  # a stray stop: "said. NAME"
    if not sense.forms(items[at]) & {"past", "third"} or begin >= len(items):
        return None
    end = phrase_after(items, begin, sense)
    if (
        end == begin
        or (at == 0 and not sense.is_name(items[begin]))
        or sense.tag(items[begin]) == "PRON"
        or items[begin].low == "that"
    ):
        return None
    if lemma in sense.book.speech.told or (
        at and items[at - 1].low == "," and role_before(items, at - 1, sense)
    ):
        return None
    speaker, role = (begin, end), role_after(items, end, sense)
    end, follows = after_verb(items, role[1] if role else _past_who(items, end, sense), "", sense)
    return Frame(
        "says", at, end, (at, at + 1), *name_first(items, speaker, role, sense), lemma, follows, True
    )


def _plain(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return "NAME, a ROLE, said (that) ..."."""
    if not sense.forms(items[at]) - {"gerund"} or _is_noun(items, at, sense):
        return None
    last = _before_auxiliaries(items, at, sense)
    if last is None:
        return None
    role = role_before(items, last - 1, sense) if last and items[last - 1].low == "," else None
    right = role[0] - 1 if role else _before_aside(items, last, sense)
    start = phrase_before(items, right, sense)
    end, follows = after_verb(items, at + 1, lemma, sense)
    if start == right and last > 0 and items[last - 1].low in ("who", "which"):
        role, right = None, last - 1
        right -= items[right - 1].low == ","
        start = phrase_before(items, right, sense)
    if start == right:
        return _shared(items, at, last, (end, follows), lemma, found, sense)
    if role is None:
        start, right, role = _loose_role(items, start, right, sense)
    speaker, role = name_first(items, (start, right), role, sense)
    return Frame("says", start, end, (at, at + 1), speaker, role, lemma, follows)


def _before_aside(items: Sequence[Word], last: int, sense: Sense) -> int:
    """Return the position of the comma before ", who spoke on condition ...,", or the same position."""
    if last == 0 or items[last - 1].low != ",":
        return last
    for n in range(last - 2, max(0, last - REACH), -1):
        if is_quote(items[n]) or items[n].low in (".", ";"):
            break
        if items[n].low == "," and (items[n + 1].low == "who" or sense.is_gerund(items[n + 1])):
            return n
    return last


def _loose_role(items: Sequence[Word], start: int, end: int, sense: Sense) -> tuple[int, int, Range | None]:
    """Return name and role where the comma after the role is missing ("NAME, commander of the Guard said")."""
    is_role = not sense.is_name(items[start]) and items[start].low in sense.book.nouns.roles
    if not is_role or start == 0 or items[start - 1].low != ",":
        return start, end, None
    first = phrase_before(items, start - 1, sense)
    if first == start - 1 or not sense.is_name(items[start - 2]):
        return start, end, None
    return first, start - 1, (start, end)


def _shared(
    items: Sequence[Word],
    at: int,
    last: int,
    tail: tuple[int, Opening],
    lemma: str,
    found: Sequence[Frame],
    sense: Sense,
) -> Frame | None:
    """Return "... and added that": a verb that shares the subject of the attribution or clause before it."""
    if last == 0 or items[last - 1].low not in ("and", "but", ","):
        return None
    if found and items[last - 1].low != ",":
        return Frame(
            "shared", last - 1, tail[0], (at, at + 1), found[-1].speaker, found[-1].role, lemma, tail[1]
        )
    if found or (lemma not in sense.book.speech.objects and tail[1] not in ("that", "colon")):
        return None
    speaker, role = _main_subject(items, at, sense)
    return speaker and Frame("shared", last - 1, tail[0], (at, at + 1), speaker, role, lemma, tail[1])


def _main_subject(items: Sequence[Word], at: int, sense: Sense) -> tuple[Range | None, Range | None]:
    """Return the subject of the first verb before a position, and the role beside it."""
    verb = next((n for n in range(max(0, at - REACH), at) if sense.is_finite(items[n])), None)
    if not verb:
        return None, None
    role = role_before(items, verb - 1, sense) if items[verb - 1].low == "," else None
    right = role[0] - 1 if role else verb
    start = phrase_before(items, right, sense)
    return name_first(items, (start, right), role, sense) if start < right else (None, None)


def _is_noun(items: Sequence[Word], at: int, sense: Sense) -> bool:
    """Tell whether a form like "reports" or "claim" is a noun here."""
    forms = sense.forms(items[at])
    if "past" in forms:
        return at > 0 and (sense.tag(items[at - 1]) == "DET" or items[at - 1].low == "'s")
    before = items[at - 1] if at else None
    if before is None or is_quote(before) or sense.is_mark(before):
        return before is None or before.low != ","
    is_plain = sense.is_name(before) or before.low in sense.book.nouns.sources or sense.tag(before) == "PRON"
    return not is_plain and before.low not in ("also", "now", "still")


def _before_auxiliaries(items: Sequence[Word], at: int, sense: Sense) -> int | None:
    """Return the position after the subject, or None where the verb is passive, negated or an infinitive."""
    last = at
    has_helper = False
    while last > 0 and not is_quote(items[last - 1]) and not sense.is_name(items[last - 1]):
        before, tag = items[last - 1], sense.tag(items[last - 1])
        if tag in ("BE", "NEG", "TO") or before.low in sense.book.grammar.negated:
            return None
        if tag not in ("ADV", "HAVE", "DO", "MODAL") and not (
            before.low.endswith("ly") and not sense.forms(before)
        ):
            break
        has_helper = has_helper or tag in ("HAVE", "DO", "MODAL")
        last -= 1
    only_base = not sense.forms(items[at]) - {"base"}
    subject = items[phrase_before(items, last, sense) : last] if only_base and not has_helper else ()
    if subject and not any(_is_plural(word, sense) for word in subject):
        return None
    return last


def _is_plural(word: Word, sense: Sense) -> bool:
    return word.low.endswith("s") or sense.tag(word) == "PRON" or word.low in ("people", "police", ",")


def _is_speech(items: Sequence[Word], frame: Frame, sense: Sense) -> bool:
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
        return True
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


def announcing(passage: Passage, sense: Sense) -> Frame | None:
    """Return who a passage that ends in a colon lets speak ("NAME issued the following statement:")."""
    items = passage.items
    if not items or items[-1].low != ":":
        return None
    speaker, role = _main_subject(items, len(items), sense)
    verb = next((n for n, word in enumerate(items) if sense.is_finite(word)), None)
    if speaker is None or verb is None or is_first_person(items[speaker[0]]):
        return None
    return Frame(
        "says", speaker[0], len(items) - 1, (verb, verb + 1), speaker, role, sense.lemma(items[verb]), "colon"
    )
