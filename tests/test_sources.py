"""Is an article what its card says, and is every file that is none refused in one clear line?"""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import adding, cards, sources, texts
from analysis.errors import BriefError, CallError, CardError, MissingError, OutputError, SourceError
from analysis.sources import Project

TEXT = "Carrow fell on Friday.\n"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return Project(tmp_path)


def put(project: Project, data: bytes = TEXT.encode(), **changed: str | None) -> None:
    lines = {"title": "Carrow falls", "published": "2031-03-14", "sha256": texts.digest(data)} | changed
    card = "".join(f"{name}: {value}\n" for name, value in lines.items() if value is not None)
    (project.raw / "carrow.txt").write_bytes(data)
    (project.raw / "carrow.yaml").write_text(card, encoding="utf-8")


def refused(project: Project, kind: type[BriefError], article_id: str = "carrow") -> str:
    with pytest.raises(kind) as caught:
        sources.load(project, article_id)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_article_comes_with_its_day(project):
    put(project)
    assert sources.load(project, "carrow").published == date(2031, 3, 14)


def test_a_byte_order_mark_is_no_part_of_the_text(project):
    put(project, b"\xef\xbb\xbf" + TEXT.encode())
    assert sources.load(project, "carrow").text == TEXT


def test_line_ends_are_kept_as_they_are(project):
    put(project, b"Carrow fell.\r\nDell held.\r")
    assert sources.load(project, "carrow").text == "Carrow fell.\r\nDell held.\r"


@given(
    st.text(st.sampled_from("a😀İ\r\n\u00a0\u0301\ufeff\u200d é")).filter(
        lambda text: text.removeprefix("\ufeff").strip()
    )
)
def test_decoding_keeps_every_character_but_a_leading_mark(text):
    assert texts.decode(text.encode(), Path("note.txt")) == text.removeprefix("\ufeff")


def test_a_changed_text_is_refused(project):
    put(project)
    (project.raw / "carrow.txt").write_text("Carrow held.\n")
    assert "has changed since it was added" in refused(project, SourceError)


def test_bytes_that_are_not_utf8_are_refused_with_the_command_that_converts_them(project):
    put(project, "Café fell.".encode("cp1252"))
    assert "iconv -f WINDOWS-1252 -t UTF-8 'carrow.txt'" in refused(project, SourceError)


def test_utf16_is_named_as_such(project):
    put(project, TEXT.encode("utf-16"))
    assert "iconv -f UTF-16" in refused(project, SourceError)


def test_a_nul_is_refused(project):
    put(project, b"Carrow\0fell")
    assert "found a NUL at character 6" in refused(project, SourceError)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_is_refused(project, data):
    put(project, data)
    assert "found an empty file" in refused(project, SourceError)


def test_a_text_far_too_long_is_refused(project):
    put(project, b"a" * (texts.LIMIT_BYTES + 1))
    assert "at most 2,000,000" in refused(project, SourceError)


def test_an_unknown_id_is_answered_with_the_nearest(project):
    put(project)
    assert "did you mean 'carrow'?" in refused(project, MissingError, "carow")


def test_an_id_that_leads_out_of_the_folder_is_unknown(project):
    put(project)
    assert "no article" in refused(project, MissingError, "../raw/carrow")


def test_a_text_that_may_not_be_opened_is_refused(project):
    put(project)
    (project.raw / "folder.txt").mkdir()
    assert "cannot be read" in refused(project, MissingError, "folder")


def test_a_missing_card_is_refused(project):
    put(project)
    (project.raw / "carrow.yaml").unlink()
    assert "expected a source card beside the text" in refused(project, CardError)


@pytest.mark.parametrize("name", ["title", "published", "sha256"])
def test_a_card_without_a_needed_line_is_refused(project, name):
    put(project, **{name: None})
    assert f"expected a line '{name}: ...'" in refused(project, CardError)


def test_an_unknown_line_of_a_card_is_answered_with_the_nearest(project):
    put(project, outlett="Daily")
    assert "did you mean 'outlet'?" in refused(project, CardError)


def test_a_card_whose_day_is_not_in_the_calendar_is_refused(project):
    put(project, published="2031-02-30")
    assert "day is out of range for month" in refused(project, CardError)


@pytest.mark.parametrize("day", ["yesterday", "2031-3-14", "2031-03-14 10:00:00"])
def test_a_card_whose_day_is_none_is_refused(project, day):
    put(project, published=day)
    assert "expected a day such as 2024-12-06" in refused(project, CardError)


def test_a_title_that_is_a_number_needs_quotation_marks(project):
    put(project, title="2031")
    assert "put it in quotation marks" in refused(project, CardError)


def test_a_hash_that_is_none_is_refused(project):
    put(project, sha256="abc")
    assert "expected 64 hexadecimal digits" in refused(project, CardError)


@pytest.mark.parametrize(("card", "words"), [("a: [", "is not YAML"), ("- a", "found list")])
def test_a_card_that_is_no_list_of_lines_is_refused(project, card, words):
    put(project)
    (project.raw / "carrow.yaml").write_text(card)
    assert words in refused(project, CardError)


@pytest.mark.parametrize("words", ["tomorrow", "20310314", "2031-W11-5", "2031-13-01", ""])
def test_a_day_in_another_form_is_refused(words):
    with pytest.raises(CallError, match="expected a day"):
        cards.day(words)


def test_a_project_is_found_from_a_folder_within_it(project):
    (project.root / "notebooks").mkdir()
    assert Project.find(project.root / "notebooks").root == project.root


def test_a_folder_outside_any_project_is_refused(tmp_path):
    with pytest.raises(MissingError, match="expected a folder data/raw"):
        Project.find(tmp_path)


def test_any_file_is_an_article_once_its_day_is_given(tmp_path):
    (tmp_path / "note.txt").write_text(TEXT)
    assert sources.from_file(tmp_path / "note.txt", date(2031, 3, 14)).card.title == "Carrow fell on Friday."


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(MissingError, match="no such file"):
        sources.from_file(tmp_path / "note.txt", date(2031, 3, 14))


def test_an_added_article_keeps_its_bytes(project, tmp_path):
    (tmp_path / "note.txt").write_bytes(b"\xef\xbb\xbfCarrow fell.\r\n")
    made = adding.add(project, tmp_path / "note.txt", date(2031, 3, 14))
    assert (project.raw / f"{made.article_id}.txt").read_bytes() == b"\xef\xbb\xbfCarrow fell.\r\n"


def test_an_added_article_is_named_by_day_and_title(project, tmp_path):
    (tmp_path / "note.txt").write_text(TEXT)
    made = adding.add(project, tmp_path / "note.txt", date(2031, 3, 14), title="Çarrow Falls: What Now?")
    assert made.article_id == "2031-03-14-carrow-falls-what-now"


def test_a_title_without_latin_letters_gives_way_to_the_hash(project, tmp_path):
    (tmp_path / "note.txt").write_text(TEXT)
    made = adding.add(project, tmp_path / "note.txt", date(2031, 3, 14), title="سقطت المدينة")
    assert made.article_id == f"2031-03-14-{made.sha256[:12]}"


def test_an_article_that_is_there_is_not_overwritten(project, tmp_path):
    (tmp_path / "note.txt").write_text(TEXT)
    adding.add(project, tmp_path / "note.txt", date(2031, 3, 14))
    with pytest.raises(OutputError, match="is already there"):
        adding.add(project, tmp_path / "note.txt", date(2031, 3, 14))


def test_a_file_that_is_no_article_leaves_nothing_behind(project, tmp_path):
    (tmp_path / "note.txt").write_bytes(b"\0")
    with pytest.raises(SourceError):
        adding.add(project, tmp_path / "note.txt", date(2031, 3, 14))
    assert list(project.raw.iterdir()) == []


def test_a_write_that_fails_leaves_nothing_behind(project, tmp_path, monkeypatch):
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    (tmp_path / "note.txt").write_text(TEXT)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        adding.add(project, tmp_path / "note.txt", date(2031, 3, 14))
    assert list(project.raw.iterdir()) == []


@pytest.mark.parametrize("article_id", sources.article_ids(Project(ROOT)))
def test_every_article_of_this_project_is_the_one_that_was_added(article_id):
    assert sources.load(Project(ROOT), article_id).card.rights
