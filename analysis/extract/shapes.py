"""Which names that no list has does an article use, and what does their shape make of them?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.codebook.book import Codebook
from analysis.codebook.entries import Meanings, Place
from analysis.extract.names import Name, find_names
from analysis.extract.runs import Run, Seen, find_runs, is_title_case
from analysis.extract.titles import with_first_names, with_titles
from analysis.extract.votes import Votes, count_votes, key
from analysis.words import Word, find_words

_LONGEST = 7  # words of a person's name


def find_shapes(
    text: str, sentences: Sequence[Sequence[Word]], headings: Sequence[bool], book: Codebook, seen: Seen
) -> list[list[Name]]:
    """Return the names of each sentence, listed ones and those found by their shape, without overlaps.

    A name that no list has is taken for a body of men by its last word (Brigade, Front, Ministry), for a
    person by a title, a role beside it or a word of saying, for a place by the words before it; all its
    occurrences in the article decide together.

    Parameters
    ----------
    text
        The raw text.
    sentences
        The words of each sentence.
    headings
        Which sentences may write every word with a capital.
    book
        The codebook.
    seen
        Which words the article also writes in lower case.
    """
    listed = [find_names(text, words, book.listed.lexicon) for words in sentences]
    runs = [
        []
        if is_heading and is_title_case(words)
        else list(find_runs(words, names, book.nouns, book.grammar, seen))
        for words, names, is_heading in zip(sentences, listed, headings, strict=True)
    ]
    opened = [_with_places(text, found, names, book) for found, names in zip(runs, listed, strict=True)]
    runs, listed = [found for found, _ in opened], [names for _, names in opened]
    every = [run for found in runs for run in found]
    votes = count_votes(every, book)
    surnames = {run.words[-1].text for run in every if _is_full_name(run, votes[key(run)], book)}
    return [
        _named(text, found, names, votes, surnames, book) for found, names in zip(runs, listed, strict=True)
    ]


def _named(
    text: str,
    runs: Sequence[Run],
    listed: Sequence[Name],
    votes: Mapping[tuple[str, ...], Votes],
    surnames: set[str],
    book: Codebook,
) -> list[Name]:
    """Return the names of one sentence."""
    left, names = with_first_names(text, runs, listed, book)
    shaped = (_name(text, run, votes[key(run)], surnames, book) for run in left)
    every = sorted([*names, *(name for name in shaped if name)], key=lambda name: name.start)
    return with_titles(text, every, book)


def _with_places(
    text: str, runs: Sequence[Run], listed: Sequence[Name], book: Codebook
) -> tuple[list[Run], list[Name]]:
    """Take a place into the name of a body that it opens, and a listed head that ends one.

    "The Lorgan Tribal Alliance", "the Lorgan Home Guard".
    """
    by_end, by_start = {name.end: name for name in listed}, {name.start: name for name in listed}
    made: list[Run] = []
    taken: set[int] = set()
    for run in runs:
        tail = by_start.get(run.end + 1)
        if tail is not None and tail.text in book.nouns.name:  # "the Lorgan Home" + "Guard"
            taken.add(tail.start)
            words = (*run.words, *find_words(text, tail.start, tail.end))
            run = replace(run, end=tail.end, words=words)
        place = by_end.get(run.start - 1)
        is_open = place is not None and place.place is not None and not place.people
        is_body = run.words[-1].text in book.nouns.name
        is_state = place is not None and bool(place.meanings.actors)
        if place is None or not (is_open and is_body) or (is_state and len(run.words) < _OWN_WORDS):
            made.append(run)
            continue
        taken.add(place.start)
        words = (*find_words(text, place.start, place.end), *run.words)
        made.append(replace(run, start=place.start, title=(), words=words, before=""))
    return made, [name for name in listed if name.start not in taken]


_OWN_WORDS = 3  # words of a name that takes a state in: "Kestria Recovery Trust Fund"


def _is_full_name(run: Run, votes: Votes, book: Codebook) -> bool:
    """Tell whether a run of several words names a person, so that its last word is a surname."""
    if len(run.words) < 2 or not _is_wordy(run) or votes.place > votes.person:
        return False
    is_body = _head(run, book) is not None or run.words[-1].text in book.nouns.never_actors
    return not is_body and (votes.person > 0 or votes.body == 0)


def _head(run: Run, book: Codebook) -> str | None:
    """Return the word that makes the run a body of men: its last, or the one before "of" or "for"."""
    words = [word.text for word in run.words]
    if len(words) < 2:
        return None
    cut = next((n for n, word in enumerate(run.words) if word.low in ("of", "for") and n), len(words))
    return next((words[at] for at in (cut - 1, len(words) - 1) if words[at] in book.nouns.name), None)


def _name(text: str, run: Run, votes: Votes, surnames: set[str], book: Codebook) -> Name | None:
    """Return what a run names, or None where nothing speaks for anything."""
    if len(run.words) == 1 and not run.title and run.words[0].low in book.nouns.group:
        return None  # "the Government" is a plain noun with a capital
    start = run.words[0].start
    bare = text[start : run.end]
    plain = Name(start, run.end, bare, bare=bare)
    if run.words[-1].text in book.nouns.never_actors:
        return replace(plain, meanings=Meanings(place=Place(bare, None, "site")))
    head = _head(run, book)
    if head is not None:
        return replace(plain, kind=book.nouns.name[head].kind, sector=book.nouns.name[head].sector)
    if run.title:
        words, title = text[run.start : run.end], text[run.start : start].strip()
        return replace(_person(plain), start=run.start, text=words, title=title)
    if votes.place > votes.person:
        return replace(plain, meanings=Meanings(place=Place(bare, None, "city")))
    return _by_votes(plain, run, votes, is_surname=run.words[-1].text in surnames)


def _by_votes(plain: Name, run: Run, votes: Votes, *, is_surname: bool) -> Name | None:
    """Return a run as a person or a body, or None where its occurrences say nothing."""
    if len(run.words) > 1 and _is_wordy(run):
        return _person(plain) if votes.person or not votes.body else _body(plain)
    if is_surname or votes.person:
        return _person(plain)
    is_acronym = len(plain.bare) > 1 and plain.bare.isupper()
    return _body(plain) if is_acronym or votes.body else None


def _person(plain: Name) -> Name:
    return replace(plain, is_person=True, kind="person")


def _body(plain: Name) -> Name:
    return replace(plain, kind="other", sector="UNK")


def _is_wordy(run: Run) -> bool:
    return len(run.words) <= _LONGEST and all(not w.text.isupper() or len(w.text) == 1 for w in run.words)
