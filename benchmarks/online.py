"""The same seminar before screens: an online training has no flights, rooms, buses, visits and passports.

What is on paper of somebody is then a name, a post and a time zone, which is half of what a traveller has.
"""

from typing import Any

from benchmarks.people import ZONES
from benchmarks.places import Records
from benchmarks.programme import Programme
from seminar_cli.countries import country

LINK = "online"
"""The video link of all; rooms in which groups sat beside each other have links of their own."""

OF_TRAVELLERS = frozenset({
    "access_needs", "arrival", "away", "departure", "diet", "diet_notes", "emergency_contact", "passport",
    "present_from", "rooms", "visa",
})  # fmt: skip
OF_JOURNEYS = frozenset({"routes", "stays", "trips", "visits"})


def seat_at_screens(people: Records) -> None:
    """Let everybody stay at home."""
    for person in people:
        for key in OF_TRAVELLERS & person.keys():
            del person[key]
        person["timezone"] = ZONES[country(person["country"]).region]


def put_online(made: Programme) -> None:
    """Move the sessions to the video link; nobody eats there, nobody rides and nothing is visited."""
    held = [session for session in made.sessions if session["kind"] != "meal"]
    made.sessions = [session | {"venue": _link_for(session["venue"])} for session in held]
    made.visits.clear()
    made.trips.clear()


def _link_for(venue: str) -> str:
    """The link that stands for a venue: `online-3` for `room-1-3` and `room-2-3`."""
    kind, _, number = venue.partition("-")
    return f"{LINK}-{number.rpartition('-')[2]}" if kind == "room" else LINK


def _links(data: dict[str, Any]) -> Records:
    """The venues of all sessions."""
    (link,) = (venue for venue in data["venues"] if venue["id"] == LINK)
    ids = sorted({session["venue"] for session in data["sessions"]} | {LINK})
    return [link | {"id": key, "link": link["link"].replace("seminar", key)} for key in ids]


def without_journeys(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a plan without what only travellers need."""
    seminar = data["seminar"]
    within = [day for day in data["days"] if seminar["start"] <= day["date"] <= seminar["end"]]
    kept = {table: value for table, value in data.items() if table not in OF_JOURNEYS}
    return kept | {
        "seminar": seminar | {"mode": "online"},
        "days": [{"date": day["date"], "title": day["title"]} for day in within],
        "institutions": [body for body in data["institutions"] if "visit-host" not in body["roles"]],
        "venues": _links(data),
        "groups": [
            {key: value for key, value in group.items() if key != "vehicle"} for group in data["groups"]
        ],
        "checks": {"buffer_minutes": 5, "country_share": 0.3},
    }


def _without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != key}
