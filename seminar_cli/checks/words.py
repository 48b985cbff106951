"""How findings name things: items with their times, people with their ids, lists that end."""

import datetime as dt
from collections.abc import Iterable, Sequence

from seminar_cli.plan.find import label_of
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Timed, Trip
from seminar_cli.plan.record import Record
from seminar_cli.plan.refers import Reference
from seminar_cli.plan.tables import BY_NAME
from seminar_cli.plan.timeline import time_span, trip_title

NAMED = 3
"""People or things that one sentence names at most."""


def day(date: dt.date) -> str:
    """`Mon 24 July`."""
    return f"{date:%a} {date.day} {date:%B}"


def moment(at: dt.datetime) -> str:
    """`Mon 24 July 09:30`."""
    return f"{day(at.date())} {at:%H:%M}"


def thing(plan: Plan, record: Timed) -> str:
    """`s01 “Opening ceremony”`, `t03 “Bus Hotel – Expo”`."""
    title = trip_title(plan, record) if isinstance(record, Trip) else getattr(record, "title", "")
    return f"{record.id} “{' '.join(title.split())}”"


def timed(plan: Plan, record: Timed) -> str:
    """`s01 “Opening ceremony” (Mon 24 July 09:00–10:30)`, with as much as is known."""
    told = when(plan, record)
    return f"{thing(plan, record)} ({told})" if told else thing(plan, record)


def when(plan: Plan, record: Timed) -> str:
    """`Mon 24 July 09:00–10:30`, with as much as is known; a year that is not the seminar's is told."""
    if record.date is None:
        return time_span(record.begins, record.finishes)
    own = {plan.seminar.start.year, plan.seminar.end.year}
    year = "" if record.date.year in own else str(record.date.year)
    return " ".join(filter(None, (day(record.date), year, time_span(record.begins, record.finishes))))


def hours(record: Timed) -> str:
    """`09:00–10:30`; "no time" without one."""
    return time_span(record.begins, record.finishes) or "no time"


def where(plan: Plan, key: str) -> str:
    """The name of a venue, institution or city."""
    return " ".join(place_name(plan, key).split())


def label(record: Record) -> str:
    """`p001 Ms. Vilayluck Seneduangdeth`."""
    return label_of(record)


def place(reference: Reference) -> str:
    """`session s01`, `attendance s03`: the record in which a reference stands."""
    kind = BY_NAME.get(reference.table)
    return f"{kind.word if kind else reference.table} {reference.record}".strip()


def several(names: Sequence[str], most: int = NAMED) -> str:
    """`a, b and c`; `a, b, c and 12 more`."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most:,} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def person_label(plan: Plan, key: str) -> str:
    """The label of a participant or speaker; the id itself where the plan does not know it."""
    person = plan.person(key)
    return label(person) if person else key


def people(persons: Iterable[Record], most: int = NAMED) -> str:
    """`p001 Ms. Ana Reyes, p002 Mr. Lei Hao and 3 more`."""
    return several([label(person) for person in persons], most)


def minutes(number: int) -> str:
    """`1 minute`, `25 minutes`, `2 h 05`."""
    if number >= 120:  # noqa: PLR2004 - from two hours on, minutes are hard to picture
        return f"{number // 60} h {number % 60:02}" if number % 60 else f"{number // 60} h"
    return f"{number} minute" if number == 1 else f"{number} minutes"


def gap(earlier: dt.datetime, later: dt.datetime) -> int:
    """Whole minutes between two moments."""
    return int((later - earlier).total_seconds() // 60)


def counted(number: int, one: str, many: str) -> str:
    """`1 person`, `12 people`."""
    return f"{number:,} {one if number == 1 else many}"


def kind(item: Item) -> str:
    """`lecture`, `session`, `visit`."""
    return getattr(item, "kind", None) or ("visit" if hasattr(item, "host") else "session")
