"""More people come to a visit than its host takes.

Those expected at the visit, who accompanies them and who interprets are more than its `capacity`.

Divide the group, or ask the host.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
    capacity = 1
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import timed
from seminar_cli.plan.expected import along


def find(desk: Desk) -> Iterator[Finding]:
    """Visits with more visitors than places."""
    for visit in desk.plan.visits:
        if visit.capacity is None or visit.cancelled:
            continue
        number = len({person.id for person in desk.expectations.expected(visit)} | set(along(visit)))
        if number > visit.capacity:
            yield error(
                desk.at(visit, "capacity"),
                f"{number:,} people come to {timed(desk.plan, visit)}; its host takes {visit.capacity:,}.",
                "Divide the group, or ask the host.",
            )
