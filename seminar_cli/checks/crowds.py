"""People with the same duties, and the steps that they take through the days."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seminar_cli.checks.spans import begin, finish
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, Timed, Trip, Visit

Steps = tuple[Timed, ...]
"""Items and trips in order of time."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """People who are meant for the same items and ride on the same trips.

    `duties` are the items at which they must be, in order of time; `days` what they do on each day that they
    do something: their duties, what they chose by name, and their trips. Crowds with the same duties, or the
    same day, share the tuple.
    """

    people: tuple[Participant, ...]
    duties: tuple[Item, ...]
    days: tuple[Steps, ...]


def crowds(expectations: Expectations, items: Iterable[Item], trips: Iterable[Trip]) -> Iterator[Crowd]:
    """Everybody who has any duty, in as few crowds as tell them apart; the first in the file first.

    Linear in people and duties: who is meant is asked once for all items that mean the same people, and a day
    that many spend alike is put together once.
    """
    goes = [item for item in items if item.attend != "optional"]
    members: dict[str, tuple[list[int], list[Trip]]] = defaultdict(lambda: ([], []))
    asked: dict[tuple[object, ...], list[Item]] = {}
    for item in goes:
        key = _asks(item)
        if key not in asked:
            for person in expectations.due(item):
                members[person.id][0].append(len(asked))
            asked[key] = []
        asked[key].append(item)
    for trip in trips:
        for person in expectations.expected(trip):
            members[person.id][1].append(trip)
    alike: dict[tuple[tuple[int, ...], tuple[str, ...]], list[Participant]] = defaultdict(list)
    for person in expectations.confirmed:
        if person.id in members:
            numbers, rides = members[person.id]
            alike[tuple(numbers), tuple(trip.id for trip in rides)].append(person)
    days = _Days(list(asked.values()))
    for (numbers_, _), people in alike.items():
        yield Crowd(tuple(people), days.duties(numbers_), days.days(numbers_, members[people[0].id][1]))


class _Days:
    """Puts the days of crowds together, each once: those with the same items and trips are one object."""

    def __init__(self, items: Sequence[Sequence[Item]]) -> None:
        self._items = items
        self._own: dict[tuple[int, ...], dict[dt.date, Steps]] = {}
        self._duties: dict[tuple[int, ...], tuple[Item, ...]] = {}
        self._merged: dict[tuple[object, ...], Steps] = {}

    def duties(self, numbers: tuple[int, ...]) -> tuple[Item, ...]:
        """What must be attended of the items of these numbers."""
        if numbers not in self._duties:
            own = (item for number in numbers for item in self._items[number] if item.is_required)
            self._duties[numbers] = tuple(sorted(own, key=begin))
        return self._duties[numbers]

    def days(self, numbers: tuple[int, ...], rides: Sequence[Trip]) -> tuple[Steps, ...]:
        """The days of those for whom these items are and who ride on these trips."""
        own = self._by_day(numbers)
        trips: dict[dt.date, list[Trip]] = defaultdict(list)
        for trip in rides:
            trips[begin(trip).date()].append(trip)
        return tuple(
            self._day(numbers, date, own.get(date, ()), trips.get(date, ()))
            for date in sorted({*own, *trips})
        )

    def _by_day(self, numbers: tuple[int, ...]) -> dict[dt.date, Steps]:
        if numbers not in self._own:
            by_day: dict[dt.date, list[Timed]] = defaultdict(list)
            for number in numbers:
                for item in self._items[number]:
                    by_day[begin(item).date()].append(item)
            self._own[numbers] = {date: tuple(sorted(day, key=begin)) for date, day in by_day.items()}
        return self._own[numbers]

    def _day(self, numbers: tuple[int, ...], date: dt.date, own: Steps, trips: Sequence[Trip]) -> Steps:
        if not trips:
            return own
        key = (numbers, date, *(trip.id for trip in trips))
        if key not in self._merged:
            self._merged[key] = tuple(sorted((*own, *trips), key=begin))
        return self._merged[key]


def _asks(item: Item) -> tuple[object, ...]:
    """What tells whom an item is for from whom another is for."""
    return item.groups, item.people, item.attend == "choice"


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody's part in an item: speaker, moderator, interpreter, escort of a visit."""

    item: Item
    part: str
    by_video: bool = False
    remote: bool = False


Appearances = dict[str, tuple[Appearance, ...]]
"""The parts of each person, by id."""


def appearances(plan: Plan, items: Iterable[Item]) -> Appearances:
    """The parts of everybody who is in the plan; one that is declined is none."""
    found: dict[str, list[Appearance]] = defaultdict(list)
    for item in items:
        for key, appearance in _parts(item):
            if plan.person(key):
                found[key].append(appearance)
    return {key: tuple(parts) for key, parts in found.items()}


def _parts(item: Item) -> Iterator[tuple[str, Appearance]]:
    if isinstance(item, Session):
        for part in item.speakers:
            if part.status != "declined":
                video, remote = part.by == "video", part.by != "in-person"
                yield part.id, Appearance(item, part.role or "speaker", video, remote)
        if item.moderator:
            yield item.moderator, Appearance(item, "moderator")
    for key in item.interpreters:
        yield key, Appearance(item, "interpreter")
    if isinstance(item, Visit):
        for key in item.accompanied_by:
            yield key, Appearance(item, "escort")


@dataclass(frozen=True, slots=True)
class Way:
    """From the end of one step to the beginning of the next: where from, where to, in how many minutes."""

    before: Timed
    after: Timed
    origin: str
    destination: str
    minutes: int


def ways(steps: Steps) -> Iterator[Way]:
    """The ways between steps that follow each other and have places.

    Of steps that overlap only those that leave time are compared: the others are at once, not one after
    another. What has no place is no step.
    """
    last: Timed | None = None
    for step in steps:
        if not starts_at(step):
            continue
        if last is not None and (way := way_between(last, step)):
            yield way
        if last is None or finish(step) >= finish(last):
            last = step


def way_between(before: Timed, after: Timed) -> Way | None:
    """The way between two steps; None where they overlap, are far apart in time, or are in one place."""
    minutes = int((begin(after) - finish(before)).total_seconds() // 60)
    if 0 <= minutes <= LONGEST_PAUSE and ends_at(before) != starts_at(after):
        return Way(before, after, ends_at(before), starts_at(after), minutes)
    return None


LONGEST_PAUSE = 8 * 60
"""Minutes; after a longer pause people come from their beds, not from the item before."""


def starts_at(step: Timed) -> str:
    """Where a step begins; "" where the plan does not say."""
    return step.origin if isinstance(step, Trip) else getattr(step, "venue", "")


def ends_at(step: Timed) -> str:
    """Where a step ends; "" where the plan does not say."""
    return step.destination if isinstance(step, Trip) else getattr(step, "venue", "")
