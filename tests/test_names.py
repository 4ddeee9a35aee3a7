"""Which runs of words does the codebook know, and which does their shape give away?"""

import itertools

import pytest

from analysis.codebook import book
from analysis.codebook.entries import Lexicon, Meanings, Place
from analysis.extract.names import Name, find_names
from analysis.extract.runs import see
from analysis.extract.shapes import find_shapes
from analysis.words import find_words

BOOK = book.load()
LISTED = {
    "Dell": Meanings(place=Place("Dell", "XDL", "city")),
    "Dell Front": Meanings(actors=("dell_front",)),
    "Dellic": Meanings(people="dellia"),
    "Carrow": Meanings(actors=("carrow",), place=Place("Carrow", "XCA", "country")),
    "Army of the Lake": Meanings(actors=("lake_army",)),
    "O'Hara": Meanings(actors=("ohara",)),
}


def lexicon() -> Lexicon:
    """Return a lexicon of invented names."""
    made = Lexicon()
    for alias, meanings in LISTED.items():
        made.add(alias, meanings)
    made.close()
    return made


def listed(text: str) -> list[str]:
    """Return the listed names of a text."""
    return [name.text for name in find_names(text, find_words(text, 0, len(text)), lexicon())]


def shaped(text: str, *, heading: bool = False) -> dict[str, Name]:
    """Return the names of one sentence by their words, listed ones and others."""
    words = [find_words(text, 0, len(text))]
    found = find_shapes(text, words, [heading], BOOK, see(words))
    return {name.text: name for name in found[0]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Dell Front left Dell.", ["Dell Front", "Dell"]),
        ("Dell fell.", ["Dell"]),
        ("Dellic troops left.", ["Dellic"]),
        ("Dells and Dellia are others.", []),
        ("dell in lower case is none.", []),
        ("The Dell-backed Front left.", []),
        ("Carrow-backed rebels left.", ["Carrow"]),
        ("The Army of the Lake left Carrow.", ["Army of the Lake", "Carrow"]),
        ("The Army Of The Lake left.", ["Army Of The Lake"]),
        ("O'Hara left.", ["O'Hara"]),
        ("Carrow's army left.", ["Carrow"]),
        ("Carrow’s army left.", ["Carrow"]),
        ("Dell\u00a0Front fighters left.", ["Dell\u00a0Front"]),
        ("Dell\r\nFront fighters left.", ["Dell\r\nFront"]),
        ("“Carrow”, he said.", ["Carrow"]),
        ("(Carrow)", ["Carrow"]),
        ("😀Carrow😀", ["Carrow"]),
        ("", []),
    ],
)
def test_listed_names_are_found_whole(text, names):
    assert listed(text) == names


def test_the_longest_listed_name_wins():
    assert listed("Dell Front") == ["Dell Front"]


def test_a_name_stands_where_its_words_stand():
    text = "İ 😀 Carrow left."
    found = find_names(text, find_words(text, 0, len(text)), lexicon())
    assert [text[name.start : name.end] for name in found] == ["Carrow"]


def test_a_name_can_mean_an_actor_beside_a_place():
    name = find_names("Carrow", find_words("Carrow", 0, 6), lexicon())[0]
    assert (name.meanings.actors, name.place) == (("carrow",), Place("Carrow", "XCA", "country"))


def test_the_name_of_a_people_is_no_actor_by_itself():
    name = find_names("Dellic", find_words("Dellic", 0, 6), lexicon())[0]
    assert (name.people, name.is_actor) == ("dellia", False)


def test_a_lexicon_keeps_meanings_of_different_sorts_side_by_side():
    made = Lexicon()
    made.add("Arn", Meanings(actors=("arn",)))
    made.add("Arn", Meanings(place=Place("Arn", "XAR", "city")))
    assert made.seen[("Arn",)] == Meanings(("arn",), Place("Arn", "XAR", "city"))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The Okavi Brigade left the town.", "Okavi Brigade", "unit"),
        ("Fighters of the Lake Liberation Front left.", "Lake Liberation Front", "non_state_armed_group"),
        ("“They left,” said Arn Halvet.", "Arn Halvet", "person"),
        ("Gen. Arn Halvet left the town.", "Gen. Arn Halvet", "person"),
        ("Arn Halvet, a spokesman, left.", "Arn Halvet", "person"),
    ],
)
def test_the_shape_of_a_name_tells_what_it_names(text, words, kind):
    found = shaped(text)[words]
    assert ("person" if found.is_person else found.kind) == kind


def test_a_town_that_nobody_listed_is_a_place():
    found = shaped("The troops arrived in Halvetown on Monday.")
    assert found["Halvetown"].place is not None


def test_a_title_is_kept_apart_from_the_name():
    found = shaped("Gen. Arn Halvet left the town.")["Gen. Arn Halvet"]
    assert (found.title, found.bare) == ("Gen.", "Arn Halvet")


@pytest.mark.parametrize(
    "text",
    [
        "Monday was quiet.",
        "The war ended in January.",
        "However, it rained.",
        "Meanwhile the rain fell.",
    ],
)
def test_capitals_alone_make_no_actor(text):
    assert [name for name in shaped(text).values() if name.is_actor] == []


def test_a_heading_in_capitals_makes_no_names_of_its_words():
    assert shaped("Heavy Rain Falls Over Northern Hills", heading=True) == {}


def test_names_do_not_overlap():
    text = "President Paul Kagame met Gen. Arn Halvet of the Okavi Brigade in Kigali."
    found = sorted(shaped(text).values(), key=lambda name: name.start)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
