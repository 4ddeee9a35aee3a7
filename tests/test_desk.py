"""Are an article's tables made once, kept, and made again only when what they rest on has changed?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from analysis import desk, schema, texts
from analysis.build import Built
from analysis.catalogue import KINDS
from analysis.errors import CallError, SchemaError
from analysis.sources import Article, Project
from analysis.tables.forces import Force
from tests.sample_rows import TEXT, evidence, force

CAPTION = replace(force(place="Dell"), evidence=evidence(region="caption"))


class Reading(list[str]):
    """A reading that notes each article it is given."""

    rows = (force(), force(13, 19), CAPTION)

    def build(self, articles: Sequence[Article], book: object, decided: object) -> Built:
        self.extend(article.article_id for article in articles)
        made = {name: schema.frame(kind, []) for name, kind in KINDS.items()}
        return Built(made | {"forces": schema.frame(Force, self.rows)}, ())


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    made = Reading()
    monkeypatch.setattr(desk, "build", made.build)
    return made


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "a.txt").write_text(TEXT)
    digest = texts.digest(TEXT.encode())
    (raw / "a.yaml").write_text(f"title: Carrow falls\npublished: 2031-03-14\nsha256: {digest}\n")
    monkeypatch.chdir(raw)
    return Project(tmp_path)


def test_tables_are_made_once(project, reading):
    desk.tables("a")
    desk.tables("a")
    assert reading == ["a"]


def test_a_new_review_makes_them_again(project, reading):
    desk.tables("a")
    header = "when,who,table,row_id,decision,column,old,new,quote,prefix,suffix,reason\n"
    (project.raw / "a.review.csv").write_text(header)
    desk.tables("a")
    assert reading == ["a", "a"]


def test_another_card_makes_them_again(project, reading):
    desk.tables("a")
    card = project.raw / "a.yaml"
    card.write_text(card.read_text() + "outlet: The Carrow Post\n")
    desk.tables("a")
    assert reading == ["a", "a"]


def test_a_lost_table_makes_them_again(project, reading):
    desk.tables("a")
    (project.processed / "a" / "forces.csv").unlink()
    desk.tables("a")
    assert reading == ["a", "a"]


def test_captions_can_be_left_out(project, reading):
    assert "caption" not in set(desk.tables("a", captions=False)["forces"]["region"])


def test_captions_count_unless_left_out(project, reading):
    assert "caption" in set(desk.tables("a")["forces"]["region"])


def test_a_pivot_that_is_no_day_is_refused(project, reading):
    with pytest.raises(CallError, match="expected a day"):
        desk.tables("a", pivot="Friday")


def test_tables_that_break_their_promise_are_not_kept(project, reading):
    reading.rows = (replace(force(), people_low=-1),)
    with pytest.raises(SchemaError, match="expected at least 0"):
        desk.tables("a")
    assert not (project.processed / "a").exists()


def test_the_article_on_the_desk_is_the_one_in_the_project(project):
    assert desk.article("a").text == TEXT
