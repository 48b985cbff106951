"""Which trips bring people to an item and which take them away, and which places need no trip between."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from seminar_cli.checks.crowds import Crowd, crowds
from seminar_cli.checks.desk import Desk
from seminar_cli.plan.programme import Item, Timed, Trip, Visit

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
        if trip.cancelled:
            continue
        ends = (trip.origin, trip.destination)
        if item.id in trip.serves or (
            trip.date == item.date and any(is_near(desk, end, place) for end in ends)
        ):
            yield trip


def around(desk: Desk, item: Item) -> Iterator[tuple[str, str]]:
    """Where each crowd of an item comes from and goes to on that day: places, "" for not known.

    Before the first item of a day and after the last that is the hotel of the night.
    """
    for crowd in crowds(desk):
        if item in crowd.steps:
            yield _before_and_after(desk, crowd, item)


def _before_and_after(desk: Desk, crowd: Crowd, item: Item) -> tuple[str, str]:
    before, after = _hotel(desk, item, days=-1), _hotel(desk, item, days=0)
    own = [step for step in crowd.steps if isinstance(step, Item)]
    for one, other in pairwise(own):
        if other is item and _same_day(one, item):
            before = place_of(one)
        if one is item and _same_day(other, item):
            after = place_of(other)
            break
    return before, after


def _same_day(one: Timed, other: Timed) -> bool:
    return one.date == other.date


def _hotel(desk: Desk, item: Item, days: int) -> str:
    """The hotel of the night before (-1) or after (0) an item's day."""
    assert item.date is not None
    night = item.date + dt.timedelta(days=days)
    for stay in desk.plan.stays:
        if stay.check_in and stay.check_out and stay.check_in <= night < stay.check_out:
            return stay.venue
    return ""
