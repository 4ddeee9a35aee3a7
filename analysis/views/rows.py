"""What is one row of each view: a force at a place, a place held, a dated happening, a kind of source?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.schema import Row, column

Side = Literal["before", "after"]
State = Literal["there", "left", "leaving", "ordered_out", "arrived", "heading", "planned", "past"]
Holding = Literal["stated", "implied", "not_stated"]
Basis = Literal["named", "anonymous", "own_voice", "footage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posture(Row):
    """One force at one place, before or after the pivot date; the evidence is the first supporting row's."""

    TABLE: ClassVar[str] = "posture"
    force: Annotated[str, column("the force, in the words of the text", key=True)]
    actor_id: Annotated[str | None, column("actor it answers to")]
    place: Annotated[str | None, column("the place; missing = not stated", key=True)]
    country: Annotated[str | None, column("country of the place (ISO 3166 alpha-3)")]
    side: Annotated[Side, column("before or after the pivot date", key=True)]
    state: Annotated[State, column("how the force stands to the place")]
    is_implied: Annotated[bool, column("whether the words imply it rather than say it")]
    row_ids: Annotated[tuple[str, ...], column("rows of the forces table that say so")]
    conflict_ids: Annotated[tuple[str, ...], column("rows of the forces table that say otherwise")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control(Row):
    """Who is said to hold a place, before and after; one article can only claim it."""

    TABLE: ClassVar[str] = "control"
    place: Annotated[str, column("the place", key=True)]
    country: Annotated[str | None, column("its country (ISO 3166 alpha-3)")]
    before_id: Annotated[str | None, column("actor_id of who held it before; missing = not stated")]
    before_basis: Annotated[Holding, column("whether the text says so")]
    after_id: Annotated[str | None, column("actor_id of who holds it after; missing = not stated")]
    after_basis: Annotated[Holding, column("whether the text says so")]
    row_ids: Annotated[tuple[str, ...], column("rows of the forces table it rests on")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Row):
    """One dated happening or statement."""

    TABLE: ClassVar[str] = "timeline"
    date_start: Annotated[date, column("first day it can have happened")]
    date_end: Annotated[date, column("last day it can have happened")]
    granularity: Annotated[str, column("how fine the date is")]
    is_inferred: Annotated[bool, column("whether the date is worked out from words such as 'this week'")]
    what: Annotated[str, column("what happened, in a sentence made from the row")]
    source_table: Annotated[str, column("table the row stands in", key=True)]
    source_row_id: Annotated[str, column("the row", key=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing(Row):
    """How many rows rest on which kind of source; the evidence is the first of them."""

    TABLE: ClassVar[str] = "sourcing"
    basis: Annotated[Basis, column("who stands behind the rows", key=True)]
    n_rows: Annotated[int, column("rows of forces, relations and motivations", ge=0)]
    share: Annotated[float, column("their part of all such rows, 0 to 1", ge=0)]
    row_ids: Annotated[tuple[str, ...], column("the rows")]
