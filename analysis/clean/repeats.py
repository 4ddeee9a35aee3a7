"""Which paragraphs repeat an earlier one, word for word or nearly so?"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 4
_LEAST_NEAR_WORDS = 6
_NEAR = 0.85  # share of words two texts must have in common
_MOST_COMPARED = 20
_LONGEST = 2000  # characters; longer paragraphs are compared word for word only


def find_repeats(texts: Iterable[tuple[int, str]]) -> dict[int, int]:
    """Return, for each repeated text, the number of the text it repeats.

    Parameters
    ----------
    texts
        Numbers and texts in reading order.

    Examples
    --------
    >>> find_repeats([(1, "Allies of the king look away."), (4, "Allies of the king look away")])
    {4: 1}
    """
    found: dict[int, int] = {}
    known: dict[tuple[str, ...], list[tuple[int, list[str]]]] = defaultdict(list)
    for number, text in texts:
        words = _WORD.findall(text)
        if len(words) < _LEAST_WORDS:
            continue
        edges = [
            (key, *(word.casefold() for word in edge)) for key, edge in (("<", words[:3]), (">", words[-3:]))
        ]
        earlier = [other for edge in edges for other in known[edge][:_MOST_COMPARED]]
        first = next((other for other, old in sorted(earlier) if is_repeat(old, words)), None)
        if first is None:
            for edge in edges:
                known[edge].append((number, words))
        else:
            found[number] = first
    return found


def is_repeat(old: list[str], new: list[str]) -> bool:
    """Tell whether two texts say the same: equal, or different in small words only, not in names or numbers."""
    if [word.casefold() for word in old] == [word.casefold() for word in new]:
        return True
    if min(len(old), len(new)) < _LEAST_NEAR_WORDS or max(len(old), len(new)) > _LONGEST // 5:
        return False
    one, two = Counter(old), Counter(new)
    shared = (one & two).total()
    differing = (one - two) + (two - one)
    is_small = all(word.islower() and word not in ("not", "no", "never") for word in differing)
    return is_small and 2 * shared >= _NEAR * (len(old) + len(new))
