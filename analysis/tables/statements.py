"""Who says what, in whose words, under which name, where and when?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

Anonymity = Literal["named", "anonymous", "footage", "document", "unclear"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Row):
    """One statement: a quotation or reported speech, with its speaker."""

    TABLE: ClassVar[str] = "statements"
    speaker_id: Annotated[str | None, column("actor_id of the speaker; missing where unresolved", key=True)]
    speaker_words: Annotated[str | None, column("the words that name the speaker here")]
    role: Annotated[str | None, column("the speaker's role or office, in the article's words")]
    anonymity: Annotated[Anonymity, column("whether the source is named, anonymous, footage or a document")]
    anonymity_reason: Annotated[str | None, column("the reason the article gives for leaving the source unnamed")]
    sources_low: Annotated[int | None, column("fewest sources the words allow (people)", ge=1)]
    sources_high: Annotated[int | None, column("most sources the words allow (people); missing = open", ge=1)]
    directness: Annotated[Literal["direct", "indirect", "mixed"], column("quoted, reported, or both")]
    cue: Annotated[str | None, column("the word of saying")]
    venue: Annotated[str | None, column("where it was said: interview, television, social media ...")]
    date_words: Annotated[str | None, column("the words that date the statement")]
    date_start: Annotated[date | None, column("first day it can have been said")]
    date_end: Annotated[date | None, column("last day it can have been said")]
    content: Annotated[str, column("what is said, in the article's words; pieces of one quotation joined by ' ... '")]
    content_spans: Annotated[
        tuple[str, ...], column("where the content stands in the raw text, each piece as start-end", key=True)
    ]
