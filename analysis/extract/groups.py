"""Which words make one verb: its auxiliaries, the verbs it hangs on, and the verb itself?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analysis.codebook.frames import Frames
from analysis.extract.phrases import Group
from analysis.extract.tokens import Token, tag_at

_AUXILIARY = frozenset({"MODAL", "HAVE", "BE", "DO"})
_IN_GROUP = _AUXILIARY | {"NEG", "ADV"}
_INFINITIVE = frozenset({"VERB", "BE", "HAVE", "DO"})
# Adjectives and participles between a form of "be" and an infinitive.
_READY = frozenset(
    {"able", "unable", "ready", "willing", "unwilling", "likely", "unlikely", "due", "set", "forced",
     "poised", "bound", "going", "prepared", "determined", "reluctant", "supposed", "expected", "free",
     "keen", "eager", "powerless"}
)  # fmt: skip
_UNREADY = frozenset({"unable", "unwilling", "reluctant", "powerless", "unlikely"})
_LINKING = frozenset(
    {"appear", "seem", "use", "try", "help", "manage", "come", "need", "go", "struggle", "tend", "dare"}
)
_FORMS_OF_BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "get", "got", "isn't", "aren't", "wasn't",
     "weren't"}
)  # fmt: skip


@dataclass(slots=True)
class _Chain:
    """The verbs and auxiliaries read so far."""

    at: int
    verbs: list[Token] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # auxiliaries, and adjectives such as "able"
    is_negated: bool = False
    is_passive: bool = False
    is_outer_passive: bool = False


def opens_group(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb with its auxiliaries begins here."""
    tag = tokens[at].tag
    if tag == "NEG":
        return tag_at(tokens, at + 1) in ("VERB", "TO")
    return tag in _AUXILIARY or tag == "VERB" or (tag == "TO" and _is_infinitive(tokens, at))


def read_group(tokens: Sequence[Token], start: int, frames: Frames) -> tuple[Group, int]:
    """Return the verb group that begins at a word, and where it ends."""
    chain = _chain(tokens, start, frames)
    if not chain.verbs:
        end = max(chain.at, start + 1)
        return _lone_auxiliary(tokens[start:end]), end
    ready = [word for word in chain.words if word in _READY]
    group = Group(
        tuple(tokens[start : chain.at]),
        chain.verbs[-1],
        chain.verbs[0],
        (*ready, *(verb.lemma for verb in chain.verbs[:-1])),
        chain.is_outer_passive,
        tuple(word for word in chain.words if word not in _READY and word != "to"),
        chain.is_passive,
        chain.is_negated or bool(_UNREADY & set(ready)),
        is_infinitive=tokens[start].tag == "TO",
    )
    return group, chain.at


def _chain(tokens: Sequence[Token], start: int, frames: Frames) -> _Chain:
    """Read verbs as long as each only leads on to the next."""
    chain = _Chain(start)
    while True:
        inner, is_negated, at = _auxiliaries(tokens, chain.at)
        chain.words += inner
        chain.is_negated = is_negated or chain.is_negated
        chain.at = at
        if tag_at(tokens, at) != "VERB":
            return chain
        verb = tokens[at]
        chain.at += 1
        chain.verbs.append(verb)
        chain.is_passive = bool(inner) and inner[-1] in _FORMS_OF_BE and "participle" in verb.forms
        if not _hangs_on(tokens, chain.at, verb.lemma, frames):
            return chain
        chain.is_outer_passive = chain.is_outer_passive or chain.is_passive


def _lone_auxiliary(words: Sequence[Token]) -> Group:
    """Return "is", "has" or "did" as a verb of its own."""
    last = next((token for token in reversed(words) if token.tag in _AUXILIARY), words[-1])
    verb = replace(last, lemma={"HAVE": "have", "DO": "do"}.get(last.tag, "be"))
    is_negated = any(token.tag == "NEG" or token.low.endswith("n't") for token in words)
    return Group(tuple(words), verb, verb, auxiliaries=tuple(t.low for t in words), is_negated=is_negated)


def _auxiliaries(tokens: Sequence[Token], at: int) -> tuple[list[str], bool, int]:
    """Return the auxiliaries that follow, whether one of the words negates, and where they end."""
    found: list[str] = []
    is_negated = False
    while tag_at(tokens, at) in _IN_GROUP or _is_bridge(tokens, at):
        token = tokens[at]
        is_aside = token.tag in ("ADV", "NEG")
        if is_aside and not _goes_on(tokens, at + 1):
            break
        is_negated = is_negated or _negates(token)
        if not is_aside:
            found.append(token.low)
        at += 1
    return found, is_negated, at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the verb group may go on with a word."""
    return tag_at(tokens, at) in (*_IN_GROUP, "VERB", "TO") or _is_ready(tokens, at)


def _negates(token: Token) -> bool:
    return token.tag == "NEG" or token.low.endswith(("n't", "cannot")) or token.low in ("no", "never")


def _is_ready(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "able", "set" or the like stands before an infinitive."""
    return at < len(tokens) and tokens[at].low in _READY and tag_at(tokens, at + 1) == "TO"


def _is_bridge(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word leads on to an infinitive: "to", or "able" in "is able to"."""
    if tag_at(tokens, at) == "TO":
        return _is_infinitive(tokens, at)
    return _is_ready(tokens, at) and tag_at(tokens, at - 1) in ("BE", "ADV", "NEG")


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb follows "to", adverbs passed over."""
    following = _past(tokens, at + 1, ("ADV", "NEG"))
    if tag_at(tokens, following) == "VERB" and tokens[following].forms == {"gerund"}:
        return False  # "in response to shelling the town"
    return tag_at(tokens, following) in _INFINITIVE


def _past(tokens: Sequence[Token], at: int, asides: tuple[str, ...]) -> int:
    while tag_at(tokens, at) in asides:
        at += 1
    return at


def _hangs_on(tokens: Sequence[Token], at: int, lemma: str, frames: Frames) -> bool:
    """Tell whether the verb only leads on to the next: "began evacuating", "plans to halve"."""
    if lemma not in frames.modality and lemma not in frames.change and lemma not in _LINKING:
        return False
    at = _past(tokens, at, ("ADV",))
    if tag_at(tokens, at) == "TO":
        return tag_at(tokens, at + 1) in ("VERB", "BE", "HAVE", "ADV")
    if tag_at(tokens, at) != "VERB":
        return False
    return "gerund" in tokens[at].forms or (lemma == "help" and "base" in tokens[at].forms)
