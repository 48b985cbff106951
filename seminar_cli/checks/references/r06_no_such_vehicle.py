"""A vehicle that is not there.

Somebody is pinned to a vehicle that the trip does not have, so the pin counts for nothing; or a group has a
vehicle of its own that no trip has.

Mend the name, as on the windscreen.

    [[groups]]
    id = "A"
    vehicle = "Bus 7"

    [[trips]]
    id = "t01"
    by = "bus"
    vehicles = [{ name = "Bus 1", seats = 33 }]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import several, thing
from seminar_cli.plan.names import person_name


def find(desk: Desk) -> Iterator[Finding]:
    """Pins and groups that name no vehicle."""
    plan = desk.plan
    known: set[str] = set()
    for trip in plan.trips:
        names = [vehicle.name for vehicle in trip.vehicles]
        known.update(names)
        for number, seat in enumerate(trip.seats):
            if seat.vehicle not in names and not trip.cancelled:
                yield error(
                    desk.at(trip, "seats", number),
                    f"{person_name(plan, seat.person)} is pinned to `{seat.vehicle}`, which "
                    f"{thing(plan, trip)} does not have.",
                    f"It has {several(names)}." if names else "Add the vehicle to the trip.",
                    about=[seat.person],
                )
    for group in plan.groups:
        if group.vehicle and known and group.vehicle not in known:
            yield warning(
                desk.at(group, "vehicle"),
                f"Group {group.id} rides in `{group.vehicle}`, which no trip has.",
                f"Trips have {several(sorted(known))}.",
            )
