"""Somebody took part in the edition before.

A confirmed delegate was confirmed in the plan that this one `follows`, by name, country and birth date.
Places in a seminar are few, and reports count new people.

Nothing, if that is meant.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import label
from seminar_cli.plan.matching import Directory


def find(desk: Desk) -> Iterator[Finding]:
    """Delegates who are in the list of the edition before."""
    if desk.earlier is None:
        return
    before = Directory(
        person
        for person in desk.earlier.participants
        if person.status == "confirmed" and person.role == "delegate"
    )
    for person in desk.delegates:
        if before.same_as(person):
            yield note(
                desk.at(person),
                f"{label(person)} took part in the edition before.",
                "Nothing, if that is meant.",
                name=label(person),
                many="delegates took part in the edition before",
            )
