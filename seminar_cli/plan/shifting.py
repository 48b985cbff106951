"""Where items of the programme go when a day is pushed, or an item or a day is moved to another date."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Timed, Trip

TABLES = ("sessions", "visits", "trips")

BEGINNINGS = ("start", "meet", "depart")
ENDINGS = ("end", "arrive")


@dataclass(frozen=True, slots=True)
class Displaced:
    """An item in a new place: its table, its number there, and the new values of its keys.

    A value of None means that the key goes.
    """

    table: str
    index: int
    record: Timed
    keys: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shift:
    """What a push of a day does.

    Attributes:
        displaced: what moves, in file order.
        stop: the first item that holds its time, and from which on nothing moves; None where all moves.
        collisions: what would run into an item that holds its time, each with that item.
    """

    displaced: tuple[Displaced, ...]
    stop: Timed | None
    collisions: tuple[tuple[Timed, Timed], ...]


def timed_records(plan: Plan) -> Iterator[tuple[str, int, Timed]]:
    """Sessions, visits and trips, each with its table and its number there."""
    for table in TABLES:
        for index, record in enumerate(getattr(plan, table)):
            yield table, index, record


def first_moment(record: Timed) -> dt.datetime | None:
    """When people are first needed: for a trip when they meet, else departure; None while it is open."""
    times = [getattr(record, key, None) for key in BEGINNINGS]
    known = [time for time in times if time is not None]
    return dt.datetime.combine(record.date, min(known)) if record.date and known else None


def shifted(plan: Plan, day: dt.date, since: dt.time, by: dt.timedelta, group: str = "") -> Shift:
    """Push what begins on a day from a time on, up to the first item that holds its time.

    Cancelled items and items without a time stay. With a group only its own items move; what it shares with
    others holds its time, as a fixed item does.

    Raises:
        UsageMistake: a time would fall on another day.
    """
    share = _Share(plan, group)
    rest = [
        (table, index, record, begins)
        for table, index, record in timed_records(plan)
        if not record.cancelled and share.concerns(record)
        if (begins := first_moment(record)) and begins.date() == day
    ]
    held = [(begins, record) for *_, record, begins in rest if share.holds(record)]
    later = [each for each in held if each[0].time() >= since]
    stop_at, stop = min(later, key=lambda each: each[0], default=(None, None))
    moving = [
        Displaced(table, index, record, displaced(record, by))
        for table, index, record, begins in rest
        if begins.time() >= since and (stop_at is None or begins < stop_at) and not share.holds(record)
    ]
    for each in moving:
        if not {"date", "ends_on"}.isdisjoint(each.keys):
            raise UsageMistake(
                f"{each.record.id} would run past midnight.", "Shift by less, or `seminar move` it by itself."
            )
    return Shift(tuple(moving), stop, tuple(_collisions(moving, [record for _, record in held])))


class _Share:
    """What of the agenda concerns a group, and what of it is for that group alone; "" is everybody."""

    def __init__(self, plan: Plan, group: str) -> None:
        self.group = group
        self.expectations = Expectations(plan)
        people = self.expectations.confirmed
        self.members = {person.id for person in people if group in person.groups}

    def concerns(self, record: Timed) -> bool:
        """Whether somebody of the group goes there."""
        if not self.group or self.group in record.groups:
            return True
        if not self.members:  # nobody is in it yet
            return not (record.groups or record.people)
        return any(person.id in self.members for person in self.expectations.expected(record))

    def holds(self, record: Timed) -> bool:
        """Whether it keeps its time: it is fixed, or others go there too."""
        return record.fixed or not self._is_own(record)

    def _is_own(self, record: Timed) -> bool:
        if not self.group:
            return True
        if isinstance(record, Trip) and record.serves and not (record.groups or record.people):
            items = [self.expectations.plan.item(key) for key in record.serves]
            return all(item is not None and self._is_own(item) for item in items)
        return record.groups == (self.group,) and not record.people


def _collisions(moving: list[Displaced], held: list[Timed]) -> Iterator[tuple[Timed, Timed]]:
    for each in moving:
        after = each.record.model_copy(update=each.keys)
        begins, finishes = first_moment(after), after.finishes
        for other in held:
            other_begins = first_moment(other)
            if begins is None or other_begins is None:
                continue
            if begins < (other.finishes or other_begins) and other_begins < (finishes or begins):
                yield each.record, other


def displaced(record: Timed, by: dt.timedelta) -> dict[str, Any]:
    """The keys of a dated item that get other values when all its times move by so much.

    Raises:
        UsageMistake: the item would spread over days so that its keys cannot say it, or leaves the calendar.
    """
    assert record.date is not None
    try:
        return _displaced(record, record.date, by)
    except OverflowError:
        raise UsageMistake(f"{record.id} would leave the calendar.", "Name a nearer date.") from None


def _displaced(record: Timed, date: dt.date, by: dt.timedelta) -> dict[str, Any]:
    begins = {key: dt.datetime.combine(date, at) + by for key in BEGINNINGS if (at := _time(record, key))}
    last = record.ends_on or date
    ends = {key: dt.datetime.combine(last, at) + by for key in ENDINGS if (at := _time(record, key))}
    days = {moment.date() for moment in begins.values()} or {date + by}
    if len(days) > 1:
        raise UsageMistake(f"{record.id} would meet and depart on different days.", "Move it by other hours.")
    day = days.pop()
    end_day = next((moment.date() for moment in ends.values()), last + (day - date))
    keys: dict[str, Any] = {key: moment.time() for key, moment in {**begins, **ends}.items()}
    keys["date"] = day
    keys["ends_on"] = None if end_day == day and record.ends_on != date else end_day
    return {key: value for key, value in keys.items() if value != getattr(record, key)}


def _time(record: Timed, key: str) -> dt.time | None:
    found: dt.time | None = getattr(record, key, None)
    return found


def item_moved(plan: Plan, key: str, day: dt.date, at: dt.time | None) -> Displaced:
    """One item on another date, at its own times or so that it begins (a trip: departs) at the time given.

    Raises:
        UsageMistake: the item has no date, or a time is given and it has none; or as `displaced`.
    """
    table, index, record = next(each for each in timed_records(plan) if each[2].id == key)
    if record.date is None:
        word = table.removesuffix("s")
        raise UsageMistake(f"{key} has no date yet.", f"`seminar edit-{word} {key} --date …` gives it one.")
    by = dt.timedelta(days=(day - record.date).days)
    if at is not None:
        begins = record.begins
        if begins is None:
            raise UsageMistake(f"{key} has no time yet.", "Give --to a date only.")
        by = dt.datetime.combine(day, at) - begins
    return Displaced(table, index, record, displaced(record, by))


def day_moved(plan: Plan, day: dt.date, to: dt.date, *, fixed_too: bool) -> tuple[Displaced, ...]:
    """All items of a day on another date, at their own times; cancelled ones stay.

    Raises:
        UsageMistake: an item of the day is fixed, and those are not to move; or as `displaced`.
    """
    there = [each for each in timed_records(plan) if each[2].date == day and not each[2].cancelled]
    fixed = [record.id for *_, record in there if record.fixed]
    if fixed and not fixed_too:
        raise UsageMistake(f"Fixed on that day: {', '.join(fixed)}.", "--fixed-too moves them as well.")
    by = to - day
    return tuple(Displaced(table, index, record, displaced(record, by)) for table, index, record in there)


def times(record: Timed) -> str:
    """`meet 08:10, 08:30–09:20`; "" without a time."""
    ends = [at for key in ENDINGS if (at := _time(record, key))]
    starts = [at for key in ("start", "depart") if (at := _time(record, key))]
    span = "–".join(f"{at:%H:%M}" for at in (*starts, *ends))
    meet = _time(record, "meet") if isinstance(record, Trip) else None
    return ", ".join(part for part in (f"meet {meet:%H:%M}" if meet else "", span) if part)
