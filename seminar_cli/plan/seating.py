"""Who rides in which vehicle of a trip: groups together, nobody twice, nobody left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from sys import maxsize

from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Trip, Vehicle

Passenger = Participant | Speaker


@dataclass(frozen=True, slots=True)
class Load:
    """A vehicle and who rides in it, in the order of their seats; None for a trip without vehicles."""

    vehicle: Vehicle | None
    people: tuple[Passenger, ...]

    @property
    def name(self) -> str:
        """As on the windscreen; "" without a vehicle."""
        return self.vehicle.name if self.vehicle else ""

    @property
    def seats(self) -> int | None:
        """How many it has; None where that is not known."""
        return self.vehicle.seats if self.vehicle else None

    @property
    def short(self) -> int:
        """How many ride in it beyond its seats, as they are pinned to it."""
        return max(0, len(self.people) - self.seats) if self.seats is not None else 0


@dataclass(frozen=True, slots=True)
class Seating:
    """All passengers of a trip: the loads of its vehicles, and those for whom no seat is left."""

    loads: tuple[Load, ...]
    standing: tuple[Passenger, ...]

    @property
    def people(self) -> tuple[Passenger, ...]:
        """Everybody who is to ride."""
        return (*(person for load in self.loads for person in load.people), *self.standing)

    @property
    def short(self) -> int:
        """How many seats are missing."""
        return len(self.standing) + sum(load.short for load in self.loads)


@dataclass(slots=True)
class _Filling:
    """A vehicle while it is being filled."""

    vehicle: Vehicle
    people: list[Passenger] = field(default_factory=list)

    @property
    def free(self) -> int:
        return maxsize if self.vehicle.seats is None else max(0, self.vehicle.seats - len(self.people))


def seating(expectations: Expectations, trip: Trip) -> Seating:
    """Seat the passengers of a trip, team and escorts included.

    Who is pinned to a vehicle rides in it. A group rides in its own vehicle, as far as that has seats; other
    groups in the first that takes them whole, or else wherever seats are left, in the order of the vehicles.
    """
    people = passengers(expectations, trip)
    if not trip.vehicles:
        return Seating((Load(None, tuple(people)),), ())
    fillings = {vehicle.name: _Filling(vehicle) for vehicle in trip.vehicles}
    pinned = {seat.person: seat.vehicle for seat in trip.seats if seat.vehicle in fillings}
    for person in people:
        if person.id in pinned:
            fillings[pinned[person.id]].people.append(person)
    units = _units(expectations.plan, (person for person in people if person.id not in pinned))
    own = {group.id: group.vehicle for group in expectations.plan.groups if group.vehicle in fillings}
    for key in sorted(units, key=lambda key: key not in own):  # a stable sort: the plan's order stays
        if key in own:
            _fill([fillings[own[key]]], units[key])
    for key in units:
        _fill(_by_room(fillings.values(), len(units[key])), units[key])
    standing = tuple(person for unit in units.values() for person in unit)
    loads = tuple(Load(each.vehicle, tuple(each.people)) for each in fillings.values())
    return Seating(loads, standing)


def passengers(expectations: Expectations, trip: Trip) -> list[Passenger]:
    """Everybody expected on a trip, with speakers who escort it, in file order; nobody if it is cancelled."""
    if trip.cancelled:
        return []
    escorts = (expectations.plan.person(key) for key in dict.fromkeys(trip.escort))
    speakers = [person for person in escorts if isinstance(person, Speaker)]
    return [*expectations.expected(trip), *speakers]


def group_of(plan: Plan, person: Passenger) -> str:
    """The group that a person goes with: the first declared one, else the first, else ""."""
    if not isinstance(person, Participant) or not person.groups:
        return ""
    if not plan.groups:
        return person.groups[0]
    declared = plan.group_numbers
    return min((key for key in person.groups if key in declared), key=declared.__getitem__, default="")


def _units(plan: Plan, people: Iterable[Passenger]) -> dict[str, list[Passenger]]:
    """Those who stay together, in the order of the plan's groups; last those without a group."""
    units: dict[str, list[Passenger]] = {group.id: [] for group in plan.groups}
    alone: list[Passenger] = []
    for person in people:
        key = group_of(plan, person)
        (units.setdefault(key, []) if key else alone).append(person)
    return {key: unit for key, unit in (*units.items(), ("", alone)) if unit}


def _by_room(fillings: Iterable[_Filling], count: int) -> list[_Filling]:
    """The vehicles in their order, first the first that takes all."""
    return sorted(fillings, key=lambda each: each.free < count)


def _fill(fillings: Iterable[_Filling], unit: list[Passenger]) -> None:
    """Seat as many of a unit as there are seats; those who are left stay in it."""
    for each in fillings:
        seated = unit[: each.free]
        each.people += seated
        del unit[: len(seated)]
