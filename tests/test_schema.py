"""Do frames have the columns their rows declare, and rows the names they deserve?"""

from dataclasses import replace

import pandas as pd

from analysis import schema
from analysis.tables.forces import Force
from analysis.tables.mentions import Mention
from tests import sample_rows


def test_an_empty_table_has_every_column():
    assert list(schema.frame(Force, [])) == [declared.name for declared in schema.columns(Force)]


def test_an_empty_table_has_the_types_of_a_full_one():
    full = schema.frame(Force, [sample_rows.force()])
    pd.testing.assert_series_equal(schema.frame(Force, []).dtypes, full.dtypes)


def test_an_unknown_number_of_people_stays_missing():
    assert schema.frame(Force, [sample_rows.force()])["people_low"].isna().all()


def test_a_list_of_names_becomes_one_text():
    table = schema.frame(Force, [sample_rows.force(destinations=("Ostria", "Brenland"))])
    assert table["destinations"].tolist() == ["Ostria|Brenland"]


def test_the_same_row_has_the_same_name_twice():
    assert sample_rows.force().row_id == sample_rows.force().row_id


def test_another_key_value_makes_another_row():
    row = sample_rows.force()
    assert row.row_id != replace(row, place="Carrow").row_id


def test_a_column_that_is_no_key_leaves_the_row_its_name():
    row = sample_rows.force()
    assert row.row_id == replace(row, unit_kind="fighters").row_id


def test_every_table_has_the_evidence_columns():
    evidence = [declared.name for declared in schema.columns(schema.Row)]
    assert [declared.name for declared in schema.columns(Mention)][: len(evidence)] == evidence


def test_every_column_says_what_it_means():
    assert all(declared.meaning for declared in schema.columns(Force))
