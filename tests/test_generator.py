import subprocess
import sys
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli

from benchmarks.generator import make_data, make_plan
from benchmarks.name_pools import BY_AREA, BY_COUNTRY, POOLS
from benchmarks.sizes import START
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.report import report
from seminar_cli.countries import all_countries
from seminar_cli.plan.build import build
from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.names import full_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.refers import references
from tests.test_examples import ROLES, occupied, records

SIZES = [(1, 1, 1), (18, 14, 12), (130, 40, 5), (1100, 90, 5)]


@cache
def text_of(participants: int, countries: int, days: int) -> str:
    return make_plan(participants, countries, days)


@pytest.fixture(params=SIZES, ids=str)
def sized(request: pytest.FixtureRequest) -> tuple[int, int, int]:
    size: tuple[int, int, int] = request.param
    return size


@cache
def plan_of(size: tuple[int, int, int]) -> Plan:
    return build(tomli.loads(text_of(*size)))


def test_same_arguments_give_the_same_text() -> None:
    assert make_plan(130, 40, 5) == make_plan(130, 40, 5)
    assert make_plan(130, 40, 5, seed=1) != make_plan(130, 40, 5)


def test_another_process_gives_the_same_text(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    figures = ["--participants", "130", "--countries", "40", "--days", "5"]
    command = [sys.executable, "-m", "benchmarks.generator", *figures, "-o", str(file)]
    subprocess.run(command, check=True, cwd=Path(__file__).parent.parent, env={"PYTHONHASHSEED": "7"})
    assert file.read_text("utf-8") == text_of(130, 40, 5)


def test_every_parser_reads_what_was_meant(sized: tuple[int, int, int]) -> None:
    data = make_data(*sized)
    assert tomllib.loads(text_of(*sized)) == data
    assert tomli.loads(text_of(*sized)) == data


def test_counts_are_as_asked(sized: tuple[int, int, int]) -> None:
    participants, countries, days = sized
    plan = plan_of(sized)
    come = delegates(Expectations(plan).confirmed)
    assert len(come) == participants
    assert len({person.country for person in come}) == countries
    assert (plan.seminar.end - plan.seminar.start).days + 1 == days
    assert len(plan.participants) > participants


def test_countries_send_unequally() -> None:
    come = delegates(Expectations(plan_of((1100, 90, 5))).confirmed)
    sent = [sum(person.country == code for person in come) for code in {person.country for person in come}]
    assert min(sent) < 8
    assert max(sent) > 40


def test_references_resolve(sized: tuple[int, int, int]) -> None:
    plan = plan_of(sized)
    cities = {venue.city for venue in plan.venues}
    ids = {
        table: {record.id for record in getattr(plan, table)}
        for table in keys_of(Plan)
        if table not in {"days", "attendance"} and isinstance(getattr(plan, table), tuple)
    }
    ids |= {"cities": cities, "groups": ids["groups"] | ROLES}
    for reference in references(plan):
        assert any(reference.to in ids[table] for table in reference.tables), reference


def test_nobody_is_in_two_places(sized: tuple[int, int, int]) -> None:
    for person, entries in occupied(plan_of(sized)).items():
        for (first, _, ends), (second, begins, _) in pairwise(entries):
            assert ends <= begins, (person, first.id, second.id)


def test_every_place_and_vehicle_holds_its_people(sized: tuple[int, int, int]) -> None:
    plan = plan_of(sized)
    asked = Expectations(plan)
    for item in plan.items:
        venue = plan.venue(item.venue)
        assert venue
        assert venue.capacity is None or len(asked.expected(item)) <= venue.capacity, item.id
    for trip in plan.trips:
        seats = sum(vehicle.seats or 0 for vehicle in trip.vehicles)
        assert not trip.vehicles or len(asked.expected(trip)) <= seats, trip.id


def test_sheets_name_those_expected(sized: tuple[int, int, int]) -> None:
    plan = plan_of(sized)
    asked = Expectations(plan)
    assert plan.attendance
    for sheet in plan.attendance:
        item = plan.item(sheet.item)
        assert item
        there = [*sheet.present, *sheet.late, *sheet.excused, *sheet.minutes]
        assert set(there) <= {person.id for person in asked.expected(item)}, sheet.item


def test_every_key_of_the_models_is_used() -> None:
    used: dict[type[Record], set[str]] = {}
    for _, model, data in records(make_data(130, 40, 5)):
        used.setdefault(model, set()).update(data)
    unused = {
        f"{model.__name__}.{name}" for model, names in used.items() for name in keys_of(model).keys() - names
    }
    assert unused == {"Plan.reported", "Seminar.follows"}  # a plan of its own has no use for the two


def test_nobody_of_a_country_has_the_name_of_another() -> None:
    people = [
        (person.country, full_name(person.model_copy(update={"honorific": ""})))
        for person in delegates(Expectations(plan_of((1100, 90, 5))).confirmed)
    ]
    assert len(set(people)) > 0.99 * len(people)


def test_names_come_in_several_scripts() -> None:
    letters = {name[0] for person in plan_of((1100, 90, 5)).participants if (name := person.name_local)}
    blocks = {ord(letter) >> 8 for letter in letters}
    assert len(blocks) >= 8


def test_pools_are_all_known_and_used() -> None:
    assert {*BY_COUNTRY.values(), *BY_AREA.values()} == set(POOLS)
    codes = {country.iso3 for country in all_countries()}
    areas = {
        area for country in all_countries() for area in (country.sub_region, country.intermediate_region)
    }
    assert set(BY_COUNTRY) <= codes
    assert set(BY_AREA) <= areas


@pytest.mark.parametrize("periods", [1, 2, 3, 4, 7, 10, 20])
@pytest.mark.parametrize("days", [1, 2, 4])
def test_any_number_of_periods_makes_a_possible_plan(periods: int, days: int) -> None:
    plan = build(make_data(60, 20, days, items_per_day=periods))
    for person, entries in occupied(plan).items():
        for (first, _, ends), (second, begins, _) in pairwise(entries):
            assert ends <= begins, (person, first.id, second.id)


def test_sheets_can_be_left_out() -> None:
    assert "attendance" not in make_data(18, 14, 5, attendance=False)


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ({"participants": 5, "countries": 6, "days": 1}, "from each country"),
        ({"participants": 500, "countries": 400, "days": 1}, "countries must be 1 to"),
        ({"participants": 5, "countries": 2, "days": 0}, "days"),
        ({"participants": 5, "countries": 2, "days": 1, "items_per_day": 21}, "items_per_day"),
    ],
)
def test_figures_that_do_not_go_together_are_refused(figures: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        make_plan(**figures)


def test_somebody_of_one_name_may_be_the_odd_one() -> None:
    people = make_data(2_200, 90, 5)["participants"]
    assert any("family_name" not in person and "also_known_as" in person for person in people)


def test_online_nobody_travels() -> None:
    plan = build(make_data(130, 40, 5, online=True))
    assert plan.seminar.mode == "online"
    assert not any((plan.visits, plan.trips, plan.stays, plan.routes))
    assert all(venue.link for venue in plan.venues)
    assert all(person.timezone for person in plan.participants)
    assert not any(person.passport or person.arrival or person.rooms for person in plan.participants)
    come = delegates(Expectations(plan).confirmed)
    assert (len(come), len({person.country for person in come})) == (130, 40)


def test_an_online_plan_has_no_mistake_and_half_the_length() -> None:
    text = make_plan(1100, 90, 5, online=True)
    assert len(text) < 0.6 * len(text_of(1100, 90, 5))
    found = report(Desk(build(tomli.loads(text)), START)).findings
    assert [finding for finding in found if finding.severity == "error"] == []
