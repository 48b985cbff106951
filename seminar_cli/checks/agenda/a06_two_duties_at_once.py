"""People are required at two items at once.

Two items share some of their time, and the same people must be at both: everybody, a group, or somebody by
name. Items of which people choose one (`attend = "choice"`), optional ones, meals, free time and exhibits
are left out, and so is a session with its own rerun.

Say for whom each item is (`groups`), let people choose, or move one.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-01
    start = 10:00:00
    end = 12:00:00
"""

from collections import defaultdict
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.spans import clashes
from seminar_cli.checks.words import hours, people, thing, timed
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Item


def find(desk: Desk) -> Iterator[Finding]:
    """Pairs of items with the people who must be at both, and are at the seminar then."""
    torn: dict[tuple[str, str], list[Participant]] = defaultdict(list)
    alike: dict[int, tuple[tuple[Item, ...], list[Participant]]] = {}
    for crowd in desk.crowds:
        alike.setdefault(id(crowd.duties), (crowd.duties, []))[1].extend(crowd.people)
    for duties, persons in alike.values():
        for earlier, later in clashes(duties):
            if not _is_rerun(earlier, later):
                torn[earlier.id, later.id] += _at_both(desk, persons, earlier, later)
    items = {item.id: item for item in desk.items}
    for (one, other), persons in torn.items():
        if persons:
            yield error(
                desk.at(items[other]),
                f"{_whom(desk, persons)} must be at {timed(desk.plan, items[other])} and at "
                f"{thing(desk.plan, items[one])} ({hours(items[one])}) at once.",
                'Say for whom each is with `groups`, write `attend = "choice"`, or move one.',
                about=[one],
            )


def _at_both(desk: Desk, persons: list[Participant], one: Item, other: Item) -> list[Participant]:
    is_there = desk.expectations.is_there
    return [person for person in persons if is_there(person, one) and is_there(person, other)]


def _is_rerun(one: Item, other: Item) -> bool:
    first, second = (getattr(item, "repeat_of", "") or item.id for item in (one, other))
    return first == second


def _whom(desk: Desk, persons: list[Participant]) -> str:
    """All delegates, or people by name."""
    if len(persons) > 1 and set(persons) == set(desk.delegates):
        return f"All {len(persons):,} delegates"
    return people(persons)
