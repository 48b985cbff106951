"""An item goes on past midnight without saying so.

It begins in the evening and ends in the morning, and no `ends_on` says that this is the next day. So it
counts as having no length: a night train stands nowhere, and nobody is missed at what is next.

Add `ends_on` with the date on which it ends.

    [[trips]]
    id = "t01"
    by = "train"
    date = 2027-03-02
    depart = 22:40:00
    arrive = 06:15:00
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import thing
from seminar_cli.plan.programme import Item, Timed, Trip

EVENING, MORNING = dt.time(17), dt.time(11)
"""What begins after the one and ends before the other is meant to go on through the night."""


def find(desk: Desk) -> Iterator[Finding]:
    """Items and trips that seem to end on the next day."""
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.cancelled or not is_overnight(record):
            continue
        start, end = _times(record)
        assert start
        assert end
        next_day = f"{record.date + dt.timedelta(days=1)}" if record.date else "the next day"
        yield error(
            desk.at(record, "arrive" if isinstance(record, Trip) else "end"),
            f"{thing(desk.plan, record)} begins at {start:%H:%M} and ends at {end:%H:%M}, "
            "as if it went on past midnight.",
            f"Add `ends_on = {next_day}`, or mend one of the two times.",
        )


def is_overnight(record: Timed) -> bool:
    """Begins in the evening and ends in the morning, on the same day as far as the plan says."""
    start, end = _times(record)
    if start is None or end is None or (record.ends_on or record.date) != record.date:
        return False
    return start >= EVENING and end <= MORNING


def _times(record: Timed) -> tuple[dt.time | None, dt.time | None]:
    if isinstance(record, Trip):
        return record.depart, record.arrive
    assert isinstance(record, Item)
    return record.start, record.end
