"""An item ends before it starts.

The end of a session, visit or trip is not after its beginning, so that it has no length, is on no overview
and counts for nothing. What seems to go on past midnight is found by A03. People are asked to meet for a
trip after it has left.

Mend one of the two times, or the date on which it ends.

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 10:30:00
    end = 09:00:00
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.agenda.a03_overnight import is_overnight
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import thing
from seminar_cli.plan.programme import Item, Timed, Trip


def find(desk: Desk) -> Iterator[Finding]:
    """Items and trips whose end is at or before their beginning."""
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.cancelled or is_overnight(record):
            continue
        start, end, key = _span(record)
        if record.date and record.ends_on and record.ends_on < record.date:
            sentence = (
                f"{thing(desk.plan, record)} ends on {record.ends_on}, before it begins on {record.date}."
            )
            yield error(desk.at(record, "ends_on"), sentence, "Mend one of the two dates.")
        elif start and end and end <= start and (record.ends_on or record.date) == record.date:
            told = f"{thing(desk.plan, record)} begins at {start:%H:%M} and ends at {end:%H:%M}."
            yield error(desk.at(record, key), told, "Mend one of the two times.")
        if isinstance(record, Trip) and record.meet and record.depart and record.meet > record.depart:
            told = f"{thing(desk.plan, record)} leaves at {record.depart:%H:%M}"
            told += f" and people meet at {record.meet:%H:%M}."
            yield error(desk.at(record, "meet"), told, "Let people meet before it leaves.")


def _span(record: Timed) -> tuple[dt.time | None, dt.time | None, str]:
    """Beginning and end as the plan states them, and the key of the end."""
    if isinstance(record, Trip):
        return record.depart, record.arrive, "arrive"
    assert isinstance(record, Item)
    return record.start, record.end, "end"
