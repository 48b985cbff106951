"""Records and plans for tests: raw data as a parsed file holds it, with sensible defaults, and built plans.

`participant(country="LAO")` is the data of one record; `make_plan(participants=3, sessions=2)` is a plan of
that many; `make_plan(visits=[visit(host="expo")])` takes records as they are. What a test does not name does
not matter to it.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from seminar_cli.plan.build import Fault, PlanFaults, build
from seminar_cli.plan.plan import Plan

Data = dict[str, Any]

FIRST = dt.date(2023, 7, 24)
"""The first day of every seminar made here, a Monday; the last is five days in, a Friday."""
LAST = dt.date(2023, 7, 28)

COUNTRIES = ("LAO", "KHM", "MNG", "NPL", "FJI", "KEN", "ETH", "PER", "CHL", "UZB")

_numbers = count(1)


def day(offset: int = 0) -> dt.date:
    """A day of the seminar: 0 is the first."""
    return FIRST + dt.timedelta(days=offset)


def at(hour: int, minute: int = 0, offset: int = 0) -> dt.datetime:
    """A moment on a day of the seminar."""
    return dt.datetime.combine(day(offset), dt.time(hour, minute))


def seminar(**keys: Any) -> Data:
    return {
        "title": "Seminar on trade",
        "start": FIRST,
        "end": LAST,
        "timezone": "Asia/Shanghai",
        "city": "Beijing",
        **keys,
    }


def participant(**keys: Any) -> Data:
    """A confirmed delegate; the id is new unless given."""
    number = next(_numbers)
    return {
        "id": f"p{number:03}",
        "given_names": "Ana",
        "family_name": f"Reyes{number}",
        "country": "LAO",
        **keys,
    }


def speaker(**keys: Any) -> Data:
    number = next(_numbers)
    return {"id": f"speaker-{number}", "given_names": "Hao", "family_name": f"Lei{number}", **keys}


def session(**keys: Any) -> Data:
    """A lecture on the first day from 9 to 10:30."""
    return {
        "id": f"s{next(_numbers):02}",
        "title": "Trends in trade",
        "kind": "lecture",
        "date": FIRST,
        "start": dt.time(9),
        "end": dt.time(10, 30),
        **keys,
    }


def visit(**keys: Any) -> Data:
    """A visit on the first afternoon from 14 to 16."""
    return {
        "id": f"v{next(_numbers):02}",
        "title": "Expo",
        "date": FIRST,
        "start": dt.time(14),
        "end": dt.time(16),
        **keys,
    }


def trip(**keys: Any) -> Data:
    """A bus on the first day from 13:00 to 13:30."""
    return {
        "id": f"t{next(_numbers):02}",
        "by": "bus",
        "date": FIRST,
        "depart": dt.time(13),
        "arrive": dt.time(13, 30),
        **keys,
    }


def institution(**keys: Any) -> Data:
    number = next(_numbers)
    return {"id": f"institution-{number}", "name": f"Institution {number}", **keys}


def venue(**keys: Any) -> Data:
    number = next(_numbers)
    return {"id": f"venue-{number}", "name": f"Hall {number}", "city": "Beijing", **keys}


def some_participants(number: int) -> list[Data]:
    """People p001, p002 … of ten countries in turn, every other one a woman."""
    return [
        participant(
            id=f"p{index + 1:03}",
            family_name=f"Reyes{index + 1}",
            country=COUNTRIES[index % len(COUNTRIES)],
            gender=("female", "male")[index % 2],
        )
        for index in range(number)
    ]


def some_sessions(number: int) -> list[Data]:
    """Lectures s01, s02 … at nine, one a day, over the five days of the seminar and again from the first."""
    return [session(id=f"s{index + 1:02}", date=day(index % 5)) for index in range(number)]


def plan_data(
    participants: int | Sequence[Mapping[str, Any]] = 0,
    sessions: int | Sequence[Mapping[str, Any]] = 0,
    **tables: Any,
) -> Data:
    """The data of a plan file. Numbers make that many records; `seminar` holds keys to add to or change."""
    return {
        "format": 1,
        "seminar": seminar(**tables.pop("seminar", {})),
        "participants": some_participants(participants) if isinstance(participants, int) else [*participants],
        "sessions": some_sessions(sessions) if isinstance(sessions, int) else [*sessions],
        **tables,
    }


def make_plan(
    participants: int | Sequence[Mapping[str, Any]] = 0,
    sessions: int | Sequence[Mapping[str, Any]] = 0,
    **tables: Any,
) -> Plan:
    """The plan of that data, built."""
    return build(plan_data(participants, sessions, **tables))


def faults_of(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """What `build` says is wrong with the data; nothing for a plan."""
    try:
        build(data)
    except PlanFaults as error:
        return error.faults
    return ()


def told(data: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong, in words, by dotted path."""
    return {".".join(map(str, fault.path)): fault.what for fault in faults_of(data)}
