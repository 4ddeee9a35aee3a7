"""Where is each actor named, by which words, and how sure is it that they mean this actor?"""

import pytest

from tests.reading_of import mentions_of, only, rows


def meant(quote: str, *paragraphs: str) -> list[object]:
    """Return whom each mention with these words means."""
    found = mentions_of(*paragraphs)
    return rows(found[found["quote"] == quote], "actor_id")


def kinds(quote: str, *paragraphs: str) -> set[object]:
    """Return the kinds of the mentions with these words."""
    found = mentions_of(*paragraphs)
    return set(rows(found[found["quote"] == quote], "kind"))


@pytest.mark.parametrize(
    ("words", "paragraph", "actor_id"),
    [
        ("The group", "Wagner left Mali. The group entered Sudan.", "wagner"),
        ("It", "Wagner left Mali. It entered Sudan.", "wagner"),
        ("They", "Kenyan troops arrived. They left.", "kenya_military"),
        ("The army", "The Malian army took Kidal. The army left.", "mali_military"),
        ("The government", "The Malian government met. The government fell.", "mali_government"),
        ("The brigade", "The Okavi Brigade took Kidal. The brigade left.", "okavi_brigade"),
        ("The council", "The U.N. Security Council met. The council voted.", "un_security_council"),
        ("Okello", "John Okello, the defense minister of Kenya, met soldiers. Okello left.", "john_okello"),
        ("Ms. Reed", "Anna Reed, a researcher, left. Ms. Reed wrote a book.", "anna_reed"),
        (
            "LDM",
            "The Lake Defence Movement (LDM) took Kidal. On Monday LDM fighters left.",
            "lake_defence_movement",
        ),
        ("RSF", "The RSF took El Fasher, and Sudan's army left.", "rsf_sudan"),
        ("Its", "Rwanda sent troops. Its president denied it.", "rwanda"),
        ("Kigali", "Kigali denied the report.", "rwanda"),
        ("Kenyans", "Kenyans voted on Monday.", "kenya"),
    ],
)
def test_words_that_stand_for_an_actor_mean_it(words, paragraph, actor_id):
    assert set(meant(words, paragraph)) == {actor_id}


@pytest.mark.parametrize(
    ("words", "paragraph", "kind"),
    [
        ("Wagner", "Wagner left Mali.", "name"),
        ("Kigali", "Kigali denied the report.", "place_for_government"),
        ("It", "Wagner left Mali. It entered Sudan.", "pronoun"),
        ("The group", "Wagner left Mali. The group entered Sudan.", "nominal"),
        ("Kenyans", "Kenyans voted on Monday.", "demonym"),
        ("President Paul Kagame", "President Paul Kagame spoke.", "title_name"),
        ("LDM", "The Lake Defence Movement (LDM) took Kidal.", "alias"),
    ],
)
def test_the_sort_of_words_is_told(words, paragraph, kind):
    assert kinds(words, paragraph) == {kind}


def test_a_surname_that_two_persons_bear_stays_ambiguous():
    found = mentions_of("John Okello met Peter Okello in Nairobi. Okello left.")
    row = only(rows(found[found["quote"] == "Okello"], "actor_id", "resolution", "candidates"))
    assert (row[0], row[1], set(row[2].split("|"))) == (None, "ambiguous", {"john_okello", "peter_okello"})


def test_an_acronym_of_two_bodies_stays_ambiguous_without_context():
    found = mentions_of("RSF denied the report.")
    assert rows(found[found["quote"] == "RSF"], "actor_id", "resolution") == [(None, "ambiguous")]


def test_ambiguous_words_come_with_a_reason():
    found = mentions_of("RSF denied the report.")
    assert only(rows(found[found["resolution"] == "ambiguous"], "reason"))


@pytest.mark.xfail(strict=True, reason="candidates that are no actors of the article are dropped")
def test_ambiguous_words_come_with_their_candidates():
    found = mentions_of("RSF denied the report.")
    assert only(rows(found[found["resolution"] == "ambiguous"], "candidates"))


def test_a_pronoun_after_nobody_is_unresolved():
    found = mentions_of("They left Goma.")
    assert rows(found, "actor_id", "resolution") == [(None, "unresolved")]


def test_a_pronoun_is_low_in_confidence():
    found = mentions_of("Wagner left Mali. It entered Sudan.")
    assert rows(found[found["kind"] == "pronoun"], "confidence") == ["low"]


def test_troops_that_enter_a_country_are_not_given_its_army():
    assert "congo_kinshasa_military" not in meant("The troops", "The troops entered Congo.")


def test_a_country_where_something_happens_is_not_meant():
    assert meant("Kenya", "Wagner met reporters in Kenya.") == []


def test_a_country_that_acts_is_meant():
    assert meant("Kenya", "Kenya met reporters.") == ["kenya"]


def test_a_capital_where_something_happens_is_not_meant():
    assert meant("Kigali", "The meeting in Kigali ended.") == []


def test_a_listed_surname_in_another_name_is_another_person():
    paragraph = "Two rebels, Amani Bisimwa and Jean Kalume, left Goma."
    assert "bertrand_bisimwa" not in rows(mentions_of(paragraph), "actor_id")


def test_the_first_name_of_another_person_belongs_to_the_mention():
    assert meant("Amani Bisimwa", "Two rebels, Amani Bisimwa and Jean Kalume, left Goma.") == [
        "amani_bisimwa"
    ]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_possessive_is_no_part_of_a_name(mark):
    assert meant("M23", f"M23{mark}s leader spoke.") == ["m23"]


@pytest.mark.parametrize("between", ["  ", "\u00a0", "\t"])
def test_a_name_with_odd_space_inside_is_one_name(between):
    assert set(rows(mentions_of(f"The Lake{between}Front took Kidal."), "actor_id")) == {"lake_front"}


def test_a_name_inside_a_longer_word_is_not_meant():
    assert rows(mentions_of("Wagnerian opera filled the hall."), "actor_id") == []


@pytest.mark.parametrize("before", ["😀 ", "İstanbul. ", "e\u0301te\u0301. ", "“ ", "\u00a0"])
def test_odd_characters_before_a_name_do_not_move_it(before):
    text = f"{before}Wagner left Mali."
    found = mentions_of(text)
    assert (text.index("Wagner"), "Wagner") in rows(found, "start", "quote")


def test_no_stretch_is_two_mentions_of_one_actor():
    found = rows(mentions_of("Wagner and Wagner fighters left. They denied it."), "start", "end", "actor_id")
    assert len(found) == len(set(found))
