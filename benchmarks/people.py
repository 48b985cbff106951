"""Participants of a generated plan: delegates who come, the team, and nominees who do not come."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.name_pools import Names
from benchmarks.places import ACCEPTED, Records
from benchmarks.sizes import START, Size, delegation_sizes, sending_countries
from seminar_cli.countries import Country, country

WORK = (
    ("Ministry of Trade", "government", ("Director", "Deputy Director", "Trade Officer", "Adviser")),
    ("Customs Authority", "government", ("Commissioner", "Head of Section", "Inspector")),
    ("Office of Regional Trade", "igo", ("Programme Officer",)),
    ("Resident Coordinator's Office", "un", ("National Officer",)),
    ("Women Traders' Association", "ngo", ("Secretary-General", "Coordinator")),
    ("National University", "academia", ("Professor", "Lecturer", "Research Fellow")),
    ("River Parcel Services", "business", ("Managing Director", "Head of Logistics")),
    ("The Morning Post", "media", ("Editor",)),
    ("Village Cooperative", "other", ("Chair", "Treasurer")),
)
SHARES = (40, 12, 4, 4, 6, 14, 14, 2, 4)
"""How often each of these is somebody's employer, in percent."""

DIETS = (["halal"], ["vegetarian"], ["no pork"], ["vegan", "no nuts"])
ZONES = {
    "Africa": "Africa/Nairobi", "Americas": "America/Lima", "Asia": "Asia/Bangkok",
    "Europe": "Europe/Athens", "Oceania": "Pacific/Fiji",
}  # fmt: skip
REMOTE = 0.05
"""Share of the delegates who sit at home before a screen."""

NOT_COMING = ("withdrawn", "declined", "waitlisted", "nominated", "invited", "accepted", "no-show")


def participants(size: Size) -> Records:
    """All of them, delegates first; ids count through."""
    chance = size.chance("participants")
    names = Names(chance)
    made: Records = [
        delegate
        for home, count in zip(sending_countries(size), delegation_sizes(size), strict=True)
        for delegate in _delegation(home, count, names, chance)
    ]
    _number(made)
    for place, delegate in enumerate(made):
        delegate["groups"] = [size.groups[place % len(size.groups)]]
    _give_rooms(made, size, chance)
    _give_journeys(made, size, chance)
    _give_oddities(made)
    made += _team(size, names, chance)
    made += _nominees(size, names, chance)
    _number(made)
    made[size.participants - 1]["replaces"] = made[-1]["id"]
    return made


def _number(people: Records) -> None:
    for number, person in enumerate(people, 1):
        person["id"] = f"p{number:03}"
        person["email"] = f"p{number:03}@example.org"
        person["phone"] = f"+000 00 {number:07}"


def _delegation(home: Country, count: int, names: Names, chance: Random) -> Iterator[dict[str, Any]]:
    for rank in range(1, count + 1):
        person = _person(home, names, chance) | {"role": "delegate", "status": "confirmed"}
        if count > 1:
            person["precedence"] = rank
        if chance.random() < 0.2:
            person["diet"] = chance.choice(DIETS)
        if chance.random() < 0.6:
            person |= _papers(person, chance)
        person["photo_consent"] = chance.random() < 0.9
        yield person


def _person(home: Country, names: Names, chance: Random) -> dict[str, Any]:
    woman = chance.random() < 0.48
    body, kind, posts = chance.choices(WORK, SHARES)[0]
    return {
        "honorific": chance.choice(("Ms.", "Ms.", "Dr.") if woman else ("Mr.", "Mr.", "Dr.")),
        **names.draw(home, woman=woman),
        "gender": "female" if woman else "male",
        "country": home.iso3,
        "organization": body,
        "organization_kind": kind,
        "position": chance.choice(posts),
        "nominated_by": "Ministry of Foreign Affairs",
        "languages": ["en"] if chance.random() < 0.5 else ["en", "fr"],
    }


def _papers(person: dict[str, Any], chance: Random) -> dict[str, Any]:
    issued = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(1200))
    name = " ".join(person[key] for key in ("family_name", "given_names") if key in person)
    return {
        "nationality": person["country"],
        "birth_date": dt.date(1958, 1, 1) + dt.timedelta(days=chance.randrange(15000)),
        "passport": {
            "name": name.upper(),
            "number": f"X{chance.randrange(10**7):07}",
            "kind": chance.choice(("ordinary", "official", "diplomatic")),
            "issued_by": person["country"],
            "issued": issued,
            "expires": issued.replace(day=1, year=issued.year + 10),
        },
        "visa": {
            "status": "issued",
            "kind": "F",
            "letter_sent": dt.date(2023, 6, 20),
            "expires": dt.date(2023, 12, 31),
        },
    }


def _stay_ids(size: Size) -> list[str]:
    return ["nights-1"] if size.moves_after is None else ["nights-1", "nights-2"]


def _give_rooms(people: Records, size: Size, chance: Random) -> None:
    """A room each; now and then two of the same gender share one."""
    free = True
    for place, person in enumerate(people):
        if not free:
            free = True
            continue
        following = people[place + 1] if place + 1 < len(people) else None
        shares = following is not None and following["gender"] == person["gender"] and chance.random() < 0.1
        room = f"{place // 60 + 1:02}{place % 60 + 1:02}"
        person["rooms"] = [{"stay": stay, "room": room} for stay in _stay_ids(size)]
        if shares and following:
            following["rooms"] = [one | {"shares_with": person["id"]} for one in person["rooms"]]
            person["rooms"] = [one | {"shares_with": following["id"]} for one in person["rooms"]]
            free = False


def _give_journeys(people: Records, size: Size, chance: Random) -> None:
    """Everybody lands the day before and leaves the day after; some stay at home and join by video."""
    last = "airport-1" if size.moves_after is None else "airport-2"
    before, after = START - dt.timedelta(days=1), size.date(size.days)
    for place, person in enumerate(people):
        if "shares_with" not in person["rooms"][0] and chance.random() < REMOTE:
            del person["rooms"]
            person |= {"timezone": ZONES[country(person["country"]).region], "present_from": START}
            continue
        lands = dt.time(chance.randrange(6, 17), chance.randrange(0, 60, 5))
        leaves = dt.time(chance.randrange(8, 23), chance.randrange(0, 60, 5))
        person["arrival"] = _journey(before, lands, f"XX {900 + place % 60}", "airport-1")
        person["departure"] = _journey(after, leaves, f"XX {960 + place % 40}", last)


def _journey(day: dt.date, at: dt.time, flight: str, place: str) -> dict[str, Any]:
    return {"at": dt.datetime.combine(day, at), "flight": flight, "place": place}


def _give_oddities(people: Records) -> None:
    """What one in many has: a day away, a certificate decided by hand, somebody to call."""
    noon = dt.datetime.combine(START, dt.time(12))
    for person in people[::40]:
        person["away"] = [
            {"since": noon, "until": noon.replace(hour=19), "reason": "at the embassy for a signature"}
        ]
    for person in people[::30]:
        names = [person[key] for key in ("family_name", "given_names") if key in person]
        person["badge_name"] = names[-1].split()[0]
        person["also_known_as"] = [" ".join(names)]
        person["diet"] = ["lactose-free"]
        person["diet_notes"] = "Carries medicine"
        person["access_needs"] = "Walks with a stick: few stairs"
        kin = {"name": "A relative", "phone": "+000 00 9999999", "relation": "sister"}
        person["emergency_contact"] = kin
    people[0] |= {
        "certificate": {"decision": "award", "reason": "helped at the door", "number": "2023-001"},
        "notes": "Arrives with samples",
        "ignore": ACCEPTED,
    }


def _team(size: Size, names: Names, chance: Random) -> Records:
    """Interpreters first, then staff, as many of each."""
    home = country("CHN")
    made: Records = []
    for role, post in (("interpreter", "Interpreter"), ("staff", "Programme officer")):
        for _ in range(size.team):
            person = _person(home, names, chance)
            del person["nominated_by"]
            body = {"organization": "College of Foreign Trade", "organization_kind": "academia"}
            came = {"position": post, "languages": ["zh", "en"], "present_from": START - dt.timedelta(days=2)}
            made.append(person | body | came | {"role": role, "status": "confirmed"})
    return made


def _nominees(size: Size, names: Names, chance: Random) -> Records:
    """One for 25 who come, and one at least."""
    homes = sending_countries(size)
    return [
        _person(chance.choice(homes), names, chance)
        | {"role": "delegate", "status": NOT_COMING[number % len(NOT_COMING)]}
        for number in range(max(1, size.participants // 25))
    ]
