"""Days and times of an agenda, as people type them."""

import datetime as dt

import pytest

from seminar_cli.intake.sheet import Cell
from seminar_cli.intake.values import Doubt
from seminar_cli.intake.when import day_of, times_of
from seminar_cli.plan.settings import Seminar
from tests.factories import seminar

SEMINAR = Seminar.model_validate(seminar(start=dt.date(2027, 3, 1), end=dt.date(2027, 3, 12)))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (dt.datetime(2027, 3, 2), 2),
        (dt.date(2027, 3, 2), 2),
        ("2027-03-02", 2),
        ("2027/3/2", 2),
        ("2027年3月2日", 2),
        ("3月2日", 2),
        ("2 March 2027", 2),
        ("Tuesday, 2nd March", 2),
        ("March 2", 2),
        ("Mardi 2 mars 2027", 2),
        ("martes 2 de marzo", 2),
        ("2 марта", 2),
        ("Day 2", 2),
        ("DAY 2: Tuesday, 2 March 2027", 2),
        ("第2天", 2),
        ("13/03/2027", 13),
        ("12.3.", 12),
        ("12/03/2027", 12),  # 3 December is far away
    ],
)
def test_a_day_is_understood(told: dt.date | str, day: int) -> None:
    assert day_of(told, SEMINAR) == dt.date(2027, 3, day)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("Monday, 2 March 2027", "names another weekday: 2027-03-02 is a Tuesday"),
        ("2 March 2026", "is 2026-03-02, and the seminar lasts from 2027-03-01 to 2027-03-12"),
        ("Day 13", "beyond the last day"),
        ("31 February 2027", "no date"),
        ("after lunch", "no date"),
        ("Remarks on 2 March 2027", "no date"),
        ("1/2", "no one day of the seminar fits"),
        (dt.date(2026, 3, 2), "the seminar lasts from"),
    ],
)
def test_a_day_in_doubt_is_refused_with_the_reason(told: dt.date | str, why: str) -> None:
    with pytest.raises(Doubt, match=why):
        day_of(told, SEMINAR)


def test_a_date_that_may_be_two_within_the_seminar_is_refused() -> None:
    long = Seminar.model_validate(seminar(start=dt.date(2027, 3, 1), end=dt.date(2027, 4, 30)))
    with pytest.raises(Doubt, match="may be two dates"):
        day_of("03/04/2027", long)


@pytest.mark.parametrize(
    ("told", "begin", "end"),
    [
        (dt.time(9, 30), "09:30", None),
        (0.375, "09:00", None),
        (dt.datetime(1899, 12, 31, 9, 30), "09:30", None),
        ("9:30", "09:30", None),
        ("9h30", "09:30", None),
        ("9.30 pm", "21:30", None),
        ("12 am", "00:00", None),
        ("noon", "12:00", None),
        ("0930 hrs", "09:30", None),
        ("9时30分", "09:30", None),
        ("09：30", "09:30", None),
        ("9:00-10:30", "09:00", "10:30"),
        ("09:00 – 10:30", "09:00", "10:30"),
        ("9-10:30", "09:00", "10:30"),
        ("2–3:30 pm", "14:00", "15:30"),
        ("11:30-1:00 pm", "11:30", "13:00"),
        ("9:00 am to 12:15 pm", "09:00", "12:15"),
        ("9h00 à 10h30", "09:00", "10:30"),
        ("9:00～10:30", "09:00", "10:30"),
        ("9:00至10:30", "09:00", "10:30"),
    ],
)
def test_a_time_is_understood(told: Cell, begin: str, end: str | None) -> None:
    found = times_of(told)
    assert [each and f"{each:%H:%M}" for each in found] == [begin, end]


@pytest.mark.parametrize("told", ["morning", "25:00", "9:75", "9-10-11", "", "٣"])
def test_what_is_no_time_is_refused(told: str) -> None:
    with pytest.raises(Doubt):
        times_of(told)
