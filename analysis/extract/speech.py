"""Who says what: which stretches are said, quoted or reported, and which words name the speaker?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.extract.speech_content import Said, find_content
from analysis.extract.speech_frame import Frame
from analysis.extract.speech_frames import announcing, find_frames
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_loose import Finding, attach, carry_on, loose_quotes, note_open
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_unmarked import is_voiced, unmarked_block
from analysis.extract.speech_utterances import COLON, Utterance, utterance_of
from analysis.extract.speech_words import Sense
from analysis.spans import Span

_ANNOUNCING = "announcing"


def find_speech(paragraphs: Sequence[Sequence[Passage]], sense: Sense) -> list[Utterance]:
    """Return what is said in the paragraphs, in the order of the text.

    Parameters
    ----------
    paragraphs
        The passages of each paragraph, from ``find_passages``.
    sense
        What words can be, by the codebook.
    """
    state = Finding()
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
    paragraphs: Sequence[Sequence[Passage]], number: int, first_here: int, state: Finding, sense: Sense
) -> int:
    """Let "NAME said: We ..." run on past its sentence; return the first paragraph left to read."""
    passages, here = paragraphs[number], state.found[first_here:]
    if len(here) != 1 or here[0].rule != COLON or not is_voiced(passages):
        return number
    start = here[0].content[0].start
    spans, after = unmarked_block(paragraphs, number + 1, sense)
    whole = (Span(start, passages[-1].items[-1].end), *spans)
    state.found[first_here:] = [_unmarked(here[0], whole)]
    return after


def _paragraph(passages: Sequence[Passage], opener: Utterance | None, state: Finding, sense: Sense) -> None:
    first_here = len(state.found)
    for passage in passages:
        frames = find_frames(passage, sense)
        said = find_content(passage, frames, sense)
        taken = [utterance_of(passage, one, sense) for one in said]
        loose = loose_quotes(passage, said)
        if state.carried is not None and loose and passage is passages[0] and loose[0] is passage.items[0]:
            carry_on(passage, loose.pop(0), state)
        attach(passage, loose, taken, opener, first_here, state, sense)
        state.found.extend(taken)
        note_open(passage, state)
    _note_announced(passages[-1], first_here, state, sense)


def _note_announced(passage: Passage, first_here: int, state: Finding, sense: Sense) -> None:
    """Remember the speaker whose words the next paragraph holds: "NAME said:" ends this one."""
    if not passage.items or passage.items[-1].low != ":":
        return
    last = state.found[-1] if len(state.found) > first_here else None
    if last and not last.content and last.speaker:
        state.announced = state.found.pop()
        return
    frame = announcing(passage, sense)
    if frame:
        state.announced = replace(utterance_of(passage, _empty(frame), sense), rule=_ANNOUNCING)


def _empty(frame: Frame) -> Said:
    return Said(frame, (), ((frame.start, frame.end),), "none")
