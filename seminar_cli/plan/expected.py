"""Who is expected where: the one function that sheets, manifests, meals, itineraries and checks ask."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Timed, Trip, Visit

EVERYBODY = "all"
DEFAULT_ROLE = "delegate"

Span = tuple[dt.datetime, dt.datetime]
"""From the first moment up to, but not including, the second."""


class Expectations:
    """Who is expected at the items and trips of one plan; made once, asked often.

    *Meant* is who an item is for: confirmed people of the roles, groups or names it states, delegates
    where it states none. *Expected* is who of them is there when it begins: landed (with a margin), not yet
    leaving, not away. Nobody is expected at a cancelled item, nor by name at one that people choose.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._meant: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Participant, ...]] = {}
        self._expected: dict[tuple[str, dt.date | None], tuple[Participant, ...]] = {}

    @cached_property
    def confirmed(self) -> tuple[Participant, ...]:
        """The people who are to come, in file order."""
        return tuple(person for person in self.plan.participants if person.status == "confirmed")

    def meant(self, record: Timed) -> tuple[Participant, ...]:
        """The confirmed people a session, visit or trip is for, in file order; present or not."""
        asked = (record.groups, record.people)
        if asked not in self._meant:
            self._meant[asked] = self._select(*asked)
        return self._meant[asked]

    def _select(self, groups: tuple[str, ...], people: tuple[str, ...]) -> tuple[Participant, ...]:
        if not groups and not people:
            groups = (DEFAULT_ROLE,)
        if EVERYBODY in groups:
            return self.confirmed
        members = (self._members.get(key, ()) for key in groups)
        return self._in_order({*people, *(key for keys in members for key in keys)})

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        """Ids of the confirmed people of each role and group."""
        members: dict[str, list[str]] = defaultdict(list)
        for person in self.confirmed:
            for key in (person.role, *person.groups):
                members[key].append(person.id)
        return dict(members)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Where each of the confirmed people stands among them, by id."""
        return {person.id: number for number, person in enumerate(self.confirmed)}

    def _in_order(self, keys: Iterable[str]) -> tuple[Participant, ...]:
        """The confirmed people among those of these ids, in file order."""
        numbers = sorted(self._numbers[key] for key in keys if key in self._numbers)
        return tuple([self.confirmed[number] for number in numbers])

    def expected(self, record: Timed, on: dt.date | None = None) -> tuple[Participant, ...]:
        """The people expected at a session, visit or trip, in file order.

        Args:
            record: what they are expected at.
            on: which day of an item that goes on for several; the first if None.
        """
        if record.cancelled:
            return ()
        if (record.id, on) not in self._expected:
            self._expected[record.id, on] = self._there_at(record, on)
        return self._expected[record.id, on]

    def _there_at(self, record: Timed, on: dt.date | None) -> tuple[Participant, ...]:
        if isinstance(record, Trip):
            people, on = self._passengers(record), None
        else:
            people = self.due(record)
        if record.begins is None or on not in {None, record.date}:
            return tuple(person for person in people if self.is_there(person, record, on))
        gone = self._presence(record).absent_at(record.begins)
        return tuple([person for person in people if person.id not in gone]) if gone else people

    def due(self, record: Timed) -> tuple[Participant, ...]:
        """Those it is for of whom it is known by name: everybody meant, of a choice those who made it."""
        people = self.meant(record)
        if isinstance(record, Item) and record.attend == "choice":
            return tuple(person for person in people if person.id in record.people)
        return people

    def _passengers(self, trip: Trip) -> tuple[Participant, ...]:
        """Whom a trip is for by itself; else those of the items it serves, with who goes along."""
        if trip.groups or trip.people or not trip.serves:
            keys = {person.id for person in self.meant(trip)}
        else:
            items = [item for key in trip.serves if (item := self.plan.item(key)) and not item.cancelled]
            keys = {person.id for item in items for person in self.expected(item)}
            keys.update(key for item in items for key in along(item))
        return self._in_order(keys.union(trip.escort))

    def is_there(self, person: Participant, record: Timed, on: dt.date | None = None) -> bool:
        """Whether the person is at the seminar when the item begins (on its day, where it has no time).

        On a later day of an item, `on`, whoever is there at some moment of that day is there.
        The margins of arrival and departure do not hold for trips: the bus from the airport is one.
        """
        spans = self._presence(record).spans.get(person.id, ())
        if on is not None and on != record.date:
            return not _fills(spans, on)
        if record.begins is not None:
            return not _any_holds(spans, record.begins)
        return record.date is None or not _fills(spans, record.date)

    def is_there_at(self, person: Participant, moment: dt.datetime) -> bool:
        """Whether the person is at the seminar at a moment, local time."""
        return not _any_holds(self.absences(person), moment)

    def is_there_on(self, person: Participant, day: dt.date) -> bool:
        """Whether the person is at the seminar at some moment of a day."""
        return not _fills(self.absences(person), day)

    def absences(self, person: Participant) -> tuple[Span, ...]:
        """When the person is not there: before landing, when leaving, and when away."""
        return self._at_items.spans.get(person.id, ())

    def _presence(self, record: Timed) -> "_Presence":
        return self._on_trips if isinstance(record, Trip) else self._at_items

    @cached_property
    def _at_items(self) -> "_Presence":
        checks = self.plan.checks
        landing = dt.timedelta(minutes=checks.landing_minutes)
        leaving = dt.timedelta(minutes=checks.flight_minutes)
        return self._with_margins(landing, leaving)

    @cached_property
    def _on_trips(self) -> "_Presence":
        """As trips see it: people are there until they take off and once they have landed."""
        return self._with_margins(dt.timedelta(), dt.timedelta())

    def _with_margins(self, landing: dt.timedelta, leaving: dt.timedelta) -> "_Presence":
        return _Presence(
            {
                person.id: spans
                for person in self.plan.participants
                if (spans := tuple(_absences(person, landing, leaving)))
            }
        )


class _Presence:
    """Who is absent when; `absent_at` finds out without asking everybody."""

    def __init__(self, absences: Mapping[str, tuple[Span, ...]]) -> None:
        self.spans = absences
        spans = [(since, until, key) for key, own in absences.items() for since, until in own]
        self._arrivals = sorted((until, key) for since, until, key in spans if since == LONG_AGO)
        self._departures = sorted((since, key) for since, until, key in spans if until == FAR_AHEAD)
        self._others = [each for each in spans if each[0] != LONG_AGO and each[1] != FAR_AHEAD]

    def absent_at(self, moment: dt.datetime) -> set[str]:
        """Ids of those who have not come yet, have left, or are away."""
        still_out = self._arrivals[bisect_right(self._arrivals, moment, key=_when) :]
        left = self._departures[: bisect_right(self._departures, moment, key=_when)]
        away = (key for since, until, key in self._others if since <= moment < until)
        return {key for _, key in (*still_out, *left)}.union(away)


def _when(change: tuple[dt.datetime, str]) -> dt.datetime:
    return change[0]


LONG_AGO = dt.datetime(1, 1, 1)
FAR_AHEAD = dt.datetime(9999, 12, 31)


def _absences(person: Participant, landing: dt.timedelta, leaving: dt.timedelta) -> Iterable[Span]:
    arrival = person.arrival.at if person.arrival else None
    departure = person.departure.at if person.departure else None
    if arrival:
        yield LONG_AGO, arrival + landing
    elif person.present_from:
        yield LONG_AGO, dt.datetime.combine(person.present_from, dt.time.min)
    if departure:
        yield departure - leaving, FAR_AHEAD
    for absence in person.away:
        yield absence.since, absence.until


def _any_holds(spans: Iterable[Span], moment: dt.datetime) -> bool:
    return any(since <= moment < until for since, until in spans)


def _fills(spans: Iterable[Span], day: dt.date) -> bool:
    """Whether the spans together leave no moment of the day."""
    at = dt.datetime.combine(day, dt.time.min)
    ends = at + dt.timedelta(days=1)
    for since, until in sorted(spans):
        if since > at:
            break
        at = max(at, until)
    return at >= ends


def along(item: Item) -> tuple[str, ...]:
    """Ids of those who go along without being meant: who accompanies and who interprets."""
    return (*item.accompanied_by, *item.interpreters) if isinstance(item, Visit) else item.interpreters


def delegates(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those of the people who are delegates."""
    return tuple(person for person in people if person.role == DEFAULT_ROLE)


def women(people: Iterable[Person]) -> int:
    """How many of the people state that they are women."""
    return sum(person.gender == "female" for person in people)
