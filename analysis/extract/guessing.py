"""Which word class can a word have, before its neighbours are asked?"""

from dataclasses import replace

from analysis.codebook.grammar import Grammar
from analysis.extract.tokens import Token

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
_ED_NOUNS = frozenset(
    {"hundred", "indeed", "naked", "sacred", "wicked", "unprecedented", "embed", "breed", "creed", "steed",
     "agreed", "exceed"}
)  # fmt: skip
_LY_NOUNS = frozenset(
    {"family", "assembly", "ally", "supply", "reply", "anomaly", "monopoly", "rally", "bully", "daily",
     "weekly"}
)  # fmt: skip


def guess(token: Token, grammar: Grammar) -> Token:
    """Return the token with its word class; MAYBE where it is a noun or a verb."""
    if token.tag:
        return token
    if token.low == "according":
        return replace(token, tag="SUB")
    tag = _mark(token, grammar)
    return replace(token, tag=tag) if tag else _word(token, grammar)


def _mark(token: Token, grammar: Grammar) -> str:
    """Return the class of a mark or a number, or nothing for a word of letters."""
    low = token.low
    if low in ("'s", "'") or token.text == "’":
        return "POSS" if low == "'s" else "QUOTE"
    if token.text in _MARKS:
        return _MARKS[token.text]
    if low[0].isdigit() or low in grammar.numbers:
        return "NUM"
    if token.text[0] in _QUOTES:
        return "QUOTE"
    if not low[0].isalpha():
        return "STOP" if low in ".!?…" else "PUNCT"
    return ""


def _word(token: Token, grammar: Grammar) -> Token:
    low = token.low
    tag, verb = grammar.tags.get(low), grammar.verbs.get(low)
    is_either = low in grammar.noun_or_verb
    if verb is not None and (tag is None or (tag in ("ADV", "PREP") and is_either)):
        return replace(token, tag="MAYBE" if is_either else "VERB", lemma=verb.lemma, forms=verb.forms)
    if tag:
        return replace(token, tag=tag)
    is_long = len(low) > 4
    if low.endswith("ed") and is_long and low not in _ED_NOUNS:
        stem = low[:-2]
        is_double = stem[-1] == stem[-2] and stem[-1] not in "slfz"
        lemma = f"{stem}e" if stem[-1] in "cgsuvz" and not stem.endswith("ss") else stem
        lemma = stem[:-1] if is_double else lemma
        return replace(token, tag="VERB", lemma=lemma, forms=frozenset({"past", "participle"}))
    return replace(token, tag="ADV" if low.endswith("ly") and is_long and low not in _LY_NOUNS else "NOUN")
