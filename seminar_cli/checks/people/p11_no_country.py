"""A delegate has no country.

Lists stand in the order of countries, and coverage counts them: without one the person stands last and
counts for none. Observers and guests of organizations have none.

Enter the country, or make the person an observer.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label


def find(desk: Desk) -> Iterator[Finding]:
    """Delegates without a country who may come."""
    for person in desk.plan.participants:
        if person.role == "delegate" and person.country is None and person.status not in GONE:
            yield warning(
                desk.at(person),
                f"{label(person)} is a delegate and has no country.",
                f"`seminar edit-participant {person.id} --country …`, or `--role observer`.",
                name=label(person),
                many="delegates have no country",
            )
