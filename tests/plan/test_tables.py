"""Every table of records is named once and agrees with the models."""

import pytest

from seminar_cli.plan.columns import column
from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import BY_NAME, SINGLE_TABLES, TABLES, TableKind


def test_every_table_of_a_plan_is_edited_somewhere() -> None:
    known = {key.name for key in keys_of(Plan).values() if key.below}
    assert {*BY_NAME, *SINGLE_TABLES} == known - {"attendance", "reported"}


def test_prefixes_and_words_are_unique() -> None:
    prefixes = [table.prefix for table in TABLES if table.prefix]
    assert len(set(prefixes)) == len(prefixes)
    assert len({table.word for table in TABLES}) == len(TABLES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_the_model_of_the_plan_and_columns_that_are_open(table: TableKind) -> None:
    assert keys_of(Plan)[table.name].below is table.model
    assert {column(table, name).privacy for name in table.columns} == {"open"}


def test_days_are_told_apart_by_date_and_the_rest_by_id() -> None:
    assert {table.name for table in TABLES if table.key == "date"} == {"days"}
