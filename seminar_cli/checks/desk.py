"""The desk at which checks work: the plan, the date, and what several of them look up."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from seminar_cli import countries
from seminar_cli.checks.acceptance import Acceptance
from seminar_cli.checks.crowds import Appearances, Crowd, appearances, crowds
from seminar_cli.checks.finding import Severity
from seminar_cli.checks.spans import in_time
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.keys import Path
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Timed, Trip
from seminar_cli.plan.record import Record
from seminar_cli.plan.refers import Naming, namings
from seminar_cli.plan.settings import Stage
from seminar_cli.plan.travel import Travel
from seminar_cli.plan.turnout import Turnout

if TYPE_CHECKING:
    from seminar_cli.checks.steps import Walked

DELEGATES = frozenset({"delegate"})
GONE = frozenset({"declined", "withdrawn", "no-show"})
"""Statuses of those who do not come."""

RECEIVED = frozenset({"delegate", "observer", "guest", "media"})
"""Roles of those who travel to the seminar as its guests."""


class Desk:
    """One plan as of one day, with indexes that are made when a check first asks for them.

    Attributes:
        plan: what is checked.
        as_of: the day on which it is checked; findings that have time until a deadline depend on it.
        printed: the plan as it was when the current issue of the programme was numbered; None if unknown.
        agreed: fixed items as they were when they were fixed, by id, as far as the history tells.
        earlier: the plan of the edition before; None if there is none or it cannot be read.
        acceptance: what the organizers accept, and which of it was used so far.
        ran: codes of the checks that run.
    """

    def __init__(
        self,
        plan: Plan,
        as_of: dt.date,
        *,
        printed: Plan | None = None,
        agreed: Mapping[str, Timed] | None = None,
        earlier: Plan | None = None,
    ) -> None:
        self.plan = plan
        self.as_of = as_of
        self.printed = printed
        self.agreed = agreed or {}
        self.earlier = earlier
        self.acceptance = Acceptance(plan)
        self.ran: frozenset[str] = frozenset()
        self._due: dict[str, frozenset[str]] = {}

    @cached_property
    def expectations(self) -> Expectations:
        """Who is expected where."""
        return Expectations(self.plan)

    @cached_property
    def travel(self) -> Travel:
        """How long the ways are."""
        return Travel(self.plan)

    @cached_property
    def turnout(self) -> Turnout:
        """Who was where."""
        return Turnout(self.expectations)

    def at(self, record: Record, *keys: str | int) -> Path:
        """Where a record of a table stands in the plan, or a key of it: `at(session, "venue")`."""
        return (*self._places[id(record)], *keys)

    @cached_property
    def _places(self) -> dict[int, Path]:
        places: dict[int, Path] = {}
        for table in type(self.plan).model_fields:
            value = getattr(self.plan, table)
            if isinstance(value, tuple):
                places.update({id(record): (table, index) for index, record in enumerate(value)})
            elif isinstance(value, Record):
                places[id(value)] = (table,)
        return places

    def due(self, stage: Stage) -> Severity:
        """How bad it is that something is missing: a note before its deadline, an error from it on."""
        late = self.as_of >= self.plan.checks.deadline(stage, self.plan.seminar.start)
        return "error" if late else "note"

    def soon(self, stage: Stage) -> Severity:
        """How bad it is that something is open: a note before the deadline of a stage, then a warning."""
        return "note" if self.due(stage) == "note" else "warning"

    @property
    def in_person(self) -> bool:
        """People travel to it, some of them at least."""
        return self.plan.seminar.mode != "online"

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Sessions and visits that take place and have a beginning and a later end, in order of time."""
        return in_time(self.plan.items)

    @cached_property
    def trips(self) -> tuple[Trip, ...]:
        """Trips that take place and have a departure and a later arrival, in order of time."""
        return in_time(self.plan.trips)

    def due_ids(self, record: Timed) -> frozenset[str]:
        """Ids of those whom an item is for, by role, group or name; whether they are there or not."""
        if record.id not in self._due:
            self._due[record.id] = frozenset(person.id for person in self.expectations.due(record))
        return self._due[record.id]

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """Every key in which one record names others."""
        return tuple(namings(self.plan))

    @cached_property
    def online(self) -> frozenset[str]:
        """Ids of the venues that are no place."""
        return frozenset(venue.id for venue in self.plan.venues if venue.kind == "online")

    @cached_property
    def crowds(self) -> tuple[Crowd, ...]:
        """Everybody who has any duty, in as few crowds as tell them apart."""
        return tuple(crowds(self.expectations, self.items, self.trips))

    @cached_property
    def appearances(self) -> Appearances:
        """Who has a part in what, by id, in order of time."""
        return appearances(self.plan, self.items)

    @cached_property
    def ways(self) -> "tuple[Walked, ...]":
        """Every way that somebody makes between two steps."""
        from seminar_cli.checks.steps import walked

        return tuple(walked(self))

    @cached_property
    def coming(self) -> tuple[Participant, ...]:
        """Confirmed delegates, observers, guests and media, in file order."""
        return tuple(person for person in self.expectations.confirmed if person.role in RECEIVED)

    @cached_property
    def delegates(self) -> tuple[Participant, ...]:
        """Confirmed delegates, in file order."""
        return tuple(person for person in self.expectations.confirmed if person.role in DELEGATES)

    @cached_property
    def travelling(self) -> tuple[Participant, ...]:
        """Those of `coming` who travel: of a hybrid seminar not those whose `timezone` is stated."""
        if not self.in_person:
            return ()
        is_hybrid = self.plan.seminar.mode == "hybrid"
        return tuple(person for person in self.coming if not (is_hybrid and person.timezone))

    @cached_property
    def from_abroad(self) -> tuple[Participant, ...]:
        """Those of `travelling` who cross a border, as far as the plan knows where it is held."""
        return tuple(
            person
            for person in self.travelling
            if (person.nationality or person.country) not in self.host_countries
        )

    @cached_property
    def groups_used(self) -> frozenset[str]:
        """Groups that participants are in, with a record or without."""
        return frozenset(key for person in self.plan.participants for key in person.groups)

    @cached_property
    def host_countries(self) -> frozenset[str]:
        """Countries of the hosts and organizers: who comes from there crosses no border.

        Where none is stated, those that have the seminar's time zone for themselves.
        """
        named = [body for body in self.plan.institutions if body.country]
        hosts = [body for body in named if {"host", "organizer"} & set(body.roles)]
        stated = frozenset(body.country for body in hosts if body.country)
        return stated or frozenset(
            each.iso3
            for each in countries.all_countries()
            if countries.time_zone(each.iso3) == self.plan.seminar.timezone
        )
