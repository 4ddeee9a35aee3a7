"""Which forms does an English verb take?"""

from typing import NamedTuple

VOWELS = "aeiou"


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(base: str, doubles: bool) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if doubles else base) + "ed"


def _gerund(base: str, doubles: bool) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return (base + base[-1] if doubles else base) + "ing"


def inflect(base: str, irregular: dict[str, list[str]], doubling: frozenset[str]) -> Forms:
    """Return a verb's forms, from the list of irregular ones or by rule.

    Examples
    --------
    >>> inflect("withdraw", {"withdraw": ["withdrew", "withdrawn"]}, frozenset()).participle
    'withdrawn'
    >>> inflect("supply", {}, frozenset()).third
    'supplies'
    """
    doubles = base in doubling
    if base in irregular:
        past, participle = irregular[base]
    else:
        past = participle = _past(base, doubles)
    return Forms(base, _third(base), past, participle, _gerund(base, doubles))
