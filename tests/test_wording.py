"""Do the generated sentences say what the rows say, in right English, and never more?"""

from datetime import date

import pandas as pd
import pytest

from analysis import schema, wording
from analysis.tables.actors import Actor
from analysis.tables.forces import Force
from analysis.wording import display_names, happening, main_points, not_said, statement, voices
from analysis.wording.cells import SEPARATOR
from analysis.wording.routes import when
from analysis.wording.units import force_words
from analysis.wording.verbs import VERBS
from tests import sample

NAMES = {
    "kestria": "Kestria",
    "corps": "the Border Corps",
    "sable": "Free Sable",
    "army": "the Valdoran Army",
    "sol": "Petra Sol",
}
VALDORA, DAY = ("Valdora", "XVA"), date(2031, 3, 8)
OFFICIALS = {"s": "three unnamed officials"}


def told(**given):
    """Return the sentence of one observation."""
    blank = dict.fromkeys((
        "place", "origin", "destinations", "quantity_words", "said_by", "date_start", "date_end",
        "date_granularity",
    ))  # fmt: skip
    row = {"actor_id": "kestria", "unit": "its advisers", "unit_kind": "advisers", "quote": ""}
    row |= {"activity": "evacuated", "modality": "completed"}
    return happening(blank | row | given, NAMES, OFFICIALS)


def said(**given):
    """Return the sentence of one statement."""
    return statement(statement_row(**given), NAMES)


def statement_row(**given):
    blank = dict.fromkeys(("speaker_id", "speaker_words", "role", "sources_low", "sources_high", "venue"))
    row = {"row_id": "s", "anonymity": "named", "directness": "direct", "content": "We stand by our friends."}
    return blank | row | given


def voice(**given):
    return voices([statement_row(**({"anonymity": "anonymous"} | given))], NAMES)["s"]


def choices(name):
    return next(column.choices for column in schema.columns(Force) if column.name == name)


@pytest.mark.parametrize(
    ("modality", "sentence"),
    [
        ("asserted", "Kestria's advisers were evacuated from Dell."),
        ("completed", "Kestria's advisers were evacuated from Dell."),
        ("begun", "Kestria's advisers began to leave Dell."),
        ("ongoing", "Kestria's advisers are being evacuated from Dell."),
        ("ordered", "Kestria's advisers were ordered to leave Dell."),
        ("planned", "Kestria's advisers are to be evacuated from Dell."),
        ("demanded", "Kestria's advisers face demands to leave Dell."),
        ("conditional", "Kestria's advisers could be evacuated from Dell, if a stated condition is met."),
        ("hypothetical", "Kestria's advisers could be evacuated from Dell."),
        ("negated", "Kestria's advisers were not evacuated from Dell."),
        ("denied", "Kestria's advisers are said, in a denial, not to have been evacuated from Dell."),
        ("historical", "Kestria's advisers had earlier been evacuated from Dell."),
    ],
)
def test_the_verb_keeps_the_modality(modality, sentence):
    assert told(modality=modality, origin="Dell") == sentence


@pytest.mark.parametrize(
    ("modality", "sentence"),
    [
        ("begun", "Kestria's army began to withdraw from Dell."),
        ("ongoing", "Kestria's army is withdrawing from Dell."),
        ("planned", "Kestria's army is to withdraw from Dell."),
        ("demanded", "Kestria's army faces demands to withdraw from Dell."),
        ("negated", "Kestria's army did not withdraw from Dell."),
        ("historical", "Kestria's army had earlier withdrawn from Dell."),
    ],
)
def test_one_force_takes_a_verb_in_the_singular(modality, sentence):
    assert told(modality=modality, origin="Dell", unit="its army", activity="withdrawn") == sentence


@pytest.mark.parametrize("activity", choices("activity"))
@pytest.mark.parametrize("modality", choices("modality"))
def test_every_activity_can_be_told_in_every_mood(activity, modality):
    assert told(activity=activity, modality=modality, place="Dell").endswith(".")


def test_every_activity_has_a_verb():
    assert set(VERBS) == set(choices("activity"))


def test_nobody_plans_to_lose_a_place():
    assert told(activity="lost", modality="planned", place="Dell") == "Kestria's advisers are to lose Dell."


def test_a_move_names_where_from_before_where_to():
    assert told(origin="Dell", destinations="Hask|Carrow").endswith("from Dell to Hask and Carrow.")


def test_goals_the_text_leaves_open_are_joined_by_or():
    words = "left Dell for Hask or Carrow"
    assert told(origin="Dell", destinations="Hask|Carrow", quote=words).endswith("to Hask or Carrow.")


def test_a_place_keeps_the_article_of_the_text():
    assert told(origin="camps", quote="left the camps").endswith("from the camps.")


def test_a_plain_noun_for_a_place_has_an_article():
    assert told(origin="city").endswith("from the city.")


def test_a_departure_with_a_bare_place_leaves_it():
    assert told(place="Dell").endswith("from Dell.")


def test_who_says_so_ends_the_sentence():
    assert told(origin="Dell", said_by="s").endswith("from Dell, according to three unnamed officials.")


def test_a_number_stands_in_the_words_of_the_text():
    sentence = told(unit="volunteer fighters", quantity_words="tens of thousands")
    assert sentence == "Tens of thousands of volunteer fighters of Kestria were evacuated."


def test_a_number_in_the_words_of_the_force_is_not_repeated():
    assert told(unit="two Kestrian generals", quantity_words="two") == "Two Kestrian generals were evacuated."


def test_the_army_of_a_military_is_that_military():
    row = moved("the army", actor_id="valdora_army", kind="troops")
    assert "The Valdoran Army was evacuated." in points_of(row)


def test_initials_stand_for_the_actor_itself():
    assert told(actor_id="sable", unit="the FSF").startswith("Free Sable ")


def test_civilians_are_nobodys():
    assert told(unit="many civilians", unit_kind="civilians").startswith("Many civilians were ")


def test_an_owner_without_a_noun_is_told_as_the_kind_of_force():
    assert told(unit="its", unit_kind="troops") == "Troops of Kestria were evacuated."


def test_a_plain_first_word_without_an_actor_is_no_name():
    assert told(actor_id=None, unit="Garrisons") == "Garrisons were evacuated."


def test_a_force_stays_at_a_base():
    assert told(activity="based", modality="completed", place="Dell air base").endswith(" at Dell air base.")


def test_a_place_broken_over_two_lines_is_one_line():
    assert told(origin="Port\nAmity").endswith("from Port Amity.")


def test_support_that_is_only_planned_is_no_point():
    tables = forces()
    relation = sample.relation(
        "kestria", "valdora_army", "supports", "has struck Kestria twice", given="troops"
    )
    tables["relations"] = schema.frame(type(relation), [relation]).assign(modality="planned")
    told = [point.text for point in main_points(tables, sample.sample_article())]
    assert not any("support" in text for text in told)


def test_a_force_whose_owner_is_open_is_told_with_its_actor():
    assert told(actor_id="sable", unit="fighters").startswith("Fighters of Free Sable ")


def test_a_force_whose_words_show_its_owner_is_told_as_it_is():
    assert told(unit="Kestrian advisers").startswith("Kestrian advisers were")


def test_the_army_is_told_by_its_name():
    assert told(actor_id="army", unit="The army").startswith("The Valdoran Army was")


def test_a_pronoun_is_told_as_the_kind_of_force():
    assert told(unit="they").startswith("Advisers of Kestria were")


def test_a_site_that_is_evacuated_is_told_by_who_is_there():
    sentence = told(unit="the embassy", unit_kind="staff", place="embassy", modality="ordered")
    assert sentence == "Staff at the embassy were ordered to leave."


def test_an_owner_with_a_long_name_stands_behind():
    names = {"long": "the Army of the North"}
    row = {"unit": "its families", "unit_kind": "families", "actor_id": "long", "quantity_words": None}
    assert force_words(row, names) == "families of the Army of the North"


def test_an_owner_counted_out_is_named():
    assert told(unit="200 of its soldiers").startswith("200 of Kestria's soldiers were")


def test_a_force_of_nobody_known_has_no_owner():
    assert told(actor_id=None).startswith("Advisers were")


def test_ground_seized_by_an_actor_is_told_of_the_actor():
    sentence = told(actor_id="sable", unit="swaths of land", unit_kind="territory", activity="seized")
    assert sentence == "Free Sable seized swaths of land."


def test_ground_seized_by_nobody_known_was_seized():
    sentence = told(actor_id=None, unit="Dell", unit_kind="territory", activity="seized", place="Dell")
    assert sentence == "Dell was seized."


def test_a_direct_statement_stands_in_quotation_marks():
    assert said(speaker_id="sol") == "Petra Sol said: “We stand by our friends”."


def test_a_reported_statement_is_marked_as_the_articles_words():
    assert "as the article words it" in said(speaker_id="sol", directness="indirect")


def test_a_speaker_has_the_role_of_the_article():
    sentence = said(speaker_id="sol", role="the foreign minister")
    assert sentence.startswith("Petra Sol, the foreign minister, said")


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ("told reporters", "to reporters"),
        ("parliament", "in parliament"),
        ("telephone interview", "in a telephone interview"),
        ("television", "on television"),
        ("at a summit", "at a summit"),
    ],
)
def test_a_statement_says_where_it_was_made(venue, words):
    assert f"said {words}:" in said(speaker_id="sol", venue=venue)


def test_footage_shows():
    assert said(anonymity="footage", speaker_words="Photos").startswith("Photos show:")


def test_a_speaker_nobody_resolved_is_not_identified():
    assert said(anonymity="unclear").startswith("A source that is not identified said")


@pytest.mark.parametrize(
    ("words", "told_as"),
    [
        ("three Kestrian officials", "three unnamed Kestrian officials"),
        ("the officials", "unnamed officials"),
        ("a Kestrian official", "an unnamed Kestrian official"),
        ("regional officials and diplomats", "unnamed sources (regional officials and diplomats)"),
        ("they", "unnamed sources"),
        (None, "unnamed sources"),
        ("sources who remain unnamed", "sources who remain unnamed"),
    ],
)
def test_unnamed_sources_are_said_to_be_unnamed(words, told_as):
    assert voice(speaker_words=words) == told_as


def test_one_unnamed_source_is_one():
    assert voice(sources_low="1", sources_high="1") == "an unnamed source"


def test_a_number_of_sources_the_words_leave_out_is_told():
    words = voice(speaker_words="the officials", sources_low="3", sources_high="3")
    assert words == "three unnamed officials"


def test_a_document_speaks_under_its_name():
    assert voice(anonymity="document", speaker_words="The report") == "the report"


def named(name, kind, text):
    return display_names([{"actor_id": "a", "name": name, "kind": kind}], text)["a"]


@pytest.mark.parametrize(
    ("name", "kind", "text", "shown"),
    [
        ("Highland Front", "coalition", "", "the Highland Front"),
        ("Free Sable", "non_state_armed_group", "Free Sable fell.", "Free Sable"),
        ("Morrow League", "non_state_armed_group", "It met the Morrow League.", "the Morrow League"),
        ("Kestria", "state", "It joined the Kestria talks.", "Kestria"),
        ("Oren Malk", "person", "", "Oren Malk"),
        ("Rebels", "non_state_armed_group", "It met the rebels.", "the rebels"),
        ("Various rebel groups", "other", "It met various rebel groups.", "various rebel groups"),
        ("Ash Brigade", "other", "It met the Kestrian Ash Brigade.", "the Ash Brigade"),
        ("United Isles", "state", "It left the United Isles.", "the United Isles"),
    ],
)
def test_a_name_has_an_article_where_the_text_gives_it_one(name, kind, text, shown):
    assert named(name, kind, text) == shown


def points():
    return [point.text for point in main_points(sample.sample_tables(), sample.sample_article())]


def gaps(**changed):
    return [point.text for point in not_said(sample.sample_tables() | changed, sample.sample_article())]


def forces(*rows):
    """Return the sample's tables with other forces and no view of them."""
    empty = sample.empty_tables()
    kept = {name: empty[name] for name in ("posture", "control")}
    return sample.sample_tables() | kept | {"forces": schema.frame(Force, rows)}


def moved(unit="the officers", activity="evacuated", **about):
    quote = "evacuate senior Border Corps officers from Valdora"
    return sample.force(unit, activity, quote, **({"modality": "completed"} | about))


def points_of(*rows):
    return [point.text for point in main_points(forces(*rows), sample.sample_article())]


def with_confidence(row, confidence, region="prose"):
    table = schema.frame(Force, [row])
    return table.assign(confidence=confidence, region=region)


def test_a_brief_has_a_handful_of_points():
    assert 5 <= len(points()) <= 8


def test_a_brief_begins_with_who_moved():
    assert points()[0].startswith(
        "Senior Border Corps officers began to leave Valdora for Brenland and Ostria on 13 March 2031,"
        " according to three unnamed Kestrian officials"
    )


def test_places_one_force_took_are_told_in_one_sentence():
    assert "Free Sable fighters seized Carrow, Dell and Hask." in points()


def test_support_that_shrinks_is_told():
    assert "The Morrow League has reduced its support for the Valdoran Army (troops)." in points_of()


def test_reasons_say_who_gives_them():
    (reasons,) = [text for text in points() if text.startswith("Reasons given")]
    assert "“to protect its officers” (for “leaving”), according to unnamed officials" in reasons


def test_reasons_end_with_the_articles_own_reading():
    (reasons,) = [text for text in points() if text.startswith("Reasons given")]
    assert "according to unnamed officials; the article itself gives “to keep the road" in reasons


def test_support_told_in_two_states_is_no_point():
    assert not any("Kestria supports" in text and "Morrow League" in text for text in points_of())


def test_a_brief_says_that_nobody_counts_those_who_leave():
    assert "No number of those leaving is given." in points_of(moved())


def test_a_vague_number_of_those_who_leave_is_no_number():
    tables = forces()
    tables["forces"] = schema.frame(Force, [moved("some officers")]).assign(quantity_kind="vague")
    told_points = [point.text for point in main_points(tables, sample.sample_article())]
    assert "No number of those leaving is given." in told_points


def test_those_who_fled_may_be_counted_apart():
    assert "No number of those evacuated or withdrawn is given." in points()


def test_a_second_telling_of_a_move_is_no_second_point():
    again = moved("The Kestrians", actor_id="kestria", modality="begun", origin=VALDORA, day=DAY)
    first = moved(modality="begun", origin=VALDORA, day=DAY)
    assert sum("began to" in text for text in points_of(first, again)) == 1


def test_a_second_telling_of_a_move_keeps_its_rows():
    again = moved("The Kestrians", actor_id="kestria", modality="begun", origin=VALDORA, day=DAY)
    first = moved(modality="begun", origin=VALDORA, day=DAY)
    made = main_points(forces(first, again), sample.sample_article())[0]
    assert set(made.row_ids) == {first.row_id, again.row_id}


def test_a_force_with_a_name_of_its_own_keeps_its_point():
    again = moved("the Thornfield Brigade", actor_id="thornfield_brigade")
    assert any("Thornfield Brigade" in text for text in points_of(moved(origin=VALDORA), again))


def test_a_move_on_another_day_keeps_its_point():
    again = moved("The Kestrians", actor_id="kestria", origin=VALDORA, day=date(2031, 3, 9))
    assert any("9 March" in text for text in points_of(moved(origin=VALDORA, day=DAY), again))


def test_those_who_fled_come_before_those_ordered_out():
    told_points = points_of(moved(modality="ordered"), moved("the colonels", activity="fled"))
    assert ("fled" in told_points[0], "ordered" in told_points[1]) == (True, True)


def test_sites_evacuated_by_one_order_share_a_sentence():
    base = moved("Dell bases", modality="ordered", origin=("Dell bases", None), kind="troops")
    embassy = moved("the embassy", modality="ordered", origin=("embassy", None), kind="staff")
    assert any("embassy" in text and "Dell bases" in text for text in points_of(base, embassy))


def test_others_of_a_sentence_stand_beside_the_first():
    first = moved("Some", activity="redeployed", actor_id=None, kind="staff", to=(("Hask", "XVA"),))
    second = moved("others", activity="redeployed", actor_id=None, kind="staff", to=(("Dell", "XVA"),))
    assert "Some were moved to Hask and others to Dell." in points_of(first, second)


def test_captures_and_advances_of_one_actor_are_one_point():
    taken = moved("fighters", actor_id="free_sable", activity="seized", place=("Dell", None))
    onward = moved("fighters", actor_id="free_sable", activity="advanced", place=("Hask", None))
    assert "Fighters of Free Sable seized Dell and advanced on Hask." in points_of(taken, onward)


def test_ground_without_a_name_gives_way_to_places():
    taken = moved("fighters", actor_id="free_sable", activity="seized", place=("Dell", None))
    ground = moved("fighters", actor_id="free_sable", activity="seized", place=("territory", None))
    assert "Fighters of Free Sable seized Dell." in points_of(taken, ground)


def test_an_arrival_at_a_site_is_at_it():
    assert told(activity="arrived", place="Dell shrine").endswith(" arrived at Dell shrine.")


def test_every_point_leads_to_rows():
    assert all(point.row_ids for point in main_points(sample.sample_tables(), sample.sample_article()))


def test_every_gap_leads_to_rows():
    assert all(point.row_ids for point in not_said(sample.sample_tables(), sample.sample_article()))


def test_two_forces_of_one_move_share_a_sentence():
    (first, *_) = points_of(moved(), moved("the colonels"))
    assert first == "The officers and the colonels of the Border Corps were evacuated."


def test_a_condition_is_no_main_point():
    told_points = points_of(moved(modality="conditional"))
    assert not any("officers" in text and "evacuated" in text for text in told_points)


def test_a_doubtful_row_gives_way_to_a_sure_one():
    table = pd.concat([with_confidence(moved("the scouts"), "low"), with_confidence(moved(), "high")])
    told_points = main_points(forces() | {"forces": table}, sample.sample_article())
    assert not any("scouts" in point.text for point in told_points)


def test_a_doubtful_row_is_told_where_there_is_no_other():
    table = with_confidence(moved("the scouts"), "low")
    told_points = main_points(forces() | {"forces": table}, sample.sample_article())
    assert any("scouts" in point.text for point in told_points)


def test_a_headline_gives_way_to_the_prose():
    headline = with_confidence(moved("the scouts"), "high", "headline")
    table = pd.concat([headline, with_confidence(moved(), "medium")])
    told_points = main_points(forces() | {"forces": table}, sample.sample_article())
    assert not any("scouts" in point.text for point in told_points)


def test_empty_tables_have_no_main_points():
    assert main_points(sample.empty_tables(), sample.sample_article()) == []


def test_empty_tables_leave_nothing_open():
    assert not_said(sample.empty_tables(), sample.sample_article()) == []


def test_a_move_without_a_number_is_listed():
    assert any(text.startswith("How many") and "other parts of the Corps" in text for text in gaps())


def test_a_number_that_is_given_is_not_missed():
    assert not any("colonels" in text and "How many" in text for text in gaps())


def test_a_departure_to_nowhere_named_is_listed():
    row = moved(origin=("Dell", "XVA"))
    posture = schema.frame(sample.Posture, [sample.stand(row, "Dell", "XVA", "after", "left")])
    assert "Where the officers of the Border Corps went after leaving Dell is not stated." in gaps(
        posture=posture
    )


def test_a_force_with_no_place_after_is_listed():
    row = moved()
    posture = schema.frame(sample.Posture, [sample.stand(row, "Dell", "XVA", "before", "there")])
    expected = "Whether the officers of the Border Corps are still in Dell is not stated."
    assert expected in gaps(posture=posture)


def test_numbers_nobody_gives_are_asked_for_in_one_line():
    assert sum(text.startswith(("How many", "The size")) for text in gaps()) == 1


def test_what_is_only_possible_is_told_in_a_sentence_and_not_in_a_noun():
    tables = sample.sample_tables()
    table = tables["relations"]
    table.loc[table["modality"] == "hypothetical", "quote"] = "the rockets for the League"
    assert not any(text.startswith("Only possible") for text in gaps(relations=table))


def test_a_place_nobody_is_said_to_hold_now_is_listed():
    assert "Who holds the Ash Pass now is not stated." in gaps()


def test_what_could_happen_is_listed_as_only_possible():
    assert "Only possible, not reported as fact: “the rockets for the League could stop”." in gaps()


def test_a_reason_said_to_be_unclear_is_listed():
    assert "Tomas Verrin says the reason is unclear: “It is not clear why we do nothing”." in gaps()


def test_a_speaker_without_a_reason_is_listed():
    assert "Petra Sol speaks and gives no reason for what is done." in gaps()


def test_unnamed_sources_that_give_no_reason_are_listed():
    table = sample.sample_tables()["motivations"]
    named = table[table["teller"] != "anonymous_official"]
    expected = "No unnamed source gives a reason for what is done."
    assert (expected in gaps(), expected in gaps(motivations=named)) == (False, True)


def test_nobody_is_asked_for_reasons_where_nothing_is_done():
    empty = sample.empty_tables()
    nothing = {name: empty[name] for name in ("forces", "motivations", "posture", "control", "relations")}
    assert not any("no reason" in text for text in gaps(**nothing))


def test_a_destination_stated_for_some_of_the_same_sort_is_told():
    row = moved(origin=("Dell", "XVA"))
    posture = schema.frame(sample.Posture, [sample.stand(row, "Dell", "XVA", "after", "left")])
    goes = sample.sample_tables()["forces"].iloc[[1]].assign(unit_kind=row.unit_kind, activity="evacuated")
    table = pd.concat([schema.frame(Force, [row]), goes], ignore_index=True)
    told_gaps = gaps(posture=posture, forces=table)
    assert any("after leaving Dell is not stated, but for" in text for text in told_gaps)


def test_days_worked_out_from_a_stretch_of_time_stand_beside_its_words():
    row = {"date_start": "2031-03-06", "date_end": "2031-03-14", "date_granularity": "period"}
    words = when(row | {"date_words": "In just over a week"})
    assert words == " between 6 March 2031 and 14 March 2031 (“In just over a week”)"


def test_a_strength_nobody_gives_is_listed():
    assert any(text.startswith("The strength of") and "Free Sable" in text for text in gaps())


def test_a_hostile_name_passes_through_as_words():
    actors = schema.frame(Actor, [sample.actor("kestria", "<b>$x$", "state", "Kestria")])
    told_points = main_points(sample.sample_tables() | {"actors": actors}, sample.sample_article())
    assert any("<b>$x$" in point.text for point in told_points)


def test_lists_in_cells_are_parted_as_the_schema_joins_them():
    assert SEPARATOR == schema.LIST_SEPARATOR


def test_the_same_tables_give_the_same_words():
    assert points() == points()


def test_the_shelf_offers_what_the_page_needs():
    assert wording.Point("a", ("r",)).row_ids == ("r",)


def test_some_of_a_known_force_are_told_with_whose_they_are():
    row = {"unit": "Some", "unit_kind": "troops", "actor_id": "a", "quantity_words": None}
    assert force_words(row, {"a": "Kestria"}) == "some of Kestria's troops"
    assert force_words(row | {"actor_id": None}, {}) == "some"
