"""Somebody is marked who was not expected.

A sheet has a mark for a person who is not confirmed, whom the item is not for, or who had not landed or had
left by then. Perhaps the mark stands in the wrong line, or the person's flight or group is wrong.

Mend the mark, or what the plan says of the person; who came unannounced is a walk-in.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    status = "invited"

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    start = 09:00:00
    end = 10:00:00

    [[attendance]]
    item = "s01"
    present = ["p001"]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label, timed
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Attendance, Item

LISTS = {"present": "is marked present", "late": "is marked late", "minutes": "has minutes"}


def find(desk: Desk) -> Iterator[Finding]:
    """Marks of people who came although they were not expected."""
    for record in desk.plan.attendance:
        item = desk.plan.item(record.item)
        if item is None or item.cancelled:
            continue
        meant = {person.id for person in desk.expectations.meant(item)}
        expected = {person.id for person in desk.expectations.expected(item)}
        for name, told in LISTS.items():
            for number, key in enumerate(getattr(record, name)):
                if key in expected:
                    continue
                person = desk.plan.person(key)
                if isinstance(person, Participant) and (why := _why(desk, person, item, meant)):
                    place = desk.at(record, name, *([number] if name != "minutes" else []))
                    yield warning(
                        place,
                        f"{label(person)} {told} at {timed(desk.plan, item)}, but {why}.",
                        "Mend the mark, or what the plan says of the person.",
                        about=[key],
                        name=label(person),
                        many=f"people are marked at {item.id} who were not expected",
                    )


def _why(desk: Desk, person: Participant, item: Item, meant: set[str]) -> str:
    if person.status != "confirmed":
        return f"is {person.status}"
    if person.id not in meant:
        return "it is not for that person"
    return "" if desk.expectations.is_there(person, item) else "was not at the seminar then"


def marked(record: Attendance) -> Iterator[tuple[str, str, int]]:
    """Each mark of a record: whose, in which list, at which place in it."""
    for name in ("present", "late", "excused"):
        for number, key in enumerate(getattr(record, name)):
            yield key, name, number
