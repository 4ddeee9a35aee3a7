"""Which words are of a closed class, and which can be a form of which verb?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from analysis.codebook import files
from analysis.codebook.inflection import inflect


class VerbForm(NamedTuple):
    """A verb, and the forms of it that a word can be."""

    lemma: str
    forms: frozenset[str]  # base, third, past, participle, gerund


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed-class words and the forms of verbs."""

    tags: Mapping[str, str]
    verbs: Mapping[str, VerbForm]
    noun_or_verb: frozenset[str]
    negated: frozenset[str]
    time_nouns: frozenset[str]
    numbers: frozenset[str]
    events: frozenset[str]  # verbs that other lists name: what they do matters to a table


# The first class that lists a word wins; a word of two classes is told apart where it stands.
_ORDER = (
    "NEG", "BE", "HAVE", "DO", "MODAL", "TO", "PRON", "REL", "SUB", "CONJ", "PREP", "DET", "ADV",
)  # fmt: skip


def load(more: Iterable[str]) -> Grammar:
    """Return the grammar; ``more`` are verbs that other lists name.

    Raises
    ------
    CodebookError
        If a list holds anything but words.
    """
    found, events = files.read("grammar"), tuple(more)
    tags: dict[str, str] = {}
    for tag in _ORDER:
        for word in files.phrases(found["words"][tag], where=f"grammar.yaml, {tag}"):
            tags.setdefault(word, tag)
    doubling = frozenset(files.phrases(found["doubling"], where="grammar.yaml, doubling"))
    forms: dict[str, dict[str, set[str]]] = {}
    for base in dict.fromkeys((*events, *found["verbs"].split(), *found["irregular"])):
        for name, word in _forms(base, found["irregular"], doubling):
            forms.setdefault(word, {}).setdefault(base, set()).add(name)
    verbs = {
        word: _likeliest(lemmas)
        for word, lemmas in forms.items()
        if tags.get(word) not in ("BE", "HAVE", "DO")
    }
    return Grammar(
        tags,
        verbs,
        frozenset(files.phrases(found["noun_or_verb"], where="grammar.yaml, noun_or_verb")),
        frozenset(files.phrases(found["negated"], where="grammar.yaml, negated")),
        frozenset(files.phrases(found["time_nouns"], where="grammar.yaml, time_nouns")),
        frozenset(files.phrases(found["numbers"], where="grammar.yaml, numbers")),
        frozenset(events),
    )


def _forms(base: str, irregular: dict[str, list[str]], doubling: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Return a verb's forms with their names, "travelled" beside "traveled"."""
    yield from inflect(base, irregular, doubling)._asdict().items()
    if base.endswith(("el", "al")) and base not in irregular and base[-3:-2] not in "aeiou":
        yield from inflect(base, irregular, doubling | {base})._asdict().items()


def _likeliest(lemmas: dict[str, set[str]]) -> VerbForm:
    """Return the verb that a word of two verbs is: the one it is no base of ("left", "found")."""
    lemma = min(lemmas, key=lambda base: ("base" in lemmas[base] and len(lemmas) > 1, base))
    return VerbForm(lemma, frozenset(lemmas[lemma]))
