"""Does the page say what the tables say, in order, with a way to the words, and run nothing?"""

import base64
import csv
import io
import subprocess
import sys
import zipfile
from collections import Counter

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis import desk, report, store
from analysis.charts import support_network
from analysis.errors import CallError, MissingError
from analysis.report import export
from analysis.report.points import _lines
from analysis.wording import Point
from tests.pages import ATTACK, CASES, ROOT, soup
from tests.sample import sample_article, sample_tables
from tests.whole_articles import RUN_ME

pytest_plugins = ["tests.browser"]
EVERY = pytest.mark.parametrize("case", CASES)
LIMIT_BYTES = 300_000


def test_the_parts_stand_in_order(made):
    assert [heading.get_text().strip(" #\n") for heading in soup(made("whole")).find_all("h2")] == [
        "What happened", "How good the sourcing is", "Posture before and after", "Support network",
        "Stated reasons", "Control and timeline", "What the article does not say", "Statements",
        "Text damage", "The marked article", "Tables", "Colophon",
    ]  # fmt: skip


@EVERY
def test_a_page_has_one_first_heading(made, case):
    assert len(soup(made(case)).find_all("h1")) == 1


@EVERY
def test_no_two_elements_share_an_id(made, case):
    counted = Counter(element["id"] for element in soup(made(case)).find_all(id=True))
    assert [name for name, number in counted.items() if number > 1] == []


@EVERY
def test_every_link_inside_the_page_leads_somewhere(made, case):
    found = soup(made(case))
    ids = {element["id"] for element in found.find_all(id=True)}
    links = {link["href"].removeprefix("#") for link in found.select('a[href^="#"]')}
    assert links - ids == set()


@EVERY
def test_every_link_stays_inside_the_page(made, case):
    links = [link["href"] for link in soup(made(case)).find_all(href=True)]
    assert [link for link in links if not link.startswith(("#", "data:application/zip"))] == []


@EVERY
def test_every_row_has_its_place_in_the_article(made, case):
    ids = {element["id"] for element in soup(made(case)).find_all(id=True)}
    tables, _ = CASES[case]()
    wanted = {f"row-{row_id}" for table in tables.values() for row_id in table["row_id"]}
    assert wanted - ids == set()


@EVERY
def test_nothing_in_the_page_can_run(made, case):
    found = soup(made(case))
    live = [name for tag in found.find_all(True) for name in tag.attrs if name.startswith("on")]
    assert (found.find_all(["script", "iframe", "object", "embed", "img", "form"]), live) == ([], [])


@EVERY
def test_a_policy_forbids_what_is_not_there(made, case):
    policy = soup(made(case)).select_one('meta[http-equiv="Content-Security-Policy"]')
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@EVERY
def test_every_table_has_a_caption(made, case):
    assert [
        table for table in soup(made(case)).find_all("table") if not table.caption.get_text(strip=True)
    ] == []


@EVERY
def test_every_heading_cell_has_a_scope(made, case):
    assert [cell for cell in soup(made(case)).find_all("th") if not cell.get("scope")] == []


@EVERY
def test_every_drawing_has_a_name_and_a_description(made, case):
    found = soup(made(case))
    named = [one["aria-labelledby"].split() for one in found.find_all("svg")]
    words = {name: found.find(id=name) for names in named for name in names}
    assert [name for name, element in words.items() if not (element and element.get_text())] == []


@pytest.mark.parametrize("case", ["first", "whole"])
def test_a_page_is_small(made, case):
    assert made(case).stat().st_size < LIMIT_BYTES


@pytest.mark.parametrize("case", ["first", "garden", "long", "hostile file"])
def test_another_run_under_another_hash_seed_gives_the_same_bytes(made, tmp_path, case):
    code = (
        "import sys, pathlib, pytest; from tests.pages import page, CASES\n"
        "page(*CASES[sys.argv[1]](), pathlib.Path(sys.argv[2]), pytest.MonkeyPatch())"
    )
    given = {"PYTHONHASHSEED": "7", "PYTHONPATH": "."}
    subprocess.run([sys.executable, "-c", code, case, tmp_path], cwd=ROOT, check=True, env=given)
    assert (tmp_path / "brief.html").read_bytes() == made(case).read_bytes()


def downloads(path):
    found = {}
    for link in soup(path).select("a[download]"):
        data = base64.b64decode(link["href"].removeprefix("data:application/zip;base64,"))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found |= {name: archive.read(name).decode() for name in archive.namelist()}
    return found


def test_every_table_can_be_taken_away(made):
    assert set(downloads(made("whole"))) == {f"{name}.csv" for name in sample_tables()}


@pytest.mark.parametrize("name", sample_tables())
def test_a_table_taken_away_is_the_table_kept(made, name):
    assert downloads(made("whole"))[f"{name}.csv"] == store.as_csv(sample_tables()[name])


def test_a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(made):
    rows = csv.DictReader(io.StringIO(downloads(made("hostile"))["forces.csv"]))
    assert {row["unit"] for row in rows} == {f"'{ATTACK}"}


@pytest.mark.parametrize("case", ["hostile", "hostile file"])
def test_no_cell_of_a_table_taken_away_is_live(made, case):
    cells = [
        cell
        for text in downloads(made(case)).values()
        for line in csv.reader(io.StringIO(text))
        for cell in line
    ]
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r") and not cell[1:2].isdigit()] == []


def test_a_hostile_review_is_shown_as_it_is(made):
    assert RUN_ME in soup(made("hostile file")).select_one("#table-forces tbody").get_text()


def test_a_hostile_title_is_shown_as_it_is(made):
    assert soup(made("hostile")).h1.get_text() == ATTACK


def test_the_head_says_that_nobody_reviewed_the_findings(made):
    assert "no finding reviewed by a person" in soup(made("whole")).header.get_text()


def test_the_head_says_in_plain_words_what_a_grade_means(made):
    assert "high (a named actor in its own clause)" in soup(made("whole")).header.get_text()


def test_the_head_says_first_on_whose_word_the_moves_rest(made):
    word = soup(made("whole")).select_one(".trust dd").get_text()
    assert "findings on movements rest on unnamed sources" in word.split(". ")[0]


def test_a_point_that_rests_in_part_on_a_weak_row_is_marked():
    tables = sample_tables()
    tables["forces"].loc[6, "confidence"] = "low"
    tables["forces"].loc[5, "confidence"] = "medium"
    rows = tuple(tables["forces"]["row_id"][5:7])
    (line,) = _lines([Point("Hask and Dell fell.", rows)], tables)
    assert (line.is_low, line.is_low_in_part) == (False, True)


def test_a_point_has_one_link_a_sentence():
    tables = sample_tables()
    rows = tables["forces"].iloc[5:8]  # three of one sentence
    (line,) = _lines([Point("Officers left.", tuple(rows["row_id"]))], tables)
    assert (line.links, line.n_more) == ((rows["row_id"].iloc[0],), 0)


def test_a_point_that_rests_on_damaged_words_is_marked():
    tables = sample_tables()
    row = tables["forces"].iloc[0]
    tables["sentences"].loc[tables["sentences"]["sentence_id"] == row["sentence_id"], "damage"] = "cut short"
    shown = BeautifulSoup(report.points(tables, sample_article()).html, "html.parser")
    assert shown.select_one('.points a.flag[href="#text-damage"]').get_text() == "damaged text"


def test_the_head_says_what_confidence_is_in(made):
    assert "not in their truth" in soup(made("whole")).header.get_text()


def test_the_head_is_silent_on_moves_where_nobody_moves():
    tables = sample_tables() | {"forces": sample_tables()["forces"].head(0)}
    assert "movements of forces" not in report.opening(tables, sample_article()).html


def test_the_head_counts_reviewed_findings():
    tables = sample_tables()
    tables["forces"].loc[0, "review_status"] = "accepted"
    assert "1 of 42 findings reviewed by a person" in report.opening(tables, sample_article()).html


def test_the_head_says_on_whose_word_the_findings_rest(made):
    assert "5 on unnamed sources" in soup(made("whole")).header.get_text()


def test_the_head_says_where_the_text_is_damaged():
    tables = sample_tables()
    tables["sentences"].loc[4, "damage"] = "a stray full stop"
    assert "Signs of damage in one sentence" in report.opening(tables, sample_article()).html


def test_a_row_of_low_confidence_stands_out(made):
    marked = soup(made("whole")).select("#table-relations td b")
    assert [cell.get_text() for cell in marked] == ["low"]


def test_an_empty_article_says_that_nothing_was_read(made):
    assert "No rule read a main point" in soup(made("bare")).main.get_text()


def test_an_empty_table_says_so(made):
    assert "No rows." in soup(made("bare")).select_one("#table-forces").get_text()


def test_the_timeline_is_a_list(made):
    assert len(soup(made("whole")).select("ol.timeline .what > li")) == len(sample_tables()["timeline"])


def test_what_happened_on_one_day_stands_under_it_once(made):
    whens = [when.get_text() for when in soup(made("whole")).select("ol.timeline > li > .when")]
    assert len(whens) == len(set(whens))


def test_reported_facts_stand_before_what_is_planned_denied_or_unsure():
    tables = sample_tables()
    tables["relations"].loc[0, "confidence"] = "low"
    tables["relations"].loc[1, "modality"] = "denied"
    tables["relations"].loc[2, "modality"] = "planned"
    shown = BeautifulSoup(report.table("relations", tables, sample_article()).html, "html.parser")
    order = [row["id"].removeprefix("r-") for row in shown.select("tbody tr")]
    places = [order.index(row_id) for row_id in tables["relations"]["row_id"][:4]]
    assert places[3] < places[2] < places[1] < places[0]


def test_actors_most_spoken_of_stand_first(made):
    shown = soup(made("first")).select("#table-actors tbody tr")
    numbers = [int(row.select("td")[3].get_text()) for row in shown]
    assert numbers == sorted(numbers, reverse=True)


def test_what_nothing_was_read_of_is_a_sentence_and_no_picture(made):
    found = soup(made("garden"))
    assert found.find_all("svg") == []
    assert (
        found.select_one("#figure-force_posture").get_text() == "The article states no place for any force."
    )


def test_a_day_worked_out_is_said_to_be_so(made):
    assert "worked out" in soup(made("whole")).select_one("ol.timeline > li.inferred").get_text()


def test_an_unnamed_speaker_is_told_as_such(made):
    first = soup(made("whole")).select_one(".statements > li").get_text()
    assert "unnamed (because the orders were secret)" in first


def test_sentences_nobody_read_are_printed():
    tables = sample_tables()
    tables["unread"] = (
        tables["sentences"].iloc[:1].assign(reason="no verb")[["row_id", "quote", "review_status"]]
    )
    assert tables["unread"]["quote"][0] in report.not_said(tables, sample_article()).html


def test_what_the_words_leave_open_is_listed(made):
    shown = soup(made("whole")).select_one("#table-mentions tbody").find_all("tr")
    assert ["two owners fit" in row.get_text() for row in shown] == [True]


def test_words_of_another_language_say_which(made):
    assert soup(made("other scripts")).select_one(".text")["lang"] == "ar"


def test_the_colophon_names_the_hash_of_the_article(made):
    assert sample_article().sha256 in soup(made("whole")).select_one("#colophon").get_text()


def test_the_colophon_says_how_to_make_the_page_again(made):
    assert "brief report 2031-03-14-kestria-valdora" in soup(made("whole")).select_one("#colophon").get_text()


def test_the_colophon_lists_decisions_that_fit_no_row(monkeypatch):
    monkeypatch.setattr(desk, "orphans", lambda folder: ["line 3: no row has this name"])
    assert "line 3: no row has this name" in report.colophon(sample_article()).html


def test_a_page_with_other_parameters_says_how_to_make_it_again():
    made = report.colophon(sample_article(), pivot="2031-03-13", sides=["kestria"], captions=False).html
    assert "-p pivot 2031-03-13 -y &#39;sides: [&#34;kestria&#34;]&#39; -p captions False" in made


def test_a_chart_in_a_notebook_leads_to_the_rows_beside_it():
    tables = sample_tables()
    drawn = report.figure(support_network, tables, article=sample_article()).html
    rows = report.table("relations", tables, sample_article(), ids=True).html
    links = {link["href"][1:] for link in BeautifulSoup(drawn, "html.parser").select("svg a")}
    ids = {row["id"] for row in BeautifulSoup(rows, "html.parser").select("tr[id]")}
    assert links & ids


def test_supplies_are_told_with_the_way_they_take():
    tables = sample_tables()
    tables["relations"].loc[0, ["relation", "via"]] = ["supplied_via", "Dell"]
    assert "supplied via Dell" in report.table("relations", tables, sample_article()).html


def test_an_output_that_report_did_not_make_is_not_printed(tmp_path):
    output = new_output("display_data", data={"text/html": "<script>alert(1)</script>"})
    notebook = new_notebook(cells=[new_code_cell("x", outputs=[output])])
    nbformat.write(notebook, tmp_path / "x.ipynb")
    assert "alert" not in export(tmp_path / "x.ipynb")


def test_a_page_of_no_notebook_is_refused(tmp_path):
    with pytest.raises(MissingError, match="cannot be read as a notebook"):
        export(tmp_path / "none.ipynb")


def test_a_page_of_a_file_that_is_no_notebook_is_refused(tmp_path):
    (tmp_path / "x.ipynb").write_text("Dell fell.")
    with pytest.raises(MissingError, match="cannot be read as a notebook"):
        export(tmp_path / "x.ipynb")


def test_an_unknown_way_to_print_the_article_is_refused():
    with pytest.raises(CallError, match="auto, whole or quotes"):
        report.annex(sample_tables(), sample_article(), "half")
