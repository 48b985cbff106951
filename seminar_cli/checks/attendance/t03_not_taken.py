"""Attendance was not taken.

An item that people sign for is two days or more past, somebody was expected, and no mark is in the plan,
although attendance of other items was taken or the seminar is over. Certificates depend on it.

Enter the sheet, or `signed = false` where nobody had to sign.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 09:00:00
    end = 10:00:00

    [[sessions]]
    id = "s02"
    title = "Closing"
    date = 2027-03-02
    start = 09:00:00
    end = 10:00:00

    [[attendance]]
    item = "s02"
    present = ["p001"]
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import timed

LONG_PAST = dt.timedelta(days=2)


def find(desk: Desk) -> Iterator[Finding]:
    """Signed items of the past without a record, where attendance is taken at all."""
    taken = {record.item for record in desk.plan.attendance}
    if not taken:
        return
    for item in desk.plan.items:
        if item.date is None or item.id in taken or not item.is_signed or item.attend == "choice":
            continue
        if item.date + LONG_PAST <= desk.as_of and desk.expectations.expected(item):
            yield warning(
                desk.at(item),
                f"The attendance of {timed(desk.plan, item)} was not taken.",
                "Enter the sheet, or write `signed = false` where nobody had to sign.",
                name=item.id,
                many="items have no attendance, though people sign for them",
            )
