"""A time does not exist, or exists twice, where the seminar is held.

On the night when clocks are put forward an hour is left out, and when they are put back an hour comes
twice. What begins or ends then is missed or waited for. A time that does not exist is an error, one that is
not clear a warning.

Choose a time outside that hour.

    [seminar]
    title = "Seminar on trade"
    start = 2027-03-28
    end = 2027-03-29
    timezone = "Europe/Paris"

    [[sessions]]
    id = "s01"
    title = "Night of the long call"
    date = 2027-03-28
    start = 02:30:00
    end = 04:00:00
"""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import moment, thing
from seminar_cli.plan.programme import Timed, Trip


def find(desk: Desk) -> Iterator[Finding]:
    """Beginnings and ends in an hour that is left out or comes twice."""
    name = desk.plan.seminar.timezone
    zone = ZoneInfo(name)
    for record in (*desk.plan.items, *desk.plan.trips):
        if record.cancelled:
            continue
        for key, at in _moments(record):
            told = f"{moment(at)} of {thing(desk.plan, record)}"
            if _is_left_out(at, zone):
                sentence = f"{told} does not exist in {name}: the clocks are put forward then."
                yield error(desk.at(record, key), sentence, "Choose a time outside that hour.")
            elif _comes_twice(at, zone):
                sentence = f"{told} comes twice in {name}: the clocks are put back then."
                yield warning(desk.at(record, key), sentence, "Choose a time outside that hour.")


def _moments(record: Timed) -> Iterator[tuple[str, dt.datetime]]:
    keys = ("depart", "arrive") if isinstance(record, Trip) else ("start", "end")
    for key, at in zip(keys, (record.begins, record.finishes), strict=True):
        if at is not None:
            yield key, at


def _is_left_out(at: dt.datetime, zone: ZoneInfo) -> bool:
    """It comes back as another time from the world's."""
    return at.replace(tzinfo=zone).astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != at


def _comes_twice(at: dt.datetime, zone: ZoneInfo) -> bool:
    first, second = (at.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second
