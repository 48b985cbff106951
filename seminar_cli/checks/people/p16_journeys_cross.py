"""Somebody's journeys cannot be.

The departure is before the landing; the landing is after the seminar ends, or the departure before it
begins; an absence ends before it begins. Often a month is wrong.

Mend the date.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-04-01T14:25:00 }
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import label, moment


def find(desk: Desk) -> Iterator[Finding]:
    """Landings, departures and absences in the wrong order."""
    seminar = desk.plan.seminar
    for person in desk.expectations.confirmed:
        lands = person.arrival.at if person.arrival else None
        leaves = person.departure.at if person.departure else None
        if lands and leaves and leaves <= lands:
            sentence = f"{label(person)} leaves {moment(leaves)}, before landing {moment(lands)}."
            yield error(desk.at(person, "departure", "at"), sentence, "Mend one of the two.")
        elif lands and lands.date() > seminar.end:
            sentence = f"{label(person)} lands {moment(lands)}, after the seminar has ended."
            yield error(desk.at(person, "arrival", "at"), sentence, "Mend the date.")
        elif leaves and leaves.date() < seminar.start:
            sentence = f"{label(person)} leaves {moment(leaves)}, before the seminar begins."
            yield error(desk.at(person, "departure", "at"), sentence, "Mend the date.")
        for number, absence in enumerate(person.away):
            if absence.until <= absence.since:
                sentence = f"{label(person)} is away until {moment(absence.until)}, and from "
                sentence += f"{moment(absence.since)} on."
                yield error(desk.at(person, "away", number), sentence, "Exchange or mend the two.")
