"""A slip for the driver: where from, where to, when and how many; and no passenger's name."""

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, zone_line
from seminar_cli.papers.paper import Band, Fact, Facts, Page, Paper, Privacy, Row, Table, Value, long_date
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.roll_call import trips_asked
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import person_name, place_name
from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.places import Institution, Venue
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Trip
from seminar_cli.plan.seating import Load, seating


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each vehicle of each trip that takes place, in order of time."""
    expectations = Expectations(plan)
    trips = trips_asked(plan, ask)
    driven = {trip.id for trip in trips if trip.vehicles}
    refuse_missing(plan, ask, ask.trips, driven, "has no vehicle, so no driver")
    return tuple(
        _part(plan, trip, load)
        for trip in trips
        for load in seating(expectations, trip).loads
        if load.vehicle
    )


def _part(plan: Plan, trip: Trip, load: Load) -> Paper:
    facts = [
        _fact("meeting", _at(f"{trip.meet:%H:%M}" if trip.meet else "", trip.meeting_point)),
        _fact("serves", tuple(item.title for key in trip.serves if (item := plan.item(key)))),
        _fact("head_count", len(load.people)),
        _fact("seats", load.seats),
        _fact("plate", load.vehicle.plate if load.vehicle else ""),
        _fact("driver", load.vehicle.driver if load.vehicle else ""),
        _fact("escort_phone", _phones(plan, trip), "contact"),
    ]
    return Paper(
        name="trip-slip",
        part=f"{trip.id} {load.name}",
        title=f"{load.name} · {long_date(trip.date) if trip.date else word('undated')}",
        subtitle=" · ".join((word("trip_slip"), zone_line(plan))),
        sections=(
            _way(plan, trip),
            Facts("about", tuple(fact for fact in facts if fact.value not in {"", None, ()})),
        ),
        tab=f"{trip.id} {load.name}",
        document=f"{word('trip_slip')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(largest=2.5),
    )


def _way(plan: Plan, trip: Trip) -> Table:
    """From where and when, to where and by when."""
    ends = (("origin", trip.depart, trip.origin), ("destination", trip.arrive, trip.destination))
    rows = tuple(
        Row({"way": word(key), "time": moment, "place": _place(plan, place)}, tone="strong")
        for key, moment, place in ends
    )
    columns = (column("way"), column("time", "time", min_width=8), column("place", min_width=20))
    return Table("way", columns, (Band("", rows),))


def _fact(key: str, value: Value, privacy: Privacy = "open") -> Fact:
    return Fact(key, word(key), value, privacy=privacy)


def _at(time: str, place: str) -> str:
    return " · ".join(filter(None, (time, place)))


def _place(plan: Plan, key: str) -> tuple[str, ...]:
    """A place as a driver reads it: name and address in local script, then in Latin; each line once."""
    found = plan.by_id.get(key)
    if not isinstance(found, Venue | Institution):
        return tuple(filter(None, (place_name(plan, key),)))
    lines: tuple[str, ...] = (found.name_local, found.address_local, found.name, found.address)
    above = plan.institution(found.institution) if isinstance(found, Venue) else None
    if above and not (found.address or found.address_local):
        lines = (*lines, above.name_local, above.address_local, above.name, above.address)
    return tuple(dict.fromkeys(filter(None, lines)))


def _phones(plan: Plan, trip: Trip) -> tuple[str, ...]:
    """Whom the driver calls: the escorts of whom a number is known, each number on a line of its own."""
    people = (plan.person(key) for key in trip.escort)
    known = [person for person in people if isinstance(person, Participant | Speaker) and person.phone]
    return tuple(line for person in known for line in (person_name(plan, person.id), person.phone))
