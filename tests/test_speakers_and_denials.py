"""Who speaks past what is told of him, who stays unnamed, and what is denied?"""

import pytest

from tests.reading_of import built_of, rows, table_of


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "Three residents reached by phone said the M23 had attacked Hask.",
            "Three residents reached by phone",
        ),
        (
            "A woman who fled with her three children told us by phone that the M23 had attacked Hask.",
            "A woman who fled with her three children",
        ),
        ("A source close to the military said the M23 had attacked Hask.", "A source close to the military"),
        (
            "In a message posted on Friday, a spokesman, Jon Tarrow, said that the M23 had left Hask.",
            "Jon Tarrow",
        ),
        ("The head gardener, Ada Finch, said the M23 had entered Hask.", "Ada Finch"),
    ],
)
def test_a_speaker_is_found_past_what_is_told_of_him(words, speaker):
    assert rows(table_of("statements", words), "speaker_words") == [speaker]


@pytest.mark.parametrize(
    "speaker",
    ["A local aid volunteer", "Three residents reached by phone", "The harbor master", "A relief worker"],
)
def test_a_private_person_without_a_name_is_anonymous(speaker):
    assert rows(table_of("statements", f"{speaker} said the M23 had left Hask."), "anonymity") == [
        "anonymous"
    ]


def test_one_of_them_is_nobody_named():
    said = table_of("statements", "The M23 left Goma. One of them said he had counted more than 60 vehicles.")
    assert rows(said, "speaker_id", "anonymity") == [(None, "anonymous")]


@pytest.mark.parametrize(
    "words",
    [
        "The Rapid Support Forces denied it had lost Hask.",
        "The Rapid Support Forces denied that they had lost Hask.",
        "Rwanda denies having soldiers in South Kivu.",
        "The M23 denies it sent fighters to Goma.",
        "Rwanda denied having sent soldiers to Goma.",
    ],
)
def test_what_is_denied_is_no_fact(words):
    assert set(rows(table_of("forces", words), "modality")) == {"denied"}


def test_a_denial_of_something_else_denies_nothing_after_it():
    assert rows(table_of("forces", "The M23, which denied the charge, seized Goma."), "modality") == [
        "completed"
    ]


def test_whoever_speaks_is_meant_by_the_pronoun_that_opens_the_words():
    words = "Rwanda attacked Congo. Sudan's army said on Thursday it had retaken Hask from the RSF."
    taken = table_of("forces", words)
    assert rows(taken[taken["activity"] == "seized"], "actor_id", "confidence") == [
        ("sudan_military", "medium")
    ]


def test_why_a_source_is_not_named_is_no_reason_of_a_deed():
    words = (
        "The sources, who asked not to be named because they were not authorised to speak, said the army"
        " of Sudan had left Hask because it had no fuel."
    )
    assert rows(table_of("motivations", words), "reason") == ["it had no fuel"]


def test_fear_that_keeps_a_source_unnamed_is_no_reason_of_a_deed():
    words = (
        "The M23 attacked Goma, said an officer, who spoke on condition of anonymity for fear of punishment."
    )
    assert table_of("motivations", words).empty


def test_the_place_of_a_body_is_no_part_of_its_name():
    made = built_of("The Oak Front trained the Hornbeam Army at Serrin. It left Serrin.").tables["actors"]
    assert rows(made, "name") == ["Oak Front", "Hornbeam Army"]


def test_an_arabic_article_stays_in_its_name():
    made = table_of("actors", "Fighters of the at-Tanf Brigade attacked the Oak Front.")
    assert "at-Tanf Brigade" in rows(made, "name")


def test_a_force_ordered_from_place_to_place_is_ordered_to_move():
    found = table_of("forces", "Congo has ordered a commando regiment from Goma to Uvira by boat.")
    assert rows(found, "activity", "modality", "origin", "destinations") == [
        ("redeployed", "ordered", "Goma", "Uvira")
    ]


def test_a_force_ordered_to_do_something_is_not_told_twice():
    found = table_of("forces", "Congo ordered its troops to leave Goma.")
    assert rows(found, "activity", "modality") == [("withdrawn", "ordered")]


def test_an_army_that_plans_to_move_on_a_town_is_to_advance():
    found = table_of("forces", "Sudan's army planned to move on Hask before the rains.")
    assert rows(found, "activity", "modality", "place") == [("advanced", "planned", "Hask")]
