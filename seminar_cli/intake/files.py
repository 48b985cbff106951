"""From a file to its sheets, with a sentence for every way in which a file is none."""

import datetime as dt
import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from seminar_cli.errors import NotFound, UnusableInput
from seminar_cli.intake.guard import guarded
from seminar_cli.intake.separated import separated
from seminar_cli.intake.sheet import EXACT, MOST_LINES, Cell, Line, Sheet, too_many_lines

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

LARGEST = 64 * 1024 * 1024
"""Bytes of a file. A registration list of ten thousand people has two million."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

OTHERS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a packed archive"),
    (b"Rar!", "a packed archive"),
    (b"7z\xbc\xaf", "a packed archive"),
)

SAVE = "Open it in a spreadsheet program and save the list as .xlsx or .csv."


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a spreadsheet or of a file of separated values, hidden ones too, charts left out.

    What the file is is told by its bytes, whatever its name ends with.

    Raises:
        NotFound: there is no such file.
        UnusableInput: it cannot be read, is none, is damaged, protected, or far too large.
    """
    raw = _bytes(path)
    if not raw.strip():
        raise UnusableInput(f"{path.name} is empty.", "Ask for the file again.")
    if raw.startswith((ZIP, OLE)):
        sheets = _workbook(raw, path.name)
    else:
        _refuse_others(raw, path.name)
        sheets = (separated(raw, path.name),)
    if not any(sheet.lines for sheet in sheets):
        raise UnusableInput(f"{path.name} holds no row.", "Is the list in another file?")
    return sheets


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", "Check the name.") from None
    except IsADirectoryError:
        raise UnusableInput(f"{path} is a folder.", "Name a file in it.") from None
    except (OSError, ValueError) as error:
        if os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises where it may not look
            raise UnusableInput(f"{path} is a folder.", "Name a file in it.") from None
        why = (getattr(error, "strerror", None) or "it cannot be read").lower()
        raise UnusableInput(f"{path.name}: {why}.", "Check its permissions.") from None
    if len(raw) > LARGEST:
        raise UnusableInput(
            f"{path.name} is larger than {LARGEST // 1024 // 1024} MB, so it is no list of people.",
            "Copy the list alone into a new spreadsheet.",
        )
    return raw


def _refuse_others(raw: bytes, name: str) -> None:
    for start, what in OTHERS:
        if raw.startswith(start):
            raise UnusableInput(f"{name} is {what}, not a spreadsheet.", SAVE)
    head = raw[:1000].lstrip().lower()
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        raise UnusableInput(f"{name} is a web page or XML, whatever its name ends with.", SAVE)


def _workbook(raw: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets of an Excel or OpenDocument file."""
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    warnings: tuple[str, ...] = ()
    if raw.startswith(ZIP):
        raw, warnings = guarded(raw, name)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        sheets = []
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                hidden = about.visible != SheetVisibleEnum.Visible
                sheets.append(_sheet(book, name, about.name, hidden=hidden, warnings=warnings))
    except PasswordError:
        raise UnusableInput(f"{name} is protected by a password.", "Save it without one.") from None
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError) as error:
        if b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d" in raw[:200_000]:
            raise UnusableInput(f"{name} is protected by a password.", "Save it without one.") from None
        del error  # its text may quote the file
        raise UnusableInput(f"{name} is damaged, or no spreadsheet.", SAVE) from None
    except BaseException as error:  # a panic of the reader is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise UnusableInput(f"{name} is damaged: its sheets cannot be read.", SAVE) from None
    if not sheets:
        raise UnusableInput(f"{name} holds no sheet with cells.", SAVE)
    return tuple(sheets)


def _sheet(
    book: "CalamineWorkbook", file: str, name: str, *, hidden: bool, warnings: tuple[str, ...]
) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    left = (None,) * (sheet.start[1] if sheet.start else 0)  # rows begin at the first used column
    lines = []
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = tuple(map(_cell, row))
        if any(cell is not None for cell in cells):
            lines.append(Line(number, (*left, *cells)))
            if len(lines) > MOST_LINES:
                raise too_many_lines(file)
    merged = tuple(
        (top + 1, from_, bottom + 1, to) for (top, from_), (bottom, to) in sheet.merged_cell_ranges or ()
    )
    return Sheet(name, tuple(lines), hidden, warnings, merged)


def _cell(value: object) -> Cell:
    match value:
        case str():
            text = value.strip(" \t\r\n\u00a0\ufeff")
            return text or None
        case bool() | int() | dt.datetime() | dt.date() | dt.time() | dt.timedelta():
            return value
        case float():
            return int(value) if value.is_integer() and abs(value) < EXACT else value
        case _:
            return None
