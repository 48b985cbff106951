"""Roles contradict each other.

A visit is received by an institution whose `roles` hold neither host nor visit-host, although the plan
states roles, so that the protocol list does not show it as one; or an item names two institutions as its
host while the plan states one host of the seminar.

Add the role to the institution, or mend the part in the item.

    [[institutions]]
    id = "expo"
    name = "Expo"
    roles = ["supporter"]

    [[visits]]
    id = "v01"
    title = "Expo"
    host = "expo"
    date = 2027-03-02
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label, several, thing
from seminar_cli.plan.names import institution_name

RECEIVING = frozenset({"host", "visit-host", "organizer", "co-organizer", "venue"})
"""Roles of those who may receive the seminar at their own place."""


def find(desk: Desk) -> Iterator[Finding]:
    """Visits whose host has other roles, and items with two hosts where the seminar has one."""
    plan = desk.plan
    roles_are_used = any(body.roles for body in plan.institutions)
    for visit in plan.visits:
        host = plan.institution(visit.host)
        if host and roles_are_used and not visit.cancelled and not RECEIVING & set(host.roles):
            stated = f"whose roles are {several(list(host.roles))}" if host.roles else "which has no role"
            yield warning(
                desk.at(visit, "host"),
                f"{thing(plan, visit)} is received by {label(host)}, {stated}.",
                f"`seminar edit-institution {host.id} --role visit-host` beside them, or mend the host.",
                about=[host.id],
            )
    if sum("host" in body.roles for body in plan.institutions) != 1:
        return
    for session in plan.sessions:
        hosts = [part.id for part in session.institutions if part.role == "host"]
        if len(hosts) > 1 and not session.cancelled:
            names = several([institution_name(plan, key) for key in hosts])
            yield warning(
                desk.at(session, "institutions"),
                f"{thing(plan, session)} has {len(hosts)} hosts, {names}, and the seminar has one.",
                "Give one of them another role in the item, or state both as hosts.",
                about=hosts,
            )
