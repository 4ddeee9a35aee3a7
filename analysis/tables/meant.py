"""Which actor do the words of a clause mean, once an analyst has had a say?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from analysis.extract.nominals import core
from analysis.extract.phrases import Phrase
from analysis.extract.tokens import Token
from analysis.schema import Confidence
from analysis.tables.actors import Actor
from analysis.tables.mentions import Mention
from analysis.tables.statement_carrier import Carriers
from analysis.tables.statements import Statement

_WEAKER: tuple[Confidence, ...] = ("high", "medium", "low")
_SURE = frozenset({"codebook", "shape", "surname", "acronym", "apposition", "same_words"})
_OFFICES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "minister", "president", "premier", "leader", "commander",
     "chief", "chairman", "head", "secretary", "envoy", "ambassador", "governor", "general", "chancellor"}
)  # fmt: skip
_WE = frozenset({"we", "us", "our"})


class Meant:
    """The mentions of an article, looked up by where they stand."""

    def __init__(
        self, mentions: Sequence[Mention], statements: Sequence[Statement] = (), actors: Sequence[Actor] = ()
    ) -> None:
        self.carriers = Carriers(statements)
        self._actors = {row.actor_id: row for row in actors}
        self._by_end: dict[int, Mention] = {}
        self._ending: dict[int, list[Mention]] = {}
        self._by_start: dict[int, Mention] = {}
        for row in mentions:
            where = row.evidence
            self._ending.setdefault(where.end, []).append(row)
            kept = self._by_end.get(where.end)
            if kept is None or where.start < kept.evidence.start:
                self._by_end[where.end] = row
            if where.start not in self._by_start or self._by_start[where.start].evidence.end > where.end:
                self._by_start[where.start] = row
        self._starts = sorted(at for at, row in self._by_start.items() if row.actor_id is not None)

    def phrase(self, phrase: Phrase) -> str | None:
        """Return the actor a noun phrase means: by its last word, else by what "of" adds to a count."""
        inner = core(phrase)
        if inner.head.low in _WE and len(inner.tokens) == 1:
            return self.speaker(inner.head)
        row = self._row(inner)
        return row.actor_id if row is not None else self._holder(inner)

    def _row(self, phrase: Phrase) -> Mention | None:
        """Return the mention that a phrase is: alone, with what "of" adds, or by its last word."""
        for end in (phrase.end, phrase.full_end, phrase.head.end):
            fitting = [
                row
                for row in self._ending.get(end, ())
                if phrase.start - 1 <= row.evidence.start <= phrase.head.start
            ]
            if fitting:
                return min(fitting, key=lambda row: row.evidence.start)
        return None

    def _holder(self, phrase: Phrase) -> str | None:
        """Return the person named right after an office and a comma: "its spokesman, A B, said"."""
        row = self._by_start.get(phrase.end + 2) if phrase.head.low in _OFFICES else None
        actor = self._actors.get(row.actor_id or "") if row is not None else None
        return actor.actor_id if actor is not None and actor.kind == "person" else None

    def speaker(self, token: Token) -> str | None:
        """Return for whom "we" or "our" speaks: the body or state behind whoever is quoted.

        Where nobody is quoted it is the likeliest candidate of the mentions table.
        """
        said = self.carriers.of(token.start, token.end)
        if said is None:
            own = self._by_start.get(token.start)
            return next((actor for actor in own.candidates if self.has(actor)), None) if own else None
        row = self._actors.get(said.speaker_id or "") if said is not None else None
        if row is None:
            return None
        is_voice = row.kind in ("person", "office") or row.is_anonymous
        return row.parent_id if is_voice else row.actor_id

    def has(self, actor_id: str) -> bool:
        """Tell whether the article's table of actors has this one."""
        return actor_id in self._actors

    def any_between(self, start: int, end: int) -> bool:
        """Tell whether a stretch names an actor."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def owner(self, phrase: Phrase) -> str | None:
        """Return whose a noun phrase is: by a possessive, an adjective before it, or "of"."""
        if phrase.owner is not None:
            return self.token(phrase.owner)
        return None

    def token(self, token: Token) -> str | None:
        """Return the actor one word or name means."""
        if token.low in _WE:
            return self.speaker(token)
        start, end = (
            (token.name.start, token.name.end) if token.name is not None else (token.start, token.end)
        )
        row = self._by_start.get(start)
        if row is not None and row.evidence.end == end:
            return row.actor_id
        row = self._by_end.get(end)
        return row.actor_id if row is not None else None

    def sureness(self, *phrases: Phrase | None) -> Confidence:
        """Return how surely phrases mean their actors: names high, "the army" medium, "they" low."""
        found = [self._sureness(phrase) for phrase in phrases if phrase is not None]
        return max(found, key=_WEAKER.index, default="medium")

    def _sureness(self, phrase: Phrase) -> Confidence:
        inner = core(phrase)
        row = self._row(inner)
        if row is None or row.actor_id is None:
            return "medium"
        if row.kind == "pronoun":
            return "low" if len(row.candidates) > 1 else "medium"
        return "high" if row.resolution in _SURE else "medium"

    def words(self, phrase: Phrase, text: str) -> str:
        """Return the words of a noun phrase."""
        return text[phrase.start : phrase.end]

    def each(self, phrases: Sequence[Phrase]) -> Iterator[tuple[str, Phrase]]:
        """Return the phrases that mean an actor, with the actor."""
        for phrase in phrases:
            actor = self.phrase(phrase)
            if actor is not None:
                yield actor, phrase
