"""People with the same duties, and the steps that they take through the days."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from seminar_cli.checks.desk import Desk, begin, finish
from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.programme import Item, Session, Timed, Trip, Visit


@dataclass(frozen=True, slots=True)
class Crowd:
    """People who are meant for the same items and ride on the same trips, all in order of time.

    `duties` are the items at which they must be; `steps` also hold what they chose by name, and their trips.
    """

    people: tuple[Participant, ...]
    duties: tuple[Item, ...]
    steps: tuple[Timed, ...]


def crowds(desk: Desk) -> Iterator[Crowd]:
    """Everybody who has any duty, in as few crowds as tell them apart; the first in the file first.

    Linear in people and duties: who is meant is asked once for all items that mean the same people.
    """
    goes = [item for item in desk.items if item.attend != "optional"]
    members: dict[str, list[int]] = defaultdict(list)
    asked: dict[tuple[object, ...], int] = {}
    steps: list[list[Timed]] = []
    for record in sorted((*goes, *desk.trips), key=begin):
        key = _asks(record)
        if key not in asked:
            asked[key] = len(steps)
            steps.append([])
            for person in _who(desk, record):
                members[person.id].append(asked[key])
        steps[asked[key]].append(record)
    alike: dict[tuple[int, ...], list[Participant]] = defaultdict(list)
    for person in desk.expectations.confirmed:
        if person.id in members:
            alike[tuple(members[person.id])].append(person)
    for numbers, people in alike.items():
        own = sorted((record for number in numbers for record in steps[number]), key=begin)
        duties = tuple(record for record in own if isinstance(record, Item) and record.is_required)
        yield Crowd(tuple(people), duties, tuple(own))


def _asks(record: Timed) -> tuple[object, ...]:
    """What tells whom a record is for from whom another is for."""
    if isinstance(record, Trip):
        return record.groups, record.people, record.serves, record.escort, record.id
    return record.groups, record.people, getattr(record, "attend", None) == "choice"


def _who(desk: Desk, record: Timed) -> tuple[Participant, ...]:
    if isinstance(record, Trip):
        return desk.expectations.expected(record)
    return desk.expectations.due(record)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody's part in an item: speaker, moderator, interpreter, escort of a visit."""

    item: Item
    part: str
    by_video: bool = False
    remote: bool = False


class Appearances:
    """Who has a part in what, in order of time; made once, asked often."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @cached_property
    def of(self) -> dict[str, tuple[Appearance, ...]]:
        """The parts of each person who is in the plan, by id; one that is declined is none."""
        found: dict[str, list[Appearance]] = defaultdict(list)
        for item in self.desk.items:
            for key, appearance in _parts(item):
                if self.desk.plan.person(key):
                    found[key].append(appearance)
        return {key: tuple(appearances) for key, appearances in found.items()}

    def person(self, key: str) -> Person:
        """The person of a key of `of`."""
        person = self.desk.plan.person(key)
        assert person is not None
        return person


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


def ways(steps: tuple[Timed, ...]) -> Iterator[Way]:
    """The ways between steps that follow each other and have places, in the same day or night.

    Of steps that overlap only those that leave time are compared: the others are at once, not one after
    another. What happens online or without a place is no step.
    """
    last: Timed | None = None
    for step in steps:
        if not _starts_at(step):
            continue
        if last is not None:
            minutes = int((begin(step) - finish(last)).total_seconds() // 60)
            if 0 <= minutes <= LONGEST_PAUSE and _ends_at(last) != _starts_at(step):
                yield Way(last, step, _ends_at(last), _starts_at(step), minutes)
        if last is None or finish(step) >= finish(last):
            last = step


LONGEST_PAUSE = 8 * 60
"""Minutes; after a longer pause people come from their beds, not from the item before."""

ONE_MINUTE = dt.timedelta(minutes=1)


def _starts_at(step: Timed) -> str:
    return step.origin if isinstance(step, Trip) else getattr(step, "venue", "")


def _ends_at(step: Timed) -> str:
    return step.destination if isinstance(step, Trip) else getattr(step, "venue", "")
