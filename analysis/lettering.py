"""In which letters are charts written, how much room do words take, and where do lines break?"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

FAMILY = "DejaVu Sans"


def font(size: float, *, bold: bool = False) -> FontProperties:
    """Return the one typeface in a size given in CSS pixels."""
    return FontProperties(family=FAMILY, size=size, weight="bold" if bold else "normal")


@cache
def _drawable() -> frozenset[int]:
    """Return the characters the typeface has; for any other the reader's browser takes another typeface."""
    return frozenset(get_font(findfont(font(12))).get_charmap())


def is_wide(sign: str) -> bool:
    """Tell whether a character is as wide as it is high, as Chinese, Japanese and Korean ones are.

    Source: Unicode Standard Annex 11, East Asian Width.
    """
    return unicodedata.east_asian_width(sign) in "WF"


@lru_cache(maxsize=20_000)
def breadth(words: str, size: float, *, bold: bool = False) -> float:
    """Return how wide the words are when drawn (CSS pixels); signs of another typeface are estimated."""
    known = "".join(sign for sign in words if ord(sign) in _drawable())
    drawn = text_to_path.get_text_width_height_descent(known, font(size, bold=bold), False)[0] if known else 0
    strange = (sign for sign in words if ord(sign) not in _drawable() and not unicodedata.combining(sign))
    return float(drawn) + size * sum(1.05 if is_wide(sign) else 0.7 for sign in strange)


def plain(words: str) -> str:
    r"""Return the words on one line, without control characters.

    Examples
    --------
    >>> plain("two\n lines\x00")
    'two lines'
    """
    kept = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in words)
    return " ".join(word for word in "".join(kept).split(" ") if word)


def _pieces(word: str, size: float, room: float, *, bold: bool) -> Iterable[str]:
    """Cut a word that is wider than the room, with a hyphen where the script has one."""
    while breadth(word, size, bold=bold) > room and len(word) > 2:
        cut = len(word) - 1
        while cut > 1 and breadth(f"{word[:cut]}{_hyphen(word, cut)}", size, bold=bold) > room:
            cut -= 1
        at_hyphen = word.rfind("-", 0, cut)
        head = word[: at_hyphen + 1] if at_hyphen > 0 else f"{word[:cut]}{_hyphen(word, cut)}"
        yield head
        word = word[at_hyphen + 1 :] if at_hyphen > 0 else word[cut:]
    yield word


def _hyphen(word: str, at: int) -> str:
    return "" if is_wide(word[at - 1]) else "-"


def wrap(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Return the words broken into lines no wider than ``room`` (CSS pixels), measured as drawn.

    Examples
    --------
    >>> wrap("one two three", 12, 60)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in plain(words).split(" "):
        for piece in _pieces(word, size, room, bold=bold):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and not lines[-1].endswith("-") and breadth(longer, size, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines
