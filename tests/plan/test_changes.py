"""What moved between two states of a plan."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.changes import changes
from tests.factories import Data, day, make_plan, session, trip, visit

Told = list[tuple[str, str]]


def _told(before: Data, now: Data) -> Told:
    found = changes(make_plan(**before), make_plan(**now))
    return [(change.what, change.record.id) for change in found]


def _session(**keys: object) -> Data:
    return {"sessions": [session(id="s1", **keys)]}


def test_a_plan_has_not_changed_since_itself() -> None:
    plan = make_plan(2, 5, visits=[visit()], trips=[trip()])
    assert changes(plan, plan) == ()


@pytest.mark.parametrize(
    ("before", "now", "what"),
    [
        ({}, {"date": day(1)}, ["moved"]),
        ({}, {"start": dt.time(9, 30)}, ["moved"]),
        ({}, {"end": dt.time(11)}, ["moved"]),
        ({"date": day(), "end": None, "minutes": 90}, {}, []),
        ({}, {"venue": "hall"}, ["place"]),
        ({}, {"speakers": ["hao"]}, ["people"]),
        ({"speakers": ["hao"]}, {"speakers": [{"id": "hao", "status": "declined"}]}, ["people"]),
        ({"speakers": ["hao"]}, {"speakers": [{"id": "hao", "status": "confirmed"}]}, []),
        ({}, {"moderator": "hao"}, ["people"]),
        ({}, {"title": "Another"}, ["retitled"]),
        ({}, {"title": "Another", "date": day(1), "venue": "hall"}, ["moved", "place", "retitled"]),
        ({}, {"status": "cancelled"}, ["gone"]),
        ({"status": "cancelled"}, {}, ["new"]),
        ({"status": "cancelled"}, {"status": "cancelled", "date": day(1)}, []),
        ({}, {"status": "planned", "signed": False}, []),
    ],
)
def test_what_changed_of_a_session(before: Data, now: Data, what: list[str]) -> None:
    old = {key: value for key, value in session(id="s1", **before).items() if value is not None}
    found = _told({"sessions": [old]}, _session(**now))
    assert found == [(each, "s1") for each in what]


@pytest.mark.parametrize(
    ("now", "what"),
    [
        ({"depart": dt.time(13, 5)}, "moved"),
        ({"meet": dt.time(12, 50)}, "moved"),
        ({"arrive": dt.time(13, 50)}, "moved"),
        ({"destination": "expo"}, "place"),
        ({"meeting_point": "Lobby"}, "place"),
        ({"escort": ["p1"]}, "people"),
        ({"number": "G335"}, "retitled"),
    ],
)
def test_what_changed_of_a_trip(now: Data, what: str) -> None:
    assert _told({"trips": [trip(id="t1")]}, {"trips": [trip(id="t1", **now)]}) == [(what, "t1")]


def test_another_host_is_told_of_a_visit() -> None:
    before, now = ({"visits": [visit(id="v1", host=host)]} for host in ("expo", "zone"))
    assert _told(before, now) == [("people", "v1")]


def test_what_comes_and_goes_is_new_and_gone() -> None:
    before = {"sessions": [session(id="s1"), session(id="s2", status="cancelled")]}
    assert _told(before, {"visits": [visit(id="v1")]}) == [("gone", "s1"), ("new", "v1")]


def test_what_comes_cancelled_is_no_news() -> None:
    assert _told({}, _session(status="cancelled")) == []


def test_changes_stand_in_order_of_time_the_undated_last() -> None:
    now = {
        "sessions": [{"id": "open", "title": "Later"}, session(id="late", date=day(2)), session(id="early")],
        "trips": [trip(id="bus", date=day(1))],
    }
    assert [key for _, key in _told({}, now)] == ["early", "bus", "late", "open"]


@given(st.sets(st.integers(0, 8)), st.sets(st.integers(0, 8)))
def test_what_is_new_one_way_is_gone_the_other(old: set[int], new: set[int]) -> None:
    before, now = (make_plan(sessions=[session(id=f"s{n}") for n in numbers]) for numbers in (old, new))
    forth = {(change.what, change.record.id) for change in changes(before, now)}
    back = {(change.what, change.record.id) for change in changes(now, before)}
    assert forth == {("new", f"s{n}") for n in new - old} | {("gone", f"s{n}") for n in old - new}
    assert back == {("gone" if what == "new" else "new", key) for what, key in forth}
