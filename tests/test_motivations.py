"""Which reason is given for whose action, by whom, and is it a reason at all?"""

import pytest

from tests.reading_of import built_of, column_of, motivations_of, only, rows


def why(*paragraphs: str, columns: tuple[str, ...]) -> object:
    """Return values of the only reason."""
    return only(rows(motivations_of(*paragraphs), *columns))


@pytest.mark.parametrize(
    ("sentence", "link", "reason"),
    [
        ("Wagner left Mali because the army would not fight.", "cause", "the army would not fight"),
        ("Wagner left Mali because of the heat.", "cause", "the heat"),
        ("Wagner left Mali due to heavy losses.", "cause", "heavy losses"),
        ("Wagner left Mali in response to the attack.", "cause", "the attack"),
        ("Wagner left Mali amid pressure from France.", "cause", "pressure from France"),
        ("Rwanda withdrew its troops from Goma over the cost of the war.", "cause", "the cost of the war"),
        ("Wagner left Mali, fearing an attack.", "cause", "an attack"),
        ("Rwanda sent troops to Goma in order to protect M23.", "purpose", "protect M23"),
        ("Rwanda sent troops to Goma to protect M23.", "purpose", "protect M23"),
        ("Wagner left Mali so that it could fight in Sudan.", "purpose", "it could fight in Sudan"),
        ("Wagner, limited by its war in Sudan, left Mali.", "constraint", "its war in Sudan"),
        ("Rwanda left Goma, a sign of weakness.", "interpretation", "weakness"),
        ("Wagner left Mali in exchange for gold.", "condition", "gold"),
    ],
)
def test_each_cue_makes_its_link(sentence, link, reason):
    assert (link, reason) in rows(motivations_of(sentence), "link", "reason")


@pytest.mark.parametrize(
    ("reason", "sort"),
    [
        ("because the army would not fight", "ally_unwilling"),
        ("because its soldiers were exhausted", "capability_limit"),
        ("because of its war in Sudan", "other_commitment"),
        ("in response to the attack", "retaliation"),
        ("in order to protect the government", "protect_ally"),
        ("in order to protect its borders", "self_protection"),
        ("in order to deter an attack", "deterrence"),
        ("in order to retake Kidal", "territorial_gain"),
        ("because of the coming elections", "domestic_politics"),
        ("because of the rain", "other"),
    ],
)
def test_the_class_of_a_reason_is_told_by_its_words(reason, sort):
    assert sort in column_of(motivations_of(f"Wagner sent troops to Gao {reason}."), "reason_class")


def test_the_reason_is_the_reason_of_whoever_acts():
    assert why("Wagner left Mali because of the heat.", columns=("actor_id",)) == "wagner"


def test_the_action_is_kept_in_the_words_of_the_text():
    assert why("Wagner left Mali because of the heat.", columns=("action",)) == "Wagner left Mali"


@pytest.mark.parametrize(
    "sentence",
    [
        "Wagner left Mali but gave no reason.",
        "It was unclear why Wagner left Mali.",
        "Wagner left Mali without giving a reason.",
    ],
)
def test_a_reason_said_to_be_unknown_is_a_row_of_its_own(sentence):
    assert why(sentence, columns=("link",)) == "reason_unknown"


@pytest.mark.xfail(strict=True, reason="the clause below why is not asked who acts")
def test_an_unclear_reason_is_that_of_whoever_acts():
    assert why("It was unclear why Wagner left Mali.", columns=("actor_id",)) == "wagner"


@pytest.mark.parametrize(
    ("sentence", "teller"),
    [
        ("Wagner left Mali because of the heat.", "article"),
        ("“We left Mali because of the heat,” said Ivan Maslov, a Wagner commander.", "named_official"),
        (
            "Wagner left Mali because of the heat, said Anna Reed, an analyst at the Institute.",
            "named_analyst",
        ),
        (
            "Wagner left Mali because of the heat, an official said on condition of anonymity.",
            "anonymous_official",
        ),
        ("Rwanda said it sent troops to Goma because M23 was in danger.", "actor_itself"),
    ],
)
def test_who_gives_the_reason_is_told(sentence, teller):
    assert why(sentence, columns=("teller",)) == teller


def test_who_gives_the_reason_is_not_who_has_it():
    found = why(
        "Wagner left Mali because of the heat, said Anna Reed, an analyst.", columns=("actor_id", "teller_id")
    )
    assert found == ("wagner", "anna_reed")


def test_a_reason_in_a_statement_names_the_statement():
    tables = built_of("Wagner left Mali because of the heat, said Anna Reed, an analyst.").tables
    assert set(column_of(tables["motivations"], "said_by")) <= set(column_of(tables["statements"], "row_id"))


def test_the_articles_own_reason_is_said_by_nobody():
    found = why("Wagner left Mali because of the heat.", columns=("said_by", "teller_id"))
    assert found == (None, None)


def test_the_cue_stands_where_it_is_said_to_stand():
    text = "Wagner left Mali because of the heat."
    start, end, cue = why(text, columns=("cue_start", "cue_end", "cue"))
    assert text[start:end] == cue == "because of"


def test_one_reason_is_read_once():
    assert len(motivations_of("Rwanda sent troops to Goma in order to protect M23.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda sent troops to Goma.",
        "Wagner went to Mali in 2021.",
        "Wagner moved from Mali to Sudan.",
        "M23 met Burundi over lunch.",
        "Rwanda wants to leave.",
        "Because.",
        "",
    ],
)
def test_words_without_a_reason_make_no_row(sentence):
    assert rows(motivations_of(sentence), "reason") == []


def test_a_purpose_told_by_another_has_its_teller():
    found = motivations_of("Burundi said that Rwanda sent troops to Goma to protect M23.")
    assert column_of(found, "teller_id") == ["burundi"]


def test_a_reason_in_the_next_sentence_is_not_given_to_this_one():
    found = motivations_of("Wagner left Mali. The mine closed because of the rain.")
    assert "wagner" not in column_of(found, "actor_id")


def test_a_reason_for_a_plan_is_as_real_as_the_plan():
    assert why("Wagner plans to leave Mali because of the heat.", columns=("modality",)) == "planned"


def test_what_will_be_lost_unless_something_is_done_is_a_condition():
    found = motivations_of("Mali will lose its influence in Kidal if Wagner leaves.")
    assert "condition" in column_of(found, "link")
