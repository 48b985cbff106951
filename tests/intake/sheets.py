"""Spreadsheets for tests: rows as a list of lists, written as a workbook or as separated values."""

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

Rows = Iterable[Sequence[Any]]


def workbook(path: Path, rows: Rows, *, name: str = "List") -> Path:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def altered(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The workbook with a change in one of its parts; the part holds `old`."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)
    return path
