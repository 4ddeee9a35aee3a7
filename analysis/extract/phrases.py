"""What is a noun phrase, and what a verb with its auxiliaries?"""

from dataclasses import dataclass

from analysis.extract.tokens import Token

# Adjectives that follow their noun before "to": "fighters loyal to X".
POSTPOSED = frozenset(
    {"loyal", "close", "hostile", "opposed", "faithful", "sympathetic", "allied", "affiliated", "aligned",
     "linked"}
)  # fmt: skip
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your"})


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
        at = self._possessive()
        if at:
            return self.tokens[at - 1]
        first = self.tokens[0]
        return first if first.low in _POSSESSIVES and len(self.tokens) > 1 else None

    @property
    def own(self) -> tuple[Token, ...]:
        """Return the words after the possessive."""
        at = self._possessive()
        return (self.tokens[at + 1 :] or self.tokens[at:]) if at else self.tokens

    @property
    def is_pronoun(self) -> bool:
        """Tell whether it is a lone pronoun."""
        return len(self.tokens) == 1 and self.head.tag == "PRON"

    def _possessive(self) -> int:
        """Return where the last possessive stands, or 0 for none."""
        return next((at for at in range(len(self.tokens) - 1, 0, -1) if self.tokens[at].tag == "POSS"), 0)


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
