"""A sign-in sheet that comes back: marks by its hidden ids, whatever was sorted, moved or added."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from seminar_cli import countries
from seminar_cli.errors import UnusableInput
from seminar_cli.intake.sheet import Line, Sheet, text_of
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.find import label_of
from seminar_cli.plan.marking import Marks
from seminar_cli.plan.matching import name_key, name_parts
from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item
from seminar_cli.plan.timeline import Entry, is_morning, programme

TABLE = re.compile(r"#table people paper=sign-in part=(.+)")

LIST_OF = {
    "p": "present", "present": "present", "x": "present", "✓": "present", "✔": "present", "1": "present",
    "l": "late", "late": "late", "e": "excused", "excused": "excused", "a": "absent", "absent": "absent",
}  # fmt: skip
"""What people write into the cells of a sheet."""

NOTHING = frozenset({"", "–", "-", "—", "✕", "×", "/"})
"""A cell that says nothing, or that the person is not expected."""


@dataclass(slots=True)
class Found:
    """The marks of a file; rows that cannot be read, and what is good to know, as sentences."""

    sheets: list[Marks] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def marks_of(plan: Plan, sheets: Sequence[Sheet]) -> Found:
    """The marks on all sign-in sheets of a file.

    Raises:
        UnusableInput: no sheet is one that this program made.
    """
    found = Found()
    tables = [table for sheet in sheets for table in _tables(sheet)]
    if not tables:
        raise UnusableInput(
            "The file holds no sign-in sheet: its hidden first column is not there.",
            "Print one with `seminar export sign-in --marks`, mark it, and import that file.",
        )
    reading = _Reading(Expectations(plan), found)
    for table in tables:
        reading.read(table)
    return found


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of a sheet: the name of the sheet, what it is for, its columns by key, and its rows."""

    where: str
    part: str
    columns: dict[str, int]
    lines: list[Line]

    def text(self, line: Line, key: str) -> str:
        """The cell of a row in a column; "" where there is none."""
        return text_of(line.at(self.columns[key])) if key in self.columns else ""

    def spot(self, line: Line) -> str:
        """Where a row is, for sentences."""
        return f"{self.where} row {line.number}" if self.where else f"row {line.number}"


def _tables(sheet: Sheet) -> Iterator[_Table]:
    open_: _Table | None = None
    for line in sheet.lines:
        first = text_of(line.at(0))
        if first.startswith("#table"):
            if open_:
                yield open_
            match = TABLE.fullmatch(first)
            cells = enumerate(line.cells)
            keys = {text_of(cell): number for number, cell in cells if number and cell is not None}
            open_ = _Table(sheet.name, match[1], keys, []) if match and "name" in keys else None
        elif open_ and first == "id":  # the last row of the heading; the others have no id
            open_.lines[:] = [each for each in open_.lines if text_of(each.at(0))]
        elif open_ and first != "#band":
            open_.lines.append(line)
    if open_:
        yield open_


FIXED = frozenset({"no", "name", "country", "position_organization"})


class _Reading:
    """Tables read one after the other, into marks and problems."""

    def __init__(self, expectations: Expectations, found: Found) -> None:
        self.expectations = expectations
        self.plan = expectations.plan
        self.found = found

    def read(self, table: _Table) -> None:
        """All columns of a table that are for marks."""
        for key in table.columns:
            if key in FIXED:
                continue
            items = _items(self.plan, table.part, key)
            if items:
                self._column(table, key, items)
            else:
                what = f"the plan no longer has what column `{key}` of {table.part} is for"
                self.found.problems.append(f"{table.where}: {what}.")

    def _column(self, table: _Table, key: str, items: list[Item]) -> None:
        marks: dict[str, str] = {}
        walk_ins: list[dict[str, Any]] = []
        for line in table.lines:
            told = table.text(line, key).strip().casefold()
            first, name = text_of(line.at(0)), table.text(line, "name")
            person = "" if first.startswith("#") else first
            if told in NOTHING:
                continue
            if told not in LIST_OF:
                what = f"`{told[:20]}` is no mark. Marks are P, L, E and A."
                self.found.problems.append(f"{table.spot(line)}: {what}")
            elif person:
                self._take(table.spot(line), (person, name), LIST_OF[told], marks)
            elif name and LIST_OF[told] != "absent":
                walk_ins.append(_walk_in(table, line))
        if walk_ins and len(items) > 1:
            self.found.remarks.append(
                f"{table.where}: walk-ins of the half-day are noted with {items[0].id}."
            )
        if marks and (both := _at_once(items)):
            told = " and ".join(item.id for item in both)
            self.found.remarks.append(f"{table.where}: {told} overlap; who was there counts for each.")
        if marks or walk_ins:
            self.found.sheets += _for_each(self.expectations, items, marks, walk_ins)

    def _take(self, spot: str, who: tuple[str, str], mark: str, marks: dict[str, str]) -> None:
        """Note the mark of a person, unless the row does not agree with the plan or with another row."""
        key, name = who
        person = self.plan.person(key)
        if isinstance(person, Speaker):
            said = f"{spot}: {label_of(person)} speaks; marks are kept of participants alone."
            self.found.remarks.append(said)
            return
        if not isinstance(person, Participant):
            self.found.problems.append(f"{spot}: the plan has no participant {key}.")
        elif not _agrees(person, name):
            what = f"the id is that of {label_of(person)}, and the name is another"
            self.found.problems.append(f"{spot}: {what}.")
        elif marks.get(key, mark) != mark:
            self.found.problems.append(f"{spot}: {label_of(person)} is marked twice, and not alike.")
        else:
            marks[key] = mark


def _at_once(items: Sequence[Item]) -> tuple[Item, Item] | None:
    """The first two items that overlap."""
    timed = sorted(
        (item for item in items if item.begins and item.finishes),
        key=lambda item: str(item.begins),
    )
    for one, other in pairwise(timed):
        if one.finishes and other.begins and other.begins < one.finishes:
            return one, other
    return None


def _items(plan: Plan, part: str, key: str) -> list[Item]:
    """The items that a column of a sheet is for."""
    stated = plan.item(part.partition(" ")[0] if key == "signature" else key)
    if stated is not None:
        return [stated]
    day = next((day for day in programme(plan) if day.date.isoformat() == part), None)
    if day is None or key not in {"morning", "afternoon"}:
        return []
    signed = [entry for entry in day.entries if _is_signed(entry)]
    half = [entry.record for entry in signed if is_morning(entry) == (key == "morning")]
    return [record for record in half if isinstance(record, Item)]


def _is_signed(entry: Entry) -> bool:
    return entry.what in {"session", "visit"} and isinstance(entry.record, Item) and entry.record.is_signed


def _agrees(person: Participant, name: str) -> bool:
    """Whether the parts of a person's name stand in a cell; the honorific before it does not matter."""
    return set(name_key(person)) <= set(name_parts(name))


def _walk_in(table: _Table, line: Line) -> dict[str, Any]:
    made: dict[str, Any] = {"name": " ".join(table.text(line, "name").split())}
    body = " ".join(table.text(line, "position_organization").split())
    country = table.text(line, "country")
    try:
        code = countries.recognise(country) if country else ""
    except ValueError:  # no country: it says where the person is from all the same
        code, body = "", ", ".join(filter(None, (body, country)))
    return made | ({"organization": body} if body else {}) | ({"country": code} if code else {})


def _for_each(
    expectations: Expectations, items: list[Item], marks: dict[str, str], walk_ins: list[dict[str, Any]]
) -> Iterator[Marks]:
    """The marks of a half-day for each of its items: of those who were expected there, or at none of them."""
    expected = {item.id: {person.id for person in expectations.expected(item)} for item in items}
    anywhere = set().union(*expected.values())
    for number, item in enumerate(items):
        own = {key: mark for key, mark in marks.items() if key in expected[item.id] or key not in anywhere}
        lists = {
            name: [key for key, mark in own.items() if mark == name]
            for name in ("present", "late", "excused", "absent")
        }
        yield Marks(item.id, lists, walk_ins=walk_ins if number == 0 else ())
