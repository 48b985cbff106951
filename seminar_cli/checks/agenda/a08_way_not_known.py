"""Nobody knows how long the way between two cities takes.

Something ends in one city and the next thing begins in another on the same day, and no route tells how long
that takes, nor does a trip go there in between. So nobody can say whether people are there in time.

Add a route between the two cities, or the trip.

    [[venues]]
    id = "hall"
    name = "Hall"
    city = "Beijing"

    [[venues]]
    id = "expo"
    name = "Expo"
    city = "Jinan"

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Trends"
    venue = "hall"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00

    [[visits]]
    id = "v01"
    title = "Expo"
    venue = "expo"
    date = 2027-03-01
    start = 15:00:00
    end = 16:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import thing, timed


def find(desk: Desk) -> Iterator[Finding]:
    """The first step for each pair of cities between which no way is known."""
    told: set[frozenset[str]] = set()
    for each in desk.ways:
        way = each.way
        cities = desk.travel.city(way.origin), desk.travel.city(way.destination)
        pair = frozenset(city.casefold() for city in cities)
        if not all(cities) or len(pair) == 1 or pair in told:
            continue
        if desk.travel.minutes(way.origin, way.destination) is None:
            told.add(pair)
            yield warning(
                desk.at(way.after),
                f"{timed(desk.plan, way.after)} is in {cities[1]}, {thing(desk.plan, way.before)} before it "
                f"in {cities[0]}, and no route says how long the way takes.",
                f"`seminar add-route --origin {cities[0]} --destination {cities[1]} --minutes …`, "
                "or add the trip.",
                about=(way.before.id,),
            )
