"""The programme of a seminar: days, sessions, field visits, trips, groups, and who was there."""

import datetime as dt
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from seminar_cli.plan.people import ContactPerson
from seminar_cli.plan.places import PLACES, InstitutionRole, Transport
from seminar_cli.plan.record import (
    LONGEST,
    MOST,
    Country,
    Date,
    GroupId,
    Id,
    Ignores,
    Many,
    Record,
    Shorthand,
    Stated,
    about,
)

DayKind = Literal["arrival", "programme", "travel", "rest", "departure"]
SessionKind = Literal[
    "opening", "keynote", "lecture", "discussion", "dialogue", "breakout", "launch", "exhibit",
    "ceremony", "closing", "meal", "free",
]  # fmt: skip
ItemStatus = Literal["planned", "confirmed", "cancelled"]
Attend = Literal["required", "optional", "choice"]

UNSIGNED_KINDS = frozenset({"meal", "free", "exhibit"})
"""Kinds of session that nobody signs for and nobody must attend unless the plan says so."""


class Day(Record):
    """A day that needs a title, a city or a kind."""

    date: Annotated[Date, about("Which day", example="2023-07-29")]
    title: Annotated[str, about("As printed over the day", example="Rest day")] = ""
    city: Annotated[str, about("Where the day is spent", example="Qingdao")] = ""
    kind: Annotated[DayKind | None, about("What kind of day it is", example="rest")] = None
    ignore: Ignores = ()


class InstitutionPart(Record):
    """An institution's part in an item."""

    id: Annotated[str, about("Which institution", example="unossc", refers=["institutions"])]
    role: Annotated[InstitutionRole | None, about("Its role here", example="partner")] = None


class SpeakerPart(Record):
    """A speaker's part in an item; participants can speak too."""

    id: Annotated[str, about("Who", example="lei-hao", refers=["speakers", "participants"])]
    role: Annotated[str, about("As printed", example="remarks")] = ""
    by: Annotated[Literal["in-person", "video", "online"], about("How", example="video")] = "in-person"
    status: Annotated[
        Literal["planned", "invited", "confirmed", "declined"] | None,
        about("How sure it is", example="confirmed"),
    ] = None


class Publication(Record):
    """Something launched or handed out."""

    title: Annotated[Stated, about("Title")]
    publishers: Annotated[
        Many[str], about("Who publishes it", example=["unossc"], refers=["institutions"])
    ] = ()


class Timed(Record):
    """Something with a day and a status: what sessions, visits and trips have in common."""

    id: Annotated[Id, about("Short id, unique in the plan; assigned when left out", example="s01")]
    date: Annotated[Date | None, about("Which day", example="2023-07-24")] = None
    status: Annotated[
        ItemStatus, about("Cancelled items are kept, struck out, and counted nowhere", example="confirmed")
    ] = "confirmed"
    fixed: Annotated[bool, about("`shift` stops here: a host's time, a train", example=True)] = False
    groups: Annotated[
        Many[str],
        about(
            "Who is meant: groups, roles, or all; delegates when left out", example=["A"], refers=["groups"]
        ),
    ] = ()
    people: Annotated[
        Many[str], about("Who is meant, by name", example=["p001"], refers=["participants"])
    ] = ()
    ends_on: Annotated[Date | None, about("Where it ends on another day", example="2023-07-25")] = None
    ignore: Ignores = ()

    @property
    def cancelled(self) -> bool:
        """Kept in the plan, struck out, counted nowhere."""
        return self.status == "cancelled"

    @cached_property
    def begins(self) -> dt.datetime | None:
        """When it begins, local time; None while day or time is open."""
        return None

    @property
    def finishes(self) -> dt.datetime | None:
        """When it ends, local time; None while that is open."""
        return None

    def _moment(self, day: dt.date | None, at: dt.time | None) -> dt.datetime | None:
        return dt.datetime.combine(day, at) if day is not None and at is not None else None


class Item(Timed):
    """Something people attend: a session or a visit."""

    title: Annotated[Stated, about("As printed", example="Opening ceremony")]
    start: Annotated[dt.time | None, about("When it begins", example="09:00:00")] = None
    end: Annotated[dt.time | None, about("When it ends", example="10:30:00")] = None
    minutes: Annotated[
        int | None, about("How long it takes, instead of its end", example=90, ge=1, le=LONGEST)
    ] = None
    venue: Annotated[str, about("Where", example="aibo-hall", refers=["venues"])] = ""
    attend: Annotated[
        Attend | None,
        about("Must people come, may they, or do they choose one of several", example="required"),
    ] = None
    signed: Annotated[bool | None, about("Is on sign-in sheets; by kind when left out", example=True)] = None
    interpreters: Annotated[
        Many[str], about("Who interprets", example=["p021"], refers=["participants", "speakers"])
    ] = ()
    languages: Annotated[Many[str], about("Working languages, as codes", example=["en", "zh"])] = ()

    @cached_property
    def begins(self) -> dt.datetime | None:
        """When it begins, local time; None while day or time is open."""
        return self._moment(self.date, self.start)

    @cached_property
    def finishes(self) -> dt.datetime | None:
        """When it ends, from `end` or `minutes`; None while that is open."""
        if self.minutes is not None and self.end is None:
            return self.begins + dt.timedelta(minutes=self.minutes) if self.begins else None
        return self._moment(self.ends_on or self.date, self.end)

    @property
    def is_required(self) -> bool:
        """Everyone meant must come; it counts for rates and certificates."""
        return (self.attend or "required") == "required"

    @property
    def is_signed(self) -> bool:
        """Stands on sign-in sheets."""
        return not self.cancelled and self.signed is not False


class Session(Item):
    """A session of the programme: opening, lecture, discussion, meal, free time …"""

    leading = (
        "id", "title", "kind", "date", "start", "end", "minutes", "ends_on", "status", "fixed", "venue",
        "institutions", "speakers", "moderator", "interpreters", "languages", "groups", "people", "attend",
        "signed", "publications", "repeat_of", "ignore",
    )  # fmt: skip

    kind: Annotated[SessionKind | None, about("What it is", example="opening")] = None
    institutions: Annotated[
        Many[Annotated[InstitutionPart, Shorthand]],
        about("Institutions that take part", example=["mofcom", {"id": "unossc", "role": "partner"}],
              refers=["institutions"]),
    ] = ()  # fmt: skip
    speakers: Annotated[
        Many[Annotated[SpeakerPart, Shorthand]],
        about("Who speaks, in order", example=["lei-hao", {"id": "dima-al-khatib", "by": "video"}],
              refers=["speakers", "participants"]),
    ] = ()  # fmt: skip
    moderator: Annotated[
        str, about("Who moderates", example="lei-hao", refers=["speakers", "participants"])
    ] = ""
    publications: Annotated[Many[Publication], about("What is launched or handed out")] = ()
    repeat_of: Annotated[
        str, about("A rerun of this session, counted once", example="s03", refers=["sessions"])
    ] = ""

    @property
    def is_required(self) -> bool:
        """Everyone meant must come; meals, free time and exhibits are not required by themselves."""
        return super().is_required if self.attend or self.kind not in UNSIGNED_KINDS else False

    @property
    def is_signed(self) -> bool:
        """Stands on sign-in sheets; meals, free time and exhibits only where the plan says so."""
        if self.signed is None and self.kind in UNSIGNED_KINDS:
            return False
        return super().is_signed


class Visit(Item):
    """A field visit: an item with a host."""

    leading = (
        "id", "title", "host", "venue", "date", "start", "end", "minutes", "ends_on", "status", "fixed",
        "received_by", "accompanied_by", "interpreters", "languages", "capacity", "dress", "bring",
        "gate_needs", "lunch", "groups", "people", "attend", "signed", "ignore",
    )  # fmt: skip

    host: Annotated[str, about("Who receives the group", example="qingdao-expo", refers=["institutions"])] = (
        ""
    )
    received_by: Annotated[Many[ContactPerson], about("Who welcomes the group there")] = ()
    accompanied_by: Annotated[
        Many[str], about("Who goes along", example=["p020"], refers=["participants", "speakers"])
    ] = ()
    capacity: Annotated[int | None, about("How many the host takes", example=40, ge=1, le=MOST)] = None
    dress: Annotated[str, about("What to wear", example="business casual")] = ""
    bring: Annotated[str, about("What to bring", example="passport")] = ""
    gate_needs: Annotated[
        Many[
            Literal["passport", "nationality", "birth_date", "gender", "position", "phone", "photo", "plate"]
        ],
        about("What the host's gate asks of each visitor", example=["passport"]),
    ] = ()
    lunch: Annotated[str, about("Where lunch is taken", example="restaurant-id", refers=["venues"])] = ""


class Vehicle(Record):
    """A vehicle of a trip."""

    name: Annotated[Stated, about("As on the windscreen", example="Bus 1")]
    seats: Annotated[int | None, about("Seats without the driver's", example=33, ge=1, le=MOST)] = None
    plate: Annotated[str, about("Number plate")] = ""
    driver: Annotated[str, about("Driver's name")] = ""
    phone: Annotated[str, about("Driver's telephone", privacy="contact")] = ""


class Seat(Record):
    """Somebody pinned to a vehicle."""

    person: Annotated[str, about("Who", example="p001", refers=["participants", "speakers"])]
    vehicle: Annotated[str, about("Name of the vehicle", example="Bus 1")]


class Trip(Timed):
    """A movement of people: a bus to a visit, a train between cities."""

    leading = (
        "id", "by", "number", "date", "meet", "meeting_point", "depart", "arrive", "ends_on", "origin",
        "destination", "serves", "status", "fixed", "escort", "vehicles", "seats", "groups", "people",
        "ignore",
    )  # fmt: skip

    by: Annotated[Transport | None, about("Means of transport", example="bus")] = None
    number: Annotated[str, about("Train or flight number", example="G335")] = ""
    meet: Annotated[dt.time | None, about("When people meet", example="08:10:00")] = None
    meeting_point: Annotated[str, about("Where people meet", example="Hotel lobby")] = ""
    depart: Annotated[dt.time | None, about("Departure", example="08:30:00")] = None
    arrive: Annotated[dt.time | None, about("Arrival", example="09:20:00")] = None
    origin: Annotated[
        str,
        about("Venue, institution or city", example="qingdao-hotel", refers=PLACES),
    ] = ""
    destination: Annotated[
        str,
        about("Venue, institution or city", example="expo-hall", refers=PLACES),
    ] = ""
    serves: Annotated[
        Many[str],
        about("Items it brings people to or back from", example=["v01"], refers=["sessions", "visits"]),
    ] = ()
    escort: Annotated[
        Many[str], about("Who looks after the group", example=["p020"], refers=["participants", "speakers"])
    ] = ()
    vehicles: Annotated[Many[Vehicle], about("Vehicles with their seats")] = ()
    seats: Annotated[Many[Seat], about("Who is pinned to which vehicle; the rest is assigned")] = ()

    @cached_property
    def begins(self) -> dt.datetime | None:
        """Departure, local time; None while day or time is open."""
        return self._moment(self.date, self.depart)

    @cached_property
    def finishes(self) -> dt.datetime | None:
        """Arrival, local time; None while that is open."""
        return self._moment(self.ends_on or self.date, self.arrive)


class Group(Record):
    """A group of participants with a name, a colour or a vehicle of its own."""

    id: Annotated[GroupId, about("Short id, unique in the plan", example="A")]
    name: Annotated[str, about("As printed", example="Group A")] = ""
    colour: Annotated[str, about("Colour on badges and lists", example="blue")] = ""
    vehicle: Annotated[str, about("Vehicle the group rides in", example="Bus 1")] = ""
    ignore: Ignores = ()


class WalkIn(Record):
    """Somebody who came without being in the plan."""

    name: Annotated[Stated, about("Name as signed")]
    organization: Annotated[str, about("Organization")] = ""
    country: Annotated[Country | None, about("Country", example="CHN")] = None


class Attendance(Record):
    """Who was at an item, once it was taken; who was expected and is in no list was absent."""

    item: Annotated[str, about("Session or visit", example="s01", refers=["sessions", "visits"])]
    half: Annotated[
        Literal["am", "pm"] | None, about("Half-day, where sheets are signed so", example="am")
    ] = None
    present: Annotated[Many[str], about("Who was there", example=["p001"], refers=["participants"])] = ()
    late: Annotated[Many[str], about("Who came late", refers=["participants"])] = ()
    excused: Annotated[Many[str], about("Who had a reason", refers=["participants"])] = ()
    minutes: Annotated[
        dict[str, Annotated[int, Field(ge=0, le=MOST)]],
        about(
            "Online: minutes by person, from the platform's log",
            example={"p003": 47},
            refers=["participants"],
        ),
    ] = {}
    walk_ins: Annotated[Many[WalkIn], about("Who came unannounced")] = ()
    ignore: Ignores = ()
