"""A rest day has something that people must attend.

[[days]] calls a day one of rest, and an item of it is required. Participants plan their own trips for that
day.

Make the item optional, move it, or change the kind of the day.

    [[days]]
    date = 2027-03-03
    kind = "rest"

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-03
    start = 09:00:00
    end = 10:30:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import day, timed


def find(desk: Desk) -> Iterator[Finding]:
    """Required items on days of rest."""
    rest = {each.date for each in desk.plan.days if each.kind == "rest"}
    for item in desk.plan.items:
        if item.date and item.date in rest and item.is_required and not item.cancelled:
            yield warning(
                desk.at(item),
                f"{day(item.date)} is a rest day, and {timed(desk.plan, item)} is required.",
                "Make it optional (`--attend optional`), move it, or change the kind of the day.",
            )
