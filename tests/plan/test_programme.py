"""Sessions, visits, trips and attendance: when they begin and end, who signs and who must come."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.programme import UNSIGNED_KINDS, Session, SessionKind, SpeakerPart, Trip, Visit
from seminar_cli.plan.record import LONGEST
from tests.factories import FIRST, Data, at, day, make_plan, plan_data, session, told, trip, visit

KINDS = get_args(SessionKind)


def _session(**keys: object) -> Session:
    return Session.model_validate({"id": "s01", "title": "Trends", **keys})


# --- times -----------------------------------------------------------------------------------------


def test_an_item_ends_at_its_end() -> None:
    item = _session(date=FIRST, start=dt.time(9), end=dt.time(10, 30))
    assert (item.begins, item.finishes) == (at(9), at(10, 30))


def test_an_item_ends_after_its_minutes_past_midnight_if_need_be() -> None:
    assert _session(date=FIRST, start=dt.time(9), minutes=90).finishes == at(10, 30)
    assert _session(date=FIRST, start=dt.time(23), minutes=90).finishes == at(0, 30, 1)


def test_an_end_that_is_stated_counts_before_minutes() -> None:
    assert _session(date=FIRST, start=dt.time(9), end=dt.time(10), minutes=90).finishes == at(10)


def test_an_item_that_ends_on_another_day_ends_there() -> None:
    item = _session(date=FIRST, start=dt.time(9), end=dt.time(17), ends_on=day(2))
    assert item.finishes == at(17, 0, 2)


@pytest.mark.parametrize(
    ("keys", "begins", "finishes"),
    [
        ({}, None, None),
        ({"start": dt.time(9), "end": dt.time(10)}, None, None),
        ({"date": FIRST}, None, None),
        ({"date": FIRST, "start": dt.time(9)}, at(9), None),
        ({"date": FIRST, "end": dt.time(10)}, None, at(10)),
        ({"date": FIRST, "minutes": 90}, None, None),
        ({"start": dt.time(9), "minutes": 90}, None, None),
        ({"ends_on": FIRST, "end": dt.time(10)}, None, at(10)),
        ({"date": FIRST, "start": dt.time(0), "minutes": LONGEST}, at(0), at(0, 0, 31)),
    ],
    ids=str,
)
def test_what_is_open_stays_open(
    keys: Data, begins: dt.datetime | None, finishes: dt.datetime | None
) -> None:
    item = _session(**keys)
    assert (item.begins, item.finishes) == (begins, finishes)


@given(st.times(), st.integers(1, LONGEST))
def test_minutes_are_the_time_between_begin_and_end(start: dt.time, minutes: int) -> None:
    item = _session(date=FIRST, start=start, minutes=minutes)
    assert item.begins is not None
    assert item.finishes is not None
    assert item.finishes - item.begins == dt.timedelta(minutes=minutes)


def test_a_trip_lasts_from_departure_to_arrival_whenever_people_meet() -> None:
    night = Trip(
        id="t01", date=FIRST, meet=dt.time(21), depart=dt.time(22), arrive=dt.time(7), ends_on=day(1)
    )
    assert (night.begins, night.finishes) == (at(22), at(7, 0, 1))
    assert Trip(id="t01", date=FIRST, meet=dt.time(8)).begins is None


# --- kinds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_meals_free_time_and_exhibits_are_neither_signed_nor_required(kind: str | None) -> None:
    item = _session(kind=kind)
    assert item.is_signed == item.is_required == (kind not in UNSIGNED_KINDS)


@pytest.mark.parametrize("kind", [*KINDS, None])
@pytest.mark.parametrize("signed", [True, False])
def test_what_the_plan_says_of_signing_counts_before_the_kind(kind: str | None, *, signed: bool) -> None:
    assert _session(kind=kind, signed=signed).is_signed == signed


@pytest.mark.parametrize("kind", [*KINDS, None])
@pytest.mark.parametrize(("attend", "required"), [("required", True), ("optional", False), ("choice", False)])
def test_what_the_plan_says_of_attending_counts_before_the_kind(
    kind: str | None, attend: str, *, required: bool
) -> None:
    assert _session(kind=kind, attend=attend).is_required == required


@pytest.mark.parametrize("signed", [True, None])
def test_nobody_signs_for_what_is_cancelled(*, signed: bool | None) -> None:
    assert not _session(status="cancelled", signed=signed).is_signed
    assert _session(status="cancelled").cancelled


def test_a_visit_is_signed_and_required_unless_the_plan_says_otherwise() -> None:
    usual = Visit(id="v01", title="Expo")
    assert (usual.is_signed, usual.is_required) == (True, True)
    other = Visit(id="v01", title="Expo", signed=False, attend="optional")
    assert (other.is_signed, other.is_required) == (False, False)


# --- shorthand -------------------------------------------------------------------------------------


def test_speakers_and_institutions_may_be_ids_or_records() -> None:
    item = _session(
        speakers=["lei-hao", {"id": "dima", "role": "remarks", "by": "video"}],
        institutions=["mofcom", {"id": "unossc", "role": "partner"}],
    )
    assert item.speakers == (
        SpeakerPart(id="lei-hao", by="in-person"),
        SpeakerPart(id="dima", role="remarks", by="video"),
    )
    assert [(part.id, part.role) for part in item.institutions] == [("mofcom", None), ("unossc", "partner")]


# --- strictness ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "talk"),
        ("title", " "),
        ("status", "canceled"),
        ("fixed", 1),
        ("fixed", "true"),
        ("minutes", 0),
        ("minutes", -90),
        ("minutes", 90.0),
        ("minutes", LONGEST + 1),
        ("start", at(9)),
        ("date", at(9)),
        ("attend", "yes"),
        ("signed", 0),
        ("groups", "A"),
        ("people", "p001"),
        ("speakers", "lei-hao"),
        ("speakers", [{"id": "x", "by": "phone"}]),
        ("institutions", [{"id": "x", "role": "guest"}]),
        ("publications", ["A book"]),
        ("ends_on", dt.time(9)),
        ("ignore", [{"code": "A07"}]),
        ("host", "expo"),
    ],
    ids=str,
)
def test_a_session_is_strict(key: str, value: object) -> None:
    assert len(told(plan_data([], [session(**{key: value})]))) == 1


@pytest.mark.parametrize(
    ("table", "record"),
    [
        ("visits", visit(capacity=0)),
        ("visits", visit(gate_needs=["shoe size"])),
        ("visits", visit(speakers=["x"])),
        ("visits", visit(received_by=["Ms. Wang"])),
        ("visits", visit(kind="visit")),
        ("trips", trip(by="plane")),
        ("trips", trip(vehicles=[{"seats": 33}])),
        ("trips", trip(start=dt.time(9))),
        ("trips", trip(vehicles=[{"name": "Bus 1", "seats": 0}])),
        ("trips", trip(seats=[{"person": "p001"}])),
        ("trips", trip(title="Bus")),
        ("days", {"title": "Rest day"}),
        ("days", {"date": FIRST, "kind": "holiday"}),
        ("attendance", {"present": ["p001"]}),
        ("attendance", {"item": "s01", "half": "AM"}),
        ("attendance", {"item": "s01", "minutes": {"p001": -1}}),
        ("attendance", {"item": "s01", "minutes": {"p001": "47"}}),
        ("attendance", {"item": "s01", "minutes": {"p001": 47.5}}),
        ("attendance", {"item": "s01", "walk_ins": [{"country": "LAO"}]}),
    ],
    ids=str,
)
def test_the_rest_of_the_programme_is_strict(table: str, record: Data) -> None:
    assert len(told({**plan_data(), table: [record]})) == 1


def test_minutes_online_are_kept_by_person() -> None:
    plan = make_plan(attendance=[{"item": "s01", "minutes": {"p003": 47, "p004": 0}}])
    assert plan.attendance[0].minutes == {"p003": 47, "p004": 0}


@pytest.mark.parametrize("model", [Session, Visit, Trip])
def test_the_leading_keys_of_a_model_are_all_of_its_keys(model: type[Session | Visit | Trip]) -> None:
    assert sorted(keys_of(model)) == sorted(model.model_fields)
    assert len(set(model.leading)) == len(model.leading)
    assert set(model.leading) <= set(model.model_fields)
