"""A day may be asked for by its number, its date, or as people say it."""

import datetime as dt

import pytest

from seminar_cli.errors import NotFound
from seminar_cli.papers.ask import Ask, day_of
from tests.factories import day, make_plan, session

PLAN = make_plan([], [session(date=day(-2))])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1", day()),
        ("5", day(4)),
        (" 3 ", day(2)),
        ("03", day(2)),
        ("2023-07-26", day(2)),
        ("26 July", day(2)),
        ("26 jul", day(2)),
        ("22 July", day(-2)),
        ("2023-07-22", day(-2)),
    ],
)
def test_a_day_is_named_by_number_or_date(text: str, date: dt.date) -> None:
    assert day_of(PLAN, text) == date


@pytest.mark.parametrize(
    "text", ["", "0", "6", "-1", "999", "1.0", "2023-07-23", "July", "26", "monday", "9" * 5000, "²"]
)
def test_a_day_that_is_not_there_is_answered_with_those_that_are(text: str) -> None:
    with pytest.raises(NotFound) as raised:
        day_of(PLAN, text)
    assert raised.value.hint == "Write a number from 1 to 5, or a date from 2023-07-22 to 2023-07-28."


def test_nothing_asked_is_everything() -> None:
    ask = Ask()
    assert (ask.days, ask.items, ask.groups, ask.countries, ask.include) == ((), (), (), (), frozenset())
