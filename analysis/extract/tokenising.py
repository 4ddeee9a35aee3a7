"""Which word class has each word of a sentence, names and hyphenated words taken as one?"""

from collections.abc import Sequence

from analysis.codebook.grammar import Grammar
from analysis.extract.guessing import guess
from analysis.extract.names import Name
from analysis.extract.qualifying import with_possessives, with_qualifiers, with_times
from analysis.extract.settling import settle
from analysis.extract.tokens import Token, find_tokens
from analysis.words import Word


def tokenise(text: str, words: Sequence[Word], names: Sequence[Name], grammar: Grammar) -> list[Token]:
    """Return the tokens of a sentence with their word classes."""
    guessed = [guess(token, grammar) for token in find_tokens(text, words, names)]
    told = with_times(with_qualifiers(with_possessives(guessed)), grammar)
    return settle(told, grammar)
