"""Does the page keep its promises on the first article, on one of nothing, a long one and a hostile one?"""

import re
from itertools import combinations

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

from analysis import look
from tests.pages import ROOT

pytest_plugins = ["tests.browser"]
FOUR = pytest.mark.parametrize("case", ["first", "garden", "long", "hostile file"])
DRAWN = pytest.mark.parametrize("case", ["first", "long", "hostile file", "other scripts", "crowded"])
ANY_SIZE = pytest.mark.parametrize("size", ["screen", "phone"])
PICTURES = ROOT / "build" / "pictures"
MODES = [("screen", False), ("phone", False), ("screen", True)]
TALLEST = 3000  # pixels of a page that are kept as a picture


@FOUR
@pytest.mark.parametrize(("size", "dark"), MODES)
def test_no_rule_of_accessibility_is_broken(opened, made, case, size, dark):
    found = Axe().run(opened(made(case), size, dark=dark)).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []


@FOUR
def test_text_is_there_while_the_network_hangs(chromium, made, case):
    context = chromium.new_context()
    held = []
    context.route(re.compile("^https?:"), lambda route: held.append(route))
    page = context.new_page()
    page.goto(made(case).as_uri(), wait_until="commit")
    page.wait_for_selector("h1")
    painted = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))"
        ".observe({type: 'paint', buffered: true}))"
    )
    context.close()
    assert (held, painted < 1000) == ([], True)


@FOUR
@ANY_SIZE
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_is_pictured(opened, made, case, size, dark):
    page = opened(made(case), size, dark=dark)
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{case.replace(' ', '-')}-{size}-{'dark' if dark else 'light'}.png"
    width = page.viewport_size["width"]
    high = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": high})
    ground = Image.open(path).convert("L").getpixel((2, 2))
    assert (ground < 64) == dark


# For each text of the drawings that are shown: its colour, and that of the last shape filled beneath it.
ON_WHAT = """() => {
 const isShown = svg => svg.checkVisibility();
 return [...document.querySelectorAll('.chart svg')].filter(isShown).flatMap(svg => {
  const drawn = [...svg.querySelectorAll('path, rect, circle')];
  const shapes = drawn.filter(s => getComputedStyle(s).fill != 'none');
  return [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect(), point = svg.createSVGPoint();
    point.x = box.x + box.width / 2; point.y = box.y + box.height / 2;
    const under = shapes.filter(s => s.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
      && s.isPointInFill(point.matrixTransform(s.getScreenCTM().inverse())));
    const ground = under.length ? getComputedStyle(under.at(-1)).fill : 'rgb(255, 255, 255)';
    return [text.textContent, getComputedStyle(text).fill, ground];
  });
 });
}"""


def hexed(colour):
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@DRAWN
@ANY_SIZE
def test_words_in_drawings_have_contrast(opened, made, case, size):
    found = opened(made(case), size).evaluate(ON_WHAT)
    faint = [words for words, ink, ground in found if look.contrast(hexed(ink), hexed(ground)) < 4.5]
    assert (faint, len(found) > 5) == ([], True)


BOXES = """() => {
 const isShown = svg => svg.checkVisibility();
 return [...document.querySelectorAll('.chart svg')].filter(isShown).map(svg => {
  const all = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')];
  return {edge: [all.left, all.top, all.right, all.bottom], words: texts.map(text => {
    const box = text.getBoundingClientRect();
    return [text.textContent, box.left, box.top, box.right, box.bottom];
  })};
 });
}"""
SLACK = 2.5  # pixels by which the boxes of neighbouring lines overlap without their letters touching


@DRAWN
@ANY_SIZE
def test_words_as_the_browser_draws_them_keep_clear(opened, made, case, size):
    off, over = [], []
    for drawing in opened(made(case), size).evaluate(BOXES):
        left, top, right, bottom = drawing["edge"]
        for words, *box in drawing["words"]:
            if box[0] < left - 1 or box[1] < top - 1 or box[2] > right + 1 or box[3] > bottom + 1:
                off.append(words)
        for (one, *a), (two, *b) in combinations(drawing["words"], 2):
            if min(a[2], b[2]) - max(a[0], b[0]) > SLACK and min(a[3], b[3]) - max(a[1], b[1]) > SLACK:
                over.append((one, two))
    assert (off, over) == ([], [])


@DRAWN
def test_words_in_a_chart_are_large_enough_on_a_phone(opened, made, case):
    sizes = opened(made(case), "phone").evaluate(
        "[...document.querySelectorAll('.narrow text')].map(t => {"
        " const svg = t.ownerSVGElement;"
        " return parseFloat(getComputedStyle(t).fontSize) * svg.getBoundingClientRect().width"
        " / svg.viewBox.baseVal.width })"
    )
    assert min(sizes) >= 11


def on_paper(page):
    """Set a page as it is printed: A4 less its margins, at 96 pixels an inch."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": round(184 / 25.4 * 96), "height": round(269 / 25.4 * 96)})


@DRAWN
def test_words_in_a_chart_are_large_enough_on_paper(opened, made, case):
    page = opened(made(case))
    on_paper(page)
    sizes = page.evaluate(
        "[...document.querySelectorAll('.wide text')].map(t => {"
        " const svg = t.ownerSVGElement, box = svg.viewBox.baseVal, shown = svg.getBoundingClientRect();"
        " return parseFloat(getComputedStyle(t).fontSize)"
        " * Math.min(shown.width / box.width, shown.height / box.height) })"
    )
    assert min(sizes) >= 6 / 72 * 96


@FOUR
def test_main_points_with_figures_fit_four_sheets(opened, made, case):
    page = opened(made(case))
    hidden = ".timeline, #control-and-timeline ~ section { display: none }"
    page.add_style_tag(content=hidden)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) <= 4


@FOUR
@ANY_SIZE
def test_the_first_screen_says_what_happened_who_says_so_and_how_sure(opened, made, case, size):
    page = opened(made(case), size)
    for words in (".trust dt:text-is('On whose word')", ".trust dt:text-is('How sure')", "#what-happened p"):
        box = page.locator(words).first.bounding_box()
        assert box["y"] + box["height"] < page.viewport_size["height"]


@pytest.mark.parametrize("case", ["first", "hostile file"])
def test_every_stop_of_the_keyboard_is_seen_and_none_is_a_trap(opened, made, case):
    page = opened(made(case))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    stops = page.evaluate(
        "[...document.querySelectorAll('a[href], summary')]"
        ".filter(e => e.tabIndex >= 0 && e.checkVisibility()).length"
    )
    seen = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUSED))
    assert [words for words, is_marked, is_in_view in seen if not (is_marked and is_in_view)] == []


FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const is_marked = style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2;
  return [at.outerHTML.slice(0, 120), is_marked, box.bottom > 0 && box.top < innerHeight];
}"""


@FOUR
def test_contents_lead_to_every_part(opened, made, case):
    page = opened(made(case))
    links = page.locator("nav.side a").all()
    reached = [page.locator(link.get_attribute("href")).locator("h2").count() for link in links]
    assert reached == [1] * page.locator("h2").count()
