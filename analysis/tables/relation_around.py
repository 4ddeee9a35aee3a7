"""What stands around a noun: its verb, its owner, what follows it?"""

from collections.abc import Iterator

from analysis.extract.clauses import Clause
from analysis.extract.joining import Listing, Piece
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.tables.drafts import Scene


def chain(phrase: Phrase) -> Iterator[Phrase]:
    """Return a noun phrase and those that "of" and "such as" hang on it."""
    yield phrase
    if phrase.of is not None:
        yield from chain(phrase.of)
    for example in phrase.examples:
        yield from chain(example)


def after(pieces: tuple[Piece, ...], at: int, prepositions: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Return the nouns after a preposition that follows."""
    if at + 2 >= len(pieces):
        return ()
    link, following = pieces[at + 1], pieces[at + 2]
    is_link = isinstance(link, Token) and link.low in prepositions
    return following.members if is_link and isinstance(following, Listing) else ()


def verb_of(scene: Scene, phrase: Phrase) -> Clause | None:
    """Return the clause whose object or circumstance a noun is."""
    for clause in scene.parsed.clauses:
        nouns = (*clause.objects, *(m for a in clause.adjuncts for m in a.members))
        if any(phrase in list(chain(noun)) for noun in nouns):
            return clause
    first = scene.parsed.pieces[0] if scene.parsed.pieces else None
    if isinstance(first, Token) and first.tag == "PREP":  # "In support of X, Y did ..."
        return next(
            (
                c
                for c in scene.parsed.clauses
                if c.subjects and c.start > phrase.end and not c.verb.is_infinitive
            ),
            None,
        )
    return None


def whose(scene: Scene, phrase: Phrase) -> list[tuple[str, Phrase]]:
    """Return whose act a noun names: a possessive, or an adjective or noun before it."""
    owner = scene.meant.owner(phrase)
    if owner is not None and phrase.owner is not None:
        return [(owner, Phrase((phrase.owner,)))]
    for token in reversed(phrase.tokens[:-1]):
        if token.tag in ("DEM", "NAME", "NOUN") and (actor := scene.meant.token(token)):
            return [(actor, Phrase((token,)))]
    return []
