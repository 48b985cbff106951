"""Somebody who does not come still has a place.

A person who has withdrawn, declined or did not come has a room or a pinned seat, is named at an item, or
still speaks, interprets or goes along: the hotel keeps the bed, and the programme prints the name.

Clear it, or mend the status.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    status = "withdrawn"
    rooms = [{ stay = "beijing", room = "1203" }]
"""

from collections import defaultdict
from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.visits.v13_not_confirmed import with_a_part
from seminar_cli.checks.words import label, several

TOLD = {"declined": "has declined", "withdrawn": "has withdrawn", "no-show": "did not come"}


def find(desk: Desk) -> Iterator[Finding]:
    """People who are gone, with everything in which they are still named."""
    named = _named(desk)
    for person in desk.plan.participants:
        if person.status not in GONE:
            continue
        rooms = [f"a room in {room.stay}" for room in person.rooms]
        if places := [*rooms, *named.get(person.id, ())]:
            yield warning(
                desk.at(person, "status"),
                f"{label(person)} {TOLD[person.status]} and still has {several(places)}.",
                "Take that out, or mend the status.",
                about=[word.rpartition(" ")[2] for word in named.get(person.id, ())],
            )


def _named(desk: Desk) -> dict[str, list[str]]:
    """Where people are named in what takes place, by id."""
    found: dict[str, list[str]] = defaultdict(list)
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.cancelled:
            continue
        for key in record.people:
            found[key].append(f"a place at {record.id}")
        for key, part in with_a_part(record):
            found[key].append(f"a part ({part}) in {record.id}")
    for trip in desk.plan.trips:
        for seat in trip.seats if not trip.cancelled else ():
            found[seat.person].append(f"a seat on {trip.id}")
    return found
