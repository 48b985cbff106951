"""A visit has no host.

Nobody knows who receives the group: the visitors' list has no address, the protocol list no host.

Name the institution that receives it.

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import timed


def find(desk: Desk) -> Iterator[Finding]:
    """Visits without a host; there is time until the flights are known."""
    for visit in desk.plan.visits:
        if not visit.host and not visit.cancelled:
            yield Finding(
                desk.soon("flights"),
                desk.at(visit),
                f"{timed(desk.plan, visit)} has no host.",
                f"`seminar edit-visit {visit.id} --host …`.",
                name=visit.id,
                many="visits have no host",
            )
