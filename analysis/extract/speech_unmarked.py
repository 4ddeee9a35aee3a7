"""How far does speech run that is printed without quotation marks, after "NAME said:"?"""

from collections.abc import Sequence

from analysis.extract.speech_frames import find_frames
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_words import Sense, is_first_person
from analysis.spans import Span


def unmarked_block(
    paragraphs: Sequence[Sequence[Passage]], first: int, sense: Sense
) -> tuple[tuple[Span, ...], int]:
    """Return the paragraphs that are one person's words, and the number of the paragraph after them.

    The block ends before a paragraph that attributes, quotes or is no prose. Somebody has to say "I", "we" or
    "our" in it; what follows the last such paragraph belongs to it only where the block closes the article,
    as it does in a press release.
    """
    if first >= len(paragraphs):
        return (), first
    last = first
    while last < len(paragraphs) and _can_be_speech(paragraphs[last], paragraphs[first], sense):
        last += 1
    voiced = [n for n in range(first, last) if is_voiced(paragraphs[n])]
    if not voiced:
        return (), first
    end = last if last == len(paragraphs) else voiced[-1] + 1
    return tuple(paragraph_span(paragraphs[n]) for n in range(first, end)), end


def is_voiced(passages: Sequence[Passage]) -> bool:
    """Tell whether somebody speaks of themselves in a paragraph."""
    return any(is_first_person(item) for passage in passages for item in passage.items)


def paragraph_span(passages: Sequence[Passage]) -> Span:
    """Return where a paragraph stands."""
    return Span(passages[0].items[0].start, passages[-1].items[-1].end)


def _can_be_speech(passages: Sequence[Passage], first: Sequence[Passage], sense: Sense) -> bool:
    if passages[0].region != first[0].region or is_quote(passages[0].items[0]):
        return False
    return not any(find_frames(passage, sense) for passage in passages)
