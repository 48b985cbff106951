"""Somebody is marked twice for one item.

The same person stands in two lists of a sheet, present and late, or twice in one; or the same item, and
half-day, has two records. One of the two is wrong.

Take one of them out.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01

    [[attendance]]
    item = "s01"
    present = ["p001"]
    late = ["p001"]
"""

from collections.abc import Iterator

from seminar_cli.checks.attendance.t01_not_expected import marked
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.plan.names import person_name


def find(desk: Desk) -> Iterator[Finding]:
    """People in two lists, and items with two records."""
    records: set[tuple[str, str | None]] = set()
    for record in desk.plan.attendance:
        half = f" ({record.half})" if record.half else ""
        if (record.item, record.half) in records:
            sentence = f"The attendance of {record.item}{half} was taken in two records."
            yield error(desk.at(record), sentence, "Make one record of them.")
        records.add((record.item, record.half))
        first: dict[str, str] = {}
        for key, name, number in marked(record):
            if key in first:
                lists = f"{first[key]} and {name}" if name != first[key] else f"{name} twice"
                yield error(
                    desk.at(record, name, number),
                    f"{person_name(desk.plan, key)} ({key}) is marked {lists} at {record.item}{half}.",
                    "Take one of them out.",
                    about=[key],
                )
            first.setdefault(key, name)
