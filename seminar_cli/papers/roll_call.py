"""Roll call of a trip: who rides where, for the escort to tick off on the way out and back."""

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, counted, group_name, issue_line, person_cells, seminar_line
from seminar_cli.papers.paper import (
    Band,
    Column,
    Fact,
    Facts,
    Page,
    Paper,
    Row,
    Table,
    Tone,
    Value,
    long_date,
)
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import person_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Trip
from seminar_cli.plan.seating import Load, Passenger, Seating, group_of, seating
from seminar_cli.plan.timeline import time_span, trip_title
from seminar_cli.plan.travel import Travel


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each trip that takes place, in order of time."""
    expectations, travel = Expectations(plan), Travel(plan)
    return tuple(_part(expectations, travel, trip) for trip in trips_asked(plan, ask))


def trips_asked(plan: Plan, ask: Ask) -> list[Trip]:
    """The trips of the days and ids asked for that take place; those without a date or time come last."""
    trips = [
        trip
        for trip in plan.trips
        if not trip.cancelled
        and (not ask.days or trip.date in ask.days)
        and (not ask.trips or trip.id in ask.trips)
    ]
    refuse_missing(plan, ask, ask.trips, {trip.id for trip in trips}, "does not take place")
    return sorted(trips, key=lambda trip: (trip.date is None, trip.date, trip.depart is None, trip.depart))


def _part(expectations: Expectations, travel: Travel, trip: Trip) -> Paper:
    plan = expectations.plan
    seated = seating(expectations, trip)
    return Paper(
        name="roll-call",
        part=trip.id,
        title=f"{word('roll_call')} · {trip_title(plan, trip)}",
        sections=(_facts(plan, trip, seated), _table(plan, seated, luggage=_moves(travel, trip))),
        main="people",
        tab=" ".join(filter(None, (trip.id, f"{trip.date:%d %b}" if trip.date else "", trip.number))),
        subtitle=seminar_line(plan),
        document=f"{word('roll_call')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(),
    )


def _moves(travel: Travel, trip: Trip) -> bool:
    """Whether people take their luggage: the trip leads to another city, or to or from a train or flight."""
    ends = (travel.plan.venue(trip.origin), travel.plan.venue(trip.destination))
    if any(venue and venue.kind in {"station", "airport"} for venue in ends):
        return True
    return not travel.same_city(trip.origin, trip.destination)


def _facts(plan: Plan, trip: Trip, seated: Seating) -> Facts:
    told: list[tuple[str, Value, Tone]] = [
        ("date", long_date(trip.date) if trip.date else word("undated"), "plain"),
        ("meeting", " · ".join(filter(None, (_clock(trip), trip.meeting_point))), "plain"),
        ("time", time_span(trip.begins, trip.finishes), "plain"),
        ("escort", tuple(person_name(plan, key) for key in trip.escort), "plain"),
        ("head_count", len(seated.people), "plain"),
    ]
    if seated.short:
        told.append(("seats_short", f"{seated.short} {word('seats_missing')}", "bad"))
    return Facts("about", tuple(Fact(key, word(key), value, tone=tone) for key, value, tone in told if value))


def _clock(trip: Trip) -> str:
    return f"{trip.meet:%H:%M}" if trip.meet else ""


def _table(plan: Plan, seated: Seating, *, luggage: bool) -> Table:
    ticks = ("out", "luggage" if luggage else "back")
    bands = [_band(plan, load) for load in seated.loads if load.people or load.vehicle]
    if seated.standing:
        rows = tuple(_row(plan, person, None, "bad") for person in seated.standing)
        bands.append(Band(word("no_seat"), rows))
    grouped = any(group_of(plan, person) for person in seated.people)
    return Table(
        key="people",
        columns=(
            column("seat", "number"),
            column("name", "name", min_width=24),
            *([column("group")] if grouped else []),
            column("country"),
            column("phone", privacy="contact", min_width=19),
            *(Column(key, word(f"tick_{key}"), "tick", by_hand=True, min_width=6) for key in ticks),
        ),
        bands=tuple(bands),
        empty=word("nobody_expected"),
    )


def _band(plan: Plan, load: Load) -> Band:
    rows = tuple(
        _row(plan, person, number, "bad" if load.seats is not None and number > load.seats else "plain")
        for number, person in enumerate(load.people, 1)
    )
    return Band(_heading(load), rows)


def _heading(load: Load) -> str:
    """`Bus 1 · 鲁B·00001 · 18 people on 33 seats`."""
    if load.vehicle is None:
        return ""
    count = counted(len(load.people), "person", "persons")
    if load.seats is not None:
        count = f"{count} {word('on')} {counted(load.seats, 'one_seat', 'several_seats')}"
    return " · ".join(filter(None, (load.name, load.vehicle.plate, count)))


def _row(plan: Plan, person: Passenger, seat: int | None, tone: Tone) -> Row:
    cells: dict[str, Value] = dict(person_cells(plan, person))
    del cells["position_organization"]
    key = group_of(plan, person)
    return Row(
        {**cells, "seat": seat, "group": group_name(plan, key) if key else "", "phone": person.phone},
        id=person.id,
        tone=tone,
    )
