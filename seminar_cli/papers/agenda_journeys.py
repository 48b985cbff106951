"""Who lands and who takes off on a day, in numbers: what a programme says of the flights of others."""

import datetime as dt
from collections.abc import Collection, Iterator

from seminar_cli.papers.common import counted, in_groups
from seminar_cli.papers.paper import Fact, Facts
from seminar_cli.papers.words import word
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan


def journeys_of(plan: Plan, groups: Collection[str] = ()) -> dict[dt.date, Facts]:
    """For each day on which people of these groups arrive or depart: how many, when and where."""
    lines: dict[dt.date, dict[str, list[str]]] = {}
    for key in ("arrivals", "departures"):
        for (day, place), moments in _moments(plan, key, groups).items():
            told = _told(plan, place, sorted(moments))
            lines.setdefault(day, {}).setdefault(key, []).append(told)
    return {
        day: Facts("journeys", tuple(Fact(key, word(key), tuple(told)) for key, told in by_key.items()))
        for day, by_key in lines.items()
    }


def _moments(plan: Plan, key: str, groups: Collection[str]) -> dict[tuple[dt.date, str], list[dt.datetime]]:
    """When people land or take off, by day and place, the earliest place first."""
    found: dict[tuple[dt.date, str], list[dt.datetime]] = {}
    for moment, place in sorted(_flights(plan, key, groups)):
        found.setdefault((moment.date(), place), []).append(moment)
    return found


def _flights(plan: Plan, key: str, groups: Collection[str]) -> Iterator[tuple[dt.datetime, str]]:
    for person in plan.participants:
        journey = person.arrival if key == "arrivals" else person.departure
        if person.status == "confirmed" and in_groups(person, groups) and journey and journey.at:
            yield journey.at, journey.place


def _told(plan: Plan, place: str, moments: list[dt.datetime]) -> str:
    """`14 people, 11:50–22:10, Beijing Capital International Airport`."""
    count = counted(len(moments), "person", "persons")
    first, last = f"{moments[0]:%H:%M}", f"{moments[-1]:%H:%M}"
    times = first if first == last else f"{first}–{last}"
    return ", ".join(filter(None, (count, times, place_name(plan, place))))
