"""Somebody is needed at two items at once.

A speaker, moderator or interpreter, or who goes along to a visit, has a part in two items that share some
of their time. A message by video needs nobody to be there and is left out. Somebody with two parts in one
item, or in an exhibit that goes on all day, is not found.

Move one of the items, or let somebody else take the part.

    [[speakers]]
    id = "lei-hao"
    family_name = "Lei"

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00
    speakers = ["lei-hao"]

    [[sessions]]
    id = "s02"
    title = "Payments"
    date = 2027-03-01
    start = 10:00:00
    end = 11:00:00
    moderator = "lei-hao"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.spans import clashes
from seminar_cli.checks.words import hours, kind, person_label, thing, timed
from seminar_cli.plan.programme import Item
from seminar_cli.plan.timeline import BESIDE


def find(desk: Desk) -> Iterator[Finding]:
    """For each person, items that begin before an earlier one ends."""
    for key, parts in desk.appearances.items():
        live = [part for part in parts if not part.by_video and kind(part.item) not in BESIDE]
        items: dict[str, Item] = {part.item.id: part.item for part in live}
        name = {part.item.id: part.part for part in reversed(live)}
        for earlier, later in clashes(items.values()):
            yield error(
                desk.at(later),
                f"{person_label(desk.plan, key)} is needed twice at once: {name[later.id]} of "
                f"{timed(desk.plan, later)} and {name[earlier.id]} of {thing(desk.plan, earlier)} "
                f"({hours(earlier)}).",
                "Move one of them, or let somebody else take the part.",
                about=[earlier.id, key],
            )
