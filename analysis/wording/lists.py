"""How are counts, lists and days written?"""

from collections.abc import Sequence
from datetime import date

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> count(1, "place"), count(12, "place")
    ('one place', '12 places')
    """
    return f"{number_word(number)} {one if number == 1 else many or one + 's'}"


def number_word(number: int) -> str:
    """Return a small number as a word."""
    return SMALL[number] if number < len(SMALL) else str(number)


def listed(words: Sequence[str], most: int = 99, *, last: str = "and") -> str:
    """Return words joined as a list, the rest counted where there are more than ``most``.

    Examples
    --------
    >>> listed(["a", "b", "c"]), listed(["a", "b", "c", "d"], 2), listed(["a", "b"], last="or")
    ('a, b and c', 'a, b and two more', 'a or b')
    """
    shown = list(words)
    if len(shown) > most:
        shown = [*shown[:most], f"{number_word(len(shown) - most)} more"]
    return f" {last} ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def capital(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def day(iso: str) -> str:
    """Return a day as people write it.

    Examples
    --------
    >>> day("2031-03-08")
    '8 March 2031'
    """
    when = date.fromisoformat(iso)
    return f"{when.day} {when:%B %Y}"


def quoted(words: str, most: int = 160) -> str:
    """Return the source's own words in quotation marks, on one line, cut at a word's end where they are long.

    Examples
    --------
    >>> quoted("to keep the road open", 14)
    '“to keep the …”'
    """
    words = " ".join(words.split()).strip('“”"„«» ').rstrip(",;")
    if words.endswith(".") and words[-3:-2] != ".":
        words = words[:-1]
    if len(words) > most:
        words = words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + " …"
    return f"“{words.replace('“', '‘').replace('”', '’')}”"
