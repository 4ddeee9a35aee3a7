"""Which actors does an article have so far: listed ones, persons and bodies found, and parts of states?"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from analysis.codebook.entries import Entry, Office
from analysis.codebook.listed import Listed


@dataclass(frozen=True, slots=True)
class Found:
    """One actor of an article."""

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    office: str | None = None
    wikidata: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    is_listed: bool = False
    is_anonymous: bool = False


def slug(words: str) -> str:
    """Return a name as an actor_id: small Latin letters and digits joined by underscores.

    Examples
    --------
    >>> slug("Lt. Gen. Ana Müller-Koç")
    'lt_gen_ana_muller_koc'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "_".join(re.findall(r"[a-z0-9]+", plain)) or "x" + words.encode().hex()[:12]


@dataclass(slots=True)
class Cast:
    """The actors found so far, and by which surnames and short forms they go."""

    listed: Listed
    published: date
    actors: dict[str, Found] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)

    def from_list(self, actor_id: str) -> Found:
        """Return a listed actor, noting that the article has it."""
        if actor_id not in self.actors:
            entry = self.listed.actors[actor_id]
            self.actors[actor_id] = self._read(entry)
            if entry.kind == "person":
                self._note_surname(entry.name, actor_id)
        return self.actors[actor_id]

    def _read(self, entry: Entry) -> Found:
        office = self._office(entry)
        parent = office.of if office else entry.parent
        country = entry.country or self._country(parent)
        return Found(
            entry.actor_id,
            entry.name,
            entry.kind,
            country,
            entry.sector or _SECTOR.get(entry.kind),
            parent,
            office.title if office else None,
            entry.wikidata,
            office.since if office else None,
            office.until if office else None,
            is_listed=True,
        )

    def _office(self, entry: Entry) -> Office | None:
        """Return the office held on the day of publication, else the last one begun before it."""
        day = self.published
        begun = [o for o in entry.offices if o.since is None or o.since <= day]
        held = [o for o in begun if o.until is None or day <= o.until]
        return next((offices[-1] for offices in (held, begun) if offices), None)

    def _country(self, actor_id: str | None) -> str | None:
        entry = self.listed.actors.get(actor_id or "")
        return entry.country if entry else None

    def _note_surname(self, name: str, actor_id: str) -> None:
        last = name.split()[-1]
        for form in {last, last.split("-")[-1] if last.lower().startswith(("al-", "el-")) else last}:
            owners = self.surnames.setdefault(form, [])
            if actor_id not in owners:
                owners.append(actor_id)

    def by_surname(self, bare: str) -> list[str]:
        """Return the persons of the article who may go by this short name."""
        last = bare.split()[-1]
        forms = [last, last.split("-")[-1]] if last.lower().startswith(("al-", "el-")) else [last]
        return next((self.surnames[form] for form in forms if form in self.surnames), [])

    def add(self, found: Found) -> Found:
        """Note an actor of the article that no list has; one of the same id stays as it is."""
        if found.actor_id in self.listed.actors and found.actor_id not in self.actors:
            found = replace(found, actor_id=f"{found.actor_id}_2")
        if found.actor_id not in self.actors:
            self.actors[found.actor_id] = found
            if found.kind == "person":
                self._note_surname(found.name, found.actor_id)
        return self.actors[found.actor_id]

    def amend(self, actor_id: str, **known: str | None) -> None:
        """Add to an actor what another mention tells of it; what is known stays."""
        found = self.actors[actor_id]
        new = {name: value for name, value in known.items() if value and getattr(found, name) is None}
        self.actors[actor_id] = replace(found, **new)  # type: ignore[arg-type]

    def lineage(self, actor_id: str | None) -> Iterator[str]:
        """Return an actor and what it is a part of, upwards."""
        seen: set[str] = set()
        while actor_id and actor_id not in seen:
            seen.add(actor_id)
            yield actor_id
            found, entry = self.actors.get(actor_id), self.listed.actors.get(actor_id)
            actor_id = found.parent if found else entry.parent if entry else None

    def state_of(self, actor_id: str | None) -> str | None:
        """Return the state that an actor belongs to, or None."""
        for one in self.lineage(actor_id):
            entry = self.listed.actors.get(one)
            if entry is not None and entry.kind == "state":
                return one
        return None

    def is_person(self, actor_id: str) -> bool:
        """Tell whether an actor is a person."""
        found = self.actors.get(actor_id)
        return found is not None and found.kind == "person"


_SECTOR = {
    "state": "GOV",
    "government": "GOV",
    "person": None,
    "intergovernmental_org": "IGO",
    "media": "MED",
}
_PARTS = {
    "government": ("government", "government", "GOV"),
    "military": ("military", "armed_force", "MIL"),
    "police": ("police", "armed_force", "COP"),
    "officials": ("officials", "other", "GOV"),
    "parliament": ("parliament", "office", "LEG"),
    "ministry": ("ministry", "office", "GOV"),
    "presidency": ("presidency", "office", "GOV"),
}


def office(cast: Cast, owner: str, title: str) -> Found:
    """Return an office of a state, whoever holds it, noting it."""
    entry = cast.listed.actors[owner]
    adjective = cast.listed.adjective.get(owner, entry.name)
    made = f"{adjective} {title}"
    return cast.add(
        Found(f"{owner}_{slug(title)}", made, "office", entry.country, "GOV", owner, office=title)
    )


def folk(cast: Cast, owner: str, head: str) -> Found:
    """Return people of a state or people who act without arms: "Kestrian students", noting them."""
    entry = cast.listed.actors[owner]
    name = f"{cast.listed.adjective.get(owner, entry.name)} {head}"
    return cast.add(Found(f"{owner}_{slug(head)}", name, "civilian_group", entry.country, "CVL"))


def part(cast: Cast, owner: str, what: str) -> Found:
    """Return the government, military, police, officials or rebels of a state or people, noting them."""
    ending, kind, sector = _PARTS.get(what, (what, "non_state_armed_group", "REB"))
    entry = cast.listed.actors[owner]
    adjective = cast.listed.adjective.get(owner, entry.name)
    is_own = what in _PARTS
    return cast.add(
        Found(
            f"{owner}_{slug(ending)}",
            f"{adjective} {ending}",
            kind,
            entry.country,
            sector,
            owner if is_own else None,
            is_anonymous=what == "officials",
        )
    )
