"""Who supports, opposes, commands or belongs to whom, with what, and does it go on?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from analysis.extract.dates import When
from analysis.extract.parsed import Parsed
from analysis.reading import Reading
from analysis.schema import Done, Row, column
from analysis.tables.actors import Actor
from analysis.tables.drafts import Draft, Scene
from analysis.tables.evidence import of_draft, said_in
from analysis.tables.force_drafts import dated
from analysis.tables.meant import Meant
from analysis.tables.mentions import Mention
from analysis.tables.relation_against import from_circumstances
from analysis.tables.relation_company import from_company
from analysis.tables.relation_nouns import from_nouns
from analysis.tables.relation_received import from_receivers
from analysis.tables.relation_verbs import from_verbs
from analysis.tables.statement_carrier import Carriers
from analysis.tables.statements import Statement

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
    change: Annotated[
        Change, column("whether the words say it starts, grows, shrinks, ends or is only pledged")
    ]
    trigger: Annotated[str, column("the word that carries the relation")]
    from_words: Annotated[str | None, column("the words that name who acts")]
    to_words: Annotated[str | None, column("the words that name who is acted on")]
    via: Annotated[
        str | None, column("place or actor through which supplies go, in the words of the text")
    ] = None


def tabulate(reading: Reading, done: Done) -> list[RelationRow]:
    """Return the relations that verbs, nouns and adjectives of readable sentences state between actors.

    None where the article is about something else than conflict. What two rules read between the same
    two actors at the same words is one row, the more telling kept.
    """
    if reading.is_elsewhere:
        return []
    statements = done.rows(Statement)
    meant = Meant(done.rows(Mention), statements, done.rows(Actor))
    rows: list[RelationRow] = []
    for parsed in reading.parsed.values():
        scene = Scene(reading, parsed, meant)
        dates = dated(scene)
        told = (
            *from_verbs(scene), *from_nouns(scene), *from_circumstances(scene), *from_receivers(scene),
            *from_company(scene),
        )  # fmt: skip
        drafts = _distinct([_in_time(draft, dates, scene) for draft in told if not _is_own(draft, scene)])
        rows += [_row(reading, parsed, draft, meant.carriers) for draft in drafts]
    return list({row.row_id: row for row in rows}.values())


def _is_own(draft: Draft, scene: Scene) -> bool:
    """Tell whether a state would be at odds with its own part: the words of one of them are misread."""
    if draft.relation != "opposes":
        return False
    actors, both = scene.reading.cast.actors, (draft.from_id, draft.to_id)
    known = [actors[one] for one in both if one in actors]
    return any(one.parent in both for one in known) and all(one.kind != "person" for one in known)


def _in_time(draft: Draft, dates: Mapping[str, When], scene: Scene) -> Draft:
    """Return the draft, as history where its clause is dated over a year before publication."""
    when = dates.get(draft.clause_id)
    is_past = when is not None and when.last is not None and (scene.published - when.last).days > _A_YEAR
    is_told = draft.modality in ("completed", "asserted", "ongoing", "begun")
    return replace(draft, modality="historical") if is_past and is_told else draft


_A_YEAR = 366


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Keep one draft of each pair, relation and kind of support; a kind that is not told gives way."""
    kept: dict[tuple[str, str, str, str | None], Draft] = {}
    for draft in drafts:
        kept.setdefault((draft.from_id, draft.to_id, draft.relation, draft.support_type), draft)
    told = {
        (d.from_id, d.to_id, d.relation) for d in kept.values() if d.support_type not in (None, "unspecified")
    }
    return [
        draft
        for draft in kept.values()
        if draft.support_type != "unspecified" or (draft.from_id, draft.to_id, draft.relation) not in told
    ]


def _row(reading: Reading, parsed: Parsed, draft: Draft, carriers: Carriers[Statement]) -> RelationRow:
    made = of_draft(reading, parsed.sentence, draft)
    return RelationRow(
        evidence=said_in(made, carriers),
        from_id=draft.from_id,
        to_id=draft.to_id,
        relation=draft.relation,  # type: ignore[arg-type]  # the frames of verbs.yaml are the column's
        support_type=draft.support_type,  # type: ignore[arg-type]
        change=draft.change,  # type: ignore[arg-type]
        trigger=draft.trigger,
        from_words=draft.from_words,
        to_words=draft.to_words,
        via=draft.via,
    )
