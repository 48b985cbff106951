"""What is checked of a zipped spreadsheet before it is opened: bombs and stray cells cost nothing."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from seminar_cli.errors import UnusableInput

MOST_ENTRIES = 2000
MOST_BYTES = 96 * 1024 * 1024
"""Of one part, and of all parts together, unpacked."""
MOST_RATIO = 200
"""Times that a part may grow when it is unpacked, from a size on that could hurt."""
SMALL = 1024 * 1024
MOST_VALUES = 2_000_000
"""Filled cells of a sheet: fifty thousand people with forty columns each."""
DENSE = 3_000_000
"""Cells of the rectangle that holds a sheet; beyond, cells that stand far off are left out."""
FAR_ROW, FAR_COLUMN = 20_000, 500
"""Empty rows, and columns from the first, after which a cell is a stray one."""


def guarded(raw: bytes, name: str) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a zipped spreadsheet without stray cells, and sentences on what was left out.

    Raises:
        UnusableInput: it is no whole zip, is encrypted, would unpack to far more than a spreadsheet
            holds, or has formulas without results.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
        entries = archive.infolist()
    except (zipfile.BadZipFile, *PLAIN):
        raise UnusableInput(
            f"{name} is damaged: it begins like a spreadsheet and does not end like one.",
            "Ask for the file again, or open it in a spreadsheet program and save it anew.",
        ) from None
    _check_sizes(entries, name)
    far: dict[str, bytes] = {}
    warnings: list[str] = []
    for entry in entries:
        content = _content(archive, entry, name)
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
            raise UnusableInput(
                f"{name} holds a document type, which no spreadsheet needs.",
                "Open it in a spreadsheet program and save it anew.",
            )
        if SHEET.fullmatch(entry.filename):
            _check_number(content, name)
            _check_results(content, name)
            trimmed, told = _without_strays(content)
            if told:
                far[entry.filename] = trimmed
                warnings += told
    return (_rebuilt(archive, far) if far else raw), tuple(warnings)


SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def _check_number(content: bytes, name: str) -> None:
    if content.count(b"<v>") + content.count(b"<is>") > MOST_VALUES:
        raise _too_much(name)


def _check_results(content: bytes, name: str) -> None:
    """Refuse formulas whose results are not stored: their cells would come in empty."""
    if b"<f" in content and (found := UNKNOWN.search(content)):
        place = found[1].decode()
        raise UnusableInput(
            f"{name} holds formulas without their results, such as in {place}, so its cells cannot be read.",
            "Open it in a spreadsheet program, save it, and import it again.",
        )


UNKNOWN = re.compile(
    rb"<c\b(?![^>]*\bt=\"str\")[^>]*?\br=\"([A-Z]{1,3}\d{1,7})\"[^>]*>"
    rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
"""A cell with a formula and no value; one whose result is an empty text says so."""


def _check_sizes(entries: list[zipfile.ZipInfo], name: str) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnusableInput(f"{name} is protected by a password.", "Save it without one.")
    stated = sum(entry.file_size for entry in entries)
    swollen = any(
        entry.file_size > SMALL and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if len(entries) > MOST_ENTRIES or stated > MOST_BYTES or swollen:
        raise _too_much(name)


def _too_much(name: str) -> UnusableInput:
    return UnusableInput(
        f"{name} would unpack to far more than a list of people holds, so it is not opened.",
        "Copy the list alone into a new spreadsheet.",
    )


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """A part, unpacked; what it states of its size may be a lie."""
    try:
        with archive.open(entry) as part:
            content = part.read(entry.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, *PLAIN):
        raise UnusableInput(
            f"{name} is damaged: a part of it cannot be unpacked.", "Ask for the file again."
        ) from None
    if len(content) > entry.file_size:
        raise _too_much(name)
    return content


PLAIN = (ValueError, NotImplementedError, OSError, EOFError, RuntimeError)
"""What reading a zip may raise beside its own errors."""

ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"[^>]*?(?:/>|>.*?</(?:\w+:)?row>)", re.DOTALL)
PLACE = rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,4})(\d{1,8})\""
CELL = re.compile(PLACE + rb"[^>]*?(?:/>|>.*?</(?:\w+:)?c>)", re.DOTALL)


def _without_strays(content: bytes) -> tuple[bytes, list[str]]:
    """The sheet without cells far from all others, where the rectangle around all would be enormous."""
    rows = columns = 0
    for column, row in _places(content):
        rows, columns = max(rows, row), max(columns, column)
    if rows * columns <= DENSE:
        return content, []
    warnings: list[str] = []
    last = 0

    def keep_row(found: re.Match[bytes]) -> bytes:
        nonlocal last
        number = int(found[1])
        if number - last > FAR_ROW:
            warnings.append(f"Row {number:,} stands alone far below the list and was left out.")
            return b""
        last = number
        return CELL.sub(lambda cell: cell[0] if _number(cell[1]) <= FAR_COLUMN else b"", found[0])

    return ROW.sub(keep_row, content), warnings or ["Cells far to the right of the list were left out."]


def _places(content: bytes) -> Iterator[tuple[int, int]]:
    for found in re.finditer(PLACE, content):
        yield _number(found[1]), int(found[2])


def _number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _rebuilt(archive: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in archive.infolist():
            copy.writestr(entry.filename, changed.get(entry.filename) or archive.read(entry))
    return target.getvalue()
