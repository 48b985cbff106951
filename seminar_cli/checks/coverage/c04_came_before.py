"""Somebody took part in the edition before.

A delegate who comes has the name, and as far as known the country and date of birth, of somebody who was
confirmed in the plan that this one `follows`. Often that is meant; where a seminar is to reach new people,
it is not.

Nothing needs to be mended; accept it where it is meant.

    [[participants]]
    id = "p002"
    family_name = "Reyes"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import RECEIVED, Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import label
from seminar_cli.plan.matching import Directory


def find(desk: Desk) -> Iterator[Finding]:
    """Confirmed delegates who were confirmed guests of the edition before."""
    if desk.earlier is None:
        return
    came = [
        person
        for person in desk.earlier.participants
        if person.status == "confirmed" and person.role in RECEIVED
    ]
    known = Directory(came)
    title = " ".join(desk.earlier.seminar.title.split())
    for person in desk.delegates:
        if before := known.same_as(person):
            yield note(
                desk.at(person),
                f"{label(person)} likely took part in “{title}” ({before.id} there).",
                "Nothing, where that is meant.",
                name=label(person),
                many=f"delegates likely took part in “{title}”",
            )
