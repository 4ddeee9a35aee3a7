"""How do our rows look in the form that the scorer of the hand-coded articles reads?"""

from typing import TypedDict

from analysis.tables.forces import Force
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.statements import Statement
from tests.measure.telling import Stretch, Told

Record = dict[str, object]

ACTIONS = {
    "based": "hold",
    "deployed": "deploy",
    "evacuated": "evacuate",
    "withdrawn": "withdraw",
    "redeployed": "redeploy",
    "arrived": "arrive",
    "advanced": "advance",
    "fled": "flee",
    "seized": "seize",
    "lost": "lose",
    "held": "hold",
}


class Coding(TypedDict):
    """One article in the scorer's form; each record also names its ``rule`` and its ``confidence``."""

    actors: list[Record]
    support: list[Record]
    opposition: list[Record]
    movements: list[Record]
    motivations: list[Record]
    quotations: list[Record]


def coding(told: Told) -> Coding:
    """Return an article's rows in the scorer's form, without what the text negates or reports as denied."""
    return {
        "actors": _actors(told),
        "support": _relations(told, "supports", ("supporter", "recipient")),
        "opposition": _relations(told, "opposes", ("actor", "target")),
        "movements": _movements(told),
        "motivations": _motivations(told),
        "quotations": _quotations(told),
    }


def _name(told: Told, actor_id: str | None) -> str | None:
    found = told.actors().get(actor_id or "")
    return found.name if found is not None else actor_id


def _actors(told: Told) -> list[Record]:
    mentions: dict[str, list[Record]] = {}
    for row in told.mentions():
        where = row.evidence
        if row.actor_id is not None:
            mentions.setdefault(row.actor_id, []).append(
                {
                    "start": where.start,
                    "end": where.end,
                    "text": where.quote,
                    "rule": f"{row.kind}, {row.resolution}",
                }
            )
    return [{"name": _name(told, actor_id), "mentions": found} for actor_id, found in mentions.items()]


def _relations(told: Told, relation: str, ends: tuple[str, str]) -> list[Record]:
    return [
        {
            ends[0]: _name(told, row.from_id),
            ends[1]: _name(told, row.to_id),
            "start": row.evidence.start,
            "end": row.evidence.end,
            "rule": f"{row.evidence.rule} '{row.trigger}'",
            "confidence": row.evidence.confidence,
        }
        for row in told.real(RelationRow)
        if row.relation == relation
    ]


def _movements(told: Told) -> list[Record]:
    return [
        {
            "actor": _name(told, row.actor_id),
            "action": ACTIONS[row.activity],
            "places": [place for place in (row.place, row.origin, *row.destinations) if place],
            "start": row.evidence.start,
            "end": row.evidence.end,
            "rule": f"{row.evidence.rule} '{row.trigger}'",
            "confidence": row.evidence.confidence,
        }
        for row in told.real(Force)
        if row.activity in ACTIONS and row.actor_id is not None
    ]


def _motivations(told: Told) -> list[Record]:
    made: list[Record] = []
    for row in told.rows(Motivation):
        start = told.text.find(row.reason, row.evidence.start)
        start, end = (
            (start, start + len(row.reason)) if start >= 0 else (row.evidence.start, row.evidence.end)
        )
        made.append(
            {
                "start": start,
                "end": end,
                "speaker": _name(told, row.teller_id) or "author",
                "rule": f"{row.evidence.rule} '{row.cue.lower()}'",
                "confidence": row.evidence.confidence,
            }
        )
    return made


def _quotations(told: Told) -> list[Record]:
    return [
        {
            "speaker": _name(told, row.speaker_id) or row.speaker_words,
            "text": " ".join(told.text[start:end] for start, end in spans),
            "start": spans[0][0],
            "end": spans[-1][1],
            "rule": row.evidence.rule,
            "confidence": row.evidence.confidence,
        }
        for row in told.rows(Statement)
        if row.directness in ("direct", "mixed")
        for spans in _by_paragraph(told.text, row.content_spans)
    ]


def _by_paragraph(text: str, written: tuple[str, ...]) -> list[list[Stretch]]:
    groups: list[list[Stretch]] = []
    for span in written:
        start, end = (int(number) for number in span.split("-"))
        if groups and "\n" not in text[groups[-1][-1][1] : start]:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return groups
