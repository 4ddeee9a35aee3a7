"""What is one token: a word, words that a hyphen joins, or a whole name?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.extract.names import Name
from analysis.words import Word


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a hyphenated word or a whole name, with its word class."""

    start: int
    end: int
    text: str
    low: str
    tag: str
    lemma: str = ""
    forms: frozenset[str] = frozenset()
    name: Name | None = None
    tail: str = ""  # second half of a hyphenated word

    @property
    def is_verb(self) -> bool:
        """Tell whether it is read as a verb."""
        return self.tag == "VERB"

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person's name."""
        return self.name is not None and self.name.is_person


def is_plural(token: Token | None) -> bool:
    """Tell whether a word looks like a plural: "forces", not "press"."""
    is_acronym = token is not None and token.text.isupper()  # "US"
    return token is not None and not is_acronym and token.low.endswith("s") and not token.low.endswith("ss")


def tag_at(tokens: Sequence[Token], at: int) -> str:
    """Return the word class of the token at a place, or nothing past either end."""
    return tokens[at].tag if 0 <= at < len(tokens) else ""


def find_tokens(text: str, words: Sequence[Word], names: Sequence[Name]) -> list[Token]:
    """Return the tokens of a sentence; only names and hyphenated words have a word class yet."""
    return list(_joined(text, list(_with_names(words, names))))


def _with_names(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Token]:
    """Return the words, those of a name as one."""
    by_start = {name.start: name for name in names}
    until = 0
    for word in words:
        if word.start < until:
            continue
        name = by_start.get(word.start)
        if name is None:
            yield from _split(word)
        else:
            until = name.end
            tag = "NAME" if name.is_actor or name.place else "DEM"
            yield Token(name.start, name.end, name.text, name.text.lower(), tag, name=name)


_SHORT = {"ve": "HAVE", "re": "BE", "ll": "MODAL", "m": "BE", "d": "MODAL"}
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "that", "there"})


def _split(word: Word) -> Iterator[Token]:
    """Return a word as tokens: a pronoun apart from the verb that is shortened after it ("we've")."""
    stem, mark, rest = word.low.replace("’", "'").partition("'")
    tag = _SHORT.get(rest) or ("BE" if rest == "s" and stem in ("he", "she", "it", "that", "there") else None)
    if not mark or tag is None or stem not in _PRONOUNS:
        yield Token(word.start, word.end, word.text, word.low, "")
        return
    cut = word.start + len(stem)
    yield Token(word.start, cut, word.text[: len(stem)], stem, "")
    yield Token(cut, word.end, word.text[len(stem) :], f"'{rest}", tag)


def _joined(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Join words that a hyphen holds together without a space."""
    at = 0
    while at < len(tokens):
        last = at
        while _is_hyphenated(tokens, last):
            last += 2
        yield tokens[at] if last == at else _whole(text, tokens[at : last + 1])
        at = last + 1


def _is_hyphenated(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen without a space on either side follows a token."""
    if at + 2 >= len(tokens):
        return False
    left, hyphen, right = tokens[at : at + 3]
    return hyphen.text in ("-", "‑") and left.end == hyphen.start and hyphen.end == right.start


def _whole(text: str, parts: Sequence[Token]) -> Token:
    start, end = parts[0].start, parts[-1].end
    name = next((token.name for token in parts if token.name), None)
    whole = text[start:end]
    return Token(start, end, whole, whole.lower(), "ADJ", name=name, tail=parts[-1].low)
