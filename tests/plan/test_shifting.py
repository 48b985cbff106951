"""Pushing a day: what moves, what holds, and that the way back leads to where it began."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.shifting import displaced, shifted
from tests.factories import FIRST, make_plan, participant, session, trip, visit


@given(st.integers(0, 23), st.integers(-3000, 3000))
def test_there_and_back_is_where_it_was(hour: int, minutes: int) -> None:
    record = make_plan(sessions=[session(start=dt.time(hour), end=dt.time(hour, 50))]).sessions[0]
    by = dt.timedelta(minutes=minutes)
    there = record.model_copy(update=displaced(record, by))
    assert (
        record.model_copy(update=displaced(record, by)).begins
        == dt.datetime.combine(FIRST, dt.time(hour)) + by
    )
    assert there.model_copy(update=displaced(there, -by)) == record


def test_a_trip_moves_with_its_meeting_time_and_what_is_cancelled_stays() -> None:
    plan = make_plan(trips=[trip(id="t1", meet=dt.time(12, 45))], visits=[visit(status="cancelled")])
    (only,) = shifted(plan, FIRST, dt.time(12), dt.timedelta(minutes=30)).displaced
    assert only.keys == {"meet": dt.time(13, 15), "depart": dt.time(13, 30), "arrive": dt.time(14)}


def test_a_group_moves_alone_up_to_what_it_shares() -> None:
    plan = make_plan(
        sessions=[
            session(id="a", groups=["A"]),
            session(id="b", groups=["B"]),
            session(id="all", start=dt.time(11), end=dt.time(12)),
        ],
        groups=[{"id": "A"}, {"id": "B"}],
    )
    found = shifted(plan, FIRST, dt.time(9), dt.timedelta(hours=1), "A")
    assert [each.record.id for each in found.displaced] == ["a"]
    assert found.stop is not None
    assert found.stop.id == "all"
    assert [(one.id, other.id) for one, other in found.collisions] == [("a", "all")]


def test_a_trip_that_serves_only_the_group_moves_with_it_and_one_for_others_holds() -> None:
    plan = make_plan(
        [participant(groups=["A"]), participant(groups=["B"])],
        visits=[visit(id="v1", groups=["A"]), visit(id="v2", groups=["B"]), visit(id="v3", groups=["all"])],
        trips=[trip(id="t1", serves=["v1"]), trip(id="t2", serves=["v2"])],
        groups=[{"id": "A"}, {"id": "B"}],
    )
    found = shifted(plan, FIRST, dt.time(9), dt.timedelta(hours=-1), "A")
    assert [each.record.id for each in found.displaced] == ["t1"]
    assert found.stop is not None
    assert found.stop.id == "v3"


def test_what_would_run_past_midnight_is_refused() -> None:
    plan = make_plan(sessions=[session(start=dt.time(22), end=dt.time(23))])
    with pytest.raises(UsageMistake, match="past midnight"):
        shifted(plan, FIRST, dt.time(9), dt.timedelta(hours=1))
