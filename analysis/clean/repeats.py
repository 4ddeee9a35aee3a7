"""Which paragraphs repeat an earlier one, word for word or nearly so?"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

_WORD = re.compile(r"\w+")
_EDGE = 3  # words by which paragraphs that may be equal are found
_LEAST_WORDS = 4
_LEAST_NEAR_WORDS = 6
_MOST_NEAR_WORDS = 60
_NEAR = 0.6  # share of the longer text that must be equal
_MOST_CHANGED = 5  # words in a row
_HEAD = 10  # paragraphs; further down only a paragraph repeated word for word counts
_MOST_COMPARED = 8


def find_repeats(texts: Iterable[tuple[int, str]], weighty: Collection[str]) -> dict[int, int]:
    """Return, for each repeated text, the number of the text it repeats.

    Parameters
    ----------
    texts
        Numbers and texts in reading order.
    weighty
        Words that change what is said ("not", "three"): texts that differ in them are no repeats.

    Examples
    --------
    >>> find_repeats([(1, "Allies of the king look away."), (4, "Allies of the king look away")], ())
    {4: 1}
    """
    found: dict[int, int] = {}
    known: dict[tuple[str, ...], list[tuple[int, list[str]]]] = defaultdict(list)
    for number, text in texts:
        words = _WORD.findall(text)
        if len(words) < _LEAST_WORDS:
            continue
        edges = [
            tuple(word.casefold() for word in ("<", *words[:_EDGE])),
            tuple(map(str.casefold, words[-_EDGE:])),
        ]
        earlier = sorted(other for edge in edges for other in known[edge][:_MOST_COMPARED])
        first = next((n for n, old in earlier if _is_repeat(n, old, words, weighty)), None)
        if first is None:
            for edge in edges:
                known[edge].append((number, words))
        else:
            found[number] = first
    return found


def _is_repeat(number: int, old: list[str], new: list[str], weighty: Collection[str]) -> bool:
    if [word.casefold() for word in old] == [word.casefold() for word in new]:
        return True
    return number < _HEAD and is_near(old, new, weighty)


def is_near(old: list[str], new: list[str], weighty: Collection[str]) -> bool:
    """Tell whether two texts differ in a few small words in a row, and not in names, numbers or a "not".

    Examples
    --------
    >>> long, short = "Allies of the king come in the midst of a war", "Allies of the king come amid a war"
    >>> is_near(long.split(), short.split(), ())
    True
    """
    shorter, longer = sorted((len(old), len(new)))
    if shorter < _LEAST_NEAR_WORDS or longer > _MOST_NEAR_WORDS:
        return False
    begin = _n_equal(old, new)
    end = min(_n_equal(old[::-1], new[::-1]), shorter - begin)
    changed = [*old[begin : len(old) - end], *new[begin : len(new) - end]]
    is_small = all(word.islower() and word not in weighty for word in changed)
    return is_small and longer - begin - end <= _MOST_CHANGED and begin + end >= _NEAR * longer


def _n_equal(one: list[str], two: list[str]) -> int:
    pairs = zip(one, two, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(two)))
