"""People meet for a trip before what comes before it has ended.

Passengers of the trip must be at an item that ends after they are to meet, or after the trip leaves where
no meeting is stated.

Meet later, or end the item earlier.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-02
    start = 09:00:00
    end = 12:00:00

    [[trips]]
    id = "t01"
    by = "bus"
    date = 2027-03-02
    meet = 11:45:00
    depart = 12:00:00
    arrive = 12:30:00
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.spans import begin, finish
from seminar_cli.checks.words import hours, thing, timed
from seminar_cli.plan.programme import Item, Trip


def find(desk: Desk) -> Iterator[Finding]:
    """Trips for which their passengers meet during an item that is theirs, each pair told once."""
    told: set[tuple[str, str]] = set()
    for steps in {id(steps): steps for crowd in desk.crowds for steps in crowd.days}.values():
        last: Item | None = None
        for step in steps:
            if isinstance(step, Item) and step.is_required:
                last = step if last is None or finish(step) > finish(last) else last
            if not isinstance(step, Trip) or last is None or (step.id, last.id) in told:
                continue
            meet = meeting(step)
            leaves_early = last.id in step.serves and begin(step) < finish(last)  # V07 tells
            if meet < finish(last) and not leaves_early:
                told.add((step.id, last.id))
                yield error(
                    desk.at(step, "meet" if step.meet else "depart"),
                    f"People meet at {meet:%H:%M} for {timed(desk.plan, step)}, before "
                    f"{thing(desk.plan, last)} ({hours(last)}) has ended.",
                    "Meet later, or end the item earlier.",
                    about=[last.id],
                )


def meeting(trip: Trip) -> dt.datetime:
    """When people meet for a trip with times; when it leaves, where that is not stated."""
    return dt.datetime.combine(begin(trip).date(), trip.meet) if trip.meet else begin(trip)
