"""Which readable sentences name an actor or a force, and led to no row?"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Annotated, ClassVar

from analysis.schema import Done, Row, column
from analysis.spans import Span
from analysis.tables.forces import Force
from analysis.tables.mentions import Mention
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.sentences import Sentence
from analysis.tables.statements import Statement

_READ = frozenset({"headline", "standfirst", "prose", "caption"})
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(Row):
    """One sentence that names an actor or a force and led to no statement, relation, force or reason."""

    TABLE: ClassVar[str] = "unread"
    reason: Annotated[str, column("what it names: an actor, a force word, or both")]
    actor_ids: Annotated[tuple[str, ...], column("actor_ids of the actors it names")]


def tabulate(
    sentences: Iterable[Sentence], done: Done, force_words: Collection[str] = frozenset()
) -> list[Unread]:
    """Return the sentences of readable text that no rule accounted for, in the order of the text.

    Parameters
    ----------
    sentences
        The sentences of one article; stretches that are not readable text, and repeats, are passed over.
    done
        Its finished mentions, statements, relations, forces and motivations.
    force_words
        Nouns that stand for a force, in lower case; without them only mentions of actors count.

    Raises
    ------
    KeyError
        If one of these tables has not been built yet.
    """
    kinds: tuple[type[Row], ...] = (Statement, RelationRow, Force, Motivation)
    taken = [row.evidence for kind in kinds for row in done.rows(kind)]
    read, spans = {where.sentence_id for where in taken}, [where.span for where in taken]
    spans += [span for said in done.rows(Statement) for span in _content(said)]
    covered = _Covered(spans)
    named: dict[str, list[Mention]] = {}
    for mention in done.rows(Mention):
        named.setdefault(mention.evidence.sentence_id, []).append(mention)
    made = []
    for sentence in sentences:
        where = sentence.evidence
        if sentence.kind not in _READ or sentence.duplicate_of or where.sentence_id in read:
            continue
        if not covered.meets(where.span):
            made += _row(sentence, named.get(where.sentence_id, []), force_words)
    return made


class _Covered:
    """Stretches of a text, looked up by whether one of them meets another stretch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))  # the furthest end so far

    def meets(self, span: Span) -> bool:
        """Tell whether one of the stretches shares a character with this one."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._ends[at - 1] > span.start


def _content(said: Statement) -> list[Span]:
    """Return where a statement's words stand: they may run over sentences that have no row of their own."""
    ends = (piece.split("-") for piece in said.content_spans)
    return [Span(int(start), int(end)) for start, end in ends]


def _row(sentence: Sentence, mentions: Iterable[Mention], force_words: Collection[str]) -> list[Unread]:
    actors = tuple(dict.fromkeys(mention.actor_id for mention in mentions if mention.actor_id))
    words = (word.casefold() for word in _WORD.findall(sentence.evidence.quote))
    force = next((word for word in words if word in force_words), None)
    named = [*(["an actor"] if actors else []), *([f"a force ({force})"] if force else [])]
    if not named:
        return []
    evidence = replace(sentence.evidence, rule="unread")
    return [Unread(evidence=evidence, reason=f"names {' and '.join(named)}", actor_ids=actors)]
