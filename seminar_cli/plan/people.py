"""The people of a seminar: participants, whom the organizers receive, and speakers, whom they meet."""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from seminar_cli.plan.record import (
    MOST,
    Country,
    Date,
    GroupId,
    Id,
    Ignores,
    Many,
    Moment,
    Record,
    Stated,
    about,
)

NameOrder = Literal["given-first", "family-first"]
Gender = Literal["female", "male", "other", "undisclosed"]
OrganizationKind = Literal["government", "un", "igo", "ngo", "academia", "business", "media", "other"]
Role = Literal["delegate", "observer", "guest", "media", "interpreter", "staff"]
Status = Literal[
    "nominated", "invited", "accepted", "confirmed", "waitlisted", "declined", "withdrawn", "no-show"
]


class Person(Record):
    """A name as it is written and read: what participants and speakers have in common."""

    id: Annotated[Id, about("Short id, unique in the plan; assigned when left out", example="p001")]
    honorific: Annotated[str, about("As printed before the name", example="Ms.")] = ""
    given_names: Annotated[str, about("Given names; one of the two names is needed", example="Vilayluck")] = (
        ""
    )
    family_name: Annotated[str, about("Family name, in capitals on lists", example="Seneduangdeth")] = ""
    name_local: Annotated[str, about("The name in its own script", example="雷浩")] = ""
    name_order: Annotated[NameOrder, about("Which name is written first", example="family-first")] = (
        "given-first"
    )
    gender: Annotated[Gender | None, about("As the person states it", example="female")] = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not (self.given_names.strip() or self.family_name.strip()):
            raise PydanticCustomError("nameless", "has neither given_names nor family_name")
        return self


class Absence(Record):
    """A span in which a participant is not there."""

    since: Annotated[Moment, about("From when", example="2023-07-29T00:00:00")]
    until: Annotated[Moment, about("Until when", example="2023-07-31T12:00:00")]
    reason: Annotated[str, about("Why", example="unwell", privacy="care")] = ""


class Room(Record):
    """A bed in a hotel."""

    stay: Annotated[str, about("The stay it belongs to", example="jinan", refers=["stays"])]
    room: Annotated[str, about("Room number", example="1203")] = ""
    shares_with: Annotated[str, about("Who has the other bed", example="p002", refers=["participants"])] = ""


class Journey(Record):
    """How and when a participant arrives or departs."""

    at: Annotated[Moment | None, about("Landing or take-off, local time", example="2023-07-23T14:25:00")] = (
        None
    )
    flight: Annotated[str, about("Flight or train number", example="CA960")] = ""
    place: Annotated[str, about("Airport or station", example="pek", refers=["venues"])] = ""


class Passport(Record):
    """A travel document as its page says."""

    name: Annotated[str, about("Name exactly as in the passport", privacy="identity")] = ""
    number: Annotated[str, about("Passport number", privacy="identity")] = ""
    kind: Annotated[
        str, about("Ordinary, official, diplomatic …", example="diplomatic", privacy="identity")
    ] = ""
    issued_by: Annotated[Country | None, about("Issuing country", example="LAO", privacy="identity")] = None
    issued: Annotated[Date | None, about("Day of issue", example="2019-05-01", privacy="identity")] = None
    expires: Annotated[
        Date | None, about("Last day of validity", example="2027-05-01", privacy="identity")
    ] = None


class Visa(Record):
    """Where the visa stands."""

    status: Annotated[
        Literal["not-needed", "needed", "applied", "issued", "refused"] | None,
        about("How far it is", example="issued", privacy="identity"),
    ] = None
    kind: Annotated[str, about("Visa category", example="F", privacy="identity")] = ""
    letter_sent: Annotated[
        Date | None, about("When the invitation letter went out", example="2023-06-20", privacy="identity")
    ] = None
    expires: Annotated[
        Date | None, about("Last day of validity", example="2023-09-01", privacy="identity")
    ] = None


class EmergencyContact(Record):
    """Whom to call when something happens to a participant."""

    name: Annotated[str, about("Who", privacy="care")] = ""
    phone: Annotated[str, about("Telephone", privacy="care")] = ""
    relation: Annotated[str, about("Relation to the participant", example="spouse", privacy="care")] = ""


class Certificate(Record):
    """A decision on a certificate that overrides the rule of `[certificates]`."""

    decision: Annotated[Literal["award", "withhold"] | None, about("Against the rule", example="award")] = (
        None
    )
    reason: Annotated[str, about("Why", example="present throughout, on duty at the door")] = ""
    number: Annotated[str, about("Number printed on the certificate", example="2023-014")] = ""


class Participant(Person):
    """Somebody the organizers receive: a delegate, but also the team."""

    leading = ("id", "role", "status")

    role: Annotated[Role, about("What the person is at the seminar", example="delegate")] = "delegate"
    status: Annotated[Status, about("How sure it is that the person comes", example="confirmed")] = (
        "confirmed"
    )
    also_known_as: Annotated[
        Many[str],
        about("Other spellings of the name, as lists that came in had them", example=["V. Seneduangdet"]),
    ] = ()
    badge_name: Annotated[str, about("Name on the badge, where the usual order is wrong")] = ""
    precedence: Annotated[
        int | None,
        about("Rank within the delegation, 1 first; an honorific is no rank", example=1, ge=1, le=MOST),
    ] = None
    country: Annotated[Country | None, about("The delegation's country", example="LAO")] = None
    organization: Annotated[str, about("Ministry, agency, company", example="Ministry of Commerce")] = ""
    organization_kind: Annotated[
        OrganizationKind | None, about("What the organization is", example="government")
    ] = None
    position: Annotated[str, about("Title of the post held", example="Deputy Director")] = ""
    nominated_by: Annotated[str, about("Who nominated the person", example="Embassy in Beijing")] = ""
    replaces: Annotated[
        str, about("Whose place the person takes", example="p007", refers=["participants"])
    ] = ""
    languages: Annotated[Many[str], about("Languages spoken, as codes", example=["en", "lo"])] = ()
    groups: Annotated[Many[GroupId], about("Groups the person is in", example=["A"], refers=["groups"])] = ()
    timezone: Annotated[
        str, about("Online: where the person sits, as an IANA name", example="America/New_York")
    ] = ""
    present_from: Annotated[
        Date | None, about("First day there, where no flight tells", example="2023-07-23")
    ] = None
    arrival: Annotated[Journey | None, about("How the person comes")] = None
    departure: Annotated[Journey | None, about("How the person leaves")] = None
    away: Annotated[Many[Absence], about("When the person is not there")] = ()
    rooms: Annotated[Many[Room], about("Beds, one for each stay")] = ()
    email: Annotated[str, about("E-mail address", example="v.s@example.org", privacy="contact")] = ""
    phone: Annotated[
        str, about("Telephone with country code", example="+856 00 000 0001", privacy="contact")
    ] = ""
    diet: Annotated[Many[str], about("What the kitchen must know", example=["halal"], privacy="care")] = ()
    diet_notes: Annotated[str, about("More for the kitchen", privacy="care")] = ""
    access_needs: Annotated[str, about("What the person needs to take part", privacy="care")] = ""
    emergency_contact: Annotated[EmergencyContact | None, about("Whom to call", privacy="care")] = None
    nationality: Annotated[Country | None, about("Of the passport", example="LAO", privacy="identity")] = None
    birth_date: Annotated[Date | None, about("Date of birth", example="1980-01-31", privacy="identity")] = (
        None
    )
    passport: Annotated[Passport | None, about("Travel document", privacy="identity")] = None
    visa: Annotated[Visa | None, about("Where the visa stands", privacy="identity")] = None
    photo_consent: Annotated[bool | None, about("May be shown in pictures", example=True)] = None
    certificate: Annotated[Certificate | None, about("Overrides the rule for certificates")] = None
    notes: Annotated[str, about("For the organizers only", privacy="care")] = ""
    ignore: Ignores = ()


class Speaker(Person):
    """Somebody the participants meet: a speaker, moderator, host's representative."""

    position: Annotated[str, about("Title of the post held", example="Vice President")] = ""
    institution: Annotated[str, about("Institution spoken for", example="aibo", refers=["institutions"])] = ""
    country: Annotated[Country | None, about("Country", example="CHN")] = None
    email: Annotated[str, about("E-mail address", privacy="contact")] = ""
    phone: Annotated[str, about("Telephone with country code", privacy="contact")] = ""
    notes: Annotated[str, about("For the organizers only", privacy="care")] = ""
    ignore: Ignores = ()


class ContactPerson(Record):
    """Whom to ask at an institution or at the organizers'."""

    name: Annotated[Stated, about("Name", example="Ms. Wang")]
    position: Annotated[str, about("Post held", example="Programme officer")] = ""
    phone: Annotated[str, about("Telephone", privacy="contact")] = ""
    email: Annotated[str, about("E-mail address", privacy="contact")] = ""


class DutyContact(Record):
    """Whom participants call, in which city and from which day on."""

    name: Annotated[Stated, about("Name", example="Mr. Zhao")]
    role: Annotated[str, about("What for", example="duty officer")] = ""
    phone: Annotated[str, about("Telephone", privacy="contact")] = ""
    city: Annotated[str, about("City in which this is the one to call", example="Qingdao")] = ""
    since: Annotated[Date | None, about("From this day on", example="2023-07-28")] = None
