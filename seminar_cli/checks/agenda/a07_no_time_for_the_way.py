"""There is not enough time to get from one place to the next.

People, or a speaker, finish at one place and are due at another before they can be there: the way takes as
long as [[routes]] say, direct or one after another, with `buffer_minutes` of [checks] to spare. A way that
fits only without that is a warning. Trips count as steps of their own, from where they leave to where they
arrive. Where no route is known nothing is found here; between cities A08 says so.

Leave more time, or mend the route.

    [[venues]]
    id = "hall"
    name = "Hall"

    [[venues]]
    id = "expo"
    name = "Expo"

    [[routes]]
    id = "r01"
    origin = "hall"
    destination = "expo"
    minutes = 40

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Trends"
    venue = "hall"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00

    [[visits]]
    id = "v01"
    title = "Expo"
    venue = "expo"
    date = 2027-03-01
    start = 10:45:00
    end = 12:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.steps import Walked, whom
from seminar_cli.checks.words import minutes, moment, thing, where
from seminar_cli.plan.programme import Trip


def find(desk: Desk) -> Iterator[Finding]:
    """Ways that take longer than the time between two steps."""
    buffer = desk.plan.checks.buffer_minutes
    for each in desk.ways:
        way = each.way
        needed = desk.travel.minutes(way.origin, way.destination)
        if needed is None or way.minutes >= needed + (buffer if needed else 0):
            continue
        told = error if way.minutes < needed else warning
        yield told(
            desk.at(way.after),
            _sentence(desk, each, needed),
            "Leave more time between them, or mend the route.",
            about=(way.before.id, *(person.id for person in each.persons[:1] if len(each.persons) == 1)),
        )


def _sentence(desk: Desk, walked: Walked, needed: int) -> str:
    plan, way = desk.plan, walked.way
    begins = way.after.begins
    assert begins
    verb = "leaves from" if isinstance(way.after, Trip) else "begins at"
    spare = plan.checks.buffer_minutes
    told = f"{minutes(needed)} and {spare} to spare" if way.minutes >= needed else minutes(needed)
    return (
        f"{whom(desk, walked.persons)}: {thing(plan, way.after)} {verb} {where(plan, way.destination)} "
        f"on {moment(begins)}, "
        f"{minutes(way.minutes)} after {thing(plan, way.before)} ends at {where(plan, way.origin)}; "
        f"the way takes {told}."
    )
