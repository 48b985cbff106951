"""A sheet as it was read: rows of plain values, numbered as the spreadsheet numbers them."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from seminar_cli.errors import UnusableInput

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
"""What a cell holds; None is an empty one. Text has no blanks at its ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that holds something; `number` is that which the spreadsheet shows, 1 for the first."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, index: int) -> Cell:
        """The cell of a column, counted from 0; None beyond the last."""
        return self.cells[index] if index < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a file; of a file of separated values the only one, without a name.

    Attributes:
        name: as on its tab.
        lines: the rows that hold something, in order.
        hidden: the tab is not shown.
        warnings: what was left out or is doubtful, as sentences.
        merged: cells joined into one: first row, first column, last row, last column, counted from 1 and 0.
    """

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False
    warnings: tuple[str, ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()


MOST_LINES = 50_000
"""Filled rows of a sheet that are read; the largest list of people has a tenth of that."""


def too_many_lines(name: str) -> UnusableInput:
    """The error of a file with more rows than any list."""
    return UnusableInput(
        f"{name} has more than {MOST_LINES:,} filled rows, so it is no list of people.",
        "Copy the list alone into a new spreadsheet.",
    )


def spread(sheet: Sheet) -> Sheet:
    """The sheet with the value of cells that are merged downwards in each of their rows."""
    numbers = [line.number for line in sheet.lines]
    cells = [list(line.cells) for line in sheet.lines]
    reached: dict[int, int] = {}
    for top, column, bottom, _ in sorted(sheet.merged):
        first = bisect_left(numbers, top)
        if top == bottom or top <= reached.get(column, 0) or numbers[first : first + 1] != [top]:
            continue
        reached[column] = bottom
        value = sheet.lines[first].at(column)
        for row in cells[first + 1 : bisect_right(numbers, bottom)]:
            row.extend([None] * (column + 1 - len(row)))
            row[column] = value if row[column] is None else row[column]
    made = (Line(number, tuple(own)) for number, own in zip(numbers, cells, strict=True))
    return replace(sheet, lines=tuple(made), merged=()) if reached else sheet


def text_of(cell: Cell) -> str:
    """A cell as the text that a person sees in it; a whole number has no point."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT else f"{cell:.15g}"
        case dt.datetime() | dt.date() | dt.time():
            return cell.isoformat().removesuffix("T00:00:00")
        case _:
            return str(cell)


def is_total(line: Line) -> bool:
    """Whether a row sums up those above it: its first text is a word for that, with or without a number."""
    first = next((text_of(cell) for cell in line.cells if isinstance(cell, str)), "")
    return TOTAL.fullmatch(first.strip()) is not None


TOTAL = re.compile(
    r"(?:grand |sub-?)?(?:total|totals|totale|totaux|suma|sum|итого|всего|合计|总计|共计|المجموع|الإجمالي)"
    r"(?:\s+(?:general|général|geral|(?:of )?participants|participantes|persons))?\s*[:：]?\s*[\d.,\s]*",
    re.IGNORECASE,
)
"""A text that is a total and nothing else, in the languages of the headings."""

EXACT = 2**53
"""Up to here a spreadsheet's numbers are whole; beyond, the last digits are rounded."""

SURE_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
