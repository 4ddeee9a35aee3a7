"""Which noun phrases belong together: "A of B", "A, B and C", "cities such as A and B"?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.extract.phrases import Chunk, Group, Phrase
from analysis.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Listing:
    """Noun phrases joined by commas and "and", in order; one alone is a listing too."""

    members: tuple[Phrase, ...]
    preposition: str = ""

    @property
    def start(self) -> int:
        """Return where the first begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Return where the last ends, "of" phrases taken along."""
        return max(member.full_end for member in self.members)


Piece = Listing | Group | Token


def tag(piece: Chunk | Piece | None) -> str:
    """Return the word class of a lone word, or NP and VG for phrases and groups."""
    if piece is None:
        return ""
    if isinstance(piece, Token):
        return piece.tag
    return "VG" if isinstance(piece, Group) else "NP"


def join(chunks: Sequence[Chunk]) -> list[Piece]:
    """Return the sentence's pieces, noun phrases joined where they belong together."""
    joined = _with_of(_subordinated(list(chunks)))
    pieces: list[Piece] = []
    at = 0
    while at < len(joined):
        chunk = joined[at]
        if isinstance(chunk, Phrase):
            listing, at = _listing(joined, at)
            pieces.append(listing)
        else:
            pieces.append(chunk)
            at += 1
    return pieces


_OPENERS = frozenset({"after", "before", "as", "since", "until", "till", "like", "than"})


def _subordinated(chunks: list[Chunk]) -> list[Chunk]:
    """Read "after" as a conjunction where a subject and its verb follow ("after the rebels seized ...")."""
    made = list(chunks)
    for at, chunk in enumerate(chunks[:-2]):
        if not (isinstance(chunk, Token) and chunk.tag == "PREP" and chunk.low in _OPENERS):
            continue
        ahead = at + 1
        while ahead + 2 < len(chunks) and isinstance(chunks[ahead], Phrase) and _is_linked(chunks[ahead + 1]):
            ahead += 2
        if isinstance(chunks[ahead], Phrase) and is_finite(chunks[ahead + 1]):
            made[at] = replace(chunk, tag="SUB")
    return made


def _is_linked(chunk: Chunk) -> bool:
    return isinstance(chunk, Token) and (chunk.low == "of" or _is_and(chunk))


def is_finite(chunk: Chunk | Piece) -> bool:
    """Tell whether it is a verb group that may have a subject of its own."""
    return isinstance(chunk, Group) and not (chunk.is_infinitive or chunk.is_gerund or chunk.is_participle)


_DEEPEST = 8  # "the army of the army of ..." without end is debris


def _with_of(chunks: list[Chunk]) -> list[Chunk]:
    """Hang "of B" on A, from the right, so that chains nest."""
    made: list[Chunk] = []
    depths: dict[int, int] = {}
    for chunk in reversed(chunks):
        following = made[-1] if made else None
        second = made[-2] if len(made) > 1 else None
        is_of = isinstance(following, Token) and following.low == "of"
        depth = depths.get(second.start, 0) if isinstance(second, Phrase) else 0
        if (
            isinstance(chunk, Phrase)
            and is_of
            and isinstance(second, Phrase)
            and not chunk.is_pronoun
            and depth < _DEEPEST
        ):
            del made[-2:]
            made.append(replace(chunk, of=second))
            depths[chunk.start] = depth + 1
        else:
            made.append(chunk)
    return made[::-1]


def _listing(chunks: Sequence[Chunk], at: int) -> tuple[Listing, int]:
    """Return the listing that opens at a noun phrase, and where it ends."""
    first = chunks[at]
    members = [first] if isinstance(first, Phrase) else []
    last = at
    for last, member in _following(chunks, at):
        members.append(member)
    if len(members) > 1 and not _may_join(chunks, at, last):
        kept = _own_members(chunks, at)
        members, last = members[:kept], _end_of(chunks, at, kept)
    members = _shared_head(members)
    end = last + 1
    examples, end = _examples(chunks, end)
    if examples:
        members[-1] = replace(members[-1], examples=examples)
    return Listing(tuple(members)), end


def _own_members(chunks: Sequence[Chunk], at: int) -> int:
    """Return how many members are left when the tail turns out to be the subject of the next clause."""
    following = _following(chunks, at)
    ends = [at, *(end for end, _ in following)]
    commas = [
        n for n in range(1, len(ends)) if ends[n] == ends[n - 1] + 2 and tag(chunks[ends[n] - 1]) == "COMMA"
    ]
    return commas[-1] if commas else len(following)


def _end_of(chunks: Sequence[Chunk], at: int, n_members: int) -> int:
    ends = [at, *(end for end, _ in _following(chunks, at))]
    return ends[n_members - 1]


def _following(chunks: Sequence[Chunk], at: int) -> list[tuple[int, Phrase]]:
    """Return the further members of a listing and where they stand; none where no "and" closes it."""
    found: list[tuple[int, Phrase]] = []
    position = at + 1
    while position < len(chunks):
        step = _joint(chunks, position)
        if step is None:
            return found if found and _is_closed(chunks, at, found) else []
        following = chunks[position + step]
        if not isinstance(following, Phrase) or following.is_pronoun:
            return found if found and _is_closed(chunks, at, found) else []
        found.append((position + step, following))
        is_last = any(_is_and(chunks[position + n]) for n in range(step))
        position += step + 1
        if is_last and not (position < len(chunks) and _is_and(chunks[position])):
            return found
    return found if found and _is_closed(chunks, at, found) else []


def _is_closed(chunks: Sequence[Chunk], at: int, found: Sequence[tuple[int, Phrase]]) -> bool:
    return any(_is_and(chunk) for chunk in chunks[at + 1 : found[-1][0]])


def _is_and(chunk: Chunk) -> bool:
    return isinstance(chunk, Token) and chunk.low in ("and", "or", "&", "nor")


def _joint(chunks: Sequence[Chunk], at: int) -> int | None:
    """Return how many marks join two members here: "," or "and" or ", and"; None where none does."""
    if tag(chunks[at]) == "COMMA":
        if at + 1 < len(chunks) and _is_and(chunks[at + 1]):
            return _past(chunks, at, 2)
        return 1 if at + 1 < len(chunks) and isinstance(chunks[at + 1], Phrase) else None
    return _past(chunks, at, 1) if _is_and(chunks[at]) else None


def _past(chunks: Sequence[Chunk], at: int, step: int) -> int | None:
    """Return the step, one longer over a repeated preposition ("from A and from B") or adverb."""
    if at + step < len(chunks) and tag(chunks[at + step]) == "ADV":
        step += 1
    return step if at + step < len(chunks) else None


def _may_join(chunks: Sequence[Chunk], at: int, last: int) -> bool:
    """Tell whether the last member is no subject of a clause of its own ("left A and B seized C")."""
    before = next((c for c in reversed(chunks[:at]) if tag(c) not in ("ADV", "QUOTE")), None)
    after = chunks[last + 1] if last + 1 < len(chunks) else None
    is_object = tag(before) in ("VG", "PREP", "TO")
    if not isinstance(after, Group) or not is_object:
        return True
    first = chunks[0]
    is_inverted = isinstance(first, Token) and first.tag == "PREP" and after.verb.lemma == "be"
    return not is_finite(after) or is_inverted


def _shared_head(members: Sequence[Phrase]) -> list[Phrase]:
    """Lend "Iranian" in "Iranian and regional officials" the noun that it shares."""
    made = list(members)
    for at in range(len(made) - 2, -1, -1):
        one, following = made[at], made[at + 1]
        is_adjective = one.head.tag == "DEM" and not one.head.low.endswith("s") and len(one.tokens) <= 2
        if is_adjective and following.head.tag == "NOUN" and len(following.tokens) > 1:
            made[at] = replace(
                one, tokens=(*one.tokens, replace(following.head, start=one.head.start, end=one.end))
            )
    return made


def _examples(chunks: Sequence[Chunk], at: int) -> tuple[tuple[Phrase, ...], int]:
    """Return what "such as", "including" or "like" names, and where it ends."""
    start = at + 1 if at < len(chunks) and tag(chunks[at]) == "COMMA" else at
    if start + 1 >= len(chunks):
        return (), at
    word = chunks[start]
    if isinstance(word, Phrase) and word.head.low == "such" and tag(chunks[start + 1]) == "PREP":
        start += 1
    elif not (isinstance(word, Token) and word.low in ("including", "like")):
        return (), at
    if start + 1 < len(chunks) and isinstance(chunks[start + 1], Phrase):
        listing, end = _listing(chunks, start + 1)
        if end < len(chunks) and tag(chunks[end]) == "COMMA" and tag(chunks[end - 1]) == "NP":
            end += 1 if tag(chunks[start - 1]) == "COMMA" else 0
        return listing.members, end
    return (), at
