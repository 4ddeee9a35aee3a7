"""Who acts in the article: states, governments, forces, groups, offices and people?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

ActorKind = Literal[
    "state", "government", "armed_force", "unit", "non_state_armed_group", "coalition",
    "intergovernmental_org", "person", "office", "civilian_group", "media", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Row):
    """One actor that the article names; the evidence is its first mention."""

    TABLE: ClassVar[str] = "actors"
    actor_id: Annotated[str, column("short stable name of the actor", key=True)]
    name: Annotated[str, column("name to show")]
    kind: Annotated[ActorKind, column("what sort of actor it is")]
    country: Annotated[str | None, column("ISO 3166 alpha-3 code of the country it belongs to")]
    sector: Annotated[str | None, column("PLOVER sector code (GOV, MIL, REB, CVL, MED, IGO ...)")]
    parent_id: Annotated[str | None, column("actor_id of what it is a part of or answers to")]
    office: Annotated[str | None, column("office or role a person holds, in the article's words or the codebook's")]
    aliases: Annotated[tuple[str, ...], column("the other names the article uses for it")]
    wikidata: Annotated[str | None, column("Wikidata item, where the codebook knows it")]
    valid_from: Annotated[date | None, column("first day the person held the office")]
    valid_to: Annotated[date | None, column("last day the person held the office; missing = no end known")]
    is_listed: Annotated[bool, column("whether the codebook lists it, or its shape alone gave it away")]
    is_anonymous: Annotated[bool, column("whether it stands for sources the article does not name")]
    n_mentions: Annotated[int, column("how often the readable text names it (mentions)", ge=0)]
