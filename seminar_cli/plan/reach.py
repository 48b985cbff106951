"""Whom a seminar reaches: how many countries and delegates were asked, come and came."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
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


class Reach:
    """The delegates of a plan by country; made once, asked often.

    Attributes:
        plan: what it is made from.
        confirmed: delegates with the status confirmed.
        asked: delegates whom the organizers invited, whatever they answered.
        came: ids of people seen at something; None before attendance was taken.
    """

    def __init__(self, plan: Plan) -> None:
        turnout = Turnout(Expectations(plan))
        self.plan = plan
        self.confirmed = delegates(turnout.expectations.confirmed)
        self.asked = tuple(
            person for person in delegates(plan.participants) if person.status not in NOT_ASKED
        )
        seen = (key for held in turnout.taken for key, mark in held.recorded.items() if mark in ATTENDED)
        self.came = frozenset(seen) if turnout.taken else None
        self._confirmed = _by_country(self.confirmed)
        self._asked = _by_country(self.asked)
        self._known: dict[frozenset[str], Counts] = {}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Countries that were invited, or of which somebody was asked or is confirmed; in no order."""
        people = (code for code in (*self._confirmed, *self._asked) if code)
        return tuple(dict.fromkeys((*self.plan.coverage.invited_countries, *people)))

    def of(self, codes: Collection[str]) -> Counts:
        """The counts of these countries."""
        area = frozenset(codes)
        if area not in self._known:  # each country of a region asks for the region's
            self._known[area] = self._counts(
                [person for code in area for person in self._confirmed.get(code, ())],
                [person for code in area for person in self._asked.get(code, ())],
                area.intersection(self.plan.coverage.invited_countries),
            )
        return self._known[area]

    @cached_property
    def everybody(self) -> Counts:
        """The counts of all, those without a country too."""
        return self._counts(self.confirmed, self.asked, frozenset(self.plan.coverage.invited_countries))

    @cached_property
    def nowhere(self) -> Counts:
        """The counts of those without a country."""
        return self._counts(self._confirmed.get(None, ()), self._asked.get(None, ()), frozenset())

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


def _by_country(people: Iterable[Participant]) -> dict[str | None, list[Participant]]:
    members: dict[str | None, list[Participant]] = {}
    for person in people:
        members.setdefault(person.country, []).append(person)
    return members
