"""Which force was where, did what, from where to where, when, and how many were they?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.reading import Reading
from analysis.schema import Done, Row, column
from analysis.tables.actors import Actor
from analysis.tables.drafts import Scene
from analysis.tables.evidence import of_draft, said_in
from analysis.tables.force_drafts import ForceDraft
from analysis.tables.force_nouns import from_nouns
from analysis.tables.force_units import figures
from analysis.tables.force_verbs import from_verbs
from analysis.tables.meant import Meant
from analysis.tables.mentions import Mention
from analysis.tables.statements import Statement

UnitKind = Literal[
    "commanders", "advisers", "troops", "fighters", "militia", "unit", "diplomats", "staff",
    "civilians", "families", "equipment", "territory",
]  # fmt: skip
Activity = Literal[
    "based", "deployed", "evacuated", "withdrawn", "redeployed", "arrived", "advanced", "fled",
    "seized", "lost", "held", "weakened",
]  # fmt: skip
Granularity = Literal["day", "part_of_day", "week", "month", "season", "year", "period", "open"]
QuantityKind = Literal["exact", "range", "vague", "none"]
Qualifier = Literal["at_least", "up_to", "about", "some"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Force(Row):
    """One dated observation of a force, in the shape of a SALUTE report."""

    TABLE: ClassVar[str] = "forces"
    actor_id: Annotated[
        str | None, column("actor the force answers to; missing where the text leaves it open", key=True)
    ]
    unit: Annotated[str, column("the force, in the words of the text", key=True)]
    unit_kind: Annotated[UnitKind, column("what sort of force it is")]
    activity: Annotated[Activity, column("what it does or undergoes", key=True)]
    place: Annotated[str | None, column("where it is or acts", key=True)]
    place_country: Annotated[str | None, column("country of the place (ISO 3166 alpha-3)")]
    origin: Annotated[str | None, column("place it comes from")]
    origin_country: Annotated[str | None, column("country of the origin (ISO 3166 alpha-3)")]
    destinations: Annotated[tuple[str, ...], column("places it goes to")]
    destination_countries: Annotated[
        tuple[str, ...], column("their countries (ISO 3166 alpha-3), in the same order")
    ]
    date_words: Annotated[str | None, column("the words that date it")]
    date_start: Annotated[date | None, column("first day it can have happened")]
    date_end: Annotated[date | None, column("last day it can have happened")]
    date_granularity: Annotated[Granularity | None, column("how fine the date is")]
    date_method: Annotated[str | None, column("how the date was resolved from the day of publication")]
    quantity_words: Annotated[str | None, column("the words that count the force")]
    people_low: Annotated[int | None, column("fewest the words allow (people, or items of equipment)", ge=0)]
    people_best: Annotated[
        int | None, column("the number given (people, or items); missing where the words give none", ge=0)
    ]
    people_high: Annotated[int | None, column("most the words allow (people, or items)", ge=0)]
    quantity_kind: Annotated[QuantityKind, column("exact, range, vague or none")]
    quantity_qualifier: Annotated[Qualifier | None, column("at_least, up_to, about or some (IISS usage)")]
    trigger: Annotated[str, column("the word that carries the activity")]
    is_implied: Annotated[bool, column("whether the words imply it rather than say it")] = False


def tabulate(reading: Reading, done: Done) -> list[Force]:
    """Return what verbs and nouns of readable sentences tell of forces: one row an observation.

    None where the article is about something else than conflict. Dates are those of the clause, resolved
    from the day of publication; numbers those that stand with the unit. A capture makes one row a place.
    """
    if reading.is_elsewhere:
        return []
    statements = done.rows(Statement)
    meant = Meant(done.rows(Mention), statements, done.rows(Actor))
    rows: list[Force] = []
    last = None
    for parsed in reading.parsed.values():
        scene = Scene(reading, parsed, meant)
        drafts = [*from_verbs(scene, last), *from_nouns(scene)]
        last = next(
            (draft.unit for draft in reversed(drafts) if draft.unit is not None and draft.unit.is_plain), last
        )
        rows += [_row(scene, draft) for draft in drafts]
    return list({row.row_id: row for row in rows}.values())


def _row(scene: Scene, draft: ForceDraft) -> Force:
    made = of_draft(scene.reading, scene.sentence, draft)
    when, count = draft.when, figures(scene, draft.unit)
    return Force(
        evidence=said_in(made, scene.meant.carriers),
        actor_id=draft.actor_id,
        unit=draft.unit_words,
        unit_kind=draft.unit_kind,  # type: ignore[arg-type]  # the heads of nouns.yaml are the column's kinds
        activity=draft.activity,  # type: ignore[arg-type]
        place=draft.place.words if draft.place else None,
        place_country=draft.place.country if draft.place else None,
        origin=draft.origin.words if draft.origin else None,
        origin_country=draft.origin.country if draft.origin else None,
        destinations=tuple(where.words for where in draft.destinations),
        destination_countries=tuple(where.country or "" for where in draft.destinations),
        date_words=scene.text[when.start : when.end].rstrip(".") if when else None,
        date_start=when.first if when else None,
        date_end=when.last if when else None,
        date_granularity=when.granularity if when else None,
        date_method=when.method if when else None,
        quantity_words=count.words,
        people_low=count.low,
        people_best=count.best,
        people_high=count.high,
        quantity_kind=count.kind,
        quantity_qualifier=count.qualifier,
        trigger=draft.trigger,
    )
