"""A sheet as it is laid out: rows with computed heights, cells that may span columns and rows.

Nothing is written yet: a sheet may be laid out more than once before its type has the right size. What is
settled goes into a workbook by `worksheet.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from seminar_cli.papers.paper import Bars
from seminar_cli.render.xlsx.cells import EMPTY, Content
from seminar_cli.render.xlsx.fonts import set_height
from seminar_cli.render.xlsx.memory import remembered
from seminar_cli.render.xlsx.ruler import Ruler, Span
from seminar_cli.render.xlsx.styles import LINK, Style

MOST_HEIGHT = 400.0
"""A row can be 409 points high; what needs more takes several rows, merged."""

LEAST_HEIGHT = 16.0
PADDING_ACROSS = 7.0
PADDING_DOWN = 3.0
_LEAST_SIZE = 3.0
INDENT = 9.0
"""What one step of indentation takes, in points."""

Box = tuple[int, int, int, int]
"""Cells that are merged: first row, first column, last row, last column of the sheet, from 1."""

_HIDDEN = Style()
_TEXT = "General;-General;General;@"
"""Text is shown as it is; what somebody types in its place may still be a number."""


@dataclass(slots=True)
class SheetRow:
    """A row: its height in points, whether it stays with the next on a page, or ends its page; its cells.

    The cells are by the number of their sheet column, from 1, in whatever order they were put there.
    """

    height: float
    glued: bool = False
    ends_page: bool = False
    hidden: bool = False
    cells: dict[int, tuple[Content, Style]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of a line: where it stands, what it holds, how it looks."""

    span: Span
    content: Content
    style: Style


@dataclass(frozen=True, slots=True)
class Choices:
    """A drop-down of texts in the cells of a sheet column, over ranges of rows."""

    column: int
    texts: Sequence[str]
    rows: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where a chart's numbers are and where it is drawn, in sheet rows and columns from 1.

    The numbers stand in rows `top` + 1 to `bottom` below their headings; the first of `columns` holds labels.
    """

    top: int
    bottom: int
    columns: Sequence[int]
    corner: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart of numbers that stand on the sheet.

    Attributes:
        bars: what it says.
        place: where its numbers stand and where it is drawn.
        longest: where its axis ends; None for where it likes.
        alt_text: what it says, in words.
    """

    bars: Bars
    place: ChartPlace
    longest: float | None
    alt_text: str


class Canvas:
    """A sheet and what has been put on it, in type of a `scale` of which 1 is the usual."""

    def __init__(self, ruler: Ruler, scale: float = 1.0, *, hidden_columns: int = 0) -> None:
        self.ruler = ruler
        self.scale = scale
        self.hidden_columns = hidden_columns
        self.rows: list[SheetRow] = []
        self.capacity = 0.0
        self.one_page = False
        self.header: tuple[int, int] | None = None
        self.frozen_times = False
        self.merged: list[Box] = []
        self.charts: list[Chart] = []
        self.choices: list[Choices] = []
        self.links: dict[tuple[int, int], str] = {}
        self.row_of_record: dict[str, int] = {}
        self._offset = hidden_columns + 1

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
        self.rows.append(SheetRow(min(height, MOST_HEIGHT), glued))
        return len(self.rows)

    def add_space(self, height: float = 9.0) -> None:
        """An empty row between sections, which never ends a page."""
        self.add_row(height, glued=True)

    def add_hidden_row(self, values: Sequence[tuple[int, str]]) -> None:
        """A row that is not seen or printed, of sheet columns and their text."""
        row = self.add_row(0.0, glued=True)
        self.rows[-1].hidden = True
        for column, text in values:
            self.write_hidden(row, column, text)

    def write_hidden(self, row: int, sheet_column: int, text: str) -> None:
        """Text in a cell that nobody sees, for a program to read."""
        self.rows[row - 1].cells[sheet_column] = (Content(text, text), _HIDDEN)

    def link(self, row: int, sheet_column: int, sheet: str) -> None:
        """Lead from a cell to the top of a sheet, and show it as links are shown."""
        content, style = self.rows[row - 1].cells[sheet_column]
        look = replace(style, ink=LINK, bold=False, underline=True)
        self.rows[row - 1].cells[sheet_column] = (content, look)
        self.links[(row, sheet_column)] = sheet

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
        if look.across == "right" and look.indent and not _may_wrap(content):
            look = _without_indent(look, is_text=isinstance(content.value, str))
        left, right = span[0] + self._offset, span[1] + self._offset
        top, bottom = rows
        if left == right and top == bottom:
            self.rows[top - 1].cells[left] = (content, look)
            return
        for row in range(top, bottom + 1):
            self.rows[row - 1].cells.update(dict.fromkeys(range(left, right + 1), (EMPTY, look)))
        self.rows[top - 1].cells[left] = (content, look)
        self.merged.append((top, left, bottom, right))

    def underlay(self, row: int, span: Span, style: Style) -> None:
        """Give the cells of a row a look, for others to be put over them."""
        for column in range(self.sheet_column(span[0]), self.sheet_column(span[1]) + 1):
            self.rows[row - 1].cells[column] = (EMPTY, style)


@remembered
def _variant(style: Style, number_format: str, right_to_left: bool, quoted: bool) -> Style:  # noqa: FBT001 - a key
    return replace(style, number_format=number_format, right_to_left=right_to_left, quoted=quoted)


def _may_wrap(content: Content) -> bool:
    """Text of several words: a format would make room beside its last line alone."""
    return isinstance(content.value, str) and " " in content.value


@remembered
def _without_indent(style: Style, *, is_text: bool) -> Style:
    """Room on the right by the format: LibreOffice forgets the indent of merged and of narrow cells there."""
    shown = _TEXT if is_text else style.number_format
    return replace(style, indent=0, number_format=shown + "_)" * 2 * style.indent)


def _fitting(style: Style, content: Content) -> Style:
    if content.number_format == style.number_format and not (content.right_to_left or content.quoted):
        return style
    return _variant(style, content.number_format, content.right_to_left, content.quoted)
