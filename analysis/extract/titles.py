"""Which titles and peoples in front of a name belong to it, and which first names to a listed surname?"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.codebook.book import Codebook
from analysis.extract.names import Name
from analysis.extract.runs import Run

_REACH = 60  # characters before a name in which its titles stand


def is_listed_person(name: Name, book: Codebook) -> bool:
    """Tell whether a name means a person of the lists."""
    return any(book.listed.actors[actor].kind == "person" for actor in name.meanings.actors)


def with_first_names(
    text: str, runs: Sequence[Run], names: Sequence[Name], book: Codebook
) -> tuple[list[Run], list[Name]]:
    """Return the runs that are left, and the names, once unlisted first names have joined listed surnames.

    Such a person is another than the listed one, unless the list has both names.
    """
    by_start = {name.start: name for name in names if is_listed_person(name, book)}
    left, longer = [], {}
    for run in runs:
        surname = by_start.get(run.end + 1) if text[run.end : run.end + 1] == " " else None
        if surname is None or " " in surname.bare or run.words[-1].text in book.nouns.titles:
            left.append(run)
        else:
            longer[surname.start] = _longer(text, run, surname, book)
    return left, [longer.get(name.start, name) for name in names]


def _longer(text: str, run: Run, surname: Name, book: Codebook) -> Name:
    """Return a first name with a surname as one name."""
    actors = surname.meanings.actors
    known = {word for actor in actors for word in book.listed.actors[actor].name.split()}
    start = run.words[0].start
    bare = text[start : surname.end]
    if run.words[0].text in known:
        return replace(surname, start=start, text=bare, bare=bare)
    return Name(start, surname.end, bare, is_person=True, kind="person", bare=bare)


def with_titles(text: str, names: Sequence[Name], book: Codebook) -> list[Name]:
    """Return the names, each with the title and the people in front of it, without overlaps."""
    made: list[Name] = []
    for name in names:
        before = made[-1] if made else None
        if before is not None and _is_people_before(text, before, name):
            made[-1] = _with_people(text, before, name)
        else:
            made.append(_with_title(text, name, before, book) if is_listed_person(name, book) else name)
    return [name for at, name in enumerate(made) if at + 1 == len(made) or name.end <= made[at + 1].start]


def _is_people_before(text: str, before: Name, name: Name) -> bool:
    """Tell whether the adjective of a people stands right before a title: "Kestrian" + "President A"."""
    return bool(before.people and name.title) and text[before.end : name.start] == " "


def _with_people(text: str, people: Name, name: Name) -> Name:
    words = text[people.start : name.end]
    title = text[people.start : name.end - len(name.bare)].strip()
    return replace(name, start=people.start, text=words, title=title)


def _with_title(text: str, name: Name, before: Name | None, book: Codebook) -> Name:
    """Return a listed person's name with the capitalised titles before it."""
    floor = max(before.end if before else 0, name.start - _REACH)
    start = _title_start(text, floor, name.start, book)
    if before is not None and before.people and start < name.start and text[before.end : start] == " ":
        start = before.start
    title = text[start : name.start].strip()
    return replace(name, start=start, text=text[start : name.end], title=title or None, is_person=True)


def _title_start(text: str, floor: int, end: int, book: Codebook) -> int:
    """Return where the titles begin that end before an offset; the offset itself where there are none."""
    start = end
    while True:
        head = text[floor:start].rstrip(" ")
        word = head.rsplit(" ", 1)[-1].rsplit("\n", 1)[-1]
        if not word or not (word in book.nouns.titles or word.rstrip(".") in book.nouns.titles):
            return start
        start = floor + len(head) - len(word)
