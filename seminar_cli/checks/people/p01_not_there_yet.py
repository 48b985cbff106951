"""Somebody is expected before landing or after leaving.

A required item is for a person who has not landed by then, with `landing_minutes` of [checks] to reach it,
or who must already have left for the flight, `flight_minutes` before it. Sheets and lists leave the person
out there. Where the item names the person, or the person speaks, interprets or goes along, it is an error.
Who is `away` is known to be.

Change the flight or the item, or tell the person.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-03-01T14:25:00, flight = "CA960" }

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 09:00:00
    end = 10:00:00
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.spans import begin
from seminar_cli.checks.words import label, minutes, moment, several, thing
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Item


def find(desk: Desk) -> Iterator[Finding]:
    """For each person, the items before the landing and those after the departure."""
    parts = desk.appearances
    duties = [item for item in desk.items if item.is_required]
    for person in desk.expectations.confirmed:
        named = {part.item.id: part.item for part in parts.get(person.id, ()) if not part.remote}
        there, leaves = _there(desk, person), _leaves(desk, person)
        if there is None and leaves is None:
            continue
        early = _before(duties, there, person.id, desk) if there else []
        late = _from(duties, leaves, person.id, desk) if leaves else []
        early += [item for item in named.values() if there and begin(item) < there and item not in early]
        late += [item for item in named.values() if leaves and begin(item) >= leaves and item not in late]
        if early:
            yield _finding(desk, person, early, named, landing=True)
        if late:
            yield _finding(desk, person, late, named, landing=False)


def _before(duties: list[Item], moment: dt.datetime, key: str, desk: Desk) -> list[Item]:
    """The duties of a person that begin before a moment; `duties` are in order of time."""
    early = duties[: bisect_left(duties, moment, key=begin)]
    return [item for item in early if key in desk.due_ids(item)]


def _from(duties: list[Item], moment: dt.datetime, key: str, desk: Desk) -> list[Item]:
    """The duties of a person that begin at a moment or later."""
    late = duties[bisect_left(duties, moment, key=begin) :]
    return [item for item in late if key in desk.due_ids(item)]


def _there(desk: Desk, person: Participant) -> dt.datetime | None:
    at = person.arrival.at if person.arrival else None
    return at + dt.timedelta(minutes=desk.plan.checks.landing_minutes) if at else None


def _leaves(desk: Desk, person: Participant) -> dt.datetime | None:
    at = person.departure.at if person.departure else None
    return at - dt.timedelta(minutes=desk.plan.checks.flight_minutes) if at else None


def _finding(
    desk: Desk, person: Participant, items: list[Item], named: dict[str, Item], *, landing: bool
) -> Finding:
    journey = person.arrival if landing else person.departure
    assert journey
    assert journey.at
    margin = desk.plan.checks.landing_minutes if landing else desk.plan.checks.flight_minutes
    flight = f" ({journey.flight})" if journey.flight else ""
    told = [f"{thing(desk.plan, item)} {moment(begin(item))}" for item in items]
    sentence = (
        f"{label(person)} {'lands' if landing else 'takes off'} {moment(journey.at)}{flight} and "
        f"{'can be there' if landing else 'must leave'} {minutes(margin)} "
        f"{'later' if landing else 'before'}, but is expected at {several(told)}."
    )
    by_name = any(item.id in named or person.id in item.people for item in items)
    return Finding(
        "error" if by_name else "warning",
        desk.at(person, "arrival" if landing else "departure"),
        sentence,
        "Change the flight or the item, or tell the person.",
        about=tuple(item.id for item in items),
        name=label(person),
        many="people are expected before they land" if landing else "people are expected after they leave",
    )
