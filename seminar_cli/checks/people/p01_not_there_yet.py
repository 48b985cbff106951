"""Somebody is expected before landing or after leaving.

Whoever an item is for must be there when it begins, and until it ends: from some time after the landing
(`[checks] landing_minutes`) to some time before the take-off (`flight_minutes`). It is an error for those who
are named at an item, who speak, moderate, interpret or go along there, a warning for those it is for by role
or group. One finding for each person's arrival or departure. Left out are those who are `away`, or there from
a day stated in `present_from`: that is known. So are those who speak by video or online, and a flight on the
wrong side of the seminar (P16).

Move the item or the flight, or let somebody else speak.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-03-01T08:00:00, flight = "LA 70" }

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import day, label, minutes, moment, several, timed
from seminar_cli.plan.expected import along
from seminar_cli.plan.keys import Path
from seminar_cli.plan.people import Journey, Participant
from seminar_cli.plan.programme import Item, Session

Begins = tuple[dt.datetime, Item]


def find(desk: Desk) -> Iterator[Finding]:
    """For each person, the items before the arrival, and those after the departure."""
    items = [item for item in desk.plan.items if item.begins and not item.cancelled]
    by_begin, by_end = sorted(items, key=_begin), sorted(items, key=_end)
    begins, ends = [_begin(item) for item in by_begin], [_end(item) for item in by_end]
    parts = _parts(items)
    for person in desk.expectations.confirmed:
        own = parts.get(person.id, frozenset())
        if since := _is_there_from(desk, person):
            early = _due(desk, person, by_begin[: bisect_left(begins, since)], own)
            if not (person.arrival and person.arrival.at):  # is known to come later, like one who is away
                early = [item for item in early if item.id in own or person.id in item.people]
            if early:
                yield _told(desk, person, early, _arrives(desk, person, since), own)
        if until := _is_there_until(desk, person):
            late = _due(desk, person, by_end[bisect_right(ends, until) :], own)
            if late:
                yield _told(desk, person, late, _departs(desk, person, until), own)


def _begin(item: Item) -> dt.datetime:
    assert item.begins
    return item.begins


def _end(item: Item) -> dt.datetime:
    """When it ends, at the earliest: an end that is open or before the beginning (A02) tells nothing."""
    return max(item.finishes or _begin(item), _begin(item))


def _parts(items: Iterable[Item]) -> dict[str, frozenset[str]]:
    """By person, the items at which that person speaks, moderates, interprets or goes along, in the room."""
    found: dict[str, set[str]] = defaultdict(set)
    for item in items:
        people = [*along(item)]
        if isinstance(item, Session):
            people += [item.moderator]
            people += [
                part.id for part in item.speakers if part.by == "in-person" and part.status != "declined"
            ]
        for key in people:
            found[key].add(item.id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _due(desk: Desk, person: Participant, items: Iterable[Item], own: frozenset[str]) -> list[Item]:
    """Those of the items at which the person must be."""
    return [item for item in items if item.id in own or _is_meant(desk, person, item)]


def _is_meant(desk: Desk, person: Participant, item: Item) -> bool:
    named = person.id in item.people and item.attend != "optional"
    return (named or item.is_required) and person.id in desk.due_ids(item)


def _is_there_from(desk: Desk, person: Participant) -> dt.datetime | None:
    landing = person.arrival.at if person.arrival else None
    if landing:
        late = landing.date() > desk.plan.seminar.end
        return None if late else landing + dt.timedelta(minutes=desk.plan.checks.landing_minutes)
    return dt.datetime.combine(person.present_from, dt.time.min) if person.present_from else None


def _is_there_until(desk: Desk, person: Participant) -> dt.datetime | None:
    leaving = person.departure.at if person.departure else None
    if leaving is None or leaving.date() < desk.plan.seminar.start:
        return None
    return leaving - dt.timedelta(minutes=desk.plan.checks.flight_minutes)


Travels = tuple[Path, str]
"""Where a journey stands in the plan, and what is said of it."""


def _arrives(desk: Desk, person: Participant, since: dt.datetime) -> Travels:
    if not (person.arrival and person.arrival.at):
        return desk.at(person, "present_from"), f"is there from {day(since.date())} on"
    margin = minutes(desk.plan.checks.landing_minutes)
    words = f"lands {moment(person.arrival.at)}{_number(person.arrival)} and can be there {margin} later"
    return desk.at(person, "arrival", "at"), words


def _departs(desk: Desk, person: Participant, until: dt.datetime) -> Travels:
    assert person.departure
    assert person.departure.at
    margin = minutes(desk.plan.checks.flight_minutes)
    flight = f"{moment(person.departure.at)}{_number(person.departure)}"
    words = f"takes off {flight} and must leave {margin} before, at {until:%H:%M}"
    return desk.at(person, "departure", "at"), words


def _number(journey: Journey) -> str:
    return f" ({journey.flight})" if journey.flight else ""


def _told(
    desk: Desk, person: Participant, missed: list[Item], travels: Travels, own: frozenset[str]
) -> Finding:
    path, words = travels
    items = sorted(missed, key=_begin)
    by_name = any(item.id in own or person.id in item.people for item in items)
    return Finding(
        "error" if by_name else "warning",
        path,
        f"{label(person)} {words}, but {'has a part in' if by_name else 'is expected at'} "
        f"{several([timed(desk.plan, item) for item in items])}.",
        "Move the item or the flight, or name somebody else there.",
        about=tuple(item.id for item in items),
        name=label(person),
        many="people are expected before they land or after they leave",
    )
