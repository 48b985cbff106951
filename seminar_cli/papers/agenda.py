"""The programme: an overview, and a sheet a day with everything that happens in one time line."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from seminar_cli.papers.agenda_changes import changes_paper
from seminar_cli.papers.agenda_journeys import journeys_of
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, concerns, day_title, issue_line, short_date, span, zone_line
from seminar_cli.papers.events import events_of
from seminar_cli.papers.item_words import details, item_lines, people_lines, time_words, tone_of
from seminar_cli.papers.paper import Band, Facts, Grid, Page, Paper, Row, Section, Table, Value
from seminar_cli.papers.time_grid import Legend, grid_of
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.timeline import Entry, ProgrammeDay, in_lanes, programme, undated

DAYS_ACROSS = 8
"""Days that one overview has room for at most."""

LANES_ACROSS = 14
"""Items side by side that one overview has room for, all its days together; a day is never parted."""

MANY_ROOMS = 6
"""Places side by side from which on they have a sheet of their own."""

LONG_TRIP = dt.timedelta(minutes=45)
"""Trips shorter than this are left out of the overview."""

LEGEND: Legend = (
    ("Opening, ceremonies", "ceremony"),
    ("Lectures", "lecture"),
    ("Discussions, dialogues", "discussion"),
    ("Parallel sessions", "breakout"),
    ("Visits", "visit"),
    ("Travel", "travel"),
    ("Meals", "meal"),
    ("Free", "free"),
)


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """An overview where several days are asked for, then a part for each day, then what has no date yet.

    Of an earlier state to compare with, only what has changed since.
    """
    if ask.before is not None:
        return (changes_paper(plan, ask.before, ask),)
    days = [
        replace(day, entries=in_lanes(_asked_for(plan, day.entries, ask)))
        for day in programme(plan)
        if not ask.days or day.date in ask.days
    ]
    journeys = journeys_of(plan, ask.groups)
    parts = [part for day in days for part in _day(plan, day, journeys.get(day.date))]
    if len(days) > 1:
        parts = [*_overviews(plan, days), *parts]
    open_entries = () if ask.days else _asked_for(plan, undated(plan), ask)
    if open_entries:
        parts.append(_undated(plan, open_entries))
    return tuple(parts)


def _asked_for(plan: Plan, entries: Iterable[Entry], ask: Ask) -> Sequence[Entry]:
    """What is meant for everybody or one of the groups asked for, and expects one of the people asked for."""
    expectations = Expectations(plan)
    return [
        entry
        for entry in entries
        if (not ask.groups or concerns(plan, entry.record, ask.groups))
        and (not ask.people or _expects(expectations, entry, ask.people))
    ]


def _expects(expectations: Expectations, entry: Entry, people: Collection[str]) -> bool:
    """Whether one of the people is expected; what is cancelled is told to those it was for."""
    if entry.cancelled:
        there = expectations.due(entry.record)
    else:
        there = expectations.expected(entry.record, entry.day if entry.continued else None)
    return any(person.id in people for person in there)


def _part(plan: Plan, part: str, title: str, sections: Iterable[Section], tab: str, where: str = "") -> Paper:
    return Paper(
        name="agenda",
        part=part,
        title=title,
        subtitle=" · ".join(filter(None, (where, zone_line(plan)))),
        sections=tuple(sections),
        main="items",
        tab=tab,
        document=f"{word('agenda')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(landscape=True, fit_one_page=part.startswith("overview")),
    )


# --- a day -----------------------------------------------------------------------------------------


def _day(plan: Plan, day: ProgrammeDay, journeys: Facts | None) -> list[Paper]:
    """The sheet of a day; where much takes place at a time, its rooms side by side on one before it."""
    sections: list[Section] = [_table(plan, day.entries, _empty(day))]
    sections += [journeys] if journeys else []
    rooms = _side_by_side(plan, day.entries)
    tab = f"{word('day')} {day.number}" if day.number is not None else f"{day.date:%d %b}"
    apart = rooms is not None and len(rooms.columns) >= MANY_ROOMS
    if rooms and not apart:
        sections.append(rooms)
    part = _part(plan, day.date.isoformat(), day_title(day), sections, tab, day.city)
    part = replace(part, events=events_of(plan, day.entries))
    return [_rooms_of_day(plan, day, rooms, tab), part] if rooms and apart else [part]


def _rooms_of_day(plan: Plan, day: ProgrammeDay, rooms: Grid, tab: str) -> Paper:
    title = f"{day_title(day)} · {word('side_by_side')}"
    part = _part(plan, f"{day.date}-rooms", title, [replace(rooms, title="")], tab, day.city)
    return replace(part, tab=f"{tab} {word('rooms_of_day')}", page=replace(part.page, fit_one_page=True))


def _empty(day: ProgrammeDay) -> str:
    if day.kind == "rest":
        return "Rest day: nothing is planned."
    return "Nothing is planned for this day yet."


def _table(plan: Plan, entries: Iterable[Entry], empty: str) -> Table:
    return Table(
        key="items",
        columns=(
            column("time", min_width=12),
            column("item", min_width=24),
            column("place", min_width=14),
            column("people", min_width=32),
            column("details", min_width=24),
        ),
        bands=(Band("", tuple(_row(plan, entry) for entry in entries)),),
        empty=empty,
    )


def _row(plan: Plan, entry: Entry) -> Row:
    cells: dict[str, Value] = {
        "time": time_words(entry),
        "item": item_lines(plan, entry),
        "place": _place(plan, entry),
        "people": people_lines(plan, entry),
        "details": details(plan, entry),
    }
    return Row(cells, id=entry.id, tone="struck" if entry.cancelled else tone_of(entry))


def _place(plan: Plan, entry: Entry) -> str:
    if entry.what == "trip":
        return ""  # the title of a trip says from where to where
    return place_name(plan, entry.venue)


def _side_by_side(plan: Plan, entries: Iterable[Entry]) -> Grid | None:
    """Parallel items by place: what a conference prints as rooms across, times down."""
    parallel = [entry for entry in entries if entry.parallel]
    places = dict.fromkeys(_column_of(plan, entry) for entry in parallel)
    if len(places) < 2:  # noqa: PLR2004 - one column would say nothing that the table does not
        return None
    columns = {place: [entry for entry in parallel if _column_of(plan, entry) == place] for place in places}
    return grid_of("side_by_side", columns, title=word("side_by_side"))


def _column_of(plan: Plan, entry: Entry) -> str:
    return place_name(plan, entry.venue) or entry.id


# --- the overview ----------------------------------------------------------------------------------


def _overviews(plan: Plan, days: Sequence[ProgrammeDay]) -> list[Paper]:
    """An overview of all days, on as many pages as they need, with about as many days on each."""
    spans = _spans(days, -(-len(days) // -(-len(days) // DAYS_ACROSS)))
    numbered = len(spans) > 1
    return [_overview(plan, shown, number if numbered else 0) for number, shown in enumerate(spans, 1)]


def _spans(days: Sequence[ProgrammeDay], most: int) -> list[list[ProgrammeDay]]:
    """The days of each overview: `most` of them, and no more than have room side by side."""
    spans: list[list[ProgrammeDay]] = []
    room = 0
    for day in days:
        lanes = max((entry.lanes for entry in day.entries), default=1)
        if not spans or len(spans[-1]) == most or lanes > room:
            spans.append([])
            room = LANES_ACROSS
        spans[-1].append(day)
        room -= lanes
    return spans


def _overview(plan: Plan, days: Sequence[ProgrammeDay], number: int) -> Paper:
    columns = {_heading(day): _drawn(day) for day in days}
    used = {tone_of(entry) for shown in columns.values() for entry in shown}
    legend = tuple((label, tone) for label, tone in LEGEND if tone in used)
    grid = grid_of("overview", columns, legend=legend, empty="Nothing has a time yet.")
    where = " · ".join(filter(None, (span(days[0].date, days[-1].date), _places(days))))
    part = f"overview-{number}" if number else "overview"
    return _part(plan, part, plan.seminar.title, [grid], f"Overview {number or ''}".strip(), where)


def _places(days: Sequence[ProgrammeDay]) -> str:
    return " – ".join(dict.fromkeys(day.city for day in days if day.city))


def _drawn(day: ProgrammeDay) -> list[Entry]:
    """What an overview has room for: all that takes place at a time, of trips the long ones."""
    return [entry for entry in day.entries if entry.begins and not entry.cancelled and not _is_hop(entry)]


def _is_hop(entry: Entry) -> bool:
    """A short way, which a day's own sheet tells and an overview would be cluttered by."""
    if not (entry.what == "trip" and entry.begins and entry.finishes):
        return False
    return entry.finishes - entry.begins < LONG_TRIP


def _heading(day: ProgrammeDay) -> str:
    title = day.title or (word(day.kind) if day.kind and day.kind != "programme" else "")
    return "\n".join(filter(None, (short_date(day.date), day.city, title)))


# --- what has no date ------------------------------------------------------------------------------


def _undated(plan: Plan, entries: Iterable[Entry]) -> Paper:
    table = _table(plan, entries, "")
    return _part(plan, "undated", word("undated"), [table], word("undated"))
