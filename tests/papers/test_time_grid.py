"""A grid of half-hours: what happens is drawn where it belongs, and nothing over anything else."""

import datetime as dt

import pytest

from seminar_cli.papers.paper import Grid
from seminar_cli.papers.time_grid import grid_of
from seminar_cli.plan.timeline import programme
from tests.factories import FIRST, Data, day, make_plan


def _item(key: str, start: dt.time, end: dt.time | None, **keys: object) -> Data:
    ends = {} if end is None else {"end": end}
    return {"id": key, "title": key.upper(), "date": FIRST, "start": start, **ends, **keys}


def _grid(*items: Data) -> Grid:
    days = programme(make_plan(sessions=[*items]))
    columns = {str(each.date): [entry for entry in each.entries if entry.begins] for each in days[:2]}
    return grid_of("week", columns, empty="Nothing yet.")


def _rows(grid: Grid) -> dict[str, tuple[str, str, int, int]]:
    """By id the labels of the first and last row, the lane and the number of lanes."""
    return {
        block.id: (grid.rows[block.first], grid.rows[block.last], block.lane, block.lanes)
        for block in grid.blocks
    }


def test_rows_begin_with_the_first_and_end_with_the_last() -> None:
    grid = _grid(_item("a", dt.time(9), dt.time(10, 30)), _item("b", dt.time(14), dt.time(15), date=day(1)))
    assert (grid.rows[0], grid.rows[-1], len(grid.rows)) == ("09:00", "14:30", 12)
    assert _rows(grid) == {"a": ("09:00", "10:00", 0, 1), "b": ("14:00", "14:30", 0, 1)}
    assert [block.column for block in grid.blocks] == [0, 1]


def test_a_block_says_its_exact_time() -> None:
    (block,) = _grid(_item("a", dt.time(9, 10), dt.time(10, 5))).blocks
    assert (block.text, block.when, block.first, block.last) == (("A",), "09:10–10:05", 0, 1)


def test_short_items_in_one_half_hour_stand_one_below_the_other() -> None:
    grid = _grid(_item("a", dt.time(9), dt.time(9, 10)), _item("b", dt.time(9, 10), dt.time(9, 20)))
    assert [(block.first, block.last, block.lanes) for block in grid.blocks] == [(0, 0, 1), (1, 1, 1)]


def test_items_at_one_time_stand_side_by_side() -> None:
    grid = _grid(_item("a", dt.time(9), dt.time(10)), _item("b", dt.time(9), dt.time(10)))
    assert _rows(grid) == {"a": ("09:00", "09:30", 0, 2), "b": ("09:00", "09:30", 1, 2)}


def test_what_has_no_end_is_drawn_for_an_hour_and_beside_what_begins_meanwhile() -> None:
    grid = _grid(_item("a", dt.time(11, 30), None), _item("b", dt.time(12), dt.time(13)))
    assert _rows(grid) == {"a": ("11:30", "12:00", 0, 2), "b": ("12:00", "12:30", 1, 2)}
    assert grid.blocks[0].when == "11:30"


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        (dt.time(23), dt.time(1), "23:00", "23:30"),
        (dt.time(23, 59), None, "24:00", "24:00"),
        (dt.time(0), dt.time(0), "00:00", "00:00"),
    ],
)
def test_what_goes_on_after_midnight_is_drawn_until_midnight(
    start: dt.time, end: dt.time | None, first: str, last: str
) -> None:
    grid = _grid(_item("a", start, end, **({"ends_on": day(1)} if end == dt.time(1) else {})))
    (block,) = grid.blocks
    assert (grid.rows[block.first], grid.rows[block.last]) == (first, last)


def test_where_nothing_has_a_time_the_grid_says_so() -> None:
    grid = _grid()
    assert (grid.blocks, grid.rows, grid.empty) == ((), (), "Nothing yet.")
