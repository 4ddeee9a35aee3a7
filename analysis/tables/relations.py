"""Who supports, opposes, commands or belongs to whom, with what, and does it go on?"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

Relation = Literal["supports", "opposes", "part_of", "commands", "hosts", "supplied_via"]
SupportType = Literal[
    "troops", "weapons", "materiel_logistics", "training_advisers", "funding", "intelligence",
    "territory_access", "political", "unspecified",
]  # fmt: skip
Change = Literal["none", "started", "increased", "reduced", "ended", "pledged", "denied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow(Row):
    """One directed relation, as one clause gives it."""

    TABLE: ClassVar[str] = "relations"
    from_id: Annotated[str, column("actor_id of who acts", key=True)]
    to_id: Annotated[str, column("actor_id of who is acted on", key=True)]
    relation: Annotated[Relation, column("what the one is to the other", key=True)]
    support_type: Annotated[
        SupportType | None, column("what is given (UCDP External Support types); only for supports", key=True)
    ]
    change: Annotated[Change, column("whether the words say it starts, grows, shrinks, ends or is only pledged")]
    trigger: Annotated[str, column("the word that carries the relation")]
    from_words: Annotated[str | None, column("the words that name who acts")]
    to_words: Annotated[str | None, column("the words that name who is acted on")]
    via: Annotated[str | None, column("place or actor through which supplies go, in the words of the text")] = None
