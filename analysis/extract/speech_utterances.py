"""What is one thing said, from its attribution to the stretches of its words?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.extract.speech_content import Said
from analysis.extract.speech_items import is_quote
from analysis.extract.speech_passages import Passage
from analysis.extract.speech_phrases import Range
from analysis.extract.speech_words import Sense
from analysis.schema import Region
from analysis.spans import Span
from analysis.words import Word

COLON = "indirect.colon"


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


def utterance_of(passage: Passage, said: Said, sense: Sense) -> Utterance:
    """Return what one attribution of a passage carries, with its places in the raw text."""
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
        return [inner_of(passage, item) for item in quotes], "direct"
    return [_span(passage.items, part)], "mixed" if quotes else "indirect"


def inner_of(passage: Passage, item: Word) -> Span:
    """Return where the words of a quotation stand, without its marks."""
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
        by_mark = {"that": "indirect.that", "colon": COLON}
        return by_mark.get(frame.follows, f"indirect.{kind}")
    return f"indirect.{where}"
