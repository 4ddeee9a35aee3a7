"""Is each part of a pasted article taken for what it is: headline, caption, link, notice, prose?"""

import pytest

from analysis.clean import find_sentences, find_stretches
from analysis.clean.credits import find_credit
from analysis.clean.lines import find_blocks
from analysis.codebook import damage, layout

DAMAGE = damage.load()
HEADLINE = "Kestria pulls officers out of Valdora"
LEAD = "Kestria began to evacuate officers of the Border Corps from Valdora on Friday, three officials said."
BODY = "The army held the pass, and the Front said that it would not wait for the winter to end."


def read(*lines: str, title: str | None = None, between: str = "\n") -> list[tuple[str, str]]:
    """Return kind and words of each piece of an article of some lines."""
    text = between.join(lines)
    found = find_sentences(text, article_id="note", title=title, damage=DAMAGE)
    return [(one.kind, text[one.start : one.end]) for one in found]


def kinds(*lines: str, title: str | None = None, between: str = "\n") -> list[str]:
    return [kind for kind, _ in read(*lines, title=title, between=between)]


def paragraphs(text: str) -> list[str]:
    return [text[block.start : block.end] for block in find_blocks(text)]


def test_the_title_of_the_card_marks_the_headline():
    assert kinds(LEAD, HEADLINE, BODY, title=HEADLINE)[1] == "headline"


def test_without_a_title_the_first_line_that_could_be_one_is_the_headline():
    assert kinds(HEADLINE, LEAD, BODY)[0] == "headline"


def test_an_article_without_a_headline_has_prose_only():
    assert kinds(LEAD, BODY) == ["prose", "prose"]


def test_a_long_first_line_that_was_taken_for_the_title_stays_prose():
    assert kinds(LEAD, BODY, title=LEAD) == ["prose", "prose"]


def test_a_title_that_runs_into_the_text_is_cut_off():
    assert read(f"{HEADLINE} {LEAD}", title=HEADLINE) == [("headline", HEADLINE), ("prose", LEAD)]


def test_one_sentence_before_the_headline_is_a_standfirst():
    assert kinds("Allies of the president look to their own wars.", HEADLINE, LEAD, BODY)[0] == "standfirst"


def test_one_short_sentence_after_the_headline_is_a_standfirst():
    assert kinds(HEADLINE, "Allies of the president look to their own wars.", LEAD, BODY)[1] == "standfirst"


def test_a_second_title_below_the_headline_is_a_standfirst():
    second = "Three soldiers killed as rebels cross the pass for the first time"
    assert kinds(HEADLINE, second, LEAD, BODY)[1] == "standfirst"


def test_a_label_over_the_headline_is_not_taken_for_it():
    assert kinds("World news", HEADLINE, LEAD, BODY)[1] == "headline"


def test_an_author_named_over_the_date_is_a_byline():
    assert kinds(HEADLINE, "Ann Roe in Port Amity", "Fri 14 Mar 2031 18.05 GMT", LEAD, BODY)[1] == "byline"


def test_a_caption_told_before_the_mark_of_its_picture_is_a_caption():
    lines = (LEAD, "Soldiers near the pass on Thursday.", "View image in fullscreen", BODY)
    assert kinds(*lines)[1] == "caption"


def test_words_that_a_page_puts_before_a_caption_mark_it():
    assert kinds(LEAD, "Image caption, Soldiers hold the bridge in Dell", BODY)[1] == "caption"


def test_the_first_sentence_of_a_report_is_no_standfirst():
    assert kinds(HEADLINE, LEAD, BODY)[1] == "prose"


def test_a_standfirst_told_twice_is_read_once():
    first = "Allies of the president come in the context of a new rebel offensive."
    again = "Allies of the president come amid a new rebel offensive."
    assert kinds(first, HEADLINE, again, LEAD, BODY)[:3] == ["standfirst", "headline", "duplicate"]


def test_a_duplicate_names_the_sentence_it_repeats():
    text = f"{LEAD}\n{BODY}\n{LEAD}"
    assert find_sentences(text, article_id="note", title=None, damage=DAMAGE)[2].duplicate_of == "note-s001"


def test_a_sentence_with_another_number_is_no_duplicate():
    lines = ("The Front took three camps and 40 rifles in the hills near Dell.",
             "The Front took three camps and 90 rifles in the hills near Dell.")  # fmt: skip
    assert kinds(*lines) == ["prose", "prose"]


def test_a_sentence_that_denies_the_other_is_no_duplicate():
    lines = ("The officers of the Corps will leave the camps in the hills near Dell.",
             "The officers of the Corps will not leave the camps in the hills near Dell.")  # fmt: skip
    assert kinds(*lines) == ["prose", "prose"]


@pytest.mark.parametrize(
    "place",
    ["PORT AMITY, Valdora (AP) —", "DELL --", "DELL (Reuters) -", "Dell (Reuters) -", "DELL, Mar 4 (AFP) –"],
)
def test_a_dateline_stands_apart_from_the_sentence_after_it(place):
    assert read(f"{place} {LEAD}") == [("dateline", place), ("prose", LEAD)]


def test_a_name_between_dashes_is_no_dateline():
    assert kinds("NORTHPACT - the alliance - said that it would stay.") == ["prose"]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Roe and John Doe",
        "By Ann Roe in Dell",
        "Reporting by Ann Roe; Editing by John Doe",
        "Updated 5 December 2031",
        "3 min read",
        "Dec. 6, 2031, 10:32 a.m. ET",
    ],
)
def test_who_wrote_an_article_or_when_is_a_byline(line):
    assert kinds(HEADLINE, line, LEAD, BODY)[1] == "byline"


def test_a_sentence_that_opens_with_by_is_prose():
    assert kinds(LEAD, "By Friday the army had left Dell, Carrow and the camps.") == ["prose", "prose"]


def test_a_signature_at_the_end_of_a_paragraph_is_a_byline():
    assert kinds(f"{LEAD} (Reporting by Ann Roe; Editing by John Doe)") == ["prose", "byline"]


@pytest.mark.parametrize(
    "credit",
    [
        "Credit... Ann Roe/EPA, via Shutterstock",
        "(AP Photo/Ann Roe)",
        "Photo: Ann Roe",
        "Photograph: Ann Roe/Reuters",
        "Photograph by Ann Roe",
        "Ann Roe/Getty Images",
        "[Ann Roe/AFP]",
    ],
)
def test_a_line_that_names_who_took_a_picture_is_a_credit(credit):
    assert kinds(LEAD, credit, BODY)[1] == "credit"


def test_alternative_text_with_caption_and_credit_in_one_line_are_told_apart():
    words = ("Three men in suits stand at the podium.", "Minister Roe and Minister Doe in Dell on Friday.",
             "Credit... Ann Roe/EPA, via Shutterstock")  # fmt: skip
    pieces = read(LEAD, " ".join(words), BODY)
    assert pieces[1:4] == [("caption", words[0]), ("caption", words[1]), ("credit", words[2])]


def test_prose_behind_a_credit_stays_prose():
    assert kinds(f"Smoke over Dell. (AP Photo/Ann Roe) {LEAD}") == ["caption", "credit", "prose"]


def test_a_line_that_describes_a_picture_below_its_name_is_a_caption():
    assert kinds(LEAD, "dell-3x.jpg", "A soldier stands guard near Dell on Friday.", BODY)[2] == "caption"


def test_news_below_the_name_of_a_picture_stays_prose():
    assert kinds(LEAD, "dell-3x.jpg", "A soldier was killed near Dell on Friday.", BODY)[2] == "prose"


def test_a_caption_in_the_head_of_an_article_may_stand_below_the_headline():
    lines = ("dell-3x.jpg", HEADLINE, "Two women carry bread across the bridge in Dell.", LEAD, BODY)
    assert kinds(*lines)[2] == "caption"


@pytest.mark.parametrize("name", ["dell-mobile-3x.jpg", "The bridge in Dell.png", "![the bridge](dell.webp)"])
def test_the_name_of_a_picture_is_not_prose(name):
    assert kinds(LEAD, name, BODY)[1] == "image_name"


@pytest.mark.parametrize("heading", ["More on Valdora", "Related", "Read more", "Also read:"])
def test_titles_below_a_heading_of_links_are_links(heading):
    lines = (LEAD, heading, "Dunmark strikes the camps", "What does the Front want?", BODY)
    assert kinds(*lines) == ["prose", "link", "link", "link", "prose"]


def test_a_heading_of_the_article_ends_the_links():
    assert kinds(LEAD, "Related", "Dunmark strikes the camps", "Background", BODY)[3] == "heading"


@pytest.mark.parametrize(
    "notice",
    [
        "[attachment deleted by admin]",
        "Quote from: ann on March 3, 2031",
        "Posted by ann",
        "Share this",
        "Advertisement",
        "Sign up for our newsletter.",
    ],
)
def test_words_of_the_page_are_notices(notice):
    assert kinds(LEAD, notice, BODY)[1] == "forum_notice"


def test_a_short_line_without_a_stop_before_prose_is_a_heading():
    assert kinds(LEAD, BODY, "A war of many sides", BODY + " It did.")[2] == "heading"


def test_the_last_line_without_a_stop_is_a_broken_sentence_rather_than_a_heading():
    assert kinds(LEAD, BODY, "The army left for") == ["prose", "prose", "prose"]


@pytest.mark.parametrize("line", ["***", "---", "<p></p>", "&nbsp;", "😀"])
def test_a_line_without_words_is_markup(line):
    assert kinds(LEAD, line, BODY)[1] == "markup"


def test_marks_of_a_page_part_paragraphs_on_one_line():
    assert kinds(f"<p>{LEAD}</p><p>{BODY}</p>") == ["markup", "prose", "markup", "prose", "markup"]


def test_each_item_of_a_list_is_a_sentence_without_its_mark():
    assert read("The aims are:", "- hold Dell", "2. Leave Carrow.")[1:] == [
        ("prose", "hold Dell"),
        ("prose", "Leave Carrow."),
    ]


def test_lines_cut_at_a_width_are_one_paragraph():
    text = (
        "Kestria began to evacuate its officers and other military people from\n"
        "Valdora on Friday, according to regional officials and three officers of\n"
        "the Corps.\n\nThe army stayed.\n"
    )
    assert len(paragraphs(text)) == 2


def test_short_paragraphs_of_a_line_each_stay_apart():
    assert len(paragraphs("Carrow fell.\nThe army left.\nThe Front came.\n")) == 3


def test_an_indented_line_after_a_full_stop_opens_a_paragraph_in_wrapped_text():
    text = (
        "Kestria began to evacuate its officers and other military people from\n"
        "Valdora on Friday, according to regional officials and officers.\n"
        "  The army stayed, as it had promised to the people of the town and to\n"
        "the president.\n"
    )
    assert len(paragraphs(text)) == 2


def test_a_word_on_a_line_of_its_own_in_mid_sentence_parts_nothing():
    assert len(paragraphs("The army, backed by the \ncoalition\n in Dell, left.")) == 1


def test_the_name_of_a_picture_on_the_line_of_the_text_stands_apart():
    assert kinds(f"{LEAD} dell-3x.jpg {BODY}") == ["prose", "image_name", "prose"]


def test_a_file_named_inside_a_sentence_stays_there():
    assert kinds("The officer who put dell-3x.jpg online left the country.") == ["prose"]


def test_a_notice_on_the_line_of_the_text_stands_apart():
    assert kinds(f"{LEAD} [attachment deleted by admin]") == ["prose", "forum_notice"]


def test_a_picture_name_stays_on_its_own_line_in_wrapped_text():
    text = (
        "The army of Valdora holds the pass, the town and the camps in the hills,\n"
        "but nobody in the capital believes that it can do so for long.\n"
        "14valdora-hills-mobile-large-3x.jpg\n"
    )
    assert len(paragraphs(text)) == 2


def test_lines_ended_the_way_of_windows_are_put_together():
    text = "Kestria began to evacuate its officers from\r\nValdora on Friday,\r\nofficials said.\r\n"
    assert len(paragraphs(text)) == 1


def test_a_long_text_before_a_credit_is_no_caption_but_for_its_last_sentences():
    seasons = ("spring", "summer", "autumn", "winter", "frost", "snow")
    prose = " ".join(BODY.replace("winter", season) for season in seasons)
    found = kinds(f"{prose} Two men stand in Dell. Minister Roe in Carrow on Friday. (AP Photo/Ann Roe)")
    assert found[-4:] == ["prose", "caption", "caption", "credit"]


def test_a_question_and_its_sequel_are_no_headline():
    assert "headline" not in kinds("QUESTION: Did you talk? Was it agreed?", LEAD, BODY)


def test_a_wide_gap_after_a_full_stop_parts_paragraphs():
    assert paragraphs("Carrow fell.    The army left.") == ["Carrow fell.", "The army left."]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n \u00a0\n"])
def test_every_kind_of_line_end_parts_paragraphs(ending):
    assert kinds(LEAD, BODY, between=ending) == ["prose", "prose"]


def test_a_text_of_white_space_alone_has_no_sentence():
    assert read(" \n ") == []


def test_a_text_of_white_space_alone_is_one_stretch():
    assert [s.kind for s in find_stretches(" \n ", None)] == ["markup"]


def test_prose_has_no_credit():
    assert find_credit(LEAD, layout.load()) is None
