"""What does one sentence consist of: words, tokens, phrases in their places, clauses?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.clean.sentences import Sentence
from analysis.codebook.book import Codebook
from analysis.extract.clauses import Clause, clauses_of
from analysis.extract.joining import join
from analysis.extract.pieces import Listing, Piece, tag
from analysis.extract.names import Name
from analysis.extract.chunks import find_chunks
from analysis.extract.phrases import Group, Phrase
from analysis.extract.tokenising import tokenise
from analysis.extract.tokens import Token
from analysis.words import Word


# A "sentence" of more words is a list or debris: it is read in parts, and past the limit not at all, so that time
# stays in bounds.
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
        roles = {}
        for clause in self.clauses:
            if clause.matrix is None:
                roles.update({phrase.start: ("subject", clause) for phrase in clause.subjects})
            roles.update(
                {phrase.start: ("object", clause) for phrase in clause.objects if phrase.start not in roles}
            )
        for at, piece in enumerate(self.pieces):
            if isinstance(piece, Listing):
                before = self.pieces[at - 1] if at else None
                after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
                preposition = (
                    before.low if isinstance(before, Token) and tag(before) in ("PREP", "TO") else ""
                )
                for member in piece.members:
                    role, clause = roles.get(member.start, ("other", None))
                    yield from _nested(
                        Placed(member, preposition, role, clause or self.governing(at), before, after)
                    )

    def governing(self, at: int) -> Clause | None:
        """Return the clause of the verb before a piece."""
        verb = next((p for p in reversed(self.pieces[:at]) if isinstance(p, Group)), None)
        return next((c for c in self.clauses if verb is not None and c.verb.verb == verb.verb), None)


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
    """Return a sentence taken apart."""
    tokens = tokenise(text, words, names, book.grammar)
    pieces: list[Piece] = []
    clauses: list[Clause] = []
    for at in range(0, min(len(tokens), LIMIT), LONGEST):
        part = join(find_chunks(tokens[at : at + LONGEST], book.frames))
        pieces += part
        clauses += clauses_of(part, book.frames, sentence.sentence_id)
    return Parsed(sentence, tuple(words), tuple(tokens), tuple(pieces), tuple(clauses))
