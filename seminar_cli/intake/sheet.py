"""A sheet as it was read: rows of plain values, numbered as the spreadsheet numbers them."""

import datetime as dt
from dataclasses import dataclass

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


EXACT = 2**53
"""Up to here a spreadsheet's numbers are whole; beyond, the last digits are rounded."""

SURE_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
