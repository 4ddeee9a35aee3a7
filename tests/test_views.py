"""Do posture, control, timeline and sourcing say what the rows say together, and no more?"""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis import schema, views
from analysis.catalogue import KINDS
from analysis.schema import Done
from analysis.tables.actors import Actor
from analysis.tables.forces import Force
from analysis.tables.motivations import Motivation
from analysis.tables.relations import RelationRow
from analysis.tables.sentences import Sentence
from analysis.tables.statements import Statement
from analysis.views import Control, Happening, Posture, Sourcing
from analysis.views.frames import rows as rows_of
from tests import sample
from tests.sample import PIVOT, PUBLISHED, force

LEFT = "evacuate senior Border Corps officers from Valdora"
HELD = "The army held Port Amity"
SEIZED = "Free Sable fighters seized Carrow"
VALDORA, OSTRIA = ("Valdora", "XVA"), ("Ostria", "XOS")


def done_with(forces, **others):
    """Return the sample's finished rows with other forces."""
    done = Done()
    for kind, rows in (
        (Sentence, sample.sentences()),
        (Actor, sample.actors()),
        (Statement, sample.statements()),
        (RelationRow, sample.relations()),
        (Force, forces),
        (Motivation, sample.motivations()),
    ):
        done.put(kind, others.get(kind.TABLE, rows))
    return done


def made(kind, forces, pivot=None, **others):
    return views.tabulate(sample.sample_article(), done_with(forces, **others), pivot)[kind]


def forces_of(*rows):
    """Return the forces of posture, each once, in the order of the view."""
    return list(dict.fromkeys(row.force for row in made(Posture, rows)))


def in_region(row, region):
    return replace(row, evidence=replace(row.evidence, region=region))


def stands(*forces, pivot=None):
    """Return place, side, state and whether it is implied, of every row of posture."""
    return [(r.place, r.side, r.state, r.is_implied) for r in made(Posture, forces, pivot)]


def holders(*forces):
    return {
        r.place: ((r.before_id, r.before_basis), (r.after_id, r.after_basis)) for r in made(Control, forces)
    }


def officers(modality="completed", unit="the officers", **about):
    given = {"origin": VALDORA, "to": (OSTRIA,), "day": PIVOT} | about
    return force(unit, "evacuated", LEFT, modality=modality, **given)


def test_the_sample_comes_out_as_it_was_made_by_hand():
    by_hand = {(r.force, r.place, r.side, r.state) for r in sample.posture()}
    found = {(r.force, r.place, r.side, r.state) for r in made(Posture, sample.forces())}
    assert by_hand <= found


def test_the_sources_of_the_sample_are_counted_as_by_hand():
    assert made(Sourcing, sample.forces()) == sample.sourcing()


def test_a_completed_departure_leaves_the_place_and_arrives():
    assert stands(officers()) == [
        ("Valdora", "before", "there", True),
        ("Valdora", "after", "left", False),
        ("Ostria", "after", "arrived", False),
    ]


@pytest.mark.parametrize(
    ("modality", "leaving", "going"),
    [
        ("begun", "leaving", "heading"),
        ("ongoing", "leaving", "heading"),
        ("ordered", "ordered_out", "planned"),
    ],
)
def test_a_departure_not_completed_says_how_far_it_is(modality, leaving, going):
    assert [state for _, side, state, _ in stands(officers(modality)) if side == "after"] == [leaving, going]


def test_a_planned_departure_is_planned_where_it_leads():
    after = [(place, state) for place, side, state, _ in stands(officers("planned")) if side == "after"]
    assert after == [("Ostria", "planned")]


@pytest.mark.parametrize("modality", ["negated", "denied", "conditional", "hypothetical", "demanded"])
def test_what_is_not_real_gives_no_place(modality):
    assert stands(officers(modality)) == []


def test_a_force_of_the_past_is_past():
    assert stands(force("advisers", "based", LEFT, place=VALDORA, modality="historical")) == [
        ("Valdora", "before", "past", False)
    ]


def test_a_force_based_without_a_date_was_there_before():
    assert stands(force("advisers", "based", LEFT, place=VALDORA)) == [("Valdora", "before", "there", False)]


def test_a_force_that_holds_on_is_there_after():
    row = force("The army", "held", HELD, actor_id="valdora_army", place=VALDORA, modality="ongoing")
    assert stands(row) == [("Valdora", "after", "there", False)]


def test_a_stay_dated_after_the_pivot_is_after():
    row = force("advisers", "based", LEFT, place=VALDORA, day=PUBLISHED)
    assert stands(row, pivot=PIVOT) == [("Valdora", "after", "there", False)]


def test_a_move_without_an_origin_was_somewhere_not_stated():
    assert stands(officers(origin=(None, None)))[0] == (None, "before", "there", True)


def test_a_move_ended_before_the_pivot_lies_before_it():
    assert stands(officers(), pivot=PUBLISHED) == [
        ("Valdora", "before", "left", False),
        ("Ostria", "before", "arrived", False),
    ]


def test_a_place_said_of_the_force_is_not_implied():
    based = force("the officers", "based", LEFT, place=VALDORA)
    assert ("Valdora", "before", "there", False) in stands(based, officers())


def test_the_pivot_is_the_first_day_a_force_moves():
    stayed = force("advisers", "based", LEFT, place=VALDORA, day=date(2031, 3, 12))
    assert ("Valdora", "before", "there", False) in stands(stayed, officers())


def test_without_a_dated_move_the_pivot_is_the_day_of_publication():
    stayed = force("advisers", "based", LEFT, place=VALDORA, day=PUBLISHED)
    assert stands(stayed) == [("Valdora", "after", "there", False)]


def test_a_shorter_name_of_a_force_means_the_fuller_one_before_it():
    rows = [officers(), force("senior Border Corps officers", "based", LEFT, place=("Dell", "XVA"))]
    assert {row.force for row in made(Posture, rows)} == {"senior Border Corps officers"}


def test_forces_of_two_actors_stay_apart_under_the_same_words():
    rows = [
        force("troops", "based", LEFT, place=VALDORA, actor_id=actor) for actor in ("kestria", "brenland")
    ]
    assert {row.force for row in made(Posture, rows)} == {"troops (Kestria)", "troops (Brenland)"}


def test_bare_soldiers_are_not_the_wounded_soldiers():
    rows = [
        force(unit, "based", quote, place=VALDORA)
        for unit, quote in (("soldiers", LEFT), ("wounded soldiers", HELD))
    ]
    assert forces_of(*rows) == ["soldiers", "wounded soldiers"]


def test_bare_soldiers_of_two_sentences_may_be_anybodys():
    rows = [
        force("soldiers", "based", quote, place=(place, "XVA"), actor_id=None)
        for quote, place in ((LEFT, "Dell"), (HELD, "Hask"))
    ]
    assert forces_of(*rows) == ["soldiers (actor not stated), Dell", "soldiers (actor not stated), Hask"]


def test_forces_listed_in_one_clause_are_one_force():
    units = ("Border Corps staff", "some envoys", "their families")
    rows = [force(unit, "evacuated", LEFT, origin=VALDORA) for unit in units]
    assert forces_of(*rows) == ["Border Corps staff, some envoys and their families"]


def test_forces_of_one_clause_at_two_places_stay_apart():
    rows = [force(unit, "evacuated", LEFT, origin=(unit, "XVA")) for unit in ("camps", "forts")]
    assert forces_of(*rows) == ["unit at camps", "unit at forts"]


def test_a_list_answers_to_the_actor_all_its_members_belong_to():
    rows = [
        force(unit, "evacuated", LEFT, origin=VALDORA, actor_id=actor)
        for unit, actor in (("Corps staff", "border_corps"), ("envoys", "kestria"))
    ]
    assert {row.actor_id for row in made(Posture, rows)} == {"kestria"}


def test_a_people_sums_up_the_list_before_it():
    listed = [
        force(unit, "evacuated", LEFT, actor_id="kestria", kind="civilians")
        for unit in ("envoys", "families")
    ]
    summed = force("The Kestrians", "withdrawn", LEFT, actor_id="kestria", kind="civilians", origin=VALDORA)
    assert forces_of(*listed, summed) == ["envoys and families"]


def test_a_headline_gives_no_force_where_the_prose_tells_the_same():
    headline = in_region(force("generals", "evacuated", HELD), "headline")
    assert forces_of(officers(), headline) == ["the officers"]


def test_a_headline_supports_the_force_of_the_prose():
    headline = in_region(force("generals", "evacuated", HELD), "headline")
    left = next(row for row in made(Posture, [officers(), headline]) if row.state == "left")
    assert headline.row_id in left.row_ids


def test_a_headline_alone_gives_a_force():
    assert forces_of(in_region(officers(), "headline")) == ["the officers"]


def test_a_move_told_without_a_place_supports_the_one_told_with_it():
    vague = force("troops", "fled", HELD, modality="completed")
    assert forces_of(officers(), vague) == ["the officers"]


def test_a_move_still_to_come_supports_no_move_that_is_done():
    vague = force("troops", "evacuated", HELD, modality="ordered")
    assert forces_of(officers(), vague) == ["the officers", "troops"]


def test_a_force_without_a_place_stays_where_nobody_of_its_actor_does_the_same():
    vague = force("troops", "evacuated", HELD, modality="completed", actor_id="valdora_army", kind="troops")
    assert "troops" in forces_of(officers(), vague)


def test_a_weakened_force_has_no_place():
    assert stands(force("troops", "weakened", HELD, place=VALDORA)) == []


def test_some_and_others_are_nobody_named_before():
    rows = [officers(), *(force(unit, "arrived", HELD, place=("Dell", "XVA")) for unit in ("some", "others"))]
    assert forces_of(*rows) == ["the officers", "Some and others, not said who"]


def test_staff_of_a_site_are_those_told_to_leave_it():
    told = force(
        "the embassy", "evacuated", LEFT, kind="staff", origin=("embassy", "XVA"), modality="ordered"
    )
    left = force("some embassy staff", "withdrawn", HELD, kind="staff", actor_id=None, modality="completed")
    assert forces_of(told, left) == ["some embassy staff"]


def test_a_group_known_by_they_alone_has_its_own_name():
    row = force("they", "based", HELD, actor_id="thornfield_brigade", place=VALDORA)
    assert forces_of(row) == ["Thornfield Brigade"]


def test_a_state_known_by_it_alone_lends_its_name_to_its_troops():
    row = force("it", "based", HELD, actor_id="kestria", kind="troops", place=VALDORA)
    assert forces_of(row) == ["troops of Kestria"]


def test_a_site_that_is_evacuated_is_told_by_who_is_there():
    row = force("the embassy", "evacuated", LEFT, kind="staff", origin=("embassy", "XVA"))
    assert {row.force for row in made(Posture, [row])} == {"staff at the embassy"}


def test_their_commanders_are_commanders():
    assert {row.force for row in made(Posture, [force("its guards", "based", LEFT, place=VALDORA)])} == {
        "guards"
    }


def test_they_are_the_force_named_before():
    later = force("they", "arrived", HELD, place=("Dell", "XVA"), modality="completed")
    assert {row.force for row in made(Posture, [officers(), later])} == {"the officers"}


def test_a_denied_departure_stands_against_one_that_is_told():
    denied = force("the officers", "evacuated", HELD, origin=VALDORA, modality="denied")
    left = next(row for row in made(Posture, [officers(), denied]) if row.state == "left")
    assert left.conflict_ids == (denied.row_id,)


def test_a_force_said_to_be_there_stands_against_its_leaving():
    there = force("the officers", "held", HELD, place=VALDORA, modality="ongoing")
    left = next(row for row in made(Posture, [officers(), there]) if row.state == "left")
    assert left.conflict_ids == (there.row_id,)


@pytest.mark.parametrize("unit", ["", "…", "the", "200"])
def test_a_force_without_plain_words_is_still_a_force(unit):
    assert len(stands(force(unit, "based", LEFT, place=VALDORA), officers(unit=unit))) > 1


def test_no_soldiers_are_not_there():
    assert stands(force("no soldiers", "based", LEFT, place=VALDORA)) == []


def test_a_place_broken_over_two_lines_is_one_place():
    assert list(holders(taken(place=("Port\nAmity", "XVA")))) == ["Port Amity"]


def test_territory_is_no_force():
    row = force("the town", "seized", SEIZED, actor_id="free_sable", kind="territory", place=VALDORA)
    assert stands(row) == []


def test_posture_rests_on_the_rows_that_say_so():
    row = officers()
    assert {ids for r in made(Posture, [row]) for ids in r.row_ids} == {row.row_id}


def taken(activity="seized", actor="free_sable", modality="completed", quote=SEIZED, **about):
    given = {"place": ("Carrow", "XVA"), "kind": "fighters"} | about
    return force("fighters", activity, quote, actor_id=actor, modality=modality, **given)


def test_who_seized_a_place_holds_it_after():
    assert holders(taken())["Carrow"][1] == ("free_sable", "stated")


def test_who_held_a_seized_place_before_is_not_guessed():
    assert holders(taken())["Carrow"][0] == (None, "not_stated")


def test_who_lost_a_place_held_it_before():
    assert holders(taken(), taken("lost", "valdora_army"))["Carrow"] == (
        ("valdora_army", "stated"),
        ("free_sable", "stated"),
    )


def test_a_loss_that_is_implied_makes_the_holder_implied():
    lost = taken("lost", "valdora_army", implied=True)
    assert holders(taken(), lost)["Carrow"][0] == ("valdora_army", "implied")


def test_who_still_holds_a_place_is_taken_to_have_held_it():
    assert holders(taken("held", "valdora_army"))["Carrow"] == (
        ("valdora_army", "implied"),
        ("valdora_army", "stated"),
    )


def test_a_place_lost_long_ago_has_no_holder_today():
    assert holders(taken("lost", modality="historical"))["Carrow"] == (
        ("free_sable", "stated"),
        (None, "not_stated"),
    )


@pytest.mark.parametrize(
    "modality", ["planned", "conditional", "hypothetical", "negated", "ordered", "demanded"]
)
def test_a_seizure_that_did_not_happen_changes_no_holder(modality):
    assert holders(taken(modality=modality)) == {}


def test_the_last_of_two_captures_counts():
    first, second = taken(day=date(2031, 3, 8)), taken(actor="brenland", day=date(2031, 3, 9))
    assert holders(second, first)["Carrow"][1] == ("brenland", "stated")


def test_bare_territory_is_no_place():
    assert holders(taken(place=("territory", None))) == {}


def test_unnamed_ground_is_called_by_its_words():
    row = force("swaths of land", "seized", SEIZED, actor_id="free_sable", kind="territory")
    assert list(holders(row)) == ["swaths of land"]


def test_the_timeline_is_in_order_of_days():
    days = [row.date_start for row in made(Happening, sample.forces())]
    assert days == sorted(days)


def test_the_timeline_tells_the_row_in_a_sentence():
    assert (
        made(Happening, [taken(day=PIVOT)], statements=[])[0].what == "Fighters of Free Sable seized Carrow."
    )


def test_a_clause_read_twice_happens_once():
    rows = [taken(day=PIVOT), force("fighters", "seized", SEIZED, actor_id="free_sable", kind="unit",
            place=("Carrow", None), day=PIVOT, modality="completed")]  # fmt: skip
    assert len(made(Happening, rows, statements=[])) == 1


def test_a_condition_has_no_day():
    assert made(Happening, [taken(modality="conditional", day=PIVOT)], statements=[]) == []


def test_a_statement_told_by_a_dated_row_is_not_told_again():
    said = sample.statements()[5]
    row = taken(day=PIVOT, said_by=said.row_id)
    assert [r.source_table for r in made(Happening, [row], statements=[said])] == ["forces"]


def test_a_day_worked_out_from_a_weekday_is_inferred():
    assert made(Happening, [taken(day=PIVOT)], statements=[])[0].is_inferred


def test_a_source_nobody_names_counts_as_unnamed():
    rows = made(
        Sourcing, [], relations=[], motivations=[m for m in sample.motivations() if m.evidence.said_by][4:]
    )
    assert [(row.basis, row.n_rows) for row in rows] == [("anonymous", 1)]


def test_no_rows_have_no_sources():
    assert made(Sourcing, [], relations=[], motivations=[]) == []


def with_views():
    """Return the sample's frames with the views made from its own rows."""
    found = views.tabulate(sample.sample_article(), done_with(sample.forces()))
    return sample.sample_tables() | {kind.TABLE: schema.frame(kind, rows) for kind, rows in found.items()}


@pytest.mark.parametrize("name", ["posture", "control", "timeline", "sourcing"])
def test_views_remade_from_frames_are_the_same(name):
    pd.testing.assert_frame_equal(views.remade(with_views(), pivot=None)[name], with_views()[name])


def test_remade_views_split_at_the_day_asked_for():
    early = views.remade(sample.sample_tables(), pivot=date(2031, 1, 1))["posture"]
    late = views.remade(sample.sample_tables(), pivot=date(2031, 12, 1))["posture"]
    assert not early.equals(late)


def test_remade_tables_keep_the_others():
    tables = sample.sample_tables()
    assert views.remade(tables, pivot=None)["forces"] is tables["forces"]


def test_views_of_empty_tables_are_empty():
    assert views.remade(sample.empty_tables(), pivot=None)["posture"].empty


def test_remade_leaves_out_rejected_rows():
    tables = sample.sample_tables()
    tables["forces"]["review_status"] = "rejected"
    assert views.remade(tables, pivot=None)["posture"].empty


def test_a_missing_column_is_refused():
    tables = sample.sample_tables()
    tables["forces"] = tables["forces"].drop(columns="unit")
    with pytest.raises(KeyError):
        views.remade(tables, pivot=None)


def test_a_table_not_built_yet_is_refused():
    with pytest.raises(KeyError):
        views.tabulate(sample.sample_article(), Done())


@pytest.mark.parametrize(
    ("kind", "rows"), [(Force, sample.forces), (Statement, sample.statements), (Actor, sample.actors)]
)
def test_a_frame_gives_its_rows_back(kind, rows):
    assert rows_of(kind, schema.frame(kind, rows())) == rows()


@pytest.mark.parametrize("name", ["posture", "control", "timeline", "sourcing"])
def test_rows_of_a_view_have_names_of_their_own(name):
    assert with_views()[name]["row_id"].is_unique


def test_the_views_stand_in_the_catalogue():
    assert [*KINDS][-4:] == ["posture", "control", "timeline", "sourcing"]
