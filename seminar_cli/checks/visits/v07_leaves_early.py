"""A trip back leaves before the visit has ended.

The trip names the item in `serves`, leaves from there, and departs before the item ends.

Leave later, or end the item earlier.

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
    start = 09:00:00
    end = 11:00:00

    [[trips]]
    id = "t01"
    by = "bus"
    date = 2027-03-02
    depart = 10:45:00
    arrive = 11:30:00
    serves = ["v01"]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.rides import brings_to
from seminar_cli.checks.spans import begin
from seminar_cli.checks.words import thing, timed


def find(desk: Desk) -> Iterator[Finding]:
    """Trips from an item that leave before it ends."""
    for trip in desk.trips:
        for key in trip.serves:
            item = desk.plan.item(key)
            if item is None or item.cancelled or item.finishes is None or brings_to(desk, trip, item):
                continue
            if begin(trip) < item.finishes and item.date == begin(trip).date():
                yield error(
                    desk.at(trip, "depart"),
                    f"{timed(desk.plan, trip)} leaves before {thing(desk.plan, item)} ends "
                    f"({item.finishes:%H:%M}).",
                    "Leave later, or end earlier.",
                    about=[item.id],
                )
