"""A venue is used twice at the same time.

Two items that take place at one venue share some of their time. 09:00–10:30 and 10:30–12:00 do not. An
exhibit or free time may go on beside something else; of a hotel, a station and an airport several rooms may
be in use. A meal beside a session is a warning.

Move one of them, or give it another venue.

    [[venues]]
    id = "hall"
    name = "Hall"

    [[sessions]]
    id = "s01"
    title = "Opening"
    venue = "hall"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00

    [[sessions]]
    id = "s02"
    title = "Press"
    venue = "hall"
    date = 2027-03-01
    start = 10:00:00
    end = 11:00:00
"""

from collections import defaultdict
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.spans import clashes
from seminar_cli.checks.words import hours, kind, timed, where
from seminar_cli.plan.programme import Item
from seminar_cli.plan.timeline import BESIDE

MANY_ROOMS = frozenset({"hotel", "station", "airport"})
"""Kinds of venue in which several things happen at once."""


def find(desk: Desk) -> Iterator[Finding]:
    """Items that begin before an earlier one at their venue ends."""
    by_venue: dict[str, list[Item]] = defaultdict(list)
    for item in desk.items:
        venue = desk.plan.venue(item.venue)
        if venue and venue.kind not in MANY_ROOMS and kind(item) not in BESIDE:
            by_venue[item.venue].append(item)
    for key, items in by_venue.items():
        for earlier, later in clashes(items):
            told = warning if "meal" in {kind(earlier), kind(later)} else error
            yield told(
                desk.at(later, "venue"),
                f"{where(desk.plan, key)} is used twice: {timed(desk.plan, later)} begins before "
                f"{earlier.id} “{earlier.title}” ({hours(earlier)}) ends.",
                "Move one of them, or give it another venue.",
                about=[earlier.id],
            )
