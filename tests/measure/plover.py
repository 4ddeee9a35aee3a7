"""Who does what to whom in single sentences: are source and target those of the PLOVER records?

A record's target is often only where something is done ("a curfew in A"), so a place that the reading
knows counts as found beside the actors, as it does for the dictionaries of the field; ``actors named``
counts mentions alone.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analysis.codebook import Codebook
from analysis.extract.clauses import Clause
from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.tables.mentions import Mention
from analysis.tables.relations import RelationRow
from tests.measure.findings import Fault, Findings, Measure, plain, share, share_of
from tests.measure.marks import Marked, unmark
from tests.measure.telling import Stretch, Told, overlap, overlaps, tell

NEEDS = ("plover/gold_standard_half.json",)
NO_COUNTRY = frozenset({"IGO", "NGO", "ISM", "MNC"})
_ISO = {"JAP": "JPN"}  # one record's slip
_TOWARDS = ("to", "with", "against", "on", "from", "for")


@dataclass(frozen=True, slots=True)
class Role:
    """Who a record names as source or as target: stretches of the sentence, and countries."""

    spans: list[Stretch]
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One record, as coded and as told by the tables."""

    marked: Marked
    source: Role
    target: Role
    coded: list[tuple[str, str | None]]  # the words of each gold actor and its country
    told: Told


@dataclass(slots=True)
class Tally:
    """The answers over all records."""

    named: list[bool] = field(default_factory=list)
    found: list[bool] = field(default_factory=list)
    country: list[bool] = field(default_factory=list)
    source: list[bool] = field(default_factory=list)
    target: list[bool] = field(default_factory=list)
    both: list[bool] = field(default_factory=list)
    rows: int = 0
    extra: int = 0
    strange: int = 0


_TITLES = {"named": "actors named", "found": "actors found", "country": "country right"}


def measure(folder: Path, book: Codebook) -> Findings:
    """Return the shares of actors, countries, sources and targets that are right, and the extra rows."""
    tally, result = Tally(), Findings()
    records = json.loads((folder / NEEDS[0]).read_text(encoding="utf-8"))
    cases = [_case(record, book) for record in records if "markup" in record.get("textInfo", {})]
    for case in cases:
        result.faults += [*_actors(case, tally), *_roles(case, tally), *_rows(case, tally)]
    for name in ("named", "found", "country", "source", "target", "both"):
        title = _TITLES.get(name, f"{name} right")
        result.measures.append(share_of("plover", title, getattr(tally, name)))
    many = len(cases)
    result.measures += [
        Measure("plover", "relation rows, per record", many, share=share(tally.rows, many)),
        Measure(
            "plover", "rows that are not the record's pair, per record", many, share=share(tally.extra, many)
        ),
        Measure(
            "plover", "rows with neither of the pair, per record", many, share=share(tally.strange, many)
        ),
    ]
    return result


def _case(record: dict[str, object], book: Codebook) -> Case:
    info, sides = record["textInfo"], {}
    assert isinstance(info, dict)
    marked = unmark(info["markup"])
    coded: list[tuple[str, str | None]] = []
    for key, mark in (("source", "SRC"), ("target", "TAR")):
        actors = record.get(key) or []
        assert isinstance(actors, list)
        named = [(str(actor.get("actorText", "")), _country(actor["code"])) for actor in actors]
        coded += named
        sides[key] = Role(marked.of(mark), frozenset(country for _, country in named if country))
    told = tell(marked.text, book, published=date.fromisoformat(str(record["date"])))
    return Case(marked, sides["source"], sides["target"], list(dict.fromkeys(coded)), told)


def _country(code: str) -> str | None:
    first = code[:3]
    return None if first in NO_COUNTRY else _ISO.get(first, first)


def _actors(case: Case, tally: Tally) -> Iterator[Fault]:
    mentions, actors = case.told.mentions(), case.told.actors()
    for span in dict.fromkeys([*case.source.spans, *case.target.spans]):
        met = [row for row in mentions if overlap((row.evidence.start, row.evidence.end), span)]
        words = case.marked.text[slice(*span)]
        places = _countries_at(span, case.told)
        tally.named.append(bool(met))
        tally.found.append(bool(met) or places is not None)
        if not met and places is None:
            yield Fault("actors found", "missed", "no mention", plain(f"[{words}] {case.marked.text}"))
        gold = _country_of(words, case.coded)
        if gold is not None:
            ours = {actors[row.actor_id].country for row in met if row.actor_id in actors} | (places or set())
            tally.country.append(gold in ours)
            if met and gold not in ours:
                given = ", ".join(sorted(str(one) for one in ours)) or "no actor"
                sort = "no country" if ours <= {None} else "another country"
                yield Fault(
                    "country right",
                    "wrong",
                    sort,
                    plain(f"[{words}] {gold}, ours {given}: {case.marked.text}"),
                )


def _countries_at(span: Stretch, told: Told) -> set[str | None] | None:
    """Return the countries of the places and peoples named in a stretch, None where none is named."""
    listed = told.reading.book.listed
    names = [
        token.name
        for parsed in told.reading.parsed.values()
        for token in parsed.tokens
        if token.name is not None and overlap((token.start, token.end), span)
    ]
    known = {name.place.country for name in names if name.place is not None}
    return known | {listed.actors[name.people].country for name in names if name.people} or None


def _country_of(words: str, coded: Sequence[tuple[str, str | None]]) -> str | None:
    """Return the country of the gold actor whose words share most with a marked stretch."""
    ours = set(words.lower().split())
    best = max(coded, key=lambda one: len(ours & set(one[0].lower().split())), default=("", None))
    return best[1] if ours & set(best[0].lower().split()) else None


def _roles(case: Case, tally: Tally) -> Iterator[Fault]:
    events = case.marked.of("EVT")
    clauses = [
        clause
        for parsed in case.told.reading.parsed.values()
        for clause in parsed.clauses
        if overlaps((clause.verb.start, clause.verb.end), events)
    ]
    agents = [phrase for clause in clauses for phrase in clause.agents]
    patients = [phrase for clause in clauses for phrase in _patients(clause)]
    if not any(_names_somebody(phrase, case.told) for phrase in patients):
        patients += [phrase for clause in clauses for phrase in _further(clause, case.told)]
    if set(case.source.spans) & set(case.target.spans):  # "A and B met": each is the other's target
        patients += agents
    right = {}
    for name, role, phrases in (("source", case.source, agents), ("target", case.target, patients)):
        if role.spans:
            right[name] = any(_means(phrase, role, case.told) for phrase in phrases)
            getattr(tally, name).append(right[name])
            if not right[name]:
                sort = (
                    "no clause of the event"
                    if not clauses
                    else "no phrase"
                    if not phrases
                    else "other phrase"
                )
                ours = "; ".join(case.marked.text[p.start : p.end] for p in phrases)
                gold = "; ".join(case.marked.text[slice(*span)] for span in role.spans)
                yield Fault(
                    f"{name} right",
                    "wrong",
                    sort,
                    plain(f"gold {gold}, ours {ours}: {case.marked.text}", 320),
                )
    if len(right) == 2:
        tally.both.append(all(right.values()))


def _patients(clause: Clause) -> tuple[Phrase, ...]:
    return (*clause.patients, *clause.objects, *clause.with_preposition(*_TOWARDS))


def _names_somebody(phrase: Phrase, told: Told) -> bool:
    """Tell whether an actor is named in a phrase, in what "of" adds to it too."""
    return any(
        overlap((row.evidence.start, row.evidence.end), (phrase.start, phrase.full_end))
        for row in told.mentions()
    )


def _further(clause: Clause, told: Told) -> list[Phrase]:
    """Return the first further phrase that names an actor or a place, where no object does.

    "Rejected calls by A", "demanded that A leave", "imposed a curfew in A".
    """
    parsed = next(p for p in told.reading.parsed.values() if clause in p.clauses)
    following = sorted(
        (placed.phrase for placed in parsed.placed() if placed.phrase.start > clause.verb.end),
        key=lambda phrase: phrase.start,
    )
    named = (
        phrase
        for phrase in following
        if _names_somebody(phrase, told) or any(token.name is not None for token in phrase.tokens)
    )
    return list(named)[:1]


def _means(phrase: Phrase, role: Role, told: Told) -> bool:
    """Tell whether a phrase overlaps the marked words, or an actor named in it has the country."""
    where = (phrase.start, phrase.full_end)
    if overlaps((phrase.start, phrase.end), role.spans) or overlaps(
        (core(phrase).start, core(phrase).end), role.spans
    ):
        return True
    if (_countries_at((phrase.start, phrase.end), told) or set()) & role.countries:
        return True
    actors = told.actors()
    mentions = told.rows(Mention)  # pronouns among them
    named = [row for row in mentions if overlap((row.evidence.start, row.evidence.end), where)]
    return any(actors[row.actor_id].country in role.countries for row in named if row.actor_id in actors)


def _rows(case: Case, tally: Tally) -> Iterator[Fault]:
    for row in case.told.real(RelationRow):
        from_right = _is(row.from_id, case.source, case.told)
        to_right = _is(row.to_id, case.target, case.told)
        tally.rows += 1
        tally.extra += not (from_right and to_right)
        tally.strange += not (from_right or to_right)
        if not (from_right or to_right):
            note = f"{row.from_id} {row.relation} {row.to_id}: {case.marked.text}"
            yield Fault("relation rows", "extra", f"{row.evidence.rule} '{row.trigger}'", plain(note, 320))


def _is(actor_id: str, role: Role, told: Told) -> bool:
    actor = told.actors().get(actor_id)
    spans = [(m.evidence.start, m.evidence.end) for m in told.mentions() if m.actor_id == actor_id]
    has_country = actor is not None and actor.country in role.countries
    return has_country or any(overlaps(span, role.spans) for span in spans)
