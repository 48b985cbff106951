"""Somebody sleeps in a hotel and has no room there.

A confirmed person spends nights of a stay and has no room number in it, so that the rooming list has a gap.
A note until the deadline of `[checks] deadlines.rooms`, an error from it on; before it, told only of stays in
which somebody has a room. Where rooms are the hotel's business, accept it for the plan:
`ignore = [{ code = "P07", reason = "…" }]` in [checks].

Assign a room: `seminar edit-participant p001 --room '{ stay = "beijing", room = "1203" }'`, with `--room`
once for each stay of the person.

    [[stays]]
    id = "beijing"
    check_in = 2027-02-28
    check_out = 2027-03-05

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import day, label, where
from seminar_cli.plan.nights import Bed, beds
from seminar_cli.plan.places import Stay


def find(desk: Desk) -> Iterator[Finding]:
    """Beds without a room number."""
    severity = desk.due("rooms")
    guests = {person.id for person in desk.travelling}
    for stay in desk.plan.stays:
        sleeping = list(beds(desk.plan, stay))
        if severity == "note" and not any(map(_has_number, sleeping)):
            continue
        for bed in sleeping:
            if not _has_number(bed) and (bed.room or bed.person.id in guests):
                yield _told(desk, stay, bed)


def _has_number(bed: Bed) -> bool:
    return bed.room is not None and bool(bed.room.room.strip())


def _told(desk: Desk, stay: Stay, bed: Bed) -> Finding:
    person = bed.person
    hotel = where(desk.plan, stay.venue) or stay.id
    return Finding(
        desk.due("rooms"),
        desk.at(person, "rooms", person.rooms.index(bed.room)) if bed.room else desk.at(person),
        f"{label(person)} has no room in {hotel} from {day(bed.first)} to {day(bed.leaves)}.",
        f"Assign one: `seminar edit-participant {person.id} --room …`, once for each stay of the person.",
        about=(stay.id,),
        name=label(person),
        many=f"people have no room in the stay {stay.id}",
    )
