"""The single tables of a plan: the seminar itself, and what the organizers aim at and accept."""

import datetime as dt
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from seminar_cli.plan.people import DutyContact
from seminar_cli.plan.record import LONGEST, MOST, Country, Date, Ignore, Many, Record, Stated, about

Mode = Literal["in-person", "online", "hybrid"]


def _zone(name: str) -> str:
    if zone_of(name) is None:
        raise PydanticCustomError("no_zone", "is no IANA time zone")
    return name


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of an IANA name; None for a name that is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


TimeZone = Annotated[Stated, AfterValidator(_zone)]


class Seminar(Record):
    """The seminar as a whole."""

    title: Annotated[Stated, about("Title in full", example="Seminar on Cross-border E-commerce")]
    start: Annotated[Date, about("First day", example="2023-07-24")]
    end: Annotated[Date, about("Last day", example="2023-08-04")]
    timezone: Annotated[
        TimeZone, about("IANA name; every time in the plan is local to it", example="Asia/Shanghai")
    ]
    mode: Annotated[Mode, about("Decides which papers the pack holds", example="in-person")] = "in-person"
    city: Annotated[str, about("Where it is held, or begins", example="Beijing")] = ""
    theme: Annotated[str, about("Theme")] = ""
    series: Annotated[str, about("Series it belongs to")] = ""
    initiative: Annotated[str, about("Initiative it is a deliverable of")] = ""
    follows: Annotated[str, about("Plan of the edition before", example="../online-2022/seminar.toml")] = ""
    languages: Annotated[Many[str], about("Working languages, as codes", example=["en"])] = ()
    participants_called: Annotated[
        str, about("What sentences call the participants", example="policy-makers and practitioners")
    ] = "participants"
    countries_called: Annotated[
        str, about("What sentences call their countries", example="developing countries")
    ] = "countries"
    issue: Annotated[int | None, about("Issue of the printed programme", example=3, ge=1, le=MOST)] = None
    data_protection: Annotated[str, about("Line under sign-in sheets")] = ""
    contacts: Annotated[Many[DutyContact], about("Whom participants call")] = ()
    ignore: Annotated[Many[Ignore], about("Findings accepted for this record, each with a reason")] = ()


class Coverage(Record):
    """Whom the organizers wanted."""

    invited_countries: Annotated[Many[Country], about("Countries invited", example=["LAO", "KHM"])] = ()
    target_countries: Annotated[
        int | None, about("How many countries to reach", example=15, ge=1, le=MOST)
    ] = None
    target_women: Annotated[float | None, about("Share of women aimed at", example=0.5, ge=0, le=1)] = None
    ldc_until: Annotated[
        dict[Country, Date],
        about("First day a country is no LDC, where it differs from the list", example={"BGD": "2029-11-24"}),
    ] = {}


class Certificates(Record):
    """Who gets a certificate."""

    minimum_attendance: Annotated[float, about("Share of items to attend", example=0.8, ge=0, le=1)] = 0.8
    of: Annotated[
        Literal["programme", "expected"],
        about(
            "Of the required items of the programme, or of those expected of the person", example="programme"
        ),
    ] = "programme"
    excused_counts: Annotated[bool, about("An excused absence counts as attended", example=True)] = True
    minimum_minutes_share: Annotated[
        float, about("Online: share of an item that makes one present", example=0.7, ge=0, le=1)
    ] = 0.7
    signatories: Annotated[Many[str], about("Who signs, as printed")] = ()


class Deadlines(Record):
    """Days from which on something missing is an error."""

    visas: Annotated[Date | None, about("Visas issued by", example="2023-07-10")] = None
    flights: Annotated[Date | None, about("Flights known by", example="2023-07-14")] = None
    rooms: Annotated[Date | None, about("Rooms assigned by", example="2023-07-18")] = None
    groups: Annotated[Date | None, about("Groups made by", example="2023-07-20")] = None


Stage = Literal["visas", "flights", "rooms", "groups"]
"""What is arranged step by step before a seminar begins."""

DAYS_BEFORE: dict[Stage, int] = {"visas": 14, "flights": 10, "rooms": 6, "groups": 4}
"""When a stage is due that has no date: so many days before the seminar begins."""


class Checks(Record):
    """Thresholds of `seminar check`, and margins that decide who is expected where."""

    ignore: Annotated[Many[Ignore], about("Findings accepted in the whole plan, each with a reason")] = ()
    buffer_minutes: Annotated[
        int, about("Minutes to spare between two places", example=10, ge=0, le=LONGEST)
    ] = 10
    passport_months: Annotated[int, about("Months a passport must outlast", example=6, ge=0, le=120)] = 6
    landing_minutes: Annotated[
        int, about("From landing until a participant can be at an item", example=120, ge=0, le=LONGEST)
    ] = 120
    flight_minutes: Annotated[
        int, about("From leaving the seminar until take-off", example=180, ge=0, le=LONGEST)
    ] = 180
    stretch_minutes: Annotated[
        int, about("Minutes of programme without a break, at most", example=180, ge=1, le=LONGEST)
    ] = 180
    country_share: Annotated[
        float, about("Share of the delegates that come from one country, at most", example=0.25, ge=0, le=1)
    ] = 0.25
    deadlines: Annotated[Deadlines | None, about("Days from which on something missing is an error")] = None

    def deadline(self, stage: Stage, start: dt.date) -> dt.date:
        """The day from which on it is an error that something of a stage is missing.

        Where the plan states none: two weeks before the start for visas, ten days for flights, six for rooms
        and four for groups.
        """
        stated: dt.date | None = getattr(self.deadlines, stage, None)
        return stated or start - dt.timedelta(days=DAYS_BEFORE[stage])


class Reported(Record):
    """An edition known by its published figures only."""

    participants: Annotated[int | None, about("How many took part", example=1100, ge=0, le=MOST)] = None
    countries: Annotated[int | None, about("From how many countries", example=90, ge=0, le=MOST)] = None
    at_least: Annotated[bool, about('The figures are lower bounds ("more than")', example=True)] = False


CountryNames = Annotated[
    dict[Country, Annotated[Stated, Field(max_length=120)]],
    about(
        "Names of countries as the host and the partner want them printed",
        example={"PSE": "State of Palestine"},
    ),
]
