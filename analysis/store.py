"""Where are an article's tables kept, what were they made from, and are they still good?"""

import csv
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.errors import MissingError
from analysis.schema import Tables
from analysis.staging import staged

MANIFEST = "manifest.json"
# A spreadsheet runs a cell that opens with one of these; the article's words must stay words.
_LIVE = ("=", "+", "-", "@", "\t", "\r")


def write(
    folder: Path,
    tables: Tables,
    inputs: Mapping[str, str],
    versions: Mapping[str, str],
    orphans: Sequence[str] = (),
) -> None:
    """Write the tables as Parquet and CSV with their manifest, all at once or not at all.

    Staged beside ``folder``, they take its place when all are written; the same tables give the same bytes.
    In the CSV, words that a spreadsheet would run are led by an apostrophe.

    Parameters
    ----------
    folder
        The folder to hold the tables; what an earlier run left there is replaced.
    tables
        The tables by name.
    inputs
        What the tables were made from: names and hashes.
    versions
        What they were made with: names and versions.
    orphans
        The analysts' decisions that fit no row, each as a line that says why.

    Raises
    ------
    OutputError
        If the folder cannot be written, or holds files that are no tables of an earlier run.
    """
    with staged(folder, MANIFEST) as stage:
        made = {name: _write_table(stage, name, table) for name, table in tables.items()}
        record = {"inputs": {**inputs}, "versions": {**versions}, "tables": made, "orphans": [*orphans]}
        text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        (stage / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _write_table(stage: Path, name: str, table: pd.DataFrame) -> dict[str, object]:
    parquet = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(table, preserve_index=False), parquet, compression="zstd")
    lines = as_csv(table).encode()
    (stage / f"{name}.parquet").write_bytes(parquet.getvalue())
    (stage / f"{name}.csv").write_bytes(lines)
    return {
        "rows": len(table),
        f"{name}.parquet": hashlib.sha256(parquet.getvalue()).hexdigest(),
        f"{name}.csv": hashlib.sha256(lines).hexdigest(),
    }


def as_csv(table: pd.DataFrame) -> str:
    r"""Return a table as CSV text that no spreadsheet runs.

    Examples
    --------
    >>> as_csv(pd.DataFrame({"quote": pd.Series(["=1+1", "Dell"], dtype="string")}))
    '"quote"\n"\'=1+1"\n"Dell"\n'
    """
    tame = table.copy()
    for column in map(str, tame.select_dtypes(include="string").columns):
        is_live = tame[column].str.startswith(_LIVE).fillna(False)
        tame[column] = tame[column].mask(is_live, "'" + tame[column])
    # All text in quotation marks: a lone carriage return in a quote would else begin a new line.
    return tame.to_csv(index=False, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)


def manifest(folder: Path) -> dict[str, Any] | None:
    """Return what a folder's tables were made from, or None where there is no readable manifest."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and {"inputs", "versions", "tables"} <= found.keys() else None


def is_fresh(folder: Path, inputs: Mapping[str, str], versions: Mapping[str, str]) -> bool:
    """Tell whether the folder holds whole tables made from these inputs with these versions."""
    found = manifest(folder)
    if found is None or found["inputs"] != dict(inputs) or found["versions"] != dict(versions):
        return False
    return all(_is_whole(folder, files) for files in found["tables"].values())


def _is_whole(folder: Path, files: object) -> bool:
    if not isinstance(files, dict):
        return False
    try:
        return all(
            hashlib.sha256((folder / name).read_bytes()).hexdigest() == wanted
            for name, wanted in files.items()
            if name != "rows"
        )
    except OSError:
        return False


def read(folder: Path) -> Tables:
    """Return the tables a folder holds, in the order they were built.

    Raises
    ------
    MissingError
        If the folder has no manifest, or a table the manifest names is not there.
    """
    found = manifest(folder)
    if found is None:
        raise MissingError(
            f"{folder}: expected tables and their {MANIFEST}, found none; make them with brief tables"
        )
    try:
        return {name: pd.read_parquet(folder / f"{name}.parquet") for name in found["tables"]}
    except OSError as error:
        raise MissingError(
            f"{folder}: a table is missing ({error}); delete the folder and make it again"
        ) from error
