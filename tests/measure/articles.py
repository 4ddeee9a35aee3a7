"""How well are whole articles coded, by the scorer that comes with the hand-coded ones?"""

import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol, cast

from analysis.codebook import Codebook
from tests.measure.coding import Coding, Record, coding
from tests.measure.findings import Fault, Findings, Measure, plain
from tests.measure.telling import DAY, Told, tell_file

NEEDS = ("articles/score.py", "articles/articles", "articles/gold")
SURE = ("support", "movements", "motivations")
_TABLES = {
    "support": "support",
    "opposition": "opposition",
    "movements": "movements",
    "motivations": "motivations",
    "quotations": "quotations_speaker",
}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

Counted = dict[str, float]
Gold = dict[str, list[Record]]


class Scorer(Protocol):
    """The scorer beside the articles."""

    def load_gold(self, folder: Path) -> dict[str, Gold]:
        """Return the gold coding of each article."""

    def evaluate(
        self, preds: Mapping[str, object], gold: Mapping[str, object]
    ) -> dict[str, dict[str, Counted]]:
        """Return counts and shares of each metric, over all articles and apart."""

    def score_doc(self, gold: object, pred: object) -> dict[str, Counted]:
        """Return counts and shares of each metric for one article."""


def measure(folder: Path, book: Codebook) -> Findings:
    """Return the scorer's metrics, the precision of rows of high confidence, and each row missed or extra."""
    home = folder / "articles"
    scorer = _scorer(home / "score.py")
    gold, days = scorer.load_gold(home / "gold"), _days(home / "index.json")
    told = {
        path.stem: tell_file(path, book, days.get(path.stem, DAY))
        for path in sorted((home / "articles").glob("*.txt"))
        if path.stem in gold
    }
    coded = {slug: coding(one) for slug, one in told.items()}
    found = Findings()
    for name, counted in scorer.evaluate(coded, gold)["overall"].items():
        cases = int(counted["tp"] + counted["fn"])
        found.measures.append(Measure("articles", name, cases, counted["p"], counted["r"]))
    sure = scorer.evaluate({slug: _of_high_confidence(one) for slug, one in coded.items()}, gold)["overall"]
    for name in SURE:
        rows = int(sure[name]["tp"] + sure[name]["fp"])
        found.measures.append(Measure("articles", f"{name}, rows of high confidence", rows, sure[name]["p"]))
    for slug, one in told.items():
        found.faults += _faults(scorer, gold[slug], coded[slug], one)
    return found


def _scorer(path: Path) -> Scorer:
    spec = importlib.util.spec_from_file_location("measured_articles_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Scorer, module)


def _days(index: Path) -> dict[str, date]:
    if not index.is_file():
        return {}
    entries = json.loads(index.read_text(encoding="utf-8"))
    return {entry["slug"]: _day(entry.get("date") or "") for entry in entries}


def _day(words: str) -> date:
    """Return the day that the index gives: of a month or a year alone, its last days cannot be known."""
    found = _DATE.match(words)
    if found is None:
        return DAY
    year, month, day = found.groups()
    return date(int(year), int(month or 12), int(day or 28))


def _of_high_confidence(coded: Coding) -> dict[str, list[Record]]:
    rows = cast(Gold, coded)
    return {**rows, **{name: [row for row in rows[name] if row["confidence"] == "high"] for name in SURE}}


def _faults(scorer: Scorer, gold: Gold, coded: Coding, told: Told) -> Iterator[Fault]:
    """Return the rows that alone would be counted wrong, and the gold rows that alone would be missed."""
    rows = cast(Gold, coded)
    for table, metric in _TABLES.items():
        for row in rows[table]:
            if scorer.score_doc(gold, {**rows, table: [row]})[metric]["fp"]:
                yield _fault(metric, "extra", str(row["rule"]), row, told)
        for row in gold[table]:
            if scorer.score_doc({**gold, table: [row]}, rows)[metric]["fn"]:
                yield _fault(metric, "missed", _sort(table, row), row, told)
    yield from _mention_faults(scorer, gold, rows, told)


def _mention_faults(scorer: Scorer, gold: Gold, rows: Gold, told: Told) -> Iterator[Fault]:
    metric = "mentions_exact"
    for actor in rows["actors"]:
        for one in cast(list[Record], actor["mentions"]):
            alone = [{**actor, "mentions": [one]}]
            if scorer.score_doc(gold, {**rows, "actors": alone})[metric]["fp"]:
                yield _fault(metric, "extra", str(one["rule"]), one, told)
    for actor in gold["actors"]:
        for one in cast(list[Record], actor["spans"]):
            others = [{**each, "spans": [one] if each is actor else []} for each in gold["actors"]]
            if scorer.score_doc({**gold, "actors": others}, rows)[metric]["fn"]:
                yield _fault(metric, "missed", str(one["type"]), one, told)


def _sort(table: str, row: Record) -> str:
    key = {"movements": "action", "support": "kind"}.get(table)
    return str(row.get(key, "")) if key else "gold row"


def _fault(metric: str, kind: str, sort: str, row: Record, told: Told) -> Fault:
    start, end = row.get("start"), row.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return Fault(metric, kind, sort, plain(str(row.get("quote") or row.get("text"))))
    who = [str(row[key]) for key in ("supporter", "recipient", "actor", "target", "speaker") if row.get(key)]
    words = told.text[start:end]
    note = (
        f"{' > '.join(who)}: {words}"
        if metric != "mentions_exact"
        else f"[{words}] {told.around(start, end)}"
    )
    return Fault(metric, kind, sort, plain(note))
