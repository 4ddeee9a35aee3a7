"""How does each thing said present its source: named or not, how many, in which role, with which reason?"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analysis.clean.sentences import Sentence
from analysis.codebook.book import Codebook
from analysis.extract.speech_roles import title_length
from analysis.extract.speech_utterances import Utterance
from analysis.extract.speech_words import Sense
from analysis.tables.statement_circumstances import anonymity_reason, circumstances, has_anonymity_mark
from analysis.tables.statement_sources import (
    UNKNOWN,
    Anonymity,
    Count,
    anonymity_of,
    count_sources,
    head_at,
    is_people,
    speaker_words,
)
from analysis.tables.statement_speakers import Speaker
from analysis.words import Word, find_words

_COURTESY = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr"})


@dataclass(frozen=True, slots=True)
class Voice:
    """What the article tells of a source beside who it is."""

    anonymity: Anonymity
    reason: str | None
    count: Count
    role: str | None
    around: list[list[Word]]  # words that tell of the saying, without speaker and role


@dataclass(slots=True)
class Voices:
    """The sources of an article in the order they are heard: later words lean on earlier ones."""

    text: str
    book: Codebook
    sentences: Sequence[Sentence]
    heard: list[Voice] = field(default_factory=list)
    _roles: dict[str, str] = field(default_factory=dict)

    def hear(self, utterance: Utterance, speaker: Speaker) -> Voice:
        """Return how an utterance presents its source, and remember it."""
        voice = self._hear(utterance, speaker)
        if speaker.actor_id and voice.role:
            self._roles.setdefault(speaker.actor_id, voice.role)
        if speaker.actor_id and voice.role is None:
            voice = replace(voice, role=self._roles.get(speaker.actor_id))
        self.heard.append(voice)
        return voice

    def _hear(self, utterance: Utterance, speaker: Speaker) -> Voice:
        named = [span for span in (utterance.speaker, utterance.role) if span]
        around = circumstances(self.text, utterance.around, named)
        if utterance.speaker is None:
            return Voice("unclear", None, UNKNOWN, None, around)
        if speaker.earlier is not None:
            return replace(self.heard[speaker.earlier], around=around, reason=self._reason(around))
        words = speaker_words(self.text, utterance.speaker, self.book)
        role = self._role(utterance, words)
        anonymity = self._anonymity(utterance, words, speaker, around)
        reason = None
        if anonymity == "anonymous":
            reason = self._reason(around) or self._reason([self._next_sentence(utterance)])
        return Voice(
            anonymity,
            reason,
            self._count(words, anonymity, is_one=speaker.is_person or role is not None),
            role,
            around,
        )

    def _anonymity(
        self, utterance: Utterance, words: Sequence[Word], speaker: Speaker, around: list[list[Word]]
    ) -> Anonymity:
        is_person = bool(title_length(words, 0, len(words), Sense(self.book))) or utterance.role is not None
        head = words[head_at(words, self.book)]
        is_body = speaker.actor_id is not None and not is_people(head, self.book)
        return anonymity_of(
            words,
            self.book,
            is_footage=utterance.rule == "footage",
            is_named=is_person or is_body or head.text[0].isupper(),
            has_mark=has_anonymity_mark(around, self.book),
        )

    def _count(self, words: Sequence[Word], anonymity: Anonymity, *, is_one: bool) -> Count:
        if anonymity == "anonymous":
            return count_sources(words, self.book)
        return Count(1, 1) if anonymity == "named" and is_one else UNKNOWN

    def _role(self, utterance: Utterance, words: Sequence[Word]) -> str | None:
        """Return the role beside a name: after a comma, else the office before it."""
        if utterance.role:
            return utterance.role.of(self.text)
        length = title_length(words, 0, len(words), Sense(self.book))
        if length == 0 or words[length - 1].low in _COURTESY:
            return None
        return self.text[words[0].start : words[length - 1].end]

    def _reason(self, around: list[list[Word]]) -> str | None:
        return anonymity_reason(self.text, around, self.book)

    def _next_sentence(self, utterance: Utterance) -> list[Word]:
        """Return the words of the sentence after an utterance where it tells why its source stays unnamed."""
        at = bisect_left(self.sentences, utterance.end, key=lambda sentence: sentence.start)
        after = self.sentences[at] if at < len(self.sentences) else None
        if after is None or after.paragraph != utterance.paragraph or not after.is_readable:
            return []
        return find_words(self.text, after.start, after.end)
