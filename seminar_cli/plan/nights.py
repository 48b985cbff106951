"""Where people sleep: the nights of a person in a stay, and the bed of a night."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_cli.plan.people import Participant, Room
from seminar_cli.plan.places import Stay
from seminar_cli.plan.plan import Plan

SMALL_HOURS = dt.time(6)
"""Who lands before this wants the bed of the night before."""

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bed:
    """A person's nights in a stay, from the first up to but not including the day of leaving."""

    person: Participant
    stay: Stay
    room: Room | None
    first: dt.date
    leaves: dt.date

    @property
    def nights(self) -> int:
        """How many."""
        return (self.leaves - self.first).days


def first_night(person: Participant) -> dt.date | None:
    """The first night for which a person wants a bed; None where nothing is known."""
    if person.arrival and person.arrival.at:
        landing = person.arrival.at
        return landing.date() - ONE_DAY if landing.time() < SMALL_HOURS else landing.date()
    return person.present_from


def last_day(person: Participant) -> dt.date | None:
    """The day on which a person leaves the last bed: that of the flight, for one in the small hours too."""
    return person.departure.at.date() if person.departure and person.departure.at else None


def beds(plan: Plan, stay: Stay) -> Iterator[Bed]:
    """The beds of a stay, in file order: of confirmed people who have a room there or are there meanwhile.

    Who has a room elsewhere for the same nights is not counted twice. A stay without both days has none.
    """
    if stay.check_in is None or stay.check_out is None:
        return
    for person in plan.participants:
        if person.status == "confirmed" and (bed := _bed(plan, stay, person)):
            yield bed


def _bed(plan: Plan, stay: Stay, person: Participant) -> Bed | None:
    assert stay.check_in is not None
    assert stay.check_out is not None
    room = next((room for room in person.rooms if room.stay == stay.id), None)
    if room is None and _sleeps_elsewhere(plan, stay, person):
        return None
    first = max(stay.check_in, first_night(person) or stay.check_in)
    leaves = min(stay.check_out, last_day(person) or stay.check_out)
    if _is_early(stay, person):
        first = first_night(person) or first
    return Bed(person, stay, room, first, leaves) if first < leaves else None


def _is_early(stay: Stay, person: Participant) -> bool:
    """Lands in the small hours of the first day of the stay: the bed is wanted the night before."""
    first = first_night(person)
    return (
        first is not None
        and stay.check_in is not None
        and first + ONE_DAY == stay.check_in
        and (
            person.arrival is not None
            and person.arrival.at is not None
            and person.arrival.at.time() < SMALL_HOURS
        )
    )


def _sleeps_elsewhere(plan: Plan, stay: Stay, person: Participant) -> bool:
    """Has a room in another stay that shares nights with this one, or needs no bed: a local colleague."""
    if not person.rooms:
        return not (person.arrival or person.departure or person.role == "delegate")
    others = {room.stay for room in person.rooms} - {stay.id}
    return any(
        other.id in others
        and other.check_in is not None
        and other.check_out is not None
        and other.check_in < (stay.check_out or other.check_out)
        and (stay.check_in or other.check_in) < other.check_out
        for other in plan.stays
    )


def hotel_on(plan: Plan, person: Participant, night: dt.date) -> tuple[Stay, Room | None] | None:
    """The stay that a person sleeps in on a night, with the room where one is known; None for none."""
    rooms = {room.stay: room for room in person.rooms}
    found = [
        stay
        for stay in plan.stays
        if stay.check_in is not None
        and stay.check_out is not None
        and stay.check_in <= night < stay.check_out
    ]
    found.sort(key=lambda stay: stay.id not in rooms)
    return (found[0], rooms.get(found[0].id)) if found else None
