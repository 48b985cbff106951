"""One time line of everything that happens: the days of a seminar and the entries of each."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from seminar_cli.plan.names import city_of, place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import DayKind, Item, Session, Timed, Trip, Visit

What = Literal["session", "visit", "trip", "lunch"]

NOON = dt.time(12)

BESIDE = frozenset({"exhibit", "free"})
"""Kinds of session that go on beside the programme."""

LONGEST_SPAN = 31
"""Days that one item is shown on at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in the time line of a day.

    `record` is the session, visit or trip (of a lunch: the visit it follows). Entries that overlap stand in
    lanes: `lane` is 0-based, of `lanes` at that time; those that people must choose between are `parallel`.
    An entry that is `continued` began on an earlier day.
    """

    what: What
    record: Timed
    title: str
    day: dt.date | None
    begins: dt.datetime | None
    finishes: dt.datetime | None
    venue: str = ""
    continued: bool = False
    lane: int = 0
    lanes: int = 1
    parallel: bool = False

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @property
    def cancelled(self) -> bool:
        """Kept, struck out, counted nowhere."""
        return self.record.cancelled

    def overlaps(self, other: "Entry") -> bool:
        """Both have times and share a moment; ends are open: 09:00–10:00 and 10:00–11:00 do not."""
        if not (self.begins and self.finishes and other.begins and other.finishes):
            return False
        return self.begins < other.finishes and other.begins < self.finishes


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """A day of the seminar. `number` counts from 1; days before the start or after the end have none."""

    date: dt.date
    number: int | None
    title: str
    city: str
    kind: DayKind | None
    entries: tuple[Entry, ...]

    @property
    def week(self) -> int | None:
        """The week of the seminar, counted from its first day."""
        return None if self.number is None else (self.number - 1) // 7 + 1


def programme(plan: Plan) -> tuple[ProgrammeDay, ...]:
    """Every day from start to end, and days outside on which something happens, in order."""
    stated = {day.date: day for day in plan.days}
    by_day: dict[dt.date, list[Entry]] = {}
    for entry in entries(plan):
        if entry.day is not None:
            by_day.setdefault(entry.day, []).append(entry)
    first, last = plan.seminar.start, plan.seminar.end
    inside = (first + dt.timedelta(days=offset) for offset in range((last - first).days + 1))
    return tuple(
        ProgrammeDay(
            date=date,
            number=(date - first).days + 1 if first <= date <= last else None,
            title=stated[date].title if date in stated else "",
            city=_city(plan, date, stated[date].city if date in stated else ""),
            kind=stated[date].kind if date in stated else None,
            entries=in_lanes(by_day.get(date, ())),
        )
        for date in sorted({*inside, *by_day, *stated})
    )


def undated(plan: Plan) -> tuple[Entry, ...]:
    """What has no date yet, in file order."""
    return tuple(entry for entry in entries(plan) if entry.day is None)


def entries(plan: Plan) -> Iterable[Entry]:
    """An entry for each session, visit (and its lunch) and trip, one more for each later day it spans."""
    for session in plan.sessions:
        yield from _spanning(_of_item("session", session), session)
    for visit in plan.visits:
        yield from _spanning(_of_item("visit", visit), visit)
        if visit.lunch:
            yield _lunch(plan, visit)
    for trip in plan.trips:
        title = trip_title(plan, trip)
        yield from _spanning(
            Entry("trip", trip, title, trip.date, trip.begins, trip.finishes, trip.origin), trip
        )


def trip_title(plan: Plan, trip: Trip) -> str:
    """`Train G335 Jinan – Qingdao`, with as much of it as is known."""
    means = (trip.by or "trip").capitalize()
    ends = " – ".join(place_name(plan, key) for key in (trip.origin, trip.destination) if key)
    return " ".join(part for part in (means, trip.number, ends) if part)


def _of_item(what: What, item: Item) -> Entry:
    return Entry(what, item, item.title, item.date, item.begins, item.finishes, item.venue)


def _spanning(entry: Entry, record: Timed) -> Iterable[Entry]:
    yield entry
    if record.date is None or record.ends_on is None:
        return
    for offset in range(1, min((record.ends_on - record.date).days + 1, LONGEST_SPAN)):
        yield replace(entry, day=record.date + dt.timedelta(days=offset), begins=None, continued=True)


def _lunch(plan: Plan, visit: Visit) -> Entry:
    at = visit.finishes
    title = f"Lunch at {place_name(plan, visit.lunch)}"
    return Entry("lunch", visit, title, visit.date, at, None, visit.lunch)


def _city(plan: Plan, date: dt.date, stated: str) -> str:
    """The city stated for the day, else that of the bed of the night, else the seminar's."""
    if stated:
        return stated
    for stay in plan.stays:
        slept = stay.check_in and stay.check_out and stay.check_in <= date < stay.check_out
        if slept and (city := city_of(plan, stay.venue)):
            return city
    return plan.seminar.city


def in_lanes(day: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries in order of time, those that overlap in lanes side by side.

    What has no time comes first, as it holds for the whole day. A cancelled entry takes no lane.
    """
    untimed = [entry for entry in day if entry.begins is None]
    timed = sorted(((entry, entry.begins) for entry in day if entry.begins), key=_by_time)
    placed: list[Entry] = []
    cluster: list[Entry] = []
    until: dt.datetime | None = None
    for entry, begins in timed:
        if until is not None and begins >= until:
            placed += _lanes_of(cluster)
            cluster = []
        cluster.append(entry)
        ends = entry.finishes or begins  # the endless breaks no cluster that goes on around it
        until = max(until or ends, ends)
    return (*untimed, *placed, *_lanes_of(cluster))


def _by_time(timed: tuple[Entry, dt.datetime]) -> tuple[dt.datetime, bool]:
    """By beginning, a trip before what it brings people to; else the file's order stays."""
    entry, begins = timed
    return begins, entry.what != "trip"


def _lanes_of(cluster: list[Entry]) -> list[Entry]:
    """Each entry in the first lane that is free when it begins; `lanes` is what the cluster needs."""
    lanes: list[list[Entry]] = []
    chosen: list[int] = []
    for entry in cluster:
        if entry.cancelled:
            chosen.append(0)
            continue
        free = (
            number for number, lane in enumerate(lanes) if not any(entry.overlaps(other) for other in lane)
        )
        number = next(free, len(lanes))
        if number == len(lanes):
            lanes.append([])
        lanes[number].append(entry)
        chosen.append(number)
    together = _parallel(cluster)
    return [
        replace(
            entry,
            lane=lane,
            lanes=1 if entry.cancelled else max(len(lanes), 1),
            parallel=entry.id in together and entry.what != "lunch",
        )
        for entry, lane in zip(cluster, chosen, strict=True)
    ]


def _parallel(cluster: Iterable[Entry]) -> set[str]:
    """Ids of the sessions and visits that take place at the same time as another one.

    An exhibit or free time goes on beside the programme and makes nothing parallel.
    """
    items = [entry for entry in cluster if entry.what in {"session", "visit"} and not entry.cancelled]
    items = [entry for entry in items if kind_of(entry) not in BESIDE]
    return {
        entry.id for entry in items if any(entry is not other and entry.overlaps(other) for other in items)
    }


def time_span(begins: dt.datetime | None, finishes: dt.datetime | None) -> str:
    """`09:00–10:30`; with `(+1)` where it ends on a later day; "" without a time."""
    if begins is None:
        return ""
    if finishes is None:
        return f"{begins:%H:%M}"
    later = (finishes.date() - begins.date()).days
    return f"{begins:%H:%M}–{finishes:%H:%M}" + (f" (+{later})" if later > 0 else "")


def is_morning(entry: Entry) -> bool:
    """It begins before noon; what has no time counts as morning."""
    return entry.begins is None or entry.begins.time() < NOON


def kind_of(entry: Entry) -> str:
    """The word for what it is: a session's kind, visit, trip, meal."""
    match entry.record:
        case Session() as session:
            return session.kind or "session"
        case Visit():
            return "meal" if entry.what == "lunch" else "visit"
        case _:
            return "trip"
