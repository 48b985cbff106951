"""Institutions, venues, routes, stays and speakers of a generated plan."""

import datetime as dt
from typing import Any

from benchmarks.name_pools import Names
from benchmarks.sizes import CITIES, MOST_LANES, START, Size
from seminar_cli.countries import country

Records = list[dict[str, Any]]

HALL_WALK = 8
MEAL_WALK = 5
SITE_DRIVE = 25
AIRPORT_DRIVE = 60
STATION_DRIVE = 30
TRAIN = 95
"""Minutes on the way."""

ACCEPTED = [{"code": "A07", "reason": "looked at, and meant so"}]

BODIES: tuple[tuple[str, str, str, list[str]], ...] = (
    ("host", "Ministry of Commerce", "government", ["host"]),
    ("partner", "Office for Cooperation", "un", ["partner", "co-organizer"]),
    ("college", "College of Foreign Trade", "academia", ["organizer", "venue"]),
    ("bank", "Development Bank of the Region", "igo", ["supporter"]),
    ("farmers", "Union of Farmers", "ngo", ["supporter"]),
    ("shops", "Chamber of Small Shops", "business", ["supporter"]),
    ("courier", "The Trade Courier", "media", []),
    ("club", "Club of Former Participants", "other", []),
)


def institutions(size: Size) -> Records:
    """The bodies behind the seminar, then those that are visited."""
    bodies: Records = [
        {
            "id": key, "name": name, "kind": kind, "country": "CHN", "city": CITIES[0], "roles": roles,
            "acronym": "".join(word[0] for word in name.split() if word[0].isupper()),
        }
        for key, name, kind, roles in BODIES
    ]  # fmt: skip
    by_id = {body["id"]: body for body in bodies}
    by_id["college"] |= {
        "name_local": "示例外贸学院",
        "address": "12 Example Avenue",
        "address_local": "示例大道12号",
        "parent": "host",
        "on_behalf_of": "host",
        "contacts": [_contact("Ms. Xu", "International office", 1)],
        "ignore": ACCEPTED,
    }
    return bodies + [
        {
            "id": f"firm-{city}-{site}", "name": f"Parcel House {city}.{site} of {name}", "kind": "business",
            "country": "CHN", "city": name, "roles": ["visit-host"],
            "contacts": [_contact("Mr. Pang", "Visitor service", 100 * city + site)],
        }
        for city, name in enumerate(CITIES, 1)
        for site in range(1, size.sites + 1)
    ]  # fmt: skip


def _contact(name: str, position: str, number: int) -> dict[str, Any]:
    phone, email = f"+86 000 0000 {number:04}", f"office{number}@example.org"
    return {"name": name, "position": position, "phone": phone, "email": email}


def venues(size: Size) -> Records:
    """Halls, hotels, stations and sites of both cities, and the video link."""
    everybody = size.participants + 2 * size.team + 50
    made: Records = []
    for number, city in enumerate(CITIES, 1):
        made += [
            {"id": f"airport-{number}", "name": f"{city} Airport", "kind": "airport", "city": city},
            {"id": f"station-{number}", "name": f"{city} Station", "kind": "station", "city": city},
            {
                "id": f"hotel-{number}", "name": f"Willow Hotel {city}", "name_local": "柳园酒店",
                "kind": "hotel", "city": city, "address": "5 Example Road", "address_local": "示例路5号",
                "capacity": everybody, "ignore": ACCEPTED,
            },
            {
                "id": f"hall-{number}", "name": f"Great Hall {city}", "kind": "hall",
                "institution": "college", "city": city, "capacity": everybody,
            },
            {
                "id": f"dining-{number}", "name": f"Dining hall {city}", "kind": "restaurant", "city": city,
                "capacity": everybody,
            },
        ]  # fmt: skip
        made += [
            {
                "id": f"room-{number}-{lane}", "name": f"Room {lane}", "kind": "hall",
                "institution": "college", "city": city, "capacity": size.largest_share(size.lanes),
            }
            for lane in range(1, size.lanes + 1)
        ]  # fmt: skip
        made += [
            {
                "id": f"site-{number}-{site}", "name": f"Gatehouse {number}.{site}", "kind": "site",
                "institution": f"firm-{number}-{site}", "city": city,
                "capacity": size.largest_share(size.sites),
            }
            for site in range(1, size.sites + 1)
        ]  # fmt: skip
    link = "https://meet.example.org/seminar"
    return [*made, {"id": "online", "name": "Video link", "kind": "online", "link": link}]


def routes(size: Size) -> Records:
    """Minutes between the places of each city, and between the cities."""
    ways: list[tuple[str, str, int, str]] = [(*CITIES, TRAIN, "train")]
    for number in range(1, len(CITIES) + 1):
        hotel, hall, dining = f"hotel-{number}", f"hall-{number}", f"dining-{number}"
        rooms = [f"room-{number}-{lane}" for lane in range(1, size.lanes + 1)]
        ways += [
            (f"airport-{number}", hotel, AIRPORT_DRIVE, "bus"),
            (f"station-{number}", hotel, STATION_DRIVE, "bus"),
            (hotel, hall, HALL_WALK, "walk"),
            (hotel, dining, MEAL_WALK, "walk"),
            (hall, dining, MEAL_WALK, "walk"),
        ]
        ways += [(place, room, MEAL_WALK, "walk") for room in rooms for place in (hotel, hall, dining)]
        ways += [(hotel, f"site-{number}-{site}", SITE_DRIVE, "bus") for site in range(1, size.sites + 1)]
    made: Records = [
        {"id": f"r{number:02}", "origin": origin, "destination": destination, "minutes": minutes, "by": by}
        for number, (origin, destination, minutes, by) in enumerate(ways, 1)
    ]
    made[0]["ignore"] = ACCEPTED
    return made


def stays(size: Size) -> Records:
    """One hotel, or two where the group goes on; every night once."""
    arrive, leave = START - dt.timedelta(days=1), size.date(size.days)
    if size.moves_after is None:
        nights = [("nights-1", "hotel-1", arrive, leave)]
    else:
        move = size.date(size.moves_after)
        nights = [("nights-1", "hotel-1", arrive, move), ("nights-2", "hotel-2", move, leave)]
    made: Records = [
        {"id": key, "venue": hotel, "check_in": check_in, "check_out": check_out}
        for key, hotel, check_in, check_out in nights
    ]
    made[0]["ignore"] = ACCEPTED
    return made


def speakers(size: Size) -> Records:
    """Two for each day, and never fewer than breakout sessions have moderators."""
    chance = size.chance("speakers")
    names, home = Names(chance), country("CHN")
    made: Records = []
    for number in range(1, max(MOST_LANES + 2, 2 * size.days) + 1):
        woman = chance.random() < 0.5
        made.append(
            {
                "id": f"speaker-{number}",
                "honorific": "Ms." if woman else "Mr.",
                **names.draw(home, woman=woman),
                "gender": "female" if woman else "male",
                "position": chance.choice(("Lecturer", "Director", "Researcher", "Deputy Mayor")),
                "institution": BODIES[number % len(BODIES)][0],
                "country": "CHN",
                "email": f"speaker{number}@example.org",
                "phone": f"+86 000 0001 {number:04}",
            }
        )
    made[0] |= {"notes": "Brings slides of her own", "ignore": ACCEPTED}
    return made
