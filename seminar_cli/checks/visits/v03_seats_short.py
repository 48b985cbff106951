"""A vehicle has fewer seats than passengers.

Everybody who rides is counted, the team and the escort too: those pinned to a vehicle, groups in their own,
the others where seats are left. Somebody would stand in front of a full bus.

Order a larger vehicle or one more, or pin people elsewhere.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"

    [[trips]]
    id = "t01"
    by = "bus"
    date = 2027-03-02
    vehicles = [{ name = "Car 1", seats = 1 }]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import counted, people, timed
from seminar_cli.plan.seating import seating


def find(desk: Desk) -> Iterator[Finding]:
    """Vehicles that are pinned too full, and passengers for whom no seat is left."""
    for trip in desk.plan.trips:
        if trip.cancelled or not trip.vehicles:
            continue
        seated = seating(desk.expectations, trip)
        for number, load in enumerate(seated.loads):
            if load.short:
                yield error(
                    desk.at(trip, "vehicles", number),
                    f"{counted(len(load.people), 'passenger is', 'passengers are')} pinned to {load.name} of "
                    f"{timed(desk.plan, trip)}, which has {counted(load.seats or 0, 'seat', 'seats')}.",
                    "Pin some of them to another vehicle, or order a larger one.",
                )
        if seated.standing:
            seats = sum(load.seats or 0 for load in seated.loads)
            yield error(
                desk.at(trip, "vehicles"),
                f"{timed(desk.plan, trip)} has {counted(seats, 'seat', 'seats')} for "
                f"{counted(len(seated.people), 'passenger', 'passengers')}: "
                f"none for {people(seated.standing)}.",
                "Order a larger vehicle, or one more.",
                about=[person.id for person in seated.standing],
            )
