"""What moved in the programme since an earlier state of the plan: what to tell those who hold the old one."""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import groupby

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, concerns, issue_line, seminar_line, short_date, zone_line
from seminar_cli.papers.item_words import speaker_line
from seminar_cli.papers.paper import Band, Page, Paper, Row, Table, Tone, Value, long_date
from seminar_cli.papers.words import word
from seminar_cli.plan.changes import Change, What, changes
from seminar_cli.plan.names import institution_name, person_name, place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, Timed, Trip, Visit
from seminar_cli.plan.timeline import time_span, trip_title

TONES: dict[What, Tone] = {"new": "good", "gone": "bad"}


def changes_paper(plan: Plan, before: Plan, ask: Ask) -> Paper:
    """One table: what changed, of which item, what it was and what it is; under the day on which it is now.

    Days asked for are those on which an item is or was.
    """
    found = [change for change in changes(before, plan) if _is_asked(plan, before, change, ask)]
    table = Table(
        key="changes",
        columns=(
            column("what", min_width=10),
            column("item", min_width=34),
            column("was", min_width=32),
            column("is", min_width=32),
        ),
        bands=tuple(
            Band(
                long_date(day) if day else word("undated"), tuple(_row(plan, before, each) for each in of_day)
            )
            for day, of_day in groupby(found, key=lambda change: change.record.date)
        ),
        empty="Nothing has changed.",
    )
    return Paper(
        name="agenda",
        part="changes",
        title=word("changes"),
        subtitle=" · ".join(filter(None, (seminar_line(plan), _since(before), zone_line(plan)))),
        sections=(table,),
        document=f"{word('changes')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(landscape=True),
        tab=word("changes"),
    )


def _is_asked(plan: Plan, before: Plan, change: Change, ask: Ask) -> bool:
    states = [(state, record) for state, record in ((before, change.old), (plan, change.new)) if record]
    on_day = not ask.days or any(record.date in ask.days for _, record in states)
    return on_day and (not ask.groups or any(concerns(state, record, ask.groups) for state, record in states))


def _since(before: Plan) -> str:
    issue = issue_line(before)
    return f"{word('compared_with')} {issue}" if issue else ""


def _row(plan: Plan, before: Plan, change: Change) -> Row:
    of = TOLD[change.what]
    is_on = change.new is not None and not change.new.cancelled
    was_on = change.old is not None and not change.old.cancelled
    cells: dict[str, Value] = {
        "what": word(f"change_{change.what}"),
        "item": _title(plan if change.new else before, change.record),
        "was": of(before, change.old) if change.old and was_on else "",
        "is": of(plan, change.new) if change.new and is_on else "",
    }
    if change.what == "gone":
        cells["is"] = word("cancelled" if change.new else "taken_out")
    return Row(cells, id=change.record.id, tone=TONES.get(change.what, "plain"))


# --- how each thing is told ------------------------------------------------------------------------


def _title(plan: Plan, record: Timed) -> str:
    if isinstance(record, Trip):
        return trip_title(plan, record)
    return record.title if isinstance(record, Item) else record.id


def _time(_: Plan, record: Timed) -> str:
    """`Mon 24 July 09:00–10:30`, with when people meet."""
    day = short_date(record.date) if record.date else word("undated")
    until = f"– {short_date(record.ends_on)}" if record.ends_on and record.ends_on != record.date else ""
    meet = f"({word('meet')} {record.meet:%H:%M})" if isinstance(record, Trip) and record.meet else ""
    return " ".join(filter(None, (day, until, _hours(record), meet)))


def _hours(record: Timed) -> str:
    if record.begins:
        return time_span(record.begins, record.finishes)
    start = record.depart if isinstance(record, Trip) else getattr(record, "start", None)
    return f"{start:%H:%M}" if isinstance(start, dt.time) else ""


def _place(plan: Plan, record: Timed) -> str:
    if isinstance(record, Trip):
        ends = " – ".join(place_name(plan, key) for key in (record.origin, record.destination) if key)
        meet = f"{word('meet')}: {record.meeting_point}" if record.meeting_point else ""
        return " · ".join(filter(None, (ends, meet)))
    return place_name(plan, record.venue) if isinstance(record, Item) else ""


def _people(plan: Plan, record: Timed) -> tuple[str, ...]:
    return tuple(_people_lines(plan, record))


def _people_lines(plan: Plan, record: Timed) -> Iterable[str]:
    match record:
        case Session():
            yield from (speaker_line(plan, part) for part in record.speakers if part.status != "declined")
            if record.moderator:
                yield f"{person_name(plan, record.moderator)} ({word('moderator')})"
        case Visit() if record.host:
            yield institution_name(plan, record.host)
        case Trip():
            yield from (person_name(plan, key) for key in record.escort)
        case _:
            return


def _whole(plan: Plan, record: Timed) -> tuple[str, ...]:
    """When, where and with whom: what there is to tell of something new or gone."""
    place = "" if isinstance(record, Trip) else _place(plan, record)
    return tuple(filter(None, (_time(plan, record), place, *_people_lines(plan, record))))


TOLD: dict[What, Callable[[Plan, Timed], Value]] = {
    "new": _whole,
    "gone": _whole,
    "moved": _time,
    "place": _place,
    "people": _people,
    "retitled": _title,
}
