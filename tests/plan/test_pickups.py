from typing import Any

from seminar_cli.plan.pickups import arrivals, departures, without_flight
from seminar_cli.plan.plan import Plan
from tests.factories import at, day, make_plan, participant, venue


def _lands(key: str, hour: int, minute: int = 0, place: str = "pek", **keys: Any) -> dict[str, Any]:
    return participant(id=key, arrival={"at": at(hour, minute, -1), "place": place}, **keys)


def _plan(*people: dict[str, Any]) -> Plan:
    return make_plan(
        people,
        venues=[venue(id="pek"), venue(id="hotel")],
        stays=[{"id": "stay", "venue": "hotel", "check_in": day(-1), "check_out": day(5)}],
        routes=[{"id": "r1", "origin": "hotel", "destination": "pek", "minutes": 50}],
    )


def test_flights_within_the_window_of_the_first_are_met_together() -> None:
    plan = _plan(_lands("p3", 11, 1), _lands("p1", 10), _lands("p2", 11), _lands("p4", 10, 30, "sha"))
    told = [(pickup.place, [flight.person.id for flight in pickup.flights]) for pickup in arrivals(plan, 60)]
    assert told == [("pek", ["p1", "p2"]), ("sha", ["p4"]), ("pek", ["p3"])]
    assert arrivals(plan, 60)[0].at == at(11, 0, -1)
    assert len(arrivals(plan, 90)) == 2


def test_only_confirmed_people_are_met() -> None:
    assert arrivals(_plan(_lands("p1", 10, status="invited")), 60) == ()


def test_a_take_off_says_when_to_leave_the_hotel() -> None:
    away = {"at": at(12, offset=5), "place": "pek"}
    (pickup,) = departures(_plan(participant(departure=away)), 60)
    assert pickup.flights[0].leaves == at(8, 10, 5), "three hours and fifty minutes before"


def test_without_a_known_way_nothing_is_invented() -> None:
    away = {"at": at(12, offset=5), "place": "sha"}
    (pickup,) = departures(_plan(participant(departure=away)), 60)
    assert pickup.flights[0].leaves is None


def test_who_has_no_flight_yet_is_named_but_not_the_team() -> None:
    plan = _plan(participant(id="p1"), participant(id="p2", role="staff"), _lands("p3", 9))
    landing, leaving = without_flight(plan)
    assert [person.id for person in landing] == ["p1"]
    assert [person.id for person in leaving] == ["p1", "p3"]
