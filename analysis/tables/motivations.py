"""Which reason is given for whose action, by whom, and is it a reason at all?"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

ReasonClass = Literal[
    "ally_unwilling", "capability_limit", "other_commitment", "supply_route", "protect_ally",
    "self_protection", "influence_loss", "deterrence", "territorial_gain", "retaliation", "ideology",
    "domestic_politics", "humanitarian", "other",
]  # fmt: skip
Link = Literal["purpose", "cause", "constraint", "condition", "interpretation", "reason_unknown"]
Teller = Literal[
    "actor_itself", "named_official", "named_analyst", "named_person", "anonymous_official", "opponent", "article"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Motivation(Row):
    """One stated reason, kept apart from the article's own reading of events."""

    TABLE: ClassVar[str] = "motivations"
    actor_id: Annotated[str | None, column("whose action it is; missing where unresolved", key=True)]
    action: Annotated[str | None, column("the action, in the words of the text")]
    reason: Annotated[str, column("the reason, in the words of the source", key=True)]
    reason_class: Annotated[ReasonClass, column("sort of reason")]
    link: Annotated[Link, column("purpose, cause, constraint, condition, interpretation, or reason said to be unknown")]
    cue: Annotated[str, column("the words that mark it as a reason")]
    cue_start: Annotated[int, column("first character of the cue in the raw text", ge=0)]
    cue_end: Annotated[int, column("character after the cue's last", ge=1)]
    teller: Annotated[Teller, column("who gives the reason")]
    teller_id: Annotated[str | None, column("actor_id of who gives it; missing = the article itself")]
