import datetime as dt
from typing import Any

from seminar_cli.plan.nights import beds, hotel_on
from seminar_cli.plan.plan import Plan
from tests.factories import at, day, make_plan, participant, venue

STAYS = [
    {"id": "first", "venue": "one", "check_in": day(-1), "check_out": day(2)},
    {"id": "second", "venue": "two", "check_in": day(2), "check_out": day(4)},
]


def _plan(*people: dict[str, Any]) -> Plan:
    return make_plan(people, venues=[venue(id="one"), venue(id="two")], stays=STAYS)


def _told(plan: Plan, stay: int = 0) -> dict[str, tuple[dt.date, dt.date]]:
    return {bed.person.id: (bed.first, bed.leaves) for bed in beds(plan, plan.stays[stay])}


def test_a_person_sleeps_from_landing_until_the_flight_within_the_stay() -> None:
    plan = _plan(
        participant(id="p1", arrival={"at": at(14, offset=0)}, departure={"at": at(9, offset=3)}),
        participant(id="p2"),
    )
    assert _told(plan) == {"p1": (day(0), day(2)), "p2": (day(-1), day(2))}
    assert _told(plan, 1) == {"p1": (day(2), day(3)), "p2": (day(2), day(4))}


def test_who_lands_after_midnight_has_the_bed_of_the_night_before() -> None:
    early = {"at": at(2, offset=0)}
    assert _told(_plan(participant(id="p1", arrival=early))) == {"p1": (day(-1), day(2))}
    eve = {"at": at(2, offset=-1)}
    assert _told(_plan(participant(id="p1", arrival=eve))) == {"p1": (day(-2), day(2))}


def test_who_does_not_come_or_lives_there_or_sleeps_elsewhere_has_no_bed() -> None:
    plan = make_plan(
        [
            participant(id="p1", status="withdrawn", rooms=[{"stay": "first"}]),
            participant(id="p2", role="staff"),
            participant(id="p3", rooms=[{"stay": "other"}]),
            participant(id="p4", arrival={"at": at(9, offset=3)}),
        ],
        stays=[*STAYS, {"id": "other", "check_in": day(0), "check_out": day(3)}],
    )
    assert _told(plan) == {}


def test_a_stay_without_days_has_no_beds() -> None:
    plan = make_plan(1, stays=[{"id": "open"}])
    assert list(beds(plan, plan.stays[0])) == []


def test_the_hotel_of_a_night_is_the_one_with_a_room() -> None:
    stays = [*STAYS, {"id": "other", "check_in": day(0), "check_out": day(3)}]
    plan = make_plan([participant(id="p1", rooms=[{"stay": "other", "room": "12"}])], stays=stays)
    found = hotel_on(plan, plan.participants[0], day(1))
    assert found is not None
    assert (found[0].id, found[1] and found[1].room) == ("other", "12")
    assert hotel_on(plan, plan.participants[0], day(9)) is None
