"""Somebody with a part in it has not confirmed.

A participant who speaks, moderates, interprets, escorts or accompanies is not confirmed yet. Whoever has
withdrawn is told by P04. There is time until the groups are made.

Ask, and mend the person's status, or name somebody else.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    role = "interpreter"
    status = "invited"

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
    interpreters = ["p001"]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label, timed
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Session, Timed, Trip, Visit

OPEN = frozenset({"nominated", "invited", "accepted", "waitlisted"})


def find(desk: Desk) -> Iterator[Finding]:
    """People with a part whose status is open."""
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.cancelled:
            continue
        for key, part in with_a_part(record):
            person = desk.plan.person(key)
            if isinstance(person, Participant) and person.status in OPEN:
                yield Finding(
                    desk.soon("groups"),
                    desk.at(record),
                    f"{label(person)}, {part} of {timed(desk.plan, record)}, is {person.status}, "
                    "not confirmed.",
                    f"`seminar edit-participant {key} --status confirmed`, or name somebody else.",
                    about=(key,),
                )


def with_a_part(record: Timed) -> Iterator[tuple[str, str]]:
    """Ids of those who have a part in something, each with the word for it."""
    if isinstance(record, Session):
        yield from (
            (part.id, part.role or "speaker") for part in record.speakers if part.status != "declined"
        )
        if record.moderator:
            yield record.moderator, "moderator"
    if isinstance(record, Trip):
        yield from ((key, "escort") for key in record.escort)
    else:
        yield from ((key, "interpreter") for key in getattr(record, "interpreters", ()))
    if isinstance(record, Visit):
        yield from ((key, "escort") for key in record.accompanied_by)
