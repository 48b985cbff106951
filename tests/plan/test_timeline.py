"""One time line: the days of a seminar, what happens on each, and what stands side by side."""

import datetime as dt
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.timeline import (
    LONGEST_SPAN,
    Entry,
    ProgrammeDay,
    is_morning,
    kind_of,
    programme,
    trip_title,
    undated,
)
from tests.factories import FIRST, Data, at, day, make_plan, session, trip, venue, visit


def _day(offset: int = 0, /, **tables: Any) -> ProgrammeDay:
    days = programme(make_plan(**tables))
    return next(each for each in days if each.date == day(offset))


def _lanes(*items: Data) -> dict[str, tuple[int, int]]:
    return {entry.id: (entry.lane, entry.lanes) for entry in _day(sessions=[*items]).entries}


def _item(key: str, start: float, end: float | None, **keys: object) -> Data:
    """A session on the first day; hours may have a fraction, and no end is left out."""
    times = {"start": start} if end is None else {"start": start, "end": end}
    clock = {name: dt.time(int(hour), int(hour % 1 * 60)) for name, hour in times.items()}
    return {"id": key, "title": "Trends", "date": FIRST, **clock, **keys}


# --- days ------------------------------------------------------------------------------------------


def test_every_day_of_the_seminar_is_there_and_numbered() -> None:
    days = programme(make_plan())
    assert [each.date for each in days] == [day(offset) for offset in range(5)]
    assert [each.number for each in days] == [1, 2, 3, 4, 5]
    assert all(each.entries == () for each in days)


def test_days_outside_on_which_something_happens_are_there_without_a_number() -> None:
    plan = make_plan([], [session(date=day(-2))], days=[{"date": day(7), "title": "Departure"}])
    days = programme(plan)
    assert [(each.date, each.number, each.week) for each in (days[0], days[-1])] == [
        (day(-2), None, None),
        (day(7), None, None),
    ]
    assert [each.date for each in days] == sorted(each.date for each in days)
    assert len(days) == 7


def test_weeks_count_from_the_first_day_of_the_seminar() -> None:
    days = programme(make_plan(seminar={"start": dt.date(2023, 7, 27), "end": dt.date(2023, 8, 10)}))
    assert [each.week for each in days] == [1] * 7 + [2] * 7 + [3]


def test_a_day_has_the_title_city_and_kind_that_the_plan_states() -> None:
    found = _day(1, days=[{"date": day(1), "title": "Rest", "city": "Qingdao", "kind": "rest"}])
    assert (found.title, found.city, found.kind) == ("Rest", "Qingdao", "rest")


def test_the_city_of_a_day_is_that_of_the_bed_of_its_night() -> None:
    plan = make_plan(
        venues=[venue(id="h1", city="Jinan"), venue(id="h2", city="")],
        stays=[
            {"id": "none", "check_in": day(0), "check_out": day(5)},
            {"id": "dark", "venue": "h2", "check_in": day(0), "check_out": day(5)},
            {"id": "jinan", "venue": "h1", "check_in": day(1), "check_out": day(3)},
        ],
        days=[{"date": day(2), "city": "Tai'an"}],
    )
    assert [each.city for each in programme(plan)] == ["Beijing", "Jinan", "Tai'an", "Beijing", "Beijing"]


# --- entries ---------------------------------------------------------------------------------------


def test_what_has_no_date_is_kept_apart_in_file_order() -> None:
    items = [{"id": "s9", "title": "Later"}, {"id": "s1", "title": "Some day"}]
    plan = make_plan([], items, visits=[{"id": "v1", "title": "Expo", "lunch": "x"}], trips=[{"id": "t1"}])
    assert [(entry.what, entry.id) for entry in undated(plan)] == [
        ("session", "s9"), ("session", "s1"), ("visit", "v1"), ("lunch", "v1"), ("trip", "t1")
    ]  # fmt: skip
    assert all(not each.entries for each in programme(plan))


def test_a_visit_with_a_lunch_has_two_entries_the_lunch_from_its_end() -> None:
    found = _day(visits=[visit(id="v1", lunch="grill")], venues=[venue(id="grill", name="Grill")])
    expo, lunch = found.entries
    assert (expo.what, lunch.what, lunch.id) == ("visit", "lunch", "v1")
    assert (lunch.title, lunch.begins, lunch.finishes, lunch.venue) == (
        "Lunch at Grill",
        at(16),
        None,
        "grill",
    )
    assert (kind_of(expo), kind_of(lunch)) == ("visit", "meal")


def test_the_lunch_of_a_cancelled_visit_is_cancelled() -> None:
    found = _day(visits=[visit(lunch="grill", status="cancelled")])
    assert [entry.cancelled for entry in found.entries] == [True, True]


def test_a_trip_comes_before_what_begins_when_it_departs_and_the_file_decides_the_rest() -> None:
    found = _day(
        sessions=[_item("s1", 9, None), _item("s2", 9, None), _item("s0", 8, None)],
        trips=[trip(id="t1", depart=dt.time(9), arrive=dt.time(9))],
    )
    assert [entry.id for entry in found.entries] == ["s0", "t1", "s1", "s2"]


def test_what_has_no_time_comes_first() -> None:
    found = _day(sessions=[_item("s1", 0, 1), {"id": "s2", "title": "All day", "date": FIRST}])
    assert [(entry.id, is_morning(entry)) for entry in found.entries] == [("s2", True), ("s1", True)]


@pytest.mark.parametrize(("start", "morning"), [(0, True), (11.75, True), (12, False), (23, False)])
def test_the_morning_ends_at_noon(start: float, *, morning: bool) -> None:
    (entry,) = _day(sessions=[_item("s1", start, None)]).entries
    assert is_morning(entry) == morning


def test_an_item_of_several_days_stands_on_each_and_has_a_time_on_the_first() -> None:
    plan = make_plan([], [session(id="s1", ends_on=day(2))])
    found = [entry for each in programme(plan) for entry in each.entries]
    assert [(entry.day, entry.begins, entry.continued) for entry in found] == [
        (day(0), at(9), False),
        (day(1), None, True),
        (day(2), None, True),
    ]
    assert {entry.finishes for entry in found} == {at(10, 30, 2)}


def test_a_night_train_stands_on_the_day_of_its_arrival_too() -> None:
    night = trip(id="t1", depart=dt.time(22), arrive=dt.time(7), ends_on=day(1))
    found = [entry for each in programme(make_plan(trips=[night])) for entry in each.entries]
    assert [(entry.day, entry.continued) for entry in found] == [(day(0), False), (day(1), True)]


@pytest.mark.parametrize(("ends_on", "days"), [(day(-3), 1), (FIRST, 1), (dt.date(2199, 1, 1), LONGEST_SPAN)])
def test_a_slip_in_the_last_day_neither_loses_an_item_nor_fills_a_century(
    ends_on: dt.date, days: int
) -> None:
    plan = make_plan([], [session(ends_on=ends_on)])
    assert sum(len(each.entries) for each in programme(plan)) == days


def test_an_item_past_midnight_by_its_minutes_stands_on_its_own_day_only() -> None:
    plan = make_plan([], [{"id": "s1", "title": "Gala", "date": FIRST, "start": dt.time(22), "minutes": 180}])
    assert [len(each.entries) for each in programme(plan)] == [1, 0, 0, 0, 0]


def test_a_trip_is_titled_with_as_much_as_is_known() -> None:
    plan = make_plan(
        trips=[
            trip(by="train", number="G335", origin="Jinan", destination="hall"),
            {"id": "t2"},
            {"id": "t3", "by": "bus", "destination": "hall"},
        ],
        venues=[venue(id="hall", name="Hall")],
    )
    assert [trip_title(plan, each) for each in plan.trips] == ["Train G335 Jinan – Hall", "Trip", "Bus Hall"]


# --- lanes -----------------------------------------------------------------------------------------


def test_one_after_another_stand_in_one_lane_ends_being_open() -> None:
    assert _lanes(_item("a", 9, 10), _item("b", 10, 11), _item("c", 11, 12)) == {
        "a": (0, 1),
        "b": (0, 1),
        "c": (0, 1),
    }


def test_parallel_items_stand_side_by_side() -> None:
    assert _lanes(_item("a", 9, 10), _item("b", 9, 10), _item("c", 9.5, 11)) == {
        "a": (0, 3),
        "b": (1, 3),
        "c": (2, 3),
    }


def test_a_lane_is_used_again_when_it_is_free() -> None:
    assert _lanes(_item("a", 9, 12), _item("b", 9, 10), _item("c", 10, 11), _item("d", 12, 13)) == {
        "a": (0, 2),
        "b": (1, 2),
        "c": (1, 2),
        "d": (0, 1),
    }


def test_a_cancelled_item_takes_no_lane() -> None:
    lanes = _lanes(_item("a", 9, 10), _item("b", 9, 10, status="cancelled"), _item("c", 10, 11))
    assert lanes == {"a": (0, 1), "b": (0, 1), "c": (0, 1)}


def test_items_without_an_end_or_with_a_wrong_one_part_no_parallel_items() -> None:
    lanes = _lanes(_item("a", 9, 12), _item("b", 10, None), _item("c", 10.5, 8), _item("d", 11, 13))
    assert (lanes["a"], lanes["d"]) == ((0, 2), (1, 2))


HALF_HOURS = st.integers(0, 47)
ITEMS = st.lists(
    st.tuples(
        HALF_HOURS,
        st.none() | HALF_HOURS,
        st.sampled_from(["confirmed", "planned", "cancelled"]),
        st.sampled_from(["session", "visit", "trip"]),
    ),
    max_size=12,
)


def _moment(half_hours: int) -> dt.time:
    return dt.time(half_hours // 2, half_hours % 2 * 30)


def _busy(items: list[tuple[int, int | None, str, str]]) -> ProgrammeDay:
    tables: dict[str, list[Data]] = {"sessions": [], "visits": [], "trips": []}
    for number, (start, end, status, what) in enumerate(items):
        begin, finish = ("depart", "arrive") if what == "trip" else ("start", "end")
        times = {begin: _moment(start)} | ({} if end is None else {finish: _moment(end)})
        title = {} if what == "trip" else {"title": what}
        tables[f"{what}s"].append(
            {"id": f"x{number}", "date": FIRST, "status": status, **title, **times},
        )
    return _day(**tables)


@given(ITEMS)
def test_lanes_never_overlap_and_nothing_is_lost(items: list[tuple[int, int | None, str, str]]) -> None:
    entries = _busy(items).entries
    assert sorted(entry.id for entry in entries) == sorted(f"x{number}" for number in range(len(items)))
    standing = [entry for entry in entries if not entry.cancelled]
    for one, other in combinations(standing, 2):
        if one.overlaps(other):
            assert one.lane != other.lane
            assert one.lanes == other.lanes
    assert all(0 <= entry.lane < entry.lanes for entry in entries)


@given(ITEMS)
def test_there_are_no_more_lanes_than_items_at_one_time(
    items: list[tuple[int, int | None, str, str]],
) -> None:
    entries = [entry for entry in _busy(items).entries if not entry.cancelled]
    for entry in entries:
        assert entry.begins is not None
        assert entry.lanes <= max(_crowd(entries, each) for each in entries)
        if not any(entry.overlaps(other) for other in entries if other is not entry):
            assert entry.lane == 0


def _crowd(entries: list[Entry], at_begin_of: Entry) -> int:
    """How many share the moment at which an entry begins (itself among them)."""
    moment = at_begin_of.begins
    assert moment is not None
    return 1 + sum(
        entry is not at_begin_of and entry.overlaps(at_begin_of)
        for entry in entries
        if entry.begins and entry.begins <= moment
    )


@given(ITEMS)
def test_a_day_is_in_order_of_time(items: list[tuple[int, int | None, str, str]]) -> None:
    begins = [entry.begins for entry in _busy(items).entries]
    assert all(one is not None and other is not None and one <= other for one, other in pairwise(begins))
