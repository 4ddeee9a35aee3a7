"""Is a table that breaks its promise refused in a line that names table, column, value and quote?"""

import pandas as pd
import pytest

from analysis import checks, schema
from analysis.catalogue import KINDS
from analysis.errors import SchemaError
from analysis.tables.forces import Force
from tests.sample_rows import TEXT, force


def table() -> pd.DataFrame:
    return schema.frame(Force, [force()])


def refused(broken: pd.DataFrame, text: str = TEXT) -> str:
    with pytest.raises(SchemaError) as caught:
        checks.check(Force, broken, {"a": text})
    return str(caught.value)


def test_a_table_that_keeps_its_promise_passes():
    checks.check(Force, table(), {"a": TEXT})


@pytest.mark.parametrize("name", KINDS)
def test_an_empty_table_passes(name):
    checks.check(KINDS[name], schema.frame(KINDS[name], []), {})


@pytest.mark.parametrize("name", KINDS)
def test_every_column_of_every_table_is_described(name):
    columns = checks.schema(KINDS[name]).columns.values()
    assert all(column.title and column.description for column in columns)


def test_a_value_outside_the_choices_is_refused_with_the_words():
    message = refused(table().assign(activity=pd.Series(["flew"], dtype="string")))
    assert "column 'activity': expected one of based" in message
    assert "found 'flew', at the words 'Carrow'" in message


def test_a_number_below_its_least_value_is_refused():
    message = refused(table().assign(people_low=pd.Series([-1], dtype="Int64")))
    assert "column 'people_low': expected at least 0, found -1" in message


def test_a_missing_value_is_refused_where_one_is_needed():
    message = refused(table().assign(unit=pd.Series([None], dtype="string")))
    assert "column 'unit': expected a value" in message


def test_a_missing_column_is_refused():
    assert refused(table().drop(columns="unit")) == "table forces: column 'unit' is missing"


def test_an_undeclared_column_is_refused():
    assert refused(table().assign(mood=1)) == "table forces: column 'mood' is not declared"


def test_a_column_of_another_type_is_refused():
    assert "column 'unit'" in refused(table().assign(unit=[1]))


def test_two_rows_of_one_name_are_refused():
    assert "a row_id of its own" in refused(pd.concat([table(), table()], ignore_index=True))


def test_a_quote_the_article_does_not_hold_is_refused():
    assert "expected 'Carrow' at 0..6, found 'Harrow'" in refused(table(), "Harrow fell.")


def test_a_row_of_an_article_nobody_gave_is_refused():
    with pytest.raises(SchemaError, match="article a"):
        checks.check(Force, table(), {})
