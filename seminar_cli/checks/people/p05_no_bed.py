"""A night for which somebody has no bed.

From the night of landing until the day of the departure, or over the days of the seminar where no flight is
known, there are nights that no stay covers. There is time until the rooms are assigned. People of the team,
and plans without stays, are left out; so are nights on a train, ferry or flight.

Add a stay, or mend its days.

    [[stays]]
    id = "beijing"
    check_in = 2027-03-01
    check_out = 2027-03-03

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-03-01T14:25:00 }
    departure = { at = 2027-03-05T14:25:00 }
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.people.p03_no_visa import leaving_day
from seminar_cli.checks.words import day, label
from seminar_cli.plan.nights import first_night
from seminar_cli.plan.people import Participant

ONE_DAY = dt.timedelta(days=1)


def find(desk: Desk) -> Iterator[Finding]:
    """Runs of nights that no stay covers, for each person."""
    covered = _covered(desk)
    if not covered:
        return
    for person in desk.from_abroad:
        for first, last in _runs(sorted(_nights(desk, person) - covered)):
            span = f"the night of {day(first)}"
            if last != first:
                span = f"the nights from {day(first)} to {day(last)}"
            yield Finding(
                desk.due("rooms"),
                desk.at(person),
                f"{label(person)} has no bed for {span}.",
                "Add a stay, or mend its days.",
                name=label(person),
                many=f"people have no bed for {span}",
            )


def _covered(desk: Desk) -> set[dt.date]:
    """Nights of stays, and nights spent on the way."""
    spans = [(stay.check_in, stay.check_out) for stay in desk.plan.stays]
    nights = {night for first, last in spans if first and last for night in _between(first, last)}
    if nights:
        for trip in desk.plan.trips:
            if trip.date and trip.ends_on and not trip.cancelled:
                nights.update(_between(trip.date, trip.ends_on))
    return nights


def _nights(desk: Desk, person: Participant) -> set[dt.date]:
    first = first_night(person) or person.present_from or desk.plan.seminar.start
    return set(_between(first, leaving_day(desk, person)))


def _between(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The nights from one day up to, but not including, another; a year of them at most."""
    for offset in range(min((last - first).days, 366)):
        yield first + offset * ONE_DAY


def _runs(nights: list[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    start: dt.date | None = None
    for index, night in enumerate(nights):
        start = start or night
        if index + 1 == len(nights) or nights[index + 1] != night + ONE_DAY:
            yield start, night
            start = None
