"""Why something that was asked for by name leaves no sheet, in one sentence that names it."""

import datetime as dt
from collections.abc import Collection, Iterable

from seminar_cli.errors import NotFound
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.paper import long_date
from seminar_cli.plan.find import label_of
from seminar_cli.plan.people import Participant
from seminar_cli.plan.places import Stay
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Timed
from seminar_cli.plan.record import Record


def refuse_missing(
    plan: Plan, ask: Ask, asked: Iterable[str], shown: Collection[str], otherwise: str
) -> None:
    """Refuse what was asked for by id and leaves no sheet; a sheet that is missing is noticed too late.

    Args:
        plan: the plan.
        ask: what else was asked.
        asked: ids named by the user.
        shown: ids that leave a sheet.
        otherwise: what is wrong with a record where nothing else is: "has no vehicle".

    Raises:
        NotFound: with the record and the reason.
    """
    for key in asked:
        record = plan.by_id.get(key)
        if key not in shown and isinstance(record, Record):
            raise NotFound(f"{label_of(record)} {_why(record, ask) or otherwise}.", "Nothing was made of it.")


def _why(record: Record, ask: Ask) -> str:
    """What keeps a record from every paper of its kind; "" where that is not what it is."""
    match record:
        case Participant():
            return _why_person(record, ask)
        case Timed() if record.cancelled:
            return "is cancelled"
        case Timed() if ask.days and record.date not in ask.days:
            return f"is on {_day(record.date)}, which was not asked for"
        case Stay() if record.check_in is None or record.check_out is None:
            return "has no `check_in` or no `check_out`"
        case _:
            return ""


def _why_person(person: Participant, ask: Ask) -> str:
    if person.status != "confirmed":
        return f"is {person.status}, not confirmed"
    if ask.groups and not set(ask.groups) & set(person.groups):
        return f"is not in {' or '.join(ask.groups)}"
    if ask.countries and person.country not in ask.countries:
        return f"is not of {' or '.join(ask.countries)}"
    return ""


def _day(day: dt.date | None) -> str:
    return long_date(day) if day else "no day yet"


def narrowed(ask: Ask) -> str:
    """What of the plan was asked for, in words: `Sat 29 July 2023, group A`; "" for all of it."""
    told = [*map(long_date, ask.days), *(f"group {key}" for key in ask.groups), *ask.countries]
    return ", ".join((*told, *ask.items, *ask.people, *ask.trips, *ask.stays))
