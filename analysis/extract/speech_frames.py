"""Which words attribute speech, to whom, and in which order do speaker and verb stand?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.extract.speech_passages import Passage, is_quote
from analysis.extract.speech_phrases import (
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
    while start > 0 and at - start < 40 and not is_quote(items[start - 1]) and items[start - 1].low not in (".", ";"):
        start -= 1
    heads = [n for n in range(start, at) if items[n].low in speech.footage_heads]
    if not heads or any(sense.is_mark(items[n]) or sense.is_finite(items[n]) and sense.lemma(items[n]) not in (
        "appear", "purport", "seem"
    ) for n in range(heads[0], at - 1) if not _is_participle(items, n, heads[0], sense)):
        return None
    first = phrase_before(items, heads[0] + 1, sense)
    last = at
    while last > heads[0] + 1 and items[last - 1].low in ("to", "appears", "appear", "appeared", "purports", "purported"):
        last -= 1
    return Frame("footage", first, at + 1, (at, at + 1), (first, last), None, sense.lemma(items[at]), "clause")


def _is_participle(items: Sequence[Word], at: int, head: int, sense: Sense) -> bool:
    return "participle" in sense.forms(items[at]) and at <= head + 2


def _said(items: Sequence[Word], at: int, found: Sequence[Frame], sense: Sense) -> Frame | None:
    lemma = sense.lemma(items[at])
    speech = sense.book.speech
    if not sense.is_name(items[at]) and lemma and (lemma in speech.saying or lemma in speech.objects or lemma in speech.naming):
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
        first = next((n for n in range(at) if sense.is_finite(items[n])), None)
        if first is None:
            return None
        begin = phrase_before(items, first, sense)
        speaker = (begin, first) if begin < first else None
    end, follows = after_verb(items, at + 1, lemma, sense)
    return Frame("gerund", start, end, (at, at + 1), speaker, None, lemma, follows)


def _inverted(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return "..., said NAME, a ROLE who ..."."""
    if at and not is_quote(items[at - 1]) and items[at - 1].low != ",":
        return None
    begin = at + 2 if at + 1 < len(items) and items[at + 1].low == "." else at + 1  # a stray stop: "said. NAME"
    if not sense.forms(items[at]) & {"past", "third"} or begin >= len(items):
        return None
    end = phrase_after(items, begin, sense)
    if end == begin or (at == 0 and not sense.is_name(items[begin])) or sense.tag(items[begin]) == "PRON":
        return None
    if lemma in sense.book.speech.told or (at and items[at - 1].low == "," and role_before(items, at - 1, sense)):
        return None
    speaker, role = (begin, end), role_after(items, end, sense)
    end, follows = after_verb(items, role[1] if role else _past_who(items, end, sense), "", sense)
    return Frame("says", at, end, (at, at + 1), *name_first(items, speaker, role, sense), lemma, follows, True)


def _plain(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return "NAME, a ROLE, said (that) ..."."""
    if not sense.forms(items[at]) - {"gerund"} or _is_noun(items, at, sense):
        return None
    last = _before_auxiliaries(items, at, sense)
    if last is None:
        return None
    role = role_before(items, last - 1, sense) if last and items[last - 1].low == "," else None
    right = role[0] - 1 if role else last
    start = phrase_before(items, right, sense)
    end, follows = after_verb(items, at + 1, lemma, sense)
    if start == right and last > 0 and items[last - 1].low in ("who", "which"):
        role, right = None, last - 1
        right -= items[right - 1].low == ","
        start = phrase_before(items, right, sense)
    if start == right:
        return _shared(items, at, last, end, lemma, follows, found)
    if role is None:
        start, right, role = _loose_role(items, start, right, sense)
    speaker, role = name_first(items, (start, right), role, sense)
    return Frame("says", start, end, (at, at + 1), speaker, role, lemma, follows)


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
    items: Sequence[Word], at: int, last: int, end: int, lemma: str, follows: Opening, found: Sequence[Frame]
) -> Frame | None:
    """Return "... and added that": a verb that shares the subject of the attribution before it."""
    if not found or last == 0 or items[last - 1].low not in ("and", "but"):
        return None
    return Frame("shared", last - 1, end, (at, at + 1), found[-1].speaker, found[-1].role, lemma, follows)


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
        if tag not in ("ADV", "HAVE", "DO", "MODAL") and not (before.low.endswith("ly") and not sense.forms(before)):
            break
        has_helper = has_helper or tag in ("HAVE", "DO", "MODAL")
        last -= 1
    only_base = not sense.forms(items[at]) - {"base"}
    if only_base and not has_helper and last and not _is_plural(items[last - 1], sense):
        return None
    return last


def _is_plural(word: Word, sense: Sense) -> bool:
    return word.low.endswith("s") or sense.tag(word) == "PRON" or word.low in ("people", "police", ",")


def _is_speech(items: Sequence[Word], frame: Frame, sense: Sense) -> bool:
    """Tell whether what stands beside the verb is what is said, as far as the verb needs it."""
    speech = sense.book.speech
    beside = any(is_quote(items[n]) for n in (frame.start - 1, frame.end, frame.end + 1) if 0 <= n < len(items))
    beside = beside or (frame.end + 2 < len(items) and is_quote(items[frame.end + 2]) and frame.follows != "end")
    if frame.end < len(items) and items[frame.end].low == "by":
        return False
    if frame.lemma in speech.objects:
        return True
    if frame.lemma not in speech.saying:
        return beside or any(is_quote(item) for item in items[frame.end : frame.end + 12])
    is_after = frame.start > 0 and items[frame.start - 1].low == "," and frame.follows in ("end", "comma")
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
    verb = next((n for n, word in enumerate(items) if sense.is_finite(word)), None)
    if verb is None:
        return None
    role = role_before(items, verb - 1, sense) if verb and items[verb - 1].low == "," else None
    right = role[0] - 1 if role else verb
    start = phrase_before(items, right, sense)
    if start == right or is_first_person(items[start]):
        return None
    speaker, role = name_first(items, (start, right), role, sense)
    return Frame("says", start, len(items) - 1, (verb, verb + 1), speaker, role, sense.lemma(items[verb]), "colon")
