"""The plan: everything an organizer knows about a seminar, and look-ups in it."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticKnownError

from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.places import Institution, Route, Stay, Venue
from seminar_cli.plan.programme import Attendance, Day, Group, Item, Session, Trip, Visit
from seminar_cli.plan.record import Many, Record, about
from seminar_cli.plan.settings import Certificates, Checks, CountryNames, Coverage, Reported, Seminar

Anything = Institution | Venue | Route | Speaker | Session | Visit | Trip | Group | Stay | Participant
"""A record that has an id."""


def _whole(value: object) -> object:
    """A literal takes whatever equals it, and `1 == True == 1.0`."""
    if type(value) is not int:
        raise PydanticKnownError("int_type")
    return value


class Plan(Record):
    """A whole plan file."""

    format: Annotated[Literal[1], BeforeValidator(_whole), about("Version of the file format", example=1)]
    seminar: Annotated[Seminar, about("The seminar as a whole")]
    days: Annotated[Many[Day], about("Days that need a title, a city or a kind")] = ()
    institutions: Annotated[Many[Institution], about("Institutions, in protocol order")] = ()
    venues: Annotated[Many[Venue], about("Places one can be at")] = ()
    routes: Annotated[Many[Route], about("Minutes between places")] = ()
    speakers: Annotated[Many[Speaker], about("People who are met")] = ()
    sessions: Annotated[Many[Session], about("Sessions")] = ()
    visits: Annotated[Many[Visit], about("Field visits")] = ()
    trips: Annotated[Many[Trip], about("Movements of people")] = ()
    groups: Annotated[Many[Group], about("Groups of participants")] = ()
    stays: Annotated[Many[Stay], about("Nights in hotels")] = ()
    participants: Annotated[Many[Participant], about("People who are received")] = ()
    attendance: Annotated[Many[Attendance], about("Who was where")] = ()
    coverage: Annotated[Coverage, about("Whom the organizers wanted")] = Coverage()
    country_names: CountryNames = {}
    certificates: Annotated[Certificates, about("Who gets a certificate")] = Certificates()
    checks: Annotated[Checks, about("Thresholds and accepted findings")] = Checks()
    reported: Annotated[Reported, about("Published figures of an edition")] = Reported()

    @cached_property
    def by_id(self) -> dict[str, Anything]:
        """Every record that has an id, by it."""
        tables: tuple[tuple[Anything, ...], ...] = (
            self.institutions, self.venues, self.routes, self.speakers, self.sessions,
            self.visits, self.trips, self.groups, self.stays, self.participants,
        )  # fmt: skip
        return {record.id: record for table in tables for record in table}

    @cached_property
    def group_numbers(self) -> dict[str, int]:
        """Where each group of `groups` stands in it, by its id, counted from 0."""
        return {group.id: number for number, group in enumerate(self.groups)}

    @property
    def items(self) -> tuple[Item, ...]:
        """Sessions and visits: what people attend, in file order."""
        return (*self.sessions, *self.visits)

    def person(self, key: str) -> Participant | Speaker | None:
        """The participant or speaker of that id; None where there is none."""
        found = self.by_id.get(key)
        return found if isinstance(found, Participant | Speaker) else None

    def institution(self, key: str) -> Institution | None:
        """The institution of that id; None where there is none."""
        found = self.by_id.get(key)
        return found if isinstance(found, Institution) else None

    def venue(self, key: str) -> Venue | None:
        """The venue of that id; None where there is none."""
        found = self.by_id.get(key)
        return found if isinstance(found, Venue) else None

    def item(self, key: str) -> Item | None:
        """The session or visit of that id; None where there is none."""
        found = self.by_id.get(key)
        return found if isinstance(found, Item) else None
