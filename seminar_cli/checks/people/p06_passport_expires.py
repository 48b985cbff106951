"""A passport expires too soon.

It expires before the person leaves, which is an error, or within `passport_months` of [checks] after that
(six months unless the plan says otherwise), which many borders and airlines do not accept.

Ask the person to renew it.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    passport = { expires = 2027-06-01 }
"""

import calendar
import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.people.p03_no_visa import leaving_day
from seminar_cli.checks.words import label


def find(desk: Desk) -> Iterator[Finding]:
    """Passports that expire before the person leaves, or soon after."""
    months = desk.plan.checks.passport_months
    for person in desk.from_abroad:
        expires = person.passport.expires if person.passport else None
        if expires is None:
            continue
        leaves = leaving_day(desk, person)
        place = desk.at(person, "passport", "expires")
        if expires < leaves:
            sentence = f"The passport of {label(person)} expires before the person leaves."
            yield error(place, sentence, "Ask the person to renew it.")
        elif expires < months_after(leaves, months):
            yield warning(
                place,
                f"The passport of {label(person)} expires within {months} months after the stay.",
                "Ask the person to renew it.",
                name=label(person),
                many=f"passports expire within {months} months after the stay",
            )


def months_after(date: dt.date, months: int) -> dt.date:
    """The same day some months later; the last of the month where it has no such day."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return dt.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))
