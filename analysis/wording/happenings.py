"""How is one observation of a force told in a sentence?"""

from collections.abc import Mapping, Sequence

from analysis.wording.cells import Record
from analysis.wording.lists import capital
from analysis.wording.nouns import is_plural
from analysis.wording.routes import place_words, route, when
from analysis.wording.sayings import according_to
from analysis.wording.units import force_words, forces_words
from analysis.wording.verbs import predicate, says_leave


def happening(row: Record, names: Mapping[str, str], sayers: Mapping[str, str] | None = None) -> str:
    """Return what a force did or underwent, in the mood of the text and on whose word; without the date.

    Parameters
    ----------
    row
        A row of the forces table, its cells as text.
    names
        Names as they stand inside a sentence, by actor_id.
    sayers
        Who stands behind each statement, by row_id of the statement (see ``voices``).

    Examples
    --------
    >>> row = dict.fromkeys(("origin", "destinations", "quantity_words", "said_by"))
    >>> row |= {"actor_id": "a", "unit": "its advisers", "unit_kind": "advisers", "activity": "evacuated"}
    >>> happening(row | {"modality": "begun", "place": "Dell", "quote": ""}, {"a": "Kestria"})
    "Kestria's advisers began to leave Dell."
    """
    return f"{told([row], names)}{according_to(row, sayers or {})}."


def told(rows: Sequence[Record], names: Mapping[str, str], *, dated: bool = False) -> str:
    """Return observations that share verb, mood and places as one sentence, without its full stop."""
    row = rows[0]
    subject = forces_words(rows, names)
    plural = is_plural(subject) or len({force_words(one, names) for one in rows}) > 1
    activity, modality = str(row["activity"]), str(row["modality"])
    where = route(row, leaves=says_leave(activity, modality))
    verb = predicate(activity, modality, plural=plural)
    if row["unit_kind"] == "territory" and row["actor_id"] is None:
        subject, verb, where = _fallen(row, modality)
    condition = ", if a stated condition is met" if modality == "conditional" else ""
    return f"{capital(subject)} {verb}{where}{when(row) if dated else ''}{condition}"


def _fallen(row: Record, modality: str) -> tuple[str, str, str]:
    """Return a place that changed hands or held, where the text does not say in whose."""
    ground = place_words(row["place"], row) or str(row["unit"])
    plural = is_plural(ground)
    return ground, predicate(str(row["activity"]), modality, plural=plural, is_undergone=True), ""
