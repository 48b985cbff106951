"""The next edition: what holds again comes along with its dates moved; people and their data do not."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import tomli

from seminar_cli.plan.build import build
from seminar_cli.plan.keys import keys_of, privacy_of
from seminar_cli.plan.next_edition import COMES_ALONG, next_edition
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import TABLES

EXAMPLES = Path(__file__).parents[2] / "examples"
LATER = dt.date(2024, 7, 22)

OLD: dict[str, Any] = {
    "format": 1,
    "seminar": {
        "title": "Seminar",
        "start": dt.date(2023, 7, 24),
        "end": dt.date(2023, 7, 28),
        "timezone": "Asia/Shanghai",
        "issue": 3,
        "contacts": [{"name": "Mr. Zhao", "phone": "canary"}],
    },
    "institutions": [
        {"id": "mofcom", "name": "Ministry", "contacts": [{"name": "Ms. Wang", "phone": "canary"}]}
    ],
    "speakers": [{"id": "lei", "given_names": "Hao"}],
    "participants": [
        {"id": "p001", "given_names": "Ana", "email": "canary"},
        {
            "id": "p020",
            "role": "staff",
            "given_names": "Wei",
            "phone": "canary",
            "passport": {"number": "canary"},
            "rooms": [{"stay": "hotel", "room": "canary"}],
        },
        {"id": "p021", "role": "interpreter", "status": "withdrawn", "given_names": "Jia"},
    ],
    "stays": [{"id": "hotel", "check_in": dt.date(2023, 7, 23), "check_out": dt.date(2023, 7, 29)}],
    "sessions": [
        {
            "id": "s01",
            "title": "Opening",
            "date": dt.date(2023, 7, 24),
            "start": dt.time(9),
            "fixed": True,
            "speakers": ["lei", {"id": "p001"}],
            "moderator": "lei",
            "interpreters": ["p020", "p021"],
            "institutions": ["mofcom"],
            "groups": ["A", "p001"],
        },
        {"id": "s02", "title": "Cancelled", "status": "cancelled"},
        {"id": "s03", "title": "Again", "repeat_of": "s02"},
    ],
    "trips": [
        {
            "id": "t01",
            "number": "G335",
            "date": dt.date(2023, 7, 26),
            "serves": ["s01", "s02"],
            "escort": ["p020", "p001"],
            "vehicles": [{"name": "Bus 1", "seats": 33, "driver": "Mr. Bo", "phone": "canary"}],
        }
    ],
    "attendance": [{"item": "s01", "present": ["p001"]}],
    "coverage": {"target_countries": 15, "ldc_until": {"BGD": dt.date(2029, 11, 24)}},
    "checks": {"deadlines": {"visas": dt.date(2023, 7, 10)}, "ignore": [{"code": "P07", "reason": "canary"}]},
}


@pytest.fixture
def made() -> dict[str, Any]:
    """The edition of the year after."""
    build(OLD)
    return next_edition(OLD, LATER)


def test_it_is_a_plan_and_the_old_data_is_as_it_was(made: dict[str, Any]) -> None:
    assert build(made).seminar.title == "Seminar"
    assert OLD["sessions"][0]["date"] == dt.date(2023, 7, 24)


def test_dates_move_with_the_start(made: dict[str, Any]) -> None:
    assert (made["seminar"]["start"], made["seminar"]["end"]) == (LATER, dt.date(2024, 7, 26))
    assert made["sessions"][0]["date"] == LATER
    assert made["trips"][0]["date"] == dt.date(2024, 7, 24)
    assert made["stays"][0]["check_in"] == dt.date(2024, 7, 21)
    assert made["checks"]["deadlines"]["visas"] == dt.date(2024, 7, 8)
    assert made["coverage"]["ldc_until"] == {"BGD": dt.date(2029, 11, 24)}


def test_only_the_team_comes_along_and_nothing_private_of_it(made: dict[str, Any]) -> None:
    assert made["participants"] == [{"id": "p020", "role": "staff", "given_names": "Wei"}]
    assert "speakers" not in made
    assert "attendance" not in made
    assert "canary" not in repr(made)


def test_what_stayed_behind_is_named_nowhere(made: dict[str, Any]) -> None:
    opening, again = made["sessions"]
    assert "speakers" not in opening
    assert "moderator" not in opening
    assert opening["interpreters"] == ["p020"]
    assert opening["groups"] == ["A"]
    assert opening["institutions"] == ["mofcom"]
    assert "repeat_of" not in again
    trip = made["trips"][0]
    assert (trip["serves"], trip["escort"]) == (["s01"], ["p020"])


def test_what_was_agreed_for_that_time_is_agreed_anew(made: dict[str, Any]) -> None:
    opening, trip = made["sessions"][0], made["trips"][0]
    assert (opening["status"], trip["status"]) == ("planned", "planned")
    assert "fixed" not in opening
    assert "number" not in trip
    assert trip["vehicles"] == [{"name": "Bus 1", "seats": 33}]
    assert "issue" not in made["seminar"]


@pytest.mark.parametrize("table", COMES_ALONG)
def test_keys_that_come_along_are_keys_of_the_plan_and_open(table: str) -> None:
    model = keys_of(Plan)[table].below
    for path in COMES_ALONG[table]:
        assert model is not None
        assert path.partition(".")[0] in keys_of(model)
        assert privacy_of((table, *path.split("."))) == "open"


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021", "online-2022"])
def test_every_example_has_a_next_edition_in_which_every_reference_leads_somewhere(name: str) -> None:
    old = tomli.loads((EXAMPLES / name / "seminar.toml").read_text("utf-8"))
    made = next_edition(old, LATER)
    plan = build(made)
    gone = {record["id"] for kind in TABLES if kind.key == "id" for record in old.get(kind.name, ())} - {
        record["id"] for kind in TABLES if kind.key == "id" for record in made.get(kind.name, ())
    }
    named = {word for word in _texts(made) if word in gone}
    assert not named
    assert len(plan.sessions) == sum(each.get("status") != "cancelled" for each in old["sessions"])


def _texts(value: Any) -> list[str]:
    match value:
        case dict():
            return [text for item in value.values() for text in _texts(item)]
        case list():
            return [text for item in value for text in _texts(item)]
        case str():
            return [value]
        case _:
            return []
