"""The programme: an overview of weeks, and a sheet a day with everything that happens in one time line."""

import datetime as dt
from collections.abc import Iterable, Sequence

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, day_title, issue_line, short_date, span, zone_line
from seminar_cli.papers.item_words import details, item_lines, people_lines, time_words, tone_of
from seminar_cli.papers.paper import Band, Block, Grid, Page, Paper, Row, Section, Table, Tone, Value
from seminar_cli.papers.words import word
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.timeline import Entry, ProgrammeDay, in_lanes, programme, undated

DAYS_ACROSS = 7
"""Days in one overview grid: a week fits a page."""

LEGEND: tuple[tuple[str, Tone], ...] = (
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
    """An overview where several days are asked for, then a part for each day, then what has no date yet."""
    days = [_for_groups(plan, day, ask) for day in programme(plan) if not ask.days or day.date in ask.days]
    parts = [_day(plan, day) for day in days]
    if len(days) > 1:
        parts.insert(0, _overview(plan, days))
    open_entries = () if ask.days else undated(plan)
    if open_entries:
        parts.append(_undated(plan, open_entries))
    return tuple(parts)


def _for_groups(plan: Plan, day: ProgrammeDay, ask: Ask) -> ProgrammeDay:
    """The day with what is meant for everybody or for one of the groups asked for."""
    if not ask.groups:
        return day
    every = {group.id for group in plan.groups} | {
        key for person in plan.participants for key in person.groups
    }
    others = every - set(ask.groups)
    kept = [entry for entry in day.entries if not _only_for(entry, others)]
    return ProgrammeDay(day.date, day.number, day.title, day.city, day.kind, in_lanes(kept))


def _only_for(entry: Entry, groups: set[str]) -> bool:
    return bool(entry.record.groups) and set(entry.record.groups) <= groups


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
        page=Page(landscape=True, fit_one_page=part == "overview"),
    )


# --- a day -----------------------------------------------------------------------------------------


def _day(plan: Plan, day: ProgrammeDay) -> Paper:
    sections: list[Section] = [_table(plan, day.entries, _empty(day))]
    sections += _side_by_side(plan, day.entries)
    tab = f"{word('day')} {day.number}" if day.number is not None else f"{day.date:%d %b}"
    return _part(plan, day.date.isoformat(), day_title(day), sections, tab, day.city)


def _empty(day: ProgrammeDay) -> str:
    if day.kind == "rest":
        return "Rest day: nothing is planned."
    return "Nothing is planned for this day yet."


def _table(plan: Plan, entries: Iterable[Entry], empty: str) -> Table:
    return Table(
        key="items",
        columns=(
            column("time", min_width=12),
            column("item", min_width=30),
            column("place"),
            column("people", min_width=24),
            column("details"),
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


def _side_by_side(plan: Plan, entries: Iterable[Entry]) -> list[Section]:
    """Parallel items by place: what a conference prints as rooms across, times down."""
    parallel = [entry for entry in entries if entry.lanes > 1 and entry.what in {"session", "visit"}]
    places = list(dict.fromkeys(_column_of(plan, entry) for entry in parallel))
    if len(places) < 2:  # noqa: PLR2004 - one column would say nothing that the table does not
        return []
    blocks = _blocks(parallel, [places.index(_column_of(plan, entry)) for entry in parallel])
    return [Grid("side_by_side", tuple(places), _bands(parallel), blocks, title=word("side_by_side"))]


def _column_of(plan: Plan, entry: Entry) -> str:
    return place_name(plan, entry.venue) or entry.id


# --- the overview ----------------------------------------------------------------------------------


def _overview(plan: Plan, days: Sequence[ProgrammeDay]) -> Paper:
    weeks = [days[first : first + DAYS_ACROSS] for first in range(0, len(days), DAYS_ACROSS)]
    used = {tone_of(entry) for day in days for entry in day.entries if entry.begins and not entry.cancelled}
    legend = tuple((label, tone) for label, tone in LEGEND if tone in used)
    grids = [_week(number, week, legend if week is weeks[-1] else ()) for number, week in enumerate(weeks, 1)]
    where = " · ".join(filter(None, (span(days[0].date, days[-1].date), _places(days))))
    return _part(plan, "overview", plan.seminar.title, grids, "Overview", where)


def _places(days: Sequence[ProgrammeDay]) -> str:
    return " – ".join(dict.fromkeys(day.city for day in days if day.city))


def _week(number: int, days: Sequence[ProgrammeDay], legend: tuple[tuple[str, Tone], ...]) -> Grid:
    shown = [(place, entry) for place, day in enumerate(days) for entry in in_lanes(_shown(day))]
    entries = [entry for _, entry in shown]
    return Grid(
        key=f"week_{number}",
        columns=tuple(_heading(day) for day in days),
        rows=_bands(entries),
        blocks=_blocks(entries, [place for place, _ in shown]),
        legend=legend,
        empty="Nothing has a time yet.",
    )


def _shown(day: ProgrammeDay) -> list[Entry]:
    """What an overview has room for: everything with a time that takes place."""
    return [entry for entry in day.entries if entry.begins and not entry.cancelled]


def _heading(day: ProgrammeDay) -> str:
    title = day.title or (word(day.kind) if day.kind and day.kind != "programme" else "")
    return "\n".join(filter(None, (short_date(day.date), day.city, title)))


def _bands(entries: Iterable[Entry]) -> tuple[str, ...]:
    """A row for each time at which something begins or ends."""
    return tuple(f"{moment:%H:%M}" for moment in _moments(entries)[:-1])


def _moments(entries: Iterable[Entry]) -> list[dt.time]:
    moments = {moment for entry in entries if entry.begins for moment in _extent(entry)}
    return sorted(moments)


def _extent(entry: Entry) -> tuple[dt.time, dt.time]:
    """First and last time on its day; what ends later is shown until midnight, the endless for an hour."""
    assert entry.begins is not None
    midnight = dt.datetime.combine(entry.begins.date(), dt.time(23, 59))
    ends = entry.finishes or entry.begins + dt.timedelta(hours=1)
    ends = min(max(ends, entry.begins + dt.timedelta(minutes=1)), max(midnight, entry.begins))
    return entry.begins.time(), max(ends.time(), entry.begins.time())


def _blocks(entries: Sequence[Entry], columns: Sequence[int]) -> tuple[Block, ...]:
    moments = _moments(entries)
    row = {moment: number for number, moment in enumerate(moments)}
    blocks = []
    for entry, place in zip(entries, columns, strict=True):
        first, last = (row[moment] for moment in _extent(entry))
        blocks.append(
            Block(
                column=place,
                first=first,
                last=max(last - 1, first),
                text=(entry.title,),
                tone=tone_of(entry),
                lane=entry.lane,
                lanes=entry.lanes,
                id=entry.id,
            )
        )
    return tuple(blocks)


# --- what has no date ------------------------------------------------------------------------------


def _undated(plan: Plan, entries: Iterable[Entry]) -> Paper:
    table = _table(plan, entries, "")
    return _part(plan, "undated", word("undated"), [table], word("undated"))
