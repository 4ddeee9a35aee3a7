"""What does one sentence consist of: words, tokens, phrases in their places, clauses?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.clean.sentences import Sentence
from analysis.codebook.book import Codebook
from analysis.extract.chunks import find_chunks
from analysis.extract.clause import Clause
from analysis.extract.clauses import clauses_of
from analysis.extract.joining import join
from analysis.extract.names import Name
from analysis.extract.phrases import Group, Phrase
from analysis.extract.pieces import Listing, Piece, piece_at
from analysis.extract.tokenising import tokenise
from analysis.extract.tokens import Token
from analysis.words import Word

# A "sentence" of more words is a list or debris: it is read in parts, and past the limit not at all, so that
# time stays in bounds.
LONGEST, LIMIT = 250, 1000


@dataclass(frozen=True, slots=True)
class Placed:
    """A noun phrase and where it stands: after which preposition, as subject or object of which verb."""

    phrase: Phrase
    preposition: str
    role: str  # subject, object, other
    clause: Clause | None
    before: Piece | None
    after: Piece | None
    noun: Phrase | None = None  # the noun before the preposition: "weapons" of "weapons from A"


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence, taken apart."""

    sentence: Sentence
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    pieces: tuple[Piece, ...]
    clauses: tuple[Clause, ...]

    def placed(self) -> Iterator[Placed]:
        """Return the noun phrases in the order of the text, those after "of" and "such as" among them."""
        roles = self._roles()
        verbs = {clause.verb.verb: clause for clause in reversed(self.clauses)}
        governing: Clause | None = None
        for at, piece in enumerate(self.pieces):
            if isinstance(piece, Group):
                governing = verbs.get(piece.verb)
            if not isinstance(piece, Listing):
                continue
            before, after = piece_at(self.pieces, at - 1), piece_at(self.pieces, at + 1)
            for member in piece.members:
                role, clause = roles.get(member.start, ("other", governing))
                noun = _noun(self.pieces, at - 2)
                yield from _nested(Placed(member, _preposition(before), role, clause, before, after, noun))

    def _roles(self) -> dict[int, tuple[str, Clause | None]]:
        """Return what each noun phrase is to a verb, by where the phrase starts."""
        roles: dict[int, tuple[str, Clause | None]] = {}
        for clause in self.clauses:
            if clause.matrix is None:
                roles.update({phrase.start: ("subject", clause) for phrase in clause.subjects})
            for phrase in clause.objects:
                roles.setdefault(phrase.start, ("object", clause))
        return roles


def _noun(pieces: Sequence[Piece], at: int) -> Phrase | None:
    piece = piece_at(pieces, at)
    return piece.members[-1] if isinstance(piece, Listing) else None


def _preposition(piece: Piece | None) -> str:
    return piece.low if isinstance(piece, Token) and piece.tag in ("PREP", "TO") else ""


def _nested(placed: Placed) -> Iterator[Placed]:
    yield placed
    phrase = placed.phrase
    if phrase.of is not None:
        yield from _nested(Placed(phrase.of, "of", "other", placed.clause, None, placed.after))
    for example in phrase.examples:
        yield from _nested(Placed(example, placed.preposition, "other", placed.clause, None, placed.after))


def parse(
    text: str, sentence: Sentence, words: Sequence[Word], names: Sequence[Name], book: Codebook
) -> Parsed:
    """Return a sentence taken apart.

    Parameters
    ----------
    text
        The raw text of the article.
    sentence
        The sentence.
    words
        Its words.
    names
        The names in it, without overlaps.
    book
        The codebook.
    """
    tokens = tokenise(text, words, names, book.grammar)
    pieces: list[Piece] = []
    clauses: list[Clause] = []
    for at in range(0, min(len(tokens), LIMIT), LONGEST):
        part = join(find_chunks(tokens[at : at + LONGEST], book.frames))
        pieces += part
        clauses += clauses_of(part, book.frames, sentence.sentence_id)
    return Parsed(sentence, tuple(words), tuple(tokens), tuple(pieces), tuple(clauses))
