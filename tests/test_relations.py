"""Who supports, opposes, commands or belongs to whom, as active, passive, noun and adjective tell it?"""

import pytest

from tests.reading_of import column_of, only, relations_of, rows, ties

BACKED = ("rwanda", "supports", "m23")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda supports M23.",
        "M23 is supported by Rwanda.",
        "The Rwanda-backed M23 closed the road.",
        "Rwanda, which supports M23, closed the road.",
        "Rwanda, a backer of M23, closed the road.",
        "Rwanda's support for M23 has angered Congo.",
        "Rwanda armed M23.",
        "Rwanda sold M23 drones.",
        "Rwanda supplied M23 with drones.",
        "Rwanda sent weapons to M23.",
        "Kigali supports M23.",
    ],
)
def test_support_is_read_from_each_construction(sentence):
    assert BACKED in ties(sentence)


def test_each_of_two_subjects_supports():
    assert ties("Rwanda and Uganda backed M23.") == {BACKED, ("uganda", "supports", "m23")}


def test_each_of_two_subjects_of_a_verb_in_its_base_form_supports():
    assert ties("Rwanda and Uganda support M23.") == {BACKED, ("uganda", "supports", "m23")}


def test_each_of_two_objects_is_supported():
    assert ties("Rwanda backs M23 and Wagner.") == {BACKED, ("rwanda", "supports", "wagner")}


def test_each_of_two_verbs_gives_its_own_kind_of_support():
    found = column_of(relations_of("Rwanda has armed and trained M23."), "support_type")
    assert set(found) == {"weapons", "training_advisers"}


def test_each_of_two_verbs_in_the_present_gives_support():
    assert BACKED in ties("Rwanda backs and trains M23.")


def test_the_object_of_a_relative_clause_is_supported():
    assert ("uganda", "supports", "m23") in ties("M23, which Uganda supports, took Goma.")


def test_an_apposition_before_the_verb_does_not_hide_the_subject():
    assert ("uganda", "supports", "m23") in ties("Uganda, an ally of Rwanda, armed M23.")


def test_an_ally_in_apposition_is_a_tie_of_its_own():
    assert ("uganda", "supports", "rwanda") in ties("Uganda, an ally of Rwanda, armed M23.")


def test_a_possessed_ally_before_a_name_is_a_tie():
    assert ("uganda", "supports", "rwanda") in ties("Rwanda's ally Uganda closed the road.")


def test_whom_a_backing_angers_is_not_whom_it_backs():
    assert ("rwanda", "supports", "france") not in ties("Rwanda's backing of M23 angered France.")


def test_a_backing_is_of_whom_follows_of():
    assert BACKED in ties("Rwanda's backing of M23 angered France.")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Rwanda armed M23.", "weapons"),
        ("Rwanda funds M23.", "funding"),
        ("Rwanda trains M23.", "training_advisers"),
        ("Rwanda sold M23 drones.", "weapons"),
        ("Rwanda supplied M23 with drones.", "weapons"),
        ("Rwanda supports M23.", "unspecified"),
    ],
)
def test_the_type_of_support_is_what_is_given(sentence, kind):
    assert only(column_of(relations_of(sentence), "support_type")) == kind


def test_goods_sent_through_a_place_keep_it_as_their_way():
    assert "Bunagana" in column_of(relations_of("Uganda sent weapons to M23 through Bunagana."), "via")


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Uganda ended its support for M23.", "ended"),
        ("Rwanda cut its aid to M23.", "reduced"),
        ("Rwanda has increased its support for M23.", "increased"),
        ("Rwanda pledged to arm M23.", "pledged"),
        ("Rwanda supports M23.", "none"),
    ],
)
def test_the_change_of_a_support_is_told(sentence, change):
    assert only(column_of(relations_of(sentence), "change")) == change


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Rwanda supports M23.", "asserted"),
        ("Rwanda does not support M23.", "negated"),
        ("Rwanda never supported M23.", "negated"),
        ("Rwanda denied that it supports M23.", "denied"),
        ("Rwanda plans to support M23.", "planned"),
        ("Rwanda will arm M23.", "planned"),
        ("Uganda could support M23.", "hypothetical"),
        ("If Uganda supports M23, France will leave.", "conditional"),
        ("France threatened to attack M23.", "conditional"),
        ("Rwanda previously supported M23.", "historical"),
    ],
)
def test_a_relation_is_as_real_as_its_words(sentence, modality):
    assert only(column_of(relations_of(sentence), "modality")) == modality


def test_a_support_of_a_year_long_past_is_history():
    assert only(column_of(relations_of("Rwanda supported M23 in 2012."), "modality")) == "historical"


def test_no_plan_to_arm_is_no_arming():
    found = column_of(relations_of("Rwanda has no plans to arm M23."), "modality")
    assert set(found) <= {"negated", "denied"}


def test_the_purpose_of_a_sending_is_no_order():
    found = relations_of("Rwanda sent troops to Goma in order to protect M23.")
    assert "ordered" not in column_of(found, "modality")


def test_a_charge_that_is_rejected_is_denied():
    found = rows(
        relations_of("France accused Rwanda of arming M23, a charge Rwanda rejects."), "to_id", "modality"
    )
    assert ("m23", "denied") in found


def test_to_reject_a_charge_does_not_undo_the_accusing():
    found = rows(
        relations_of("France accused Rwanda of arming M23, a charge Rwanda rejects."), "from_id", "modality"
    )
    assert ("france", "denied") not in found


def test_the_accuser_opposes_the_accused():
    assert ("france", "opposes", "rwanda") in ties("France accused Rwanda of arming M23.")


def test_a_call_to_stop_a_support_tells_of_a_support():
    assert BACKED in ties("France called on Rwanda to stop supporting M23.")


def test_urging_an_end_of_support_is_a_demand():
    found = rows(relations_of("France urged Rwanda to stop arming M23."), "modality", "change")
    assert only(found) == ("demanded", "ended")


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("M23 attacked Burundi.", ("m23", "opposes", "burundi")),
        ("Burundi was attacked by M23.", ("m23", "opposes", "burundi")),
        ("M23 fought the Congolese army.", ("m23", "opposes", "congo_kinshasa_military")),
    ],
)
def test_fighting_is_opposition(sentence, tie):
    assert tie in ties(sentence)


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Mali is at war with JNIM.", ("mali", "opposes", "jnim")),
        ("France imposed sanctions on Rwanda.", ("france", "opposes", "rwanda")),
        ("M23 and Burundi clashed near Uvira.", ("m23", "opposes", "burundi")),
        ("M23 belongs to the Congo River Alliance.", ("m23", "part_of", "afc")),
    ],
)
def test_opposition_and_belonging_in_other_words(sentence, tie):
    assert tie in ties(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sultani Makenga leads M23.",
        "M23, led by Sultani Makenga, took Goma.",
        "M23 is led by Sultani Makenga.",
    ],
)
def test_who_leads_commands(sentence):
    assert ("sultani_makenga", "commands", "m23") in ties(sentence)


def test_who_takes_in_a_force_hosts_it():
    assert ("congo_kinshasa", "hosts", "wagner") in ties("Congo hosts Wagner.")


def test_to_fight_alongside_is_support():
    assert ("wagner", "supports", "mali") in ties("Wagner fights alongside Mali against JNIM.")


@pytest.mark.parametrize(
    "sentence",
    [
        "France supports the bill.",
        "Kenya and Somalia held advanced talks in Nairobi.",
        "Rwanda withdrew its offer.",
        "M23 took part in the talks.",
        "Rwanda and Burundi met in Nairobi.",
    ],
)
def test_words_in_another_sense_make_no_tie(sentence):
    assert ties(sentence) == set()


def test_nobody_supports_itself():
    assert ties("Rwanda supports Rwanda.") == set()


def test_the_trigger_is_the_word_of_the_text():
    assert only(column_of(relations_of("M23 is supported by Rwanda."), "trigger")) == "supported"


def test_the_words_of_both_sides_are_kept():
    found = rows(relations_of("Kigali supports M23."), "from_words", "to_words")
    assert only(found) == ("Kigali", "M23")


def test_rows_of_one_clause_share_it():
    assert len(set(column_of(relations_of("Rwanda and Uganda backed M23."), "clause_id"))) == 1


def test_a_relation_inside_a_statement_names_the_statement():
    found = relations_of("Burundi said that Rwanda armed M23.")
    assert None not in column_of(found[found["trigger"] == "armed"], "said_by")
