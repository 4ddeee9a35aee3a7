"""Who says what: which stretches are said, quoted or reported, and which words name the speaker?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from analysis.extract.speech_content import Said, find_content
from analysis.extract.speech_frames import Frame, announcing, find_frames
from analysis.extract.speech_passages import Passage, is_quote
from analysis.extract.speech_phrases import Range
from analysis.extract.speech_unmarked import is_voiced, unmarked_block
from analysis.extract.speech_words import Sense
from analysis.schema import Region
from analysis.spans import Span
from analysis.words import Word

_ANNOUNCING, _COLON = "announcing", "indirect.colon"
_SCARE = 3  # words: a shorter quotation without a speaker only marks a doubtful term


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said: its words, the words around them that attribute it, and how it was found."""

    rule: str
    sentence_id: str
    region: Region | None
    paragraph: int
    directness: Literal["direct", "indirect", "mixed"]
    content: tuple[Span, ...]
    around: tuple[Span, ...] = ()
    speaker: Span | None = None
    role: Span | None = None
    cue: Span | None = None
    lemma: str = ""
    is_guess: bool = False  # the speaker was taken from a neighbouring sentence

    @property
    def start(self) -> int:
        """Return where content and attribution begin."""
        return min(span.start for span in (*self.content, *self.around))

    @property
    def end(self) -> int:
        """Return where content and attribution end."""
        return max(span.end for span in (*self.content, *self.around))


@dataclass(slots=True)
class _Finding:
    """What has been found so far while the paragraphs are walked."""

    found: list[Utterance] = field(default_factory=list)
    carried: int | None = None  # utterance whose quotation the next paragraph goes on with
    announced: Utterance | None = None  # speaker whose words the next paragraph holds


def find_speech(paragraphs: Sequence[Sequence[Passage]], sense: Sense) -> list[Utterance]:
    """Return what is said in the paragraphs, in the order of the text.

    Parameters
    ----------
    paragraphs
        The passages of each paragraph, from ``find_passages``.
    sense
        What words can be, by the codebook.
    """
    state = _Finding()
    skip = 0
    for number, passages in enumerate(paragraphs):
        if number < skip:
            continue
        opener = state.announced
        state.announced = None
        if opener and opener.rule != _ANNOUNCING and not is_quote(passages[0].items[0]):
            spans, skip = unmarked_block(paragraphs, number, sense)
            if spans:
                state.found.append(_unmarked(opener, spans))
                continue
        first_here = len(state.found)
        _paragraph(passages, opener, state, sense)
        skip = max(skip, _run_on(paragraphs, number, first_here, state, sense))
    return sorted((one for one in state.found if one.content), key=lambda one: (one.start, one.end))


def _unmarked(opener: Utterance, spans: tuple[Span, ...]) -> Utterance:
    return replace(opener, rule="speech.unmarked", directness="direct", content=spans)


def _run_on(
    paragraphs: Sequence[Sequence[Passage]], number: int, first_here: int, state: _Finding, sense: Sense
) -> int:
    """Let "NAME said: We ..." run to the end of its paragraph and on; return the first paragraph left to read."""
    passages, here = paragraphs[number], state.found[first_here:]
    if len(here) != 1 or here[0].rule != _COLON or not is_voiced(passages):
        return number
    start = here[0].content[0].start
    spans, after = unmarked_block(paragraphs, number + 1, sense)
    whole = (Span(start, passages[-1].items[-1].end), *spans)
    state.found[first_here:] = [_unmarked(here[0], whole)]
    return after


def _paragraph(passages: Sequence[Passage], opener: Utterance | None, state: _Finding, sense: Sense) -> None:
    first_here = len(state.found)
    for passage in passages:
        frames = find_frames(passage, sense)
        said = find_content(passage, frames, sense)
        taken = [_utterance(passage, one, sense) for one in said]
        loose = _loose(passage, said)
        if state.carried is not None and loose and passage is passages[0] and loose[0] is passage.items[0]:
            _carry_on(passage, loose.pop(0), state)
        _attach(passage, loose, taken, opener, first_here, state, sense)
        state.found.extend(taken)
        _note_open(passage, state)
    _note_announced(passages[-1], first_here, state, sense)


def _utterance(passage: Passage, said: Said, sense: Sense) -> Utterance:
    items, frame = passage.items, said.frame
    content: list[Span] = []
    kinds: set[str] = set()
    for part in said.content:
        spans, kind = _spans(passage, part)
        content.extend(spans)
        kinds.add(kind)
    directness: Literal["direct", "indirect", "mixed"] = "mixed"
    if kinds <= {"direct"} and kinds:
        directness = "direct"
    elif kinds <= {"indirect"}:
        directness = "indirect"
    return Utterance(
        rule=_rule(said, directness, sense),
        sentence_id=passage.sentence_id,
        region=passage.region,
        paragraph=passage.paragraph,
        directness=directness,
        content=tuple(content),
        around=tuple(_span(items, part) for part in said.around),
        speaker=_span(items, frame.speaker) if frame.speaker else None,
        role=_span(items, frame.role) if frame.role else None,
        cue=_span(items, frame.cue),
        lemma=frame.lemma,
        is_guess=False,
    )


def _span(items: Sequence[Word], part: Range) -> Span:
    return Span(items[part[0]].start, items[part[1] - 1].end)


def _spans(passage: Passage, part: Range) -> tuple[list[Span], str]:
    """Return the spans of a range of items and whether it is quoted, reported or both."""
    items = passage.items[part[0] : part[1]]
    quotes = [item for item in items if is_quote(item)]
    if quotes and all(is_quote(item) or not item.text[0].isalnum() for item in items):
        return [_inner(passage, item) for item in quotes], "direct"
    return [_span(passage.items, part)], "mixed" if quotes else "indirect"


def _inner(passage: Passage, item: Word) -> Span:
    quote = passage.quote_at(item)
    return Span(quote.inner_start, quote.inner_end)


def _rule(said: Said, directness: str, sense: Sense) -> str:
    frame = said.frame
    if frame.sort in ("according", "footage"):
        return "according_to" if frame.sort == "according" else "footage"
    where = {"before": "inverted" if frame.is_inverted else "after", "split": "split"}.get(
        said.place, "before"
    )
    if directness == "direct":
        return f"quote.{where}"
    if said.place == "after":
        kind = "object" if frame.lemma in sense.book.speech.objects | sense.book.speech.naming else "clause"
        by_mark = {"that": "indirect.that", "colon": _COLON}
        return by_mark.get(frame.follows, f"indirect.{kind}")
    return f"indirect.{where}"


def _loose(passage: Passage, said: Sequence[Said]) -> list[Word]:
    """Return the quotations that no attribution of the passage carries."""
    parts = [part for one in said for part in (*one.content, *one.around)]
    return [
        item
        for n, item in enumerate(passage.items)
        if is_quote(item) and not any(start <= n < end for start, end in parts)
    ]


def _carry_on(passage: Passage, item: Word, state: _Finding) -> None:
    """Join a quotation that its paragraph reopens to the one the last paragraph left open."""
    assert state.carried is not None
    before = state.found[state.carried]
    state.found[state.carried] = replace(before, content=(*before.content, _inner(passage, item)))
    state.carried = state.carried if passage.quote_at(item).is_open else None


def _attach(
    passage: Passage,
    loose: Sequence[Word],
    taken: list[Utterance],
    opener: Utterance | None,
    first_here: int,
    state: _Finding,
    sense: Sense,
) -> None:
    """Give quotations without an attribution of their own to the speaker beside them, or to nobody."""
    for item in loose:
        length = sum(part[:1].isalnum() for part in item.text.split())
        is_alone = all(is_quote(word) or not word.text[0].isalnum() for word in passage.items)
        is_first = item is passage.items[0]
        waiting = next((n for n, one in enumerate(taken) if not one.content and one.speaker), None)
        before = [
            one for one in (*state.found[first_here:], *taken) if one.start < item.start and one.speaker
        ]
        if opener and is_first and len(state.found) == first_here:
            state.found.append(_lent(opener, passage, item, "quote.before", is_guess=False))
        elif waiting is not None and (is_first or length > _SCARE):
            taken[waiting] = replace(
                taken[waiting],
                rule="quote.neighbour",
                directness="direct",
                content=(_inner(passage, item),),
                is_guess=True,
            )
        elif before and (is_alone or is_first or length > 2 * _SCARE):
            state.found.append(_lent(before[-1], passage, item, "quote.neighbour", is_guess=True))
        elif is_alone and (last := _last_direct(state, passage.paragraph)):
            state.found.append(_lent(last, passage, item, "quote.neighbour", is_guess=True))
        elif is_alone or (length > _SCARE and not _is_title(item)):
            state.found.append(_unattributed(passage, item))


def _lent(lender: Utterance, passage: Passage, item: Word, rule: str, *, is_guess: bool) -> Utterance:
    """Return a quotation with the speaker of another utterance."""
    around = () if is_guess else lender.around
    return Utterance(
        rule=rule,
        sentence_id=passage.sentence_id if is_guess else lender.sentence_id,
        region=passage.region,
        paragraph=passage.paragraph,
        directness="direct",
        content=(_inner(passage, item),),
        around=around or (Span(item.start, item.end),),
        speaker=lender.speaker,
        role=lender.role,
        cue=None if is_guess else lender.cue,
        lemma=lender.lemma,
        is_guess=is_guess,
    )


def _unattributed(passage: Passage, item: Word) -> Utterance:
    return Utterance(
        rule="quote.alone",
        sentence_id=passage.sentence_id,
        region=passage.region,
        paragraph=passage.paragraph,
        directness="direct",
        content=(_inner(passage, item),),
        around=(Span(item.start, item.end),),
        is_guess=True,
    )


def _last_direct(state: _Finding, paragraph: int) -> Utterance | None:
    """Return the last speaker, where the paragraph before this one quotes them."""
    last = next((one for one in reversed(state.found) if one.speaker and one.content), None)
    return last if last and last.directness != "indirect" and 0 <= paragraph - last.paragraph <= 1 else None


def _is_title(item: Word) -> bool:
    """Tell whether quoted words are the title of a work: nearly all of them are capitalised."""
    words = [word for word in item.text.split() if any(mark.isalpha() for mark in word)]
    low = sum(word.strip("\"“”'‘’")[:1].islower() for word in words)
    return low * 2 < len(words)


def _note_open(passage: Passage, state: _Finding) -> None:
    """Remember the utterance whose quotation was left open at the end of the paragraph."""
    for item in passage.items:
        if is_quote(item) and passage.quote_at(item).is_open:
            inner = _inner(passage, item)
            holder = next(
                (n for n, one in enumerate(state.found) if any(s.meets(inner) for s in one.content)), None
            )
            state.carried = holder


def _note_announced(passage: Passage, first_here: int, state: _Finding, sense: Sense) -> None:
    """Remember the speaker whose words the next paragraph holds: "NAME said:" ends this one."""
    if not passage.items or passage.items[-1].low != ":":
        return
    last = state.found[-1] if len(state.found) > first_here else None
    if last and not last.content and last.speaker:
        state.announced = state.found.pop()
        return
    frame = announcing(passage, sense)
    if frame:
        state.announced = replace(_utterance(passage, _empty(frame), sense), rule=_ANNOUNCING)


def _empty(frame: Frame) -> Said:
    return Said(frame, (), ((frame.start, frame.end),), "none")
