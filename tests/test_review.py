"""Does an analyst's decision reach the row it means, and no other?"""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from analysis import review
from analysis.decisions import COLUMNS
from analysis.errors import ReviewError
from analysis.review import Decision, Orphan
from analysis.tables.forces import Force
from analysis.tables.sentences import Sentence
from tests.sample_rows import TEXT, evidence, force

FIRST, SECOND = force(0, 6), force(13, 19)
LINE = {
    "when": "2031-03-20",
    "who": "A. Reader",
    "table": "forces",
    "row_id": FIRST.row_id,
    "decision": "accept",
    "column": "",
    "old": "",
    "new": "",
    "quote": "Carrow",
    "prefix": "",
    "suffix": " fell",
    "reason": "checked against the text",
}


def put(folder: Path, header: tuple[str, ...] = COLUMNS, **changed: str) -> Path:
    path = folder / "a.review.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(header)
        lines.writerow([(LINE | changed).get(name, "") for name in header])
    return path


def refused(folder: Path, header: tuple[str, ...] = COLUMNS, **changed: str) -> str:
    with pytest.raises(ReviewError) as caught:
        review.read(put(folder, header, **changed))
    return str(caught.value)


def decided(folder: Path, **changed: str) -> tuple[list[Force], list[Orphan]]:
    return review.apply(Force, [FIRST, SECOND], review.read(put(folder, **changed)), TEXT)


def test_no_file_means_no_decisions(tmp_path):
    assert review.read(tmp_path / "a.review.csv") == []


def test_a_line_becomes_a_decision(tmp_path):
    (made,) = review.read(put(tmp_path))
    assert (made.article_id, made.line, made.when, made.who) == ("a", 2, date(2031, 3, 20), "A. Reader")


def test_a_missing_column_is_refused(tmp_path):
    header = tuple(name for name in COLUMNS if name != "reason")
    assert "column 'reason' is missing" in refused(tmp_path, header)


def test_an_unknown_column_is_refused(tmp_path):
    assert "has no column 'reasons'; did you mean 'reason'" in refused(tmp_path, (*COLUMNS, "reasons"))


def test_a_column_that_stands_twice_is_refused(tmp_path):
    assert "has no column 'who' twice" in refused(tmp_path, (*COLUMNS, "who"))


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"when": "soon"}, "line 2: expected a day"),
        ({"decision": "acept"}, "no decision 'acept'; did you mean 'accept'?"),
        ({"table": "force"}, "no table 'force'; did you mean 'forces'?"),
        ({"who": " "}, "column 'who' is empty"),
        ({"reason": ""}, "column 'reason' is empty"),
        ({"row_id": "", "quote": ""}, "names neither a row_id nor a quote"),
        ({"decision": "edit", "column": "units", "new": "x"}, "did you mean 'unit'"),
        ({"decision": "edit", "column": "quote", "new": "x"}, "it cannot be edited"),
        ({"decision": "edit", "column": "activity", "new": "flew"}, "column 'activity' has no value 'flew'"),
        ({"decision": "edit", "column": "people_low", "new": "-1"}, "expected at least 0"),
        ({"decision": "edit", "column": "people_low", "new": "two"}, "expected a whole number, found 'two'"),
        ({"decision": "edit", "column": "is_implied", "new": "maybe"}, "expected true or false"),
        ({"decision": "edit", "column": "date_start", "new": "Friday"}, "expected a day"),
        ({"decision": "edit", "column": "unit", "new": ""}, "column 'unit' may not be empty"),
        ({"decision": "add", "new": "unit"}, "expected a JSON object under 'new'"),
        ({"decision": "add", "new": "[]"}, "expected a JSON object under 'new'"),
        ({"decision": "add", "new": '{"sentence_id": "a-1"}'}, "an added row of forces needs 'unit'"),
        ({"decision": "add", "new": '{"units": 1}'}, "has no column 'units' to add; did you mean 'unit'"),
    ],
)
def test_a_line_that_cannot_be_carried_out_is_refused(tmp_path, changed, words):
    assert words in refused(tmp_path, **changed)


def test_a_line_with_a_cell_too_many_is_refused(tmp_path):
    path = put(tmp_path)
    path.write_text(path.read_text().rstrip() + ",more\n")
    with pytest.raises(ReviewError, match="expected 12 cells"):
        review.read(path)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "a.review.csv").write_bytes("café".encode("cp1252"))
    with pytest.raises(ReviewError, match="expected UTF-8"):
        review.read(tmp_path / "a.review.csv")


def test_an_accepted_row_says_who_accepted_it(tmp_path):
    rows, _ = decided(tmp_path)
    marks = rows[0].evidence
    assert (marks.review_status, marks.reviewer, marks.review_note) == (
        "accepted",
        LINE["who"],
        LINE["reason"],
    )


def test_a_rejected_row_is_gone(tmp_path):
    assert decided(tmp_path, decision="reject") == ([SECOND], [])


def test_an_edited_column_holds_the_new_value_with_its_type(tmp_path):
    rows, _ = decided(tmp_path, decision="edit", column="people_low", new="200")
    assert (rows[0].people_low, rows[0].evidence.review_status) == (200, "edited")


def test_a_list_is_edited_as_words_between_bars(tmp_path):
    rows, _ = decided(tmp_path, decision="edit", column="destinations", new="Ostria|Dell")
    assert rows[0].destinations == ("Ostria", "Dell")


def test_evidence_is_edited_too(tmp_path):
    rows, _ = decided(tmp_path, decision="edit", column="modality", new="denied")
    assert rows[0].evidence.modality == "denied"


def test_an_edit_of_a_value_the_row_no_longer_has_is_an_orphan(tmp_path):
    rows, orphans = decided(tmp_path, decision="edit", column="unit", old="the fleet", new="the army")
    assert rows == [FIRST, SECOND]
    assert "holds 'the garrison', the decision expects 'the fleet'" in orphans[0].why


def test_a_row_that_lost_its_name_is_found_by_its_quote(tmp_path):
    rows, orphans = decided(tmp_path, row_id="gone", decision="reject")
    assert (rows, orphans) == ([SECOND], [])


def test_a_quote_that_stands_twice_means_no_row(tmp_path):
    rows, orphans = decided(tmp_path, row_id="gone", suffix="", decision="reject")
    assert (rows, len(orphans)) == ([FIRST, SECOND], 1)


def test_a_quote_the_text_no_longer_holds_means_no_row(tmp_path):
    rows, orphans = decided(tmp_path, row_id="gone", quote="Harrow", decision="reject")
    assert (rows, len(orphans)) == ([FIRST, SECOND], 1)


def test_two_rows_on_one_quote_are_not_told_apart_by_it(tmp_path):
    other = force(0, 6, place="Carrow")
    made = review.read(put(tmp_path, row_id="gone", decision="reject"))
    rows, orphans = review.apply(Force, [FIRST, other], made, TEXT)
    assert (rows, len(orphans)) == ([FIRST, other], 1)


def test_a_decision_about_another_table_is_passed_over(tmp_path):
    sentence = Sentence(evidence=evidence(), kind="prose", paragraph=1)
    assert review.apply(Sentence, [sentence], review.read(put(tmp_path)), TEXT) == ([sentence], [])


def test_a_renamed_row_still_answers_to_its_first_name():
    def edit(column: str, new: str) -> Decision:
        changed = LINE | {"when": date(2031, 3, 20), "decision": "edit", "column": column, "new": new}
        return Decision(article_id="a", line=2, **changed)

    rows, orphans = review.apply(Force, [FIRST], [edit("unit", "the army"), edit("place", "Carrow")], TEXT)
    assert (rows[0].unit, rows[0].place, orphans) == ("the army", "Carrow", [])


ADDED = {
    "sentence_id": "a-2", "unit": "the army", "unit_kind": "troops", "activity": "held",
    "quantity_kind": "none", "trigger": "quiet", "destinations": ["Dell"], "people_low": 2,
}  # fmt: skip


def test_an_added_row_stands_on_its_quote(tmp_path):
    rows, _ = decided(tmp_path, decision="add", row_id="", suffix=" was", new=json.dumps(ADDED))
    made = rows[-1]
    assert (made.evidence.start, made.evidence.review_status, made.destinations, made.people_low) == (
        13,
        "added",
        ("Dell",),
        2,
    )


def test_an_added_row_whose_quote_stands_twice_is_an_orphan(tmp_path):
    rows, orphans = decided(tmp_path, decision="add", row_id="", suffix="", new=json.dumps(ADDED))
    assert (len(rows), len(orphans)) == (2, 1)
