"""Which noun phrases belong together: "A of B", "A, B and C", "cities such as A and B"?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.extract.chunks import Chunk
from analysis.extract.listings import read_listing
from analysis.extract.phrases import Phrase
from analysis.extract.pieces import Listing, Piece, is_and, is_finite, tag
from analysis.extract.tokens import Token

__all__ = ["Listing", "Piece", "join", "tag"]

_OPENERS = frozenset({"after", "before", "as", "since", "until", "till", "like", "than"})
_DEEPEST = 8  # "the army of the army of ..." without end is debris


def join(chunks: Sequence[Chunk]) -> list[Piece]:
    """Return the sentence's pieces, noun phrases joined where they belong together."""
    joined = _with_of(_subordinated(list(chunks)))
    pieces: list[Piece] = []
    at = 0
    while at < len(joined):
        chunk = joined[at]
        if isinstance(chunk, Phrase):
            listing, at = read_listing(chunk, joined, at)
            pieces.append(listing)
        else:
            pieces.append(chunk)
            at += 1
    return pieces


def _subordinated(chunks: list[Chunk]) -> list[Chunk]:
    """Read "after" as a conjunction where a subject and its verb follow ("after the rebels seized ...")."""
    return [
        replace(chunk, tag="SUB") if isinstance(chunk, Token) and _opens_clause(chunks, at) else chunk
        for at, chunk in enumerate(chunks)
    ]


def _opens_clause(chunks: Sequence[Chunk], at: int) -> bool:
    """Tell whether a preposition has a subject and a verb after it."""
    chunk = chunks[at]
    if not (isinstance(chunk, Token) and chunk.tag == "PREP" and chunk.low in _OPENERS):
        return False
    ahead = at + 1
    while ahead + 2 < len(chunks) and isinstance(chunks[ahead], Phrase) and _is_linked(chunks[ahead + 1]):
        ahead += 2
    return ahead + 1 < len(chunks) and isinstance(chunks[ahead], Phrase) and is_finite(chunks[ahead + 1])


def _is_linked(chunk: Chunk) -> bool:
    return isinstance(chunk, Token) and (chunk.low == "of" or is_and(chunk))


def _with_of(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Hang "of B" on A, from the right, so that chains nest."""
    made: list[Chunk] = []
    depths: dict[int, int] = {}
    for chunk in reversed(chunks):
        inner = _after_of(made)
        depth = depths.get(inner.start, 0) if inner is not None else 0
        is_open = isinstance(chunk, Phrase) and not chunk.is_pronoun and depth < _DEEPEST
        if inner is not None and isinstance(chunk, Phrase) and is_open:
            made[-2:] = [replace(chunk, of=inner)]
            depths[chunk.start] = depth + 1
        else:
            made.append(chunk)
    return made[::-1]


def _after_of(made: Sequence[Chunk]) -> Phrase | None:
    """Return the noun phrase after "of", of chunks that stand in reverse."""
    if len(made) < 2:
        return None
    link, inner = made[-1], made[-2]
    is_of = isinstance(link, Token) and link.low == "of"
    return inner if is_of and isinstance(inner, Phrase) else None
