"""Two people and a room do not fit together.

Somebody shares a room with a person who shares with nobody, or with somebody else, or who has another room
number; with themselves; with somebody who is not confirmed; a woman with a man, as far as both have said what
they are. Or two confirmed people have one room number in a stay, and neither shares with the other. Three and
more who have one number and are linked to each other share it. The hotel would give out a key twice, or none.

Mend `shares_with` and the room numbers of both; a couple is accepted with `ignore`.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    rooms = [{ stay = "beijing", room = "1203" }]

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"
    rooms = [{ stay = "beijing", room = "1203" }]
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, Severity
from seminar_cli.checks.words import label
from seminar_cli.plan.keys import Path
from seminar_cli.plan.people import Participant, Room

MEND = "Mend `shares_with` and the room numbers of both."


@dataclass(frozen=True, slots=True)
class Bed:
    """Somebody's bed in a stay, and where that stands in the plan."""

    person: Participant
    room: Room
    path: Path

    @property
    def number(self) -> str:
        """The room number, without what people vary in it."""
        return self.room.room.strip().casefold()


Beds = dict[tuple[str, str], Bed]
"""Beds of everybody by stay and person."""


def find(desk: Desk) -> Iterator[Finding]:
    """What is wrong with each who shares, a pair told once; then rooms that are given out twice."""
    beds = {
        (room.stay, person.id): Bed(person, room, desk.at(person, "rooms", index))
        for person in desk.plan.participants
        for index, room in enumerate(person.rooms)
    }
    told: set[tuple[frozenset[str], str, str]] = set()
    for (stay, key), bed in beds.items():
        other = desk.plan.by_id.get(bed.room.shares_with)
        if bed.person.status != "confirmed" or not isinstance(other, Participant):
            continue
        severity, words = _fault(bed, other, beds.get((stay, other.id)))
        if words and (pair := (frozenset((key, other.id)), stay, words)) not in told:
            told.add(pair)
            yield _told(severity, bed, other, words)
    yield from _given_twice(beds)


NOTHING: tuple[Severity, str] = ("note", "")


def _fault(bed: Bed, other: Participant, others: Bed | None) -> tuple[Severity, str]:
    """How bad it is, and what is wrong with one who shares with another; the worst only."""
    if other is bed.person:
        return "error", "shares a room with nobody but themselves"
    if other.status != "confirmed":
        return "error", "shares a room with {}, who is not confirmed"
    if others is None:
        return "error", "shares a room with {}, who has no bed in this stay"
    return _misfit(bed, other, others)


def _misfit(bed: Bed, other: Participant, others: Bed) -> tuple[Severity, str]:
    if bed.number and others.number and bed.number != others.number:
        return "error", "shares a room with {}, but their room numbers differ"
    if others.room.shares_with != bed.person.id and not _is_one_of_three(bed, others):
        return "error", "shares a room with {}, who does not share back"
    if {bed.person.gender, other.gender} == {"female", "male"}:
        return "warning", "shares a room with {}: a woman and a man"
    return NOTHING


def _is_one_of_three(bed: Bed, others: Bed) -> bool:
    return bool(bed.number and others.room.shares_with) and bed.number == others.number


def _told(severity: Severity, bed: Bed, other: Participant, words: str) -> Finding:
    return Finding(
        severity,
        (*bed.path, "shares_with"),
        f"{label(bed.person)} {words.format(label(other))} ({_which(bed)}).",
        MEND,
        about=(other.id,),
        name=label(bed.person),
        many="people do not fit with those they share a room with",
    )


def _which(bed: Bed) -> str:
    number = f", room {bed.room.room.strip()}" if bed.number else ""
    return f"stay {bed.room.stay}{number}"


def _given_twice(beds: Beds) -> Iterator[Finding]:
    """Those who have the number of somebody before them, and are linked to nobody there."""
    rooms: dict[tuple[str, str], list[Bed]] = defaultdict(list)
    for bed in beds.values():
        if bed.number and bed.person.status == "confirmed":
            rooms[bed.room.stay, bed.number].append(bed)
    for together in rooms.values():
        linked = {key for bed in together for key in _linked(bed)}
        strangers = [bed for bed in together if bed.person.id not in linked]
        for bed in strangers:
            others = [each for each in together if each is not bed]
            if others and (bed is not strangers[0] or len(others) >= len(strangers)):
                yield _twice(bed, others[0])


def _linked(bed: Bed) -> tuple[str, ...]:
    return (bed.person.id, bed.room.shares_with) if bed.room.shares_with else ()


def _twice(bed: Bed, first: Bed) -> Finding:
    return Finding(
        "error",
        (*bed.path, "room"),
        f"{label(bed.person)} has the room of {label(first.person)} and does not share it ({_which(bed)}).",
        "Give one of them another room, or state `shares_with` for both.",
        about=(first.person.id,),
        name=label(bed.person),
        many="people have the room of somebody else",
    )
