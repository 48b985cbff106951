"""Rows of a registration list into nominees: raw records, with everything that is in doubt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from seminar_cli.intake import values
from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import FULL_NAME
from seminar_cli.intake.names import split
from seminar_cli.intake.sheet import Line, text_of
from seminar_cli.plan.build import record_faults
from seminar_cli.plan.people import Participant

NoCountry = Literal["refuse", "observer"]


@dataclass(frozen=True, slots=True)
class Nominee:
    """One row: the record it makes, and what is in doubt.

    Attributes:
        number: of the row, as the spreadsheet shows it.
        record: raw data as the plan holds it, without an id unless the row has one.
        problems: why it cannot come in, as sentences without private values; empty for a good row.
        notes: what was decided for it: a split that was guessed, a role that was given.
        rooms: room numbers by stay, from columns such as `rooms.jinan.room`.
    """

    number: int
    record: Mapping[str, Any]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rooms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name for sentences; the row's number where it has none."""
        parts = (self.record.get("given_names", ""), self.record.get("family_name", ""))
        return " ".join(filter(None, parts)) or f"row {self.number}"


def nominees(headed: Headed, no_country: NoCountry = "refuse") -> Iterator[Nominee]:
    """A nominee for each row that names somebody or holds more than one cell."""
    for line in headed.rows:
        if _is_filler(headed, line):
            continue
        yield _nominee(headed, line, no_country)


def _is_filler(headed: Headed, line: Line) -> bool:
    """A remark or a repeated header: no cell under any column that is read, or the headings again."""
    cells = [line.at(column) for column in headed.columns.values()]
    headings = [headed.header.at(column) for column in headed.columns.values()]
    return not any(cell is not None for cell in cells) or cells == headings


def _nominee(headed: Headed, line: Line, no_country: NoCountry) -> Nominee:
    record: dict[str, Any] = {}
    rooms: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    notes: list[str] = []
    for key, column in headed.columns.items():
        cell = line.at(column)
        if cell is None:
            continue
        if key == "country":
            _country(headed, record, problems, notes, cell, no_country)
            continue
        if key == FULL_NAME:
            found = split(text_of(cell))
            _take_name(record, found, notes)
            continue
        try:
            value = values.read(key.rpartition(".")[2] if key.startswith("rooms.") else key, cell)
        except values.Doubt as doubt:
            problems.append(f"{headed.heading(key)} {doubt}.")
            continue
        _put(record, rooms, key, value)
    if not (record.get("given_names") or record.get("family_name")):
        problems.append("There is no name.")
    elif not problems:
        problems += _faults(record)
    return Nominee(line.number, record, tuple(problems), tuple(notes), rooms)


def _take_name(record: dict[str, Any], found: Any, notes: list[str]) -> None:  # noqa: ANN401 - a Split
    for key in ("given_names", "family_name", "honorific"):
        if part := getattr(found, key):
            record.setdefault(key, part)
    if found.family_first:
        record["name_order"] = "family-first"
    if found.guessed:
        notes.append(f"name split by its order: {found.given_names} | {found.family_name}")


def _country(
    headed: Headed,
    record: dict[str, Any],
    problems: list[str],
    notes: list[str],
    cell: Any,  # noqa: ANN401 - a Cell
    no_country: NoCountry,
) -> None:
    try:
        record["country"] = values.country(cell)
    except values.Doubt as doubt:
        if no_country == "observer":
            record.setdefault("role", "observer")
            record.setdefault("organization", " ".join(text_of(cell).split()))
            notes.append(f"comes in as an observer of {text_of(cell)}")
        else:
            problems.append(f"{headed.heading('country')}: {doubt}.")


def _put(record: dict[str, Any], rooms: dict[str, dict[str, str]], key: str, value: Any) -> None:  # noqa: ANN401
    if value in ("", []):
        return
    parts = key.split(".")
    if parts[0] == "rooms" and len(parts) == ROOM_PARTS:
        rooms.setdefault(parts[1], {})[parts[2]] = value
    elif len(parts) == 1:
        record[key] = value
    else:
        record.setdefault(parts[0], {})[parts[1]] = value


ROOM_PARTS = 3
"""`rooms.jinan.room`"""


def _faults(record: dict[str, Any]) -> Iterator[str]:
    """What the models say of the record, in words, an id aside."""
    whole = {"id": "p0", **record}
    for fault in record_faults("participants", Participant, whole):
        yield f"{'.'.join(map(str, fault.path)) or 'The row'} {fault.what}."
