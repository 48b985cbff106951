"""Rows of a registration list into nominees: raw records, with everything that is in doubt."""

from collections.abc import Iterator
from typing import Any, Literal

from seminar_cli.intake import values
from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import FULL_NAME
from seminar_cli.intake.listed import Listed
from seminar_cli.intake.names import split
from seminar_cli.intake.sheet import Line, is_total, text_of
from seminar_cli.plan.build import record_faults
from seminar_cli.plan.people import Participant

NoCountry = Literal["refuse", "observer"]


def nominees(headed: Headed, no_country: NoCountry = "refuse") -> Iterator[Listed]:
    """A nominee for each row below the header that is one."""
    for line in headed.rows:
        if not _is_aside(headed, line):
            yield _nominee(headed, line, no_country)


def asides(headed: Headed) -> list[int]:
    """Numbers of the rows below the header that name nobody: remarks, totals, the headings once more."""
    return [line.number for line in headed.rows if _is_aside(headed, line)]


def _is_aside(headed: Headed, line: Line) -> bool:
    """No cell under any column that is read, the headings again, or a total."""
    cells = [line.at(column) for column in headed.columns.values()]
    headings = [headed.header.at(column) for column in headed.columns.values()]
    return not any(cell is not None for cell in cells) or cells == headings or is_total(line)


def _nominee(headed: Headed, line: Line, no_country: NoCountry) -> Listed:
    record: dict[str, Any] = {}
    rooms: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    notes: list[str] = []
    for key, column in headed.columns.items():
        cell = line.at(column)
        if values.is_blank(key, cell):
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
    lonely = len(headed.columns) > 1 and not (record.keys() - NAME_KEYS) and not rooms
    questions = ("It has a name and nothing else.",) if lonely else ()
    guessed = any(note.startswith(SPLIT) for note in notes)
    return Listed(line.number, record, tuple(problems), tuple(notes), questions, rooms, guessed)


NAME_KEYS = frozenset({"given_names", "family_name", "name_order"})


def _take_name(record: dict[str, Any], found: Any, notes: list[str]) -> None:  # noqa: ANN401 - a Split
    for key in ("given_names", "family_name", "honorific"):
        if part := getattr(found, key):
            record.setdefault(key, part)
    if found.family_first:
        record["name_order"] = "family-first"
    if found.guessed:
        notes.append(f"{SPLIT}: {found.given_names} | {found.family_name}")


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
        if no_country == "observer" and values.is_no_country(cell):
            record.setdefault("role", "observer")
            record.setdefault("organization", " ".join(text_of(cell).split()))
            notes.append(f"comes in as an observer of {text_of(cell)}")
        else:
            problems.append(f"{headed.heading('country')}: {values.ended(str(doubt))}")


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


SPLIT = "name split by its order"

ROOM_PARTS = 3
"""`rooms.jinan.room`"""


def _faults(record: dict[str, Any]) -> Iterator[str]:
    """What the models say of the record, in words, an id aside."""
    whole = {"id": "p0", **record}
    for fault in record_faults("participants", Participant, whole):
        yield f"{'.'.join(map(str, fault.path)) or 'The row'} {fault.what}."
