"""Who is expected where, held against a slow second telling of the same rules."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.expected import Expectations, along, delegates, women
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Timed, Trip
from tests.factories import (
    FIRST,
    Data,
    at,
    day,
    make_plan,
    participant,
    session,
    some_participants,
    trip,
    visit,
)


def _ids(plan: Plan, key: str) -> list[str]:
    record = plan.by_id[key]
    assert isinstance(record, Timed)
    return [person.id for person in Expectations(plan).expected(record)]


def _expected(people: list[Data], item: Data, **tables: Any) -> list[str]:
    return _ids(make_plan(people, [{**item, "id": "x"}], **tables), "x")


def _one(item: Data | None = None, **keys: Any) -> bool:
    """Whether one person with these keys is expected at a session on the first day at nine."""
    return _expected([participant(id="p1", **keys)], item or session(), checks={}) == ["p1"]


CREW = [
    participant(id="d1", groups=["A"]),
    participant(id="d2", groups=["A", "B"]),
    participant(id="d3", groups=["B"]),
    participant(id="d4"),
    participant(id="o1", role="observer", groups=["A"]),
    participant(id="i1", role="interpreter"),
    participant(id="x1", groups=["A"], status="declined"),
]

# --- who is meant ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "ids"),
    [
        ({}, ["d1", "d2", "d3", "d4"]),
        ({"groups": ["A"]}, ["d1", "d2", "o1"]),
        ({"groups": ["B", "A"]}, ["d1", "d2", "d3", "o1"]),
        ({"groups": ["observer"]}, ["o1"]),
        ({"groups": ["delegate", "interpreter"]}, ["d1", "d2", "d3", "d4", "i1"]),
        ({"groups": ["all"]}, ["d1", "d2", "d3", "d4", "o1", "i1"]),
        ({"groups": ["all"], "people": ["d1"]}, ["d1", "d2", "d3", "d4", "o1", "i1"]),
        ({"people": ["i1", "d4"]}, ["d4", "i1"]),
        ({"groups": ["B"], "people": ["i1", "d2"]}, ["d2", "d3", "i1"]),
        ({"groups": ["Z"]}, []),
        ({"people": ["x1", "nobody"]}, []),
    ],
)
def test_an_item_is_for_roles_groups_and_names_and_for_delegates_if_it_says_nothing(
    keys: Data, ids: list[str]
) -> None:
    assert _expected(CREW, session(**keys)) == ids


@pytest.mark.parametrize(
    "status", ["nominated", "invited", "accepted", "waitlisted", "declined", "withdrawn", "no-show"]
)
def test_only_the_confirmed_are_expected(status: str) -> None:
    assert not _one(status=status)
    assert not _one(session(people=["p1"]), status=status)


def test_nobody_is_expected_at_what_is_cancelled() -> None:
    assert _expected(CREW, session(status="cancelled", groups=["all"], people=["d1"])) == []


def test_people_are_expected_at_what_is_only_planned() -> None:
    assert _one(session(status="planned"))


def test_a_choice_expects_nobody_until_people_are_named_and_then_them() -> None:
    assert _expected(CREW, session(attend="choice")) == []
    assert _expected(CREW, session(attend="choice", groups=["A"])) == []
    assert _expected(CREW, session(attend="choice", people=["d3", "x1"])) == ["d3"]
    assert _expected(CREW, session(attend="choice", groups=["A"], people=["d1", "i1"])) == ["d1", "i1"]


def test_those_who_chose_among_everybody_are_expected_and_no_others() -> None:
    assert _expected(CREW, session(attend="choice", groups=["all"], people=["o1"])) == ["o1"]


def test_who_may_stay_away_is_expected_still() -> None:
    assert _one(session(attend="optional"))


# --- who is there ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("landing", "there"), [(at(7), True), (at(7, 1), False), (at(9), False), (at(6), True)]
)
def test_landing_takes_two_hours(landing: dt.datetime, *, there: bool) -> None:
    assert _one(arrival={"at": landing}) == there


@pytest.mark.parametrize(("flight", "there"), [(at(12), False), (at(12, 1), True), (at(9), False)])
def test_leaving_takes_three_hours_before_take_off(flight: dt.datetime, *, there: bool) -> None:
    assert _one(departure={"at": flight}) == there


def test_the_plan_states_its_own_margins() -> None:
    people = [
        participant(id="p1", arrival={"at": at(9)}),
        participant(id="p2", departure={"at": at(9, 1)}),
        participant(id="p3", departure={"at": at(9)}),
    ]
    checks = {"landing_minutes": 0, "flight_minutes": 0}
    assert _expected(people, session(), checks=checks) == ["p1", "p2"]


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        (at(8), at(9), True),
        (at(8), at(9, 1), False),
        (at(9), at(10), False),
        (at(9, 1), at(10), True),
        (at(10), at(8), True),
        (at(9), at(9), True),
    ],
)
def test_who_is_away_is_not_there_from_the_first_moment_up_to_the_last(
    since: dt.datetime, until: dt.datetime, *, there: bool
) -> None:
    assert _one(away=[{"since": since, "until": until}]) == there


def test_present_from_counts_where_no_arrival_is_timed() -> None:
    assert _one(present_from=FIRST)
    assert not _one(present_from=day(1))
    assert not _one(present_from=day(1), arrival={"flight": "CA960"})
    assert _one(present_from=day(1), arrival={"at": at(6)})


UNTIMED = {"title": "All day", "date": FIRST}


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ({"arrival": {"at": at(21, 59)}}, True),
        ({"arrival": {"at": at(22)}}, False),
        ({"departure": {"at": at(3, 1)}}, True),
        ({"departure": {"at": at(3)}}, False),
        ({"away": [{"since": at(0), "until": at(0, 0, 1)}]}, False),
        ({"away": [{"since": at(0), "until": at(23, 59)}]}, True),
        ({"away": [{"since": at(12), "until": at(0, 0, 1)}, {"since": at(0), "until": at(12)}]}, False),
        ({"arrival": {"at": at(8)}, "departure": {"at": at(13)}}, False),
        ({"arrival": {"at": at(8)}, "departure": {"at": at(14)}}, True),
    ],
)
def test_at_what_has_no_time_is_who_is_there_at_some_moment_of_the_day(keys: Data, *, there: bool) -> None:
    assert _one(UNTIMED, **keys) == there


def test_everybody_meant_is_expected_at_what_has_no_date() -> None:
    assert _one({"title": "Some day"}, arrival={"at": at(9, 0, 30)})


def test_moments_and_days_can_be_asked_for_by_themselves() -> None:
    plan = make_plan([participant(id="p1", arrival={"at": at(9)}, away=[{"since": at(14), "until": at(15)}])])
    expectations = Expectations(plan)
    (person,) = plan.participants
    assert [expectations.is_there_at(person, at(hour)) for hour in (10, 11, 14, 15)] == [
        False,
        True,
        False,
        True,
    ]
    assert [expectations.is_there_on(person, day(offset)) for offset in (-1, 0, 1)] == [False, True, True]
    assert len(expectations.absences(person)) == 2


# --- trips -----------------------------------------------------------------------------------------


def _riders(people: list[Data], bus: Data, **tables: Any) -> list[str]:
    return _ids(make_plan(people, trips=[{**bus, "id": "x"}], **tables), "x")


def test_a_trip_takes_whom_it_states() -> None:
    assert _riders(CREW, trip(groups=["B"])) == ["d2", "d3"]
    assert _riders(CREW, trip(people=["i1"])) == ["i1"]
    assert _riders(CREW, trip()) == ["d1", "d2", "d3", "d4"]


def test_a_trip_takes_those_of_the_items_it_serves_with_who_goes_along() -> None:
    items = [
        visit(id="v1", groups=["A"], accompanied_by=["i1", "nobody"]),
        visit(id="v2", groups=["B"]),
        visit(id="v3", groups=["all"], status="cancelled", interpreters=["i1"]),
    ]
    assert _riders(CREW, trip(serves=["v1"]), visits=items) == ["d1", "d2", "o1", "i1"]
    assert _riders(CREW, trip(serves=["v1", "v2"]), visits=items) == ["d1", "d2", "d3", "o1", "i1"]
    assert _riders(CREW, trip(serves=["v3"]), visits=items) == []
    assert _riders(CREW, trip(serves=["v2"], groups=["A"]), visits=items) == ["d1", "d2", "o1"]


def test_the_escort_rides_along_once_whoever_the_trip_is_for() -> None:
    assert _riders(CREW, trip(people=["d1"], escort=["i1", "d1"])) == ["d1", "i1"]
    assert _riders(CREW, trip(serves=["nothing"], escort=["i1"])) == ["i1"]


def test_the_bus_from_the_airport_takes_who_has_just_landed() -> None:
    people = [
        participant(id="p1", arrival={"at": at(12, 30)}),
        participant(id="p2", arrival={"at": at(13, 1)}),
        participant(id="p3", departure={"at": at(13, 1)}),
        participant(id="p4", departure={"at": at(13)}),
        participant(id="p5", away=[{"since": at(12), "until": at(14)}]),
    ]
    assert _riders(people, trip(depart=dt.time(13))) == ["p1", "p3"]


def test_a_cancelled_trip_takes_nobody() -> None:
    assert _riders(CREW, trip(status="cancelled", escort=["i1"])) == []


def test_who_goes_along_accompanies_or_interprets() -> None:
    plan = make_plan(
        [], [session(interpreters=["i1"])], visits=[visit(accompanied_by=["p1"], interpreters=["i2"])]
    )
    assert [along(item) for item in plan.items] == [("i1",), ("p1", "i2")]


# --- counting --------------------------------------------------------------------------------------


def test_only_those_who_say_so_count_as_women() -> None:
    genders = ["female", "male", "other", "undisclosed"]
    plan = make_plan([*(participant(gender=gender) for gender in genders), participant()])
    assert women(plan.participants) == 1
    assert len(delegates(plan.participants)) == 5
    assert delegates(make_plan([participant(role="staff")]).participants) == ()


# --- the same told slowly --------------------------------------------------------------------------

MOMENTS = st.builds(at, st.integers(0, 23), st.sampled_from([0, 30]), st.integers(-1, 2))
GROUPS = st.lists(st.sampled_from(["A", "B", "all", "delegate", "staff", "Z"]), max_size=2, unique=True)
KEYS = [f"p{number:03}" for number in range(1, 6)]
NAMED = st.lists(st.sampled_from([*KEYS, "nobody"]), max_size=2, unique=True)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


PERSON = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["delegate", "delegate", "staff"]),
        "status": st.sampled_from(["confirmed", "confirmed", "confirmed", "declined"]),
        "groups": st.lists(st.sampled_from(["A", "B"]), max_size=2),
        "arrival": _maybe(st.fixed_dictionaries({"at": MOMENTS})),
        "departure": _maybe(st.fixed_dictionaries({"at": MOMENTS})),
        "present_from": _maybe(st.integers(-1, 2).map(day)),
        "away": st.lists(st.fixed_dictionaries({"since": MOMENTS, "until": MOMENTS}), max_size=2),
    }
)
WHEN = st.fixed_dictionaries(
    {
        "date": _maybe(st.integers(-1, 2).map(day)),
        "begin": _maybe(st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 30]))),
        "status": st.sampled_from(["confirmed", "confirmed", "planned", "cancelled"]),
        "groups": GROUPS,
        "people": NAMED,
    }
)
ITEM = st.tuples(WHEN, st.sampled_from(["required", "optional", "choice"]), NAMED)
RIDE = st.tuples(WHEN, st.lists(st.sampled_from(["x0", "x1", "x2"]), max_size=2), NAMED)


def _stated(record: Data) -> Data:
    return {key: value for key, value in record.items() if value is not None}


def _plan(people: list[Data], items: list[Any], rides: list[Any]) -> Plan:
    crew = [
        {**person, **_stated(keys)}
        for person, keys in zip(some_participants(len(people)), people, strict=True)
    ]
    visits = [
        _stated(
            {
                "id": f"x{number}",
                "title": "Expo",
                "attend": attend,
                "accompanied_by": names,
                **_timed(when, "start"),
            }
        )
        for number, (when, attend, names) in enumerate(items)
    ]
    trips = [
        _stated({"id": f"t{number}", "serves": serves, "escort": names, **_timed(when, "depart")})
        for number, (when, serves, names) in enumerate(rides)
    ]
    return make_plan(crew, visits=visits, trips=trips)


def _timed(when: Data, key: str) -> Data:
    return {key if name == "begin" else name: value for name, value in when.items()}


def _slowly_there(plan: Plan, person: Participant, moment: dt.datetime, *, travelling: bool) -> bool:
    landing = dt.timedelta(minutes=0 if travelling else plan.checks.landing_minutes)
    leaving = dt.timedelta(minutes=0 if travelling else plan.checks.flight_minutes)
    if person.arrival and person.arrival.at:
        if moment < person.arrival.at + landing:
            return False
    elif person.present_from and moment.date() < person.present_from:
        return False
    if person.departure and person.departure.at and moment >= person.departure.at - leaving:
        return False
    return all(not absence.since <= moment < absence.until for absence in person.away)


def _slowly_present(plan: Plan, person: Participant, record: Timed) -> bool:
    """Minute by half hour: all moments in these plans are whole half hours."""
    travelling = isinstance(record, Trip)
    if record.begins:
        return _slowly_there(plan, person, record.begins, travelling=travelling)
    if record.date is None:
        return True
    midnight = dt.datetime.combine(record.date, dt.time())
    moments = [midnight + dt.timedelta(minutes=30 * number) for number in range(48)]
    return any(_slowly_there(plan, person, moment, travelling=travelling) for moment in moments)


def _slowly_meant(person: Participant, record: Timed) -> bool:
    if not record.groups and not record.people:
        return person.role == "delegate"
    by_group = any(key in {"all", person.role, *person.groups} for key in record.groups)
    return by_group or person.id in record.people


def _slowly(plan: Plan, record: Timed) -> list[str]:
    if record.status == "cancelled":
        return []
    found = []
    for person in plan.participants:
        if isinstance(record, Trip):
            wanted = person.id in record.escort or _slowly_rides(plan, person, record)
        elif isinstance(record, Item) and record.attend == "choice":
            wanted = person.id in record.people
        else:
            wanted = _slowly_meant(person, record)
        if wanted and person.status == "confirmed" and _slowly_present(plan, person, record):
            found.append(person.id)
    return found


def _slowly_rides(plan: Plan, person: Participant, ride: Trip) -> bool:
    if ride.groups or ride.people or not ride.serves:
        return _slowly_meant(person, ride)
    for item in plan.visits:
        if item.id in ride.serves and item.status != "cancelled":
            if person.id in _slowly(plan, item):
                return True
            if person.id in (*item.accompanied_by, *item.interpreters):
                return True
    return False


@given(
    st.lists(PERSON, min_size=1, max_size=5),
    st.lists(ITEM, min_size=3, max_size=3),
    st.lists(RIDE, min_size=1, max_size=3),
)
def test_who_is_expected_is_what_the_rules_say(
    people: list[Data], items: list[Any], rides: list[Any]
) -> None:
    plan = _plan(people, items, rides)
    expectations = Expectations(plan)
    for record in (*plan.items, *plan.trips):
        assert [person.id for person in expectations.expected(record)] == _slowly(plan, record)


@given(st.lists(PERSON, max_size=5), ITEM)
def test_nobody_is_expected_who_is_not_meant_nor_anybody_twice(people: list[Data], item: Any) -> None:
    plan = _plan(people, [item], [])
    expectations = Expectations(plan)
    ids = [person.id for person in expectations.expected(plan.items[0])]
    meant = {person.id for person in expectations.meant(plan.items[0])}
    assert len(set(ids)) == len(ids)
    assert set(ids) <= meant
    assert ids == sorted(ids)
