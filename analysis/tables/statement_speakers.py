"""Which actor do the words that name a speaker mean?"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from analysis.codebook.book import Codebook
from analysis.extract.speech_utterances import Utterance
from analysis.spans import Span
from analysis.tables.actors import Actor
from analysis.tables.mentions import Mention
from analysis.tables.statement_sources import head_at, is_definite, is_part_of_some, is_people, speaker_words
from analysis.words import Word

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_MEMORY = 200  # utterances
_NEAR = 2  # paragraphs back to the last speaker


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor, and the earlier utterance whose speaker the words stand for."""

    actor_id: str | None = None
    earlier: int | None = None
    is_guess: bool = False
    is_person: bool = False


@dataclass(slots=True)
class Speakers:
    """The actors that an article's utterances are laid to, one utterance after the other."""

    text: str
    book: Codebook
    mentions: Sequence[Mention]  # in the order of the text
    actors: Mapping[str, Actor]
    past: list[tuple[Utterance, Speaker]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _known: dict[Span, Speaker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [mention.evidence.start for mention in self.mentions]

    def resolve(self, utterance: Utterance) -> Speaker:
        """Return who an utterance's speaker is, and remember it for the pronouns that follow."""
        found = Speaker()
        if utterance.speaker:
            found = self._known.get(utterance.speaker) or self._resolve(utterance, utterance.speaker)
            found = replace(found, is_person=self.is_person(found.actor_id))
            self._known[utterance.speaker] = found
        self.past.append((utterance, found))
        return found

    def _resolve(self, utterance: Utterance, span: Span) -> Speaker:
        words = speaker_words(self.text, span, self.book)
        if utterance.rule == "footage" or is_part_of_some(words):
            return Speaker()
        if len(words) == 1 and words[0].low in _PRONOUNS:
            return self._pronoun(utterance, words[0])
        direct = self._named(span, words)
        if direct is None and is_definite(words, self.book):
            return self._definite(words)
        return Speaker(direct)

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions inside a stretch."""
        at = bisect_left(self._starts, span.start)
        found: list[Mention] = []
        while at < len(self.mentions) and self._starts[at] < span.end:
            if self.mentions[at].evidence.end <= span.end:
                found.append(self.mentions[at])
            at += 1
        return found

    def is_person(self, actor_id: str | None) -> bool:
        """Tell whether an actor is a person."""
        return actor_id is not None and actor_id in self.actors and self.actors[actor_id].kind == "person"

    def _named(self, span: Span, words: Sequence[Word]) -> str | None:
        """Return the person named, else the unnamed source, else the body that the head noun means."""
        inside = [mention for mention in self.within(span) if mention.actor_id in self.actors]
        head = words[head_at(words, self.book)]
        front = [mention for mention in inside if mention.evidence.start <= head.start]
        person = next((m.actor_id for m in front if self.is_person(m.actor_id)), None)
        if person:
            return person
        if is_people(head, self.book) and head.low not in self.book.speech.speaking_for:
            unnamed = [m.actor_id for m in inside if m.actor_id and self.actors[m.actor_id].is_anonymous]
            return next(iter(unnamed), None)
        over = [m for m in inside if m.evidence.start <= head.start and head.end <= m.evidence.end]
        chosen = max(over or inside, key=lambda m: m.evidence.end - m.evidence.start, default=None)
        return chosen.actor_id if chosen else None

    def _definite(self, words: Sequence[Word]) -> Speaker:
        """Return the last speaker or person whose words or office hold the noun of "the minister"."""
        nouns = {word.low for word in words[1 : head_at(words, self.book) + 1]}
        for n in self._recent():
            before, speaker = self.past[n]
            told = [span.of(self.text).casefold() for span in (before.speaker, before.role) if span]
            actor = self.actors.get(speaker.actor_id or "")
            office = actor.office if actor else None
            if any(nouns <= set(one.split()) for one in (*told, (office or "").casefold())):
                return Speaker(speaker.actor_id, n, is_guess=True)
        return Speaker()

    def _pronoun(self, utterance: Utterance, word: Word) -> Speaker:
        last = self._last(word.low)
        is_near = last is not None and self.past[last][0].paragraph == utterance.paragraph
        goes_on = utterance.lemma in self.book.speech.further
        if last is not None and (is_near or (goes_on and self._reaches(last, utterance))):
            return Speaker(self.past[last][1].actor_id, last)
        found = self._mentioned(utterance, word)
        if found is None and last is not None and self._reaches(last, utterance):
            return Speaker(self.past[last][1].actor_id, last, is_guess=True)
        earlier = next(
            (n for n in self._recent() if found and self.past[n][1].actor_id == found),
            None,
        )
        return Speaker(found, earlier, is_guess=True)

    def _recent(self) -> range:
        """Return the numbers of the last utterances, latest first."""
        return range(len(self.past) - 1, max(-1, len(self.past) - 1 - _MEMORY), -1)

    def _reaches(self, last: int, utterance: Utterance) -> bool:
        return utterance.paragraph - self.past[last][0].paragraph <= _NEAR

    def _last(self, pronoun: str) -> int | None:
        """Return the last utterance whose speaker the pronoun can stand for."""
        for n in self._recent():
            before, speaker = self.past[n]
            if before.speaker is None:
                continue
            words = speaker_words(self.text, before.speaker, self.book)
            if self._fits(pronoun, words, speaker) and not self._is_other(pronoun, before):
                return n
        return None

    def _fits(self, pronoun: str, words: Sequence[Word], speaker: Speaker) -> bool:
        is_pronoun = len(words) == 1 and words[0].low in _PRONOUNS
        if is_pronoun:
            return words[0].low == pronoun
        if pronoun == "they":
            return not self.is_person(speaker.actor_id)
        head = words[head_at(words, self.book)]
        is_one = self.is_person(speaker.actor_id) or (
            is_people(head, self.book) and not head.low.endswith("s")
        )
        is_unknown = speaker.actor_id is None and words[-1].text[0].isupper()
        return not is_one if pronoun == "it" else is_one or is_unknown

    def _is_other(self, pronoun: str, before: Utterance) -> bool:
        """Tell whether a title or role beside an earlier speaker rules "he" or "she" out."""
        words: set[str] = set()
        for span in (before.speaker, before.role):
            told = speaker_words(self.text, span, self.book) if span else []
            words.update(word.low for word in told[: head_at(told, self.book) + 1])
        speech = self.book.speech
        against = {"he": speech.women - speech.men, "she": speech.men - speech.women}.get(
            pronoun, frozenset()
        )
        return bool(words & against)

    def _is_only_quoted(self, actor_id: str, before: Sequence[Mention], utterance: Utterance) -> bool:
        """Tell whether a person was named last inside the very quotation: nobody speaks of himself so."""
        last = next((m for m in reversed(before) if m.actor_id == actor_id and m.kind != "pronoun"), None)
        return last is not None and any(
            span.start <= last.evidence.start < span.end for span in utterance.content
        )

    def _mentioned(self, utterance: Utterance, word: Word) -> str | None:
        """Return whom the mentions table takes the pronoun for, else the last person first in a sentence."""
        here = [m.actor_id for m in self.within(Span(word.start, word.end)) if m.actor_id]
        at = bisect_left(self._starts, word.start)
        before = self.mentions[max(0, at - 30) : at]
        if here and not self._is_only_quoted(here[0], before, utterance):
            return here[0]
        if word.low not in ("he", "she"):
            return None
        by_sentence: dict[str, str] = {}
        for mention in before:
            is_quoted = any(span.start <= mention.evidence.start < span.end for span in utterance.content)
            if mention.actor_id and self.is_person(mention.actor_id) and not is_quoted:
                by_sentence.setdefault(mention.evidence.sentence_id, mention.actor_id)
        return next(reversed(by_sentence.values()), None)
