"""What stands at, before or after a word?"""

from collections.abc import Sequence

from analysis.words import Word


def low(words: Sequence[Word], at: int) -> str:
    """Return a word in lower case, or the empty text before the first and after the last."""
    return words[at].low if 0 <= at < len(words) else ""


def written(words: Sequence[Word], at: int) -> str:
    """Return a word as it is written, or the empty text before the first and after the last."""
    return words[at].text if 0 <= at < len(words) else ""


def is_glued(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word begins where the one before it ends, with no space between."""
    return 0 < at < len(words) and words[at - 1].end == words[at].start


def opens_sentence(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is the first of its sentence or line, as far as marks show."""
    if at == 0 or written(words, at - 1) in set(".!?:\"“”‘'*•-–—("):
        return True
    return "\n" in text[words[at - 1].end : words[at].start]
