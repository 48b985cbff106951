"""Somebody who does not come is still planned for.

A participant who has withdrawn, declined or did not appear still has a bed, a seat, a place by name at an
item, or speaks, moderates, interprets or goes along. The bed is paid, the seat stays empty, and nobody steps
to the microphone: parts in an item are errors, the rest warnings. Cancelled items are left out, and for
those who did not appear what is over.

Take the person out there, or name who comes instead.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    status = "withdrawn"

    [[sessions]]
    id = "s01"
    title = "Opening"
    speakers = ["p001"]
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, Severity
from seminar_cli.checks.words import label, timed, where
from seminar_cli.plan.keys import Path
from seminar_cli.plan.people import Participant
from seminar_cli.plan.places import Stay
from seminar_cli.plan.programme import Item, Session, Timed, Trip, Visit

WORDS = {"withdrawn": "has withdrawn", "declined": "has declined", "no-show": "did not appear"}


def find(desk: Desk) -> Iterator[Finding]:
    """Every place at which somebody stands who does not come."""
    gone = {person.id: person for person in desk.plan.participants if person.status in WORDS}
    for each in gone.values():
        yield from _beds(desk, each)
    records: tuple[Timed, ...] = (*desk.plan.items, *desk.plan.trips)
    for record in records:
        if record.cancelled:
            continue
        for key, path, does, severity in _named(desk, record):
            person = gone.get(key)
            if person and not _is_past(desk, person, record.date):
                yield _told(severity, path, person, f"{does} {timed(desk.plan, record)}")


def _beds(desk: Desk, person: Participant) -> Iterator[Finding]:
    for index, room in enumerate(person.rooms):
        stay = desk.plan.by_id.get(room.stay)
        leaves = stay.check_out if isinstance(stay, Stay) else None
        if not _is_past(desk, person, leaves):
            in_hotel = f" in {where(desk.plan, stay.venue)}" if isinstance(stay, Stay) and stay.venue else ""
            path = desk.at(person, "rooms", index)
            yield _told("warning", path, person, f"still has a bed{in_hotel} (stay {room.stay})")


def _is_past(desk: Desk, person: Participant, day: dt.date | None) -> bool:
    return person.status == "no-show" and day is not None and day < desk.as_of


Named = tuple[str, Path, str, Severity]
"""Who is named, where, what for, and how bad it is if that person does not come."""


def _named(desk: Desk, record: Timed) -> Iterator[Named]:
    for index, key in enumerate(record.people):
        yield key, desk.at(record, "people", index), "is still named at", "warning"
    if isinstance(record, Trip):
        for index, seat in enumerate(record.seats):
            yield (
                seat.person,
                desk.at(record, "seats", index),
                f"still has a seat in {seat.vehicle} of",
                "warning",
            )
        for index, key in enumerate(record.escort):
            yield key, desk.at(record, "escort", index), "is still to escort", "error"
    if isinstance(record, Item):
        for index, key in enumerate(record.interpreters):
            yield key, desk.at(record, "interpreters", index), "is still to interpret at", "error"
    if isinstance(record, Visit):
        for index, key in enumerate(record.accompanied_by):
            yield key, desk.at(record, "accompanied_by", index), "is still to go along to", "error"
    if isinstance(record, Session):
        yield from _on_stage(desk, record)


def _on_stage(desk: Desk, session: Session) -> Iterator[Named]:
    for index, part in enumerate(session.speakers):
        if part.status != "declined" and part.by != "video":
            yield part.id, desk.at(session, "speakers", index), "is still to speak at", "error"
    if session.moderator:
        yield session.moderator, desk.at(session, "moderator"), "is still to moderate", "error"


def _told(severity: Severity, path: Path, person: Participant, does: str) -> Finding:
    return Finding(
        severity,
        path,
        f"{label(person)} {WORDS[person.status]}, and {does}.",
        "Take the person out there, or name who comes instead.",
        about=(person.id,),
        name=label(person),
        many="places are still kept for people who do not come",
    )
