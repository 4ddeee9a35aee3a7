"""What is each paragraph of the article, by its look and by what stands round it?"""

from collections.abc import Sequence

from analysis.clean.credits import find_credit
from analysis.clean.heads import find_headline, is_standfirst
from analysis.clean.kind import StretchKind
from analysis.clean.looks import has_names_only, look
from analysis.clean.paragraphs import Paragraph
from analysis.clean.repeats import find_repeats

Kinds = dict[int, StretchKind]

_LONGEST_HEADING = 80  # characters
_MOST_WORDS = 10
_HEAD = 6  # paragraphs; so far down a line without a verb may be the caption of a picture that was not copied
# What may stand between a picture's name and its caption.
_BETWEEN = ("headline", "standfirst", "duplicate", "byline", "markup", "credit", "caption")


def find_kinds(paragraphs: Sequence[Paragraph], title: str | None) -> tuple[Kinds, dict[int, int]]:
    """Return the kind of each paragraph by number, and for each repeated one the number of the first."""
    kinds: Kinds = {n: kind for n, one in enumerate(paragraphs) if (kind := look(one))}
    kinds |= _links(paragraphs, kinds)
    kinds |= _credits(paragraphs, kinds)
    headline = find_headline(paragraphs, kinds, title)
    if headline is not None:
        kinds[headline] = "headline"
    kinds |= _authors(paragraphs, kinds)
    readable = [
        (n, one.text)
        for n, one in enumerate(paragraphs)
        if kinds.get(n, "headline") in ("headline", "caption")
    ]
    repeats = find_repeats(readable, paragraphs[0].layout.weighty_words if paragraphs else ())
    kinds |= dict.fromkeys(repeats, "duplicate")
    kinds |= _captions(paragraphs, kinds)
    if headline is not None:
        kinds |= {
            n: "standfirst"
            for n in range(len(paragraphs))
            if n not in kinds and is_standfirst(paragraphs, kinds, headline, n)
        }
    kinds |= _captions(paragraphs, kinds)
    kinds |= _headings(paragraphs, kinds)
    return {n: kinds.get(n, "prose") for n in range(len(paragraphs))}, repeats


def _links(paragraphs: Sequence[Paragraph], kinds: Kinds) -> Kinds:
    """Return the headings over related links, and the titles below them until prose begins again."""
    found: Kinds = {}
    is_inside = False
    for number, one in enumerate(paragraphs):
        layout = one.layout
        if kinds.get(number) in ("image_name", "markup", "link"):
            continue
        if (
            number not in kinds and one.is_title_like and one.opens_with(layout.link_headings)
        ) or one.low.rstrip(".:") in layout.link_headings:
            is_inside = True
        elif (
            number in kinds
            or not one.is_title_like
            or one.low in layout.section_headings
            or find_credit(one.text, layout)
        ):
            is_inside = False
        if is_inside:
            found[number] = "link"
    return found


def _credits(paragraphs: Sequence[Paragraph], kinds: Kinds) -> Kinds:
    """Return the paragraphs with a picture's credit, a caption before it, or a word that announces one."""
    found: Kinds = {}
    for number, one in enumerate(paragraphs):
        if number in kinds or len(one.text) > 900:
            continue
        if one.opens_with(one.layout.caption_openings):
            found[number] = "caption"
        credit = find_credit(one.text, one.layout)
        if credit is None:
            continue
        is_alone = not one.text[: credit.start].strip()
        found[number] = "credit" if is_alone else "caption"
        before = number - 1
        if is_alone and before >= 0 and before not in kinds and paragraphs[before].is_picture_like:
            found[before] = "caption"
    return found


def _captions(paragraphs: Sequence[Paragraph], kinds: Kinds) -> Kinds:
    found: Kinds = {}
    for number, one in enumerate(paragraphs):
        if number in kinds or not one.is_picture_like or not one.is_ended or one.text.endswith(":"):
            continue
        is_in_head = 0 < number < _HEAD and one.has_no_verb and one.shows_someone
        if is_in_head or _is_near_picture(one, kinds, found, number):
            found[number] = "caption"
    return found


def _is_near_picture(one: Paragraph, kinds: Kinds, found: Kinds, number: int) -> bool:
    """Tell whether a picture's name stands before, or right after a line without a verb."""
    if one.has_no_verb and kinds.get(number + 1) == "image_name":
        return True
    for before in range(number - 1, max(-1, number - _HEAD), -1):
        kind = found.get(before, kinds.get(before))
        if kind not in _BETWEEN:
            return kind == "image_name"
    return False


def _authors(paragraphs: Sequence[Paragraph], kinds: Kinds) -> Kinds:
    """Return the lines of names alone that stand over the day of publication."""
    return {
        number: "byline"
        for number, one in enumerate(paragraphs)
        if number not in kinds
        and kinds.get(number + 1) == "byline"
        and one.is_title_like
        and len(one.words) <= _MOST_WORDS
        and has_names_only(one.words, one)
    }


def _headings(paragraphs: Sequence[Paragraph], kinds: Kinds) -> Kinds:
    """Return the short lines without a stop that stand over a part of the article."""
    last = max((n for n in range(len(paragraphs)) if n not in kinds), default=0)
    return {
        number: "heading"
        for number, one in enumerate(paragraphs[:last])
        if number not in kinds
        and one.is_title_like
        and len(one.text) <= _LONGEST_HEADING
        and len(one.words) <= _MOST_WORDS
        and not _is_listed(paragraphs, number)
    }


def _is_listed(paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Tell whether a line is an item of a list: it has a mark in front, or a colon ends the line before."""
    one = paragraphs[number]
    has_mark = bool(one.mark) and not one.is_heading
    return has_mark or (number > 0 and paragraphs[number - 1].text.endswith(":"))
