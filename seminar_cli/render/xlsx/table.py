"""A table on a sheet, and the hidden keys that let a marked sheet be read again.

Where a table is `readable_back`, the sheet has a hidden first column, and each such table these marks:

    column A (hidden)                 the table's columns
    #table KEY paper=NAME part=PART   the key of each column, at its first sheet column   (a hidden row)
    id                                labels (two rows of them where a column has an `over`)
    #band                             the heading of a band, merged across
    p001                              a row's cells; A holds the row's id (`#row` where it has none)
    #blank                            an empty line to write on: a walk-in
    #total                            a total
    #end                              the row after the table

A reader takes the column keys from the `#table` row and then each row whose A is an id or `#blank`, up to
`#end`. It needs no label, so labels may be in any language; A survives sorting with the rest of the row.
A record too high for one sheet row takes several, merged; A then stands in the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from seminar_cli.papers.paper import Band, Column, Kind, Paper, Row, Table, Tone
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.canvas import (
    INDENT,
    LEAST_HEIGHT,
    MOST_HEIGHT,
    PADDING_ACROSS,
    Canvas,
    Choices,
    Placed,
)
from seminar_cli.render.xlsx.cells import EMPTY, Content, content
from seminar_cli.render.xlsx.fonts import DIGIT_WIDTH, longest_word, text_width, widest_line
from seminar_cli.render.xlsx.memory import remembered
from seminar_cli.render.xlsx.ruler import Need, Span
from seminar_cli.render.xlsx.styles import BAND_FILL, HEADER_FILL, Style, toned

SIGN_HEIGHT = 27.0
_BLANK_HEIGHT = 22.0
_SLACK = 1.04
_WIDEST_LEAST = 120.0
_LEAST_SIGN, _USUAL_SIGN = 85.0, 110.0
_LEAST_BY_HAND = 60.0
_KEPT_TOGETHER = 3
_SHORT_BAND = 160.0
"""A band no higher than this, in points, stands on one page: a day, those who are met together."""
_WHOLE_NAME, _WHOLE_TEXT = 165.0, 60.0
"""Up to these widths a name and other text is not wrapped, however narrow the page."""

_PADDING = PADDING_ACROSS + INDENT
_LABEL = Style(bold=True, fill=HEADER_FILL, edge="under", down="center", indent=1)
_OVER = Style(bold=True, fill=HEADER_FILL, edge="all", across="center", down="center")
_CELL = Style(edge="all", down="center", indent=1)
_BAND = Style(bold=True, fill=BAND_FILL, edge="all", down="center", indent=1)
_TOTAL = Style(bold=True, edge="over", down="center", indent=1)
_SAID = Style(italic=True, edge="all", down="center", indent=1)

_WRAPPED = ("text", "name")


@dataclass(frozen=True, slots=True)
class _Ready:
    """A row whose cells are made."""

    row: Row
    cells: tuple[Content, ...]


@dataclass(slots=True)
class TablePlan:
    """A table with its cells made, measured and ready to be put on a sheet."""

    paper: Paper
    table: Table
    ready: dict[int, _Ready] = field(default_factory=dict)
    needs: list[Need] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make all cells, so that widths are known before the first is placed."""
        for row in _all_rows(self.table):
            self.ready[id(row)] = _Ready(row, tuple(_cells(self.table, row)))
        self.needs = [self._need(index, column) for index, column in enumerate(self.table.columns)]

    def _need(self, index: int, column: Column) -> Need:
        label = min(longest_word(column.label, bold=True), _WIDEST_LEAST)
        texts = {ready.cells[index].shown for ready in self.ready.values()} - {""}
        if not texts and not column.by_hand and column.kind in _WRAPPED:
            alone = label * _SLACK + _PADDING
            return Need(alone, alone)
        natural = max([label, *map(widest_line, texts)])
        word = max(map(longest_word, texts), default=0.0) if column.kind in _WRAPPED else natural
        return _need(column, label, natural, word)

    @property
    def has_lines(self) -> bool:
        """Some cell holds several lines: a reader looks for the others at the top of the row."""
        return any("\n" in cell.shown for ready in self.ready.values() for cell in ready.cells)

    def cells(self, row: Row) -> tuple[Content, ...]:
        """The cells of one of the table's rows."""
        return self.ready[id(row)].cells


def _all_rows(table: Table) -> list[Row]:
    rows = [row for band in table.bands for row in (*band.rows, *([band.total] if band.total else []))]
    return [*rows, table.total] if table.total else rows


def _cells(table: Table, row: Row) -> list[Content]:
    name = row.id or "a row"
    return [
        EMPTY
        if column.by_hand and column.kind != "tick" and not row.cells.get(column.key)
        else content(row.cells.get(column.key), column.kind, f"`{name}`, column `{column.label}`,")
        for column in table.columns
    ]


def _need(column: Column, label: float, natural: float, word: float) -> Need:
    """What a column asks for, from the width of its label, of its widest line and of its longest word."""
    floor = max(label * _SLACK, column.min_width * DIGIT_WIDTH) + _PADDING
    wide = natural * _SLACK + _PADDING
    if column.kind == "sign":
        return Need(max(floor, _LEAST_SIGN), max(floor, _USUAL_SIGN), 3.0)
    if column.by_hand and column.kind in _WRAPPED:
        return Need(max(floor, _LEAST_BY_HAND), max(floor, _USUAL_SIGN), 2.0)
    if column.kind == "choice":
        choices = max(map(text_width, column.choices), default=0.0) + 3 * PADDING_ACROSS
        return Need(max(floor, choices), max(floor, wide, choices))
    if column.kind in _WRAPPED:
        whole = _WHOLE_NAME if column.kind == "name" else _WHOLE_TEXT
        least = max(floor, min(word * _SLACK + _PADDING, _WIDEST_LEAST), min(wide, whole))
        return Need(least, max(wide, least), max(wide, least) / 100)
    return Need(max(floor, wide), max(floor, wide))


def add_table(canvas: Canvas, plan: TablePlan, spans: Sequence[Span]) -> tuple[int, int]:
    """Put a table on a sheet; the first and last row of its header, to be repeated on each page."""
    return _Printer(canvas, plan, spans).print()


class _Printer:
    """Puts one table on one sheet."""

    def __init__(self, canvas: Canvas, plan: TablePlan, spans: Sequence[Span]) -> None:
        self.canvas = canvas
        self.plan = plan
        self.table = plan.table
        self.spans = list(spans)
        self.whole = (self.spans[0][0], self.spans[-1][1]) if self.spans else canvas.ruler.all
        self.signed = any(column.kind == "sign" for column in self.table.columns)
        self.down = "top" if plan.has_lines and not self.signed else "center"
        self.styles: dict[Tone, list[Style]] = {}
        self.body: list[int] = []
        self.marked: list[tuple[int, int]] = []

    def print(self) -> tuple[int, int]:
        if self.table.readable_back:
            self._keys()
        header = self._header()
        for band in self.table.bands:
            self._band(band)
        if not any(band.rows for band in self.table.bands) and self.table.empty:
            said = content(self.table.empty, "text", "The words for an empty table")
            self.body.append(self.canvas.add_line([Placed(self.whole, said, _SAID)]))
        for _ in range(self.table.blanks):
            self._blank()
        if self.table.total:
            self._total(self.table.total)
        for row in self.body[-_KEPT_TOGETHER:-1]:
            self.canvas.glue(row)
        if self.table.readable_back:
            self.canvas.glue(self.canvas.last_row)
            self._mark(self.canvas.add_row(4.0), "#end")
        self._choices()
        return header

    def _keys(self) -> None:
        paper, table = self.plan.paper, self.table
        name = for_sheet(f"#table {table.key} paper={paper.name} part={paper.part}")
        columns = [
            (self.canvas.sheet_column(span[0]), for_sheet(column.key))
            for span, column in zip(self.spans, table.columns, strict=True)
        ]
        self.canvas.add_hidden_row([(1, name), *columns])

    def _mark(self, row: int, text: str) -> None:
        if self.table.readable_back:
            self.canvas.write_hidden(row, 1, for_sheet(text))

    def _header(self) -> tuple[int, int]:
        labels = [
            Placed(span, content(column.label, "text", "A label"), _set_across(_LABEL, column.kind))
            for span, column in zip(self.spans, self.table.columns, strict=True)
        ]
        groups = self._groups()
        if not groups:
            row = self.canvas.add_line(labels, 20.0, glued=True)
            self._mark(row, "id")
            return row, row
        overs = [Placed(span, content(over, "text", "A label"), _OVER) for over, span in groups]
        height = max(LEAST_HEIGHT, *map(self.canvas.cell_height, overs))
        top = self.canvas.add_row(height, glued=True)
        below = max(LEAST_HEIGHT, *(self.canvas.cell_height(label) for label in labels))
        bottom = self.canvas.add_row(below, glued=True)
        starts = [bottom if column.over else top for column in self.table.columns]
        placements = [(over, top, top) for over in overs]
        placements += [(label, first, bottom) for label, first in zip(labels, starts, strict=True)]
        for placed, first, last in placements:
            fitted = self.canvas.fitted(placed, MOST_HEIGHT)
            self.canvas.fill((first, last), fitted.span, fitted.content, fitted.style)
        self._mark(bottom, "id")
        return top, bottom

    def _groups(self) -> list[tuple[str, Span]]:
        """Headings over neighbours, each with the sheet columns that it spans."""
        groups: list[tuple[str, Span]] = []
        before = ""
        for column, span in zip(self.table.columns, self.spans, strict=True):
            if column.over and column.over == before:
                groups[-1] = (column.over, (groups[-1][1][0], span[1]))
            elif column.over:
                groups.append((column.over, span))
            before = column.over
        return groups

    def _band(self, band: Band) -> None:
        if band.label:
            label = content(band.label, "text", "A heading")
            self._mark(self.canvas.add_line([Placed(self.whole, label, _BAND)], 18.0, glued=True), "#band")
        first = self.canvas.last_row + 1
        for row in band.rows:
            if row.tone not in self.styles:
                self.styles[row.tone] = [self._style(column, row.tone) for column in self.table.columns]
            self._row(row, self.styles[row.tone])
        if band.rows:
            self.marked.append((first, self.canvas.last_row))
            if band.label:
                self.canvas.keep_together(first, self.canvas.last_row, _SHORT_BAND)
        if band.total:
            self._total(band.total)

    def _style(self, column: Column, tone: Tone = "plain") -> Style:
        bold = self.signed and column.kind == "name"
        return _cell_style(column.kind, tone, self.down, bold=bold, by_hand=column.by_hand)

    def _row(self, row: Row, styles: Sequence[Style]) -> None:
        placed = list(map(Placed, self.spans, self.plan.cells(row), styles))
        number = self.canvas.add_line(placed, SIGN_HEIGHT if self.signed else LEAST_HEIGHT)
        self.body.append(number)
        self._mark(number, row.id or "#row")
        if row.id:
            self.canvas.row_of_record[row.id] = number

    def _blank(self) -> None:
        placed = [
            Placed(span, EMPTY, self._style(column))
            for span, column in zip(self.spans, self.table.columns, strict=True)
        ]
        number = self.canvas.add_line(placed, SIGN_HEIGHT if self.signed else _BLANK_HEIGHT)
        self.body.append(number)
        self.marked.append((number, number))
        self._mark(number, "#blank")

    def _total(self, row: Row) -> None:
        self.canvas.glue(self.canvas.last_row)
        placed = [
            Placed(span, cell, _set_across(_TOTAL, column.kind))
            for span, cell, column in zip(self.spans, self.plan.cells(row), self.table.columns, strict=True)
        ]
        number = self.canvas.add_line(placed, 18.0)
        self.body.append(number)
        self._mark(number, "#total")

    def _choices(self) -> None:
        """Drop-downs where a column's values are a choice."""
        for column, span in zip(self.table.columns, self.spans, strict=True):
            if column.kind == "choice" and column.choices and self.marked:
                place = self.canvas.sheet_column(span[0])
                self.canvas.choices.append(Choices(place, column.choices, self.marked))


@remembered
def _cell_style(kind: Kind, tone: Tone, down: str, *, bold: bool, by_hand: bool) -> Style:
    style = replace(_CELL, edge="sign" if by_hand else _CELL.edge, down=down, bold=bold)
    return toned(_set_across(style, kind), tone)


@remembered
def _set_across(style: Style, kind: Kind) -> Style:
    """Numbers stand on the right, choices and signatures in the middle, all else on the left."""
    if kind in ("number", "share"):
        return replace(style, across="right")
    middle = kind in ("choice", "tick") or (kind == "sign" and style.edge == "sign")
    return replace(style, across="center", indent=0) if middle else style
