"""Which noun phrases, verb groups and marks does a sentence consist of, from left to right?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.codebook.frames import Frames
from analysis.extract.groups import opens_group, read_group
from analysis.extract.phrases import POSTPOSED, Group, Phrase
from analysis.extract.tokens import Token, tag_at

Chunk = Phrase | Group | Token

_IN_PHRASE = frozenset({"DET", "NUM", "NOUN", "NAME", "DEM", "ADJ", "POSS", "QUAL"})
# Determiners that may stand inside a phrase: "the many", "his own".
_INNER = frozenset({"own", "other", "many", "more", "few", "various", "several"})

_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december"}
)  # fmt: skip


def find_chunks(tokens: Sequence[Token], frames: Frames) -> list[Chunk]:
    """Return the sentence as noun phrases, verb groups and the marks between them."""
    made: list[Chunk] = []
    at = 0
    while at < len(tokens):
        chunk, at = _chunk(tokens, at, frames)
        made.append(chunk)
    return made


def _chunk(tokens: Sequence[Token], at: int, frames: Frames) -> tuple[Chunk, int]:
    """Return the chunk that begins at a word, and where it ends."""
    token = tokens[at]
    if opens_group(tokens, at):
        return read_group(tokens, at, frames)
    if _is_postposed(tokens, at):
        return replace(token, tag="ADV"), at + 1
    if token.tag in _IN_PHRASE:
        end = _phrase_end(tokens, at)
        return Phrase(tuple(tokens[at:end])), end
    return (Phrase((token,)) if token.tag == "PRON" else token), at + 1


def _is_postposed(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in POSTPOSED and tag_at(tokens, at + 1) == "TO"


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    """Return where the noun phrase that begins at a word ends."""
    at = start + 1
    while tag_at(tokens, at) in _IN_PHRASE and not _opens_another(tokens, at):
        at += 1
    return at


def _opens_another(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word inside a row of nouns begins a phrase of its own."""
    token, before = tokens[at], tokens[at - 1]
    if token.tag == "NUM" and before.tag == "NAME":
        return True
    is_dated = before.low in _MONTHS and before.text[0].isupper() and token.tag in ("NAME", "DEM", "ADJ")
    if is_dated:  # "in June the Front", "in June Kestria"
        return True
    is_new = token.tag == "DET" and before.tag not in ("DET", "QUAL")
    return _is_postposed(tokens, at) or (is_new and token.low not in _INNER)
