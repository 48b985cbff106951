"""Days, sessions, visits, trips and groups of a generated plan."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.places import (
    ACCEPTED,
    AIRPORT_DRIVE,
    SITE_DRIVE,
    STATION_DRIVE,
    TRAIN,
    Records,
)
from benchmarks.sizes import BUS_SEATS, CITIES, CLOSES, START, Size, clock

TOPICS = (
    "Platforms and payments", "Parcels and warehouses", "Customs across borders", "Consumers' trust",
    "Small shops online", "Villages that sell to the world", "Rules and taxes", "Training of talent",
)  # fmt: skip
PLENARY = ("lecture", "discussion", "keynote", "dialogue", "lecture", "launch", "ceremony", "exhibit")
COLOURS = ("blue", "green", "red", "yellow", "orange", "purple", "white", "grey")
CHOICES = 3
"""Sessions to choose from on the third day."""


@dataclass
class Programme:
    """What happens, as it is made; ids are given in order."""

    size: Size
    people: Sequence[dict[str, Any]]
    sessions: Records = field(default_factory=list)
    visits: Records = field(default_factory=list)
    trips: Records = field(default_factory=list)

    def __post_init__(self) -> None:
        size = self.size
        self.delegates = self.people[: size.participants]
        ids = [person["id"] for person in self.people]
        self.interpreters = ids[size.participants : size.participants + size.team]
        self.staff = ids[size.participants + size.team : size.participants + 2 * size.team]

    def session(self, title: str, kind: str, day: int, **keys: object) -> dict[str, Any]:
        """Add a session."""
        key = f"s{len(self.sessions) + 1:02}"
        self.sessions.append({"id": key, "title": title, "kind": kind, "date": self.size.date(day), **keys})
        return self.sessions[-1]

    def visit(self, title: str, host: str, day: int, **keys: object) -> dict[str, Any]:
        """Add a visit."""
        key = f"v{len(self.visits) + 1:02}"
        self.visits.append({"id": key, "title": title, "host": host, "date": self.size.date(day), **keys})
        return self.visits[-1]

    def trip(
        self, by: str, date: dt.date, leaves: int, takes: int, ends: tuple[str, str], **keys: object
    ) -> dict[str, Any]:
        """Add a trip; `leaves` and `takes` in minutes."""
        record = {
            "id": f"t{len(self.trips) + 1:02}", "by": by, "date": date, "meet": clock(leaves - 10),
            "depart": clock(leaves), "arrive": clock((leaves + takes) % (24 * 60)),
            "origin": ends[0], "destination": ends[1], **keys,
        }  # fmt: skip
        self.trips.append(record)
        return record


def programme(size: Size, people: Sequence[dict[str, Any]]) -> Programme:
    """Everything that happens in a plan with these people."""
    made = Programme(size, people)
    _arrivals(made)
    for day in range(size.days):
        _day(made, day)
        if day == size.moves_after:
            _move(made, day)
    _evening(made)
    _departures(made)
    return made


def days(size: Size) -> Records:
    """A title, city and kind for each day, and for the two around them."""
    kinds = {-1: "arrival", size.days: "departure"}
    if size.moves_after is not None:
        kinds[size.moves_after] = "travel"
    made: Records = [
        {
            "date": size.date(day), "title": kinds.get(day, TOPICS[day % len(TOPICS)]).capitalize(),
            "city": CITIES[size.city(day)], "kind": kinds.get(day, "programme"),
        }
        for day in range(-1, size.days + 1)
    ]  # fmt: skip
    made[0]["ignore"] = ACCEPTED
    return made


def groups(size: Size) -> Records:
    """The groups; the first of each visit's groups rides in the first bus."""
    made: Records = [
        {"id": key, "name": f"Group {key}", "colour": COLOURS[number % len(COLOURS)]}
        for number, key in enumerate(size.groups)
    ]
    for group in made[: size.sites]:
        group["vehicle"] = "Bus 1"
    made[0]["ignore"] = ACCEPTED
    return made


# --- a day -------------------------------------------------------------------------------------------


def _day(made: Programme, day: int) -> None:
    """Periods one after the other: plenary, lunch, and in the afternoon visits, breakouts or choices."""
    size = made.size
    after_lunch = size.periods - 1 if size.lunch is None else size.lunch + 1
    visits = day % 2 == 1
    for number in range(size.periods):
        if number == size.lunch:
            _lunch(made, day, number)
        elif number == after_lunch and visits:
            _visits(made, day, size.period(number)[0])
            if day < size.days - 1:
                return
        elif number == after_lunch and day == 2:
            _choices(made, day, number)
        elif number == after_lunch and size.lunch is not None:
            _breakouts(made, day, number)
        elif not (visits and number > after_lunch):
            _plenary(made, day, number)


def _hours(size: Size, number: int) -> dict[str, dt.time]:
    start, end = size.period(number)
    return {"start": clock(start), "end": clock(end)}


def _plenary(made: Programme, day: int, number: int) -> None:
    size = made.size
    turn = day * size.periods + number
    speakers = max(8, 2 * size.days)
    speaker = f"speaker-{turn % speakers + 1}"
    last = number == size.periods - 1 and day == size.days - 1
    kind = "opening" if turn == 0 else "closing" if last else PLENARY[turn % len(PLENARY)]
    record = made.session(
        f"{TOPICS[turn % len(TOPICS)]}: {kind}", kind, day, **_hours(size, number),
        venue=f"hall-{size.city(day) + 1}", speakers=[speaker],
        moderator=f"speaker-{(turn + 1) % speakers + 1}",
        interpreters=made.interpreters[:1], languages=["en", "zh"],
    )  # fmt: skip
    match kind:
        case "opening":
            record |= {
                "fixed": True,
                "institutions": [{"id": "host", "role": "host"}, "partner"],
                "speakers": [
                    {"id": speaker, "role": "opening remarks", "status": "confirmed"},
                    {"id": "speaker-4", "role": "message", "by": "video"},
                    {"id": made.delegates[0]["id"], "role": "on behalf of the participants"},
                ],
            }
        case "launch":
            record["publications"] = [{"title": "A Handbook of Small Parcels", "publishers": ["college"]}]
        case "keynote":
            start, end = size.period(number)
            del record["end"]
            record["minutes"] = end - start
        case "closing":
            record["status"] = "planned"


def _lunch(made: Programme, day: int, number: int) -> None:
    where = f"dining-{made.size.city(day) + 1}"
    made.session("Lunch", "meal", day, **_hours(made.size, number), venue=where, groups=["all"])


def _breakouts(made: Programme, day: int, number: int) -> None:
    size = made.size
    for lane in range(size.lanes):
        made.session(
            f"{TOPICS[lane]}: breakout", "breakout", day, **_hours(size, number),
            venue=f"room-{size.city(day) + 1}-{lane + 1}", moderator=f"speaker-{lane + 1}",
            interpreters=[made.interpreters[lane]], groups=size.share(lane, size.lanes), attend="required",
        )  # fmt: skip


def _choices(made: Programme, day: int, number: int) -> None:
    """Sessions side by side; one in five has said which."""
    size = made.size
    named = [person["id"] for person in made.delegates[::5]]
    for lane in range(min(CHOICES, size.lanes)):
        made.session(
            f"{TOPICS[-lane - 1]}: a choice", "discussion", day, **_hours(size, number),
            venue=f"room-{size.city(day) + 1}-{lane + 1}", moderator=f"speaker-{lane + 1}",
            people=named[lane::CHOICES][: size.largest_share(size.lanes) - 5], attend="choice",
        )  # fmt: skip


def _visits(made: Programme, day: int, begins: int) -> None:
    """Visits at one time, each for some of the groups, with buses there and back."""
    size, city = made.size, made.size.city(day) + 1
    leaves, ends = begins + 15, CLOSES - 45
    if size.days - 1 == day:  # the closing follows
        ends = size.period(size.periods - 1)[0] - 45
    start = leaves + SITE_DRIVE + 10
    if ends - start < 15:
        return
    for site in range(size.sites):
        shared = size.share(site, size.sites)
        place = f"site-{city}-{site + 1}"
        seen = made.visit(
            f"Parcel House {city}.{site + 1}", f"firm-{city}-{site + 1}", day, venue=place,
            start=clock(start), fixed=site == 0, received_by=[{"name": "Mr. Pang", "position": "Guide"}],
            accompanied_by=[made.staff[site]], interpreters=[made.interpreters[site]], languages=["en", "zh"],
            capacity=size.largest_share(size.sites), dress="business casual", bring="badge",
            gate_needs=["gender", "position"], groups=shared,
        )  # fmt: skip
        seen |= {"minutes": ends - start} if site % 2 else {"end": clock(ends)}
        ride = _ride(made, shared, made.interpreters[site])
        there, back = (f"hotel-{city}", place), (place, f"hotel-{city}")
        made.trip("bus", size.date(day), leaves, SITE_DRIVE, there, serves=[seen["id"]], **ride)
        made.trip("bus", size.date(day), ends + 10, SITE_DRIVE, back, serves=[seen["id"]], **ride)


def _ride(made: Programme, shared: Sequence[str], interpreter: str) -> dict[str, Any]:
    wanted = set(shared)
    people = sum(not wanted.isdisjoint(person["groups"]) for person in made.delegates)
    seats = [{"person": interpreter, "vehicle": "Bus 1"}]
    return {"meeting_point": "Hotel lobby", "vehicles": _buses(people + 3), "seats": seats}


def _buses(people: int) -> list[dict[str, Any]]:
    return [
        {
            "name": f"Bus {number}", "seats": BUS_SEATS, "plate": f"鲁B·{number:05}",
            "driver": f"Mr. Ma {number}", "phone": f"+86 000 0002 {number:04}",
        }
        for number in range(1, -(-people // BUS_SEATS) + 1)
    ]  # fmt: skip


# --- around the programme ----------------------------------------------------------------------------


def _move(made: Programme, day: int) -> None:
    """In the evening of a day: bus, train, bus to the second city."""
    date, vehicles = made.size.date(day), _buses(len(made.people))
    leaves = CLOSES + 20
    to_train = ("hotel-1", "station-1")
    made.trip(
        "bus", date, leaves, STATION_DRIVE, to_train, groups=["all"], vehicles=vehicles, ignore=ACCEPTED
    )
    leaves += STATION_DRIVE + 25
    stations = ("station-1", "station-2")
    made.trip("train", date, leaves, TRAIN, stations, number="G9001", fixed=True, groups=["all"])
    leaves += TRAIN + 20
    made.trip("bus", date, leaves, STATION_DRIVE, ("station-2", "hotel-2"), groups=["all"], vehicles=vehicles)


def _evening(made: Programme) -> None:
    """The first evening: a rerun by video, a desk open past midnight, a walk called off."""
    size = made.size
    made.session(
        "Platforms and payments: once more for other time zones", "lecture", 0,
        start=clock(20 * 60), minutes=60, venue="online", speakers=[{"id": "speaker-2", "by": "online"}],
        people=[person["id"] for person in made.delegates if "timezone" in person], attend="optional",
        signed=True, repeat_of=made.sessions[0]["id"], ignore=ACCEPTED,
    )  # fmt: skip
    made.session(
        "Help desk", "free", 0, start=clock(22 * 60), end=clock(60), ends_on=size.date(1), venue="online",
        groups=["staff"], signed=False,
    )  # fmt: skip
    market = made.visit(
        "Night market", "firm-1-1", 0, venue="site-1-1", start=clock(22 * 60), end=clock(30),
        ends_on=size.date(1), status="cancelled", lunch="dining-1", people=[made.delegates[0]["id"]],
        attend="optional", signed=False, ignore=ACCEPTED,
    )  # fmt: skip
    made.trip(
        "bus", size.date(0), 21 * 60 + 25, SITE_DRIVE, ("hotel-1", "site-1-1"),
        serves=[market["id"]], status="cancelled", escort=made.staff[:1],
    )  # fmt: skip


def _arrivals(made: Programme) -> None:
    for hour, people in _by_two_hours(made.delegates, "arrival"):
        made.trip(
            "bus", START - dt.timedelta(days=1), (hour + 3) * 60, AIRPORT_DRIVE, ("airport-1", "hotel-1"),
            people=people, escort=made.staff[:1], vehicles=_buses(len(people) + 1),
        )  # fmt: skip


def _departures(made: Programme) -> None:
    size = made.size
    city = size.city(size.days) + 1
    way = (f"hotel-{city}", f"airport-{city}")
    for hour, people in _by_two_hours(made.delegates, "departure"):
        made.trip(
            "bus", size.date(size.days), (hour - 3) * 60, AIRPORT_DRIVE, way, people=people,
            vehicles=_buses(len(people)),
        )  # fmt: skip
    made.trip(
        "bus", size.date(size.days), 23 * 60 + 20, AIRPORT_DRIVE, way, people=made.staff[:1],
        ends_on=size.date(size.days + 1), meeting_point="Loading bay, with what was on show",
    )  # fmt: skip


def _by_two_hours(people: Sequence[dict[str, Any]], key: str) -> list[tuple[int, list[str]]]:
    """Who lands or takes off within two hours of each other; the hour is the earlier one."""
    found: dict[int, list[str]] = {}
    for person in people:
        if key in person:
            found.setdefault(person[key]["at"].hour // 2 * 2, []).append(person["id"])
    return sorted(found.items())
