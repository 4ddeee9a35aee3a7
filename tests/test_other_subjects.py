"""Does a text about sport, markets, courts, weather or health give no relation, force or reason?"""

import pytest

from analysis.codebook import subjects
from analysis.errors import CodebookError
from tests.reading_of import built_of

FACTS = ("relations", "forces", "motivations")

SPORT = (
    "Kenya beat Uganda 3-1 in the second match of the cup on Saturday, and the coach praised two players.",
    "The striker attacked from the left and fired past the goalkeeper because the defence had left a gap.",
    "Uganda lost the ball twice, and Kenya captured the trophy after the final, backed by a crowd of 20,000.",
    "The captain said Uganda would fight back in order to defend the title next season.",
)
MARKETS = (
    "Shares in Nairobi rallied on Tuesday following strong earnings, and investors backed the bank.",
    "The Kenyan shilling retreated against the dollar because of higher inflation, traders said.",
    "Kenya's exporters gained ground while Uganda's lost it, and profits at two retailers advanced.",
    "Analysts said the bank had withdrawn its support for the currency in order to save its reserves.",
)
COURTS = (
    "A judge in Kampala jailed a former teacher on Monday because he had stolen from the school.",
    "The defendant's lawyer attacked the verdict, and the court withdrew the charge of fraud.",
    "The jury accused Uganda's largest lender of fraud, and the trial was moved to another court.",
    "The magistrate released the defendant on bail so that he could care for his mother.",
)
WEATHER = (
    "Hundreds of people were evacuated from two towns after a storm swept into the valley on Friday.",
    "Firefighters retreated from the blaze because of strong winds, and the fires advanced on a third town.",
    "Kenya sent helicopters to Uganda to fight the fires, and rain helped the crews.",
    "The floods seized the bridge, and the temperatures fell.",
)
HEALTH = (
    "Doctors in Kisumu fought the virus with a new vaccine, and patients left the hospital in order to rest.",
    "The disease advanced on the town, and nurses withdrew because of a lack of drugs.",
    "Uganda supported Kenya with vaccines, and two hospitals joined the battle against cancer.",
    "The infection was defeated, the hospital said, and surgery resumed.",
)


@pytest.mark.parametrize("table", FACTS)
@pytest.mark.parametrize("lines", [SPORT, MARKETS, COURTS, WEATHER, HEALTH])
def test_a_text_on_another_subject_gives_no_facts(lines, table):
    assert built_of(*lines).tables[table].empty


@pytest.mark.parametrize("table", FACTS)
def test_a_long_text_without_a_word_of_conflict_gives_no_facts(table):
    lines = [f"Kenya attacked the problem of roads in district {n}, backed by Uganda." for n in range(20)]
    assert built_of(*lines).tables[table].empty


def test_actors_and_statements_of_such_a_text_are_still_told():
    tables = built_of(*SPORT, "“We defended well,” said Ann Okello, the coach of Kenya.").tables
    assert {"kenya", "uganda", "ann_okello"} <= set(tables["actors"]["actor_id"])
    assert len(tables["statements"]) > 0


def test_a_conflict_in_which_a_hospital_is_hit_is_about_conflict():
    tables = built_of(
        "Rwandan troops shelled a hospital in Goma, killing two doctors and three patients, rebels said.",
        "The hospital's nurses fled with their patients, and M23 rebels withdrew from Goma.",
    ).tables
    assert len(tables["forces"]) > 0


@pytest.mark.parametrize("name", ["alone", "silent", "least", "times", "conflict", "other"])
def test_a_codebook_without_one_of_the_lists_is_refused(monkeypatch, name):
    kept = {key: value for key, value in subjects.files.read("subjects").items() if key != name}
    monkeypatch.setattr(subjects.files, "read", lambda _: kept)
    with pytest.raises(CodebookError, match=name):
        subjects.load()


@pytest.mark.parametrize("value", [None, "three", 1.5, True])
def test_a_limit_that_is_no_whole_number_is_refused(monkeypatch, value):
    kept = {**subjects.files.read("subjects"), "least": value}
    monkeypatch.setattr(subjects.files, "read", lambda _: kept)
    with pytest.raises(CodebookError, match="least"):
        subjects.load()


@pytest.mark.parametrize(
    ("words", "is_elsewhere"),
    [
        ("match coach players", True),
        ("match coach", True),
        ("match", False),
        ("match coach players rebels", True),
        ("match coach players rebels troops", False),
        ("rebels troops", False),
        ("", False),
        ("road " * 149, False),
        ("road " * 150, True),
    ],
)
def test_words_of_other_subjects_are_weighed_against_those_of_conflict(words, is_elsewhere):
    assert subjects.load().is_elsewhere(words.split()) is is_elsewhere
