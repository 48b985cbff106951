import datetime as dt

from seminar_cli.plan.plan import Plan
from tests.factories import at, day, make_plan, participant, trip, venue
from tests.papers.shared import cells, ids, only, parts, table, text_of


def _plan() -> Plan:
    return make_plan(
        [
            participant(
                id="p1",
                family_name="Zuma",
                rooms=[{"stay": "stay", "room": "12", "shares_with": "p3"}],
                birth_date=dt.date(1980, 1, 31),
                arrival={"at": at(10, offset=-1), "flight": "XX 1", "place": "pek"},
                phone="+1 00 0001",
            ),
            participant(id="p2", family_name="Moyo", arrival={"at": at(1, offset=0), "place": "pek"}),
            participant(
                id="p3", family_name="Abe", rooms=[{"stay": "stay", "room": "12", "shares_with": "p1"}]
            ),
            participant(id="p4", role="staff", given_names="Gao", family_name=""),
        ],
        venues=[venue(id="pek", name="Airport"), venue(id="hotel", name="Garden Hotel")],
        stays=[{"id": "stay", "venue": "hotel", "check_in": day(-1), "check_out": day(2)}],
        trips=[
            trip(id="t1", origin="pek", date=day(-1), depart=dt.time(11), arrive=dt.time(12), escort=["p4"])
        ],
    )


def test_the_hotel_sees_pairs_together_and_beds_by_night() -> None:
    made = only("rooms", _plan())
    assert ids(table(made)) == ["p3", "p1", "p2"]
    assert cells(table(made), "shares_with") == ["Ana Zuma", "Ana Abe", ""]
    nights = table(made, "nights")
    assert [(row.cells["beds"], row.cells["rooms_used"]) for row in nights.rows] == [(3, 2), (3, 2), (3, 2)]
    assert nights.total is not None
    assert nights.total.cells["beds"] == 9


def test_registration_data_is_printed_only_when_included() -> None:
    keys = [column.key for column in table(only("rooms", _plan())).columns]
    assert "passport_number" not in keys
    assert "birth_date" not in keys
    opened = table(only("rooms", _plan(), include=frozenset({"identity"})))
    assert cells(opened, "birth_date") == [None, dt.date(1980, 1, 31), None]


def test_the_airport_sees_who_meets_whom_when() -> None:
    made = parts("arrivals", _plan())
    first, second = table(made["arrivals"]).bands
    assert first.label.endswith("last landing 10:00 · Airport · 1 person · met by Gao")
    assert first.rows[0].cells["hotel"] == "Garden Hotel"
    assert first.rows[0].cells["phone"] == "+1 00 0001"
    assert second.rows[0].cells["hotel"] == "Garden Hotel", "the bed of the night before"
    unknown = text_of(made["arrivals"], "unknown")
    assert unknown is not None
    assert unknown.bullets == ("Ana ABE",)


def test_a_day_of_arrivals() -> None:
    made = parts("arrivals", _plan(), days=(day(0),))
    assert ids(table(made["arrivals"])) == ["p2"]
    assert table(made["departures"]).empty == "No flight is known."
