"""A passenger's name is not the one in the passport.

Tickets of trains and flights are bought in the name of the passport. For a passenger of a trip by train or
flight the list has another name than the passport: neither holds all parts of the other, whatever their
order, accents, hyphens and capitals.

Compare the two, and mend the one that is wrong.

    [[participants]]
    id = "p001"
    given_names = "Ana"
    family_name = "Reyes"
    country = "CHL"
    passport = { name = "RUIZ ANA MARIA" }

    [[trips]]
    id = "t01"
    by = "train"
    date = 2027-03-02
    depart = 09:00:00
    arrive = 11:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label, thing
from seminar_cli.plan.matching import NameKey, name_key, name_parts
from seminar_cli.plan.people import Participant

TICKETS = frozenset({"train", "flight"})


def find(desk: Desk) -> Iterator[Finding]:
    """Passengers with another name in the passport, each told for the first trip."""
    told: set[str] = set()
    for trip in desk.plan.trips:
        if trip.by not in TICKETS or trip.cancelled:
            continue
        for person in desk.expectations.expected(trip):
            if person.id not in told and differs(person):
                told.add(person.id)
                yield warning(
                    desk.at(person, "passport", "name"),
                    f"{label(person)} rides on {thing(desk.plan, trip)}, and the passport has another name.",
                    "Compare the two, and mend the one that is wrong.",
                    about=[trip.id],
                )


def differs(person: Participant) -> bool:
    """Whether the passport states a name that is not the one of the list."""
    if person.passport is None or not person.passport.name.strip():
        return False
    listed = name_key(person)
    stated = name_parts(person.passport.name)
    one, other = set(listed), set(stated)
    return not (one <= other or other <= one or _letters(listed) == _letters(stated))


def _letters(parts: NameKey) -> str:
    """All letters in order, so that `Al Hassan` is `Alhassan`."""
    return "".join(sorted("".join(parts)))
