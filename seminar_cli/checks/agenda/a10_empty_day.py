"""A day of the programme has nothing in it.

On a day between the beginning and the end of the seminar nothing takes place, and [[days]] does not say
that it is one of rest, travel, arrival or departure. As long as the plan has no item at all, nothing is
found.

Add what happens, or say what kind of day it is.

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import day
from seminar_cli.plan.programme import Trip
from seminar_cli.plan.timeline import programme


def find(desk: Desk) -> Iterator[Finding]:
    """Days of programme on which no session or visit takes place."""
    if not any(item.date and not item.cancelled for item in desk.plan.items):
        return
    stated = {each.date: each for each in desk.plan.days}
    for each in programme(desk.plan):
        held = any(not entry.cancelled and not isinstance(entry.record, Trip) for entry in each.entries)
        if each.number is None or held or (each.kind or "programme") != "programme":
            continue
        record = stated.get(each.date)
        yield warning(
            desk.at(record) if record else ("seminar", "end"),
            f"Nothing takes place on day {each.number}, {day(each.date)}.",
            f"Add its items, or `seminar add-day --date {each.date} --kind rest`."
            if record is None
            else f"Add its items, or `seminar edit-day {each.date} --kind rest`.",
            name=day(each.date),
            many="days of the seminar have no programme",
        )
