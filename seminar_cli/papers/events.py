"""What a calendar holds of the programme: each session, visit, lunch and trip once."""

import datetime as dt
from collections.abc import Iterable
from hashlib import sha256

from seminar_cli.papers.item_words import details, people_lines
from seminar_cli.papers.paper import Event
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.timeline import Entry


def events_of(plan: Plan, entries: Iterable[Entry]) -> tuple[Event, ...]:
    """The events of the entries of a day; what goes on for several days is the same event on each."""
    return tuple(_event(plan, entry) for entry in entries if entry.day is not None)


def _event(plan: Plan, entry: Entry) -> Event:
    seminar = plan.seminar
    record = entry.record
    begins = record.begins if entry.continued else entry.begins
    day = begins.date() if begins else record.date or seminar.start
    return Event(
        id=_uid(plan, entry),
        title=entry.title,
        day=day,
        begins=begins if begins or entry.what != "lunch" else None,
        finishes=entry.finishes,
        zone=seminar.timezone,
        stamp=seminar.start,
        last_day=_last_day(entry, day),
        place=place_name(plan, entry.venue),
        description="\n".join((*people_lines(plan, entry), *details(plan, entry))),
        cancelled=entry.cancelled,
        confirmed=record.status != "planned",
        sequence=seminar.issue or 0,
    )


def _uid(plan: Plan, entry: Entry) -> str:
    """`s01@3f2a9c1b7d04.seminar`: the record, and what tells this seminar from others."""
    seminar = plan.seminar
    told = sha256(f"{seminar.title}\n{seminar.start}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    what = f"{entry.id}-lunch" if entry.what == "lunch" else entry.id
    return f"{what}@{told}.seminar"


def _last_day(entry: Entry, day: dt.date) -> dt.date | None:
    ends = entry.record.ends_on
    return ends if entry.what != "lunch" and ends and ends > day else None
