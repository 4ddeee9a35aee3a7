"""Does any text become tables that keep their promises, the same each time and in time?"""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.build import build
from analysis.catalogue import KINDS
from analysis.codebook import book
from analysis.errors import ReviewError
from analysis.schema import columns
from analysis.spans import check_quote
from tests.pace import IN_STEP, growth
from tests.reading_of import article_of, built_of, column_of, decision, rows

PARTS = [
    "Rwanda withdrew about 400 troops from Goma on Monday because M23 had taken the city. ",
    "A senior official said that the army, which France supports, left Bukavu. ",
    "John Okello, the minister of defense, called on Wagner to leave Mali. ",
    "“We left,” he said, “because we were told to.” ",
    "France accused Rwanda of arming M23, a charge Rwanda rejects. ",
    "Among those evacuated were Kenyan diplomats. ",
    "The Lake Defence Movement (LDM) took Kidal, and the LDM lost it. ",
    "Goma fell to M23",
    "the withdrawal of ", "the capture of Goma by ", "-backed ", "which ", "that ", "to ", "if ", "denied ",
    "Okello ", "The group ", "they ", "Its ", "M23’s ", "Rwanda's ", "U.S. ",
    "Gen. ", "and ", ", ", "of ",
    "by ", "at least ", "tens of thousands of ", "400 ", "2011 ", "last week ", "because ", "in order to ",
    "\n", "\r\n",
    "\n\n", "\u2028", "\u00a0", " ", "\t", "😀", "👩‍🚀", "İ", "e\u0301", "\u200b", "\u00ad", "…",
    ". ", "? ", "“", "”", '"', "‘", "’", "(", ")", "—", "- ", ": ", "; ", "# ", "他走了。", "ﬁ", "ß", "Ǆ",
    "\x85",
    "Credit... Ann Roe/AFP", "By Ann Roe", "Read more", "KIGALI, Rwanda (AP) — ",
]  # fmt: skip
EXAMPLES = 25
texts = st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=20).map("".join)
SLOW = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
PROSE = "".join(PARTS[:7])


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Return prose with pieces cut out, doubled or replaced anywhere."""
    text = PROSE
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 20)))
        text = text[:start] + draw(st.sampled_from([*PARTS, "", text[start:end] * 2])) + text[end:]
    return text


def tables_of(text: str) -> dict[str, pd.DataFrame]:
    """Return the tables of a text that no analyst has seen."""
    return built_of(text).tables


def promises_broken(text: str) -> list[str]:
    """Return what the rows of a text say that their words do not."""
    broken = []
    for name, frame in tables_of(text).items():
        for start, end, quote in rows(frame, "start", "end", "quote"):
            try:
                check_quote(text, start, end, quote)
            except ValueError as error:
                broken.append(f"{name}: {error}")
    return broken


@SLOW
@given(texts)
def test_every_row_of_any_text_quotes_what_stands_there(text):
    assert promises_broken(text) == []


@SLOW
@given(damaged())
def test_every_row_of_damaged_prose_quotes_what_stands_there(text):
    assert promises_broken(text) == []


@SLOW
@given(damaged())
def test_the_same_text_gives_the_same_tables(text):
    one, two = tables_of(text), tables_of(text)
    assert all(one[name].equals(two[name]) for name in one)


@SLOW
@given(damaged())
def test_every_value_is_one_its_column_allows(text):
    for name, frame in tables_of(text).items():
        for declared in columns(KINDS[name]):
            found = frame[declared.name]
            assert declared.is_optional or not found.isna().any(), f"{name}.{declared.name} is missing"
            allowed = set(declared.choices)
            assert not allowed or set(found.dropna()) <= allowed, f"{name}.{declared.name}"


@SLOW
@given(damaged())
def test_no_row_stands_twice_in_a_table(text):
    for name, frame in tables_of(text).items():
        assert not frame["row_id"].duplicated().any(), name


@SLOW
@given(damaged())
def test_every_row_names_a_sentence_that_there_is(text):
    found = tables_of(text)
    known = set(found["sentences"]["sentence_id"])
    assert all(set(frame["sentence_id"].dropna()) <= known for frame in found.values())


@SLOW
@given(damaged())
def test_whoever_a_row_names_is_in_the_actors(text):
    found = tables_of(text)
    known = set(found["actors"]["actor_id"])
    named = [
        *found["mentions"]["actor_id"], *found["relations"]["from_id"], *found["relations"]["to_id"],
        *found["forces"]["actor_id"], *found["motivations"]["actor_id"],
    ]  # fmt: skip
    assert {actor for actor in named if not pd.isna(actor)} <= known


@SLOW
@given(damaged())
def test_a_row_said_by_a_statement_names_one_that_there_is(text):
    found = tables_of(text)
    known = set(found["statements"]["row_id"])
    assert all(
        set(found[name]["said_by"].dropna()) <= known for name in ("relations", "forces", "motivations")
    )


@SLOW
@given(damaged())
def test_low_is_never_above_high(text):
    forces = tables_of(text)["forces"]
    both = forces.dropna(subset=["people_low", "people_high"])
    assert (both["people_low"] <= both["people_high"]).all()


@SLOW
@given(damaged())
def test_nobody_is_tied_to_itself(text):
    found = tables_of(text)["relations"]
    assert not (found["from_id"] == found["to_id"]).any()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "…", "😀", "“", ")(", "A", "\u200b", ".", "and", "\r\n\r\n"]
)
def test_a_text_that_says_nothing_gives_empty_tables_of_facts(text):
    found = tables_of(text)
    assert [name for name in ("relations", "forces", "motivations", "statements") if len(found[name])] == []


def test_every_table_has_all_its_columns_without_rows():
    for name, frame in built_of("").tables.items():
        assert list(frame.columns) == [declared.name for declared in columns(KINDS[name])]


def test_all_tables_are_built():
    assert set(built_of("Goma fell.").tables) == set(KINDS)


def test_no_articles_give_empty_tables():
    assert all(frame.empty for frame in build([], book.load(), {}).tables.values())


def test_two_articles_stand_in_one_frame():
    both = [article_of("Goma fell.", article_id=name) for name in ("one", "two")]
    found = build(both, book.load(), {}).tables["forces"]
    assert column_of(found, "article_id") == ["one", "two"]


def test_an_article_is_read_the_same_beside_another():
    alone = build([article_of(PROSE, article_id="two")], book.load(), {}).tables
    both = build(
        [
            article_of("Wagner left Mali. John Okello met Ann Okello.", article_id="one"),
            article_of(PROSE, article_id="two"),
        ],
        book.load(),
        {},
    ).tables
    for name, frame in alone.items():
        again = both[name][both[name]["article_id"] == "two"].reset_index(drop=True)
        assert again.equals(frame), name


@pytest.mark.parametrize("break_", ["\r\n\r\n", "\n\n", "\u2028\n"])
def test_line_ends_do_not_change_what_is_read(break_):
    found = tables_of(f"Rwanda armed M23.{break_}Goma fell to M23.")
    assert (len(found["relations"]), len(found["forces"])) == (1, 1)


def test_what_a_rejected_actor_led_to_is_gone():
    text = "Rwanda armed M23. Wagner left Mali."
    found = built_of(text, decisions=[decision("actors", "M23")]).tables
    assert rows(found["relations"], "from_id", "to_id") == []


def test_what_has_nothing_to_do_with_a_rejected_actor_stays():
    text = "Rwanda armed M23. Wagner left Mali."
    found = built_of(text, decisions=[decision("actors", "M23")]).tables
    assert column_of(found["forces"], "actor_id") == ["wagner"]


def test_a_rejected_actor_has_no_mention_left():
    found = built_of(
        "Rwanda armed M23. M23 left.", decisions=[decision("actors", "M23", suffix=". M")]
    ).tables
    assert "m23" not in column_of(found["mentions"], "actor_id")


def test_a_force_of_a_rejected_actor_answers_to_nobody():
    found = built_of("M23 took Goma.", decisions=[decision("actors", "M23")]).tables
    assert "m23" not in column_of(found["forces"], "actor_id")


def test_a_rejected_mention_makes_no_relation():
    found = built_of("Rwanda armed M23.", decisions=[decision("mentions", "M23")]).tables
    assert rows(found["relations"], "from_id") == []


def test_a_rejected_relation_leaves_the_others():
    text = "Rwanda armed M23. Uganda armed Wagner."
    first = built_of(text).tables["relations"].iloc[0]
    found = built_of(text, decisions=[decision("relations", first["quote"], row_id=first["row_id"])]).tables
    assert column_of(found["relations"], "from_id") == ["uganda"]


def test_an_accepted_row_says_who_looked_at_it():
    found = built_of("Goma fell.", decisions=[decision("forces", "Goma fell", verdict="accept")]).tables
    assert rows(found["forces"], "review_status", "reviewer") == [("accepted", "Ann Roe")]


def test_a_decision_that_fits_no_row_is_told():
    made = built_of("Goma fell.", decisions=[decision("forces", "Bukavu fell")])
    assert [orphan.decision.quote for orphan in made.orphans] == ["Bukavu fell"]


def test_decisions_about_another_article_change_nothing():
    article = article_of("Goma fell.")
    found = build([article], book.load(), {"other": [decision("forces", "Goma fell")]})
    assert len(found.tables["forces"]) == 1


def test_an_added_row_without_its_columns_is_refused():
    with pytest.raises(ReviewError):
        built_of("Goma fell.", decisions=[decision("forces", "Goma", verdict="add", new="{}")])


def test_an_added_value_that_no_column_allows_is_refused():
    new = (
        '{"unit": "Goma", "unit_kind": "town", "activity": "lost", '
        '"quantity_kind": "none", "trigger": "fell"}'
    )
    with pytest.raises(ReviewError):
        built_of("Goma fell.", decisions=[decision("forces", "Goma", verdict="add", new=new)])


LONG, SHORTER = 60_000, 40_000  # characters
DEGENERATE = {
    "commas": "Goma, ",
    "of": "the army of ",
    "subjects": "Rwanda and ",
    "relatives": "troops who left Goma ",
    "infinitives": "to leave ",
    "conditions": "if Rwanda leaves ",
    "brackets": "(LDM) ",
    "points": "U.S. ",
    "hyphens": "Rwanda-backed-",
    "charges": "accused Rwanda of arming M23, a charge Rwanda rejects, ",
    "denials": "denied that ",
    "cues of reasons": "because ",
    "saying": "said ",
    "possessives": "Rwanda's ",
    "quotation marks": "“",
    "opening brackets": "(",
    "one letter": "a",
    "one emoji": "😀",
    "digits": "4",
    "line ends": "a\r\n",
}


def read_part(part: str, size: int) -> object:
    """Read a text of about a size that repeats a part after a first sentence."""
    return build([article_of("Rebels fled. " + part * (size // len(part)))], book.load(), {})


def test_a_long_line_of_prose_is_read_in_step_with_its_length():
    assert growth(lambda size: read_part(PROSE, size), LONG) < IN_STEP


@pytest.mark.parametrize("part", DEGENERATE.values(), ids=DEGENERATE)
def test_a_long_line_of_nonsense_is_read_in_step_with_its_length(part):
    assert growth(lambda size: read_part(part, size), SHORTER) < IN_STEP


def test_deeply_nested_nouns_are_read():
    assert tables_of("the army of " * 2000 + "Goma fell.") is not None
