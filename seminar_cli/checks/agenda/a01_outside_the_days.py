"""An item lies outside the seminar's days.

A session or visit has a date before the seminar begins or after it ends, so it stands on a sheet of its own
and in no week. Often a month or a year is wrong. A day that has a record in [[days]] is meant: a test call,
an evening before the opening.

Mend the date, or add a [[days]] record for the day.

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2024-07-24
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import day, timed


def find(desk: Desk) -> Iterator[Finding]:
    """Sessions and visits on a day that is neither of the seminar nor stated."""
    seminar = desk.plan.seminar
    stated = {each.date for each in desk.plan.days}
    for item in desk.plan.items:
        if item.cancelled or item.date is None or item.date in stated:
            continue
        if not seminar.start <= item.date <= seminar.end:
            yield warning(
                desk.at(item, "date"),
                f"{timed(desk.plan, item)} lies outside the seminar, which is from "
                f"{day(seminar.start)} to {day(seminar.end)} {seminar.end.year}.",
                f"Mend the date, or add a [[days]] record for {item.date}.",
            )
