"""Who eats where and when: the meals of the programme and the lunches of visits, in heads."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seminar_cli.plan.expected import Expectations, along
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Visit
from seminar_cli.plan.timeline import Entry, ProgrammeDay, kind_of

TEAM = frozenset({"staff", "interpreter"})
"""Roles that are counted apart from those whom a meal is for."""


@dataclass(frozen=True, slots=True)
class Meal:
    """A meal and who is at it; `drivers` is a number, as they have no names in a plan."""

    entry: Entry
    guests: tuple[Participant, ...]
    staff: tuple[Participant, ...]
    interpreters: tuple[Participant, ...]
    drivers: int

    @property
    def heads(self) -> int:
        """How many there are in all."""
        return len(self.people) + self.drivers

    @property
    def people(self) -> tuple[Participant, ...]:
        """Everybody who is known by name."""
        return (*self.guests, *self.staff, *self.interpreters)

    def diets(self) -> Counter[str]:
        """Heads by what the kitchen must know; "" counts those of whom nothing is known."""
        counts: Counter[str] = Counter()
        for person in self.people:
            counts.update({diet.strip().lower(): 1 for diet in person.diet if diet.strip()} or {"": 1})
        return counts


def meals(expectations: Expectations, day: ProgrammeDay) -> Iterator[Meal]:
    """The meals of a day that take place, in order of time."""
    for entry in day.entries:
        if kind_of(entry) == "meal" and not entry.cancelled:
            yield _meal(expectations, entry)


def _meal(expectations: Expectations, entry: Entry) -> Meal:
    expected = expectations.expected(entry.record, entry.day)
    with_them = _team(expectations, entry)
    here = {person.id: person for person in (*expected, *with_them)}.values()
    return Meal(
        entry=entry,
        guests=tuple(person for person in here if person.role not in TEAM),
        staff=tuple(person for person in here if person.role == "staff"),
        interpreters=tuple(person for person in here if person.role == "interpreter"),
        drivers=_drivers(expectations, entry),
    )


def _team(expectations: Expectations, entry: Entry) -> Iterable[Participant]:
    """Who works and eats too: on a visit those who go along, else the whole team that is there."""
    if not isinstance(entry.record, Visit):
        team = (person for person in expectations.confirmed if person.role in TEAM)
        return [person for person in team if expectations.is_there(person, entry.record, entry.day)]
    keys = set(along(entry.record))
    for trip in expectations.plan.trips:
        if entry.id in trip.serves and not trip.cancelled:
            keys.update(trip.escort)
    return [
        person
        for person in expectations.confirmed
        if person.id in keys and expectations.is_there(person, entry.record, entry.day)
    ]


def _drivers(expectations: Expectations, entry: Entry) -> int:
    """One for each vehicle that brings people to the visit and waits."""
    serving = [trip for trip in expectations.plan.trips if entry.id in trip.serves and not trip.cancelled]
    if not isinstance(entry.record, Visit):
        return 0
    return len({vehicle.name for trip in serving for vehicle in trip.vehicles})
