"""It is not known when a delegate lands or leaves.

Nobody meets a guest whose flight is not known, and the hotel does not know the nights. Of a confirmed
delegate from abroad the arrival or the departure is missing: a note until the deadline of `[checks]
deadlines.flights`, an error from it on. Told only where the plan has flights of others, stays, or trips from
or to an airport. Who is there anyway has `present_from`.

Ask, then `seminar edit-participant p001 --arrival-at … --departure-at …`.

    [[stays]]
    id = "beijing"
    check_in = 2027-02-28
    check_out = 2027-03-05

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-02-28T14:00:00 }
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import DELEGATES, Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label
from seminar_cli.plan.people import Journey

WORDS = {"arrival": ("arrives", "arrive"), "departure": ("leaves", "leave")}


def find(desk: Desk) -> Iterator[Finding]:
    """Delegates from abroad of whom a landing or take-off is not known."""
    if not _has_journeys(desk):
        return
    for person in desk.from_abroad:
        journeys = {"arrival": person.arrival, "departure": person.departure}
        missing = tuple(key for key, journey in journeys.items() if not _is_known(journey))
        if not missing or person.role not in DELEGATES or (person.present_from and "arrival" in missing):
            continue
        options = " ".join(f"--{key}-at …" for key in missing)
        yield Finding(
            desk.due("flights"),
            desk.at(person, missing[0]) if journeys[missing[0]] else desk.at(person),
            f"It is not known when {label(person)} {' or '.join(WORDS[key][0] for key in missing)}.",
            f"Ask, then `seminar edit-participant {person.id} {options}`.",
            name=label(person),
            many=f"confirmed delegates do not say when they {' or '.join(WORDS[key][1] for key in missing)}",
        )


def _is_known(journey: Journey | None) -> bool:
    return journey is not None and journey.at is not None


def _has_journeys(desk: Desk) -> bool:
    plan = desk.plan
    if plan.stays or any(_is_known(who.arrival) or _is_known(who.departure) for who in plan.participants):
        return True
    ends = {end for trip in plan.trips for end in (trip.origin, trip.destination)}
    return any((venue := plan.venue(end)) is not None and venue.kind == "airport" for end in ends)
