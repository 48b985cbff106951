"""What can be asked of a record by the name of a column, and how records sort by it."""

import datetime as dt
from typing import Any

import pytest

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.columns import DERIVED, column, column_names, columns
from seminar_cli.plan.keys import privacy_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item
from seminar_cli.plan.record import Privacy
from seminar_cli.plan.tables import BY_NAME, TABLES, TableKind
from seminar_cli.plan.timeline import time_span
from tests.factories import (
    FIRST,
    at,
    day,
    institution,
    make_plan,
    participant,
    session,
    speaker,
    trip,
    venue,
    visit,
)

EVERY: frozenset[Privacy] = frozenset({"open", "contact", "identity", "care"})

PLAN = make_plan(
    [
        participant(
            id="p001",
            honorific="Ms.",
            family_name="Reyes",
            groups=["A"],
            arrival={"at": at(14), "flight": "CA960"},
            rooms=[{"stay": "jinan", "room": "1203"}, {"stay": "beijing"}],
            passport={"number": "X1"},
        )
    ],
    [session(id="s01", venue="hall", speakers=["lei", "p001", "nobody"], ends_on=day(1))],
    visits=[visit(id="v01", host="aibo", venue="Jinan")],
    trips=[
        trip(
            id="t01", origin="hall", destination="Jinan", vehicles=[{"name": "1", "seats": 33}, {"name": "2"}]
        )
    ],
    institutions=[
        institution(id="aibo", name="AIBO", country="CHN", contacts=[{"name": "Wang", "phone": "+86"}])
    ],
    venues=[venue(id="hall", name="Hall", institution="aibo")],
    speakers=[speaker(id="lei", honorific="Mr.", family_name="Lei", institution="aibo", country="CHN")],
    routes=[{"id": "r01", "origin": "hall", "destination": "Jinan", "minutes": 95}],
    stays=[{"id": "jinan", "venue": "hall", "check_in": FIRST, "check_out": day(2)}],
    groups=[{"id": "A"}, {"id": "B"}],
    days=[{"date": day(2)}, {"date": day(9)}],
)


def _value(table: str, name: str, plan: Plan = PLAN, index: int = 0) -> object:
    return column(BY_NAME[table], name).value(plan, getattr(plan, table)[index])


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        ("participants", "name", "Ms. Ana REYES"),
        ("participants", "country", "LAO"),
        ("participants", "country_name", "Lao People's Democratic Republic"),
        ("participants", "region", "Asia"),
        ("participants", "sub_region", "South-eastern Asia"),
        ("participants", "arrival.at", at(14)),
        ("participants", "departure.at", None),
        ("participants", "rooms.room", ("1203", "")),
        ("participants", "passport.number", "X1"),
        ("sessions", "day", 1),
        ("sessions", "weekday", "Mon"),
        ("sessions", "time", "09:00–10:30 (+1)"),
        ("sessions", "place", "Hall"),
        ("sessions", "city", "Beijing"),
        ("sessions", "speaker_names", ("Mr. Hao Lei", "Ms. Ana Reyes", "nobody")),
        ("sessions", "speakers.id", ("lei", "p001", "nobody")),
        ("visits", "host_name", "AIBO"),
        ("visits", "place", "Jinan"),
        ("trips", "from", "Hall"),
        ("trips", "to", "Jinan"),
        ("trips", "seats_in_all", 33),
        ("trips", "vehicles.seats", (33,)),
        ("routes", "from", "Hall"),
        ("stays", "hotel", "Hall"),
        ("stays", "city", "Beijing"),
        ("stays", "nights", 2),
        ("institutions", "country_name", "China"),
        ("institutions", "contacts.name", ("Wang",)),
        ("venues", "institution_name", "AIBO"),
        ("speakers", "institution_name", "AIBO"),
        ("groups", "members", 1),
        ("days", "number", 3),
        ("days", "weekday", "Wed"),
    ],
)
def test_a_column_tells_the_plans_own_key_or_what_follows_from_it(
    table: str, name: str, value: object
) -> None:
    assert _value(table, name) == value


def test_a_day_outside_the_seminar_has_no_number() -> None:
    assert _value("days", "number", PLAN, 1) is None


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_of_every_table_has_a_value_whatever_is_left_out(table: TableKind) -> None:
    bare = make_plan(
        [{"id": "p1", "given_names": "Ana"}],
        [{"id": "s1", "title": "x"}],
        visits=[{"id": "v1", "title": "x"}],
        trips=[{"id": "t1"}],
        institutions=[{"id": "i1", "name": "x"}],
        venues=[{"id": "h1", "name": "x"}],
        speakers=[{"id": "k1", "given_names": "x"}],
        routes=[{"id": "r1", "origin": "x", "destination": "y", "minutes": 1}],
        stays=[{"id": "n1"}],
        groups=[{"id": "A"}],
        days=[{"date": FIRST}],
    )
    for plan in (bare, PLAN):
        for name in column_names(table, EVERY):
            found = column(table, name)
            for record in getattr(plan, table.name):
                found.value(plan, record)
                assert found.sort_key(plan, record) == found.sort_key(plan, record)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_class_of_a_column_is_that_of_its_key(table: TableKind) -> None:
    for name in column_names(table, EVERY):
        expected = (
            "open" if name in DERIVED.get(table.name, {}) else privacy_of((table.name, *name.split(".")))
        )
        assert column(table, name).privacy == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_names_of_open_columns_hold_no_private_one(table: TableKind) -> None:
    names = column_names(table)
    assert {column(table, name).privacy for name in names} == {"open"}
    assert len({*names}) == len(names)


def test_columns_of_other_classes_are_named_on_request() -> None:
    assert {"email", "phone"} <= {*column_names(BY_NAME["participants"], frozenset({"contact"}))}
    assert "passport.number" not in column_names(BY_NAME["participants"])


def test_a_table_shows_its_own_choice_where_none_is_named() -> None:
    kind = BY_NAME["routes"]
    assert [found.name for found in columns(kind, ())] == [*kind.columns]
    assert [found.label for found in columns(kind, ("minutes", "from"))] == ["Minutes", "From"]


@pytest.mark.parametrize(
    ("table", "name", "near"),
    [
        ("participants", "contry", "country"),
        ("participants", "arival.at", "arrival.at"),
        ("sessions", "titel", "title"),
        ("participants", "passport.numbr", "passport.number"),
    ],
)
def test_an_unknown_column_gets_a_suggestion(table: str, name: str, near: str) -> None:
    with pytest.raises(UsageMistake, match=rf"{table} have no column `{name}`") as raised:
        column(BY_NAME[table], name)
    assert near in raised.value.hint


@pytest.mark.parametrize(
    "name", ["", ".", "arrival.", ".at", "id.x", "arrival.at.hour", "groups.x", "zzz", "name.x", "__class__"]
)
def test_what_is_no_column_is_a_mistake_of_usage(name: str) -> None:
    with pytest.raises(UsageMistake):
        column(BY_NAME["participants"], name)


# --- sorting ---------------------------------------------------------------------------------------


def _sorted(plan: Plan, table: str, name: str) -> list[str]:
    found = column(BY_NAME[table], name)
    records = sorted(getattr(plan, table), key=lambda record: found.sort_key(plan, record))
    return [record.id for record in records]


def _people(*keys: dict[str, Any]) -> Plan:
    return make_plan([participant(id=f"p{number}", **each) for number, each in enumerate(keys, 1)])


def test_names_sort_by_surname_without_accents() -> None:
    plan = _people(
        {"family_name": "Zhou"}, {"family_name": "Óscar"}, {"family_name": "", "given_names": "Pele"}
    )
    assert _sorted(plan, "participants", "name") == ["p2", "p3", "p1"]


def test_countries_sort_by_name_and_not_by_code_and_none_comes_last() -> None:
    plan = make_plan(
        [
            {"id": "p1", "given_names": "x"},
            participant(id="p2", country="KHM"),
            participant(id="p3", country="DZA"),
            participant(id="p4", country="CHE"),
        ]
    )
    assert _sorted(plan, "participants", "country") == ["p3", "p2", "p4", "p1"]


def test_ids_and_rooms_sort_as_people_count_and_blanks_come_last() -> None:
    plan = make_plan([participant(id=key) for key in ("p10", "p2", "p1")])
    assert _sorted(plan, "participants", "id") == ["p1", "p2", "p10"]
    rooms = _people({"position": "Room 10"}, {"position": ""}, {"position": "room 9"})
    assert _sorted(rooms, "participants", "position") == ["p3", "p1", "p2"]


def test_numbers_dates_and_times_sort_by_value_and_open_ones_come_last() -> None:
    plan = make_plan(
        [],
        [
            {"id": "s1", "title": "x"},
            session(id="s2", date=day(3), minutes=100),
            session(id="s3", date=day(1), minutes=90, start=dt.time(8)),
        ],
    )
    assert _sorted(plan, "sessions", "date") == ["s3", "s2", "s1"]
    assert _sorted(plan, "sessions", "minutes") == ["s3", "s2", "s1"]
    assert _sorted(plan, "sessions", "start") == ["s3", "s2", "s1"]


def test_lists_and_yes_or_no_sort() -> None:
    plan = _people({"groups": ["B"]}, {"groups": []}, {"groups": ["A", "Z"]})
    assert _sorted(plan, "participants", "groups") == ["p3", "p1", "p2"]
    plan = _people({"photo_consent": True}, {}, {"photo_consent": False})
    assert _sorted(plan, "participants", "photo_consent") == ["p3", "p1", "p2"]


# --- time spans ------------------------------------------------------------------------------------


def _time(item: Item) -> str:
    return time_span(item.begins, item.finishes)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({}, "09:00–10:30"),
        ({"ends_on": day(2)}, "09:00–10:30 (+2)"),
        ({"end": dt.time(8)}, "09:00–08:00"),
        ({"date": FIRST, "start": dt.time(23), "end": dt.time(23)}, "23:00–23:00"),
    ],
)
def test_a_span_of_time_is_told_with_the_days_it_goes_on(keys: dict[str, Any], told: str) -> None:
    assert _time(make_plan([], [session(**keys)]).sessions[0]) == told


def test_a_span_is_told_as_far_as_it_is_known() -> None:
    plan = make_plan(
        [],
        [
            {"id": "s1", "title": "x", "start": dt.time(9)},
            {"id": "s2", "title": "x", "date": FIRST, "start": dt.time(9)},
        ],
    )
    assert [_time(item) for item in plan.sessions] == ["", "09:00"]
