"""People share a room, and it does not fit.

One shares with somebody who does not share back, or who does not come; with somebody of another declared
gender (which may be meant, as for a couple: then accept it with `ignore`); or two have the same room and
neither says that they share.

Mend `shares_with` and the room of both.

    [[stays]]
    id = "beijing"

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    rooms = [{ stay = "beijing", room = "1203", shares_with = "p002" }]

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"
    rooms = [{ stay = "beijing", room = "1204" }]
"""

from collections import defaultdict
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import label, people
from seminar_cli.plan.people import Participant, Room

BINARY = frozenset({"female", "male"})


def find(desk: Desk) -> Iterator[Finding]:
    """Rooms that are shared on one side only, across genders, or without saying so."""
    beds: dict[tuple[str, str], list[tuple[Participant, Room]]] = defaultdict(list)
    for person in desk.expectations.confirmed:
        for number, room in enumerate(person.rooms):
            if room.shares_with:
                yield from _shared(desk, person, number, room)
            if room.room:
                beds[room.stay, room.room.strip()].append((person, room))
    for (stay, door), lying in beds.items():
        alone = [person for person, room in lying if not room.shares_with]
        if len(lying) > 1 and alone:
            yield error(
                desk.at(alone[0], "rooms"),
                f"Room {door} of {stay} is given to {people([person for person, _ in lying])}, and "
                f"{people(alone)} {'does' if len(alone) == 1 else 'do'} not say that they share it.",
                "Mend the room number, or write `shares_with`.",
                about=[person.id for person, _ in lying],
            )


def _shared(desk: Desk, person: Participant, number: int, room: Room) -> Iterator[Finding]:
    other = desk.plan.person(room.shares_with)
    if not isinstance(other, Participant):
        return  # an id that is unknown is told by R01
    place = desk.at(person, "rooms", number)
    back = next((each for each in other.rooms if each.stay == room.stay), None)
    told = f"{label(person)} shares a room in {room.stay} with {label(other)}"
    if other.status != "confirmed":
        yield error(place, f"{told}, who is {other.status}.", "Find another roommate.", about=[other.id])
    elif back is None or back.shares_with != person.id:
        yield error(place, f"{told}, who does not share back.", "Mend `shares_with`.", about=[other.id])
    elif person.id < other.id and _differ(person, other):
        sentence = f"{told}, and their declared genders differ."
        yield warning(place, sentence, "Separate them, or accept it with `ignore`.", about=[other.id])


def _differ(one: Participant, other: Participant) -> bool:
    return {one.gender, other.gender} == BINARY
