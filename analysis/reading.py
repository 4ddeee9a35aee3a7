"""What was found in an article, before any table concludes anything from it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.clean.sentences import Sentence, find_sentences
from analysis.codebook.book import Codebook
from analysis.extract.amounts import Amount, find_amounts
from analysis.extract.cast import Cast
from analysis.extract.dates import When, find_dates
from analysis.extract.parsed import Parsed, parse
from analysis.extract.resolving import Naming, Resolver
from analysis.extract.runs import see
from analysis.extract.shapes import find_shapes
from analysis.sources import Article
from analysis.words import Word, find_words


@dataclass(frozen=True, slots=True)
class Reading:
    """An article taken apart: sentences, words, clauses, namings, dates and amounts."""

    article: Article
    book: Codebook
    sentences: list[Sentence]
    parsed: Mapping[str, Parsed]  # readable sentences, by sentence_id
    namings: list[Naming]
    cast: Cast
    is_elsewhere: bool  # its words are those of sport, markets and the like, not of conflict
    _dates: dict[str, list[When]] = field(default_factory=dict, repr=False)
    _amounts: dict[str, list[Amount]] = field(default_factory=dict, repr=False)

    def words(self, sentence: Sentence) -> list[Word]:
        """Return a sentence's words."""
        known = self.parsed.get(sentence.sentence_id)
        return list(known.words) if known else find_words(self.article.text, sentence.start, sentence.end)

    def dates(self, sentence: Sentence) -> list[When]:
        """Return the words of a sentence that date something, resolved from the day of publication."""
        found = self._dates.get(sentence.sentence_id)
        if found is None:
            words, day = self.words(sentence), self.article.published
            found = find_dates(self.article.text, words, day, self.book.calendar)
            self._dates[sentence.sentence_id] = found
        return found

    def amounts(self, sentence: Sentence) -> list[Amount]:
        """Return the words of a sentence that count something."""
        found = self._amounts.get(sentence.sentence_id)
        if found is None:
            found = find_amounts(self.article.text, self.words(sentence), self.book.quantities)
            self._amounts[sentence.sentence_id] = found
        return found


def read(article: Article, book: Codebook) -> Reading:
    """Return what is found in an article: only in sentences whose words are to be read.

    Parameters
    ----------
    article
        The article.
    book
        The codebook.
    """
    text = article.text
    sentences = find_sentences(
        text, article_id=article.article_id, title=article.card.title, damage=book.damage
    )
    readable = [sentence for sentence in sentences if sentence.is_readable]
    words = [find_words(text, sentence.start, sentence.end) for sentence in readable]
    headings = [sentence.kind in ("headline", "standfirst") for sentence in readable]
    names = find_shapes(text, words, headings, book, see(words))
    parsed = [
        parse(text, sentence, found, named, book)
        for sentence, found, named in zip(readable, words, names, strict=True)
    ]
    cast = Cast(book.listed, article.published)
    namings = Resolver(article, book, cast).read(parsed)
    is_elsewhere = book.subjects.is_elsewhere(word.low for one in parsed for word in one.words)
    by_id = {one.sentence.sentence_id: one for one in parsed}
    return Reading(article, book, sentences, by_id, namings, cast, is_elsewhere)
