import datetime as dt
import tomllib
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli

from seminar_cli.plan.build import build
from seminar_cli.plan.expected import EVERYBODY, Expectations, along, delegates, women
from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.names import city_of, full_name
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Timed, Trip
from seminar_cli.plan.record import Record

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = ("beijing-2023", "forum-2021", "online-2022")
ROLES = {EVERYBODY, "delegate", "observer", "guest", "media", "interpreter", "staff"}

Named = tuple[str, tuple[str, ...], str]
"""Where an id is named, in which tables it may stand, and the id."""


def text_of(name: str) -> str:
    return (EXAMPLES / name / "seminar.toml").read_text("utf-8")


def plan_of(name: str) -> Plan:
    return build(tomli.loads(text_of(name)))


@pytest.fixture(scope="module")
def beijing() -> Plan:
    return plan_of("beijing-2023")


@pytest.fixture(scope="module")
def forum() -> Plan:
    return plan_of("forum-2021")


@pytest.fixture(scope="module", params=NAMES)
def example(request: pytest.FixtureRequest) -> Plan:
    return plan_of(request.param)


# --- the files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_parser_reads_the_same(name: str) -> None:
    assert tomllib.loads(text_of(name)) == tomli.loads(text_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_says_what_is_invented(name: str) -> None:
    first_statement = text_of(name).index("format = 1")
    assert "nvented" in text_of(name)[:first_statement]


@pytest.mark.parametrize("name", NAMES)
def test_keys_stand_in_the_order_of_the_models(name: str) -> None:
    for path, model, data in records(tomli.loads(text_of(name))):
        known = [key for key in keys_of(model) if key in data]
        assert list(data) == known, path


def records(data: dict[str, Any]) -> Iterator[tuple[str, type[Record], dict[str, Any]]]:
    """Every table of a parsed plan that a model describes, with that model."""
    yield "", Plan, data
    yield from _records_below(Plan, data, "")


def _records_below(
    model: type[Record], data: dict[str, Any], path: str
) -> Iterator[tuple[str, type[Record], dict[str, Any]]]:
    for name, key in keys_of(model).items():
        if key.below is None or name not in data:
            continue
        value = data[name]
        for number, record in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(record, dict):
                here = f"{path}.{name}[{number}]"
                yield here, key.below, record
                yield from _records_below(key.below, record, here)


def test_the_series_is_linked() -> None:
    follows = plan_of("beijing-2023").seminar.follows
    target = (EXAMPLES / "beijing-2023" / follows).resolve()
    assert target == (EXAMPLES / "online-2022" / "seminar.toml").resolve()


def test_no_address_or_number_can_reach_anybody() -> None:
    for name in NAMES:
        for line in text_of(name).splitlines():
            if "@" in line:
                assert "@example.org" in line
            if "phone = " in line:
                digits = line.split('phone = "')[1].split('"')[0].split(" ", 1)[1]
                assert digits.startswith("00"), line


# --- references --------------------------------------------------------------------------------------


def named_ids(record: Record, path: str) -> Iterator[Named]:
    for name, key in keys_of(type(record)).items():
        value = getattr(record, name)
        here = f"{path}.{name}"
        items = value if isinstance(value, tuple) else (value,)
        if key.below:
            for item in items:
                if isinstance(item, Record):
                    yield from named_ids(item, f"{here}[{getattr(item, 'id', '')}]")
        elif key.refers:
            ids = tuple(value) if key.is_list or key.is_mapping else (value,)
            yield from ((here, key.refers, one) for one in ids if one)


def test_references_resolve(example: Plan) -> None:
    tables = {
        table: {record.id for record in getattr(example, table)}
        for table in keys_of(Plan)
        if table not in {"days", "attendance"} and isinstance(getattr(example, table), tuple)
    }
    tables["cities"] = {institution.city for institution in example.institutions} | {
        venue.city for venue in example.venues
    }
    tables["groups"] |= ROLES
    astray = [
        (path, key)
        for path, refers, key in named_ids(example, "")
        if not any(key in tables[table] for table in refers)
    ]
    assert astray == []


# --- nothing impossible ------------------------------------------------------------------------------


def occupied(plan: Plan) -> dict[str, list[tuple[Timed, dt.datetime, dt.datetime]]]:
    """What each person of the plan is at, in order of time; free time and what one may choose apart."""
    asked = Expectations(plan)
    busy: dict[str, list[tuple[Timed, dt.datetime, dt.datetime]]] = {}
    for record in (*plan.items, *plan.trips):
        if record.cancelled or getattr(record, "kind", "") == "free":
            continue
        if record.begins is None or record.finishes is None:
            continue
        for person in {one.id for one in asked.expected(record)} | set(helpers(record)):
            busy.setdefault(person, []).append((record, record.begins, record.finishes))
    for entries in busy.values():
        entries.sort(key=lambda entry: entry[1])
    return busy


def helpers(record: Timed) -> tuple[str, ...]:
    if not isinstance(record, Item):
        return ()
    speaking = [part.id for part in getattr(record, "speakers", ()) if part.by == "in-person"]
    moderator = getattr(record, "moderator", "")
    return (*along(record), *speaking, *([moderator] if moderator else []))


def test_nobody_is_in_two_places(example: Plan) -> None:
    for person, entries in occupied(example).items():
        for (first, _, ends), (second, begins, _) in pairwise(entries):
            assert ends <= begins, (person, first.id, second.id)


def test_there_is_time_from_place_to_place(example: Plan) -> None:
    minutes = {
        frozenset((route.origin, route.destination)): dt.timedelta(minutes=route.minutes)
        for route in example.routes
    }
    spare = dt.timedelta(minutes=example.checks.buffer_minutes)
    for person, entries in occupied(example).items():
        for (first, _, ends), (second, begins, _) in pairwise(entries):
            leaves, enters = last_place(first), first_place(second)
            if leaves and enters and leaves != enters and ends.date() == begins.date():
                way = minutes.get(frozenset((leaves, enters)))
                assert way is not None, (person, first.id, second.id, leaves, enters)
                assert ends + way + spare <= begins, (person, first.id, second.id)


def last_place(record: Timed) -> str:
    return record.destination if isinstance(record, Trip) else getattr(record, "venue", "")


def first_place(record: Timed) -> str:
    return record.origin if isinstance(record, Trip) else getattr(record, "venue", "")


def test_trips_take_as_long_as_their_route(example: Plan) -> None:
    minutes = {frozenset((route.origin, route.destination)): route.minutes for route in example.routes}
    for trip in example.trips:
        assert trip.begins
        assert trip.finishes
        places = frozenset((trip.origin, trip.destination))
        cities = frozenset((city_of(example, trip.origin), city_of(example, trip.destination)))
        stated = minutes.get(places, minutes.get(cities))
        assert stated is not None, trip.id
        assert stated <= (trip.finishes - trip.begins).seconds / 60 <= stated + 15, trip.id
        assert trip.meet
        assert trip.depart
        assert trip.meet < trip.depart


def test_every_place_holds_its_people(example: Plan) -> None:
    asked = Expectations(example)
    for item in example.items:
        venue = example.venue(item.venue)
        people = {person.id for person in asked.expected(item)} | set(helpers(item))
        for capacity in (venue.capacity if venue else None, getattr(item, "capacity", None)):
            assert capacity is None or len(people) <= capacity, item.id


def test_every_vehicle_holds_its_people(example: Plan) -> None:
    asked = Expectations(example)
    for trip in example.trips:
        seats = sum(vehicle.seats or 0 for vehicle in trip.vehicles)
        assert not trip.vehicles or len(asked.expected(trip)) <= seats, trip.id
        named = {vehicle.name for vehicle in trip.vehicles}
        assert {seat.vehicle for seat in trip.seats} <= named, trip.id


def test_parallel_items_are_for_different_people_or_a_choice(example: Plan) -> None:
    asked = Expectations(example)
    for first, second in combinations(example.items, 2):
        if first.begins is None or second.begins is None or first.cancelled or second.cancelled:
            continue
        assert first.finishes
        assert second.finishes
        if first.begins < second.finishes and second.begins < first.finishes:
            assert not set(asked.expected(first)) & set(asked.expected(second)), (first.id, second.id)


def test_attendance_names_those_expected(example: Plan) -> None:
    asked = Expectations(example)
    for sheet in example.attendance:
        item = example.item(sheet.item)
        assert item
        assert item.is_signed
        there = [*sheet.present, *sheet.late, *sheet.excused]
        meant = {person.id for person in asked.meant(item)}
        assert len(set(there)) == len(there)
        assert set(there) <= meant, sheet.item
        excused = {person.id for person in asked.meant(item)} - {person.id for person in asked.expected(item)}
        assert not excused & {*sheet.present, *sheet.late}, sheet.item


# --- Beijing, Jinan, Qingdao 2023 --------------------------------------------------------------------


def confirmed(plan: Plan) -> tuple[Participant, ...]:
    return delegates(Expectations(plan).confirmed)


def test_eighteen_delegates_from_fourteen_developing_countries(beijing: Plan) -> None:
    assert len(confirmed(beijing)) == 18
    assert len({person.country for person in confirmed(beijing)}) == 14
    assert women(confirmed(beijing)) == 9


def test_the_twelve_days(beijing: Plan) -> None:
    seminar = beijing.seminar
    assert (seminar.start, seminar.end) == (dt.date(2023, 7, 24), dt.date(2023, 8, 4))
    assert (seminar.end - seminar.start).days + 1 == 12
    cities = list(dict.fromkeys(day.city for day in beijing.days))
    assert cities == ["Beijing", "Jinan", "Qingdao"]
    assert seminar.initiative == "Global Development Initiative (GDI)"


def test_who_hosted_and_who_organized(beijing: Plan) -> None:
    roles = {role: body.name for body in beijing.institutions for role in body.roles}
    assert roles["host"] == "Government of China"
    assert roles["partner"] == "United Nations Office for South-South Cooperation"
    assert roles["organizer"] == "Shandong Foreign Trade Vocational College"
    college, academy = beijing.institution("shandong-college"), beijing.institution("aibo")
    assert college
    assert college.on_behalf_of == "china"
    assert academy
    assert (academy.acronym, academy.parent) == ("AIBO", "mofcom")


def test_the_opening_has_its_speakers_in_order(beijing: Plan) -> None:
    opening = next(session for session in beijing.sessions if session.kind == "opening")
    people = [beijing.person(part.id) for part in opening.speakers]
    assert [full_name(person) for person in people if person] == [
        "Mr. Lei Hao",
        "Ms. Dima Al-Khatib",
        "Ms. Vilayluck Seneduangdeth",
        "Mr. Diao Jiandong",
    ]
    assert [part.by for part in opening.speakers] == ["in-person", "video", "in-person", "in-person"]
    assert opening.date == dt.date(2023, 7, 24)
    delegate = people[2]
    assert isinstance(delegate, Participant)
    assert delegate.position == "Deputy Permanent Representative of the Lao PDR to the UN"


def test_whom_the_group_met_and_what_it_saw_by_31_july(beijing: Plan) -> None:
    week = [item for item in beijing.items if item.date and item.date <= dt.date(2023, 7, 31)]
    met = {part.id for item in week for part in getattr(item, "institutions", ())}
    assert met >= {"mofcom-trade", "mfa", "beijing-city", "shandong", "jinan-city", "qingdao-city"}
    hosts = {getattr(item, "host", "") for item in week}
    assert hosts >= {"youth-summit", "qingdao-expo", "jinan-zone"}


def test_a_bed_for_every_night(beijing: Plan) -> None:
    for stay, following in pairwise(beijing.stays):
        assert stay.check_out == following.check_in
    for person in confirmed(beijing):
        assert [room.stay for room in person.rooms] == [stay.id for stay in beijing.stays]
    rooms = [(room.stay, room.room) for person in confirmed(beijing) for room in person.rooms]
    assert len(set(rooms)) == len(rooms)


def test_somebody_meets_everybody_who_lands_and_leaves(beijing: Plan) -> None:
    for person in confirmed(beijing):
        assert person.arrival
        assert person.arrival.at
        assert person.departure
        assert person.departure.at
        trips = [trip for trip in beijing.trips if person.id in trip.people]
        fetched = next(trip for trip in trips if trip.origin == person.arrival.place)
        brought = next(trip for trip in trips if trip.destination == person.departure.place)
        assert fetched.begins
        assert dt.timedelta(minutes=30) <= fetched.begins - person.arrival.at
        assert brought.finishes
        assert dt.timedelta(hours=2) <= person.departure.at - brought.finishes


# --- the forum of 2021 -------------------------------------------------------------------------------


def test_the_forum_has_two_organizers_and_ten_supporters(forum: Plan) -> None:
    assert forum.seminar.theme == "Digital Economy for South-South Cooperation"
    assert forum.seminar.start == forum.seminar.end == dt.date(2021, 9, 4)
    organizers = [body.acronym for body in forum.institutions if "co-organizer" in body.roles]
    assert organizers == ["UNOSSC", "CICETE"]
    supporters = [body.name for body in forum.institutions if "supporter" in body.roles]
    assert supporters == [
        "United Nations Development Programme",
        "United Nations Industrial Development Organization",
        "World Food Programme Centre of Excellence for Rural Transformation",
        "Chinese Academy of International Trade and Economic Cooperation",
        "China Agricultural University",
        "Nankai University",
        "School of Economics and Management of Tsinghua University",
        "China-Africa Business Council",
        "China South-South Cooperation Network",
        "Global South-South Development Center Project",
    ]


def test_the_forum_opening(forum: Plan) -> None:
    opening = next(session for session in forum.sessions if session.kind == "opening")
    people = [(forum.person(part.id), part.by) for part in opening.speakers]
    assert [(full_name(person), by) for person, by in people if person] == [
        ("H.E. Mr. Qian Keming", "in-person"),
        ("Mr. Hou Junshu", "in-person"),
        ("Mr. Adel Abdellatif", "video"),
        ("H.E. Mamadou Ndiaye", "video"),
    ]


def test_three_publications_are_launched(forum: Plan) -> None:
    launched = [
        (book.title, book.publishers)
        for session in forum.sessions
        if session.kind == "launch"
        for book in session.publications
    ]
    in_action = "China-Tanzania Cooperation through Agriculture and Poverty Reduction Partnerships"
    assert launched == [
        (f"South-South in Action: {in_action}", ("unossc", "cau-cidga")),
        ("Digital Economy and China", ("nankai",)),
        ("International Guide for Industrial Parks (Chinese version)", ("unido",)),
    ]


def test_the_forum_splits_and_shows(forum: Plan) -> None:
    kinds = [session.kind for session in forum.sessions]
    assert kinds.count("breakout") >= 3
    assert len({session.start for session in forum.sessions if session.kind == "breakout"}) == 1
    assert "exhibit" in kinds


# --- the training of 2022 ----------------------------------------------------------------------------


def test_the_training_is_known_by_its_figures() -> None:
    plan = plan_of("online-2022")
    assert (plan.reported.participants, plan.reported.countries) == (1100, 90)
    assert plan.reported.at_least
    assert plan.seminar.mode == "online"
    assert (plan.seminar.end - plan.seminar.start).days + 1 == 5
    assert (plan.seminar.start.year, plan.seminar.start.month, plan.seminar.end.month) == (2022, 3, 3)
