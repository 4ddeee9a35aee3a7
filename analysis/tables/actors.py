"""Who acts in the article: states, governments, forces, groups, offices and people?"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from analysis.extract.resolving import Naming
from analysis.reading import Reading
from analysis.schema import Done, Row, column
from analysis.tables.evidence import evidence

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
    office: Annotated[
        str | None, column("office or role a person holds, in the article's words or the codebook's")
    ]
    aliases: Annotated[tuple[str, ...], column("the other names the article uses for it")]
    wikidata: Annotated[str | None, column("Wikidata item, where the codebook knows it")]
    valid_from: Annotated[date | None, column("first day the person held the office")]
    valid_to: Annotated[date | None, column("last day the person held the office; missing = no end known")]
    is_listed: Annotated[bool, column("whether the codebook lists it, or its shape alone gave it away")]
    is_anonymous: Annotated[bool, column("whether it stands for sources the article does not name")]
    n_mentions: Annotated[int, column("how often the readable text names it (mentions)", ge=0)]


def tabulate(reading: Reading, done: Done) -> list[Actor]:
    """Return one row for each actor named in readable text, and for each state or body that one is a part of.

    The evidence is the first mention; of an actor that is only a parent, the first mention of its part.
    """
    named: dict[str, list[Naming]] = {}
    for naming in reading.namings:
        if naming.actor_id is not None and naming.kind != "pronoun":
            named.setdefault(naming.actor_id, []).append(naming)
    for actor_id in list(named):
        for parent in reading.cast.lineage(actor_id):
            named.setdefault(parent, [])
    first = {actor_id: _first(actor_id, named, reading) for actor_id in named}
    order = sorted(named, key=lambda actor_id: (first[actor_id].start, not named[actor_id], actor_id))
    return [_row(reading, actor_id, first[actor_id], named[actor_id]) for actor_id in order]


def _first(actor_id: str, named: dict[str, list[Naming]], reading: Reading) -> Naming:
    if named[actor_id]:
        return named[actor_id][0]
    parts = [found[0] for one, found in named.items() if found and actor_id in reading.cast.lineage(one)]
    return min(parts, key=lambda naming: naming.start)


def _row(reading: Reading, actor_id: str, first: Naming, namings: list[Naming]) -> Actor:
    found = reading.cast.actors.get(actor_id) or reading.cast.from_list(actor_id)
    sentence = list(reading.parsed.values())[first.sentence].sentence
    surfaces = (
        reading.article.text[n.start : n.end]
        for n in namings
        if n.kind in ("name", "alias", "title_name", "nominal")
    )
    plain = (" ".join(words.split()) for words in surfaces)
    return Actor(
        evidence=evidence(
            reading,
            sentence,
            first.start,
            first.end,
            f"actor.{first.resolution}" if namings else "actor.parent",
            confidence="high" if found.is_listed else "medium",
        ),
        actor_id=actor_id,
        name=found.name,
        kind=found.kind,  # type: ignore[arg-type]  # kinds of the codebook are those of the column
        country=found.country,
        sector=found.sector,
        parent_id=found.parent if found.parent != actor_id else None,
        office=found.office,
        aliases=tuple(dict.fromkeys(words for words in plain if words != found.name)),
        wikidata=found.wikidata,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
        is_listed=found.is_listed,
        is_anonymous=found.is_anonymous,
        n_mentions=len(namings),
    )
