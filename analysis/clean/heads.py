"""Which paragraph is the headline, and which tell the story in a sentence beside it?"""

import re
from collections.abc import Mapping, Sequence

from analysis.clean.kind import StretchKind
from analysis.clean.paragraphs import Paragraph

Kinds = Mapping[int, StretchKind]

_WORD = re.compile(r"\w+")
_LONGEST_LEAD = 220  # characters of a standfirst before the headline
_LONGEST_STANDFIRST = 140  # characters of one that only prose follows
_LEAST_GROWTH = 1.3  # the paragraph after such a standfirst is longer by this factor
_SAME_TITLE = 0.85  # share of words
_BESIDE = (
    "image_name",
    "byline",
    "credit",
    "caption",
    "markup",
    "duplicate",
    "standfirst",
    "forum_notice",
    "link",
)
_LONGEST_HEAD = 8  # paragraphs


def find_headline(paragraphs: Sequence[Paragraph], kinds: Kinds, title: str | None) -> int | None:
    """Return the number of the paragraph that is the headline: the title's words, or the first that could be one."""
    free = [n for n in range(len(paragraphs)) if n not in kinds and paragraphs[n].is_title_like]
    wanted = [word.casefold() for word in _WORD.findall(title or "")[:60]]
    named = (n for n in free if wanted and _is_title(paragraphs[n], wanted))
    return (
        next(named, None) if wanted and _is_anywhere(paragraphs, free, wanted) else _guess(paragraphs, kinds)
    )


def _is_anywhere(paragraphs: Sequence[Paragraph], free: list[int], wanted: list[str]) -> bool:
    return any(_is_title(paragraphs[n], wanted) for n in free)


def _is_title(paragraph: Paragraph, wanted: list[str]) -> bool:
    words = [word.casefold() for word in _WORD.findall(paragraph.text)]
    shared = len(set(words) & set(wanted))
    return 2 * shared >= _SAME_TITLE * (len(set(words)) + len(set(wanted)))


def _guess(paragraphs: Sequence[Paragraph], kinds: Kinds) -> int | None:
    n_before = 0
    for number, one in enumerate(paragraphs[:_LONGEST_HEAD]):
        if number in kinds:
            continue
        if one.is_title_like and 3 <= len(one.words) <= 26 and one.low not in one.layout.section_headings:
            return number
        n_before += 1
        if n_before > 1 or len(one.text) > _LONGEST_LEAD or one.n_sentences > 1:
            return None
    return None


def is_standfirst(paragraphs: Sequence[Paragraph], kinds: Kinds, headline: int, number: int) -> bool:
    """Tell whether a paragraph of the article's head sums it up: one sentence before or right after the headline."""
    one = paragraphs[number]
    if len(one.text) > _LONGEST_LEAD or one.n_sentences > 1 or one.text.endswith(":"):
        return False
    between = range(min(number, headline) + 1, max(number, headline))
    if (
        not all(kinds.get(n) in _BESIDE or n < headline for n in between)
        or abs(number - headline) > _LONGEST_HEAD
    ):
        return False
    return number < headline or _sums_up(paragraphs, kinds, number)


def _sums_up(paragraphs: Sequence[Paragraph], kinds: Kinds, number: int) -> bool:
    """Tell a standfirst from the first sentence of a report: byline or picture follow, or a longer paragraph does."""
    one, words = paragraphs[number], {word.lower() for word in paragraphs[number].words}
    if kinds.get(number + 1) in ("byline", "image_name", "credit", "caption"):
        return True
    following = [
        other for n, other in enumerate(paragraphs[number + 1 : number + 6], number + 1) if n not in kinds
    ]
    if len(one.text) > _LONGEST_STANDFIRST or not following or words & one.layout.day_words:
        return False
    is_telling = bool(words & {"said", "says", "according"}) or '"' in one.text or "“" in one.text
    return not is_telling and len(following[0].text) >= _LEAST_GROWTH * len(one.text)
