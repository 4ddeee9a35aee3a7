"""Is the look readable, linked and the same on every run?"""

import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from analysis import lettering, look
from analysis.charts.sheet import Sheet
from analysis.charts.words import shorten

ROOT = Path(__file__).parent.parent


def drawn(words: str = "Hask") -> look.Chart:
    sheet = Sheet("narrow")
    sheet.heading(words, words)
    sheet.disc((60, sheet.y), 8, url=sheet.mark(words, ["r1", "r2"]))
    return sheet.finish("Source: one article.")


def as_svg(words: str = "Hask", prefix: str = "one") -> str:
    return look.svg(drawn(words), prefix=prefix, title=words, desc=words)


@pytest.mark.parametrize("pair", look.TEXT_PAIRS)
def test_text_stands_out_from_its_ground(pair):
    assert look.contrast(*pair) >= 4.5


@pytest.mark.parametrize("colour", look.MARKS)
@pytest.mark.parametrize("ground", [look.PAPER, look.BAND, look.ALLY_PALE, look.FOE_PALE])
def test_marks_stand_out_from_every_ground(colour, ground):
    assert look.contrast(colour, ground) >= 3


def test_text_is_at_least_eleven_pixels_on_a_phone():
    assert min(look.SIZES["narrow"].values()) >= 11


def test_wrapped_lines_fit_their_room():
    lines = lettering.wrap("a Thornfieldbrigadecommanderofficer of the north-eastern camps", 12, 80)
    assert all(lettering.breadth(line, 12) <= 80 for line in lines)


def test_a_shortened_reason_keeps_the_words_of_the_source():
    words = "to keep the road to the League open for ever"
    assert words.startswith(shorten(words, 20).removesuffix(" …"))


def test_two_drawings_have_the_same_bytes():
    assert as_svg() == as_svg()


def test_the_picture_is_well_formed():
    assert ElementTree.fromstring(as_svg("<b> & $x$ \x00")).tag.endswith("svg")


def test_hostile_words_stay_words():
    assert "<script" not in as_svg("<script>alert(1)</script>")


def test_dollars_are_not_read_as_formulas():
    assert "$5 and $6" in as_svg("$5 and $6")


def test_the_picture_scales_with_its_page():
    head = as_svg().split(">")[0]
    assert 'width="100%"' in head and "viewBox" in head and " height=" not in head


def test_the_picture_has_a_name_and_a_description():
    made = as_svg()
    assert (
        'role="graphics-document"' in made
        and '<title id="one-title">Hask</title>' in made
        and "<desc" in made
    )


def test_ids_of_two_charts_do_not_meet():
    ids = [set(re.findall(r'\bid="([^"]+)"', as_svg(prefix=prefix))) for prefix in ("one", "two")]
    assert all(not one & two for one, two in combinations(ids, 2))


def test_references_inside_a_picture_lead_to_its_own_ids():
    made = as_svg()
    ids = set(re.findall(r'\bid="([^"]+)"', made))
    assert set(re.findall(r"url\(#([^)]+)\)", made)) <= ids


def test_a_mark_leads_to_the_first_row_it_rests_on():
    assert '<a href="#row-r1"' in as_svg()


def test_no_word_opens_another_window():
    assert "_blank" not in as_svg()


def test_the_hash_seed_changes_no_byte():
    code = (
        "from tests.sample import *; from analysis import look;"
        "from analysis.charts import support_network as n, force_posture as f, reasons as r;"
        "t, a = sample_tables(), sample_article();"
        "print([look.svg(m.draw(t, article=a, width='narrow'), prefix='x', title='t', desc=m.describe(t))"
        " for m in (n, f, r)])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(runs) == 1
