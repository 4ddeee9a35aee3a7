"""Does the page read well in a browser: on a screen, a phone, paper, in the dark, by keyboard and by ear?"""

import io

import numpy as np
import pytest
from PIL import Image

from analysis import look
from analysis.charts import control, force_posture, reasons, sourcing, support_network
from analysis.report import slim
from tests.pages import CASES
from tests.sample import sample_article, sample_tables

pytest_plugins = ["tests.browser"]
EVERY = pytest.mark.parametrize("case", CASES)
CHARTS = (control, force_posture, reasons, sourcing, support_network)
SLIGHT = 0.4  # of 255 shades of grey, over all pixels
ANY_SIZE = pytest.mark.parametrize("size", ["screen", "phone"])


@EVERY
def test_nothing_is_asked_of_the_network(opened, made, case):
    path = made(case)
    assert opened(path).asked == [path.as_uri()]


@EVERY
@ANY_SIZE
def test_nothing_runs_over_the_side(opened, made, case, size):
    page = opened(made(case), size)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@EVERY
def test_no_cell_runs_out_of_its_table_on_a_phone(opened, made, case):
    out = opened(made(case), "phone").evaluate(
        "[...document.querySelectorAll('td, th[scope=row], figcaption, .notes li, dd')]"
        ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert out == 0


@pytest.mark.parametrize(("size", "shown"), [("screen", "wide"), ("phone", "narrow")])
def test_one_form_of_each_chart_is_shown(opened, made, size, shown):
    page = opened(made("whole"), size)
    assert {
        name
        for name in ("wide", "narrow")
        for one in page.locator(f".both > .{name}").all()
        if one.is_visible()
    } == {shown}


@ANY_SIZE
def test_who_cannot_see_a_chart_hears_what_it_shows(opened, made, size):
    page = opened(made("whole"), size)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    heard = [node.get("name", {}).get("value", "") for node in tree["nodes"]]
    told = force_posture.describe(sample_tables())
    assert [name for name in heard if told in name]


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])
def test_a_slim_drawing_looks_like_the_drawing(chromium, chart, width):
    drawn = chart.draw(sample_tables(), article=sample_article(), width=width)
    whole = look.svg(drawn, prefix="x", title="x", desc="x")
    page = chromium.new_page(viewport={"width": look.WIDTHS[width], "height": 900})
    seen = []
    for svg in (whole, slim.drawing(whole)):
        page.set_content(svg)
        seen.append(np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("L"), dtype=float))
    page.close()
    assert np.abs(seen[0] - seen[1]).mean() < SLIGHT


def test_a_table_becomes_cards_on_a_phone(opened, made):
    cell = opened(made("whole"), "phone").locator("#table-forces td").first
    label = cell.evaluate("e => getComputedStyle(e, '::before').content")
    assert label == '"Answers to"'


def test_the_first_stop_of_the_keyboard_leads_past_the_head(opened, made):
    page = opened(made("whole"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_a_point_leads_to_its_words(opened, made):
    page = opened(made("whole"))
    page.locator(".points .ref").first.click()
    reached = page.locator(":target")
    assert reached.inner_text() in sample_tables()["forces"]["quote"].tolist()[0]


def test_the_words_lead_back_to_the_row(opened, made):
    page = opened(made("whole"))
    page.locator(".notes a").first.click()
    assert page.locator("tr:target").count() == 1


def test_charts_stay_white_in_the_dark(opened, made):
    page = opened(made("whole"), dark=True)
    ground = page.locator(".chart > .wide").first.evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


def test_paper_has_no_contents_to_click(opened, made):
    page = opened(made("whole"))
    page.emulate_media(media="print")
    assert not page.locator("nav").first.is_visible()


def test_no_dialog_opens(opened, made):
    page, said = opened(made("hostile")), []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.reload()
    assert said == []


def test_a_table_is_taken_away_without_a_script(opened, made):
    page = opened(made("whole"))
    with page.expect_download() as got:
        page.locator("#table-forces a[download]").click()
    assert got.value.suggested_filename == "2031-03-14-kestria-valdora-forces.zip"
