"""Something that was fixed has been moved.

A session, visit or trip is `fixed`: a host's time, a train. Since it was fixed its day, its times or its
place changed. The history beside the plan tells how it was; where that is cleared nothing is found.

Move it back, or agree on the new time and accept the finding with `ignore`, saying with whom.

    [[visits]]
    id = "v01"
    title = "Expo"
    fixed = true
    date = 2027-03-02
    start = 09:00:00
    end = 11:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import timed, when, where
from seminar_cli.plan.programme import Item, Timed, Trip


def find(desk: Desk) -> Iterator[Finding]:
    """Fixed items that are not where and when they were when they were fixed."""
    for record in (*desk.plan.items, *desk.plan.trips):
        agreed = desk.agreed.get(record.id)
        if agreed is None or record.cancelled or not record.fixed:
            continue
        if _when(agreed) != _when(record):
            told = f"{timed(desk.plan, record)} is fixed and was agreed for {when(desk.plan, agreed)}."
        elif _place(agreed) != _place(record):
            places = " – ".join(where(desk.plan, key) for key in _place(agreed) if key) or "no place"
            told = f"{timed(desk.plan, record)} is fixed and was agreed at {places}."
        else:
            continue
        yield error(desk.at(record), told, "Move it back, or agree anew and accept this with `ignore`.")


def _when(record: Timed) -> tuple[object, ...]:
    return record.date, record.begins, record.finishes


def _place(record: Timed) -> tuple[str, ...]:
    if isinstance(record, Trip):
        return record.origin, record.destination
    assert isinstance(record, Item)
    return (record.venue,)
