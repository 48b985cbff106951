"""The one shape that all papers fill and all media print.

A paper is what a person would call one: a title, some facts, sections in order, a page. Where there is one a
day, a visit or a person, a paper comes in several parts; a workbook then has a sheet for each.

    Paper > Facts | Table | Grid | Bars | Cards | Text
    Table > Band (a group, a vehicle, a day) > Row > cells

Values stay typed (a date is a date); media format them. A `tone` is all that a medium knows of colour.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Literal

Privacy = Literal["open", "contact", "identity", "care"]
Value = str | int | float | bool | date | time | datetime | tuple[str, ...] | None
"""What a cell or fact holds. A tuple is several lines in one cell; None is an empty cell."""

Kind = Literal["text", "name", "id", "number", "share", "date", "time", "datetime", "choice", "sign", "tick"]
"""How a column's values are set: a share is 0..1 and printed as a percentage; a choice is one of
`Column.choices`; sign is a ruled space for a signature; tick is a box."""

Tone = Literal[
    "plain", "strong", "muted", "good", "warn", "bad", "struck",
    "ceremony", "lecture", "discussion", "breakout", "visit", "travel", "meal", "free",
]  # fmt: skip
"""What is meant by a colour. The first seven speak of state (struck: cancelled, kept and struck out), the
last eight of the kind of an item in the programme."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `over` is a heading spanning neighbours that name the same one (AM, PM). A column filled in `by_hand`
    (a signature, a tick) is printed and never reaches CSV or JSON; one that is `merged` by a program (what is
    the same on every certificate) is only there and not printed. `min_width` is in characters.
    """

    key: str
    label: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    over: str = ""
    privacy: Privacy = "open"
    by_hand: bool = False
    merged: bool = False
    min_width: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, its cells by column key; `id` is that of the record it shows."""

    cells: Mapping[str, Value]
    id: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Band:
    """Rows under a heading of their own (a group, a vehicle, the speakers' block); "" prints no heading."""

    label: str
    rows: tuple[Row, ...]
    total: Row | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value above or between the sections: `Place: Lecture hall`."""

    key: str
    label: str
    value: Value
    kind: Kind = "text"
    tone: Tone = "plain"
    privacy: Privacy = "open"


@dataclass(frozen=True, slots=True)
class Facts:
    """A block of labelled values."""

    key: str
    facts: tuple[Fact, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in bands. `blanks` are empty lines to write on (walk-ins), `empty` is said where there is no row.

    A table that is `readable_back` carries the hidden keys that an import needs to read a marked sheet.
    """

    key: str
    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    title: str = ""
    total: Row | None = None
    blanks: int = 0
    empty: str = ""
    readable_back: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all bands, in print order."""
        return tuple(row for band in self.bands for row in band.rows)


@dataclass(frozen=True, slots=True)
class Block:
    """Something that fills a column of a grid from row `first` up to and including row `last`.

    Parallel blocks stand side by side: `lane` is 0-based, of `lanes` that share the column there. Rows may
    be coarser than time is: `when` says exactly when it is ("09:00–10:15").
    """

    column: int
    first: int
    last: int
    text: tuple[str, ...]
    tone: Tone = "plain"
    lane: int = 0
    lanes: int = 1
    id: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """An overview: labelled columns (days) across, labelled rows (time bands) down, blocks in between."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    blocks: tuple[Block, ...]
    title: str = ""
    legend: tuple[tuple[str, Tone], ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled line of a bar chart with one number for each series."""

    label: str
    values: tuple[float, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Bars:
    """A horizontal bar chart. `series` names what each number of a bar counts (Men, Women)."""

    key: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    title: str = ""
    unit: str = ""
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Rows to be cut out (badges, table tents): `face` names the columns printed on each, largest first.

    A line that a card has nothing for is left out, and the others have its room. What is `folded` shows its
    face on both sides: where a medium can turn text, each card is printed twice, the upper one upside down.
    """

    key: str
    table: Table
    face: tuple[str, ...]
    width_mm: float
    height_mm: float
    across: int
    down: int
    title: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Running text: paragraphs, then bullets."""

    key: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    title: str = ""
    tone: Tone = "plain"


Section = Facts | Table | Grid | Bars | Cards | Text


@dataclass(frozen=True, slots=True)
class Event:
    """Something for a calendar.

    Attributes:
        id: the same in every edition of the plan and in no other seminar: calendars know an event by it.
        title: what a calendar shows.
        day: on which it begins.
        begins: local time in `zone`; None for something that takes whole days.
        finishes: local time; None where no end is known.
        last_day: of something that takes several whole days.
        place: where it is.
        description: what else is known, one thing a line.
        cancelled: calendars strike it out.
        confirmed: calendars show what is not as tentative.
        sequence: the edition; calendars take the higher one.
        zone: IANA name.
        stamp: the date that the calendar gives as that of its writing, so that equal plans give equal files.
    """

    id: str
    title: str
    day: date
    begins: datetime | None
    finishes: datetime | None
    zone: str
    stamp: date
    last_day: date | None = None
    place: str = ""
    description: str = ""
    cancelled: bool = False
    confirmed: bool = True
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed, on A4.

    `size` is that of type, 1 being usual; `largest` and `least` are the bounds within which it may grow or
    shrink to fill one page: a slip read at the wheel, a list whose last rows would stand on another page.
    """

    landscape: bool = False
    fit_one_page: bool = False
    margin_mm: float = 12.0
    size: float = 1.0
    largest: float = 1.0
    least: float = 0.8


@dataclass(frozen=True, slots=True)
class Paper:
    """One part of a paper, or the whole of one that has a single part.

    Attributes:
        name: the paper's name in `PAPERS`; it is also its command.
        part: what tells this part from the others ("2023-07-24", "v01"); "" for the only one.
        title: what is printed on top.
        sections: in print order; keys are unique within the paper.
        main: key of the table that CSV holds; "" for the first table.
        tab: the sheet's name, made valid by the medium; "" for the title.
        subtitle: the second line: seminar, dates, place.
        notes: small print under the sections (data protection, what was counted).
        document: title of the whole document, the same in all parts; printed in footers.
        issue: what every page says of the edition it shows ("Issue 3 · 20 July 2023"); "" for none.
        events: what a calendar holds of this part; one that several parts share has the same id in each.
    """

    name: str
    part: str
    title: str
    sections: tuple[Section, ...]
    main: str = ""
    tab: str = ""
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    page: Page = field(default_factory=Page)
    document: str = ""
    issue: str = ""
    events: tuple[Event, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables among the sections."""
        return tuple(section for section in self.sections if isinstance(section, Table))

    @property
    def main_table(self) -> Table | None:
        """The table that CSV holds, of cards to cut out their rows; None for a paper without a table."""
        cards = (section.table for section in self.sections if isinstance(section, Cards))
        tables = (*self.tables, *cards)
        return next((table for table in tables if table.key == self.main), tables[0] if tables else None)


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(day: date) -> str:
    """`Mon 24 July 2023`, as every paper and medium writes it, whatever the computer's locale."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def for_reader(paper: Paper, included: frozenset[Privacy]) -> Paper:
    """The paper with only the columns and facts of the privacy classes in `included` (open is always in).

    Where identity or care is printed, the paper says so in its notes.
    """
    always: frozenset[Privacy] = frozenset({"open"})
    allowed = included | always
    held: set[Privacy] = set()
    sections = tuple(_for_reader(section, allowed, held) for section in paper.sections)
    told = tuple(name for name in ("identity", "care") if name in held)
    if not told:
        return replace(paper, sections=sections)
    note = f"Confidential: this paper holds personal data of class {' and '.join(told)}. Do not pass it on."
    return replace(paper, sections=sections, notes=(*paper.notes, note))


def printed(paper: Paper) -> Paper:
    """The paper as people read it, without the columns that only programs merge."""

    def shown(section: Section) -> Section:
        if not isinstance(section, Table) or not any(column.merged for column in section.columns):
            return section
        return _keep(section, tuple(column for column in section.columns if not column.merged))

    return replace(paper, sections=tuple(map(shown, paper.sections)))


def held(papers: Sequence[Paper]) -> tuple[Privacy, ...]:
    """The classes of personal data that papers hold, open apart."""
    found: set[Privacy] = set()
    for paper in papers:
        for section in paper.sections:
            match section:
                case Table() | Cards():
                    table = section.table if isinstance(section, Cards) else section
                    found.update(column.privacy for column in table.columns)
                case Facts():
                    found.update(fact.privacy for fact in section.facts)
    private: tuple[Privacy, ...] = ("contact", "identity", "care")
    return tuple(privacy for privacy in private if privacy in found)


def _for_reader(section: Section, allowed: frozenset[Privacy], held: set[Privacy]) -> Section:
    match section:
        case Table():
            columns = tuple(column for column in section.columns if column.privacy in allowed)
            held.update(column.privacy for column in columns)
            return section if len(columns) == len(section.columns) else _keep(section, columns)
        case Facts():
            facts = tuple(fact for fact in section.facts if fact.privacy in allowed)
            held.update(fact.privacy for fact in facts)
            return replace(section, facts=facts)
        case Cards():
            table = _for_reader(section.table, allowed, held)
            assert isinstance(table, Table)
            keys = {column.key for column in table.columns}
            return replace(section, table=table, face=tuple(key for key in section.face if key in keys))
        case _:
            return section


def _keep(table: Table, columns: tuple[Column, ...]) -> Table:
    """The table without the cells of dropped columns: what is not printed is not carried either."""
    keys = {column.key for column in columns}

    def row(old: Row) -> Row:
        return replace(old, cells={key: value for key, value in old.cells.items() if key in keys})

    bands = tuple(
        replace(band, rows=tuple(map(row, band.rows)), total=band.total and row(band.total))
        for band in table.bands
    )
    return replace(table, columns=columns, bands=bands, total=table.total and row(table.total))
