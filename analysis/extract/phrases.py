"""Which noun phrases, verb groups and marks does a sentence consist of, from left to right?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analysis.codebook.frames import Frames
from analysis.extract.tokens import Token

_IN_PHRASE = frozenset({"DET", "NUM", "NOUN", "NAME", "DEM", "ADJ", "POSS", "QUAL"})
_AUXILIARY = frozenset({"MODAL", "HAVE", "BE", "DO"})
_IN_GROUP = _AUXILIARY | {"NEG", "ADV"}
# Adjectives and participles between a form of "be" and an infinitive.
_READY = frozenset(
    {"able", "unable", "ready", "willing", "unwilling", "likely", "unlikely", "due", "set", "forced", "poised", "bound",
     "going", "prepared", "determined", "reluctant", "supposed", "expected", "free", "keen", "eager", "powerless"}
)  # fmt: skip
_LINKING = frozenset(
    {"appear", "seem", "use", "try", "help", "manage", "come", "need", "go", "struggle", "tend", "dare"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words, its last noun, whose it is, and what "of" adds."""

    tokens: tuple[Token, ...]
    of: "Phrase | None" = None
    examples: tuple["Phrase", ...] = ()  # "cities such as ..."
    preposition: str = ""

    @property
    def start(self) -> int:
        """Return where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where its own words end, without what "of" adds."""
        return self.tokens[-1].end

    @property
    def full_end(self) -> int:
        """Return where it ends, "of" phrases and examples taken along."""
        inner = [self.end, *(phrase.full_end for phrase in self.examples)]
        return max([*inner, self.of.full_end] if self.of else inner)

    @property
    def head(self) -> Token:
        """Return its last word."""
        return self.tokens[-1]

    @property
    def owner(self) -> Token | None:
        """Return the name or pronoun before a possessive, or a possessive determiner."""
        for at in range(len(self.tokens) - 1, 0, -1):
            if self.tokens[at].tag == "POSS":
                return self.tokens[at - 1]
        first = self.tokens[0]
        return first if first.low in _POSSESSIVES and len(self.tokens) > 1 else None

    @property
    def own(self) -> tuple[Token, ...]:
        """Return the words after the possessive."""
        for at in range(len(self.tokens) - 1, 0, -1):
            if self.tokens[at].tag == "POSS":
                return self.tokens[at + 1 :] or self.tokens[at:]
        return self.tokens

    @property
    def is_pronoun(self) -> bool:
        """Tell whether it is a lone pronoun."""
        return len(self.tokens) == 1 and self.head.tag == "PRON"


# Adjectives that follow their noun before "to": "fighters loyal to X".
POSTPOSED = frozenset(
    {
        "loyal",
        "close",
        "hostile",
        "opposed",
        "faithful",
        "sympathetic",
        "allied",
        "affiliated",
        "aligned",
        "linked",
    }
)
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your"})


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries and the verbs it hangs on."""

    tokens: tuple[Token, ...]
    verb: Token
    first: Token  # the verb that the auxiliaries belong to: the verb itself, or the outermost it hangs on
    chain: tuple[str, ...] = ()  # verbs and adjectives it hangs on, outermost first: "began to", "unable to"
    chain_passive: bool = False
    auxiliaries: tuple[str, ...] = ()
    is_passive: bool = False
    is_negated: bool = False
    is_infinitive: bool = False
    particle: str = ""

    @property
    def start(self) -> int:
        """Return where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.tokens[-1].end

    @property
    def lemma(self) -> str:
        """Return the verb's base form, with its particle."""
        return f"{self.verb.lemma} {self.particle}".strip()

    @property
    def is_bare(self) -> bool:
        """Tell whether it has no auxiliary of its own, so that its form alone speaks."""
        return not self.auxiliaries and not self.is_infinitive

    @property
    def is_gerund(self) -> bool:
        """Tell whether it is an -ing form: "leaving", "having left"."""
        is_having = bool(self.auxiliaries) and self.auxiliaries[0] in ("having", "being")
        return is_having or (self.is_bare and "gerund" in self.first.forms)

    @property
    def is_participle(self) -> bool:
        """Tell whether it is a lone participle that cannot be a past tense ("taken", "driven")."""
        return self.is_bare and "participle" in self.first.forms and not self.first.forms & {"past", "base"}


Chunk = Phrase | Group | Token


@dataclass(slots=True)
class _Cursor:
    tokens: Sequence[Token]
    at: int = 0
    made: list[Chunk] = field(default_factory=list)

    def tag(self, ahead: int = 0) -> str:
        """Return the word class some words ahead."""
        at = self.at + ahead
        return self.tokens[at].tag if 0 <= at < len(self.tokens) else ""


def find_chunks(tokens: Sequence[Token], frames: Frames) -> list[Chunk]:
    """Return the sentence as noun phrases, verb groups and the marks between them."""
    cursor = _Cursor(tokens)
    while cursor.at < len(tokens):
        if _opens_group(cursor):
            cursor.made.append(_group(cursor, frames))
        elif tokens[cursor.at].low in POSTPOSED and cursor.tag(1) == "TO":
            cursor.made.append(replace(tokens[cursor.at], tag="ADV"))
            cursor.at += 1
        elif cursor.tag() in _IN_PHRASE:
            cursor.made.append(_phrase(cursor))
        elif cursor.tag() == "PRON":
            cursor.made.append(Phrase((tokens[cursor.at],)))
            cursor.at += 1
        else:
            cursor.made.append(tokens[cursor.at])
            cursor.at += 1
    return cursor.made


def _opens_group(cursor: _Cursor) -> bool:
    if cursor.tag() in _AUXILIARY or cursor.tag() == "VERB":
        return True
    ahead = 1
    while cursor.tag(ahead) in ("ADV", "NEG"):
        ahead += 1
    if cursor.tag() == "NEG":
        return cursor.tag(1) in ("VERB", "TO")
    return cursor.tag() == "TO" and cursor.tag(ahead) in ("VERB", "BE", "HAVE", "DO")


def _phrase(cursor: _Cursor) -> Phrase:
    tokens = cursor.tokens
    start = cursor.at
    while cursor.tag() in _IN_PHRASE:
        is_new = (
            cursor.at > start
            and tokens[cursor.at].tag == "DET"
            and tokens[cursor.at - 1].tag not in ("DET", "QUAL")
        )
        if tokens[cursor.at].low in POSTPOSED and cursor.tag(1) == "TO" and cursor.at > start:
            break
        if cursor.at > start and tokens[cursor.at].tag == "NUM" and tokens[cursor.at - 1].tag == "NAME":
            break
        if is_new and tokens[cursor.at].low not in (
            "own",
            "other",
            "many",
            "more",
            "few",
            "various",
            "several",
        ):
            break
        cursor.at += 1
    return Phrase(tuple(tokens[start : cursor.at]))


def _group(cursor: _Cursor, frames: Frames) -> Group:
    """Read one verb group: auxiliaries, the verbs it hangs on, and the verb itself."""
    tokens, start = cursor.tokens, cursor.at
    is_infinitive = cursor.tag() == "TO"
    chain: list[Token] = []
    outer: list[str] = []
    chain_passive = is_negated = is_passive = False
    while True:
        inner: list[str] = []
        is_negated = _auxiliaries(cursor, inner) or is_negated
        outer += inner
        if cursor.tag() != "VERB":
            break
        verb = tokens[cursor.at]
        cursor.at += 1
        chain.append(verb)
        is_passive = _is_passive(inner, verb)
        if not _hangs_on(cursor, verb.lemma, frames):
            break
        chain_passive = chain_passive or is_passive
    if not chain:
        return _lone_auxiliary(cursor, start)
    ready = [word for word in outer if word in _READY]
    return Group(
        tuple(tokens[start : cursor.at]),
        chain[-1],
        chain[0],
        (*ready, *(verb.lemma for verb in chain[:-1])),
        chain_passive,
        tuple(word for word in outer if word not in _READY and word != "to"),
        is_passive,
        is_negated or bool(_UNREADY & set(ready)),
        is_infinitive,
    )


_UNREADY = frozenset({"unable", "unwilling", "reluctant", "powerless", "unlikely"})


def _lone_auxiliary(cursor: _Cursor, start: int) -> Group:
    """Return "is", "has" or "did" as a verb of its own."""
    cursor.at = max(cursor.at, start + 1)
    words = cursor.tokens[start : cursor.at]
    last = next((token for token in reversed(words) if token.tag in _AUXILIARY), words[-1])
    verb = replace(last, lemma={"HAVE": "have", "DO": "do"}.get(last.tag, "be"))
    is_negated = any(token.tag == "NEG" or token.low.endswith("n't") for token in words)
    return Group(tuple(words), verb, verb, auxiliaries=tuple(t.low for t in words), is_negated=is_negated)


def _auxiliaries(cursor: _Cursor, found: list[str]) -> bool:
    """Pass over auxiliaries and adverbs, noting the former; tell whether one of them negates."""
    is_negated = False
    while cursor.tag() in _IN_GROUP or _is_bridge(cursor):
        token = cursor.tokens[cursor.at]
        if (
            token.tag in ("ADV", "NEG")
            and cursor.tag(1) not in (*_IN_GROUP, "VERB", "TO")
            and not _is_ready(cursor, 1)
        ):
            break
        is_negated = (
            is_negated
            or token.tag == "NEG"
            or token.low.endswith(("n't", "cannot"))
            or token.low in ("no", "never")
        )
        if token.tag not in ("ADV", "NEG"):
            found.append(token.low)
        cursor.at += 1
    return is_negated


def _is_ready(cursor: _Cursor, ahead: int = 0) -> bool:
    at = cursor.at + ahead
    return at < len(cursor.tokens) and cursor.tokens[at].low in _READY and cursor.tag(ahead + 1) == "TO"


def _is_bridge(cursor: _Cursor) -> bool:
    """Tell whether the word leads on to an infinitive: "to", or "able" in "is able to"."""
    if cursor.tag() == "TO":
        ahead = 1
        while cursor.tag(ahead) in ("ADV", "NEG"):
            ahead += 1
        return cursor.tag(ahead) in ("VERB", "BE", "HAVE", "DO")
    return _is_ready(cursor) and cursor.tag(-1) in ("BE", "ADV", "NEG")


def _is_passive(auxiliaries: Sequence[str], verb: Token) -> bool:
    last = auxiliaries[-1] if auxiliaries else ""
    is_be = last in (
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "am",
        "get",
        "got",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
    )
    return is_be and "participle" in verb.forms


def _hangs_on(cursor: _Cursor, lemma: str, frames: Frames) -> bool:
    """Tell whether the verb only leads on to the next: "began evacuating", "plans to halve"."""
    if lemma not in frames.modality and lemma not in frames.change and lemma not in _LINKING:
        return False
    ahead = 0
    while cursor.tag(ahead) == "ADV":
        ahead += 1
    if cursor.tag(ahead) == "TO":
        return cursor.tag(ahead + 1) in ("VERB", "BE", "HAVE", "ADV")
    following = cursor.tokens[cursor.at + ahead] if cursor.at + ahead < len(cursor.tokens) else None
    if following is None or following.tag != "VERB":
        return False
    return "gerund" in following.forms or (lemma == "help" and "base" in following.forms)
