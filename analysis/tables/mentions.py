"""Where is each actor named, by which words, and how sure is it that they mean this actor?"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from analysis.reading import Reading
from analysis.schema import Confidence, Done, Row, column
from analysis.tables.actors import Actor
from analysis.tables.evidence import evidence

MentionKind = Literal[
    "name", "alias", "title_name", "demonym", "nominal", "pronoun", "place_for_government", "role"
]  # fmt: skip
Resolution = Literal[
    "codebook",
    "shape",
    "apposition",
    "acronym",
    "surname",
    "nearest",
    "same_words",
    "speaker",
    "ambiguous",
    "unresolved",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Row):
    """One place where an actor is named or stood for."""

    TABLE: ClassVar[str] = "mentions"
    actor_id: Annotated[
        str | None, column("the actor meant; missing where ambiguous or unresolved", key=True)
    ]
    kind: Annotated[MentionKind, column("what sort of words stand for the actor")]
    resolution: Annotated[Resolution, column("how the words were taken to mean this actor")]
    candidates: Annotated[tuple[str, ...], column("actor_ids the words could mean, likeliest first")]
    reason: Annotated[str | None, column("why this actor, or why none")]


_CONFIDENCE: dict[str, Confidence] = {
    "codebook": "high",
    "surname": "high",
    "acronym": "high",
    "apposition": "high",
}


def tabulate(reading: Reading, done: Done) -> list[Mention]:
    """Return one row for each place where an actor of the actors table is named or stood for.

    A stretch that would name an actor an analyst rejected makes no row. Ambiguous and unresolved words make
    one with their candidates.
    """
    known = {row.actor_id for row in done.rows(Actor)}
    sentences = list(reading.parsed.values())
    rows: dict[str, Mention] = {}
    for naming in reading.namings:
        if naming.actor_id is not None and naming.actor_id not in known:
            continue
        made = evidence(
            reading,
            sentences[naming.sentence].sentence,
            naming.start,
            naming.end,
            f"mention.{naming.resolution}",
            confidence="low" if naming.kind == "pronoun" else _CONFIDENCE.get(naming.resolution, "medium"),
        )
        row = Mention(
            evidence=made,
            actor_id=naming.actor_id,
            kind=naming.kind,  # type: ignore[arg-type]  # the finder's words are the column's
            resolution=naming.resolution,  # type: ignore[arg-type]
            candidates=tuple(actor for actor in naming.candidates if actor in known),
            reason=naming.reason,
        )
        rows.setdefault(row.row_id, row)
    return list(rows.values())
