"""Whom a seminar reaches: how many countries and delegates were asked, come and came."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from seminar_cli.plan.expected import Expectations, delegates, women
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.turnout import ATTENDED, Turnout

NOT_ASKED = frozenset({"nominated", "waitlisted"})
"""Statuses of delegates whom the organizers have not invited."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many delegates of some countries there are.

    Attributes:
        invited: whom the organizers asked: of every status but nominated and waitlisted.
        confirmed: of these, with the status confirmed.
        attended: confirmed, and seen at something of which attendance was taken; None before that.
        women: confirmed women.
        countries: of which somebody is confirmed.
        invited_countries: that stand on the plan's list, or of which somebody was asked.
        attended_countries: of which somebody came; None before attendance was taken.
    """

    invited: int
    confirmed: int
    attended: int | None
    women: int
    countries: frozenset[str]
    invited_countries: frozenset[str]
    attended_countries: frozenset[str] | None

    @property
    def to_come(self) -> int:
        """Confirmed and not seen yet."""
        return self.confirmed - (self.attended or 0)


@dataclass(frozen=True)
class Reach:
    """The delegates of a plan by country; made once, asked often."""

    plan: Plan
    confirmed: tuple[Participant, ...]
    asked: tuple[Participant, ...]
    came: frozenset[str] | None
    _by_country: dict[str | None, Counts] = field(default_factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Countries that were invited, or of which somebody was asked or is confirmed; in no order."""
        people = (person.country for person in (*self.confirmed, *self.asked) if person.country)
        return tuple(dict.fromkeys((*self.plan.coverage.invited_countries, *people)))

    def of(self, codes: Collection[str]) -> Counts:
        """The counts of these countries."""
        wanted = frozenset(codes)
        return self._counts(
            [person for person in self.confirmed if person.country in wanted],
            [person for person in self.asked if person.country in wanted],
            wanted.intersection(self.plan.coverage.invited_countries),
        )

    @cached_property
    def everybody(self) -> Counts:
        """The counts of all, those without a country too."""
        return self._counts(self.confirmed, self.asked, frozenset(self.plan.coverage.invited_countries))

    @cached_property
    def nowhere(self) -> Counts:
        """The counts of those without a country."""
        return self._counts(
            [person for person in self.confirmed if not person.country],
            [person for person in self.asked if not person.country],
            frozenset(),
        )

    def _counts(
        self, confirmed: Collection[Participant], asked: Collection[Participant], listed: frozenset[str]
    ) -> Counts:
        came = None if self.came is None else [person for person in confirmed if person.id in self.came]
        return Counts(
            invited=len(asked),
            confirmed=len(confirmed),
            attended=None if came is None else len(came),
            women=women(confirmed),
            countries=_countries(confirmed),
            invited_countries=listed | _countries(asked),
            attended_countries=None if came is None else _countries(came),
        )


def _countries(people: Iterable[Participant]) -> frozenset[str]:
    return frozenset(person.country for person in people if person.country)


def reach(plan: Plan) -> Reach:
    """The reach of a plan."""
    turnout = Turnout(Expectations(plan))
    confirmed = delegates(turnout.expectations.confirmed)
    asked = tuple(person for person in delegates(plan.participants) if person.status not in NOT_ASKED)
    came = None
    if turnout.taken:
        came = frozenset(
            key for held in turnout.taken for key, mark in held.recorded.items() if mark in ATTENDED
        )
    return Reach(plan, confirmed, asked, came)
