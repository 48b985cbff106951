"""An item is still only planned when the seminar is near.

Its `status` is `planned` from the day on which the groups are to be made: printed programmes promise it,
and nobody has said yes.

Confirm it, or cancel it.

    [[visits]]
    id = "v01"
    title = "Expo"
    status = "planned"
    date = 2027-03-02
    start = 09:00:00
    end = 11:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import timed
from seminar_cli.plan.programme import Trip, Visit


def find(desk: Desk) -> Iterator[Finding]:
    """Items and trips that are planned although it is late."""
    if desk.due("groups") != "error":
        return
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.status == "planned":
            word = "visit" if isinstance(record, Visit) else "trip" if isinstance(record, Trip) else "session"
            yield warning(
                desk.at(record, "status"),
                f"{timed(desk.plan, record)} is still only planned.",
                f"`seminar edit-{word} {record.id} --status confirmed`, or cancelled.",
                name=record.id,
                many="items are still only planned",
            )
