"""What others hold the plan to: the programme as its current issue was printed, and fixed items as agreed."""

import re
from collections.abc import Iterator
from itertools import islice

from seminar_cli.errors import InvalidPlan
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, Timed, Trip, Visit
from seminar_cli.store.past import Past, earlier
from seminar_cli.store.plan_file import PlanFile, understood
from seminar_cli.store.toml.parse import parse

FARTHEST = 500
"""Changes that are looked back at most, so that a check stays quick beside a long history."""

ISSUE = re.compile(r"^[ \t]*issue[ \t]*=[ \t]*(\d+)", re.MULTILINE)

MODELS: dict[str, type[Timed]] = {"sessions": Session, "visits": Visit, "trips": Trip}


def printed(file: PlanFile) -> Plan | None:
    """The plan as it was when the current issue was numbered; None where the history does not tell."""
    if file.plan.seminar.issue is None:
        return None
    now = _issue(file.text)
    for past in _past(file):
        if _issue(past.after) != now:
            return None  # numbered by hand since the last command
        if _issue(past.before) != now:
            return _plan(file, past.after)
    return None


def agreed(file: PlanFile) -> dict[str, Timed]:
    """Fixed sessions, visits and trips as they were when they were fixed, by id, those that changed since."""
    waiting = {record.id: record for record in (*file.plan.items, *file.plan.trips) if record.fixed}
    found: dict[str, Timed] = {}
    now = {key: _piece(file.text, key) for key in waiting}
    for past in _past(file) if waiting else ():
        for key in [*waiting]:
            before = _piece(past.before, key)
            if before == now[key]:
                continue
            record = _fixed_record(before)
            if record is None:
                del waiting[key]
            else:
                now[key], found[key] = before, record
        if not waiting:
            break
    return found


def _past(file: PlanFile) -> Iterator[Past]:
    return islice(earlier(file.path), FARTHEST)


def _issue(text: str) -> str:
    found = ISSUE.search(text)
    return found[1] if found else ""


def _plan(file: PlanFile, text: str) -> Plan | None:
    try:
        return understood(file.path, text).plan
    except InvalidPlan:
        return None


def _piece(text: str, key: str) -> str:
    """The text of the record with an id, from its header to the next; "" where there is none."""
    stated = re.search(rf"^[ \t]*id[ \t]*=[ \t]*[\"']{re.escape(key)}[\"']", text, re.MULTILINE)
    if stated is None:
        return ""
    begins = text.rfind("\n[[", 0, stated.start()) + 1
    ends = text.find("\n[", stated.end())
    return text[begins : ends if ends >= 0 else len(text)].strip()


def _fixed_record(piece: str) -> Timed | None:
    """The record that a piece of text holds; None where it is not fixed or cannot be read alone."""
    try:
        data = parse(piece)
        (table, records), *_ = data.items()
        record = MODELS[table].model_validate(records[0])
    except (ValueError, LookupError, TypeError):  # no plan of its own; pydantic's errors are values too
        return None
    return record if record.fixed else None
