"""The records behind one figure, so that every number of a report can be looked up."""

import datetime as dt
import difflib

from seminar_cli.errors import NotFound
from seminar_cli.papers.common import column, issue_line, seminar_line
from seminar_cli.papers.figure_words import FIGURES, PARTS_OF_FIGURES
from seminar_cli.papers.paper import Band, Page, Paper, Row, Table, long_date
from seminar_cli.papers.words import ONE_OF_ROLE, language_name, word
from seminar_cli.plan.figures import figures
from seminar_cli.plan.figures.figure import Figure
from seminar_cli.plan.find import SHOWN, names_of
from seminar_cli.plan.names import affiliation, country_name, name_on_list
from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item
from seminar_cli.plan.timeline import time_span


def records_paper(plan: Plan, key: str) -> Paper:
    """A list of what the figure of that key counts: id, name, what it is.

    Raises:
        NotFound: the plan makes no such figure; the hint names near ones.
    """
    figure = _find(plan, key)
    columns = ("record", "name", "what", "details")
    table = Table(
        key="records",
        columns=tuple(column(each, label=word(LABELS.get(each, each))) for each in columns),
        bands=(Band("", tuple(_row(plan, figure, record) for record in figure.records)),),
        empty=word("no_records_reported" if figure.value else "no_records"),
    )
    return Paper(
        name="stats",
        part=figure.key,
        title=f"{label_of(figure)}: {figure.value:,g}",
        subtitle=seminar_line(plan),
        sections=(table,),
        tab=word("stats"),
        notes=(figure.key,),
        document=f"{word('stats')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(landscape=True),
    )


LABELS = {"what": "what_it_is"}
"""Columns whose word is not that of their key."""


def label_of(figure: Figure) -> str:
    """What is printed for a figure: its name in the data, the word for its key, or that for the key's end."""
    return figure.label or FIGURES.get(figure.key) or _end(figure.key)


def _end(key: str) -> str:
    end = key.rpartition(".")[2]
    if word_for := PARTS_OF_FIGURES.get(end):
        return word_for
    return long_date(dt.date.fromisoformat(end)) if key.startswith("attendance.day.") else end


def _find(plan: Plan, key: str) -> Figure:
    known = figures(plan)
    if key in known:
        return known[key]
    ends = {end: whole for whole in reversed(known) for end in (*whole.split("."), whole)}
    close = difflib.get_close_matches(key.lower(), ends, n=SHOWN, cutoff=0.6)
    near = ", ".join(dict.fromkeys(ends[end] for end in close))
    hint = f"Did you mean {near}?" if near else "`seminar stats` prints the key of every figure."
    raise NotFound(f"There is no figure `{key}`.", hint)


def _row(plan: Plan, figure: Figure, record: str) -> Row:
    name, what, details = _described(plan, figure, record)
    return Row({"record": record, "name": name, "what": what, "details": details}, id=record)


def _described(plan: Plan, figure: Figure, record: str) -> tuple[str, str, str]:
    """Name of a record, what it is, and what tells it from others; of an unknown id, the id alone."""
    match figure.of:
        case "country":
            return country_name(plan, record), word("country"), ""
        case "language":
            return language_name(record), word("language"), ""
        case "day":
            return long_date(dt.date.fromisoformat(record)), word("day"), ""
        case "city" | "publication":
            return record, word(figure.of), ""
        case _:
            return _of_plan(plan, record)


def _of_plan(plan: Plan, key: str) -> tuple[str, str, str]:
    record = plan.by_id.get(key)
    match record:
        case Participant():
            where = (country_name(plan, record.country), affiliation(plan, record))
            return name_on_list(record), ONE_OF_ROLE[record.role], " · ".join(filter(None, where))
        case Person():
            return name_on_list(record), word("speaker"), affiliation(plan, record)
        case Item():
            kind = getattr(record, "kind", "visit") or "session"
            day = long_date(record.date) if record.date else word("undated")
            return (
                record.title,
                kind,
                " ".join(filter(None, (day, time_span(record.begins, record.finishes)))),
            )
        case None:
            return key, "", ""
        case _:
            return names_of(record)[0], getattr(record, "kind", None) or "", getattr(record, "city", "")
