"""Who says what, in whose words, under which name, where and when?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar, Literal, Protocol

from analysis.clean.sentences import Sentence
from analysis.codebook.book import Codebook
from analysis.extract.speech import find_speech
from analysis.extract.speech_passages import find_passages
from analysis.extract.speech_utterances import Utterance
from analysis.extract.speech_words import Sense
from analysis.schema import Confidence, Done, Evidence, Row, column
from analysis.sources import Article
from analysis.tables.actors import Actor
from analysis.tables.mentions import Mention
from analysis.tables.statement_carrier import carrier as carrier
from analysis.tables.statement_circumstances import find_day, find_venue
from analysis.tables.statement_sources import Anonymity
from analysis.tables.statement_speakers import Speaker, Speakers
from analysis.tables.statement_voices import Voice, Voices
from analysis.words import Word

_NEAR = 8  # rows on either side among which the one that carries another is sought
_MARKS = "\"“”„«»'‘’"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Row):
    """One statement: a quotation or reported speech, with its speaker."""

    TABLE: ClassVar[str] = "statements"
    speaker_id: Annotated[str | None, column("actor_id of the speaker; missing where unresolved", key=True)]
    speaker_words: Annotated[str | None, column("the words that name the speaker here")]
    role: Annotated[str | None, column("the speaker's role or office, in the article's words")]
    anonymity: Annotated[Anonymity, column("whether the source is named, anonymous, footage or a document")]
    anonymity_reason: Annotated[
        str | None, column("the reason the article gives for leaving the source unnamed")
    ]
    sources_low: Annotated[int | None, column("fewest sources the words allow (people)", ge=1)]
    sources_high: Annotated[int | None, column("most sources the words allow (people); missing = open", ge=1)]
    directness: Annotated[Literal["direct", "indirect", "mixed"], column("quoted, reported, or both")]
    cue: Annotated[str | None, column("the word of saying")]
    venue: Annotated[str | None, column("where it was said: interview, television, social media ...")]
    date_words: Annotated[str | None, column("the words that date the statement")]
    date_start: Annotated[date | None, column("first day it can have been said")]
    date_end: Annotated[date | None, column("last day it can have been said")]
    content: Annotated[
        str, column("what is said, in the article's words; pieces of one quotation joined by ' ... '")
    ]
    content_spans: Annotated[
        tuple[str, ...], column("where the content stands in the raw text, each piece as start-end", key=True)
    ]


class Reading(Protocol):
    """What is read of an article, as far as statements need it."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def book(self) -> Codebook:
        """The codebook."""

    @property
    def sentences(self) -> list[Sentence]:
        """Its sentences and other stretches, in order."""

    def words(self, sentence: Sentence) -> list[Word]:
        """Return a sentence's words."""


def tabulate(reading: Reading, done: Done) -> list[Statement]:
    """Return one row for each thing said in an article, in the order of the text.

    Parameters
    ----------
    reading
        The article taken apart.
    done
        The finished tables; reads ``actors`` and ``mentions``.

    Raises
    ------
    KeyError
        If the tables of actors and mentions have not been built.
    """
    text, book = reading.article.text, reading.book
    actors = {actor.actor_id: actor for actor in done.rows(Actor)}
    mentions = sorted(done.rows(Mention), key=lambda mention: mention.evidence.start)
    sense = Sense(book)
    passages = find_passages(text, reading.sentences, reading.words, book.grammar, book.speech.saying)
    speakers = Speakers(text, book, mentions, actors)
    voices = Voices(text, book, reading.sentences)
    rows: list[Statement] = []
    for utterance in find_speech(passages, sense):
        speaker = speakers.resolve(utterance)
        rows.append(_row(reading, utterance, speaker, voices.hear(utterance, speaker)))
    return _nested(rows)


def _row(reading: Reading, utterance: Utterance, speaker: Speaker, voice: Voice) -> Statement:
    text = reading.article.text
    when = find_day(text, voice.around, reading.article.published, reading.book)
    words = [span.of(text) for span in utterance.content]
    return Statement(
        evidence=_evidence(reading.article, utterance, speaker),
        speaker_id=speaker.actor_id,
        speaker_words=utterance.speaker.of(text) if utterance.speaker else None,
        role=voice.role,
        anonymity=voice.anonymity,
        anonymity_reason=voice.reason,
        sources_low=voice.count.low,
        sources_high=voice.count.high,
        directness=utterance.directness,
        cue=utterance.cue.of(text) if utterance.cue else None,
        venue=find_venue(voice.around, reading.book),
        date_words=text[when.start : when.end] if when else None,
        date_start=when.first if when else None,
        date_end=when.last if when else None,
        content=" ... ".join(words),
        content_spans=tuple(f"{span.start}-{span.end}" for span in utterance.content),
    )


def _evidence(article: Article, utterance: Utterance, speaker: Speaker) -> Evidence:
    start, end = _with_marks(article.text, utterance.start, utterance.end)
    return Evidence(
        article_id=article.article_id,
        sentence_id=utterance.sentence_id,
        start=start,
        end=end,
        quote=article.text[start:end],
        rule=utterance.rule,
        region=utterance.region,
        modality="denied" if utterance.lemma == "deny" else "asserted",
        confidence=_confidence(utterance, speaker),
    )


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with the quotation marks at its edges."""
    start -= start > 0 and text[start - 1] in _MARKS
    end += end < len(text) and text[end] in _MARKS
    return start, end


def _confidence(utterance: Utterance, speaker: Speaker) -> Confidence:
    if utterance.is_guess or speaker.is_guess:
        return "low"
    is_sure = utterance.directness == "direct" and speaker.actor_id is not None and speaker.earlier is None
    return "high" if is_sure and utterance.rule != "speech.unmarked" else "medium"


def _nested(rows: Iterable[Statement]) -> list[Statement]:
    """Return the statements, each with the one whose content it stands in."""
    found = list(rows)
    made: list[Statement] = []
    for n, row in enumerate(found):
        others = [*found[max(0, n - _NEAR) : n], *found[n + 1 : n + 1 + _NEAR]]
        outer = carrier(others, row.evidence.start, row.evidence.end)
        said_by = outer.row_id if outer else None
        made.append(replace(row, evidence=replace(row.evidence, said_by=said_by)))
    return made
