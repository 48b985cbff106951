"""The overview's grid: what is drawn where, at half-hours, with nothing on top of anything else."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.papers.time_grid import grid_of
from seminar_cli.plan.programme import Session
from seminar_cli.plan.timeline import Entry, in_lanes

DAY = dt.date(2027, 3, 1)


def _entry(key: str, begins: str, minutes: int | None) -> Entry:
    start = dt.datetime.combine(DAY, dt.time.fromisoformat(begins))
    record = Session(id=key, title=f"Item {key}", date=DAY, start=start.time())
    ends = None if minutes is None else start + dt.timedelta(minutes=minutes)
    return Entry("session", record, record.title, DAY, start, ends)


def test_items_stand_at_the_half_hour_nearest_and_say_their_exact_time() -> None:
    grid = grid_of("g", {"Mon": in_lanes([_entry("s01", "09:00", 75), _entry("s02", "10:50", 80)])})
    assert grid.rows[0] == "09:00"
    assert [(grid.rows[block.first], grid.rows[block.last], block.when) for block in grid.blocks] == [
        ("09:00", "10:00", "09:00–10:15"),
        ("11:00", "11:30", "10:50–12:10"),
    ]


def test_short_items_one_after_the_other_get_a_row_each() -> None:
    entries = in_lanes([_entry(f"s{number}", f"09:{number:02}", 5) for number in (0, 5, 10)])
    grid = grid_of("g", {"Mon": entries})
    assert [(block.first, block.last) for block in grid.blocks] == [(0, 0), (1, 1), (2, 2)]


def test_parallel_items_share_rows_in_lanes() -> None:
    grid = grid_of("g", {"Mon": in_lanes([_entry("s01", "14:00", 90), _entry("s02", "14:00", 60)])})
    first, second = grid.blocks
    assert (first.first, second.first) == (0, 0)
    assert {first.lane, second.lane} == {0, 1}


def test_an_item_without_an_end_is_drawn_for_an_hour_and_one_past_midnight_until_midnight() -> None:
    grid = grid_of("g", {"Mon": in_lanes([_entry("s01", "21:00", None), _entry("s02", "23:00", 300)])})
    assert [(grid.rows[block.first], grid.rows[block.last]) for block in grid.blocks] == [
        ("21:00", "21:30"),
        ("23:00", "23:30"),
    ]


def test_nothing_with_a_time_is_an_empty_grid() -> None:
    grid = grid_of("g", {"Mon": ()}, empty="Nothing has a time yet.")
    assert (grid.rows, grid.blocks, grid.empty) == ((), (), "Nothing has a time yet.")


times = st.tuples(st.integers(0, 23 * 60 + 59), st.one_of(st.none(), st.integers(1, 600)))


@given(st.lists(times, max_size=25))
def test_no_block_lies_on_another_and_none_is_lost(drawn: list[tuple[int, int | None]]) -> None:
    entries = in_lanes(
        [
            _entry(f"s{number}", f"{begins // 60:02}:{begins % 60:02}", minutes)
            for number, (begins, minutes) in enumerate(drawn)
        ]
    )
    grid = grid_of("g", {"Mon": entries})
    assert [block.id for block in grid.blocks] == [entry.id for entry in entries]
    cells = [(row, block.lane) for block in grid.blocks for row in range(block.first, block.last + 1)]
    assert len(cells) == len(set(cells))
    assert all(0 <= block.first <= block.last < len(grid.rows) for block in grid.blocks)
