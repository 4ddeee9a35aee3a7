"""Which paragraph is the headline, and which tell the story in a sentence beside it?"""

import re
from collections.abc import Mapping, Sequence
from itertools import chain

from analysis.clean.kind import StretchKind
from analysis.clean.paragraphs import Paragraph

Kinds = Mapping[int, StretchKind]

_WORD = re.compile(r"\w+")
_LONGEST_LEAD = 220  # characters of a standfirst before the headline
_LONGEST_STANDFIRST = 140  # characters of one that only prose follows
_LEAST_GROWTH = 1.3  # the paragraph after such a standfirst is longer by this factor
_SAME_TITLE = 0.85  # share of words
_BESIDE = (
    "image_name", "byline", "credit", "caption", "markup", "duplicate", "standfirst", "forum_notice", "link",
)  # fmt: skip
_LEAST_WORDS = 5  # of a standfirst
_MOST_WORDS = 26
_LONGEST_HEAD = 8  # paragraphs


def find_headline(paragraphs: Sequence[Paragraph], kinds: Kinds, title: str | None) -> int | None:
    """Return the number of the headline: the paragraph that is the title, or the first that could be one."""
    free = [n for n in range(len(paragraphs)) if n not in kinds and paragraphs[n].is_title_like]
    wanted = [word.casefold() for word in _WORD.findall(title or "")[:60]]
    named = next((n for n in free if wanted and _is_title(paragraphs[n], wanted)), None)
    return _guess(paragraphs, kinds) if named is None else named


def _is_title(paragraph: Paragraph, wanted: list[str]) -> bool:
    words, other = {word.casefold() for word in _WORD.findall(paragraph.text)}, set(wanted)
    return 2 * len(words & other) >= _SAME_TITLE * (len(words) + len(other))


def _guess(paragraphs: Sequence[Paragraph], kinds: Kinds) -> int | None:
    """Return the first line that could be a headline; a short one only where none is longer."""
    head = _head(paragraphs, kinds)
    longer = (n for n in head if _could_be_headline(paragraphs[n], _LEAST_WORDS - 1))
    shorter = (n for n in head if _could_be_headline(paragraphs[n], 2))
    return next(chain(longer, shorter), None)


def _head(paragraphs: Sequence[Paragraph], kinds: Kinds) -> list[int]:
    """Return the numbers of the undecided paragraphs up to the one with which the report begins."""
    head: list[int] = []
    last = max((n for n in range(len(paragraphs)) if n not in kinds), default=0)
    n_ended = 0
    for number, one in enumerate(paragraphs[: min(last, _LONGEST_HEAD)]):
        if number in kinds:
            continue
        n_ended += not one.is_title_like
        if n_ended > 1 or len(one.text) > _LONGEST_LEAD or one.n_sentences > 1:
            break
        head.append(number)
    return head


def _could_be_headline(paragraph: Paragraph, least: int) -> bool:
    is_item = bool(paragraph.mark) and not paragraph.is_heading
    is_part = paragraph.low in paragraph.layout.section_headings
    is_fit = paragraph.is_title_like and paragraph.n_sentences == 1
    return is_fit and not is_item and not is_part and least <= len(paragraph.words) <= _MOST_WORDS


def is_standfirst(paragraphs: Sequence[Paragraph], kinds: Kinds, headline: int, number: int) -> bool:
    """Tell whether a paragraph sums the article up: one sentence before or right after the headline."""
    one = paragraphs[number]
    is_fit = len(one.words) >= _LEAST_WORDS and len(one.text) <= _LONGEST_LEAD and one.n_sentences == 1
    if not is_fit or one.text.endswith(":") or abs(number - headline) > _LONGEST_HEAD:
        return False
    if number < headline:
        return True
    is_beside = all(kinds.get(n) in _BESIDE for n in range(headline + 1, number))
    is_second_title = number == headline + 1 and one.is_title_like
    return is_beside and (is_second_title or _sums_up(paragraphs, kinds, number))


def _sums_up(paragraphs: Sequence[Paragraph], kinds: Kinds, number: int) -> bool:
    """Tell a standfirst from a report's first sentence: a byline, picture or longer paragraph follows it."""
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
