"""Which sentences does the article have, of what kind, and which words did translation or copying damage?"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

StretchKind = Literal[
    "headline", "standfirst", "prose", "caption", "credit", "dateline", "byline", "heading",
    "link", "image_name", "forum_notice", "markup", "duplicate",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Row):
    """One sentence of readable text, or one stretch that is none (link, image name, credit ...)."""

    TABLE: ClassVar[str] = "sentences"
    kind: Annotated[StretchKind, column("what kind of stretch the words stand in", key=True)]
    paragraph: Annotated[int, column("number of the paragraph, from 1", ge=1)]
    damage: Annotated[str | None, column("what translation or copying seems to have broken; missing = no sign")] = None
    duplicate_of: Annotated[str | None, column("sentence_id of the sentence these words repeat")] = None
