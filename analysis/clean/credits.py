"""Where in a paragraph does the credit of a picture stand?"""

import re
from functools import lru_cache

from analysis.codebook.layout import Layout
from analysis.spans import Span

_WINDOW = 160  # characters a credit may take
_STOP = re.compile(r"(?<![A-Z])[.!?](?=\s)")


@lru_cache(maxsize=1)
def _patterns(layout: Layout) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    words = "|".join(re.escape(word) for word in sorted(layout.credit_words, key=len, reverse=True))
    names = "|".join(re.escape(name) for name in sorted(layout.agencies, key=len, reverse=True))
    agency = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    name = r"[A-ZÀ-Þ](?:\.|[\w’'-]{1,30})"
    cue = re.compile(
        rf"[(\[](?i:(?:{names})[ /](?:photo|file|images?))\b[^()\[\]\n]{{0,120}}[)\]]"
        rf"|[(\[][^()\[\]\n]{{1,80}}(?:/| via )(?i:{names})(?!\w)[^()\[\]\n]{{0,60}}[)\]]"
        rf"|[(\[]?(?<!\w)(?=[A-Z])(?i:{words})(?: ?(?:\.\.\.|…|:)|(?<= by)(?= [A-Z])|(?<= source),)"
        rf"|(?<!\w){name}(?: {name}){{0,3}} ?/ ?(?i:{names})(?!\w)"
    )
    return cue, agency


def find_credit(text: str, layout: Layout) -> Span | None:
    """Return the stretch of a paragraph that says who took a picture, or None.

    Examples
    --------
    >>> from analysis.codebook import layout
    >>> find_credit("Smoke over Dell. Credit... Ann Roe/AFP", layout.load())
    Span(start=17, end=38)
    """
    cue, agency = _patterns(layout)
    found = cue.search(text)
    if found:
        is_whole = text[found.end() - 1] in ")]"
        return Span(
            found.start(), found.end() if is_whole else _end(text, found.start(), found.end(), agency)
        )
    return None


def _end(text: str, begin: int, after: int, agency: "re.Pattern[str]") -> int:
    window = min(len(text), after + _WINDOW)
    if text[begin] in "([":
        closed = text.find(")" if text[begin] == "(" else "]", after, window)
        if closed > 0:
            return closed + 1
    stop = _STOP.search(text, after, window)
    limit = stop.end() if stop else window
    if window == len(text) and not stop:
        return len(text)
    names = [found.end() for found in agency.finditer(text, begin, limit)]
    if names:
        return names[-1] + (text[names[-1] : names[-1] + 1] == ".")
    return stop.end() if stop else max(text.rfind(" ", after, window), after)
