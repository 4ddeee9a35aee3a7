"""Which noun phrases are told in one breath: "A, B and C", "cities such as A and B"?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.extract.chunks import Chunk
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, is_and, is_finite, tag
from analysis.extract.tokens import Token


def read_listing(first: Phrase, chunks: Sequence[Chunk], at: int) -> tuple[Listing, int]:
    """Return the listing that opens with a noun phrase, and where it ends.

    Parameters
    ----------
    first
        The noun phrase.
    chunks
        The chunks of the sentence.
    at
        Where among them the noun phrase stands.
    """
    found = [(at, first), *_following(chunks, at)]
    if len(found) > 1 and not _may_join(chunks, at, found[-1][0]):
        found = _own(chunks, found)
    members = _shared_head([member for _, member in found])
    examples, end = _examples(chunks, found[-1][0] + 1)
    if examples:
        members[-1] = replace(members[-1], examples=examples)
    return Listing(tuple(members)), end


def _own(chunks: Sequence[Chunk], found: Sequence[tuple[int, Phrase]]) -> list[tuple[int, Phrase]]:
    """Return the members that are left when the tail turns out to be the subject of the next clause."""
    commas = [
        n
        for n in range(1, len(found))
        if found[n][0] == found[n - 1][0] + 2 and tag(chunks[found[n][0] - 1]) == "COMMA"
    ]
    return list(found[: commas[-1] if commas else -1])


def _following(chunks: Sequence[Chunk], at: int) -> list[tuple[int, Phrase]]:
    """Return the further members of a listing and where they stand; none where no "and" closes it."""
    found: list[tuple[int, Phrase]] = []
    position = at + 1
    is_closed = is_last = False
    while position < len(chunks) and not (is_last and not is_and(chunks[position])):
        step = _joint(chunks, position)
        following = chunks[position + step] if step is not None else None
        if step is None or not isinstance(following, Phrase) or following.is_pronoun:
            break
        found.append((position + step, following))
        is_last = any(is_and(chunk) for chunk in chunks[position : position + step])
        is_closed = is_closed or is_last
        position += step + 1
    return found if is_closed else []


def _joint(chunks: Sequence[Chunk], at: int) -> int | None:
    """Return how many marks join two members here: "," or "and" or ", and"; None where none does."""
    if tag(chunks[at]) == "COMMA":
        if at + 1 < len(chunks) and is_and(chunks[at + 1]):
            return _past(chunks, at, 2)
        return 1 if at + 1 < len(chunks) and isinstance(chunks[at + 1], Phrase) else None
    return _past(chunks, at, 1) if is_and(chunks[at]) else None


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
    has_verb = any(isinstance(chunk, Group) for chunk in chunks[:at])
    if tag(before) == "PREP" and not has_verb and isinstance(chunks[0], Phrase):
        return True  # "Drones from A, B and C helped D": the subject stands before
    first = chunks[0]
    is_inverted = isinstance(first, Token) and first.tag == "PREP" and after.verb.lemma == "be"
    return not is_finite(after) or is_inverted


def _shared_head(members: Sequence[Phrase]) -> list[Phrase]:
    """Lend "Kestrian" in "Kestrian and regional officials" the noun that it shares."""
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
    opens = _examples_start(chunks, start)
    first = chunks[opens] if opens is not None else None
    if opens is None or not isinstance(first, Phrase):
        return (), at
    listing, end = read_listing(first, chunks, opens)
    is_insertion = end < len(chunks) and tag(chunks[end]) == "COMMA" and tag(chunks[end - 1]) == "NP"
    if is_insertion and tag(chunks[opens - 2]) == "COMMA":
        end += 1
    return listing.members, end


def _examples_start(chunks: Sequence[Chunk], at: int) -> int | None:
    """Return where the examples begin that the word here announces, or None where it announces none."""
    if at + 1 >= len(chunks):
        return None
    word = chunks[at]
    is_such_as = isinstance(word, Phrase) and word.head.low == "such" and tag(chunks[at + 1]) == "PREP"
    is_announced = isinstance(word, Token) and word.low in ("including", "like")
    start = at + 2 if is_such_as else at + 1
    return start if (is_such_as or is_announced) and start < len(chunks) else None
