"""A trip has no day, no times, or does not say where it goes.

It stands on no agenda and no slip for the driver can be printed. There is time until the flights are known.

Add what is missing.

    [[trips]]
    id = "t01"
    by = "bus"
    date = 2027-03-02
    depart = 08:30:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import several, timed
from seminar_cli.plan.programme import Trip

NEEDED = {
    "date": "day",
    "depart": "departure",
    "arrive": "arrival",
    "origin": "origin",
    "destination": "destination",
}


def find(desk: Desk) -> Iterator[Finding]:
    """Trips that lack what a driver must know."""
    for trip in desk.plan.trips:
        if not trip.cancelled and (missing := _missing(trip)):
            yield Finding(
                desk.due("flights"),
                desk.at(trip),
                f"{timed(desk.plan, trip)} has no {several(list(missing.values()), len(NEEDED))} yet.",
                f"`seminar edit-trip {trip.id} {' '.join(f'--{key} …' for key in missing)}`.",
                name=trip.id,
                many="trips lack a day, a time or a place",
            )


def _missing(trip: Trip) -> dict[str, str]:
    return {key: word for key, word in NEEDED.items() if not getattr(trip, key)}
