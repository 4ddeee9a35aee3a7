"""Which reason is given for whose action, by whom, and is it a reason at all?"""

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from analysis.reading import Reading
from analysis.schema import Done, Row, column
from analysis.tables.actors import Actor
from analysis.tables.drafts import Scene
from analysis.tables.evidence import of_draft
from analysis.tables.meant import Meant
from analysis.tables.mentions import Mention
from analysis.tables.reason_clauses import from_clauses
from analysis.tables.reason_cues import from_cues
from analysis.tables.reason_drafts import ReasonDraft, class_of
from analysis.tables.statement_circumstances import has_anonymity_mark
from analysis.tables.statements import Statement
from analysis.words import find_words

ReasonClass = Literal[
    "ally_unwilling", "capability_limit", "other_commitment", "supply_route", "protect_ally",
    "self_protection", "influence_loss", "deterrence", "territorial_gain", "retaliation", "ideology",
    "domestic_politics", "humanitarian", "other",
]  # fmt: skip
Link = Literal["purpose", "cause", "constraint", "condition", "interpretation", "reason_unknown"]
Teller = Literal[
    "actor_itself",
    "named_official",
    "named_analyst",
    "named_person",
    "anonymous_official",
    "opponent",
    "article",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Motivation(Row):
    """One stated reason, kept apart from the article's own reading of events."""

    TABLE: ClassVar[str] = "motivations"
    actor_id: Annotated[str | None, column("whose action it is; missing where unresolved", key=True)]
    action: Annotated[str | None, column("the action, in the words of the text")]
    reason: Annotated[str, column("the reason, in the words of the source", key=True)]
    reason_class: Annotated[ReasonClass, column("sort of reason")]
    link: Annotated[
        Link, column("purpose, cause, constraint, condition, interpretation, or reason said to be unknown")
    ]
    cue: Annotated[str, column("the words that mark it as a reason")]
    cue_start: Annotated[int, column("first character of the cue in the raw text", ge=0)]
    cue_end: Annotated[int, column("character after the cue's last", ge=1)]
    teller: Annotated[Teller, column("who gives the reason")]
    teller_id: Annotated[str | None, column("actor_id of who gives it; missing = the article itself")]


def tabulate(reading: Reading, done: Done) -> list[Motivation]:
    """Return the reasons that readable sentences give, each with who gives it.

    None where the article is about something else than conflict. Where the words stand inside a
    statement its speaker gives the reason; else the article does.
    """
    if reading.is_elsewhere:
        return []
    statements, actors = done.rows(Statement), {row.actor_id: row for row in done.rows(Actor)}
    meant = Meant(done.rows(Mention), statements, done.rows(Actor))
    rows: list[Motivation] = []
    for parsed in reading.parsed.values():
        scene = Scene(reading, parsed, meant)
        drafts = [d for d in (*from_clauses(scene), *from_cues(scene)) if not _is_of_anonymity(scene, d)]
        rows += [_row(scene, draft, actors) for draft in _distinct(drafts)]
    return list({row.row_id: row for row in rows}.values())


_BEFORE = 36  # characters before and after a reason begins in which words about anonymity stand


def _is_of_anonymity(scene: Scene, draft: ReasonDraft) -> bool:
    """Tell whether the reason is why a source is not named, which the statement tells."""
    start = max(scene.sentence.start, draft.reason[0] - _BEFORE)
    words = find_words(scene.text, start, min(draft.reason[1], draft.reason[0] + _BEFORE))
    return has_anonymity_mark([words], scene.reading.book)


def _distinct(drafts: list[ReasonDraft]) -> list[ReasonDraft]:
    """Keep the first of two drafts that read mostly the same words as a reason."""
    kept: list[ReasonDraft] = []
    for draft in drafts:
        if not any(min(d.reason[1], draft.reason[1]) - max(d.reason[0], draft.reason[0]) > 8 for d in kept):
            kept.append(draft)
    return kept


def _row(scene: Scene, draft: ReasonDraft, actors: dict[str, Actor]) -> Motivation:
    text = scene.text
    made = of_draft(scene.reading, scene.sentence, draft)
    said = scene.meant.carriers.of(*draft.reason)
    speaker = actors.get(said.speaker_id or "") if said is not None else None
    actor = draft.actor_id or (
        speaker.parent_id if speaker is not None and draft.link == "reason_unknown" else None
    )
    if draft.link == "reason_unknown" and speaker is not None and speaker.parent_id:
        actor = speaker.parent_id
    return Motivation(
        evidence=made if said is None else replace(made, said_by=said.row_id),
        actor_id=actor,
        action=text[draft.action[0] : draft.action[1]] if draft.action else None,
        reason=text[draft.reason[0] : draft.reason[1]],
        reason_class=_class(scene, draft),  # type: ignore[arg-type]  # as reasons.yaml lists it
        link=draft.link,  # type: ignore[arg-type]  # checked when reasons.yaml is read
        cue=text[draft.cue[0] : draft.cue[1]],
        cue_start=draft.cue[0],
        cue_end=draft.cue[1],
        teller=_teller(scene, said, speaker, actor),
        teller_id=speaker.actor_id if speaker is not None else None,
    )


def _class(scene: Scene, draft: ReasonDraft) -> str:
    """Return the sort of reason, of a threat by what it would keep the actor from."""
    first, last = draft.action if draft.rule == "reason.threat" and draft.action else draft.reason
    return class_of(scene.text[first:last], scene.reading.book.reasons, draft.reason_class)


def _teller(scene: Scene, said: Statement | None, speaker: Actor | None, actor_id: str | None) -> Teller:
    """Return what sort of voice gives the reason."""
    if said is None:
        return "article"
    if said.anonymity == "anonymous" or (speaker is not None and speaker.is_anonymous):
        return "anonymous_official"
    if speaker is None:
        return "named_person" if said.anonymity == "named" else "article"
    if speaker.actor_id == actor_id:
        return "actor_itself"
    nouns = scene.reading.book.nouns
    words = {word.strip(".,").lower() for word in (said.role or speaker.office or "").split()}
    if words & nouns.analysts:
        return "named_analyst"
    if speaker.kind != "person":
        is_part = actor_id is not None and actor_id in scene.reading.cast.lineage(speaker.actor_id)
        return "actor_itself" if is_part else "named_official"
    is_official = speaker.parent_id is not None or words & (nouns.officials | nouns.roles)
    return "named_official" if is_official else "named_person"
