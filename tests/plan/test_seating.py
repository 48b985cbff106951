from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.seating import Seating, seating
from tests.factories import make_plan, participant, speaker, trip


def _plan(people: list[dict[str, Any]], **keys: Any) -> Plan:
    groups = keys.pop("declared", [])
    return make_plan(people, speakers=[speaker(id="guide")], groups=groups, trips=[trip(**keys)])


def _seated(people: list[dict[str, Any]], **keys: Any) -> Seating:
    plan = _plan(people, **keys)
    return seating(Expectations(plan), plan.trips[0])


def _people(*groups: str) -> list[dict[str, Any]]:
    return [
        participant(id=f"p{number}", groups=[group] if group else [])
        for number, group in enumerate(groups, 1)
    ]


def _ids(seated: Seating) -> dict[str, list[str]]:
    return {load.name: [person.id for person in load.people] for load in seated.loads}


def _buses(*seats: int | None) -> list[dict[str, Any]]:
    return [
        {"name": f"Bus {number}"} | ({} if count is None else {"seats": count})
        for number, count in enumerate(seats, 1)
    ]


def test_a_trip_without_vehicles_is_one_load() -> None:
    assert _ids(_seated(_people("A", "B"))) == {"": ["p1", "p2"]}


def test_groups_stay_together_where_a_vehicle_takes_them_whole() -> None:
    seated = _seated(_people("A", "B", "B", "B", "A"), vehicles=_buses(2, 3))
    assert _ids(seated) == {"Bus 1": ["p1", "p5"], "Bus 2": ["p2", "p3", "p4"]}


def test_a_group_rides_in_its_own_vehicle_first() -> None:
    seated = _seated(
        _people("B", "A", "A"),
        declared=[{"id": "B"}, {"id": "A", "vehicle": "Bus 1"}],
        vehicles=_buses(2, 2),
    )
    assert _ids(seated) == {"Bus 1": ["p2", "p3"], "Bus 2": ["p1"]}


def test_who_is_pinned_rides_there_even_without_a_seat() -> None:
    seated = _seated(
        _people("", ""),
        vehicles=_buses(1, 1),
        seats=[{"person": "p1", "vehicle": "Bus 2"}, {"person": "p2", "vehicle": "Bus 2"}],
    )
    assert _ids(seated) == {"Bus 1": [], "Bus 2": ["p1", "p2"]}
    assert seated.short == 1


def test_who_finds_no_seat_is_named() -> None:
    seated = _seated(_people("", "", ""), vehicles=_buses(1, 1))
    assert [person.id for person in seated.standing] == ["p3"]
    assert seated.short == 1


def test_a_vehicle_of_unknown_size_takes_everybody_left() -> None:
    assert _seated(_people(*"AAAA"), vehicles=_buses(1, None)).short == 0


def test_an_escort_who_is_no_participant_has_a_seat() -> None:
    assert _ids(_seated(_people(""), escort=["guide", "nobody"])) == {"": ["p1", "guide"]}


def test_nobody_rides_on_a_cancelled_trip() -> None:
    assert _seated(_people("A"), status="cancelled").people == ()


@given(
    st.lists(st.sampled_from(["A", "B", "C", ""]), max_size=30),
    st.lists(st.none() | st.integers(1, 12), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 4)), max_size=5),
)
def test_nobody_is_lost_or_seated_twice(
    groups: list[str], seats: list[int | None], pins: list[tuple[int, int]]
) -> None:
    pinned = {
        f"p{person}": f"Bus {bus}" for person, bus in pins if person <= len(groups) and bus <= len(seats)
    }
    seated = _seated(
        _people(*groups),
        declared=[{"id": "A", "vehicle": "Bus 2"}],
        vehicles=_buses(*seats),
        seats=[{"person": person, "vehicle": bus} for person, bus in pinned.items()],
    )
    assert sorted(person.id for person in seated.people) == sorted(f"p{n}" for n in range(1, len(groups) + 1))
    for load in seated.loads:
        own = sum(pinned.get(person.id) == load.name for person in load.people)
        assert load.seats is None or len(load.people) <= max(load.seats, own)
    for person, bus in pinned.items():
        assert person in _ids(seated)[bus]
    if seated.standing:
        assert all(load.seats is not None and len(load.people) >= load.seats for load in seated.loads)
