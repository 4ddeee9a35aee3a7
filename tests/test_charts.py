"""Does each chart say what the rows say, with no word over another and none off the paper?"""

import re
from itertools import combinations

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from analysis import look
from analysis.charts import (
    control,
    force_posture,
    reasons,
    relation_matrix,
    sourcing,
    support_network,
    timeline,
)
from analysis.charts.moves import find_moves
from analysis.charts.selection import TALLEST
from analysis.charts.ties import find_ties, only_sides, status_of
from analysis.charts.told import labels
from analysis.errors import CallError
from analysis.lettering import wrap
from tests.sample import actor, empty_tables, relation, sample_article, sample_tables
from tests.sample_many import QUOTE, crowd, in_other_scripts, many, pieces, renamed, tangle, tied

CHARTS = (support_network, relation_matrix, force_posture, control, reasons, sourcing, timeline)


TABLES = {
    "sample": sample_tables,
    "empty": empty_tables,
    "one actor": lambda: crowd(1),
    "two actors": lambda: crowd(2),
    "seven actors": lambda: crowd(7),
    "twelve actors": lambda: crowd(12),
    "thirty actors": lambda: crowd(30),
    "sixty actors": lambda: crowd(60),
    "four pieces": lambda: pieces(4),
    "many forces, places and reasons": many,
    "long names": lambda: renamed(" of the Northern and Southern Highlands and of the Isles"),
    "hostile names": lambda: renamed(" $x$ <b>&"),
}


def crowding(figure):
    """Return the words that leave the canvas, and those that lie over others, as drawn."""
    figure.set_dpi(144)
    renderer = FigureCanvasAgg(figure).get_renderer()
    written = [text for text in figure.axes[0].texts if text.get_text()]
    boxes = [(text.get_text(), text.get_window_extent(renderer).padded(-1.5)) for text in written]
    edge = figure.bbox.padded(1)
    off = [
        words for words, box in boxes if not (edge.contains(box.x0, box.y0) and edge.contains(box.x1, box.y1))
    ]
    over = [(a, b) for (a, one), (b, two) in combinations(boxes, 2) if one.overlaps(two)]
    return off, over


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_words_keep_clear_of_words_and_edges(chart, name, width):
    figure = chart.draw(TABLES[name](), article=sample_article(), width=width)
    assert crowding(figure) == ([], [])


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("seed", [*range(12), 83, 112])
def test_any_network_is_drawn_clear(seed, width):
    figure = support_network.draw(tangle(seed), article=sample_article(), width=width)
    assert crowding(figure) == ([], [])


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_a_wide_chart_stays_legible_on_a_sheet_of_paper(chart, name):
    figure = chart.draw(TABLES[name](), article=sample_article())
    assert figure.get_size_inches()[1] * 72 <= TALLEST


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_each_mark_rests_on_rows_of_the_tables(chart):
    tables = sample_tables()
    known = {row_id for table in tables.values() for row_id in table["row_id"]}
    marks = chart.draw(tables, article=sample_article()).marks
    assert marks
    assert {row_id for mark in marks for row_id in mark.row_ids} <= known


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_links_are_written_into_the_picture(chart):
    tables = sample_tables()
    figure = chart.draw(tables, article=sample_article())
    made = look.svg(figure, prefix="x", title=chart.title(tables), desc=chart.describe(tables))
    links = set(re.findall(r'href="(#row-[^"]+)"', made))
    assert links
    assert links <= {mark.url for mark in figure.marks}


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_the_columns_a_chart_needs_are_there(chart):
    tables = empty_tables()
    assert all(set(columns) <= set(tables[name].columns) for name, columns in chart.NEEDS.items())


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_a_title_is_short(chart):
    assert len(chart.title(sample_tables()).split()) <= 12


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.split(".")[-1])
def test_an_empty_article_gets_a_sentence(chart):
    assert chart.describe(empty_tables()).endswith(".")


def test_thirteen_actors_are_drawn_as_a_matrix():
    figure = support_network.draw(crowd(13), article=sample_article())
    assert any("Row acts on column" in text.get_text() for text in figure.axes[0].texts)


def test_a_large_network_without_one_centre_is_counted():
    pairs = [(f"a{n}", f"a{n + 1}") for n in range(14)]
    people = [actor(f"a{n}", f"Actor {n}", "state", "Kestria") for n in range(15)]
    rows = [relation(*pair, "supports" if n < 2 else "opposes", QUOTE) for n, pair in enumerate(pairs)]
    tables = tied(people, rows)
    assert support_network.title(tables) == "Two supports and 12 conflicts between 15 actors"


def test_alternative_text_names_the_actors():
    told = support_network.describe(sample_tables())
    assert all(name in told for name in ("Kestria", "Morrow League", "Highland Front", "Dunmark"))


@pytest.mark.parametrize(
    ("said", "leaving", "status"),
    [
        ([("none", "asserted")], False, "ongoing"),
        ([("none", "asserted")], True, "withdrawing"),
        ([("ended", "begun")], False, "withdrawing"),
        ([("none", "asserted"), ("reduced", "asserted")], False, "weakened"),
        ([("none", "asserted"), ("reduced", "hypothetical")], False, "at_risk"),
        ([("pledged", "asserted")], False, "pledged"),
        ([("ended", "historical")], True, "past"),
        ([("none", "historical"), ("none", "asserted")], False, "ongoing"),
        ([("none", "negated"), ("denied", "asserted")], False, None),
    ],
)
def test_a_status_follows_from_change_and_modality(said, leaving, status):
    assert status_of(said, is_leaving=leaving) == status


def ties_of(**options):
    return {(tie.source, tie.target): tie for tie in find_ties(sample_tables(), **options)}


def test_forces_that_leave_the_supported_country_make_support_withdrawing():
    assert ties_of()["kestria", "valdora"].status == "withdrawing"


def test_forces_that_leave_one_country_do_not_end_support_elsewhere():
    assert ties_of()["kestria", "morrow_league"].status == "at_risk"


def test_support_by_forces_called_weakened_is_weakened():
    tables = sample_tables()
    weak = (
        tables["forces"]
        .iloc[[0]]
        .assign(
            actor_id="norrland", activity="weakened", modality="asserted", origin_country=None, row_id="w"
        )
    )
    tables["forces"] = pd.concat([tables["forces"], weak], ignore_index=True)
    tables["relations"][["change", "modality"]] = ["none", "asserted"]
    (tie,) = [t for t in find_ties(tables) if (t.source, t.target) == ("norrland", "valdora")]
    assert (tie.status, tie.row_ids[-1]) == ("weakened", "w")


def test_a_group_is_drawn_with_who_leads_it():
    tables = sample_tables()
    tables["relations"].loc[0, ["from_id", "relation", "to_id", "modality"]] = [
        "ash_circle", "commands", "morrow_league", "asserted",
    ]  # fmt: skip
    assert labels(["morrow_league"], tables) == {"morrow_league": "Morrow League (led by Ash Circle)"}


def test_denied_support_is_not_drawn():
    assert ("ostria", "highland_front") not in ties_of()


def test_an_army_stands_for_itself_without_roll_up():
    assert ("border_corps", "valdora_army") in ties_of(roll_up=False)


def test_captions_do_not_count_beside_prose():
    assert ties_of()["kestria", "valdora"].n_clauses == 4


def test_only_named_sides_are_drawn():
    tables = sample_tables()
    left = only_sides(find_ties(tables), tables, ["Kestria"])
    assert {tie.source for tie in left if tie.is_support} == {"kestria"}


def test_an_unknown_side_is_refused_with_the_known_ones():
    with pytest.raises(CallError, match="Kestria"):
        support_network.draw(sample_tables(), article=sample_article(), sides=["Nobody"])


def test_an_unknown_owner_of_forces_is_refused():
    with pytest.raises(CallError, match="nobody"):
        find_moves(sample_tables(), ["Nobody"])


def test_who_says_so_stands_with_each_force():
    told = {move.force: move.told for move in find_moves(sample_tables())}
    assert told["senior Border Corps officers"] == "evacuation begun · three Kestrian officials"


def test_a_planned_move_is_not_told_as_done():
    tables = moving(("scouts", "Dell", "planned"))
    assert force_posture.title(tables) == "Scouts are due to move to Dell"


def moving(*forces):
    """Return tables in which forces of one actor stand to places as told, coming from nowhere stated."""
    tables = sample_tables()
    one = tables["posture"].head(1)
    rows = [
        one.assign(force=name, place=place, country=None, side="after", state=state)
        for name, place, state in forces
    ]
    tables["posture"] = pd.concat(rows, ignore_index=True)
    return tables


def test_forces_of_nobody_in_particular_are_counted_in_number_and_tense():
    tables = moving(
        ("scouts", "Dell", "arrived"), ("cooks", "Hask", "heading"), ("drivers", "Serrin", "planned")
    )
    tables["posture"]["actor_id"] = None
    assert force_posture.title(tables) == "One force moved, one is moving, one is due to move"


def test_an_arrow_to_nowhere_starts_where_the_force_left():
    tables = moving(("scouts", "Dell", "there"), ("scouts", "Serrin", "left"))
    tables["posture"].loc[0, "side"] = "before"
    figure = force_posture.draw(tables, article=sample_article())
    (stub,) = [mark for mark in figure.marks if "destination not stated" in mark.label]
    assert stub.row_ids == tuple(tables["posture"]["row_ids"][1].split("|"))


def test_what_is_unsure_is_so_in_the_matrix_too():
    tables = crowd(3)
    tables["relations"]["confidence"] = "low"
    figure = relation_matrix.draw(tables, article=sample_article())
    assert {"1?", "×1?"} <= {text.get_text() for text in figure.axes[0].texts}


def test_forces_of_one_actor_that_leave_one_country_are_told_with_both():
    assert force_posture.title(sample_tables()) == "Kestria's forces leave Valdora or move within it"


def test_forces_all_ordered_out_are_not_told_to_leave():
    tables = moving(("scouts", "Dell", "ordered_out"), ("cooks", "Dell", "ordered_out"))
    assert force_posture.title(tables) == "Kestria's forces are ordered out of Dell"


def test_forces_that_leave_two_places_are_told_without_one():
    tables = moving(("scouts", "Dell", "left"), ("cooks", "Serrin", "left"))
    assert force_posture.title(tables) == "Kestria's forces left"


def test_forces_without_any_place_are_counted_and_not_drawn():
    tables = moving(("scouts", "Dell", "left"), ("cooks", None, "left"))
    assert "one force for which no place is stated" in force_posture.describe(tables)
    assert "cooks" not in force_posture.describe(tables)


def test_forces_are_drawn_where_none_has_a_place():
    assert "cooks" in force_posture.describe(moving(("cooks", None, "left")))


def test_places_held_throughout_do_not_change_hands():
    assert control.title(sample_tables()).startswith("Three places")


def taken():
    """Return the sample with one place that somebody took from nobody named."""
    tables = sample_tables()
    seized = tables["forces"][tables["forces"]["activity"] == "seized"]["row_id"].iloc[0]
    one = tables["control"].head(1)
    tables["control"] = one.assign(
        before_id=None, before_basis="not_stated", after_id="free_sable", row_ids=seized
    )
    return tables


def test_a_place_taken_from_nobody_named_is_told_as_taken():
    assert control.title(taken()) == "One place reported taken, from whom is not stated"


def test_a_place_held_by_one_actor_alone_is_told_to_stay():
    tables = taken()
    tables["control"] = tables["control"].assign(row_ids="")
    assert control.title(tables) == "One place named, none reported to change hands"


def test_a_speaker_without_a_reason_is_told_apart():
    assert "speaks, gives none, Petra Sol" in reasons.describe(sample_tables())


LARGE = {
    support_network: (lambda: crowd(60), "relations that fewer clauses speak of"),
    relation_matrix: (lambda: crowd(60), "relations that fewer clauses speak of"),
    force_posture: (many, "forces told of in fewer rows"),
    control: (many, "places that the table has"),
    reasons: (many, "reasons that the table has"),
    timeline: (many, "later events that the table has"),
}


@pytest.mark.parametrize("chart", LARGE, ids=lambda chart: chart.__name__.split(".")[-1])
def test_what_a_sheet_does_not_hold_is_counted(chart):
    tables, words = LARGE[chart][0](), LARGE[chart][1]
    written = " ".join(text.get_text() for text in chart.draw(tables, article=sample_article()).axes[0].texts)
    found = [re.search(rf"Left out: \w+ {words}", told) for told in (written, chart.describe(tables))]
    assert all(found)


def test_each_teller_has_a_first_reason_before_anybody_has_a_second():
    figure = reasons.draw(many(), article=sample_article())
    assert len({mark.label.split(":")[0] for mark in figure.marks}) == 11


def test_forces_that_move_are_drawn_before_those_that_stand():
    stands = [(f"post {n}", "Dell", "there") for n in range(20)]
    told = force_posture.describe(moving(*stands, ("scouts", "Serrin", "heading")))
    assert "scouts" in told


def test_two_places_of_one_name_in_two_countries_stand_in_two_columns():
    tables = moving(("scouts", "Dell", "arrived"), ("cooks", "Dell", "arrived"))
    tables["posture"]["country"] = ["XVA", "XKE"]
    figure = force_posture.draw(tables, article=sample_article())
    assert sum(text.get_text() == "Dell" for text in figure.axes[0].texts) == 2


def test_several_destinations_on_one_line_are_told_from_a_route():
    tables = moving(("scouts", "Dell", "heading"), ("scouts", "Serrin", "heading"), ("scouts", None, "left"))
    tables["posture"].loc[2, "side"] = "before"
    written = [text.get_text() for text in force_posture.draw(tables, article=sample_article()).axes[0].texts]
    assert any("several destinations, not a route" in words for words in written)


def test_places_of_which_the_same_is_said_stand_together():
    told = control.describe(sample_tables())
    assert "Carrow, Dell and Hask: before Valdora (implied), after Free Sable (stated)" in told


def test_letters_the_typeface_lacks_are_given_their_room():
    room = 100
    lines = wrap("人民解放军东部战区联合指挥部", 12, room)
    assert all(12 * len(line) <= room for line in lines)
    assert not any("-" in line for line in lines)


def test_names_in_other_scripts_are_written_into_the_picture():
    tables = in_other_scripts()
    figure = support_network.draw(tables, article=sample_article())
    made = look.svg(figure, prefix="x", title="x", desc="x")
    assert all(words in made for words in ("الشمالية", "Вальдорская", "解放军"))
