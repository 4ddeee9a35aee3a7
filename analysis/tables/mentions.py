"""Where is each actor named, by which words, and how sure is it that they mean this actor?"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

MentionKind = Literal[
    "name", "alias", "title_name", "demonym", "nominal", "pronoun", "place_for_government", "role"
]  # fmt: skip
Resolution = Literal[
    "codebook", "shape", "apposition", "acronym", "surname", "nearest", "same_words", "speaker", "ambiguous", "unresolved"
]  # fmt: skip


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
