"""Which names that no list has does an article use, and what does their shape make of them?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.codebook.book import Codebook
from analysis.codebook.entries import Meanings, Place
from analysis.extract.names import Name, find_names
from analysis.extract.runs import Run, Seen, find_runs, is_title_case
from analysis.words import Word

_PLACE_BEFORE = frozenset(
    {
        "in",
        "at",
        "near",
        "around",
        "toward",
        "towards",
        "outside",
        "inside",
        "across",
        "throughout",
        "into",
        "via",
    }
)
_PLACE_MAYBE = frozenset({"from", "to", "of", "on", "over", "between", "through"})
_OF_PLACES = frozenset(
    {
        "city",
        "town",
        "village",
        "province",
        "region",
        "district",
        "port",
        "area",
        "territory",
        "state",
        "capital",
    }
)


@dataclass(frozen=True, slots=True)
class Votes:
    """What every occurrence of a run of words says of what it names."""

    person: int = 0
    place: int = 0
    body: int = 0


def find_shapes(
    text: str, sentences: Sequence[Sequence[Word]], headings: Sequence[bool], book: Codebook, seen: Seen
) -> list[list[Name]]:
    """Return the names of each sentence, listed ones and those found by their shape, without overlaps.

    A name that no list has is taken for a body of men by its last word (Brigade, Front, Ministry), for a
    person by a title, a role beside it or a word of saying, for a place by the words before it; all its
    occurrences in the article decide together. ``headings`` tells which sentences may write every word with a
    capital.
    """
    listed = [find_names(text, words, book.listed.lexicon) for words in sentences]
    runs = [
        []
        if heading and is_title_case(words)
        else list(find_runs(words, names, book.nouns, book.grammar, seen))
        for words, names, heading in zip(sentences, listed, headings, strict=True)
    ]
    votes = _count([run for found in runs for run in found], book)
    surnames = {run.words[-1].text for found in runs for run in found if _is_person(run, votes, book)}
    made = []
    for names, found in zip(listed, runs, strict=True):
        found, names = _longer_persons(text, found, names, book)
        shaped = [_name(text, run, votes, surnames, book) for run in found]
        made.append(_titled(text, sorted([*names, *(n for n in shaped if n)], key=lambda n: n.start), book))
    return made


def _longer_persons(
    text: str, runs: list[Run], names: list[Name], book: Codebook
) -> tuple[list[Run], list[Name]]:
    """Read an unlisted first name with a listed surname as another person, unless the list has both."""
    kept_runs, kept_names = [], list(names)
    for run in runs:
        following = next(
            (
                n
                for n in names
                if n.start == run.end + 1 and text[run.end] == " " and _is_listed_person(n, book)
            ),
            None,
        )
        if following is None or " " in following.bare or run.words[-1].text in book.nouns.titles:
            kept_runs.append(run)
            continue
        kept_names.remove(following)
        known = {
            word for actor in following.meanings.actors for word in book.listed.actors[actor].name.split()
        }
        start, bare = run.words[0].start, text[run.words[0].start : following.end]
        is_same = run.words[0].text in known
        kept_names.append(
            replace(following, start=start, text=bare, bare=bare)
            if is_same
            else Name(start, following.end, bare, is_person=True, kind="person", bare=bare)
        )
    return kept_runs, sorted(kept_names, key=lambda name: name.start)


def _key(run: Run) -> tuple[str, ...]:
    return tuple(word.text for word in run.words)


def _count(runs: Sequence[Run], book: Codebook) -> dict[tuple[str, ...], Votes]:
    counted: dict[tuple[str, ...], Counter[str]] = {}
    for run in runs:
        tally = counted.setdefault(_key(run), Counter())
        tally.update(_evidence(run, book))
    return {key: Votes(tally["person"], tally["place"], tally["body"]) for key, tally in counted.items()}


def _evidence(run: Run, book: Codebook) -> list[str]:
    """Return what one occurrence speaks for."""
    after = run.after[0] if run.after else ""
    verb = book.grammar.verbs.get(after)
    found = []
    if run.title or run.before in book.nouns.roles or _has_role_after(run, book):
        found += ["person", "person"]
    if (verb is not None and verb.lemma in book.speech.saying) or run.before in (
        "said",
        "says",
        "added",
        "told",
    ):
        found.append("person")
    if run.before in _PLACE_BEFORE or (run.before in _PLACE_MAYBE and len(run.words) == 1):
        found.append("place")
    taken = book.grammar.verbs.get(run.before)
    if taken is not None and any(
        frame.shape in ("takes", "goes") for frame in book.frames.forces.get(taken.lemma, ())
    ):
        found.append("place")
    if run.before in _OF_PLACES or after in book.nouns.places:
        found += ["place", "place"]
    if run.before == "the":
        found.append("body")
    return found


def _has_role_after(run: Run, book: Codebook) -> bool:
    if not run.after or run.after[0] not in (",", "(", "—", "–"):
        return False
    return any(word in book.nouns.roles for word in run.after[1:])


def _is_person(run: Run, votes: dict[tuple[str, ...], Votes], book: Codebook) -> bool:
    tally = votes[_key(run)]
    is_other = (
        _head(run, book) is not None
        or run.words[-1].text in book.nouns.never_actors
        or tally.place > tally.person
    )
    return len(run.words) > 1 and not is_other and _is_wordy(run) and (tally.person > 0 or tally.body == 0)


def _head(run: Run, book: Codebook) -> str | None:
    """Return the word that makes the run a body of men: its last, or the one before "of" or "for"."""
    words = [word.text for word in run.words]
    cut = next((n for n, word in enumerate(run.words) if word.low in ("of", "for") and n), len(words))
    for at in (cut - 1, len(words) - 1):
        if words[at] in book.nouns.name and len(words) > 1:
            return words[at]
    return None


def _name(
    text: str, run: Run, votes: dict[tuple[str, ...], Votes], surnames: set[str], book: Codebook
) -> Name | None:
    """Return what a run names, or None where nothing speaks for anything."""
    if len(run.words) == 1 and not run.title and run.words[0].low in book.nouns.group:
        return None  # "the Government" is a plain noun with a capital
    start, end = run.words[0].start, run.end
    bare, tally = text[start:end], votes[_key(run)]
    plain = Name(start, end, bare, bare=bare)
    if run.words[-1].text in book.nouns.never_actors:
        return replace(plain, meanings=Meanings(place=Place(bare, None, "site")))
    if run.title and not _head(run, book):
        return replace(
            _person(plain, run),
            start=run.start,
            text=text[run.start : end],
            title=text[run.start : start].strip(),
        )
    head = _head(run, book)
    if head is not None:
        kind = book.nouns.name[head]
        return replace(plain, kind=kind.kind, sector=kind.sector)
    if tally.place > tally.person:
        return replace(plain, meanings=Meanings(place=Place(bare, None, "city")))
    if len(run.words) > 1 and _is_wordy(run):
        return (
            _person(plain, run)
            if tally.person or tally.body == 0
            else replace(plain, kind="other", sector="UNK")
        )
    if run.words[-1].text in surnames or tally.person:
        return _person(plain, run)
    if (len(bare) > 1 and bare.isupper()) or tally.body:
        return replace(plain, kind="other", sector="UNK")
    return None


def _person(plain: Name, run: Run) -> Name:
    return replace(plain, is_person=True, kind="person")


def _is_wordy(run: Run) -> bool:
    return len(run.words) <= 7 and all(not word.text.isupper() or len(word.text) == 1 for word in run.words)


def _titled(text: str, names: list[Name], book: Codebook) -> list[Name]:
    """Let a title, and a people before it, belong to the name they stand in front of."""
    made: list[Name] = []
    for name in names:
        before = made[-1] if made else None
        if before is not None and before.people and name.title and text[before.end : name.start] == " ":
            made[-1] = replace(
                name,
                start=before.start,
                text=text[before.start : name.end],
                title=text[before.start : name.end - len(name.bare)].strip(),
            )
            continue
        made.append(_with_title(text, name, before, book) if _is_listed_person(name, book) else name)
    return [name for at, name in enumerate(made) if at + 1 == len(made) or name.end <= made[at + 1].start]


def _is_listed_person(name: Name, book: Codebook) -> bool:
    return any(book.listed.actors[actor].kind == "person" for actor in name.meanings.actors)


def _with_title(text: str, name: Name, before: Name | None, book: Codebook) -> Name:
    """Take the capitalised titles before a listed person into the name."""
    floor = max(before.end if before else 0, name.start - 60)
    start = name.start
    while True:
        head = text[floor:start].rstrip(" ")
        word = head.rsplit(" ", 1)[-1].rsplit("\n", 1)[-1]
        if not word or not (word in book.nouns.titles or word.rstrip(".") in book.nouns.titles):
            break
        start = floor + len(head) - len(word)
    if before is not None and before.people and text[before.end : start] == " ":
        start = before.start if start < name.start else start
    title = text[start : name.start].strip()
    return replace(name, start=start, text=text[start : name.end], title=title or None, is_person=True)
