"""Which words only say how a number is meant, when something happens, or whose it is?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.codebook.grammar import Grammar
from analysis.extract.tokens import Token

# Words that say how a number is meant; with the number they belong to the noun.
_QUALIFIERS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("as", "few", "as"), ("upwards", "of"), ("close", "to"), ("no", "fewer", "than"),
    ("no", "more", "than"), ("just", "over"), ("just", "under"), ("well", "over"), ("over",), ("about",),
    ("around",), ("nearly",), ("almost",), ("roughly",), ("approximately",), ("some",), ("under",),
)  # fmt: skip
_BY_FIRST = {
    first: [words for words in _QUALIFIERS if words[0] == first]
    for first in {words[0] for words in _QUALIFIERS}
}
_AMOUNTS = frozenset({"a", "some", "dozens", "hundreds", "thousands", "tens", "half", "several"})
_WHEN = frozenset(
    {"last", "this", "next", "each", "every", "that", "same", "past", "earlier", "late", "early"}
)


def with_qualifiers(tokens: Sequence[Token]) -> list[Token]:
    """Read "more than" before a number as a part of the noun phrase."""
    made = list(tokens)
    for at, token in enumerate(tokens):
        for n in range(at, _qualifier_end(tokens, at)):
            made[n] = replace(tokens[n], tag="QUAL")
        if _is_range(tokens, at):
            made[at] = replace(token, tag="QUAL")
        if token.low == "longer" and at and tokens[at - 1].low == "no":
            made[at - 1], made[at] = replace(tokens[at - 1], tag="NEG"), replace(token, tag="NEG")
    return made


def _qualifier_end(tokens: Sequence[Token], at: int) -> int:
    """Return where a qualifier that opens at a word ends; where it opens if none does."""
    for words in _BY_FIRST.get(tokens[at].low, ()):
        end = at + len(words)
        if end >= len(tokens) or tuple(t.low for t in tokens[at:end]) != words:
            continue
        if tokens[end].tag == "NUM" or _is_before_amount(words, tokens[end]):
            return end
    return at


def _is_before_amount(words: tuple[str, ...], following: Token) -> bool:
    """Tell whether words such as "more than" stand before "a dozen" or "hundreds"."""
    return len(words) > 1 and words[0] not in ("up", "close") and following.low in _AMOUNTS


def _is_range(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word joins two numbers: "200 to 300"."""
    is_inner = 0 < at < len(tokens) - 1 and tokens[at].low in ("to", "or")
    return is_inner and tokens[at - 1].tag == tokens[at + 1].tag == "NUM"


def with_times(tokens: Sequence[Token], grammar: Grammar) -> list[Token]:
    """Read "last month", and a weekday without a preposition, as an adverb of time."""
    made = list(tokens)
    for at, token in enumerate(tokens):
        follows = tokens[at + 1].tag if at + 1 < len(tokens) else ""
        if token.low in ("late", "early") and at and tokens[at - 1].tag == "NAME" and follows == "PREP":
            made[at] = replace(token, tag="ADV")  # "entered Dell late on Friday"
        if token.low == "since" and at and tokens[at - 1].tag == "HAVE":
            made[at] = replace(token, tag="ADV")  # "have since left"
        if token.low not in grammar.time_nouns:
            continue
        before = tokens[at - 1] if at else None
        if before is not None and before.low in _WHEN:
            made[at - 1], made[at] = replace(before, tag="ADV"), replace(token, tag="ADV")
        elif _is_weekday(token) and (before is None or before.tag not in ("PREP", "TO", "DET", "ADJ")):
            made[at] = replace(token, tag="ADV")
    return made


def _is_weekday(token: Token) -> bool:
    return token.low.endswith("day") and token.text[0].isupper()


def with_possessives(tokens: Sequence[Token]) -> list[Token]:
    """Read the apostrophe of "the rebels' advance" as a possessive where no quotation is open."""
    made, is_open = list(tokens), False
    for at, token in enumerate(tokens):
        if token.tag != "QUOTE" or token.text not in ("'", "’", "‘"):
            continue
        before = tokens[at - 1] if at else None
        is_glued = before is not None and before.end == token.start
        is_owned = is_glued and before is not None and before.low.endswith("s") and _is_word_next(tokens, at)
        if is_owned and not is_open:
            made[at] = replace(token, tag="POSS")
        else:
            is_open = not is_glued
    return made


def _is_word_next(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word follows a mark, with a space between."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.start > tokens[at].end and following.tag in ("NOUN", "MAYBE", "VERB", "NUM", "DEM")
