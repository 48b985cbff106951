"""An item has no day or no time yet.

A session, visit or trip without a date stands on no day's agenda; one without a time is on no overview, and
no check can say whether it fits. There is time until the groups are made; from then on it is an error.

Give it a date, a beginning and an end.

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-01
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import timed
from seminar_cli.plan.programme import Item, Visit
from seminar_cli.plan.timeline import BESIDE


def find(desk: Desk) -> Iterator[Finding]:
    """Sessions and visits whose day, beginning or end is open; of trips V12 tells."""
    for item in desk.plan.items:
        if item.cancelled or not (missing := _missing(item)):
            continue
        word = "visit" if isinstance(item, Visit) else "session"
        yield Finding(
            desk.due("groups"),
            desk.at(item),
            f"{timed(desk.plan, item)} has no {missing} yet.",
            f"`seminar edit-{word} {item.id} --{_option(missing)} …`.",
            name=item.id,
            many=f"items have no {missing} yet",
        )


def _missing(item: Item) -> str:
    """What is missing first; free time and exhibits may have no hours."""
    if item.date is None:
        return "date"
    if getattr(item, "kind", None) in BESIDE:
        return ""
    if item.start is None:
        return "beginning"
    return "end" if item.finishes is None else ""


def _option(missing: str) -> str:
    return {"date": "date", "beginning": "start", "end": "end"}[missing]
