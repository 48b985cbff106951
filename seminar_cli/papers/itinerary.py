"""An itinerary for each person: own days, own meetings, own bed, and whom to call."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import (
    column,
    day_title,
    in_groups,
    in_protocol_order,
    issue_line,
    seminar_line,
    zone_line,
)
from seminar_cli.papers.item_words import item_lines, meeting, time_words, to_know, tone_of
from seminar_cli.papers.paper import Band, Column, Fact, Facts, Page, Paper, Row, Section, Table, Value
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations, along
from seminar_cli.plan.names import country_name, full_name, person_name, place_name
from seminar_cli.plan.nights import hotel_on
from seminar_cli.plan.people import Journey, Participant
from seminar_cli.plan.pickups import leaves_hotel
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, Trip, Vehicle, Visit
from seminar_cli.plan.seating import seating
from seminar_cli.plan.settings import zone_of
from seminar_cli.plan.timeline import Entry, ProgrammeDay, programme, time_span
from seminar_cli.plan.travel import Travel


@dataclass(frozen=True)
class _Desk:
    """What all itineraries of a plan are made from; made once."""

    plan: Plan
    expectations: Expectations
    travel: Travel
    days: tuple[ProgrammeDay, ...]
    own: dict[str, list[list[Entry]]]
    """Each person's entries, day by day."""
    vehicles: dict[tuple[str, str], Vehicle]
    """In which vehicle a person rides, by ids of trip and person, where there are several."""
    rows: dict[tuple[int, str, str], Row] = field(default_factory=dict)
    """What many read alike, by the entry, the vehicle and whose it is: "" for all who only take part."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each confirmed person asked for, in protocol order."""
    expectations = Expectations(plan)
    people = [person for person in expectations.confirmed if _is_asked(person, ask)]
    refuse_missing(plan, ask, ask.people, {person.id for person in people}, "has no itinerary")
    if not people:
        return ()
    days = tuple(day for day in programme(plan) if not ask.days or day.date in ask.days)
    own = _own_entries(expectations, days, people)
    desk = _Desk(plan, expectations, Travel(plan), days, own, dict(_vehicles(expectations)))
    return tuple(_part(desk, person) for person in in_protocol_order(plan, people))


def _is_asked(person: Participant, ask: Ask) -> bool:
    return (
        (not ask.people or person.id in ask.people)
        and in_groups(person, ask.groups)
        and (not ask.countries or person.country in ask.countries)
    )


def _own_entries(
    expectations: Expectations, days: Sequence[ProgrammeDay], people: Iterable[Participant]
) -> dict[str, list[list[Entry]]]:
    """What each person is expected at or goes along to, day by day: one pass over the programme."""
    own: dict[str, list[list[Entry]]] = {person.id: [[] for _ in days] for person in people}
    for number, day in enumerate(days):
        for entry in day.entries:
            if entry.cancelled:
                continue
            keys = {person.id for person in expectations.expected(entry.record, entry.day)}
            if isinstance(entry.record, Item):
                keys.update(along(entry.record))
            for key in keys & own.keys():
                own[key][number].append(entry)
    return own


def _vehicles(expectations: Expectations) -> Iterator[tuple[tuple[str, str], Vehicle]]:
    for trip in expectations.plan.trips:
        for load in seating(expectations, trip).loads if len(trip.vehicles) > 1 else ():
            if load.vehicle:
                yield from (((trip.id, person.id), load.vehicle) for person in load.people)


# --- one person ------------------------------------------------------------------------------------


def _part(desk: _Desk, person: Participant) -> Paper:
    plan = desk.plan
    sections: list[Section] = [_travel(desk, person), _days(desk, person), *_contacts(plan)]
    whose = " · ".join(filter(None, (country_name(plan, person.country), person.organization)))
    return Paper(
        name="itinerary",
        part=person.id,
        title=full_name(person),
        subtitle=" · ".join(filter(None, (whose, seminar_line(plan), zone_line(plan)))),
        sections=tuple(section for section in sections if not isinstance(section, Facts) or section.facts),
        main="programme",
        tab=f"{person.id} {person.family_name or person.given_names}",
        document=f"{word('itinerary')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(size=0.85),
    )


def _travel(desk: _Desk, person: Participant) -> Facts:
    """How the person comes and leaves."""
    told = [
        ("arrival", _journey(desk.plan, person.arrival)),
        ("departure", _journey(desk.plan, person.departure)),
        ("leave_hotel_at", _leaving(desk, person)),
    ]
    return Facts("travel", tuple(Fact(key, word(key), value) for key, value in told if value))


def _journey(plan: Plan, journey: Journey | None) -> Value:
    if journey is None or journey.at is None:
        return ""
    where = ", ".join(filter(None, (journey.flight, place_name(plan, journey.place))))
    return f"{_moment(journey.at)}{' · ' if where else ''}{where}"


def _leaving(desk: _Desk, person: Participant) -> str:
    """When to leave the hotel; in words where the way to the airport is not known."""
    if not (person.departure and person.departure.at):
        return ""
    leaves = leaves_hotel(desk.plan, desk.travel, person)
    return _moment(leaves) if leaves else word("ask_duty_officer")


def _moment(moment: dt.datetime) -> str:
    return f"{moment:%H:%M}, {moment.day} {moment:%B}"


# --- the days --------------------------------------------------------------------------------------


def _days(desk: _Desk, person: Participant) -> Table:
    own_time = _own_time(desk.plan, person)
    bands = [
        _day(desk, person, day, entries, own_time)
        for day, entries in zip(desk.days, desk.own[person.id], strict=True)
        if desk.expectations.is_there_on(person, day.date) and (entries or day.number is not None)
    ]
    return Table(
        key="programme",
        columns=(
            column("time", min_width=11),
            *([Column("own_time", word("own_time"), min_width=11)] if own_time else []),
            column("item", min_width=26),
            column("place_details", min_width=26),
        ),
        bands=tuple(bands),
        empty=word("nothing_planned"),
    )


def _day(
    desk: _Desk,
    person: Participant,
    day: ProgrammeDay,
    entries: Sequence[Entry],
    own_time: Callable[[Entry], str] | None,
) -> Band:
    title = " · ".join(filter(None, (day_title(day), day.city)))
    rows = [_row(desk, person, entry, own_time) for entry in entries] or [_free(day)]
    return Band(title, (*rows, *_night(desk.plan, person, day)))


def _free(day: ProgrammeDay) -> Row:
    return Row({"item": word("rest" if day.kind == "rest" else "nothing_planned")}, tone="muted")


def _row(desk: _Desk, person: Participant, entry: Entry, own_time: Callable[[Entry], str] | None) -> Row:
    part = _own_part(entry, person.id) if entry.what != "lunch" else ()
    vehicle = desk.vehicles.get((entry.id, person.id))
    asked = (id(entry), vehicle.name if vehicle else "", person.id if part or own_time else "")
    if asked not in desk.rows:
        desk.rows[asked] = _made(desk, person, entry, own_time, part)
    return desk.rows[asked]


def _made(
    desk: _Desk,
    person: Participant,
    entry: Entry,
    own_time: Callable[[Entry], str] | None,
    part: tuple[str, ...],
) -> Row:
    plan, record = desk.plan, entry.record
    where = meeting(record) if isinstance(record, Trip) else place_name(plan, entry.venue)
    told = _on_the_way(desk, person, record) if isinstance(record, Trip) else to_know(plan, entry)
    cells: dict[str, Value] = {
        "time": time_words(entry),
        "item": item_lines(plan, entry),
        "place_details": tuple(filter(None, (where, *part, *told))),
    }
    if own_time:
        cells["own_time"] = own_time(entry)
    return Row(cells, id=entry.id, tone=tone_of(entry))


def _on_the_way(desk: _Desk, person: Participant, trip: Trip) -> tuple[str, ...]:
    """The vehicle and who escorts it."""
    own = desk.vehicles.get((trip.id, person.id))
    vehicles = own.name if own else ", ".join(vehicle.name for vehicle in trip.vehicles)
    escort = ", ".join(person_name(desk.plan, key) for key in trip.escort if key != person.id)
    with_escort = f"{word('escort')}: {escort}" if escort else ""
    return (" · ".join(filter(None, (vehicles, with_escort))),)


def _own_part(entry: Entry, key: str) -> tuple[str, ...]:
    """What somebody does there who does not only attend."""
    record = entry.record
    match record:
        case Session():
            speaks = any(part.id == key and part.status != "declined" for part in record.speakers)
            does = {
                "you_speak": speaks,
                "you_moderate": record.moderator == key,
                "you_interpret": key in record.interpreters,
            }
        case Visit():
            does = {
                "you_accompany": key in record.accompanied_by,
                "you_interpret": key in record.interpreters,
            }
        case Trip():
            does = {"you_escort": key in record.escort}
        case _:
            does = {}
    return tuple(word(each) for each, done in does.items() if done)


def _night(plan: Plan, person: Participant, day: ProgrammeDay) -> Iterator[Row]:
    """Where the person sleeps, unless the flight leaves before."""
    leaves = person.departure.at if person.departure else None
    found = hotel_on(plan, person, day.date)
    if found is None or (leaves and leaves.date() <= day.date):
        return
    stay, room = found
    number = f"{word('room')} {room.room}" if room and room.room else ""
    yield Row(
        {"time": word("overnight"), "item": place_name(plan, stay.venue), "place_details": number},
        tone="muted",
    )


def _own_time(plan: Plan, person: Participant) -> Callable[[Entry], str] | None:
    """How the times of an entry read where the person sits; None where they are the seminar's own."""
    if plan.seminar.mode == "in-person" or person.timezone in {"", plan.seminar.timezone}:
        return None
    here = zone_of(plan.seminar.timezone)
    there = zone_of(person.timezone)
    if here is None or there is None:
        return None

    def told(entry: Entry) -> str:
        begins, finishes = _moved(entry.begins, here, there), _moved(entry.finishes, here, there)
        span = time_span(begins, finishes)
        if begins and entry.begins and begins.date() != entry.begins.date():
            return f"{span}, {begins.day} {begins:%b}"
        return span

    return told


def _moved(moment: dt.datetime | None, here: ZoneInfo, there: ZoneInfo) -> dt.datetime | None:
    if moment is None:
        return None
    return moment.replace(tzinfo=here).astimezone(there).replace(tzinfo=None)


# --- whom to call ----------------------------------------------------------------------------------


def _contacts(plan: Plan) -> tuple[Table, ...]:
    """Duty officers by city and date; nothing where the plan names none."""
    if not plan.seminar.contacts:
        return ()
    columns = (
        column("since", "date"),
        column("city"),
        column("name", "name"),
        column("role"),
        column("phone", privacy="contact"),
    )
    rows = tuple(
        Row(
            {
                "since": each.since,
                "city": each.city,
                "name": each.name,
                "role": each.role,
                "phone": each.phone,
            }
        )
        for each in plan.seminar.contacts
    )
    return (Table("contacts", columns, (Band("", rows),), title=word("whom_to_call")),)
