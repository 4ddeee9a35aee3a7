"""Which force was where, did what, from where to where, when, and how many were they?"""

from datetime import date

import pytest

from tests.reading_of import column_of, forces_of, moves, only, rows

ARMY = "rwanda_military"


def told(*paragraphs: str, columns: tuple[str, ...]) -> object:
    """Return the values of the only observation."""
    return only(rows(forces_of(*paragraphs), *columns))


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda withdrew its troops from Goma.",
        "Rwandan troops withdrew from Goma.",
        "Rwandan troops were withdrawn from Goma.",
        "Rwandan troops left Goma.",
        "Rwandan troops, tired of the war, withdrew from Goma.",
        "Rwandan troops pulled out of Goma.",
        "The withdrawal of Rwandan troops from Goma began.",
        "Rwanda's army, the pride of the country, withdrew from Goma.",
        "Kigali withdrew its troops from Goma.",
    ],
)
def test_a_withdrawal_is_read_from_each_construction(sentence):
    assert (ARMY, "withdrawn", None, "Goma", "") in moves(sentence)


def test_each_of_two_subjects_captures():
    found = moves("Wagner and the Malian army captured Kidal.")
    assert {row[0] for row in found if row[1] == "seized"} == {"wagner", "mali_military"}


def test_each_place_captured_is_a_row():
    assert {row[2] for row in moves("M23 captured Goma and Bukavu.")} == {"Goma", "Bukavu"}


def test_each_verb_of_a_series_has_the_same_subject():
    found = moves("M23 has overrun Goma, captured Bukavu and reached Uvira.")
    assert {(row[0], row[2]) for row in found} == {("m23", "Goma"), ("m23", "Bukavu"), ("m23", "Uvira")}


@pytest.mark.parametrize(
    "sentence",
    [
        "M23 captured Goma.",
        "Goma was captured by M23.",
        "M23 took control of Goma.",
        "Goma fell to M23.",
        "The fall of Goma to M23 followed weeks of fighting.",
        "The capture of Goma by M23 followed weeks of fighting.",
        "M23, which captured Goma, met Burundi.",
        "The Rwanda-backed M23 captured Goma.",
    ],
)
def test_a_capture_is_read_from_each_construction(sentence):
    assert ("m23", "seized", "Goma", None, "") in moves(sentence)


def test_a_capture_before_an_unlisted_verb_keeps_its_captor():
    assert ("m23", "seized", "Goma", None, "") in moves("The capture of Goma by M23 alarmed Burundi.")


@pytest.mark.parametrize("sentence", ["Goma fell on Monday.", "The fall of Goma followed weeks of fighting."])
def test_a_place_that_fell_is_lost_by_nobody_named(sentence):
    assert (None, "lost", "Goma", None, "") in moves(sentence)


def test_a_place_no_longer_under_control_is_not_held():
    assert "held" not in {row[1] for row in moves("Goma was no longer under government control.")}


@pytest.mark.parametrize(
    "sentence", ["M23 holds Goma.", "M23 patrols Goma.", "Goma is under the control of M23."]
)
def test_who_holds_a_place_is_told(sentence):
    assert ("m23", "held", "Goma", None, "") in moves(sentence)


def test_who_loses_a_place_is_told():
    assert ("m23", "lost", "Goma", None, "") in moves("M23 lost Goma.")


@pytest.mark.parametrize(
    "sentence", ["Burundi drove M23 out of Goma.", "The Malian army pushed M23 out of Goma."]
)
def test_who_is_driven_out_loses_the_place(sentence):
    assert ("m23", "lost", "Goma") in {row[:3] for row in moves(sentence)}


def test_inversion_names_who_was_moved():
    found = moves("Among those evacuated to Nairobi were French diplomats.")
    assert found == {("france", "evacuated", None, None, "Nairobi")}


def test_inversion_without_a_place_names_who_was_moved():
    assert ("france", "evacuated") in {
        row[:2] for row in moves("Among those evacuated were French diplomats.")
    }


def test_a_participle_before_the_noun_it_tells_of_moves_it():
    assert "fled" in {row[1] for row in moves("Soldiers fleeing Goma crossed into Rwanda.")}


def test_the_main_verb_after_a_relative_clause_has_its_row():
    found = {row[1:3] for row in moves("Soldiers who had fled Goma arrived in Bukavu.")}
    assert ("arrived", "Bukavu") in found


def test_fleeing_a_place_makes_it_the_origin():
    found = {(row[1], row[3]) for row in moves("Kenyan soldiers fled Goma.")}
    assert found == {("fled", "Goma")}


@pytest.mark.xfail(strict=True, reason="the object of a relative clause is not given back to its verb")
def test_the_verb_of_an_object_relative_has_its_row():
    assert "deployed" in {row[1] for row in moves("The troops that Rwanda sent to Goma withdrew.")}


def test_a_loss_between_commas_does_not_hide_the_main_verb():
    found = {row[1] for row in moves("The Malian army, having lost Kidal, withdrew to Gao.")}
    assert "withdrawn" in found


def test_an_opening_participle_has_the_subject_that_follows():
    found = moves("Having lost Kidal, the Malian army withdrew to Gao.")
    assert ("mali_military", "lost", "Kidal") in {row[:3] for row in found}


def test_a_move_has_origin_with_destination():
    found = moves("Rwanda moved its troops from Goma to Bukavu.")
    assert found == {(ARMY, "redeployed", None, "Goma", "Bukavu")}


def test_diplomats_are_evacuated_as_diplomats():
    found = told(
        "Rwanda evacuated its diplomats from Kinshasa to Nairobi.", columns=("unit_kind", "activity")
    )
    assert found == ("diplomats", "evacuated")


def test_families_are_no_soldiers():
    assert told("The families of French soldiers left Niamey.", columns=("unit_kind",)) != "troops"


def test_police_officers_are_no_commanders():
    assert told("Kenyan police officers left Haiti.", columns=("unit_kind",)) != "commanders"


def test_families_are_told_from_other_civilians():
    assert told("The families of French soldiers left Niamey.", columns=("unit_kind",)) == "families"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Rwanda withdrew its troops from Goma.", "completed"),
        ("Rwanda has withdrawn its troops from Goma.", "completed"),
        ("Rwanda is withdrawing its troops from Goma.", "ongoing"),
        ("Rwanda has begun withdrawing its troops from Goma.", "begun"),
        ("Rwanda did not withdraw its troops from Goma.", "negated"),
        ("Rwanda refused to withdraw its troops from Goma.", "negated"),
        ("Rwanda plans to withdraw its troops from Goma.", "planned"),
        ("Rwanda is preparing to withdraw its troops from Goma.", "planned"),
        ("Rwanda agreed to withdraw its troops from Goma.", "planned"),
        ("Rwanda will withdraw its troops from Goma.", "planned"),
        ("Rwanda promised the withdrawal of its troops from Goma.", "planned"),
        ("Rwanda ordered its troops to leave Goma.", "ordered"),
        ("Rwanda ordered the withdrawal of its troops from Goma.", "ordered"),
        ("Burundi demanded the withdrawal of Rwandan troops from Goma.", "demanded"),
        ("Rwandan troops must leave Goma.", "demanded"),
        ("Rwanda could withdraw its troops from Goma.", "hypothetical"),
        ("Rwanda may have withdrawn its troops from Goma.", "hypothetical"),
        ("If Rwanda withdraws its troops from Goma, Burundi will follow.", "conditional"),
        ("Rwanda denied that its troops had entered Goma.", "denied"),
        ("Rwanda denied the withdrawal of its troops from Goma.", "denied"),
        ("Rwanda previously withdrew its troops from Goma.", "historical"),
    ],
)
def test_a_move_is_as_real_as_its_words(sentence, modality):
    assert told(sentence, columns=("modality",)) == modality


def test_a_move_of_a_year_long_past_is_history():
    assert told("In 2011, Rwanda withdrew its troops from Goma.", columns=("modality",)) == "historical"


def test_who_is_called_on_to_withdraw_has_to_do_it():
    found = told(
        "France called on Rwanda to withdraw its troops from Congo.", columns=("actor_id", "modality")
    )
    assert found == (ARMY, "demanded")


def test_who_is_called_on_to_leave_has_to_do_it():
    found = told("France called on Wagner to leave Mali.", columns=("actor_id", "activity", "modality"))
    assert found == ("wagner", "withdrawn", "demanded")


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor of Goma issued an evacuation order.",
        "The company deployed software in Kenya.",
        "Kenya deployed a mobile network in Nairobi.",
        "Kenya and Somalia held advanced talks in Nairobi.",
        "Rwanda withdrew its offer.",
        "Rwanda withdrew from the agreement.",
        "M23 took part in the talks.",
        "Kenya held elections in Nairobi.",
        "The minister took office in Nairobi.",
        "Prices fell in Goma.",
        "Kenya lost the match.",
        "The team left Nairobi with the trophy.",
    ],
)
def test_words_in_another_sense_move_no_force(sentence):
    assert moves(sentence) == set()


@pytest.mark.parametrize(
    ("words", "low", "best", "high", "qualifier"),
    [
        ("400 Kenyan soldiers", 400, 400, 400, None),
        ("About 400 Kenyan soldiers", None, 400, None, "about"),
        ("Some 50 Kenyan soldiers", None, 50, None, "some"),
        ("At least 30 Kenyan soldiers", 30, 30, None, "at_least"),
        ("Up to 3,000 Kenyan soldiers", None, None, 3000, "up_to"),
        ("Hundreds of Kenyan soldiers", 200, None, 999, None),
        ("Tens of thousands of Kenyan soldiers", 10000, None, 99999, None),
        ("Kenyan soldiers", None, None, None, None),
    ],
)
def test_the_number_of_a_force_is_what_its_words_allow(words, low, best, high, qualifier):
    found = told(
        f"{words} left Goma.", columns=("people_low", "people_best", "people_high", "quantity_qualifier")
    )
    assert found == (low, best, high, qualifier)


def test_a_range_of_people_has_both_ends():
    found = told("Kenya deployed 200 to 300 soldiers to Haiti.", columns=("people_low", "people_high"))
    assert found == (200, 300)


def test_a_number_of_battalions_is_no_number_of_people():
    found = told("Two Kenyan battalions left Goma.", columns=("people_low", "people_best", "people_high"))
    assert found == (None, None, None)


def test_a_number_of_another_noun_is_not_the_number_of_the_force():
    found = told("Kenyan soldiers left two villages near Goma.", columns=("people_best",))
    assert found is None


@pytest.mark.parametrize(
    ("words", "first", "last", "granularity"),
    [
        ("on Monday", date(2031, 3, 10), date(2031, 3, 10), "day"),
        ("last week", date(2031, 3, 3), date(2031, 3, 9), "week"),
        ("in January", date(2031, 1, 1), date(2031, 1, 31), "month"),
        ("last year", date(2030, 1, 1), date(2030, 12, 31), "year"),
    ],
)
def test_the_date_of_a_move_is_counted_from_the_day_of_publication(words, first, last, granularity):
    found = told(
        f"Kenyan soldiers left Goma {words}.", columns=("date_start", "date_end", "date_granularity")
    )
    assert [str(value) for value in found] == [str(first), str(last), granularity]


def test_each_verb_has_its_own_date():
    found = rows(
        forces_of("M23 entered Goma on Monday and reached Bukavu on Thursday."), "place", "date_words"
    )
    assert found == [("Goma", "on Monday"), ("Bukavu", "on Thursday")]


def test_the_words_of_a_date_end_before_the_full_stop():
    found = told("The withdrawal of Wagner from Mali began in June.", columns=("date_words",))
    assert found == "in June"


def test_a_move_without_a_date_is_given_none():
    assert told("Kenyan soldiers left Goma.", columns=("date_start",)) is None


def test_the_place_left_is_no_date_of_two_words():
    found = told("Kenyan soldiers left Goma two days later.", columns=("origin",))
    assert found == "Goma"


def test_the_country_of_a_place_is_told():
    found = told(
        "Kenyan soldiers left Goma for Nairobi.", columns=("origin_country", "destination_countries")
    )
    assert found == ("COD", "KEN")


def test_who_presses_is_no_place_left():
    found = told("Rwanda withdrew its troops amid pressure from France.", columns=("origin",))
    assert found is None


def test_fighters_loyal_to_a_group_are_its_fighters():
    assert "fled" in {row[1] for row in moves("Fighters loyal to Wagner fled Kidal.")}


def test_reinforcements_from_a_country_are_its_own():
    assert {row[0] for row in moves("Reinforcements from Kenya arrived in Goma.")} <= {
        "kenya",
        "kenya_military",
    }


def test_they_are_the_force_named_before():
    found = moves("Kenyan troops arrived in Goma. They left Bukavu.")
    assert ("kenya_military", "withdrawn", None, "Bukavu", "") in found


def test_the_group_is_the_group_named_before():
    found = moves("Wagner left Mali. The group entered Sudan.")
    assert ("wagner", "arrived", "Sudan") in {row[:3] for row in found}


def test_there_is_where_a_force_arrived():
    assert "arrived" in {row[1] for row in moves("Wagner left Mali. The group had arrived there in 2021.")}


def test_we_is_for_whom_the_speaker_speaks():
    found = moves("“We left Mali,” said Ivan Maslov, a Wagner commander.")
    assert ("wagner", "withdrawn") in {row[:2] for row in found}


def test_a_move_told_in_a_statement_names_the_statement():
    found = column_of(forces_of("Burundi said that Rwandan troops had entered Goma."), "said_by")
    assert None not in found


def test_an_accusation_of_a_capture_is_the_accusers_word():
    found = forces_of("France accused M23 of seizing Goma.")
    assert None not in column_of(found, "said_by")


def test_a_force_of_nobody_named_keeps_its_words():
    assert told("Troops withdrew from Goma.", columns=("actor_id", "unit")) == (None, "Troops")


def test_police_officers_are_deployed():
    found = {row[1] for row in moves("Kenya deployed 200 to 300 police officers to Haiti.")}
    assert found == {"deployed"}


@pytest.mark.parametrize(
    ("sentence", "activity", "place"),
    [
        ("M23 fighters have dug in around Goma.", "based", "Goma"),
        ("M23 fighters consolidated their positions inside Goma.", "held", "Goma"),
        ("M23 held two thirds of Goma.", "held", "Goma"),
        ("M23 is in Goma. The city is in M23's hands.", "held", "city"),
    ],
)
def test_who_holds_a_place_is_told_in_many_ways(sentence, activity, place):
    assert ("m23", activity, place) in {row[:3] for row in moves(sentence)}


def test_a_people_in_the_plural_holds_a_place():
    assert ("rwanda", "held", "Goma") in {row[:3] for row in moves("The Rwandans already control Goma.")}


def test_guns_are_pulled_off_the_hills():
    found = moves("Rwanda pulled howitzers off the hills.")
    assert ("rwanda", "withdrawn", None, "hills") in {row[:4] for row in found}


def test_whose_lorries_are_is_told_by_the_men_in_them():
    found = moves("Lorries packed with Rwandan soldiers rolled out of Goma.")
    assert {row[0] for row in found} <= {"rwanda", "rwanda_military"}
    assert found


def test_a_place_after_a_comma_that_opens_the_next_name_is_not_where_it_is():
    found = moves("With both armies massing troops along the border, Rwanda Premier Ada Sole spoke.")
    assert "Rwanda" not in {row[2] for row in found}


@pytest.mark.parametrize(
    "sentence",
    ["Protests in Kenya go on until the government is removed.", "The Kenyan envoy quit Goma."],
)
def test_what_is_no_force_does_not_move(sentence):
    assert not moves(sentence)


def test_who_is_believed_to_flee_is_the_noun_before_the_comma():
    found = moves("Kenyan troops scour the hills for M23, believed to be fleeing towards Goma.")
    assert "kenya_military" not in {row[0] for row in found}


@pytest.mark.parametrize(
    ("sentence", "actor_id", "activity"),
    [
        ("M23 units were holding out in Goma.", "m23", "held"),
        ("The M23 has garrisons along the road to Goma.", "m23", "based"),
        ("Rwanda was shipping weapons and soldiers to M23.", "rwanda", "deployed"),
        ("Rwanda posted troops in Goma.", "rwanda", "deployed"),
    ],
)
def test_who_posts_or_holds_out_is_told(sentence, actor_id, activity):
    assert (actor_id, activity) in {row[:2] for row in moves(sentence)}


def test_a_post_in_a_cabinet_is_no_place():
    assert not moves("The M23 holds three cabinet posts.")


def test_the_staff_of_a_post_are_those_of_the_post_named_before():
    found = forces_of(
        "Leaving was ordered at the Kenyan embassy and at M23's camps. Some embassy staff have left Goma."
        " Others are heading to Bukavu."
    )
    assert rows(found[found["unit"].isin(["Some embassy staff", "Others"])], "actor_id") == ["kenya", "kenya"]


def test_others_of_a_force_that_leaves_go_away():
    found = moves("Ten Kenyan soldiers have left Goma. Some are heading to Nairobi.")
    assert ("kenya_military", "withdrawn", None, None, "Nairobi") in found


def test_civilians_take_and_lose_no_place():
    assert not moves("Shells hit civilians in Goma. Some civilians held Goma for a week.")
