"""The programme in figures: days, sessions by kind, visits, contact hours, cities, languages."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import get_args

from seminar_cli.plan.expected import LONG_AGO
from seminar_cli.plan.figures.figure import Figure, Group, count, split
from seminar_cli.plan.names import city_held
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import UNSIGNED_KINDS, Item, Session, SessionKind, Visit
from seminar_cli.plan.turnout import length, original

PAUSES = frozenset({"meal", "free"})
"""Kinds that stand in the programme and are not what a report counts as sessions."""


def programme(plan: Plan) -> tuple[Group, ...]:
    """What was or will be held. Reruns count once, what is cancelled nowhere."""
    held = tuple(each for each in counted(plan) if kind(each) not in PAUSES)
    kinds = {item.id: kind(item) for item in held}
    sessions = count("sessions", "item", (item.id for item in held if isinstance(item, Session)))
    visits = count("visits", "item", (item.id for item in held if isinstance(item, Visit)))
    counted_kinds = [each for each in get_args(SessionKind) if each not in PAUSES]
    in_short = (*_days(plan), sessions, visits, *_hours(held), *_reruns(plan))
    return (
        Group("in_short", in_short),
        split(sessions, "", kinds.__getitem__, counted_kinds),
        Group("around", (_cities(plan, held), _languages(plan, held), _publications(held))),
    )


def counted(plan: Plan) -> tuple[Item, ...]:
    """What is not cancelled, of an item and its reruns one: the first in the file that is held."""
    first: dict[str, Item] = {}
    for item in plan.items:
        if not item.cancelled:
            key = original(plan, item)
            if key not in first or item.id == key:
                first[key] = item
    return tuple(first.values())


def kind(item: Item) -> str | None:
    """A session's kind; None where it states none, and for visits."""
    return item.kind if isinstance(item, Session) else None


def _days(plan: Plan) -> tuple[Figure, Figure]:
    start, end = plan.seminar.start, plan.seminar.end
    days = [(start + dt.timedelta(offset)).isoformat() for offset in range((end - start).days + 1)]
    busy = {item.date.isoformat() for item in plan.items if item.date and not item.cancelled}
    return count("days", "day", days), count("days_with_items", "day", (day for day in days if day in busy))


def _reruns(plan: Plan) -> tuple[Figure, ...]:
    ids = {item.id for item in counted(plan)}
    again = [item.id for item in plan.items if not item.cancelled and item.id not in ids]
    return (count("reruns", "item", again),) if again else ()


# --- hours -----------------------------------------------------------------------------------------


def _hours(held: Sequence[Item]) -> tuple[Figure, Figure]:
    """Hours of one participant and hours offered.

    What runs in parallel, or is one of a choice, is offered in full; of one participant, the hours in which
    something is held count once, however much is. Meals, free time and exhibits are no contact. What has a
    length and no time counts with its length in both; what has neither is not counted.
    """
    timed = [item for item in held if kind(item) not in UNSIGNED_KINDS and length(item) is not None]
    offered = sum(length(item) or 0 for item in timed)
    ids = tuple(item.id for item in timed)
    return (
        Figure("contact_hours", round(_own_minutes(timed) / 60, 2), "item", ids),
        Figure("hours_offered", round(offered / 60, 2), "item", ids),
    )


def _own_minutes(timed: Iterable[Item]) -> int:
    spans, untimed = [], 0
    for item in timed:
        lasts = length(item) or 0
        if item.begins is None or (item.ends_on and item.ends_on != item.date):
            untimed += lasts
        else:
            spans.append((item.begins, item.begins + dt.timedelta(minutes=lasts)))
    together = dt.timedelta()
    until = LONG_AGO
    for begins, ends in sorted(spans):
        together += max(ends - max(begins, until), dt.timedelta())
        until = max(until, ends)
    return untimed + int(together.total_seconds() // 60)


# --- where and how ---------------------------------------------------------------------------------


def _cities(plan: Plan, held: Iterable[Item]) -> Figure:
    return count("cities", "city", filter(None, (city_held(plan, item) for item in held)))


def _languages(plan: Plan, held: Iterable[Item]) -> Figure:
    spoken = (code for item in held for code in item.languages)
    return count("languages", "language", (*plan.seminar.languages, *spoken))


def _publications(held: Iterable[Item]) -> Figure:
    titles = (each.title for item in held if isinstance(item, Session) for each in item.publications)
    return count("publications", "publication", titles)
