"""Participants of an online seminar would sit up at night.

Where people follow from afar, something that they must attend begins before 07:00 or ends after 22:00 by
their own clocks: those of the time zone that the plan gives, else of a country that has one. A line for
each zone. A session that has a rerun (`repeat_of`) at a better time for them is left out.

Move the session, offer a rerun, or tell them.

    [seminar]
    title = "Online training on trade"
    start = 2027-03-01
    end = 2027-03-01
    timezone = "Asia/Shanghai"
    mode = "online"

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "PER"

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 15:00:00
    end = 17:00:00
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.spans import begin, finish
from seminar_cli.checks.words import counted, several
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Item
from seminar_cli.plan.zones import local, own_zone

MORNING, EVENING = dt.time(7), dt.time(22)


def find(desk: Desk) -> Iterator[Finding]:
    """For each zone, the required sessions that are at night there."""
    by_zone: dict[str, list[Participant]] = defaultdict(list)
    for person in desk.delegates:
        # of a hybrid seminar only those sit elsewhere of whom the plan says so
        zone = person.timezone if desk.in_person else own_zone(person)
        if zone and zone != desk.plan.seminar.timezone:
            by_zone[zone].append(person)
    reruns: dict[str, list[Item]] = defaultdict(list)
    for item in desk.items:
        reruns[_original(item)].append(item)
    for zone, persons in sorted(by_zone.items()):
        by_day = {key: any(_is_by_day(desk, item, zone) for item in same) for key, same in reruns.items()}
        nightly = [item for item in desk.items if item.is_required and not by_day[_original(item)]]
        meant = [person for person in persons if _has_one(desk, person, nightly)]
        if not meant:
            continue
        told = [f"{item.id} {_hours(desk, item, zone)}" for item in nightly]
        yield warning(
            desk.at(nightly[0]),
            f"{counted(len(meant), 'participant sits', 'participants sit')} in {zone}, where "
            f"{several(told)} would be at night.",
            "Move them, offer a rerun with `repeat_of`, or tell these participants.",
            about=[item.id for item in nightly[1:]],
        )


def _original(item: Item) -> str:
    return getattr(item, "repeat_of", "") or item.id


def _is_by_day(desk: Desk, item: Item, zone: str) -> bool:
    begins, ends = local(desk.plan, begin(item), zone), local(desk.plan, finish(item), zone)
    if begins is None or ends is None:
        return True
    return begins.date() == ends.date() and begins.time() >= MORNING and ends.time() <= EVENING


def _has_one(desk: Desk, person: Participant, items: Iterable[Item]) -> bool:
    return any(person.id in desk.due_ids(item) for item in items)


def _hours(desk: Desk, item: Item, zone: str) -> str:
    begins, ends = local(desk.plan, begin(item), zone), local(desk.plan, finish(item), zone)
    return f"({begins:%H:%M}–{ends:%H:%M})" if begins and ends else ""
