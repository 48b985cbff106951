"""The places of a seminar: institutions, venues, the routes between them, and the hotels slept in."""

from typing import Annotated, Literal

from seminar_cli.plan.people import ContactPerson
from seminar_cli.plan.record import LONGEST, MOST, Country, Date, Id, Ignores, Many, Record, Stated, about

InstitutionKind = Literal["government", "un", "igo", "ngo", "academia", "business", "media", "other"]
InstitutionRole = Literal["host", "organizer", "co-organizer", "partner", "supporter", "visit-host", "venue"]
VenueKind = Literal["hall", "hotel", "station", "airport", "site", "restaurant", "online"]
PLACES = ("venues", "institutions", "cities")
"""What the end of a route or trip may name; a city stands for itself."""

Transport = Literal["bus", "train", "flight", "ferry", "walk"]


class Institution(Record):
    """A body that hosts, organizes, supports or receives; the file's order is protocol order."""

    id: Annotated[Id, about("Short id, unique in the plan; made from the acronym or name", example="mofcom")]
    name: Annotated[Stated, about("Name in full", example="Ministry of Commerce of China")]
    name_local: Annotated[str, about("Name in its own script", example="中华人民共和国商务部")] = ""
    acronym: Annotated[str, about("Acronym", example="MOFCOM")] = ""
    kind: Annotated[InstitutionKind | None, about("What it is", example="government")] = None
    country: Annotated[Country | None, about("Country", example="CHN")] = None
    city: Annotated[str, about("City", example="Beijing")] = ""
    address: Annotated[str, about("Street address")] = ""
    address_local: Annotated[str, about("Address in local script, for drivers")] = ""
    roles: Annotated[Many[InstitutionRole], about("What it does for the seminar", example=["host"])] = ()
    parent: Annotated[
        str,
        about("What it belongs to: an academy under a ministry", example="mofcom", refers=["institutions"]),
    ] = ""
    on_behalf_of: Annotated[str, about("Who commissioned it", example="mofcom", refers=["institutions"])] = ""
    contacts: Annotated[Many[ContactPerson], about("Whom to ask there")] = ()
    ignore: Ignores = ()


class Venue(Record):
    """Any place one can be at."""

    id: Annotated[Id, about("Short id, unique in the plan; made from the name", example="aibo-hall")]
    name: Annotated[Stated, about("Name as printed", example="Lecture hall")]
    name_local: Annotated[str, about("Name in local script", example="报告厅")] = ""
    kind: Annotated[VenueKind | None, about("What it is", example="hall")] = None
    institution: Annotated[str, about("Whose it is", example="aibo", refers=["institutions"])] = ""
    city: Annotated[str, about("City", example="Beijing")] = ""
    address: Annotated[str, about("Street address")] = ""
    address_local: Annotated[str, about("Address in local script, for drivers")] = ""
    capacity: Annotated[int | None, about("How many it holds", example=60, ge=1, le=MOST)] = None
    link: Annotated[str, about("Online: where to click", example="https://meet.example.org/s01")] = ""
    ignore: Ignores = ()


class Route(Record):
    """How long it takes from one place to another, and back unless that way has a record of its own."""

    id: Annotated[Id, about("Short id, unique in the plan; assigned when left out", example="r01")]
    origin: Annotated[
        Stated,
        about("Venue, institution or city", example="Beijing", refers=PLACES),
    ]
    destination: Annotated[
        Stated,
        about("Venue, institution or city", example="Jinan", refers=PLACES),
    ]
    minutes: Annotated[int, about("Minutes on the way", example=95, ge=0, le=LONGEST)]
    by: Annotated[Transport | None, about("Means of transport", example="train")] = None
    ignore: Ignores = ()


class Stay(Record):
    """Nights in a hotel."""

    id: Annotated[Id, about("Short id, unique in the plan; made from the city", example="jinan")]
    venue: Annotated[str, about("The hotel", example="jinan-hotel", refers=["venues"])] = ""
    check_in: Annotated[Date | None, about("First night", example="2023-07-26")] = None
    check_out: Annotated[Date | None, about("Day of leaving", example="2023-07-28")] = None
    ignore: Ignores = ()
