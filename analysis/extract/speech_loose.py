"""Whose are the quotations that no words beside them attribute?"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from analysis.extract.speech_content import Said
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_subjects import main_subject
from analysis.extract.speech_utterances import Utterance, inner_of
from analysis.extract.speech_words import Sense
from analysis.spans import Span
from analysis.words import Word

_VOICED = 8  # words before a quotation among which a word of speech makes it the subject's
_VOICES = frozenset(
    {"statement", "letter", "speech", "communique", "communiqué", "post", "address", "message"}
)
_SCARE = 3  # words: a shorter quotation without a speaker only marks a doubtful term


@dataclass(slots=True)
class Finding:
    """What has been found so far while the paragraphs are walked."""

    found: list[Utterance] = field(default_factory=list)
    carried: int | None = None  # utterance whose quotation the next paragraph goes on with
    announced: Utterance | None = None  # speaker whose words the next paragraph holds


def loose_quotes(passage: Passage, said: Sequence[Said]) -> list[Word]:
    """Return the quotations that no attribution of the passage carries."""
    change = [0] * (len(passage.items) + 1)
    for start, end in (part for one in said for part in (*one.content, *one.around)):
        change[start] += 1
        change[end] -= 1
    depth = accumulate(change)
    return [
        item for item, covered in zip(passage.items, depth, strict=False) if is_quote(item) and not covered
    ]


def carry_on(passage: Passage, item: Word, state: Finding) -> None:
    """Join a quotation that its paragraph reopens to the one the last paragraph left open."""
    assert state.carried is not None
    before = state.found[state.carried]
    state.found[state.carried] = replace(before, content=(*before.content, inner_of(passage, item)))
    state.carried = state.carried if passage.quote_at(item).is_open else None


def attach(
    passage: Passage,
    loose: Sequence[Word],
    taken: list[Utterance],
    opener: Utterance | None,
    first_here: int,
    state: Finding,
    sense: Sense,
) -> None:
    """Give quotations without an attribution of their own to the speaker beside them, or to nobody."""
    starts = [one.start for one in taken] if loose else []
    waiting = next((n for n, one in enumerate(taken) if not one.content and one.speaker), None)
    for item in loose:
        length = len(item.text.split())
        is_first = item is passage.items[0]
        if opener and is_first and len(state.found) == first_here:
            state.found.append(_lent(opener, passage, item, "quote.before", is_guess=False))
        elif waiting is not None and (is_first or length > _SCARE):
            taken[waiting] = _given(taken[waiting], passage, item)
            waiting = None
        else:
            at = bisect_left(starts, item.start)
            before = taken[at - 1] if at else state.found[-1] if len(state.found) > first_here else None
            found = _beside(passage, item, before, state, sense)
            state.found.extend([found] if found else [])


def _given(waiting: Utterance, passage: Passage, item: Word) -> Utterance:
    """Return an attribution that has found its quotation in another sentence."""
    content = (inner_of(passage, item),)
    return replace(waiting, rule="quote.neighbour", directness="direct", content=content, is_guess=True)


def _beside(
    passage: Passage, item: Word, before: Utterance | None, state: Finding, sense: Sense
) -> Utterance | None:
    """Return a quotation with the last speaker of its paragraph or of the one before, or without any."""
    length = len(item.text.split())
    is_alone = len(passage.items) < _MANY and not any(word.text[0].isalnum() for word in passage.items)
    if before and before.speaker and (is_alone or item is passage.items[0] or length > 2 * _SCARE):
        return _lent(before, passage, item, "quote.neighbour", is_guess=True)
    if is_alone and (last := _last_direct(state, passage.paragraph)):
        return _lent(last, passage, item, "quote.neighbour", is_guess=True)
    if is_alone or (length > _SCARE and not _is_title(item)):
        return _unattributed(passage, item, _whose(passage, item, sense))
    return None


def _whose(passage: Passage, item: Word, sense: Sense) -> Span | None:
    """Return the subject of a sentence that rebukes, speaks of or states what the quoted words go on with."""
    at = next(n for n, one in enumerate(passage.items) if one is item)
    speech, rebukes = sense.book.speech, sense.book.reasons.rebukes
    ahead = passage.items[max(0, at - _VOICED) : at]
    lemmas = {sense.lemma(word) for word in ahead if not is_quote(word)}
    if not lemmas & (speech.saying | speech.objects | rebukes) and not any(w.low in _VOICES for w in ahead):
        return None
    subject, _ = main_subject(passage.items, at, sense)
    return Span(passage.items[subject[0]].start, passage.items[subject[1] - 1].end) if subject else None


_MANY = 60  # a sentence of more words and quotations is no lone quotation


def _lent(lender: Utterance, passage: Passage, item: Word, rule: str, *, is_guess: bool) -> Utterance:
    """Return a quotation with the speaker of another utterance."""
    around = () if is_guess else lender.around
    return Utterance(
        rule=rule,
        sentence_id=passage.sentence_id if is_guess else lender.sentence_id,
        region=passage.region,
        paragraph=passage.paragraph,
        directness="direct",
        content=(inner_of(passage, item),),
        around=around or (Span(item.start, item.end),),
        speaker=lender.speaker,
        role=lender.role,
        cue=None if is_guess else lender.cue,
        lemma=lender.lemma,
        is_guess=is_guess,
    )


def _unattributed(passage: Passage, item: Word, speaker: Span | None) -> Utterance:
    return Utterance(
        rule="quote.alone",
        sentence_id=passage.sentence_id,
        region=passage.region,
        paragraph=passage.paragraph,
        directness="direct",
        content=(inner_of(passage, item),),
        around=(Span(item.start, item.end),),
        speaker=speaker,
        is_guess=True,
    )


def _last_direct(state: Finding, paragraph: int) -> Utterance | None:
    """Return the last speaker, where the paragraph before this one quotes them."""
    last = next((one for one in reversed(state.found) if one.speaker and one.content), None)
    return last if last and last.directness != "indirect" and 0 <= paragraph - last.paragraph <= 1 else None


def _is_title(item: Word) -> bool:
    """Tell whether quoted words are the title of a work: nearly all of them are capitalised."""
    words = [word for word in item.text.split() if any(mark.isalpha() for mark in word)]
    low = sum(word.strip("\"“”'‘’")[:1].islower() for word in words)
    return low * 2 < len(words)


def note_open(passage: Passage, state: Finding) -> None:
    """Remember the utterance whose quotation was left open at the end of the paragraph."""
    last = passage.items[-1] if passage.items else None
    if last is None or not is_quote(last) or not passage.quote_at(last).is_open:
        return
    inner = inner_of(passage, last)
    places = range(len(state.found) - 1, -1, -1)
    state.carried = next((n for n in places if inner in state.found[n].content[-1:]), None)
