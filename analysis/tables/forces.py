"""Which force was where, did what, from where to where, when, and how many were they?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

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
    actor_id: Annotated[str | None, column("actor the force answers to; missing where the text leaves it open", key=True)]
    unit: Annotated[str, column("the force, in the words of the text", key=True)]
    unit_kind: Annotated[UnitKind, column("what sort of force it is")]
    activity: Annotated[Activity, column("what it does or undergoes", key=True)]
    place: Annotated[str | None, column("where it is or acts", key=True)]
    place_country: Annotated[str | None, column("country of the place (ISO 3166 alpha-3)")]
    origin: Annotated[str | None, column("place it comes from")]
    origin_country: Annotated[str | None, column("country of the origin (ISO 3166 alpha-3)")]
    destinations: Annotated[tuple[str, ...], column("places it goes to")]
    destination_countries: Annotated[tuple[str, ...], column("their countries (ISO 3166 alpha-3), in the same order")]
    date_words: Annotated[str | None, column("the words that date it")]
    date_start: Annotated[date | None, column("first day it can have happened")]
    date_end: Annotated[date | None, column("last day it can have happened")]
    date_granularity: Annotated[Granularity | None, column("how fine the date is")]
    date_method: Annotated[str | None, column("how the date was resolved from the day of publication")]
    quantity_words: Annotated[str | None, column("the words that count the force")]
    people_low: Annotated[int | None, column("fewest the words allow (people, or items of equipment)", ge=0)]
    people_best: Annotated[int | None, column("the number given (people, or items); missing where the words give none", ge=0)]
    people_high: Annotated[int | None, column("most the words allow (people, or items)", ge=0)]
    quantity_kind: Annotated[QuantityKind, column("exact, range, vague or none")]
    quantity_qualifier: Annotated[Qualifier | None, column("at_least, up_to, about or some (IISS usage)")]
    trigger: Annotated[str, column("the word that carries the activity")]
    is_implied: Annotated[bool, column("whether the words imply it rather than say it")] = False
