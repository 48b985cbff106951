"""More people are expected than the place holds.

The people whom an item is for and who are there then, with speakers who come in person, moderator and
interpreters, are more than the `capacity` of its venue.

Find a larger place, or divide the people into groups.

    [[venues]]
    id = "room"
    name = "Small room"
    capacity = 1

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"

    [[sessions]]
    id = "s01"
    title = "Trends"
    venue = "room"
    date = 2027-03-01
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import timed, where
from seminar_cli.plan.programme import Item, Session


def find(desk: Desk) -> Iterator[Finding]:
    """Items at a venue that holds fewer than come."""
    for item in desk.plan.items:
        venue = desk.plan.venue(item.venue)
        if item.cancelled or venue is None or venue.capacity is None or venue.kind == "online":
            continue
        if len(desk.due_ids(item)) + len(_with_a_part(item)) <= venue.capacity:
            continue
        number = len({person.id for person in desk.expectations.expected(item)} | _with_a_part(item))
        if number > venue.capacity:
            yield error(
                desk.at(item, "venue"),
                f"{number:,} people are expected at {timed(desk.plan, item)}, and "
                f"{where(desk.plan, venue.id)} holds {venue.capacity:,}.",
                "Find a larger place, or divide them into groups.",
                about=[venue.id],
            )


def _with_a_part(item: Item) -> set[str]:
    """Ids of those who are in the room beside the participants."""
    people = set(item.interpreters)
    if isinstance(item, Session):
        people |= {part.id for part in item.speakers if part.by == "in-person" and part.status != "declined"}
        people |= {item.moderator} - {""}
    return people
