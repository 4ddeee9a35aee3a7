"""Which sentences belong together as one passage of speech, with its quotations taken as single words?"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from analysis.codebook.grammar import Grammar
from analysis.extract.quotes import Quote, find_quotes, opens_with_quote
from analysis.extract.speech_items import as_word, is_nickname, joined_stops
from analysis.schema import Region
from analysis.words import Word


class Stretch(Protocol):
    """A clean sentence, as far as speech needs it."""

    @property
    def sentence_id(self) -> str:
        """Its name."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last one."""

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""

    @property
    def kind(self) -> str:
        """What kind of stretch it is."""

    @property
    def is_readable(self) -> bool:
        """Whether it is text to be read."""

    @property
    def region(self) -> Region | None:
        """The kind of readable stretch."""


AnyStretch = TypeVar("AnyStretch", bound=Stretch)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences read as one: their words, each quotation as one word, and the sentence they begin in."""

    items: tuple[Word, ...]
    quotes: dict[int, Quote]  # by offset of the opening mark
    sentence_id: str
    region: Region | None
    paragraph: int

    def quote_at(self, item: Word) -> Quote:
        """Return the quotation that an item stands for."""
        return self.quotes[item.start]


def find_passages(
    text: str,
    sentences: Sequence[AnyStretch],
    words: Callable[[AnyStretch], Sequence[Word]],
    grammar: Grammar,
    saying: frozenset[str],
) -> list[list[Passage]]:
    """Return the readable text as paragraphs of passages.

    A passage is a sentence, or several where a quotation runs over their border, where a stray stop has cut
    one in two (the second begins in lower case), or where a verb of saying was cut from its speaker.
    """
    paragraphs = _paragraphs(sentences)
    opening = [opens_with_quote(text, p[0].start, p[-1].end) for p in paragraphs]
    found: list[list[Passage]] = []
    for number, paragraph in enumerate(paragraphs):
        goes_on = number + 1 < len(paragraphs) and opening[number + 1]
        quotes = find_quotes(text, paragraph[0].start, paragraph[-1].end, goes_on=goes_on)
        found.append(_passages(text, paragraph, quotes, words, grammar, saying))
    return found


def _paragraphs(sentences: Sequence[AnyStretch]) -> list[list[AnyStretch]]:
    found: list[list[AnyStretch]] = []
    for sentence in sentences:
        if not sentence.is_readable:
            continue
        last = found[-1][-1] if found else None
        if last and (last.paragraph, last.region) == (sentence.paragraph, sentence.region):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return found


def _passages(
    text: str,
    paragraph: list[AnyStretch],
    quotes: list[Quote],
    words: Callable[[AnyStretch], Sequence[Word]],
    grammar: Grammar,
    saying: frozenset[str],
) -> list[Passage]:
    groups: list[list[AnyStretch]] = []
    for sentence in paragraph:
        if groups and _is_joined(text, groups[-1][-1], sentence, quotes, grammar, saying):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [_passage(text, group, quotes, words) for group in groups]


_OPEN = 8  # quotations before a sentence among which one may still be open


def _is_joined(
    text: str, one: Stretch, other: Stretch, quotes: list[Quote], grammar: Grammar, saying: frozenset[str]
) -> bool:
    border = other.start
    near = quotes[max(0, bisect_left(quotes, one.start, key=lambda quote: quote.start) - _OPEN) :]
    near = near[: bisect_right(near, border, key=lambda quote: quote.start)]
    if any(quote.start < border < quote.end for quote in near):
        return True
    first = text[other.start : other.end].lstrip()[:1]
    if first.islower():
        return True
    before = next(
        (quote for quote in reversed(near) if quote.end <= border and quote.start >= one.start), None
    )
    if before is None:
        return False
    between = text[before.end : one.end].strip(" .\u00a0\n\r\t").casefold()
    if not between:
        return text[before.inner_end - 1] in "?!," and not any(q.start == border for q in near)
    verb = grammar.verbs.get(between)
    return verb is not None and verb.lemma in saying


def _passage(
    text: str, group: list[AnyStretch], quotes: list[Quote], words: Callable[[AnyStretch], Sequence[Word]]
) -> Passage:
    inside = [quote for quote in quotes if group[0].start <= quote.start < group[-1].end]
    nicknames = {quote.start for quote in inside if is_nickname(text, quote)}
    items: list[Word] = []
    number = 0
    for word in (word for sentence in group for word in joined_stops(words(sentence))):
        while number < len(inside) and word.start >= inside[number].end:
            items.append(as_word(text, inside[number], is_name=inside[number].start in nicknames))
            number += 1
        if number == len(inside) or word.end <= inside[number].start:
            items.append(word)
    items.extend(as_word(text, quote) for quote in inside[number:])
    first = group[0]
    return Passage(
        tuple(items),
        {quote.start: quote for quote in inside},
        first.sentence_id,
        first.region,
        first.paragraph,
    )
