"""Which runs of capitalised words look like names, before anybody knows whose?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.codebook.grammar import Grammar
from analysis.codebook.nouns import Nouns
from analysis.extract.names import Name
from analysis.words import Word


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one name: the title in front of it, the name itself, and the words around it."""

    start: int
    end: int
    title: tuple[Word, ...]
    words: tuple[Word, ...]
    before: str
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a whole article shows of its words: which it also writes in lower case."""

    lower: frozenset[str]
    upper: frozenset[str]  # capitalised inside a sentence


def see(sentences: Sequence[Sequence[Word]]) -> Seen:
    """Return which words the article writes in lower case, and which with a capital inside a sentence."""
    lower = {word.text for words in sentences for word in words if word.text[0].islower()}
    upper = {word.low for words in sentences for word in words[1:] if word.text[0].isupper()}
    return Seen(frozenset(lower), frozenset(upper))


def is_title_case(words: Sequence[Word]) -> bool:
    """Tell whether nearly every word has a capital, as in headlines, so that capitals mean nothing."""
    letters = [word for word in words if word.text[0].isalpha() and len(word.text) > 3]
    return len(letters) > 3 and sum(word.text[0].isupper() for word in letters) > 0.7 * len(letters)


def find_runs(
    words: Sequence[Word], names: Sequence[Name], nouns: Nouns, grammar: Grammar, seen: Seen
) -> Iterator[Run]:
    """Return the runs of capitalised words that are no listed name."""
    taken = _taken(words, names)
    at = 0
    while at < len(words):
        if at in taken or not _opens(words, at, nouns, grammar, seen):
            at += 1
            continue
        end = _reach(words, at, taken, nouns)
        run = _run(words, at, end, nouns)
        if run is not None:
            yield run
        at = max(end, at + 1)


def _taken(words: Sequence[Word], names: Sequence[Name]) -> set[int]:
    """Return which words belong to a listed name; both come in the order of the text."""
    found: set[int] = set()
    ahead = iter(names)
    name = next(ahead, None)
    for at, word in enumerate(words):
        while name is not None and name.end <= word.start:
            name = next(ahead, None)
        if name is not None and name.start <= word.start:
            found.add(at)
    return found


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.text[0].isalpha()


def _opens(words: Sequence[Word], at: int, nouns: Nouns, grammar: Grammar, seen: Seen) -> bool:
    word = words[at]
    if not _is_capital(word):
        return False
    is_title = word.text in nouns.titles or word.text.rstrip(".") in nouns.titles
    follows = words[at + 1].text if at + 1 < len(words) else ""
    if word.text in nouns.never_names and not is_title and follows not in nouns.name:
        return False
    if at == 0 or words[at - 1].text in ".!?:\"“”‘'•-–—*(" or (word.text.isupper() and len(word.text) == 1):
        is_followed = (
            at + 1 < len(words) and _is_capital(words[at + 1]) and words[at + 1].text not in nouns.never_names
        )
        is_closed = word.low in grammar.tags
        is_known = word.low in grammar.verbs or word.low in seen.lower
        if (is_closed or (is_known and word.low not in seen.upper)) and not is_title:
            return False
        return (
            is_followed or is_title or word.low in seen.upper or (len(word.text) > 1 and word.text.isupper())
        )
    return word.low not in grammar.tags or (word.text.isupper() and len(word.text) > 2)


def _reach(words: Sequence[Word], at: int, taken: set[int], nouns: Nouns) -> int:
    """Return where a run that opens at a word ends."""
    end = at + 1
    while end < len(words) and end not in taken:
        word = words[end]
        is_direction = end + 1 < len(words) and words[end + 1].text in nouns.name
        if _is_capital(word) and (word.text not in nouns.never_names - nouns.titles or is_direction):
            end += 1
        elif word.text in ("-", "’", "'") and _is_glued(words, end) and end + 1 not in taken:
            end += 2
        elif (
            word.text == "."
            and len(words[end - 1].text) == 1
            and end + 1 < len(words)
            and _is_capital(words[end + 1])
        ):
            end += 1
        else:
            step = _link(words, end, taken, nouns)
            if not step:
                break
            end += step
    return min(end, len(words))


def _is_glued(words: Sequence[Word], at: int) -> bool:
    is_left = words[at - 1].end == words[at].start
    return (
        is_left
        and at + 1 < len(words)
        and words[at].end == words[at + 1].start
        and words[at + 1].text[0].isalpha()
    )


def _link(words: Sequence[Word], at: int, taken: set[int], nouns: Nouns) -> int:
    """Return how many small words here lead on inside a name: "al -", "of the", "for"."""
    low = words[at].low
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or (at + 1 in taken and low in nouns.particles):
        return 0
    if words[at].text in nouns.particles and (low not in _ENGLISH or following.text == "-"):
        if following.text == "-":
            return 3 if at + 2 < len(words) and _is_capital(words[at + 2]) and at + 2 not in taken else 0
        further = words[at + 2] if at + 2 < len(words) and at + 2 not in taken else None
        if following.text in nouns.particles and further is not None and _is_capital(further):
            return 3  # "Marco de la Torre"
        return 2 if _is_capital(following) else 0
    is_body = any(words[n].text in nouns.name for n in range(max(0, at - 3), at))
    if low in nouns.links and is_body and low not in ("and", "on", "in", "against", "&"):
        step = 2 if following.low == "the" else 1
        further = words[at + step] if at + step < len(words) else None
        return step + 1 if further is not None and _is_capital(further) and at + step not in taken else 0
    return 0


# English words that are a part of names only before a hyphen: "the Brigade at Serrin", but "at-Tanf".
_ENGLISH = frozenset({"at", "as", "an", "do"})
_NUMBERED = frozenset({"Division", "Brigade", "Battalion", "Regiment", "Squadron", "Corps"})


def _is_ordinal(words: Sequence[Word], at: int) -> bool:
    """Tell whether "33rd" and the like stand right before a word, or "57" before a unit."""
    if at and words[at - 1].text.isdigit() and words[at].text in _NUMBERED:
        return True
    if at < 2 or words[at - 1].low not in ("st", "nd", "rd", "th"):
        return False
    return words[at - 2].text.isdigit() and words[at - 2].end == words[at - 1].start


def _run(words: Sequence[Word], start: int, end: int, nouns: Nouns) -> Run | None:
    """Split a run into its title and the name proper; None where nothing but a title is left."""
    at = start
    while at < end and (
        words[at].text in nouns.titles or words[at].text.rstrip(".") in nouns.titles or words[at].text == "-"
    ):
        at += 1
    if at < end and words[at].text == "." and at > start:
        at += 1
    if at > start and end > start and words[end - 1].text in nouns.name:
        at = start  # "Air Force", "Air Expeditionary Group": no title before a name
    if at == start and end > at and words[end - 1].text in nouns.name and _is_ordinal(words, at):
        start = at = at - (1 if words[at - 1].text.isdigit() else 2)  # "the 33rd Front", "57 Division"
    body = tuple(words[at:end])
    first = start
    while (
        first > 0 and at > start and words[first - 1].low in ("deputy", "vice", "former", "acting", "interim")
    ):
        first -= 1
    if not body:
        return None
    before = words[first - 1].low if first else ""
    after = tuple(word.low for word in words[end : end + 4])
    return Run(words[first].start, body[-1].end, tuple(words[first:at]), body, before, after)
