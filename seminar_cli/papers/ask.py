"""What a user asks of a paper: which days, items, groups, and how it is laid out."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from seminar_cli.errors import NotFound
from seminar_cli.papers.paper import Privacy
from seminar_cli.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Ask:
    """Every option of every paper; empty means all.

    Attributes:
        days: only these dates.
        items: only these sessions and visits, by id.
        groups: only people and items of these groups.
        countries: only people of these countries, as ISO alpha-3.
        people: only these participants, by id.
        trips: only these trips, by id.
        stays: only these stays, by id.
        include: privacy classes to print although the paper's reader does not need them.
        per: what a sign-in sheet is for.
        sign: what a column for signatures on a day's sheet is for.
        blanks: empty rows for people who come unannounced.
        order: of people on lists.
        marks: columns of drop-downs in the place of signatures, to be filled in and imported.
        window: minutes within which flights are met together.
        by: what coverage is counted by, of the three tables that there are; "" for all of them.
        records: key of the figure whose records are asked for, instead of the figures.
        as_of: the day on which an account looks back; None for when all is over.
        before: an older state of the plan, with which this one is compared.
    """

    days: tuple[dt.date, ...] = ()
    items: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    trips: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    include: frozenset[Privacy] = frozenset()
    per: Literal["day", "session"] = "day"
    sign: Literal["half-day", "session"] = "half-day"
    blanks: int = 5
    order: Literal["protocol", "surname"] = "protocol"
    marks: bool = False
    window: int = 60
    by: Literal["", "country", "region", "sub-region"] = ""
    records: str = ""
    as_of: dt.date | None = None
    before: Plan | None = None


def day_of(plan: Plan, text: str) -> dt.date:
    """The date that a user means: `3` is the third day, `2023-07-26` and `26 July` are themselves.

    Raises:
        NotFound: no such day in the plan.
    """
    from seminar_cli.plan.timeline import programme

    days = programme(plan)
    first, last = days[0].date, days[-1].date
    for day in days:
        names = {day.date.isoformat(), f"{day.date.day} {day.date:%B}", f"{day.date.day} {day.date:%b}"}
        if text.strip().lower() in {name.lower() for name in names}:
            return day.date
        if re.fullmatch(r"\d{1,3}", text.strip()) and day.number == int(text):
            return day.date
    count = sum(day.number is not None for day in days)
    raise NotFound(
        f"The seminar has no day `{text}`.",
        f"Write a number from 1 to {count}, or a date from {first} to {last}.",
    )


def weeks(plan: Plan) -> dict[int, tuple[dt.date, ...]]:
    """The days of each week of the seminar, counted from its first day."""
    from seminar_cli.plan.timeline import programme

    days: dict[int, tuple[dt.date, ...]] = {}
    for day in programme(plan):
        if day.week is not None:
            days[day.week] = (*days.get(day.week, ()), day.date)
    return days


def days_of_week(plan: Plan, number: int) -> tuple[dt.date, ...]:
    """The days of a week of the seminar; the first week is 1.

    Raises:
        NotFound: the seminar has no such week.
    """
    known = weeks(plan)
    if number not in known:
        last = f"Its last is week {max(known)}." if max(known) > 1 else "It has one week."
        raise NotFound(f"The seminar has no week {number}.", last)
    return known[number]
