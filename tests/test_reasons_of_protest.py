"""Which reasons are given for protests, rebukes and threats, also of people without a name?"""

import pytest

from tests.reading_of import column_of, motivations_of, rows


def reasons(*paragraphs: str) -> list[object]:
    """Return each reason with its link."""
    return rows(motivations_of(*paragraphs), "link", "reason")


@pytest.mark.parametrize(
    ("sentence", "link", "reason"),
    [
        (
            "Miners staged a protest demanding the release of two leaders.",
            "purpose",
            "the release of two leaders",
        ),
        ("Villagers protested against the closure of the school.", "cause", "the closure of the school"),
        ("A strike by nurses over pay closed two schools.", "cause", "pay"),
        ("Thousands marched to the parliament to protest the new tax.", "purpose", "protest the new tax"),
        ("Traders blocked the highway following the death of a boy.", "cause", "the death of a boy"),
        ("Schools were closed due to the strike by teachers.", "cause", "the strike by teachers"),
        ("Students boycotted classes in protest against the vote.", "cause", "the vote"),
        ("The arrests sparked protests by teachers in two towns.", "cause", "The arrests"),
        ("Miners threatened to strike unless their leader was freed.", "condition", "their leader was freed"),
        ("Clashes broke out after police shot a driver.", "cause", "police shot a driver"),
        ("Residents seeking better roads held a rally seeking talks.", "purpose", "talks"),
    ],
)
def test_a_protest_has_its_reason(sentence, link, reason):
    assert (link, reason) in reasons(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya would not say if it would attack if Rwanda shelled the camp.",
        "The strikes go on and we are forced to send troops, said a spokesman for Kenya.",
        "Kenya challenged M23 to disarm the fighters.",
    ],
)
def test_what_is_asked_or_demanded_is_no_reason(sentence):
    assert not reasons(sentence)


def test_words_quoted_inside_a_reason_belong_to_it():
    found = reasons("Kenya halted the trains because of Rwanda's attempts to 'arm the rebels' in the south.")
    assert ("cause", "Rwanda's attempts to 'arm the rebels' in the south") in found


def test_a_reason_is_not_that_of_whom_the_deed_is_done_to():
    found = motivations_of("M23 was sanctioned by Kenya because of its attacks on the camp.")
    assert column_of(found, "actor_id") == ["kenya"]


def test_a_rebuke_has_what_it_is_for_as_its_reason():
    assert ("cause", "shelling the camp") in reasons("Kenya condemned Rwanda for shelling the camp.")


def test_the_reason_of_people_without_a_name_is_theirs():
    found = motivations_of("Villagers protested against the closure of the school.")
    assert rows(found, "actor_id", "action") == [("villagers", "Villagers protested")]


def test_the_reason_of_a_protest_told_only_by_a_noun_keeps_that_noun_as_its_action():
    found = motivations_of("Officials feared a nationwide strike demanding higher wages for miners.")
    assert column_of(found, "action")[0].startswith(("Officials feared", "strike"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Miners protested against Rwanda.",
        "The rally lasted over an hour.",
        "Protesters marched over the bridge.",
        "Troops fought against the rebels in Goma.",
        "The farmer blamed the weather for a poor harvest.",
        "If it rains, the road will close.",
        "The protest began after lunch.",
        "Rwanda received a letter in support of the plan.",
    ],
)
def test_what_is_no_reason_of_a_deed_makes_no_row(sentence):
    assert reasons(sentence) == []
