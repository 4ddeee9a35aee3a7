"""What does a rule have to say of a reason before it becomes a row?"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.codebook.reasons import Reasons
from analysis.extract.clauses import Clause
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.schema import Confidence, Modality
from analysis.tables.drafts import Scene


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """One reason as a rule finds it: offsets of cue, reason and action in the raw text."""

    actor_id: str | None
    action: tuple[int, int] | None
    reason: tuple[int, int]
    cue: tuple[int, int]
    link: str
    rule: str
    clause_id: str
    modality: Modality
    confidence: Confidence = "medium"
    reason_class: str | None = None

    @property
    def start(self) -> int:
        """Return where reason, cue or action begins, whichever is first."""
        return min(first for first, _ in self._spans())

    @property
    def end(self) -> int:
        """Return where the last of them ends."""
        return max(last for _, last in self._spans())

    def _spans(self) -> list[tuple[int, int]]:
        return [self.reason, self.cue, *([self.action] if self.action else [])]


def holder(scene: Scene, phrases: tuple[Phrase, ...]) -> str | None:
    """Return whose action it is: the actor a subject means, or the one it belongs to."""
    for phrase in phrases:
        actor = scene.meant.phrase(phrase) or scene.meant.owner(phrase)
        if actor is None and phrase.of is not None:
            actor = holder(scene, (phrase.of,))
        if actor is None:
            named = (
                scene.meant.token(token)
                for token in phrase.tokens[:-1]
                if token.tag in ("NAME", "NOUN", "DEM")
            )
            actor = next((one for one in named if one), None)
        if actor is not None:
            return actor
    return None


def doer(scene: Scene, clause: Clause) -> str | None:
    """Return who decides on what a clause tells: not the one to whom it is done ("A was charged")."""
    done_to = clause.is_passive and clause.lemma not in scene.reading.book.frames.forces
    return holder(scene, clause.agents) or (None if done_to else holder(scene, clause.subjects))


_LONGEST = 150  # words of a reason


def trimmed_end(scene: Scene, start: int, end: int) -> int:
    """Return where a reason ends: before what follows a quotation mark, an attribution or a semicolon."""
    tokens = scene.tokens_in(start, end)[:_LONGEST]
    quoted = _quoted_words(scene, start)
    saying = scene.reading.book.speech.saying
    stop = tokens[-1].end if len(tokens) == _LONGEST else end
    for at, token in enumerate(tokens):
        is_dash = token.tag == "DASH" and scene.text[token.start - 1 : token.start].isspace()
        is_end = token.tag in ("SEMI", "STOP") or (token.tag == "QUOTE" and token.start not in quoted)
        if at and (is_end or token.low == "according" or is_dash):
            stop = token.start
            break
        if at and token.is_verb and token.lemma in saying and not _continues(tokens, at):
            comma = next((t for t in reversed(tokens[:at]) if t.tag == "COMMA"), None)
            if comma is not None and comma is not tokens[0]:
                stop = comma.start
                break
    text = scene.text
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in ",.;:"):
        stop -= 1
    return stop


def _quoted_words(scene: Scene, start: int) -> set[int]:
    """Return the marks around words quoted inside a reason: "over its 'links to rebels' in the north"."""
    marks = [token for token in scene.parsed.tokens if token.tag == "QUOTE"]
    if sum(mark.start < start for mark in marks) % 2:
        return set()  # the reason itself is quoted and ends with its quotation
    after = [mark for mark in marks if mark.start >= start]
    pairs = zip(after[::2], after[1::2], strict=False)
    opened = ((first, last, scene.token_before(first.start)) for first, last in pairs)
    inside = ((first, last) for first, last, token in opened if token is not None and token.tag != "COMMA")
    return {mark.start for pair in inside for mark in pair}


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of saying belongs to the reason itself, its comma being too far back."""
    return all(token.tag != "COMMA" for token in tokens[max(0, at - 6) : at])


def action_of(clause: Clause, scene: Scene, until: int) -> tuple[int, int] | None:
    """Return the stretch that tells the action: subject, verb and what follows, up to the reason."""
    start, end = clause.start, min(clause.end, until)
    text = scene.text
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return (start, end) if end > start else None


def class_of(words: str, reasons: Reasons, given: str | None) -> str:
    """Return the sort of reason that its words point to, the cue's own first."""
    if given is not None:
        return given
    low = f" {' '.join(words.lower().split())} "
    for name, marks in reasons.classes:
        if any(f" {mark} " in low or (" " in mark and mark in low) for mark in marks):
            return name
    return "other"
