"""Everything that is wrong with a plan file is said at once, in words, where it stands, without a value."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.build import FORMAT, PlanFaults, build, record_faults
from seminar_cli.plan.keys import keys_of, privacy_of
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session
from seminar_cli.plan.record import MOST, Record
from tests.factories import (
    FIRST,
    Data,
    day,
    faults_of,
    make_plan,
    participant,
    plan_data,
    session,
    some_participants,
    told,
    trip,
    venue,
    visit,
)

UTC = dt.UTC

# --- every kind of fault -----------------------------------------------------------------------------

KINDS: list[tuple[str, Data, str, str]] = [
    ("text", plan_data([participant(position=3)]), "participants.0.position", "must be text"),
    (
        "whole",
        plan_data([participant(precedence="1")]),
        "participants.0.precedence",
        "must be a whole number",
    ),
    ("float", plan_data(venues=[venue(capacity=4.0)]), "venues.0.capacity", "must be a whole number"),
    ("true", plan_data(venues=[venue(capacity=True)]), "venues.0.capacity", "must be a whole number"),
    ("number", plan_data(coverage={"target_women": "0.5"}), "coverage.target_women", "must be a number"),
    ("nan", plan_data(coverage={"target_women": float("nan")}), "coverage.target_women", "finite number"),
    ("huge", plan_data(coverage={"target_women": 10**400}), "coverage.target_women", "must be a number"),
    ("flag", plan_data([participant(photo_consent=1)]), "participants.0.photo_consent", "true or false"),
    ("date", plan_data([], [session(date="2023-07-24")]), "sessions.0.date", "must be a date"),
    ("time", plan_data([], [session(start="09:00")]), "sessions.0.start", "must be a time of day"),
    (
        "moment",
        plan_data([participant(arrival={"at": FIRST})]),
        "participants.0.arrival.at",
        "must be a date with a time",
    ),
    (
        "offset",
        plan_data([participant(arrival={"at": dt.datetime(2023, 7, 23, tzinfo=UTC)})]),
        "participants.0.arrival.at",
        "must have no offset",
    ),
    ("list", plan_data([participant(languages="en")]), "participants.0.languages", "must be a list"),
    ("records", {**plan_data(), "visits": visit()}, "visits", "must be a list of records"),
    ("table", plan_data([participant(arrival="CA960")]), "participants.0.arrival", "must be a table"),
    ("mapping", plan_data(country_names=["LAO"]), "country_names", "must be a table"),
    ("word", plan_data([participant(role="king")]), "participants.0.role", "none of the words known here"),
    ("few", plan_data(venues=[venue(capacity=0)]), "venues.0.capacity", "must be at least 1"),
    ("many", plan_data(venues=[venue(capacity=MOST + 1)]), "venues.0.capacity", "at most 1,000,000,000"),
    ("long", plan_data(country_names={"LAO": "x" * 121}), "country_names.LAO", "longer than 120 characters"),
    ("far", plan_data([], [session(date=dt.date(203, 7, 24))]), "sessions.0.date", "in a year far from ours"),
    (
        "half",
        plan_data([participant(country="La\udcff")]),
        "participants.0.country",
        "holds half a character",
    ),
    ("nameless", plan_data([{"id": "p001"}]), "participants.0", "neither given_names nor family_name"),
    ("blank", plan_data(seminar={"title": " "}), "seminar.title", "is blank"),
    ("zone", plan_data(seminar={"timezone": "Beijing"}), "seminar.timezone", "no IANA time zone"),
    ("id", plan_data([participant(id="P 1")]), "participants.0.id", "is no id: ids are lower-case"),
    ("bad id", plan_data([participant(id="p 1")]), "participants.0.id", "is no id: letters, digits"),
    ("missing", plan_data([], [{"id": "s01"}]), "sessions.0.title", "is missing"),
    ("key", plan_data([participant(famly_name="x")]), "participants.0.famly_name", "is no key here"),
    ("no table", {**plan_data(), "participnats": []}, "participnats", "is no table of a plan"),
    (
        "unknown",
        plan_data([participant(country="Narnia")]),
        "participants.0.country",
        '"Narnia" is not a country',
    ),
    ("ambiguous", plan_data([participant(country="Korea")]), "participants.0.country", '"Korea" may mean'),
    ("country key", plan_data(country_names={"Narnia": "N"}), "country_names.Narnia", "is not a country"),
    (
        "backwards",
        plan_data(seminar={"end": dt.date(2023, 7, 1)}),
        "seminar.end",
        "before its start on 2023-07-24",
    ),
    (
        "endless",
        plan_data(seminar={"end": dt.date(2032, 7, 28)}),
        "seminar.end",
        "the seminar lasts 3,293 days",
    ),
]


@pytest.mark.parametrize(("data", "path", "what"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_each_kind_of_fault_is_told_once_in_words_with_its_path_and_how_to_mend_it(
    data: Data, path: str, what: str
) -> None:
    (fault,) = faults_of(data)
    assert ".".join(map(str, fault.path)) == path
    assert what in fault.what
    assert fault.how
    assert "nput should" not in fault.what


def test_a_sound_plan_is_built() -> None:
    plan = make_plan(participants=3, sessions=2)
    assert [len(plan.participants), len(plan.sessions)] == [3, 2]


def test_the_smallest_plan_is_a_title_two_dates_and_a_zone() -> None:
    assert make_plan().seminar.mode == "in-person"


def test_all_faults_come_in_one_go_ids_that_clash_among_them() -> None:
    data = plan_data(
        [participant(id="p001", precedence="1"), participant(id="p001", colour="blue")],
        [session(start="09:00", kind="opning")],
        coverage={"invited_countries": ["Lao PDR", "Narnia"]},
    )
    assert set(told(data)) == {
        "participants.0.precedence",
        "participants.1.colour",
        "participants.1.id",
        "sessions.0.start",
        "sessions.0.kind",
        "coverage.invited_countries.1",
    }


def test_one_fault_in_a_shorthand_gives_one_error() -> None:
    assert len(faults_of(plan_data([], [session(speakers=[3, "lei-hao"])]))) == 1


@pytest.mark.parametrize(
    ("data", "near"),
    [
        ({**plan_data(), "participnats": []}, "participants"),
        (plan_data([participant(fammily_name="x")]), "family_name"),
        (plan_data([participant(passport={"numbr": "x"})]), "number"),
        (plan_data([], [session(publications=[{"titel": "x", "title": "y"}])]), "title"),
        (plan_data(checks={"deadlines": {"visa": FIRST}}), "visas"),
        (plan_data(trips=[trip(vehicles=[{"name": "Bus 1", "seat": 3}])]), "seats"),
    ],
)
def test_an_unknown_key_gets_a_suggestion(data: Data, near: str) -> None:
    (fault,) = faults_of(data)
    assert fault.how == f"Did you mean `{near}`?"


def test_an_unknown_key_near_nothing_gets_the_keys_that_are_known() -> None:
    (fault,) = faults_of(plan_data(groups=[{"id": "A", "zzz": 1}]))
    assert fault.how == "Known are: id, name, colour, vehicle, ignore"


def test_a_single_header_for_a_table_of_records_is_told_with_the_right_header() -> None:
    (fault,) = faults_of({**plan_data(), "participants": participant()})
    assert fault.how == "Write [[participants]] over each of them"


def test_missing_parts_say_what_to_write() -> None:
    assert {fault.path: fault.how for fault in faults_of({})} == {
        ("format",): "Begin the file with `format = 1`",
        ("seminar",): "Add a table [seminar]",
    }


# --- ids -------------------------------------------------------------------------------------------


def test_an_id_that_stands_twice_in_one_table_is_a_fault_of_the_second() -> None:
    data = plan_data([participant(id="p001"), participant(id="p001")])
    assert told(data) == {"participants.1.id": "`p001` stands twice in participants"}


def test_an_id_that_stands_in_two_tables_names_both() -> None:
    data = plan_data([participant(id="x1")], [session(id="x1")])
    assert list(told(data).values()) == ["`x1` stands in participants and in sessions"]


def test_ids_differ_by_case_and_attendance_has_none_to_clash() -> None:
    data = plan_data(
        [participant(id="a")],
        groups=[{"id": "A"}],
        attendance=[{"item": "s01", "half": "am"}, {"item": "s01", "half": "pm"}],
    )
    assert faults_of(data) == ()


def test_every_table_with_ids_takes_part_in_the_look_up() -> None:
    with_id = {key.name for key in keys_of(Plan).values() if key.below and "id" in key.below.model_fields}
    records: Data = {
        "participants": participant(id="x-participants"),
        "sessions": session(id="x-sessions"),
        "visits": visit(id="x-visits"),
        "trips": trip(id="x-trips"),
        "venues": venue(id="x-venues"),
        "institutions": {"id": "x-institutions", "name": "x"},
        "routes": {"id": "x-routes", "origin": "a", "destination": "b", "minutes": 1},
        "speakers": {"id": "x-speakers", "family_name": "x"},
        "groups": {"id": "x-groups"},
        "stays": {"id": "x-stays"},
    }
    assert set(records) == with_id
    plan = build({**plan_data(), **{table: [record] for table, record in records.items()}})
    assert set(plan.by_id) == {f"x-{table}" for table in records}


# --- formats ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [FORMAT + 1, 99, 16**6000], ids=["next", "later", "huge"])
def test_a_newer_format_is_the_one_thing_that_is_said(version: int) -> None:
    (fault,) = faults_of({"format": version, "everything": "is different there"})
    assert fault.path == ("format",)
    assert f"this program reads version {FORMAT}" in fault.what


@pytest.mark.parametrize("version", [True, 1.0, "1", 0, -1, None, [1]])
def test_a_format_that_is_not_exactly_one_is_a_fault(version: object) -> None:
    data = {**plan_data(), "format": version}
    assert told(data) == {"format": "must be 1"}


# --- hostile values --------------------------------------------------------------------------------


def _deep(levels: int) -> list[Any]:
    nested: list[Any] = []
    for _ in range(levels):
        nested = [nested]
    return nested


HOSTILE = [
    16**6000,
    -(16**6000),
    10**19,
    0,
    -1,
    True,
    float("nan"),
    float("inf"),
    -0.0,
    1e308,
    "",
    " ",
    "\0",
    "x" * 10_000,
    "\ud800",
    None,
    [],
    {},
    [[]],
    [{}],
    {"": ""},
    {"a": {"a": {}}},
    _deep(5000),
    dt.date.min,
    dt.datetime(9999, 12, 31),
    dt.datetime(2023, 7, 24, tzinfo=UTC),
    dt.time.max,
    ["x", 1],
    {"id": "x"},
    [{"id": 1}],
    b"bytes",
    object(),
]


def _places(model: type[Record], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key in keys_of(model).values():
        yield (*path, key.name)
        if key.below:
            yield from _places(key.below, (*path, key.name))


PLACES = sorted(set(_places(Plan)))


def _with(path: tuple[str, ...], value: object) -> Data:
    """A sound plan with one value somewhere in it replaced or added."""
    data = plan_data(
        [participant(id="p001")],
        [session(id="s01")],
        visits=[visit(id="v01")],
        trips=[trip(id="t01")],
        speakers=[{"id": "lei-hao", "family_name": "Lei"}],
        institutions=[{"id": "aibo", "name": "AIBO"}],
        venues=[venue(id="hall")],
        days=[{"date": FIRST}],
        groups=[{"id": "A"}],
        stays=[{"id": "jinan"}],
        routes=[{"id": "r01", "origin": "a", "destination": "b", "minutes": 1}],
        attendance=[{"item": "s01"}],
    )
    at: Any = data
    for depth, name in enumerate(path[:-1]):
        model = Plan
        for step in path[: depth + 1]:
            key = keys_of(model)[step]
            model = key.below  # type: ignore[assignment]  # a path leads through records
        at = at.setdefault(name, [{}] if key.is_list else {})
        at = at[0] if isinstance(at, list) else at
    at[path[-1]] = value
    return data


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_no_value_anywhere_breaks_the_program(number: int) -> None:
    for path in PLACES:
        for fault in faults_of(_with(path, HOSTILE[number])):
            assert fault.what
            assert fault.how
            assert len(fault.what) < 400


@given(st.sampled_from(PLACES), st.integers(0, len(HOSTILE) - 1))
def test_a_value_is_a_fault_or_is_kept_and_the_same_data_are_the_same_plan(
    path: tuple[str, ...], number: int
) -> None:
    data = _with(path, HOSTILE[number])
    assert faults_of(data) or build(data) == build(data)


@pytest.mark.parametrize(
    "zone", ["../../etc/passwd", "/etc/localtime", "Asia", "a\0b", "x" * 5000, "é", "Asia/shanghai\n"]
)
def test_a_time_zone_is_looked_up_among_zones_and_nowhere_else(zone: str) -> None:
    assert list(told(plan_data(seminar={"timezone": zone}))) == ["seminar.timezone"]


# --- privacy ---------------------------------------------------------------------------------------

CANARY = "Qx7Zw9Vk"
"""A word that no sentence of the program holds."""

PRIVATE = [path for path in PLACES if privacy_of(path) != "open"]

CANARIES = st.sampled_from(
    [
        CANARY,
        [CANARY],
        [[CANARY]],
        {CANARY: CANARY},
        {"id": CANARY, "name": [CANARY], "number": {"x": CANARY}},
        [{"since": CANARY}],
        {"issued_by": CANARY, "expires": CANARY, "status": CANARY},
        987654321987,
        987654321987.5,
        dt.date(2087, 6, 5),
        dt.datetime(2087, 6, 5, 4, 3, 2),
        dt.time(4, 3, 2),
        True,
    ]
)


@given(st.sampled_from(PRIVATE), CANARIES)
def test_no_fault_tells_a_value_of_a_private_key(path: tuple[str, ...], value: object) -> None:
    faults = faults_of(_with(path, value))
    said = " ".join(f"{fault.what} {fault.how}" for fault in faults)
    for secret in (CANARY, "987654321987", "2087", "04:03", "4, 3, 2"):
        assert secret not in said


def test_private_keys_are_tried_at_every_depth() -> None:
    assert {
        ("participants", "passport", "number"),
        ("participants", "email"),
        ("participants", "away", "reason"),
    } <= {*PRIVATE}
    assert len(PRIVATE) > 30


def test_a_country_of_a_private_key_is_not_repeated_and_one_of_an_open_key_is() -> None:
    data = plan_data(
        [participant(nationality=CANARY, passport={"issued_by": "Korea"}, country="Xyzzy")],
    )
    assert told(data) == {
        "participants.0.nationality": "is no country, or more than one",
        "participants.0.passport.issued_by": "is no country, or more than one",
        "participants.0.country": '"Xyzzy" is not a country; write its name or its ISO code, such as LAO',
    }


def test_neither_the_error_nor_what_it_stands_for_holds_the_data() -> None:
    with pytest.raises(PlanFaults) as raised:
        build(plan_data([participant(email=[CANARY], birth_date=CANARY)]))
    assert CANARY not in f"{raised.value} {raised.value!r} {raised.value.args}"
    assert raised.value.__suppress_context__


# --- a record by itself ----------------------------------------------------------------------------


def test_the_faults_of_one_record_have_paths_that_begin_at_it() -> None:
    faults = record_faults("participants", Participant, {"id": "P1", "country": "Narnia", "rol": "delegate"})
    assert {fault.path for fault in faults} == {("id",), ("country",), ("rol",)}
    assert next(fault.how for fault in faults if fault.path == ("rol",)) == "Did you mean `role`?"


def test_a_sound_record_has_no_faults() -> None:
    assert record_faults("sessions", Session, session()) == ()


def test_a_private_value_of_a_record_by_itself_is_not_told_either() -> None:
    (fault,) = record_faults("participants", Participant, participant(nationality=CANARY))
    assert fault.what == "is no country, or more than one"


def test_a_thousand_wrong_records_give_a_thousand_faults() -> None:
    people = [{**person, "precedence": "1"} for person in some_participants(1000)]
    assert len(faults_of(plan_data(people))) == 1000


def test_a_seminar_of_one_day_and_one_of_a_thousand_days_are_sound() -> None:
    assert faults_of(plan_data(seminar={"end": FIRST})) == ()
    assert faults_of(plan_data(seminar={"end": FIRST + dt.timedelta(days=999)})) == ()


def test_a_day_has_one_record() -> None:
    days = [{"date": day(0)}, {"date": day(1)}, {"date": day(0)}]
    (fault,) = faults_of(plan_data(days=days))
    assert fault.path == ("days", 2, "date")
    assert "twice" in fault.what
