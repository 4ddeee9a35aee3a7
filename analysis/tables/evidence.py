"""Where do the words of a row stand, and who says them?"""

from dataclasses import replace
from typing import Protocol

from analysis.clean.sentences import Sentence
from analysis.reading import Reading
from analysis.schema import Confidence, Evidence, Modality
from analysis.tables.statement_carrier import Carriers, Carrying


def evidence(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    rule: str,
    *,
    modality: Modality = "asserted",
    confidence: Confidence = "medium",
    clause_id: str | None = None,
) -> Evidence:
    """Return the evidence of a row; what captions and headlines say is never of high confidence."""
    second = sentence.kind in ("caption", "headline", "standfirst")
    return Evidence(
        article_id=reading.article.article_id,
        sentence_id=sentence.sentence_id,
        start=start,
        end=end,
        quote=reading.article.text[start:end],
        rule=rule,
        region=sentence.region,
        modality=modality,
        confidence="medium" if second and confidence == "high" else confidence,
        clause_id=clause_id,
    )


class HasWords(Protocol):
    """What a rule found: where its words stand, which rule it is, how real and how sure."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""

    @property
    def rule(self) -> str:
        """Name of the rule."""

    @property
    def modality(self) -> Modality:
        """How real the words make it."""

    @property
    def confidence(self) -> Confidence:
        """How far the rule can be trusted."""

    @property
    def clause_id(self) -> str:
        """The clause it was read from."""


def of_draft(reading: Reading, sentence: Sentence, draft: HasWords) -> Evidence:
    """Return the evidence of what a rule found in a sentence."""
    return evidence(
        reading,
        sentence,
        draft.start,
        draft.end,
        draft.rule,
        modality=draft.modality,
        confidence=draft.confidence,
        clause_id=draft.clause_id,
    )


def said_in(made: Evidence, carriers: Carriers[Carrying]) -> Evidence:
    """Return the evidence with the statement that carries its words, where one does."""
    said = carriers.of(made.start, made.end)
    return made if said is None else replace(made, said_by=said.row_id)
