"""A delegate is in no group.

The programme has groups, and somebody is in none of them: on no bus of a group, at no session for it. There
is time until the groups are made. Groups without a record in [[groups]] count where half of the delegates are
in one.

Put the person in a group; `seminar groups make` divides all who are in none.

    [[groups]]
    id = "A"

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    groups = ["A"]

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label


def find(desk: Desk) -> Iterator[Finding]:
    """Confirmed delegates without one of the groups, where there are any."""
    groups = {group.id for group in desk.plan.groups} or desk.groups_used
    without = [person for person in desk.delegates if groups.isdisjoint(person.groups)]
    divided = desk.plan.groups or 2 * len(without) <= len(desk.delegates)
    if divided:
        for person in without:
            yield Finding(
                desk.due("groups"),
                desk.at(person),
                f"{label(person)} is in no group.",
                f"`seminar edit-participant {person.id} --group …`.",
                name=label(person),
                many="confirmed delegates are in no group",
            )
