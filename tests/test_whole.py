"""Does the whole way from text to page work from the command line, and give the same bytes each time?"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.spans import check_quote

ROOT = Path(__file__).parent.parent
TEXT = """Kenya pulls police out of Haitian port as gangs close in

PORT-AU-PRINCE - Kenya began withdrawing about 200 police officers from the port of Cap-Haitien on Monday,
according to two Kenyan officials, who spoke on condition of anonymity because they were not authorized to
speak to reporters.

The officers flew to Nairobi because the government could not supply them, the officials said. Armed groups
have seized Mirebalais and advanced on Cap-Haitien.

“We will not abandon our friends,” said Joseph Mutua, a spokesman for the Kenyan police. He said that Kenya
would send 50 advisers to Haiti to train its police.

The United States, Haiti's main donor, has suspended military aid to the government. If the capital falls,
aid workers could leave too.
"""
DAY = "2031-03-14"


def brief(project: Path, *words: str, seed: str = "0") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", *words],
        cwd=project,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def made(folder: Path, *endings: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in endings}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    (root / "data" / "raw").mkdir(parents=True)
    shutil.copytree(ROOT / "notebooks", root / "notebooks")
    (root / "given.txt").write_text(TEXT, encoding="utf-8")
    brief(root, "add", "given.txt", "--published", DAY)
    return root


@pytest.fixture(scope="module")
def page(project: Path) -> Path:
    return project / brief(project, "report", seed="1")


def test_a_page_is_made_of_a_text_nobody_prepared(page):
    html = page.read_text(encoding="utf-8")
    assert all(words in html for words in ("Cap-Haitien", "Joseph Mutua", "Mirebalais"))


def test_every_quote_of_every_table_stands_in_the_text(project, page):
    article = page.parent.name
    raw = (project / "data" / "raw" / f"{article}.txt").read_text(encoding="utf-8")
    tables = [pd.read_parquet(path) for path in (project / "data" / "processed" / article).glob("*.parquet")]
    rows = [row for table in tables for row in table.to_dict("records")]
    assert len(rows) > 50
    for row in rows:
        check_quote(raw, row["start"], row["end"], row["quote"])


def test_another_hash_seed_gives_the_same_bytes(project, page):
    tables, reports = project / "data" / "processed" / page.parent.name, page.parent
    before = made(tables, ".csv", ".parquet") | made(reports, ".html", ".ipynb")
    shutil.rmtree(tables)
    shutil.rmtree(reports)
    brief(project, "report", seed="4711")
    after = made(tables, ".csv", ".parquet") | made(reports, ".html", ".ipynb")
    assert [name for name in before if before[name] != after.get(name)] == []


def test_papermill_runs_a_notebook_by_hand(project, page):
    out = project / "out.ipynb"
    command = [sys.executable, "-m", "papermill", "notebooks/force_posture.ipynb", str(out)]
    subprocess.run(
        [*command, "-p", "article", page.parent.name], cwd=project, capture_output=True, check=True
    )
    assert "<svg" in out.read_text(encoding="utf-8")


def test_tables_of_any_text_leave_the_project_alone(project, page, tmp_path):
    before = sorted(path for path in (project / "data").rglob("*"))
    given = tmp_path / "elsewhere.txt"
    given.write_text(TEXT, encoding="utf-8")
    brief(project, "tables", str(given), "--published", DAY, "--out", str(tmp_path / "tables"))
    assert (tmp_path / "tables" / "forces.csv").exists()
    assert sorted(path for path in (project / "data").rglob("*")) == before
