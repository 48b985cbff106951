"""Which trips bring people to an item and which take them away, and which places need no trip between."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.plan.programme import Item, Trip, Visit

WALK = 15
"""Minutes on the way for which nobody orders a bus."""


def place_of(item: Item) -> str:
    """Where an item is: its venue, else its host's own place; "" where neither is stated."""
    return item.venue or (item.host if isinstance(item, Visit) else "")


def is_near(desk: Desk, one: str, other: str) -> bool:
    """Whether two places are one, belong to one institution, or are a short walk apart."""
    if not (one and other):
        return False
    if one == other or _body(desk, one) == _body(desk, other) != "":
        return True
    minutes = desk.travel.minutes(one, other)
    return minutes is not None and minutes <= WALK


def _body(desk: Desk, place: str) -> str:
    """The institution that a place is or belongs to."""
    venue = desk.plan.venue(place)
    return venue.institution if venue else place if desk.plan.institution(place) else ""


def brings_to(desk: Desk, trip: Trip, item: Item) -> bool:
    """Whether a trip that serves an item goes there: by its ends, else because it leaves before it begins."""
    place = place_of(item)
    there, back = is_near(desk, trip.destination, place), is_near(desk, trip.origin, place)
    if there != back:
        return there
    return trip.begins is not None and item.begins is not None and trip.begins < item.begins


def serving(desk: Desk, item: Item) -> Iterator[Trip]:
    """The trips that take place and serve an item, or that go to or from its place on its day."""
    place = place_of(item)
    for trip in desk.plan.trips:
        if not trip.cancelled and (item.id in trip.serves or _goes_by(desk, trip, item.date, place)):
            yield trip


def _goes_by(desk: Desk, trip: Trip, date: dt.date | None, place: str) -> bool:
    """Whether a trip of that day begins or ends near a place."""
    return trip.date == date and any(is_near(desk, end, place) for end in (trip.origin, trip.destination))


def around(desk: Desk) -> dict[str, list[tuple[str, str]]]:
    """Where each crowd comes from and goes to on the day of a visit, by its id: places, "" for not known.

    Before the first item of a day and after the last that is the hotel of the night.
    """
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for steps in {id(steps): steps for crowd in desk.crowds for steps in crowd.days}.values():
        items = [step for step in steps if isinstance(step, Item)]
        for before, item, after in zip([None, *items], items, [*items[1:], None], strict=False):
            if isinstance(item, Visit):
                found[item.id].append((_beside(desk, before, item, -1), _beside(desk, after, item, 0)))
    return found


def _beside(desk: Desk, other: Item | None, item: Item, nights: int) -> str:
    """The place of the item beside it on the day, else the hotel of the night."""
    return place_of(other) if other else _hotel(desk, item, nights)


def _hotel(desk: Desk, item: Item, days: int) -> str:
    """The hotel of the night before (-1) or after (0) an item's day."""
    assert item.date is not None
    night = item.date + dt.timedelta(days=days)
    for stay in desk.plan.stays:
        if stay.check_in and stay.check_out and stay.check_in <= night < stay.check_out:
            return stay.venue
    return ""
