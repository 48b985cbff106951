"""Somebody replaces a person who still comes.

`replaces` names the person themselves, or somebody who is still confirmed; or two people replace the same
one.

Mend the status of the one who was replaced, or `replaces`.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "CHL"
    replaces = "p001"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import label
from seminar_cli.plan.people import Participant


def find(desk: Desk) -> Iterator[Finding]:
    """Replacements of people who still come, of oneself, and by two."""
    first: dict[str, Participant] = {}
    for person in desk.plan.participants:
        other = desk.plan.person(person.replaces)
        if not isinstance(other, Participant) or person.status in GONE:
            continue
        place = desk.at(person, "replaces")
        if other is person:
            yield error(place, f"{label(person)} replaces themselves.", "Mend `replaces`.")
        elif other.status == "confirmed" and person.status == "confirmed":
            sentence = f"{label(person)} replaces {label(other)}, who is still confirmed."
            mend = f"`seminar edit-participant {other.id} --status withdrawn`, or mend `replaces`."
            yield error(place, sentence, mend, about=[other.id])
        elif other.id in first:
            sentence = f"{label(person)} and {label(first[other.id])} both replace {label(other)}."
            yield warning(
                place, sentence, "Mend `replaces` of one of them.", about=[first[other.id].id, other.id]
            )
        first.setdefault(other.id, person)
