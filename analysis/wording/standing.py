"""Who fights whom?"""

from collections.abc import Mapping

from analysis.wording.cells import Tables, distinct, records
from analysis.wording.lists import capital, listed
from analysis.wording.names import name_of
from analysis.wording.nouns import is_plural
from analysis.wording.points import Point, point, surest
from analysis.wording.verbs import is_or_are

_UNREAL = frozenset({"conditional", "hypothetical", "negated", "denied", "historical", "planned", "demanded"})


def conflicts(tables: Tables, names: Mapping[str, str]) -> list[Point]:
    """Return who is reported against whom, one sentence for each who acts."""
    rows = [
        row
        for row in surest(records(tables["relations"]))
        if row["relation"] == "opposes" and row["modality"] not in _UNREAL
    ]
    made = []
    for actor in distinct(str(row["from_id"]) for row in rows):
        those = [row for row in rows if row["from_id"] == actor]
        who = name_of(actor, names) or actor
        foes = listed([name_of(foe, names) or foe for foe in distinct(str(row["to_id"]) for row in those)])
        verb = is_or_are(is_plural(who))
        made.append(point(f"{capital(who)} {verb} reported in conflict with {foes}.", those))
    return made
