"""Which words attribute speech, to whom, and in which order do speaker and verb stand?"""

from collections.abc import Sequence

from analysis.extract.speech_beside import is_speech
from analysis.extract.speech_frame import Frame, is_own
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_marked import according, footage, past_who
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_phrases import phrase_after, phrase_before
from analysis.extract.speech_roles import name_first, role_after, role_before
from analysis.extract.speech_subjects import (
    before_aside,
    before_auxiliaries,
    is_noun,
    loose_role,
    main_subject,
)
from analysis.extract.speech_tail import Opening, after_verb
from analysis.extract.speech_words import Sense, is_first_person
from analysis.words import Word


def find_frames(passage: Passage, sense: Sense) -> list[Frame]:
    """Return the attributions of a passage from left to right; first persons are no source to the article."""
    items = passage.items
    found: list[Frame] = []
    for at, word in enumerate(items):
        if is_quote(word) or (found and at < found[-1].end):
            continue
        frame = according(items, at, sense) or footage(items, at, sense) or _said(items, at, found, sense)
        if frame and not is_own(items, frame) and not (found and frame.start < found[-1].end):
            found.append(frame)
    return found


def _said(items: Sequence[Word], at: int, found: Sequence[Frame], sense: Sense) -> Frame | None:
    lemma = sense.lemma(items[at])
    speech = sense.book.speech
    if (
        not sense.is_name(items[at])
        and lemma
        and (lemma in speech.saying or lemma in speech.objects or lemma in speech.naming)
    ):
        for reading in (_quoted_as, _gerund, _inverted, _plain):
            frame = reading(items, at, lemma, found, sense)
            if frame and is_speech(items, frame, sense):
                return frame
    return None


def _quoted_as(
    items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense
) -> Frame | None:
    """Return "... quoted NAME as saying" and "NAME was quoted as saying"."""
    if not sense.is_gerund(items[at]) or at < 3 or items[at - 1].low != "as":
        return None
    right = at - 1
    start = phrase_before(items, right, sense)
    if start == right:
        right -= 1
        while right > 0 and sense.tag(items[right - 1]) in ("BE", "HAVE", "ADV"):
            right -= 1
        start = phrase_before(items, right, sense)
    if start == right:
        return None
    end, follows = after_verb(items, at + 1, lemma, sense)
    return Frame("says", start, end, (at, at + 1), (start, right), None, lemma, follows)


def _gerund(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return ", saying ..." after a clause whose subject goes on speaking."""
    if not sense.is_gerund(items[at]) or at == 0 or items[at - 1].low not in (",", "and"):
        return None
    start = at - 1 if items[at - 1].low == "and" else at
    speaker = next((frame.speaker for frame in reversed(found) if frame.speaker), None)
    if speaker is None:
        speaker, _ = main_subject(items, at, sense)
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
        or _is_pronoun(items[begin], sense)
        or items[begin].low == "that"
    ):
        return None
    if lemma in sense.book.speech.told or (
        at and items[at - 1].low == "," and role_before(items, at - 1, sense)
    ):
        return None
    if (at and before_aside(items, at, sense) < at) or (end < len(items) and sense.is_finite(items[end])):
        return None
    speaker, role = (begin, end), role_after(items, end, sense)
    end, follows = after_verb(items, role[1] if role else past_who(items, end, sense), "", sense)
    return Frame(
        "says", at, end, (at, at + 1), *name_first(items, speaker, role, sense), lemma, follows, True
    )


def _is_pronoun(word: Word, sense: Sense) -> bool:
    return sense.tag(word) == "PRON" and word.low != "one"


def _plain(items: Sequence[Word], at: int, lemma: str, found: Sequence[Frame], sense: Sense) -> Frame | None:
    """Return "NAME, a ROLE, said (that) ..."."""
    if not sense.forms(items[at]) - {"gerund"} or is_noun(items, at, sense):
        return None
    last = before_auxiliaries(items, at, sense)
    if last is None:
        return None
    role = role_before(items, last - 1, sense) if last and items[last - 1].low == "," else None
    right = role[0] - 1 if role else before_aside(items, last, sense)
    start = phrase_before(items, right, sense)
    end, follows = after_verb(items, at + 1, lemma, sense)
    if start == right and last > 0 and items[last - 1].low in ("who", "which"):
        role, right = None, last - 1
        right -= items[right - 1].low == ","
        start = phrase_before(items, right, sense)
    if start == right:
        return _shared(items, at, last, (end, follows), lemma, found, sense)
    if role is None:
        start, right, role = loose_role(items, start, right, sense)
    speaker, role = name_first(items, (start, right), role, sense)
    return Frame("says", start, end, (at, at + 1), speaker, role, lemma, follows)


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
    speaker, role = main_subject(items, at, sense)
    return speaker and Frame("shared", last - 1, tail[0], (at, at + 1), speaker, role, lemma, tail[1])


def announcing(passage: Passage, sense: Sense) -> Frame | None:
    """Return who a passage that ends in a colon lets speak ("NAME issued the following statement:")."""
    items = passage.items
    if not items or items[-1].low != ":":
        return None
    speaker, role = main_subject(items, len(items), sense)
    verb = next((n for n, word in enumerate(items) if sense.is_finite(word)), None)
    if speaker is None or verb is None or is_first_person(items[speaker[0]]):
        return None
    return Frame(
        "says", speaker[0], len(items) - 1, (verb, verb + 1), speaker, role, sense.lemma(items[verb]), "colon"
    )
