"""A trip arrives after what it brings people to has begun.

The trip names the item in `serves` and goes there, and it arrives later than the item begins: a host waits.

Leave earlier, or begin the item later.

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
    depart = 08:30:00
    arrive = 09:10:00
    serves = ["v01"]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.rides import brings_to
from seminar_cli.checks.spans import begin, finish
from seminar_cli.checks.words import gap, minutes, thing, timed


def find(desk: Desk) -> Iterator[Finding]:
    """Trips to an item that arrive too late."""
    for trip in desk.trips:
        for key in trip.serves:
            item = desk.plan.item(key)
            if item is None or item.cancelled or item.begins is None or not brings_to(desk, trip, item):
                continue
            if item.begins < finish(trip) and item.date == begin(trip).date():
                late = gap(item.begins, finish(trip))
                yield error(
                    desk.at(trip, "arrive"),
                    f"{timed(desk.plan, trip)} arrives {minutes(late)} after {thing(desk.plan, item)} "
                    f"has begun ({item.begins:%H:%M}).",
                    "Leave earlier, or begin later.",
                    about=[item.id],
                )
