"""Whom do home forces, offices, people without a name, and bodies named with a plain noun mean?"""

import pytest

from tests.reading_of import actors_of, forces_of, mentions_of, moves, rows, ties


def meant(quote: str, *paragraphs: str) -> list[object]:
    """Return whom each mention with these words means."""
    found = mentions_of(*paragraphs)
    return rows(found[found["quote"] == quote], "actor_id")


@pytest.mark.parametrize(
    ("words", "paragraph", "actor_id"),
    [
        ("federal forces", "Ethiopia said federal forces had left Mekelle.", "ethiopia_military"),
        ("Government troops", "Mali is at war. Government troops left Kidal.", "mali_military"),
        ("regime jets", "Myanmar is at war, and regime jets bombed Lashio.", "myanmar_military"),
        (
            "the army",
            "Mali's army fought troops from Chad in Kidal, and the army withdrew.",
            "mali_military",
        ),
        ("Egyptian students", "Egyptian students attacked the police.", "egypt_students"),
        ("French", "The rebels turned against the French.", "france"),
        ("French", "The French left Mali.", "france"),
        ("the prime minister",
         "Abiy Ahmed, the prime minister of Ethiopia, left. Rebels accused the prime minister.",
         "abiy_ahmed"),
        ("Islamist fighters", "Islamist fighters attacked Gao.", "islamists"),
        ("Asmara", "Ethiopia accused Asmara of lying.", "eritrea"),
        ("Washington", "Washington, which regards him as a foe, paid the rebels.", "united_states"),
        ("the government", "Rebels want to bring down the government in Mogadishu.", "somalia_government"),
        ("the Okavi brigade", "Kenya armed the Okavi brigade.", "okavi_brigade"),
        ("33rd Front", "Kenya armed the 33rd Front.", "33rd_front"),
        ("Indian Air Force", "The Indian Air Force bombed two camps.", "india_air_force"),
        ("Hadramawt Tribal Alliance", "Kenya armed the Hadramawt Tribal Alliance.",
         "hadramawt_tribal_alliance"),
        ("whose Chad-backed forces", "Adan Keel is a commander whose Chad-backed forces hold the valley.",
         "adan_keel_forces"),
        ("anti-M23 Congolese groups", "Rwanda named anti-M23 Congolese groups.", "anti_m23_groups"),
        ("Congolese groups", "Rwanda named Congolese groups.", "congo_kinshasa_groups"),
        ("President Marco de la Torre", "President Marco de la Torre resigned.", "marco_de_la_torre"),
        ("its allies", "M23 and its allies attacked Goma.", "m23_allies"),
    ],
)  # fmt: skip
def test_words_mean_the_actor(words, paragraph, actor_id):
    assert actor_id in meant(words, paragraph)


def test_a_group_backed_by_another_is_not_that_other():
    assert "al_qaeda" not in meant("The al-Qaeda-linked group", "The al-Qaeda-linked group took Halgan.")


def test_fighters_against_a_group_are_not_the_group():
    assert "m23" not in {row[0] for row in moves("Anti-M23 fighters met. They left Goma.")}


@pytest.mark.parametrize("noun", ["The force", "The peacekeepers"])
def test_an_international_force_is_not_the_army_named_last(noun):
    assert "kenya_military" not in meant(noun, f"Kenyan troops arrived. {noun} left Goma.")


def test_a_verb_with_a_tense_goes_on_with_the_one_who_urges():
    found = moves("Kenyan forces asked Rwanda to join the talks and then left Goma.")
    assert {row[0] for row in found} == {"kenya_military"}


def test_gunmen_are_no_army():
    found = moves("Rwandan troops arrived. The gunmen had left Goma.")
    assert (None, "withdrawn", None, "Goma", "") in found


def test_we_is_a_pronoun_whose_speaker_is_not_guessed():
    found = mentions_of("Rwanda condemns the attack. We will act.")
    we = found[found["quote"] == "We"]
    assert rows(we, "actor_id", "resolution", "candidates") == [(None, "speaker", "rwanda")]


def test_a_verb_shortened_after_a_pronoun_is_read():
    assert ("kenya", "supports", "m23") in ties("“We've armed M23,” the government of Kenya said.") or (
        "kenya_government", "supports", "m23"
    ) in ties("“We've armed M23,” the government of Kenya said.")  # fmt: skip


def test_a_spokesman_named_after_a_comma_is_the_one_who_accuses():
    found = ties("M23 rejected it. Its spokesman, John Okello, accused Rwanda of lying.")
    assert ("john_okello", "opposes", "rwanda") in found


def test_people_of_a_state_are_civilians_of_it():
    found = actors_of("Egyptian students attacked the police.")
    told = found[found["actor_id"] == "egypt_students"]
    assert rows(told, "kind", "country", "sector") == [("civilian_group", "EGY", "CVL")]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Kenya keeps 200 soldiers at Kismayo.", ("kenya", "based", "Kismayo", None, "")),
        ("Kenyan troops remain in Kismayo.", ("kenya_military", "based", "Kismayo", None, "")),
        ("M23 tightened its grip on Goma.", ("m23", "held", "Goma", None, "")),
        ("M23 fighters walked into Goma.", ("m23", "arrived", "Goma", None, "Goma")),
        ("Goma is under M23 control.", ("m23", "held", "Goma", None, "")),
        ("M23 announced the capture of Goma.", ("m23", "seized", "Goma", None, "")),
        ("Kenyan soldiers were flown out of Goma to Kismayo.",
         ("kenya_military", "evacuated", None, "Goma", "Kismayo")),
        ("The entry of M23 into Goma surprised many.", ("m23", "arrived", "Goma", None, "Goma")),
        ("Kenya announced the dispatch of 200 troops to Goma.", ("kenya", "deployed", "Goma", None, "Goma")),
        ("Kenyan troops have since left Goma.", ("kenya_military", "withdrawn", None, "Goma", "")),
        ("M23 and allied Wazalendo groups took Goma.", ("wazalendo", "seized", "Goma", None, "")),
        ("M23, which is defending Goma, refused.", ("m23", "held", "Goma", None, "")),
    ],
)  # fmt: skip
def test_a_force_is_read_from_each_construction(sentence, row):
    assert row in moves(sentence)


def test_walking_off_a_job_is_no_move_of_a_force():
    assert forces_of("About 700 soldiers walked off the job.").empty


def test_civilians_are_an_actor_wherever_they_are_named():
    assert meant("civilians", "Aid for civilians reached Goma.") == ["civilians"]
    assert ("m23", "opposes", "civilians") in ties("M23 killed six civilians in Goma.")


def test_officials_named_side_by_side_are_not_told_apart_later():
    found = mentions_of(
        "Troops left Goma, according to regional officials and three Kenyan officials.",
        "They left Bukavu too, the officials said.",
    )
    later = found[found["quote"] == "the officials"]
    assert rows(later, "actor_id", "resolution") == [(None, "ambiguous")]
