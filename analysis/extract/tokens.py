"""Which word class has each word of a sentence, names and hyphenated words taken as one?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.codebook.grammar import Grammar
from analysis.extract.names import Name
from analysis.words import Word

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "OPEN",
    ")": "CLOSE",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
}
_QUOTES = "\"“”«»‘’'"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a hyphenated word or a whole name, with its word class."""

    start: int
    end: int
    text: str
    low: str
    tag: str
    lemma: str = ""
    forms: frozenset[str] = frozenset()
    name: Name | None = None
    tail: str = ""  # second half of a hyphenated word

    @property
    def is_verb(self) -> bool:
        """Tell whether it is read as a verb."""
        return self.tag == "VERB"


def tokenise(text: str, words: Sequence[Word], names: Sequence[Name], grammar: Grammar) -> list[Token]:
    """Return the tokens of a sentence with their word classes."""
    raw = list(_joined(text, list(_with_names(words, names))))
    tokens = _timed(_qualified(_possessive([_first_guess(token, grammar) for token in raw])), grammar)
    return _settled(tokens, grammar)


def _with_names(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Token]:
    """Return the words, those of a name as one."""
    by_start = {name.start: name for name in names}
    until = 0
    for word in words:
        if word.start < until:
            continue
        name = by_start.get(word.start)
        if name is None:
            yield Token(word.start, word.end, word.text, word.low, "")
        else:
            until = name.end
            tag = "NAME" if name.is_actor or name.place else "DEM"
            yield Token(name.start, name.end, name.text, name.text.lower(), tag, name=name)


def _joined(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Join words that a hyphen holds together without a space."""
    at = 0
    while at < len(tokens):
        last = at
        while (
            last + 2 < len(tokens)
            and tokens[last + 1].text in ("-", "‑")
            and tokens[last].end == tokens[last + 1].start
            and tokens[last + 1].end == tokens[last + 2].start
        ):
            last += 2
        first, end = tokens[at], tokens[last]
        if last == at:
            yield first
        else:
            whole = text[first.start : end.end]
            name = next((token.name for token in tokens[at : last + 1] if token.name), None)
            yield Token(first.start, end.end, whole, whole.lower(), "ADJ", name=name, tail=end.low)
        at = last + 1


def _first_guess(token: Token, grammar: Grammar) -> Token:
    if token.tag:
        return token
    low = token.low
    if low == "according":
        return replace(token, tag="SUB")
    if low in ("'s", "'") or (low == "’" and token.text == "’"):
        return replace(token, tag="POSS" if low == "'s" else "QUOTE")
    if token.text in _MARKS:
        return replace(token, tag=_MARKS[token.text])
    if low[0].isdigit() or low in grammar.numbers:
        return replace(token, tag="NUM")
    if token.text[0] in _QUOTES:
        return replace(token, tag="QUOTE")
    if not low[0].isalpha():
        return replace(token, tag="STOP" if low in ".!?…" else "PUNCT")
    return replace(token, **_word(low, grammar))


def _word(low: str, grammar: Grammar) -> dict[str, object]:  # the fields of Token that a lone word decides
    tag = grammar.tags.get(low)
    verb = grammar.verbs.get(low)
    if verb is not None and (tag is None or (tag in ("ADV", "PREP") and low in grammar.noun_or_verb)):
        maybe = "MAYBE" if low in grammar.noun_or_verb else "VERB"
        return {"tag": maybe, "lemma": verb.lemma, "forms": verb.forms}
    if tag:
        return {"tag": tag}
    if low.endswith("ed") and len(low) > 4 and low not in _ED_NOUNS:
        return {"tag": "VERB", "lemma": low[:-2], "forms": frozenset({"past", "participle"})}
    return {"tag": "ADV" if low.endswith("ly") and len(low) > 4 and low not in _LY_NOUNS else "NOUN"}


# Words that say how a number is meant; with the number they belong to the noun.
_QUALIFIERS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as"),
    ("as", "few", "as"), ("upwards", "of"), ("close", "to"), ("no", "fewer", "than"), ("no", "more", "than"), ("just", "over"),
    ("just", "under"), ("well", "over"), ("over",), ("about",), ("around",), ("nearly",), ("almost",), ("roughly",),
    ("approximately",), ("some",), ("under",),
)  # fmt: skip
_AMOUNTS = frozenset({"a", "some", "dozens", "hundreds", "thousands", "tens", "half", "several"})


def _qualified(tokens: list[Token]) -> list[Token]:
    """Read "more than" before a number as a part of the noun phrase."""
    made = list(tokens)
    for at in range(len(tokens)):
        for words in _QUALIFIERS:
            end = at + len(words)
            if end >= len(tokens) or tuple(t.low for t in tokens[at:end]) != words:
                continue
            following = tokens[end]
            if words == ("up", "to") and following.tag != "NUM":
                continue
            if following.tag == "NUM" or (
                len(words) > 1 and following.low in _AMOUNTS and words[0] not in ("up", "close")
            ):
                for n in range(at, end):
                    made[n] = replace(tokens[n], tag="QUAL")
                break
        is_range = (
            0 < at < len(tokens) - 1
            and tokens[at].low in ("to", "or")
            and tokens[at - 1].tag == tokens[at + 1].tag == "NUM"
        )
        if is_range:
            made[at] = replace(tokens[at], tag="QUAL")
        if tokens[at].low == "longer" and at and tokens[at - 1].low == "no":
            made[at - 1], made[at] = replace(tokens[at - 1], tag="NEG"), replace(tokens[at], tag="NEG")
    return made


_ED_NOUNS = {
    "hundred",
    "indeed",
    "naked",
    "sacred",
    "wicked",
    "unprecedented",
    "embed",
    "breed",
    "creed",
    "steed",
    "agreed",
    "exceed",
}
_WHEN = frozenset(
    {"last", "this", "next", "each", "every", "that", "same", "past", "earlier", "late", "early"}
)


def _timed(tokens: list[Token], grammar: Grammar) -> list[Token]:
    """Read "last month", and a weekday without a preposition, as an adverb of time."""
    made = list(tokens)
    for at, token in enumerate(tokens):
        if token.low not in grammar.time_nouns:
            continue
        before = tokens[at - 1] if at else None
        if before is not None and before.low in _WHEN:
            made[at - 1], made[at] = replace(before, tag="ADV"), replace(token, tag="ADV")
        elif (
            token.low.endswith("day")
            and token.text[0].isupper()
            and (before is None or before.tag not in ("PREP", "TO", "DET", "ADJ"))
        ):
            made[at] = replace(token, tag="ADV")
    return made


def _possessive(tokens: list[Token]) -> list[Token]:
    """Read the apostrophe of "the rebels' advance" as a possessive where no quotation is open."""
    made, is_open = list(tokens), False
    for at, token in enumerate(tokens):
        if token.tag != "QUOTE" or token.text not in ("'", "’", "‘"):
            continue
        before = tokens[at - 1] if at else None
        is_glued = before is not None and before.end == token.start
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        is_word_next = (
            follows is not None
            and follows.start > token.end
            and follows.tag in ("NOUN", "MAYBE", "VERB", "NUM", "DEM")
        )
        if before is not None and is_glued and before.low.endswith("s") and is_word_next and not is_open:
            made[at] = replace(token, tag="POSS")
        else:
            is_open = not is_glued
    return made


_LY_NOUNS = {
    "family",
    "assembly",
    "ally",
    "supply",
    "reply",
    "anomaly",
    "monopoly",
    "rally",
    "bully",
    "daily",
    "weekly",
}
_BEFORE_NOUN = {"DET", "DEM", "NUM", "POSS", "ADJ"}
_OPENS = {
    "DET",
    "NAME",
    "DEM",
    "PRON",
    "NUM",
    "TO",
    "PREP",
    "COMMA",
    "STOP",
    "ADV",
    "ADJ",
    "CONJ",
    "REL",
    "SUB",
}


def _settled(tokens: Sequence[Token], grammar: Grammar) -> list[Token]:
    """Tell nouns from verbs by the words around them, left to right."""
    made: list[Token] = []
    for at, token in enumerate(tokens):
        before = _last_word(made)
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        beyond = tokens[at + 2] if at + 2 < len(tokens) else None
        if token.tag in ("VERB", "MAYBE"):
            is_twin = _is_twin(token, before, after, beyond)
            is_verb = is_twin or _is_verb(token, before, after, made, grammar)
            tag = "VERB" if is_verb else grammar.tags.get(token.low, "NOUN")
            token = replace(token, tag=tag)
        elif token.low == "that":
            token = replace(token, tag=_that(before, after))
        made.append(token)
    return made


def _is_twin(token: Token, before: Token | None, after: Token | None, beyond: Token | None) -> bool:
    """Tell whether a verb of the same form is joined on: "backs and trains"."""
    is_joined = (
        after is not None
        and after.tag == "CONJ"
        and beyond is not None
        and bool(token.forms & beyond.forms & {"third"})
    )
    return is_joined and before is not None and before.tag in ("NAME", "PRON")


def _last_word(made: Sequence[Token]) -> Token | None:
    """Return the word before, passing over adverbs and quotation marks."""
    return next((token for token in reversed(made) if token.tag not in ("ADV", "QUOTE", "NEG")), None)


def _that(before: Token | None, after: Token | None) -> str:
    """Tell "the force that fled" and "said that" from "that day"."""
    if before is not None and before.is_verb:
        return "SUB"
    if before is not None and before.tag in ("NOUN", "NAME", "DEM", "CLOSE", "COMMA") and after is not None:
        return "REL" if after.tag in ("VERB", "MAYBE", "MODAL", "HAVE", "BE", "DO", "ADV") else "SUB"
    return "DET" if after is not None and after.tag == "NOUN" else "SUB"


def _is_verb(
    token: Token, before: Token | None, after: Token | None, made: Sequence[Token], grammar: Grammar
) -> bool:
    tag = before.tag if before else ""
    if tag in ("TO", "MODAL", "DO") or (made and made[-1].tag == "NEG"):
        fits = token.forms & ({"base", "gerund"} if tag == "TO" else {"base"})
        return bool(fits) or tag == "" or made[-1].tag == "NEG"
    if tag == "HAVE":
        return "participle" in token.forms
    if tag == "BE":
        return bool(token.forms & {"participle", "gerund"})
    if token.forms & {"gerund"}:
        is_noun_too = token.low in grammar.noun_or_verb
        if is_noun_too and tag in ("NOUN", "ADJ", "PREP", "CONJ", "") and not _is_plural(before):
            return False
        return _is_gerund(tag, after, token.lemma in grammar.events)
    if token.forms & {"past", "participle"} and not token.forms & {"base"}:
        return _is_past(token, tag, after)
    return _is_present(token, before, after, made, token.low in grammar.noun_or_verb)


def _is_gerund(tag: str, after: Token | None, is_event: bool) -> bool:
    follows = after.tag if after else ""
    if tag in ("DET", "POSS", "NUM", "DEM"):
        return False
    if follows in ("NOUN", "DEM") and not is_event and tag in ("", "CONJ", "COMMA", "SUB", "QUOTE"):
        return False
    if tag == "NOUN" or tag == "NAME":
        opens = ("DET", "NAME", "DEM", "PRON", "PREP", "TO", "NUM", "ADJ", "SUB", "ADV", "QUOTE")
        return follows in opens or (follows in ("NOUN", "MAYBE") and is_event)
    return True


def _is_past(token: Token, tag: str, after: Token | None) -> bool:
    """Tell "the wounded man" and "by armed groups" from "rebels seized"."""
    follows = after.tag if after else ""
    is_before_noun = follows in ("NOUN", "DEM") or (
        follows == "MAYBE" and "base" not in (after.forms if after else ())
    )
    if tag in _BEFORE_NOUN and tag != "DEM":
        return not is_before_noun and follows not in ("CONJ",)
    if tag == "DEM":
        return follows not in ("NOUN",)
    if tag == "PREP":
        return False
    return True


def _is_present(
    token: Token, before: Token | None, after: Token | None, made: Sequence[Token], is_noun_too: bool
) -> bool:
    tag, follows = (before.tag if before else ""), (after.tag if after else "")
    if tag in ("DET", "DEM", "NUM", "POSS", "PREP", "ADJ"):
        return False
    if tag in ("PRON", "REL"):
        return True
    if tag in ("NAME", "NOUN") and len(made) > 1 and made[-2].tag == "REL" and made[-2].low != "why":
        return True
    is_joined = len(made) > 2 and made[-2].tag == "CONJ" and made[-3].tag in ("NAME", "NOUN")
    if is_joined and before is not None and tag == "NAME" and "base" in token.forms:
        return follows in ("DET", "NAME", "DEM", "PRON", "TO", "PREP", "ADJ")
    is_third, is_past = "third" in token.forms, bool(token.forms & {"past"})
    if before is None or tag in ("COMMA", "QUOTE", "SUB", "CONJ", "SEMI", "COLON", "DASH"):
        if tag == "CONJ":
            is_open = follows in ("DET", "NAME", "DEM", "PRON", "TO", "PREP") or not is_noun_too
            return is_open and any(t.is_verb for t in made[-12:])
        return follows in ("DET", "NAME", "DEM", "PRON", "TO")
    if tag == "NAME":
        opens = _OPENS if not is_noun_too else _OPENS - {"COMMA", "STOP", "CONJ"}
        return (is_third or is_past or _is_plural(before)) and follows in opens | {
            "NOUN",
            "QUOTE",
            "MAYBE",
            "VERB",
        }
    if tag == "NOUN":
        agrees = is_past or is_third != _is_plural(before)
        if not is_noun_too:
            return agrees
        return (
            agrees
            and follows in ("DET", "NAME", "DEM", "PRON", "TO", "NUM")
            or (agrees and not is_third and follows in ("PREP", "ADV", "SUB", "NOUN"))
        )
    return tag == "VERB" and "base" in token.forms and before.lemma in ("help", "let", "make")


def _is_plural(token: Token | None) -> bool:
    return token is not None and token.low.endswith("s") and not token.low.endswith("ss")
