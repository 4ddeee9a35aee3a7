"""Which paragraphs show by themselves that they are a notice, a byline, a picture's name or a page's code?"""

import re
from collections.abc import Iterable
from typing import Literal

from analysis.clean.paragraphs import Paragraph

Look = Literal["markup", "image_name", "forum_notice", "byline", "link"]

_CODE = re.compile(r"(?:</?[A-Za-z!][^<>]*>|&#?\w{1,10};|\s)+")
_LETTER = re.compile(r"[^\W_]")
_ENDINGS = r"(?:jpe?g|png|gif|webp|bmp|tiff?|svg|heic)"
_IMAGE = re.compile(
    r"(?:!\[[^\]\n]{0,300}\]\([^()\s]{1,500}\)"
    rf"|(?:image: ?)?\S{{1,300}}\.{_ENDINGS}(?:\?\S{{0,300}})?|[\w-][\w .()-]{{0,80}}\.{_ENDINGS}"
    r"|(?:IMG|DSC)[_-]?\d{2,8})[.,;]?",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+|www\.\S+|\[[^\]\n]{1,300}\]\([^()\s]{1,500}\)")
_SMALL_NAME_WORDS = frozenset({"and", "of", "in", "for", "with", "the", "at", "staff"})
_LONGEST_NOTICE = 160  # characters
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|[ap]m)?")


def look(paragraph: Paragraph) -> Look | None:
    """Return what a paragraph is by its own look, or None where the text round it must tell."""
    if paragraph.is_mark or not _LETTER.search(paragraph.text) or _CODE.fullmatch(paragraph.text):
        return "markup"
    if len(paragraph.text) > 4 * _LONGEST_NOTICE:
        return None
    if _IMAGE.fullmatch(paragraph.text) or paragraph.low in paragraph.layout.picture_marks:
        return "image_name"
    if _LINK.fullmatch(paragraph.text):
        return "link"
    if _is_notice(paragraph):
        return "forum_notice"
    return "byline" if _is_byline(paragraph) or _is_stamp(paragraph) else None


def _is_notice(paragraph: Paragraph) -> bool:
    layout = paragraph.layout
    whole = paragraph.low.rstrip(".!:") in layout.notices or paragraph.low in layout.notices
    return whole or (len(paragraph.text) <= _LONGEST_NOTICE and paragraph.opens_with(layout.notice_openings))


def has_names_only(words: Iterable[str], paragraph: Paragraph) -> bool:
    """Tell whether all words could belong to names: capitals, numbers and the small words between names."""
    small = _SMALL_NAME_WORDS | paragraph.layout.small_name_parts
    return all(not word[0].islower() or word in small for word in words)


def _is_byline(paragraph: Paragraph) -> bool:
    if len(paragraph.text) > 2 * _LONGEST_NOTICE:
        return False
    if paragraph.opens_with(paragraph.layout.byline_openings):
        return True
    first, *names = paragraph.words or ("",)
    are_names = has_names_only(names, paragraph)
    return first.lower() == "by" and first[0] == "B" and bool(names) and are_names and not paragraph.is_ended


def _is_stamp(paragraph: Paragraph) -> bool:
    """Tell whether a line says when the text was published or how long it takes to read, and no more."""
    if len(paragraph.text) > _LONGEST_NOTICE // 2:
        return False
    layout = paragraph.layout
    words = [word.lower() for word in paragraph.words]
    if paragraph.opens_with(layout.stamp_openings) and len(words) <= 12 and any(map(_is_time_word, words)):
        return True
    is_all = all(_is_time_word(word) or word in layout.stamp_words | layout.day_words for word in words)
    return is_all and any(map(_is_time_word, words)) and len(words) > 1


def _is_time_word(word: str) -> bool:
    return bool(_NUMBER.fullmatch(word))
