"""Who helps or fights whom where no verb says it outright: received, sided with, aimed at, owned?"""

import pytest

from tests.reading_of import column_of, relations_of, ties

RWANDA, M23, ARMY = "rwanda", "m23", "congo_kinshasa_military"


@pytest.mark.parametrize(
    "sentence",
    [
        "M23 receives weapons from Rwanda.",
        "Weapons from Rwanda have reached M23.",
        "M23 relies on drones from Rwanda.",
        "M23, armed with Rwanda's help, took the town.",
        "M23, paid and armed by Rwanda, took the town.",
        "M23 rebels, trained by Rwanda for years, took the town.",
        "M23 troops fired shells supplied by Rwanda.",
        "M23 requested support from Rwanda.",
        "M23 enjoys the protection of Rwanda.",
        "M23, with the backing of Rwanda, took the town.",
        "Rwanda gave safe haven to M23.",
        "M23 is linked to Rwanda.",
        "Rwandan-trained fighters are allied with Rwanda, but Uganda accused Rwanda of arming M23.",
        "Uganda condemned Rwanda for backing M23.",
    ],
)
def test_help_is_read_from_the_side_of_who_has_it(sentence):
    assert (RWANDA, "supports", M23) in ties(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wagner has fought for M23 since May.",
        "Wagner fights on M23's side.",
        "Wagner entered the war on the side of M23.",
        "Wagner is allied with M23.",
        "Wagner, openly aligned with M23, holds the mine.",
        "M23 and its allies from the Wagner Group left Goma.",
    ],
)
def test_who_takes_a_side_supports_it(sentence):
    assert ("wagner", "supports", M23) in ties(sentence)


def test_an_allied_group_named_after_the_army_supports_it():
    assert ("wazalendo", "supports", ARMY) in ties(
        "The Congolese army and allied Wazalendo groups took Goma."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwandan forces conducted strikes with drones against M23 targets.",
        "Rwandan forces overran M23's base.",
        "Rwandan forces attacked the M23 base at Bunagana.",
        "Rwandan forces seized the town from M23.",
        "Rwandan forces drove M23 out of Bunagana.",
        "Rwandan forces have been helping the Congolese army against M23.",
        "M23 came under attack by Rwandan forces.",
        "Rwandan forces fighting M23 killed ten people.",
        "An airstrike by Rwandan forces killed four M23 fighters.",
        "In June Rwandan forces attacked M23.",
    ],
)
def test_hostility_is_read_beside_the_verb(sentence):
    assert ("rwanda_military", "opposes", M23) in ties(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda cut ties with Belgium.",
        "Rwanda suspended talks with Belgium.",
        "Rwanda rejected Belgium's demand.",
        "Rwanda vowed revenge on Belgium.",
        "The European Union condemned Rwanda, which blames Belgium.",
    ],
)
def test_broken_ties_and_rebukes_are_hostile(sentence):
    assert (RWANDA, "opposes", "belgium") in ties(sentence)


def test_whose_airstrikes_kill_is_at_war():
    assert ("rwanda", "opposes", M23) in ties("Rwandan airstrikes killed four M23 fighters.")


def test_sanctions_that_a_state_faces_are_those_of_who_imposes_them():
    assert ("eu", "opposes", RWANDA) in ties("Rwanda faces sanctions from the European Union.")


def test_who_fights_each_other_is_told_once():
    assert ("ethiopia", "opposes", "eritrea") in ties("Ethiopia and Eritrea fought each other over a border.")


def test_a_place_hit_from_another_country_is_its_state():
    assert ("russia_military", "opposes", "ukraine") in ties("Ukraine said Russian forces shelled Kharkiv.")


def test_a_place_hit_from_inside_its_country_is_nobody():
    assert ties("Malian troops shelled Kidal.") == set()


def test_help_told_in_an_accusation_is_of_low_confidence():
    found = relations_of("Uganda accused Rwanda of arming M23.")
    assert column_of(found[found["relation"] == "supports"], "confidence") == ["low"]


def test_a_state_is_not_at_odds_with_its_own_part():
    assert ties("The Rwandan army accused Rwanda.") == set()


def test_whose_support_is_sanctioned_is_the_one_the_sanctions_are_on():
    found = ties("The United States imposed sanctions on Rwanda over its support for M23.")
    assert (RWANDA, "supports", M23) in found
    assert ("united_states", "supports", M23) not in found


def test_fighters_against_somebody_by_their_name_oppose_them():
    assert any(
        row[1:] == ("opposes", M23) for row in ties("Anti-M23 militias met. The anti-M23 militias left Goma.")
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda voted against Belgium.",
        "Rwanda met Belgium.",
        "Rwanda said that Belgium had talks against the clock.",
        "Rwanda sold Belgium coffee.",
        "Rwanda linked its roads to Uganda.",
        "Rwanda received a letter from Belgium.",
    ],
)
def test_words_of_peace_beside_two_states_make_no_tie(sentence):
    assert ties(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda broke off relations with Rwanda.",
        "Uganda condemned the presence of Rwanda in Goma.",
        "Uganda condemned the shelling of the camp by Rwanda.",
        "Uganda attacked the Rwanda-held town of Goma.",
        "Uganda captured one Rwanda-held town after another.",
        "Uganda put Rwanda under sanctions.",
        "Uganda claimed responsibility for the attack on Rwanda.",
    ],
)
def test_who_breaks_blames_or_takes_is_opposed(sentence):
    assert ("uganda", "opposes", RWANDA) in ties(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda condemned the bombardment of Rwanda.",
        "Rwanda provided information about Ugandan weapons to M23.",
    ],
)
def test_whose_loss_is_deplored_is_not_opposed(sentence):
    assert not {tie for tie in ties(sentence) if "uganda" in tie}


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda expressed solidarity with M23.",
        "Rwandan troops joined M23 in the attack on Goma.",
        "Rwandan air strikes helped M23 take Goma.",
        "Rwanda helped M23 take Goma.",
        "M23 gets aircraft and fuel from Rwanda.",
        "M23 used drones bought from Rwanda.",
        "M23 left Goma in trucks, which Rwanda had sent to M23.",
        "Rwanda announced two billion in military financing for M23.",
    ],
)
def test_company_and_goods_bought_are_help(sentence):
    assert {tie for tie in ties(sentence) if tie[0].startswith(RWANDA) and tie[1:] == ("supports", M23)}


def test_who_breaks_away_opposes_whom_it_leaves():
    assert ("fdlr", "opposes", M23) in ties("The FDLR broke away from M23 in May.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda took heavy fire from M23.",
        "Rwanda continued to receive rocket fire from M23 fighters.",
        "Rwanda reacted to attacks by M23.",
    ],
)
def test_who_takes_fire_is_opposed_by_who_fires(sentence):
    assert (M23, "opposes", RWANDA) in ties(sentence)
    assert (RWANDA, "opposes", M23) not in ties(sentence)


def test_help_pledged_is_help_to_come():
    found = relations_of("Rwanda pledged its full support to M23.")
    assert set(zip(column_of(found, "modality"), column_of(found, "change"), strict=True)) == {
        ("planned", "pledged")
    }


def test_the_quote_of_help_holds_what_is_given():
    found = relations_of("Kenya's president met the M23 and pledged Kenya's full support.")
    assert [quote for quote in column_of(found, "quote") if not quote.endswith("support")] == []
    assert len(found)
