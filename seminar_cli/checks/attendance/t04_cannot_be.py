"""Attendance that cannot be.

Marks of an item that is cancelled; or, online, more minutes than one and a half times its length: the
platform's log counts somebody twice, or belongs to another item.

Mend the item that the record names, or import the log again.

    [[sessions]]
    id = "s01"
    title = "Opening"
    status = "cancelled"

    [[attendance]]
    item = "s01"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import gap, minutes, thing
from seminar_cli.plan.names import person_name


def find(desk: Desk) -> Iterator[Finding]:
    """Records of cancelled items, and minutes beyond an item's length."""
    for record in desk.plan.attendance:
        item = desk.plan.item(record.item)
        if item is None:
            continue
        if item.cancelled:
            sentence = f"{thing(desk.plan, item)} is cancelled, and its attendance was taken."
            yield error(desk.at(record), sentence, "Mend the item that the record names, or its status.")
        if item.begins is None or item.finishes is None:
            continue
        length = gap(item.begins, item.finishes)
        for key, number in record.minutes.items():
            if length > 0 and number > length * 1.5:
                yield warning(
                    desk.at(record, "minutes", key),
                    f"{person_name(desk.plan, key)} ({key}) was at {thing(desk.plan, item)} for "
                    f"{minutes(number)}, which lasts {minutes(length)}.",
                    "Import the log again, or mend the number.",
                    about=[key],
                    name=key,
                    many=f"people were longer at {item.id} than it lasts",
                )
