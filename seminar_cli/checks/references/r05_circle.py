"""Records that name each other in a circle.

An institution is part of itself, or acts on behalf of one that acts on its behalf; a session is the rerun
of its own rerun. What is above or first is then nowhere to be found.

Take one of the links out.

    [[institutions]]
    id = "academy"
    name = "Academy"
    parent = "ministry"

    [[institutions]]
    id = "ministry"
    name = "Ministry"
    parent = "academy"
"""

from collections.abc import Iterator, Mapping

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import label

LINKS = (("institutions", "parent"), ("institutions", "on_behalf_of"), ("sessions", "repeat_of"))
"""Tables with a key that names another record of the same table."""


def find(desk: Desk) -> Iterator[Finding]:
    """Chains of one key that come back to where they began, each told once."""
    for table, key in LINKS:
        links = {record.id: getattr(record, key) for record in getattr(desk.plan, table)}
        for circle in _circles(links):
            record = desk.plan.by_id[circle[0]]
            yield error(
                desk.at(record, key),
                f"{label(record)}: `{key}` leads in a circle: {' → '.join((*circle, circle[0]))}.",
                "Take one of the links out.",
                about=circle[1:],
            )


def _circles(links: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles of a chain in which each has at most one next; linear."""
    done: set[str] = set()
    for start in links:
        way: dict[str, int] = {}
        at = start
        while at in links and at not in done and at not in way:
            way[at] = len(way)
            at = links[at]
        if at in way:
            yield [*way][way[at] :]
        done.update(way)
