"""The driver's slip and the escort's roll call: two views of one seating."""

import datetime as dt

from seminar_cli.plan.plan import Plan
from tests.factories import day, institution, make_plan, participant, trip, venue
from tests.papers.shared import cells, facts, ids, only, parts, table


def _plan(**keys: object) -> Plan:
    return make_plan(
        [participant(id=f"p{number}", phone=f"+1 00 {number}", given_names="Zoe") for number in range(1, 4)],
        institutions=[institution(id="expo", address_local="博览会路88号")],
        venues=[
            venue(id="hotel", city="Qingdao", name_local="酒店", address_local="海湾路66号"),
            venue(id="hall", city="Qingdao", institution="expo"),
            venue(id="station", city="Jinan"),
        ],
        trips=[
            trip(
                **{
                    "id": "t1",
                    "origin": "hotel",
                    "destination": "hall",
                    "meet": dt.time(12, 40),
                    "escort": ["p3"],
                    "vehicles": [{"name": "Bus 1", "seats": 2, "plate": "X-1"}, {"name": "Van", "seats": 1}],
                    **keys,
                }
            )
        ],
    )


def test_a_slip_a_vehicle_with_what_its_driver_must_know() -> None:
    slips = parts("trip-slip", _plan())
    assert list(slips) == ["t1 Bus 1", "t1 Van"]
    told = facts(slips["t1 Bus 1"])
    assert told["head_count"] == 2
    assert told["plate"] == "X-1"
    origin, destination = cells(table(slips["t1 Bus 1"]), "place")
    assert "海湾路66号" in str(origin)
    assert "博览会路88号" in str(destination), "an address of the institution's"
    assert "+1 00 3" in str(told["escort_phone"])


def test_a_slip_names_no_passenger() -> None:
    said = repr(parts("trip-slip", _plan(escort=[])))
    assert "Zoe" not in said
    assert "+1 00" not in said


def test_a_walk_has_no_slip_but_a_roll_call() -> None:
    plan = _plan(vehicles=[])
    assert parts("trip-slip", plan) == {}
    assert ids(table(only("roll-call", plan))) == ["p1", "p2", "p3"]


def test_roll_call_by_vehicle_and_seat_with_ticks_out_and_back() -> None:
    made = table(only("roll-call", _plan()))
    assert [band.label for band in made.bands] == [
        "Bus 1 · X-1 · 2 people on 2 seats",
        "Van · 1 person on 1 seat",
    ]
    assert cells(made, "seat") == [1, 2, 1]
    assert [column.key for column in made.columns if column.by_hand] == ["out", "back"]


def test_luggage_is_ticked_where_people_move_on() -> None:
    made = table(only("roll-call", _plan(destination="station")))
    assert [column.key for column in made.columns if column.by_hand] == ["out", "luggage"]


def test_seats_short_are_said_in_words_and_in_red() -> None:
    made = only("roll-call", _plan(vehicles=[{"name": "Van", "seats": 2}]))
    assert facts(made)["seats_short"] == "1 missing: order another vehicle or a larger one"
    last = table(made).bands[-1]
    assert last.label == "No seat is left for"
    assert [row.tone for row in last.rows] == ["bad"]


def test_a_day_and_a_trip_narrow_it() -> None:
    assert parts("roll-call", _plan(), days=(day(2),)) == {}
    assert list(parts("roll-call", _plan(), trips=("t1",))) == ["t1"]
    assert parts("roll-call", _plan(status="cancelled")) == {}
