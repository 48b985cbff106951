"""Rows of an agenda into sessions and visits: raw records, with everything that is in doubt."""

import datetime as dt
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from seminar_cli.errors import UnusableInput
from seminar_cli.intake import values
from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import plain
from seminar_cli.intake.listed import Listed, faults_of
from seminar_cli.intake.references import Near, References
from seminar_cli.intake.sheet import Cell, Line, text_of
from seminar_cli.intake.values import Doubt, is_blank
from seminar_cli.intake.when import day_of, minutes_between, names_a_day, times_of
from seminar_cli.plan.settings import Seminar

NIGHT = (dt.time(18), dt.time(6))
"""What begins after the first and ends before the second goes on past midnight."""


def days_of(headed: Headed, seminar: Seminar) -> dict[int, dt.date | Doubt]:
    """The day of each row, by its number: its own, that of a merged cell, or that of the row above.

    A row with nothing but a day in it is a heading, above the header too: it gives the day to the rows below.
    """
    column = headed.columns.get("date")
    found: dict[int, dt.date | Doubt] = {}
    above = (_heading(line, seminar) for line in headed.sheet.lines if line.number < headed.header.number)
    current: dt.date | Doubt | None = next((day for day in above if isinstance(day, dt.date)), None)
    for line in headed.rows:
        cell = line.at(column) if column is not None else None
        if heading := _heading(line, seminar):
            current = heading
        elif cell is not None and not is_blank("date", cell):
            current = _day(cell, seminar)
        if current is not None:
            found[line.number] = current
    return found


def _heading(line: Line, seminar: Seminar) -> dt.date | Doubt | None:
    """The day of a row that holds nothing else; one that cannot be is a doubt about all rows below."""
    texts = [cell for cell in line.cells if cell is not None]
    if len(texts) != 1:
        return None
    day = _day(texts[0], seminar)
    return day if isinstance(day, dt.date) or names_a_day(text_of(texts[0])) else None


def _day(cell: Cell, seminar: Seminar) -> dt.date | Doubt:
    try:
        return day_of(cell, seminar)
    except Doubt as doubt:
        return doubt


def items(
    headed: Headed, references: References, settled: AbstractSet[int] = frozenset()
) -> Iterator[Listed]:
    """A session or visit for each row below the header that is one.

    Args:
        headed: the sheet.
        references: where places, bodies and people are looked up.
        settled: numbers of rows whose names are as the user wants them, however near others are.

    Raises:
        UnusableInput: the sheet is a paper, not a list.
    """
    _refuse_printed(headed)
    days = days_of(headed, references.plan.seminar)
    for line in headed.rows:
        if not _is_aside(headed, line):
            yield _Reading(headed, references, line, new=line.number in settled).listed(days.get(line.number))


def _refuse_printed(headed: Headed) -> None:
    """A paper has the buses among the items, and its days elsewhere."""
    if {text_of(cell) for cell in headed.header.cells} >= PRINTED:
        raise UnusableInput(
            "This agenda is a paper that was made from a plan.",
            "Change the plan: `seminar edit-session s04 --start 10:00`; `seminar sessions --csv` lists it.",
        )


PRINTED = frozenset({"Time", "Item", "Place", "With", "Details"})
"""Headings of the agenda as it is printed."""


def _is_aside(headed: Headed, line: Line) -> bool:
    """No item: one cell alone, nothing but a day, or the headings again."""
    cells = {key: line.at(column) for key, column in headed.columns.items()}
    told = {key for key, cell in cells.items() if cell is not None}
    again = [headed.header.at(column) for column in headed.columns.values()] == list(cells.values())
    return again or told <= {"date"} or sum(cell is not None for cell in line.cells) == 1


class _Reading:
    """One row, read cell by cell."""

    def __init__(self, headed: Headed, references: References, line: Line, *, new: bool) -> None:
        self.headed = headed
        self.references = references
        self.line = line
        self.new = new
        self.record: dict[str, Any] = {}
        self.problems: list[str] = []
        self.questions: list[str] = []
        self.notes: list[str] = []

    def listed(self, day: dt.date | Doubt | None) -> Listed:
        """What the row says; `day` is the one it falls on."""
        table = self._kind()
        self._take("id", values.text)
        self._take("title", values.text)
        if isinstance(day, Doubt):
            self.problems.append(f"{self._heading('date')} {day}.")
        elif day:
            self.record["date"] = day
        self._times()
        self._take("venue", lambda cell: self.references.venue(values.text(cell), new=self.new))
        self._bodies(table)
        self._take("speakers", lambda cell: self.references.people(text_of(cell), new=self.new))
        self._take("moderator", lambda cell: self.references.person(values.text(cell), new=self.new))
        self._take("groups", lambda cell: self.references.groups(values.texts(cell)))
        self._take("status", lambda cell: values.choice("item_status", cell))
        if table == "visits":
            self._received()
        if "title" not in self.record:
            self.problems.append("There is no title.")
        elif not self.problems:
            self.problems += faults_of(table, self.record)
        problems, notes, questions = map(tuple, (self.problems, self.notes, self.questions))
        return Listed(self.line.number, self.record, problems, notes, questions, table=table)

    def _cell(self, key: str) -> Cell:
        cell = self.line.at(self.headed.columns[key]) if key in self.headed.columns else None
        return None if is_blank(key, cell) else cell

    def _heading(self, key: str) -> str:
        return self.headed.heading(key) if key in self.headed.columns else key.capitalize()

    def _take(self, key: str, reader: Callable[[Cell], Any]) -> None:
        """Read a cell into the record, or say what is wrong with it."""
        cell = self._cell(key)
        if cell is None:
            return
        try:
            value = reader(cell)
        except Near as doubt:
            self.questions.append(f"{self._heading(key)} {doubt}.")
        except Doubt as doubt:
            self.problems.append(f"{self._heading(key)} {doubt}.")
        else:
            if value not in ("", []):
                self.record[key] = value

    def _kind(self) -> str:
        """The table; the kind goes into the record, taken from the title where no column tells it."""
        if self._cell("kind") is not None:
            self._take("kind", lambda cell: values.choice("kind", cell))
        elif kind := _kind_of(plain(text_of(self._cell("title")))):
            self.record["kind"] = kind
            self.notes.append(f"a {kind}, by its title")
        if self.record.get("kind") == "visit":
            del self.record["kind"]
            return "visits"
        return "sessions"

    def _times(self) -> None:
        """When it begins and ends, or how long it takes; what contradicts itself is a problem."""
        self._take("start", times_of)
        begin, end = self.record.pop("start", (None, None))
        self._take("end", values.time)
        self._take("minutes", values.minutes)
        end = self.record.pop("end", None) or end
        lasts = self.record.pop("minutes", None)
        if begin is not None:
            self.record["start"] = begin
        if end is None:
            self.record |= {"minutes": lasts} if lasts else {}
            return
        self.record["end"] = end
        if begin is None:
            self.problems.append("It ends, and no time says when it begins.")
            return
        if end <= begin:
            self._past_midnight(begin, end)
        if lasts and lasts != minutes_between(begin, end):
            self.problems.append(f"{begin:%H:%M} to {end:%H:%M} is not {lasts} minutes.")

    def _past_midnight(self, begin: dt.time, end: dt.time) -> None:
        day = self.record.get("date")
        if begin >= NIGHT[0] and end <= NIGHT[1] and day:
            self.record["ends_on"] = day + dt.timedelta(days=1)
        else:
            self.problems.append(f"It ends at {end:%H:%M}, before it begins at {begin:%H:%M}.")

    def _bodies(self, table: str) -> None:
        """The host of a visit, the institutions of a session."""
        self._take("host", lambda cell: self.references.institutions(text_of(cell), new=self.new))
        bodies = self.record.pop("host", [])
        if not bodies:
            return
        if table == "sessions":
            self.record["institutions"] = bodies
        elif len(bodies) == 1:
            self.record["host"] = bodies[0]
        else:
            self.problems.append("A visit has one host.")

    def _received(self) -> None:
        """Who speaks at a visit receives the group there; a visit has no moderator."""
        people = [each if isinstance(each, str) else each["id"] for each in self.record.pop("speakers", [])]
        people += filter(None, [self.record.pop("moderator", "")])
        if people:
            self.record["received_by"] = [self._contact(key) for key in people]

    def _contact(self, key: str) -> dict[str, str]:
        from seminar_cli.plan.names import person_name

        if key not in self.references.made:
            return {"name": person_name(self.references.plan, key)}
        made = self.references.made[key][1]
        names = (made.get(part, "") for part in ("honorific", "given_names", "family_name"))
        contact = {"name": " ".join(filter(None, names))}
        return contact | ({"position": made["position"]} if "position" in made else {})


def _kind_of(title: str) -> str:
    """The kind that a title is another word for; "" for none."""
    return values.choices("kind").get(title) or ("visit" if title.startswith(TO_A_PLACE) else "")


TO_A_PLACE = (
    "visit to ", "field visit ", "site visit ", "study visit ", "visite de ", "visita a ", "参观", "考察",
)  # fmt: skip
"""How the title of a visit begins that names its place."""
