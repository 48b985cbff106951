"""What moved between two states of a plan: the sessions, visits and trips that a reader must hear of."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from seminar_cli.plan.expected import LONG_AGO
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, Timed, Trip, Visit

What = Literal["new", "gone", "moved", "place", "people", "retitled"]
"""How something changed: it is new or on again; cancelled or taken out; at another time; at another place or
between others; with other speakers, another moderator, host or escort; or called otherwise."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed of one session, visit or trip; several of one item are several changes.

    `old` is the item before and `new` the item now. What is `new` may have an `old` that was cancelled, what
    is `gone` a `new` that is; else both are there.
    """

    what: What
    old: Timed | None
    new: Timed | None

    @property
    def record(self) -> Timed:
        """The item as it is now, or as it last was."""
        record = self.new or self.old
        assert record is not None
        return record


def changes(before: Plan, now: Plan) -> tuple[Change, ...]:
    """Every change from one state to the other, in order of when an item is now; the undated last.

    Items are the same where their ids are. What was not on and is not on has not changed.
    """
    old, new = _timed(before), _timed(now)
    found = [change for key in {**new, **old} for change in _between(old.get(key), new.get(key))]
    return tuple(sorted(found, key=_when))


def _timed(plan: Plan) -> dict[str, Timed]:
    return {record.id: record for record in (*plan.items, *plan.trips)}


def _when(change: Change) -> tuple[dt.date, dt.datetime]:
    record = change.record
    return record.date or dt.date.max, record.begins or LONG_AGO


def _between(old: Timed | None, new: Timed | None) -> Iterable[Change]:
    was_on = old is not None and not old.cancelled
    is_on = new is not None and not new.cancelled
    if is_on and not was_on:
        yield Change("new", old, new)
    if was_on and not is_on:
        yield Change("gone", old, new)
    if was_on and is_on and old is not None and new is not None:
        yield from (Change(what, old, new) for what, of in ASPECTS.items() if of(old) != of(new))


def _time(record: Timed) -> object:
    meet = record.meet if isinstance(record, Trip) else None
    return record.date, record.ends_on, _start(record), _end(record), meet


def _start(record: Timed) -> object:
    return record.depart if isinstance(record, Trip) else getattr(record, "start", None)


def _end(record: Timed) -> object:
    """When it ends; how long it takes, where that is all that is known."""
    if isinstance(record, Trip):
        return record.arrive
    return record.finishes or getattr(record, "end", None) or getattr(record, "minutes", None)


def _place(record: Timed) -> object:
    if isinstance(record, Trip):
        return record.origin, record.destination, record.meeting_point
    return getattr(record, "venue", "")


def _people(record: Timed) -> object:
    match record:
        case Session():
            parts = [(part.id, part.role, part.by) for part in record.speakers if part.status != "declined"]
            return parts, record.moderator
        case Visit():
            return record.host
        case Trip():
            return record.escort
        case _:
            return None


def _title(record: Timed) -> object:
    return (record.by, record.number) if isinstance(record, Trip) else getattr(record, "title", "")


ASPECTS: dict[What, Callable[[Timed], object]] = {
    "moved": _time,
    "place": _place,
    "people": _people,
    "retitled": _title,
}
"""What is compared of an item that is on in both states."""
