"""Which office or role do the words beside a person's name give?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from analysis.codebook.book import Codebook
from analysis.codebook.nouns import Nouns
from analysis.extract.names import Name
from analysis.extract.parsed import Parsed
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token

_LONGEST = 14  # words of an apposition
_ENDS = frozenset(
    {"COMMA", "STOP", "SEMI", "COLON", "VERB", "REL", "QUOTE", "CLOSE", "MODAL", "HAVE", "BE", "DASH", "SUB"}
)
_IDLE = frozenset({"DET", "POSS", "QUAL", "NUM"})
_COURTESIES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady"})
_OFFICES = frozenset({"minister", "president", "ambassador", "senator", "secretary"})


@dataclass(frozen=True, slots=True)
class Role:
    """The words of a role, and the names in them that say whom it serves."""

    words: str
    owners: tuple[Name, ...]
    is_official: bool
    is_analyst: bool
    is_military: bool


def role_of(name: Name, phrase: Phrase, parsed: Parsed, book: Codebook) -> Role | None:
    """Return the role that a title, the words before the name or an apposition after it give a person.

    Parameters
    ----------
    name
        The person's name.
    phrase
        The noun phrase that has the name.
    parsed
        Its sentence.
    book
        The codebook.
    """
    tokens = parsed.tokens
    at = next((n for n, token in enumerate(tokens) if token.start <= name.start < token.end), None)
    if at is None:
        return None
    words = _after(tokens, at, book.nouns) or _before(phrase, name, book.nouns)
    if words:
        return _role(words, book.nouns)
    return _of_title(name, tokens[at], book)


def _before(phrase: Phrase, name: Name, nouns: Nouns) -> Sequence[Token]:
    """Return the words of a phrase before the name where one of them is a role: "rebel leader A"."""
    before = [t for t in phrase.tokens if t.end <= name.start and t.tag not in _IDLE]
    return before if any(token.low in nouns.roles for token in before) else ()


def _of_title(name: Name, token: Token, book: Codebook) -> Role | None:
    """Return the role that the title inside a name gives: "Kestrian Foreign Minister A"."""
    title = (name.title or "").split()
    if not title or title[-1].rstrip(".") in _COURTESIES:
        return None
    own = (token.name,) if name.people and token.name else ()
    peoples = book.listed.lexicon.peoples
    people = (Name(0, 1, word, peoples[word]) for word in title if word in peoples)
    return _made((name.title or "").strip(), (*own, *people), book.nouns)


def _after(tokens: Sequence[Token], at: int, nouns: Nouns) -> Sequence[Token]:
    """Return the apposition after a name: ", a member of the council" up to the comma, stop or verb."""
    if at + 2 >= len(tokens) or tokens[at + 1].tag not in ("COMMA", "OPEN"):
        return ()
    found = list(takewhile(_goes_on, tokens[at + 2 : at + 2 + _LONGEST]))
    if any(token.is_person for token in found):
        return ()
    end = at + 2 + len(found)
    following = tokens[end].name if len(found) < _LONGEST and end < len(tokens) else None
    if (following is not None and following.is_person) or not _tells_role(found, nouns):
        return ()
    return found[1:] if found[0].tag == "DET" and len(found) > 1 else found


def _goes_on(token: Token) -> bool:
    return token.tag not in _ENDS


def _tells_role(found: Sequence[Token], nouns: Nouns) -> bool:
    """Tell whether an apposition names a role, and not one that somebody else in it has."""
    roles = (n for n, t in enumerate(found) if t.low in nouns.roles or t.low in nouns.titles)
    first = next(roles, None)
    if first is None:
        return False
    opening = found[0]
    is_noun = opening.tag in ("DET", "NOUN", "DEM", "ADJ", "NAME") or opening.low in nouns.roles
    is_apart = opening.tag != "DET" and any(token.tag == "PREP" for token in found[:first])
    return is_noun and not is_apart


def _role(tokens: Sequence[Token], nouns: Nouns) -> Role:
    words = " ".join(token.text for token in tokens).replace(" 's", "'s").replace(" ’s", "’s")
    return _made(words, tuple(token.name for token in tokens if token.name), nouns)


def _made(words: str, owners: tuple[Name, ...], nouns: Nouns) -> Role:
    lows = set(words.lower().replace(".", "").split())
    return Role(
        words,
        owners,
        is_official=bool(lows & nouns.officials or lows & _OFFICES),
        is_analyst=bool(lows & nouns.analysts),
        is_military=bool(lows & _small(nouns.military_titles)),
    )


@lru_cache(maxsize=1)
def _small(titles: frozenset[str]) -> frozenset[str]:
    """Return titles as the words of a role are compared with them."""
    return frozenset(title.lower().rstrip(".") for title in titles)
