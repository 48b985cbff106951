"""A binary workbook of one sheet of texts and numbers, for tests: no library here writes one."""

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "</Types>"
)
BEGIN_BOOK, END_BOOK, BEGIN_SHEETS, END_SHEETS, SHEET = 131, 132, 143, 144, 156
BEGIN_SHEET, END_SHEET, BEGIN_DATA, END_DATA, DIMENSION = 129, 130, 145, 146, 148
ROW, REAL, TEXT = 0, 5, 6


def binary_workbook(path: Path, rows: Sequence[Sequence[str | float]], *, name: str = "List") -> Path:
    """Write the rows to an .xlsb file."""
    book = (
        _record(BEGIN_BOOK)
        + _record(BEGIN_SHEETS)
        + _record(SHEET, struct.pack("<II", 0, 1) + _text("rId1") + _text(name))
        + _record(END_SHEETS)
        + _record(END_BOOK)
    )
    last = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    data = b"".join(_row(number, row) for number, row in enumerate(rows))
    parts = (BEGIN_SHEET, b""), (DIMENSION, last), (BEGIN_DATA, b"")
    sheet = b"".join(_record(*part) for part in parts) + data + _record(END_DATA) + _record(END_SHEET)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", _rels("officeDocument", "xl/workbook.bin"))
        archive.writestr("xl/_rels/workbook.bin.rels", _rels("worksheet", "worksheets/sheet1.bin"))
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def _rels(kind: str, target: str) -> str:
    return (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{REL}/{kind}" Target="{target}"/></Relationships>'
    )


def _row(number: int, cells: Sequence[str | float]) -> bytes:
    made = _record(ROW, struct.pack("<IIHHBI", number, 0, 300, 0, 0, 0))
    for column, cell in enumerate(cells):
        head = struct.pack("<II", column, 0)
        made += (
            _record(TEXT, head + _text(cell))
            if isinstance(cell, str)
            else _record(REAL, head + struct.pack("<d", cell))
        )
    return made


def _text(text: str) -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def _record(kind: int, data: bytes = b"") -> bytes:
    """A record: its kind and its length in pieces of seven bits, then its data."""
    return _sevens(kind) + _sevens(len(data)) + data


def _sevens(number: int) -> bytes:
    if number < 128:
        return bytes([number])
    return bytes([number & 0x7F | 0x80, number >> 7])
