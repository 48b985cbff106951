import datetime as dt
from typing import Any

from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from tests.factories import at, day, make_plan, participant, session, trip, venue, visit
from tests.papers.shared import example, facts, parts, table


def _plan(**seminar: Any) -> Plan:
    return make_plan(
        [
            participant(
                id="p1",
                groups=["A"],
                arrival={"at": at(9, offset=0), "flight": "XX 1", "place": "pek"},
                departure={"at": at(12, offset=3), "flight": "XX 2", "place": "pek"},
                rooms=[{"stay": "stay", "room": "12"}],
            ),
            participant(id="p2", groups=["B"], country="KEN", timezone="America/New_York"),
            participant(id="p3", status="declined"),
        ],
        [
            session(id="s1", title="Opening", start=dt.time(9), end=dt.time(10)),
            session(id="s2", title="Afternoon", start=dt.time(14), end=dt.time(15), groups=["A"]),
            session(id="s3", title="Choice", attend="choice", people=["p2"], date=day(1)),
            session(id="s4", title="Off", status="cancelled", date=day(1)),
        ],
        seminar={
            "contacts": [{"name": "Mr. Zhao", "phone": "+86 000", "city": "Beijing", "since": day(0)}],
            **seminar,
        },
        venues=[venue(id="hotel", name="Garden Hotel"), venue(id="pek", name="Airport")],
        visits=[visit(id="v1", title="Expo", bring="passport", dress="business", date=day(1))],
        trips=[
            trip(
                id="t1",
                date=day(1),
                serves=["v1"],
                meet=dt.time(12, 40),
                meeting_point="Lobby",
                escort=["p2"],
                vehicles=[{"name": "Bus 1", "seats": 1}, {"name": "Bus 2", "seats": 9}],
            )
        ],
        stays=[{"id": "stay", "venue": "hotel", "check_in": day(-1), "check_out": day(5)}],
        routes=[{"id": "r1", "origin": "hotel", "destination": "pek", "minutes": 45}],
    )


def _ids(plan: Plan, person: str) -> list[str]:
    return [row.id for row in table(parts("itinerary", plan)[person]).rows if row.id]


def _row(plan: Plan, person: str, key: str) -> dict[str, Any]:
    rows = table(parts("itinerary", plan)[person]).rows
    return dict(next(row for row in rows if row.id == key).cells)


def test_only_what_the_person_is_expected_at() -> None:
    assert _ids(_plan(), "p1") == ["s2", "t1", "v1"], "the opening is over when p1 can be there"
    assert _ids(_plan(), "p2") == ["s1", "s3", "t1", "v1"]
    assert "p3" not in parts("itinerary", _plan())


def test_flights_and_when_to_leave_the_hotel() -> None:
    told = facts(parts("itinerary", _plan())["p1"])
    assert told["arrival"] == "09:00, 24 July · XX 1, Airport"
    assert told["leave_hotel_at"] == "08:15, 27 July"


def test_a_visit_says_what_to_bring_and_a_trip_the_own_vehicle() -> None:
    plan = _plan()
    assert _row(plan, "p1", "v1")["place_details"][-2:] == ("Wear: business", "Bring: passport")
    bus = f"Bus 1 · Escort: {_name(plan, 'p2')}"
    assert _row(plan, "p1", "t1")["place_details"] == ("Meet 12:40 Lobby", bus)
    assert _row(plan, "p2", "t1")["place_details"] == ("Meet 12:40 Lobby", "You escort the group.", "Bus 2")


def test_what_many_read_alike_stands_once_in_memory_and_what_is_theirs_does_not() -> None:
    people = [participant(id=f"p{number}", groups=[group]) for number, group in enumerate("AABB")]
    trips = [
        trip(id="bus", escort=["p0", "p1"]),
        trip(id="two", vehicles=[{"name": "Bus 1", "seats": 2}, {"name": "Bus 2", "seats": 9}]),
    ]
    made = parts("itinerary", make_plan(people, [session(id="s1")], trips=trips))
    rows = {key: {row.id: row for row in table(part).rows} for key, part in made.items()}
    assert rows["p2"]["bus"] is rows["p3"]["bus"]
    assert rows["p2"]["s1"] is rows["p0"]["s1"]
    escorts = [rows[key]["bus"].cells["place_details"] for key in ("p0", "p1", "p2")]
    assert len(set(escorts)) == 3
    assert [rows[key]["two"].cells["place_details"] for key in ("p1", "p2")] == [("Bus 1",), ("Bus 2",)]


ZONES = ("", "", "", "Africa/Nairobi")


def test_online_people_of_two_zones_read_two_times() -> None:
    people = [participant(id=f"p{number}", timezone=zone) for number, zone in enumerate(ZONES)]
    plan = make_plan(
        people, [session(id="s1", start=dt.time(9), end=dt.time(10))], seminar={"mode": "online"}
    )
    made = parts("itinerary", plan)
    assert "own_time" not in table(made["p0"]).rows[0].cells
    assert table(made["p3"]).rows[0].cells["own_time"] == "04:00–05:00"


def test_who_has_a_part_in_an_item_is_told_so_and_nobody_the_interpreters_of_it() -> None:
    plan = make_plan(
        [participant(id="p1"), participant(id="p2"), participant(id="p3", role="interpreter")],
        [session(id="s1", speakers=["p1"], moderator="p2", interpreters=["p3"], languages=["en", "zh"])],
        visits=[visit(id="v1", accompanied_by=["p2"], interpreters=["p3"], date=day(1))],
    )
    told = {key: _row(plan, key, "s1")["place_details"] for key in ("p1", "p2", "p3")}
    assert told == {"p1": ("You speak.",), "p2": ("You moderate.",), "p3": ("You interpret.",)}
    assert _row(plan, "p2", "v1")["place_details"] == ("You accompany the group.",)


def _name(plan: Plan, key: str) -> str:
    person = plan.person(key)
    assert person is not None
    return f"{person.given_names} {person.family_name}"


def test_every_night_has_its_bed_until_the_flight() -> None:
    rows = table(parts("itinerary", _plan())["p1"]).rows
    nights = [row.cells["place_details"] for row in rows if row.cells.get("time") == "Overnight"]
    assert nights == ["Room 12"] * 3


def test_online_the_own_time_stands_beside_the_seminars() -> None:
    plan = _plan(mode="online")
    assert _row(plan, "p2", "s1")["own_time"] == "21:00–22:00, 23 Jul"
    assert "own_time" not in _row(plan, "p1", "s2")
    assert "own_time" not in _row(_plan(), "p2", "s1"), "who is there needs no other time"


def test_a_person_and_a_delegation_are_asked_for() -> None:
    assert list(parts("itinerary", _plan(), people=("p2",))) == ["p2"]
    assert list(parts("itinerary", _plan(), countries=("KEN",))) == ["p2"]
    assert list(parts("itinerary", _plan(), groups=("A",))) == ["p1"]
    assert make("itinerary", make_plan(), Ask()) == ()


def test_in_the_example_everybody_has_an_itinerary_and_a_bed_each_night() -> None:
    plan = example("beijing-2023")
    made = parts("itinerary", plan)
    assert len(made) == sum(person.status == "confirmed" for person in plan.participants)
    seneduangdeth = table(made["p001"])
    assert sum(row.cells.get("time") == "Overnight" for row in seneduangdeth.rows) == 13
