"""Which office or role do the words beside a person's name give?"""

from dataclasses import dataclass

from analysis.codebook.book import Codebook
from analysis.extract.names import Name
from analysis.extract.parsed import Parsed
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token

_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Role:
    """The words of a role, and the names in them that say whom it serves."""

    words: str
    owners: tuple[Name, ...]
    is_official: bool
    is_analyst: bool
    is_military: bool


def role_of(name: Name, phrase: Phrase, parsed: Parsed, book: Codebook) -> Role | None:
    """Return the role that a title, the words before the name or an apposition after it give a person."""
    tokens = list(parsed.tokens)
    at = next((n for n, token in enumerate(tokens) if token.start <= name.start < token.end), None)
    if at is None:
        return None
    after = _after(tokens, at, book)
    if after:
        return _role(after, book)
    before = [
        token
        for token in phrase.tokens
        if token.end <= name.start and token.tag not in ("DET", "POSS", "QUAL", "NUM")
    ]
    if before and any(token.low in book.nouns.roles for token in before):
        return _role(before, book)
    if name.title:
        words = name.title.strip()
        owners = tuple(token.name for token in tokens[at : at + 1] if token.name) if name.people else ()
        adjectives = [w for w in words.split() if w in _adjectives(book)]
        people = tuple(_adjectives(book)[w] for w in adjectives)
        if words.split()[-1].rstrip(".") in ("Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady"):
            return None
        return _made(words, (*owners, *people), book)
    return None


def _adjectives(book: Codebook) -> dict[str, Name]:
    """Return the one-word adjectives of peoples as names."""
    return {
        words[0]: Name(0, 1, words[0], meanings)
        for words, meanings in book.listed.lexicon.seen.items()
        if len(words) == 1 and meanings.people
    }


def _after(tokens: list[Token], at: int, book: Codebook) -> list[Token]:
    """Return the apposition after a name: ", a member of the council" up to the comma, stop or verb."""
    if at + 2 >= len(tokens) or tokens[at + 1].tag not in ("COMMA", "OPEN"):
        return []
    found: list[Token] = []
    for token in tokens[at + 2 : at + 2 + _LONGEST]:
        if token.name is not None and token.name.is_person:
            return []
        if token.tag in (
            "COMMA",
            "STOP",
            "SEMI",
            "COLON",
            "VERB",
            "REL",
            "QUOTE",
            "CLOSE",
            "MODAL",
            "HAVE",
            "BE",
            "DASH",
            "SUB",
        ):
            break
        found.append(token)
    first = next(
        (
            n
            for n, token in enumerate(found)
            if token.low in book.nouns.roles or token.low in book.nouns.titles
        ),
        None,
    )
    is_role = first is not None and (
        found[0].tag in ("DET", "NOUN", "DEM", "ADJ", "NAME") or found[0].low in book.nouns.roles
    )
    if (
        not is_role
        or first is None
        or any(token.tag == "PREP" for token in found[:first])
        and found[0].tag != "DET"
    ):
        return []
    return found[1:] if found[0].tag == "DET" and len(found) > 1 else found


def _role(tokens: list[Token], book: Codebook) -> Role:
    words = " ".join(token.text for token in tokens).replace(" 's", "'s").replace(" ’s", "’s")
    return _made(words, tuple(token.name for token in tokens if token.name), book)


def _made(words: str, owners: tuple[Name, ...], book: Codebook) -> Role:
    lows = set(words.lower().replace(".", "").split())
    titles = {title.lower().rstrip(".") for title in book.nouns.military_titles}
    return Role(
        words,
        owners,
        is_official=bool(
            lows & (book.nouns.officials | {"minister", "president", "ambassador", "senator", "secretary"})
        ),
        is_analyst=bool(lows & book.nouns.analysts),
        is_military=bool(lows & titles),
    )
