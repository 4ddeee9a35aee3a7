"""Do tables come back from disk as they were, and is nothing half-written ever taken for whole?"""

import multiprocessing
import os
from pathlib import Path

import pandas as pd
import pytest

from analysis import schema, staging, store
from analysis.errors import BusyError, MissingError, OutputError
from analysis.schema import Tables
from analysis.tables.forces import Force
from tests.sample_rows import force

INPUTS, VERSIONS = {"article": "1"}, {"conflict-brief": "0"}


def tables(unit: str = "the garrison") -> Tables:
    return {"forces": schema.frame(Force, [force(unit=unit, destinations=("Ostria", "Dell"))])}


def write(folder: Path, made: Tables | None = None) -> None:
    store.write(folder, made or tables(), INPUTS, VERSIONS)


def test_tables_come_back_as_they_were(tmp_path):
    write(tmp_path / "t")
    pd.testing.assert_frame_equal(store.read(tmp_path / "t")["forces"], tables()["forces"])


def test_an_empty_table_comes_back_with_its_types(tmp_path):
    empty = schema.frame(Force, [])
    write(tmp_path / "t", {"forces": empty})
    pd.testing.assert_frame_equal(store.read(tmp_path / "t")["forces"], empty)


def test_the_same_tables_give_the_same_bytes(tmp_path):
    write(tmp_path / "one")
    write(tmp_path / "two")
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_words_a_spreadsheet_would_run_are_tamed_in_the_csv(tmp_path, words):
    write(tmp_path / "t", tables(words))
    assert pd.read_csv(tmp_path / "t" / "forces.csv")["unit"].tolist() == ["'" + words]


def test_words_a_spreadsheet_would_run_are_kept_in_parquet(tmp_path):
    write(tmp_path / "t", tables("=1"))
    assert store.read(tmp_path / "t")["forces"]["unit"].tolist() == ["=1"]


def test_tables_just_written_are_fresh(tmp_path):
    write(tmp_path / "t")
    assert store.is_fresh(tmp_path / "t", INPUTS, VERSIONS)


def test_tables_made_from_something_else_are_stale(tmp_path):
    write(tmp_path / "t")
    assert not store.is_fresh(tmp_path / "t", {"article": "2"}, VERSIONS)


def test_tables_made_with_another_version_are_stale(tmp_path):
    write(tmp_path / "t")
    assert not store.is_fresh(tmp_path / "t", INPUTS, {"conflict-brief": "1"})


@pytest.mark.parametrize("name", ["forces.parquet", "forces.csv"])
def test_a_table_somebody_changed_is_stale(tmp_path, name):
    write(tmp_path / "t")
    (tmp_path / "t" / name).write_bytes(b"changed")
    assert not store.is_fresh(tmp_path / "t", INPUTS, VERSIONS)


@pytest.mark.parametrize("words", ["", "[]", "{}", '{"tables": 1', '{"inputs": {"article": "1"}}'])
def test_a_damaged_manifest_is_stale(tmp_path, words):
    write(tmp_path / "t")
    (tmp_path / "t" / store.MANIFEST).write_text(words)
    assert not store.is_fresh(tmp_path / "t", INPUTS, VERSIONS)


def test_a_folder_without_tables_cannot_be_read(tmp_path):
    with pytest.raises(MissingError, match="expected tables and their manifest"):
        store.read(tmp_path)


def test_a_folder_that_lost_a_table_cannot_be_read(tmp_path):
    write(tmp_path / "t")
    (tmp_path / "t" / "forces.parquet").unlink()
    with pytest.raises(MissingError, match="a table is missing"):
        store.read(tmp_path / "t")


def test_new_tables_replace_the_old_ones(tmp_path):
    write(tmp_path / "t", tables() | {"actors": tables()["forces"]})
    write(tmp_path / "t")
    assert not (tmp_path / "t" / "actors.csv").exists()


def test_a_folder_with_other_files_is_never_replaced(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear ...")
    with pytest.raises(OutputError, match="holds other files"):
        write(tmp_path / "letters")
    assert (tmp_path / "letters" / "dear.txt").exists()


def test_a_file_is_never_replaced_by_a_folder(tmp_path):
    (tmp_path / "t").write_text("a file")
    with pytest.raises(OutputError):
        write(tmp_path / "t")


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("a file")
    with pytest.raises(OutputError, match="may not be written"):
        staging.refuse_unwritable(tmp_path / "file" / "t", store.MANIFEST)


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_refused_before_any_work(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="may not be written"):
        staging.refuse_unwritable(tmp_path / "t", store.MANIFEST)


def test_a_write_that_fails_leaves_the_last_good_tables(tmp_path, monkeypatch):
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    write(tmp_path / "t")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        write(tmp_path / "t", tables("others"))
    monkeypatch.undo()
    assert store.is_fresh(tmp_path / "t", INPUTS, VERSIONS)


def test_nothing_is_left_beside_the_tables(tmp_path):
    write(tmp_path / "t")
    write(tmp_path / "t")
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_a_folder_another_process_makes_is_waited_for_in_vain(tmp_path):
    with (
        staging.locked(tmp_path / "t"),
        pytest.raises(BusyError, match="try again later"),
        staging.locked(tmp_path / "t", seconds=0.1),
    ):
        pass


def _write_often(folder: Path) -> None:
    for _ in range(10):
        with staging.locked(folder):
            write(folder)


def test_two_processes_that_make_the_same_tables_do_not_meet(tmp_path):
    start = multiprocessing.get_context("spawn")
    both = [start.Process(target=_write_often, args=(tmp_path / "t",)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    assert store.is_fresh(tmp_path / "t", INPUTS, VERSIONS)
