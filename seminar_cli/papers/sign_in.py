"""Sign-in sheets: a sheet a day or a session, group by group, with ruled space for signatures."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seminar_cli.errors import NotFound
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import (
    bands_by_group,
    column,
    concerns,
    day_title,
    in_groups,
    in_protocol_order,
    issue_line,
    numbered,
    person_cells,
    zone_line,
)
from seminar_cli.papers.item_words import time_words
from seminar_cli.papers.paper import (
    Band,
    Column,
    Fact,
    Facts,
    Page,
    Paper,
    Row,
    Section,
    Table,
    Text,
    long_date,
)
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import FAR_AHEAD, LONG_AGO, Expectations
from seminar_cli.plan.names import name_on_list, place_name
from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session
from seminar_cli.plan.timeline import NOON, Entry, ProgrammeDay, is_morning, programme

NOT_EXPECTED = "—"
"""Stands in the space for a signature of somebody who is not expected there."""


MARKS = ("P", "L", "E", "A")
"""Present, late, excused, absent."""


@dataclass(frozen=True, slots=True)
class Space:
    """A column for signatures and what is signed for in it."""

    key: str
    label: str
    over: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet is for: a day or a session of it, with its spaces for signatures."""

    part: str
    title: str
    tab: str
    day: ProgrammeDay
    spaces: tuple[Space, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that is signed for on the sheet."""
        return tuple(entry for space in self.spaces for entry in space.entries)


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each day or session with something to sign for.

    Raises:
        NotFound: an item was asked for that nobody signs for.
    """
    expectations = Expectations(plan)
    sheets = [sheet for day in programme(plan) for sheet in _sheets(plan, day, ask)]
    signed = {entry.id for sheet in sheets for entry in sheet.entries}
    if unsigned := [key for key in ask.items if key not in signed]:
        hint = "Look at its `signed`, `status`, `date` and `groups`."
        raise NotFound(f"Nobody signs for {', '.join(unsigned)}.", hint)
    return tuple(_paper(expectations, ask, sheet) for sheet in sheets)


# --- which sheets there are ------------------------------------------------------------------------


def _sheets(plan: Plan, day: ProgrammeDay, ask: Ask) -> Iterable[Sheet]:
    entries = [entry for entry in day.entries if _is_signed(entry) and _is_asked(plan, entry, ask)]
    if not entries or (ask.days and day.date not in ask.days):
        return
    if ask.per == "session" or ask.items:
        yield from (_session_sheet(day, entry) for entry in entries)
        return
    spaces = _each(entries) if ask.sign == "session" else _halves(entries)
    number = f"{word('day')} {day.number}" if day.number is not None else f"{day.date:%d %b}"
    yield Sheet(day.date.isoformat(), f"{word('sign_in')} · {day_title(day)}", number, day, tuple(spaces))


def _is_signed(entry: Entry) -> bool:
    return entry.what in {"session", "visit"} and isinstance(entry.record, Item) and entry.record.is_signed


def _is_asked(plan: Plan, entry: Entry, ask: Ask) -> bool:
    """Asked for by id, and meant for somebody of the groups asked for."""
    if ask.items and entry.id not in ask.items:
        return False
    return not ask.groups or concerns(plan, entry.record, ask.groups)


def _session_sheet(day: ProgrammeDay, entry: Entry) -> Sheet:
    space = Space("signature", word("signature"), "", (entry,))
    title = f"{word('sign_in')} · {long_date(day.date)} · {entry.title}"
    part = entry.id if not entry.continued else f"{entry.id} {day.date}"
    return Sheet(part, title, f"{part} {entry.title}", day, (space,))


def _halves(entries: Sequence[Entry]) -> Iterable[Space]:
    morning = tuple(entry for entry in entries if is_morning(entry))
    afternoon = tuple(entry for entry in entries if not is_morning(entry))
    for key, half in (("morning", morning), ("afternoon", afternoon)):
        if half:
            yield Space(key, word(key), word("signature"), half)


def _each(entries: Sequence[Entry]) -> Iterable[Space]:
    for entry in entries:
        yield Space(entry.id, f"{entry.id} {time_words(entry)}", word("signature"), (entry,))


# --- one sheet -------------------------------------------------------------------------------------


def _paper(expectations: Expectations, ask: Ask, sheet: Sheet) -> Paper:
    plan = expectations.plan
    sections: list[Section] = [_facts(plan, sheet), _people(expectations, ask, sheet)]
    sections += _facilitator()
    if absent := _absent(expectations, ask, sheet):
        sections.append(Text("absent", bullets=absent, title=word("absent_today"), tone="muted"))
    title = word("sign_in")
    return Paper(
        name="sign-in",
        part=sheet.part,
        title=sheet.title,
        subtitle=" · ".join(filter(None, (sheet.day.city, zone_line(plan), plan.seminar.title))),
        sections=tuple(sections),
        main="people",
        tab=sheet.tab,
        notes=tuple(filter(None, (plan.seminar.data_protection,))),
        document=f"{title} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(landscape=True),
    )


def _facts(plan: Plan, sheet: Sheet) -> Facts:
    items = tuple(_item_line(plan, entry) for entry in sheet.entries)
    return Facts("about", (Fact("programme", word("programme"), items),))


def _item_line(plan: Plan, entry: Entry) -> str:
    place = place_name(plan, entry.venue)
    return " · ".join(filter(None, (f"{time_words(entry)} {entry.title}", place)))


def _people(expectations: Expectations, ask: Ask, sheet: Sheet) -> Table:
    plan = expectations.plan
    expected = {
        space.key: {
            person.id for entry in space.entries for person in expectations.expected(entry.record, entry.day)
        }
        for space in sheet.spaces
    }
    anyone = set().union(*expected.values())
    people = [
        person for person in expectations.confirmed if person.id in anyone and in_groups(person, ask.groups)
    ]

    def row(person: Participant) -> Row:
        crossed = {key: NOT_EXPECTED for key, ids in expected.items() if person.id not in ids}
        return Row({**person_cells(plan, person), **crossed}, id=person.id)

    bands = numbered(bands_by_group(plan, in_protocol_order(plan, people), row))
    return Table(
        key="people",
        columns=(
            column("no", "number"),
            column("name", "name", min_width=26),
            column("country", min_width=12),
            column("position_organization", min_width=34),
            *(_mark_column(space) if ask.marks else _signature_column(space) for space in sheet.spaces),
        ),
        bands=(*bands, *_speakers(plan, sheet)),
        blanks=ask.blanks,
        empty="Nobody is expected.",
        readable_back=True,
    )


def _signature_column(space: Space) -> Column:
    return Column(space.key, space.label, "sign", over=space.over, by_hand=True, min_width=13)


def _mark_column(space: Space) -> Column:
    """A drop-down in the place of a signature: present, late, excused or absent."""
    return Column(space.key, space.label, "choice", choices=MARKS, over=space.over, min_width=8)


def _speakers(plan: Plan, sheet: Sheet) -> tuple[Band, ...]:
    """A block for those who speak in person that day and are not participants."""
    spoken: dict[str, set[str]] = {}
    for space in sheet.spaces:
        for entry in space.entries:
            for key in _speaking(entry):
                spoken.setdefault(key, set()).add(space.key)
    rows = []
    for key, spaces in spoken.items():
        if isinstance(person := plan.person(key), Speaker):
            crossed = {space.key: NOT_EXPECTED for space in sheet.spaces if space.key not in spaces}
            rows.append(Row({**person_cells(plan, person), **crossed}, id=key))
    return (Band(word("speakers"), tuple(rows)),) if rows else ()


def _speaking(entry: Entry) -> Iterable[str]:
    if isinstance(entry.record, Session):
        parts = (part for part in entry.record.speakers if part.status != "declined")
        yield from (part.id for part in parts if part.by == "in-person")
        yield from filter(None, (entry.record.moderator,))


def _facilitator() -> Iterable[Table]:
    """A line for the facilitator to sign that the sheet is right."""
    columns = (
        Column("facilitator", word("facilitator"), "sign", by_hand=True, min_width=26),
        Column("facilitator_signature", word("signature"), "sign", by_hand=True, min_width=26),
    )
    yield Table("facilitator", columns, (), blanks=1)


# --- who is missing, and why that is right ---------------------------------------------------------


def _absent(expectations: Expectations, ask: Ask, sheet: Sheet) -> tuple[str, ...]:
    """Those whom the sheet is meant for but does not expect, without a reason that is nobody's business."""
    meant: dict[str, Participant] = {}
    first: dict[str, Entry] = {}
    there: set[str] = set()
    for entry in sheet.entries:
        for person in expectations.due(entry.record):
            if in_groups(person, ask.groups):
                meant[person.id] = person
                first.setdefault(person.id, entry)
        there.update(person.id for person in expectations.expected(entry.record, entry.day))
    absent = [person for key, person in meant.items() if key not in there]
    return tuple(
        f"{name_on_list(person)} ({_why(expectations, person, first[person.id])})"
        for person in in_protocol_order(expectations.plan, absent)
    )


def _why(expectations: Expectations, person: Participant, missed: Entry) -> str:
    """Not yet there, gone already, or away in between, when what is missed begins."""
    day = missed.day or expectations.plan.seminar.start
    moment = missed.begins or dt.datetime.combine(day, NOON)
    for since, until in expectations.absences(person):
        if since <= moment < until and since == LONG_AGO:
            return word("not_yet_there")
        if since <= moment < until and until == FAR_AHEAD:
            return word("left")
    return word("away")
