from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.papers.paper import Kind, Value
from seminar_cli.render.values import lines, machine, share, written


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (date(2023, 7, 24), "date", "Mon 24 July 2023"),
        (datetime(2023, 7, 4, 9, 5), "datetime", "Tue 4 July 2023, 09:05"),
        (time(9, 30), "time", "09:30"),
        (0.5625, "share", "56%"),
        (0.565, "share", "57%"),  # as a spreadsheet rounds
        (1, "share", "100%"),
        (0.996, "share", "99.6%"),  # not all
        (0.004, "share", "0.4%"),  # not none
        (0.00001, "share", "0.00%"),
        (1100, "number", "1,100"),
        (1100, "text", "1100"),
        (12.5, "number", "12.5"),
        (12.0, "number", "12"),
        (10.0, "number", "10"),
        (float("nan"), "number", "—"),
        (float("inf"), "share", "—"),
        (1e30, "number", "1,000,000,000,000,000,000,000,000,000,000"),
        (True, "text", "yes"),
        (False, "text", "no"),
        (("a", "b\nc"), "text", "a\nb\nc"),
        (None, "text", ""),
        ("", "text", ""),
    ],
)
def test_people_read(value: Value, kind: Kind, text: str) -> None:
    assert written(value, kind) == text


def test_an_empty_cell_has_no_line() -> None:
    assert lines(None) == ()
    assert lines(()) == ()


@given(st.floats(min_value=0, max_value=1, exclude_min=True, exclude_max=True))
def test_a_part_is_never_all(value: float) -> None:
    assert share(value) not in ("0%", "100%")


@given(
    st.integers(min_value=-(10**40), max_value=10**40) | st.floats(),
    st.sampled_from(("number", "share", "text")),
)
def test_every_number_can_be_written(value: float, kind: Kind) -> None:
    assert written(value, kind)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (date(2023, 7, 24), "2023-07-24"),
        (datetime(2023, 7, 24, 9, 5), "2023-07-24T09:05:00"),
        (time(9, 30), "09:30:00"),
        (("a", "b"), ["a", "b"]),
        (float("nan"), None),
        (0.5, 0.5),
        (True, True),
        (None, None),
    ],
)
def test_programs_read(value: Value, told: object) -> None:
    assert machine(value) == told
