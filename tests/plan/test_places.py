"""Institutions, venues, routes and stays: strict words, counts in bounds, ends that are stated."""

import pytest

from seminar_cli.plan.places import Institution, Stay, Venue
from seminar_cli.plan.record import LONGEST, MOST
from tests.factories import Data, at, institution, plan_data, told, venue


def _route(**keys: object) -> Data:
    return {"id": "r01", "origin": "Beijing", "destination": "Jinan", "minutes": 95, **keys}


def test_a_name_is_all_a_place_needs() -> None:
    assert Venue(id="hall", name="Hall").capacity is None
    assert Institution(id="aibo", name="AIBO").roles == ()
    assert Stay(id="jinan").check_in is None


@pytest.mark.parametrize("minutes", [0, 95, LONGEST])
def test_a_route_takes_no_time_up_to_a_month(minutes: int) -> None:
    assert told(plan_data(routes=[_route(minutes=minutes)])) == {}


@pytest.mark.parametrize(
    ("table", "record", "key"),
    [
        ("routes", _route(minutes=-1), "minutes"),
        ("routes", _route(minutes=LONGEST + 1), "minutes"),
        ("routes", _route(minutes=9.5), "minutes"),
        ("routes", _route(origin=" "), "origin"),
        ("routes", _route(by="plane"), "by"),
        ("venues", venue(name=""), "name"),
        ("venues", venue(kind="room"), "kind"),
        ("venues", venue(capacity=0), "capacity"),
        ("venues", venue(capacity=MOST + 1), "capacity"),
        ("institutions", institution(name="\n"), "name"),
        ("institutions", institution(kind="ministry"), "kind"),
        ("institutions", institution(roles="host"), "roles"),
        ("institutions", institution(roles=["hosts"]), "roles.0"),
        ("institutions", institution(contacts=[{"phone": "+86"}]), "contacts.0.name"),
        ("stays", {"id": "jinan", "check_in": at(14)}, "check_in"),
        ("stays", {"id": "jinan", "nights": 2}, "nights"),
    ],
)
def test_a_place_is_strict(table: str, record: Data, key: str) -> None:
    assert list(told({**plan_data(), table: [record]})) == [f"{table}.0.{key}"]


def test_a_place_may_be_nameless_in_local_script_only() -> None:
    assert told(plan_data(venues=[{"id": "hall", "name_local": "报告厅"}])) == {"venues.0.name": "is missing"}
