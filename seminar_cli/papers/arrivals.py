"""The airport team's list: who lands when, who is met together, and who has to leave when."""

from collections.abc import Iterable, Sequence

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, counted, issue_line, seminar_line, zone_line
from seminar_cli.papers.paper import Band, Column, Page, Paper, Row, Section, Table, Text, Value, long_date
from seminar_cli.papers.words import word
from seminar_cli.plan.names import bare_name, country_name, name_on_list, person_name, place_name
from seminar_cli.plan.people import Participant
from seminar_cli.plan.pickups import Flight, Pickup, arrivals, departures, without_flight
from seminar_cli.plan.plan import Plan


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """Arrivals and departures, a part each, which says so where it has nobody; nothing without flights."""
    landing, leaving = without_flight(plan)
    both = (
        ("arrivals", arrivals(plan, ask.window), landing),
        ("departures", departures(plan, ask.window), leaving),
    )
    if not any(flights for _, flights, _ in both):
        return ()
    return tuple(_part(plan, ask, *each) for each in both)


def _part(plan: Plan, ask: Ask, key: str, pickups: Iterable[Pickup], unknown: Sequence[Participant]) -> Paper:
    bands = tuple(
        _band(plan, key, pickup) for pickup in pickups if not ask.days or pickup.at.date() in ask.days
    )
    sections: list[Section] = [Table("flights", _columns(key), bands, empty=word("no_flights"))]
    if unknown and not ask.days:
        names = tuple(name_on_list(person) for person in unknown)
        sections.append(Text("unknown", bullets=names, title=word("flight_unknown"), tone="warn"))
    return Paper(
        name="arrivals",
        part=key,
        title=word(key),
        sections=tuple(sections),
        tab=word(key),
        subtitle=f"{seminar_line(plan)} · {zone_line(plan)}",
        document=f"{word('arrivals_departures')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(landscape=True),
    )


def _columns(key: str) -> tuple[Column, ...]:
    when = ("landing",) if key == "arrivals" else ("take_off", "leaves_hotel")
    return (
        *(column(each, min_width=12 if each == "leaves_hotel" else 0) for each in when),
        column("flight"),
        column("name_board", "name", min_width=22),
        column("name_local", "name"),
        column("country"),
        column("hotel", min_width=14),
        column("phone", privacy="contact", min_width=19),
    )


def _band(plan: Plan, key: str, pickup: Pickup) -> Band:
    """One pick-up: where, when to be there, how many, who goes there."""
    count = counted(len(pickup.flights), "person", "persons")
    first = pickup.flights[0].at
    label = [long_date(first), place_name(plan, pickup.place) or word("place_open"), count]
    if key == "arrivals":
        label.insert(1, f"{word('last_landing')} {pickup.at:%H:%M}")
        label += _met_by(plan, pickup)
    return Band(" · ".join(label), tuple(_row(plan, key, flight) for flight in pickup.flights))


def _met_by(plan: Plan, pickup: Pickup) -> list[str]:
    """The escorts of trips that leave this place that day after the last of them has landed."""
    trips = [
        trip
        for trip in plan.trips
        if trip.origin == pickup.place
        and not trip.cancelled
        and trip.begins is not None
        and trip.date == pickup.at.date()
        and trip.begins >= pickup.at
    ]
    first = min(trips, key=lambda trip: (trip.begins is None, trip.begins), default=None)
    if first is None or not first.escort:
        return []
    return [f"{word('met_by')} {', '.join(person_name(plan, escort) for escort in first.escort)}"]


def _row(plan: Plan, key: str, flight: Flight) -> Row:
    person = flight.person
    cells: dict[str, Value] = {
        "flight": flight.number,
        "name_board": bare_name(person),
        "name_local": person.name_local,
        "country": country_name(plan, person.country),
        "hotel": place_name(plan, flight.stay.venue) if flight.stay else "",
        "phone": person.phone,
    }
    if key == "arrivals":
        cells["landing"] = f"{flight.at:%H:%M}"
    else:
        cells["take_off"] = f"{flight.at:%H:%M}"
        cells["leaves_hotel"] = f"{flight.leaves:%d %b %H:%M}" if flight.leaves else word("way_unknown")
    return Row(cells, id=person.id)
