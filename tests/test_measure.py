"""Does the measuring command measure what is there and skip what is not?"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analysis.codebook import book
from tests.measure import cnc, marks, plover, re3d, show
from tests.measure.__main__ import main
from tests.measure.findings import Cue, Measure, found_of

BOOK = book.load()
SCORER = """
import json

def load_gold(folder):
    return {path.stem: json.loads(path.read_text()) for path in folder.glob("*.json")}

def score_doc(gold, pred):
    names = ("mentions_exact", "support", "opposition", "movements", "motivations", "quotations_speaker")
    return {name: count(gold, pred, name.split("_")[0]) for name in names}

def count(gold, pred, key):
    ours = {(row["start"], row["end"]) for row in pred.get(key, [])}
    wanted = {(row["start"], row["end"]) for row in gold.get(key, [])}
    tp, fp, fn = len(ours & wanted), len(ours - wanted), len(wanted - ours)
    return {"tp": tp, "fp": fp, "fn": fn, "p": tp / max(1, tp + fp), "r": tp / max(1, tp + fn)}

def evaluate(preds, gold):
    [slug] = gold
    return {"overall": score_doc(gold[slug], preds[slug])}
"""


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def measured(measures: list[Measure], name: str) -> Measure:
    return next(one for one in measures if one.name == name)


def put_record(folder: Path, markup: str, source: str, target: str) -> None:
    record = {
        "date": "2031-03-14",
        "source": [{"actorText": "Kenya", "code": source}],
        "target": [{"actorText": "Uganda", "code": target}],
        "textInfo": {"markup": markup},
    }
    put(folder / plover.NEEDS[0], json.dumps([{"event": "DOCUMENT"}, record]))


def put_sentences(folder: Path, *lines: str) -> None:
    put(folder / cnc.NEEDS[0], "\n".join(["index,text,label", *lines]) + "\n")


def put_document(folder: Path, text: str, entities: dict[str, str], fighting: tuple[str, str]) -> None:
    home = folder / "re3d" / "office"
    put(home / "documents.json", json.dumps({"_id": "A", "title": "A note", "text": text}))
    shared = {"documentId": "A", "confidence": 1}
    marked = [
        {**shared, "begin": text.index(name), "end": text.index(name) + len(name), "type": kind}
        for name, kind in entities.items()
    ]
    put(home / "entities.json", "\n".join(map(json.dumps, marked)))
    first, second = (text.index(name) for name in fighting)
    pair = {
        **shared,
        "type": "FightingAgainst",
        "sourceBegin": first,
        "sourceEnd": first + len(fighting[0]),
        "targetBegin": second,
        "targetEnd": second + len(fighting[1]),
    }
    put(home / "relations.json", json.dumps(pair))


def put_article(folder: Path, text: str, gold: dict[str, object]) -> None:
    home = folder / "articles"
    put(home / "score.py", SCORER)
    put(home / "articles" / "note.txt", text)
    put(home / "index.json", json.dumps([{"slug": "note", "date": "2031-03"}]))
    tables = ("actors", "support", "opposition", "movements", "motivations", "quotations")
    put(home / "gold" / "note.json", json.dumps({**{name: [] for name in tables}, **gold}))


def test_without_a_folder_it_ends_with_one_line_and_exit_code_two():
    result = run()
    assert (result.exit_code, len(result.output.splitlines())) == (2, 1)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert run(str(tmp_path / "none")).exit_code == 2


def test_sets_that_are_not_there_are_skipped_with_a_word(tmp_path):
    result = run(str(tmp_path))
    assert result.exit_code == 0
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "skipped articles", "skipped plover", "skipped cnc", "skipped re3d",
    ]  # fmt: skip


def test_what_is_there_is_measured_in_one_markdown_table(tmp_path):
    put_sentences(tmp_path, "a,Kenya withdrew its troops because of heavy losses .,1")
    assert "| cnc | a reason is stated | 1.000 | 1.000 | 1.000 |  | 1 |" in run(str(tmp_path)).stdout


def test_errors_are_printed_on_request(tmp_path):
    put_sentences(tmp_path, "a,The shop opened at noon .,1")
    assert "has no listed cue" in run(str(tmp_path), "--errors").stdout


def test_a_row_of_the_scored_articles_that_is_too_many_is_an_error(tmp_path):
    put_article(tmp_path, "Kenya supports Uganda.\n", {})
    result = run(str(tmp_path), "--errors")
    assert "### support" in result.stdout


def test_high_confidence_is_measured_apart(tmp_path):
    put_article(tmp_path, "Kenya supports Uganda.\n", {})
    assert "| articles | support, rows of high confidence |" in run(str(tmp_path)).stdout


def test_marks_name_stretches_of_the_text_without_them():
    found = marks.unmark("(SRC/TAR: Kenya) (EVT: met) (SRC/TAR: Uganda) (again).")
    assert found.text == "Kenya met Uganda (again)."
    assert [found.text[slice(*span)] for span in found.of("TAR")] == ["Kenya", "Uganda"]


def test_source_and_target_of_a_clause_are_compared_with_the_record(tmp_path):
    put_record(tmp_path, "(SRC: Kenya) (EVT: attacked) (TAR: Uganda) on Monday.", "KEN", "UGAMIL")
    assert measured(plover.measure(tmp_path, BOOK).measures, "both right").share == 1.0


def test_a_passive_has_its_source_after_by(tmp_path):
    put_record(tmp_path, "(TAR: Uganda) was (EVT: attacked) by (SRC: Kenya) on Monday.", "KEN", "UGA")
    assert measured(plover.measure(tmp_path, BOOK).measures, "source right").share == 1.0


def test_a_source_in_the_wrong_place_is_wrong(tmp_path):
    put_record(tmp_path, "(TAR: Uganda) (EVT: attacked) (SRC: Kenya) on Monday.", "KEN", "UGA")
    assert measured(plover.measure(tmp_path, BOOK).measures, "source right").share == 0.0


def test_two_who_meet_are_each_source_and_target(tmp_path):
    put_record(tmp_path, "(SRC/TAR: Kenya) and (SRC/TAR: Uganda) (EVT: met) on Monday.", "KEN", "UGA")
    assert measured(plover.measure(tmp_path, BOOK).measures, "both right").share == 1.0


def test_marked_organisations_are_found(tmp_path):
    text = "Kenya attacked Uganda on Monday."
    put_document(tmp_path, text, {"Kenya": "Organisation", "Uganda": "Organisation"}, ("Kenya", "Uganda"))
    found = measured(re3d.measure(tmp_path, BOOK).measures, "organisations and persons")
    assert (found.precision, found.recall) == (1.0, 1.0)


def test_who_fights_whom_counts_in_either_order(tmp_path):
    text = "Kenya attacked Uganda on Monday."
    put_document(tmp_path, text, {"Kenya": "Organisation", "Uganda": "Organisation"}, ("Uganda", "Kenya"))
    assert measured(re3d.measure(tmp_path, BOOK).measures, "FightingAgainst as opposes").recall == 1.0


def test_a_cue_is_of_high_confidence_where_nearly_all_its_sentences_are_causal():
    assert show.cues([Cue("because", (True,) * 9 + (False,), ())]).endswith("| high |")


def test_a_cue_seen_too_seldom_earns_no_confidence():
    assert show.cues([Cue("owing to", (True,), ())]).endswith("|  |")


@pytest.mark.parametrize(("rows", "gold"), [([], [False]), ([False], [])])
def test_nothing_right_is_no_score(rows, gold):
    assert found_of("cnc", "a reason is stated", rows, gold).f1 == 0.0
