"""A bus trip has no vehicle, or one whose seats are not known.

Nobody can say whether everybody finds a seat, and there is no slip for the driver. There is time until the
flights are known.

Add the vehicle with its seats.

    [[trips]]
    id = "t01"
    by = "bus"
    date = 2027-03-02
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import several, timed


def find(desk: Desk) -> Iterator[Finding]:
    """Bus trips without a vehicle, and vehicles without a number of seats."""
    for trip in desk.plan.trips:
        if trip.by != "bus" or trip.cancelled:
            continue
        open_ = [vehicle.name for vehicle in trip.vehicles if vehicle.seats is None]
        if trip.vehicles and not open_:
            continue
        lacks = f"does not say how many seats {several(open_)} has" if open_ else "has no vehicle"
        yield Finding(
            desk.soon("flights"),
            desk.at(trip, *(["vehicles"] if open_ else [])),
            f"{timed(desk.plan, trip)} {lacks}.",
            f"`seminar edit-trip {trip.id} --vehicle '{{ name = \"Bus 1\", seats = 33 }}'`.",
            name=trip.id,
            many="bus trips have vehicles of unknown seats" if open_ else "bus trips have no vehicle",
        )
