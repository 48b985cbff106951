"""Somebody who sleeps in a hotel has no room there.

A confirmed guest is at the seminar during a stay and has no room number in it. There is time until the
rooms are assigned.

Enter the room; a list from the hotel can be imported.

    [[stays]]
    id = "beijing"
    check_in = 2027-03-01
    check_out = 2027-03-05

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import RECEIVED, Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label
from seminar_cli.plan.nights import beds


def find(desk: Desk) -> Iterator[Finding]:
    """Beds without a room number."""
    for stay in desk.plan.stays:
        for bed in beds(desk.plan, stay):
            if bed.person.role in RECEIVED and not (bed.room and bed.room.room):
                yield Finding(
                    desk.due("rooms"),
                    desk.at(bed.person, *(["rooms"] if bed.person.rooms else [])),
                    f"{label(bed.person)} has no room in the stay {stay.id}.",
                    "Enter it in `rooms` of the person.",
                    about=(stay.id,),
                    name=label(bed.person),
                    many=f"people have no room in the stay {stay.id}",
                )
