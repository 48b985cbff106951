"""A sheet being filled from the top: rows with computed heights, cells that may span columns and rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.render.clean import escaped_for_xml
from seminar_cli.render.xlsx.cells import EMPTY, Content
from seminar_cli.render.xlsx.fonts import FONT, set_height
from seminar_cli.render.xlsx.ruler import Ruler, Span
from seminar_cli.render.xlsx.styles import Style, StyleBook

MOST_HEIGHT = 400.0
"""A row can be 409 points high; what needs more takes several rows, merged."""

LEAST_HEIGHT = 16.0
PADDING_ACROSS = 7.0
PADDING_DOWN = 3.0
_LEAST_SIZE = 3.0
INDENT = 9.0
"""What one step of indentation takes, in points."""


@dataclass(slots=True)
class PrintedRow:
    """A row as the page sees it: its height in points, whether it stays with the next, or ends its page."""

    height: float
    glued: bool = False
    ends_page: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of a line: where it stands, what it holds, how it looks."""

    span: Span
    content: Content
    style: Style


class SortedRanges(MultiCellRange):
    """Merged cells in the order of the sheet: a set's order would differ from run to run."""

    def __iter__(self) -> Iterator[CellRange]:
        """From left to right, from top to bottom."""
        return iter(self.sorted())


class Canvas:
    """A sheet and what has been put on it."""

    def __init__(self, sheet: Worksheet, book: StyleBook, ruler: Ruler, *, hidden_columns: int = 0) -> None:
        self.sheet = sheet
        self.ruler = ruler
        self.rows: list[PrintedRow] = []
        self.capacity = 0.0
        self.one_page = False
        self.alt_texts: list[str] = []
        self.row_of_record: dict[str, int] = {}
        self._book = book
        self._offset = hidden_columns + 1
        sheet.merged_cells = SortedRanges()

    @property
    def height(self) -> float:
        """The height of all rows, in points."""
        return sum(row.height for row in self.rows)

    @property
    def fits(self) -> bool:
        """Whether all rows have room on one page."""
        return self.height <= self.capacity

    @property
    def room_left(self) -> float:
        """The height that is left on the page where all is printed on one, otherwise 0, in points."""
        return max(0.0, self.capacity - self.height) if self.one_page else 0.0

    @property
    def last_row(self) -> int:
        """The number of the last row, 0 while there is none."""
        return len(self.rows)

    def sheet_column(self, column: int) -> int:
        """The sheet's number, from 1, of a column of the ruler, from 0."""
        return column + self._offset

    def add_row(self, height: float, *, glued: bool = False) -> int:
        """A new row at the bottom, no higher than a row can be; its number."""
        height = min(height, MOST_HEIGHT)
        self.rows.append(PrintedRow(height, glued))
        self.sheet.row_dimensions[self.last_row].height = round(height * 4) / 4
        return self.last_row

    def add_space(self, height: float = 9.0) -> None:
        """An empty row between sections, which never ends a page."""
        self.add_row(height, glued=True)

    def add_hidden_row(self, values: Sequence[tuple[int, str]]) -> None:
        """A row that is not seen or printed, of sheet columns and their text."""
        row = self.add_row(0.0, glued=True)
        self.sheet.row_dimensions[row].height = None
        self.sheet.row_dimensions[row].hidden = True
        for column, text in values:
            self.write_hidden(row, column, text)

    def write_hidden(self, row: int, sheet_column: int, text: str) -> None:
        """Text in a cell that nobody sees, for a program to read."""
        _hold(self._dressed(row, sheet_column, Style()), Content(text, text))

    def glue(self, row: int) -> None:
        """Keep a row on the same page as the next."""
        if row:
            self.rows[row - 1].glued = True

    def keep_together(self, first: int, last: int, most: float) -> None:
        """Print rows on one page, unless they are higher than `most` points."""
        if sum(row.height for row in self.rows[first - 1 : last]) <= most:
            for row in range(first, last):
                self.glue(row)

    def add_line(self, cells: Sequence[Placed], least: float = LEAST_HEIGHT, *, glued: bool = False) -> int:
        """A row as high as its cells need; the number of its first sheet row.

        What is higher than a row can be takes several.
        """
        height = max(least, *(self.cell_height(cell) for cell in cells)) if cells else least
        count = ceil(height / MOST_HEIGHT)
        numbers = [self.add_row(height / count, glued=glued) for _ in range(count)]
        for cell in cells:
            self.fill((numbers[0], numbers[-1]), cell.span, cell.content, cell.style)
        return numbers[0]

    def cell_height(self, cell: Placed) -> float:
        """The height that a cell's text needs, in points."""
        if not cell.content.shown:
            return 0.0
        style = cell.style
        width = self.ruler.width(cell.span) - PADDING_ACROSS - style.indent * INDENT
        return set_height(cell.content.shown, width, style.size, bold=style.bold) + PADDING_DOWN

    def fitted(self, cell: Placed, height: float) -> Placed:
        """The cell in letters small enough for a height that cannot grow."""
        while cell.style.size > _LEAST_SIZE and self.cell_height(cell) > height:
            cell = replace(cell, style=replace(cell.style, size=cell.style.size - 1))
        return cell

    def fill(self, rows: tuple[int, int], span: Span, content: Content, style: Style) -> None:
        """Put something into a cell of one or more rows and columns, which are merged."""
        look = style if content is EMPTY else _fitting(style, content)
        left, right = self.sheet_column(span[0]), self.sheet_column(span[1])
        top, bottom = rows
        if span[0] < span[1] and look.across == "right" and not isinstance(content.value, str):
            look = _without_indent(look)
        if (top, left) == (bottom, right):
            _hold(self._dressed(top, left, look), content)
            return
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self._dressed(row, column, look)
        _hold(self._dressed(top, left, look), content)
        merged = CellRange(min_col=left, min_row=top, max_col=right, max_row=bottom)
        self.sheet.merged_cells.ranges.add(merged)

    def underlay(self, row: int, span: Span, style: Style) -> None:
        """Give the cells of a row a look, for others to be put over them."""
        for column in range(self.sheet_column(span[0]), self.sheet_column(span[1]) + 1):
            self._dressed(row, column, style)

    def _dressed(self, row: int, column: int, style: Style) -> Cell:
        cell = self.sheet.cell(row, column)
        assert isinstance(cell, Cell)
        self._book.give(cell, style)
        return cell


def _hold(cell: Cell, content: Content) -> None:
    """Put a value into a cell; text stays text even if it begins with `=` or says `#N/A`."""
    if content.value is None:
        return
    if content.heading:
        cell.value = _with_heading(content.shown, cell.font.sz)
    else:
        cell.value = content.value
    if isinstance(content.value, str):
        cell.data_type = "s"


def _with_heading(text: str, size: float) -> CellRichText:
    first, newline, rest = escaped_for_xml(text).partition("\n")
    parts = [TextBlock(InlineFont(rFont=FONT, sz=size, b=True), first)]
    if rest:
        parts.append(TextBlock(InlineFont(rFont=FONT, sz=size), newline + rest))
    return CellRichText(parts)


@lru_cache(maxsize=1024)
def _variant(style: Style, number_format: str, right_to_left: bool, quoted: bool) -> Style:  # noqa: FBT001 - a key
    return replace(style, number_format=number_format, right_to_left=right_to_left, quoted=quoted)


@lru_cache(maxsize=256)
def _without_indent(style: Style) -> Style:
    """Room on the right by the number's format: LibreOffice forgets the indent of numbers in merged cells."""
    return replace(style, indent=0, number_format=style.number_format + "_)" * 2 * style.indent)


def _fitting(style: Style, content: Content) -> Style:
    if content.number_format == style.number_format and not (content.right_to_left or content.quoted):
        return style
    return _variant(style, content.number_format, content.right_to_left, content.quoted)
