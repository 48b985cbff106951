"""Who is met when and where, and who has to leave when: the flights of confirmed people."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from seminar_cli.plan.ids import natural
from seminar_cli.plan.nights import first_night, hotel_on
from seminar_cli.plan.people import Participant
from seminar_cli.plan.places import Stay
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.travel import Travel


@dataclass(frozen=True, slots=True)
class Flight:
    """One person's landing or take-off; `stay` is the hotel slept in after or before it.

    `leaves` is when a person must leave the hotel for a take-off; None where the way is not known.
    """

    person: Participant
    at: dt.datetime
    number: str
    place: str
    stay: Stay | None
    leaves: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Pickup:
    """Flights whose people are met, or leave, together; `at` is when to be there."""

    place: str
    at: dt.datetime
    flights: tuple[Flight, ...]


def arrivals(plan: Plan, window: int) -> tuple[Pickup, ...]:
    """Landings, those at one place within `window` minutes of the first met together, in order of time."""
    flights = [
        Flight(person, journey.at, journey.flight, journey.place, _stay_after(plan, person))
        for person in plan.participants
        if person.status == "confirmed" and (journey := person.arrival) and journey.at
    ]
    return _together(flights, window)


def departures(plan: Plan, window: int) -> tuple[Pickup, ...]:
    """Take-offs, grouped likewise; each says when its person leaves the hotel."""
    travel = Travel(plan)
    flights = [
        _departure(plan, travel, person, journey.at, journey.flight, journey.place)
        for person in plan.participants
        if person.status == "confirmed" and (journey := person.departure) and journey.at
    ]
    return _together(flights, window)


def without_flight(plan: Plan) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Confirmed delegates and guests of whom no landing is known, and of whom no take-off is."""
    coming = [
        person
        for person in plan.participants
        if person.status == "confirmed" and person.role not in {"staff", "interpreter"}
    ]
    landing = tuple(person for person in coming if not (person.arrival and person.arrival.at))
    leaving = tuple(person for person in coming if not (person.departure and person.departure.at))
    return landing, leaving


def leaves_hotel(plan: Plan, travel: Travel, person: Participant) -> dt.datetime | None:
    """When to leave for the flight: the way and `[checks] flight_minutes` before; None if not known."""
    journey = person.departure
    if not (journey and journey.at):
        return None
    stay = _stay_before(plan, person, journey.at)
    minutes = travel.minutes(stay.venue, journey.place) if stay and journey.place else None
    if minutes is None:
        return None
    return journey.at - dt.timedelta(minutes=minutes + plan.checks.flight_minutes)


def _departure(
    plan: Plan, travel: Travel, person: Participant, at: dt.datetime, number: str, place: str
) -> Flight:
    stay = _stay_before(plan, person, at)
    return Flight(person, at, number, place, stay, leaves_hotel(plan, travel, person))


def _stay_after(plan: Plan, person: Participant) -> Stay | None:
    night = first_night(person)
    found = hotel_on(plan, person, night) if night else None
    if found is None and person.arrival and person.arrival.at:  # the small hours of the first day of a stay
        found = hotel_on(plan, person, person.arrival.at.date())
    return found[0] if found else None


def _stay_before(plan: Plan, person: Participant, at: dt.datetime) -> Stay | None:
    found = hotel_on(plan, person, at.date() - dt.timedelta(days=1)) or hotel_on(plan, person, at.date())
    return found[0] if found else None


def _together(flights: Sequence[Flight], window: int) -> tuple[Pickup, ...]:
    ordered = sorted(flights, key=lambda each: (each.at, each.place, natural(each.person.id)))
    groups: list[list[Flight]] = []
    open_at: dict[str, list[Flight]] = {}
    for flight in ordered:
        group = open_at.get(flight.place)
        if group is None or flight.at - group[0].at > dt.timedelta(minutes=window):
            group = open_at[flight.place] = []
            groups.append(group)
        group.append(flight)
    return tuple(Pickup(group[0].place, group[-1].at, tuple(group)) for group in groups)
