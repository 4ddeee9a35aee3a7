"""Whom has the article named so far, who of them fits a noun, and whom do listed words mean in it?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from analysis.codebook.book import Codebook
from analysis.extract.cast import Cast, Found, slug
from analysis.extract.names import Name
from analysis.extract.namings import Naming, Stretch
from analysis.extract.parsed import Parsed


@dataclass(slots=True)
class Memory:
    """The namings of an article up to the sentence being read."""

    text: str
    book: Codebook
    cast: Cast
    states: Counter[str]  # how often the article names each state
    parsed: Parsed  # the sentence being read
    sentence: int = 0  # its number
    namings: list[Naming] = field(default_factory=list)
    latest: dict[str, None] = field(default_factory=dict)  # actors named, the one named last at the end
    _by_start: dict[int, str | None] = field(default_factory=dict)
    _by_end: dict[int, str | None] = field(default_factory=dict)
    _called: Counter[tuple[str, str | None]] = field(default_factory=Counter)

    @property
    def focus(self) -> str | None:
        """Return the state that the article speaks of most."""
        return self.states.most_common(1)[0][0] if self.states else None

    def note(
        self,
        where: Stretch,
        actor_id: str | None,
        kind: str,
        resolution: str,
        role: str,
        candidates: tuple[str, ...] = (),
        reason: str | None = None,
        *,
        is_plural: bool = False,
        called: str = "",
    ) -> None:
        """Keep that words name an actor or stand for one; a listed one joins the cast.

        Parameters
        ----------
        where
            The words.
        actor_id
            Whom they mean, or None where that stays open.
        kind, resolution, role, candidates, reason, is_plural, called
            As in ``Naming``; without candidates the actor is the only one.
        """
        if actor_id is None and not candidates and resolution == "codebook":
            resolution = "unresolved"
            reason = "the words mean several actors and the article does not say which"
        if actor_id is not None and actor_id in self.book.listed.actors:
            self.cast.from_list(actor_id)
        kept = candidates or ((actor_id,) if actor_id else ())
        span = (where.start, where.end, self.sentence)
        self._keep(Naming(*span, actor_id, kind, resolution, kept, reason, role, is_plural, called))

    def _keep(self, naming: Naming) -> None:
        self.namings.append(naming)
        self._by_start[naming.start] = naming.actor_id
        self._by_end.setdefault(naming.end, naming.actor_id)
        self._called[naming.called, naming.actor_id] += 1
        if naming.actor_id and naming.kind != "pronoun":
            self.latest.pop(naming.actor_id, None)
            self.latest[naming.actor_id] = None

    def call_last(self, sort: str) -> None:
        """Note the plain noun that stands beside the name kept last."""
        last = self.namings[-1]
        self._called[last.called, last.actor_id] -= 1
        self._called[sort, last.actor_id] += 1
        self.namings[-1] = replace(last, called=sort)

    def is_called(self, sort: str, actor_id: str) -> bool:
        """Tell whether an actor has been called by a plain noun of a sort."""
        return self._called[sort, actor_id] > 0

    def last(self, fits: Callable[[Found], bool]) -> str | None:
        """Return the actor named last that fits."""
        return next((actor for actor in reversed(self.latest) if fits(self.cast.actors[actor])), None)

    def recent(self, sentences: int) -> Iterator[Naming]:
        """Return the namings of this sentence and of so many before it, the last first."""
        for naming in reversed(self.namings):
            if self.sentence - naming.sentence > sentences:
                return
            yield naming

    def starting_at(self, start: int) -> str | None:
        """Return whom the words that begin at an offset mean."""
        return self._by_start.get(start)

    def ending_at(self, *ends: int) -> str | None:
        """Return whom the words mean that end at the first of these offsets where any do."""
        return next((self._by_end[end] for end in ends if end in self._by_end), None)

    def one_of(self, name: Name) -> str | None:
        """Return the listed actor a name means, the one the article speaks of where there are several."""
        candidates = name.meanings.actors
        return candidates[0] if len(candidates) == 1 else self._fitting(candidates)

    def _fitting(self, candidates: Sequence[str]) -> str | None:
        """Return the only candidate that the article has named, or whose country it speaks of most."""
        named = [actor for actor in candidates if actor in self.cast.actors]
        if len(named) == 1:
            return named[0]
        scores = {actor: self.states[self._state_of(actor)] for actor in named or candidates}
        best = max(scores.values())
        top = [actor for actor, score in scores.items() if score == best]
        return top[0] if best and len(top) == 1 else None

    def _state_of(self, actor_id: str) -> str:
        """Return the state an actor is part of, else the one it acts in."""
        country = self.book.listed.actors[actor_id].country
        return self.cast.state_of(actor_id) or self.book.listed.state_of.get(country or "", "")

    def meant(self, name: Name) -> str | None:
        """Return whom a name means: a people's or capital's state, a listed actor, one of the article."""
        if name.people:
            return name.people
        if name.meanings.actors:
            return self.one_of(name)
        if name.is_person:
            known = self.cast.by_surname(name.bare)
            return known[0] if len(known) == 1 else None
        if name.kind:
            made = slug(name.bare)
            return made if made in self.cast.actors else None
        return self.government_of(name)

    def government_of(self, name: Name) -> str | None:
        """Return the state whose capital a name is, or None."""
        if name.place is None or name.place.kind != "capital":
            return None
        return self.book.listed.state_of.get(name.place.country or "")
