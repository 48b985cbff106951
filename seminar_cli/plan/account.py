"""What happened on some days of a seminar, as far as the plan knows; `narrative` puts it in words."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.figures.programme import PAUSES, kind
from seminar_cli.plan.names import city_held, city_of
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, Trip, Visit
from seminar_cli.plan.turnout import ATTENDED, Held, Tally, Turnout, original


@dataclass(frozen=True, slots=True)
class Told:
    """A session or visit that was held.

    Attributes:
        item: itself; of one that was held again, the first within the days told of.
        day: on which it was held within these days; None for what has no date.
        times: how often it was held within these days, its reruns with it.
        city: where; "" where that is not known, or online.
        tally: how the participants came; None where attendance was not taken.
    """

    item: Item
    day: dt.date | None
    times: int
    city: str
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class Journey:
    """A trip from one city to another."""

    day: dt.date
    by: str
    origin: str
    destination: str


@dataclass(frozen=True, slots=True)
class Account:
    """Some days of a seminar, looked back on.

    What is cancelled counts nowhere, what is only planned is not told as held. Meals and free time are not
    told, nor are sessions that nobody signs for, but exhibits.

    Attributes:
        plan: what it is made from.
        asked: the days asked for, in order, at least one.
        days: those of them that are over and told of, in order; there may be none.
        until: the last day looked back on; what is after it is still to come.
        told: what was held, in order of time, reruns with what they repeat.
        unconfirmed: what is on these days and only planned.
        cancelled: what would have been on these days.
        ahead: what comes after the last of the days, planned or confirmed, in order of time.
        undated: what has no date yet.
        journeys: from city to city, in order.
        participants: the confirmed delegates.
        came: those of them who were at something on these days; None where attendance was not taken.
        walk_ins: how many came to something on these days without being in the plan.
    """

    plan: Plan
    asked: tuple[dt.date, ...]
    days: tuple[dt.date, ...]
    until: dt.date
    told: tuple[Told, ...]
    unconfirmed: tuple[Item, ...]
    cancelled: tuple[Item, ...]
    ahead: tuple[Item, ...]
    undated: tuple[Item, ...]
    journeys: tuple[Journey, ...]
    participants: tuple[Participant, ...]
    came: tuple[Participant, ...] | None
    walk_ins: int

    @property
    def cities(self) -> tuple[str, ...]:
        """Where something was held, in order of time."""
        return tuple(dict.fromkeys(told.city for told in self.told if told.city))

    @property
    def taken(self) -> tuple[Told, ...]:
        """What attendance was taken of."""
        return tuple(told for told in self.told if told.tally is not None)

    @property
    def tally(self) -> Tally:
        """How the participants came to all of it."""
        return sum((told.tally for told in self.told if told.tally is not None), Tally())

    @property
    def sessions(self) -> tuple[Told, ...]:
        """Sessions that were held."""
        return tuple(told for told in self.told if isinstance(told.item, Session))

    @property
    def visits(self) -> tuple[Told, ...]:
        """Visits that were made."""
        return tuple(told for told in self.told if isinstance(told.item, Visit))

    @property
    def is_first(self) -> bool:
        """Whether the first day of the seminar is among the days."""
        return self.plan.seminar.start in self.days

    @property
    def is_last(self) -> bool:
        """Whether the seminar ends on or before the last of the days."""
        return self.plan.seminar.end <= self.until

    @property
    def is_begun(self) -> bool:
        """Whether the seminar began on or before the last day looked back on."""
        return self.plan.seminar.start <= self.until


def account(plan: Plan, days: Iterable[dt.date] = (), as_of: dt.date | None = None) -> Account:
    """What the plan knows of some days.

    Args:
        plan: what it is made from.
        days: of which it tells; none for all from first to last, and those outside that hold something.
        as_of: the day on which one looks back; what is after it is still to come. None for when all is over.
    """
    asked = tuple(sorted(set(days))) or _all_days(plan)
    span = tuple(day for day in asked if as_of is None or day <= as_of)
    before = asked[0] - dt.timedelta(days=1)
    until = span[-1] if span else min(as_of or before, before)
    turnout = Turnout(Expectations(plan))
    held = {original(plan, each.item): each for each in turnout.held}
    people = delegates(turnout.expectations.confirmed)
    worth = [item for item in _in_order(plan.items) if is_told(item)]
    within = [item for item in worth if _day_within(item, span)]
    told = tuple(_told(plan, span, held, people, items) for items in _together(plan, within))
    once = {original(plan, each.item) for each in told}
    coming = [item for item in worth if item.date and item.date > until and not item.cancelled]
    return Account(
        plan=plan,
        asked=asked,
        days=span,
        until=until,
        told=told,
        unconfirmed=tuple(item for item in within if item.status == "planned"),
        cancelled=tuple(item for item in worth if item.cancelled and _day_within(item, asked)),
        ahead=tuple(items[0] for key, items in _by_original(plan, coming).items() if key not in once),
        undated=tuple(item for item in worth if item.date is None and not item.cancelled),
        journeys=tuple(_journeys(plan, span)),
        participants=people,
        came=_came(people, told, held, plan),
        walk_ins=sum(len(held[key].walk_ins) for key in once if key in held),
    )


def is_told(item: Item) -> bool:
    """Whether an account tells of such an item: no meals, no free time, nothing done by the way."""
    if kind(item) in PAUSES:
        return False
    return item.cancelled or item.is_signed or isinstance(item, Visit) or kind(item) == "exhibit"


def _all_days(plan: Plan) -> tuple[dt.date, ...]:
    first, last = plan.seminar.start, plan.seminar.end
    inside = {first + dt.timedelta(days=offset) for offset in range((last - first).days + 1)}
    outside = {item.date for item in plan.items if item.date and is_told(item) and not item.cancelled}
    return tuple(sorted(inside | outside))


def _in_order(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.date or dt.date.max, item.start or dt.time.min))


def _day_within(item: Item, span: Sequence[dt.date]) -> dt.date | None:
    """The first of the days on which the item is held; one may go on for several."""
    if item.date is None:
        return None
    last = max(item.ends_on or item.date, item.date)
    return next((day for day in span if item.date <= day <= last), None)


def _together(plan: Plan, within: Iterable[Item]) -> Iterable[list[Item]]:
    return _by_original(plan, (item for item in within if item.status == "confirmed")).values()


def _by_original(plan: Plan, items: Iterable[Item]) -> dict[str, list[Item]]:
    together: dict[str, list[Item]] = {}
    for item in items:
        together.setdefault(original(plan, item), []).append(item)
    return together


def _told(
    plan: Plan,
    span: Sequence[dt.date],
    held: dict[str, Held],
    people: Sequence[Participant],
    items: Sequence[Item],
) -> Told:
    item = items[0]
    marks = held.get(original(plan, item))
    tally = marks.tally(person.id for person in people) if marks and marks.taken else None
    return Told(item, _day_within(item, span), len(items), city_held(plan, item), tally)


def _came(
    people: Sequence[Participant], told: Iterable[Told], held: dict[str, Held], plan: Plan
) -> tuple[Participant, ...] | None:
    marks = [held[original(plan, each.item)].recorded for each in told if each.tally is not None]
    if not marks:
        return None
    return tuple(person for person in people if any(each.get(person.id) in ATTENDED for each in marks))


def _journeys(plan: Plan, span: Sequence[dt.date]) -> Iterable[Journey]:
    trips = [trip for trip in plan.trips if trip.date in span and trip.status == "confirmed"]
    seen = set()
    for trip in sorted(trips, key=lambda trip: (trip.date or dt.date.max, trip.depart or dt.time.min)):
        journey = _journey(plan, trip)
        if journey and journey not in seen:
            seen.add(journey)
            yield journey


def _journey(plan: Plan, trip: Trip) -> Journey | None:
    origin, destination = city_of(plan, trip.origin), city_of(plan, trip.destination)
    if trip.date is None or not origin or not destination or origin == destination:
        return None
    return Journey(trip.date, trip.by or "", origin, destination)
