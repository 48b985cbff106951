"""A sheet that is laid out, put into a workbook: all but its body, which `rows` writes."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.papers.paper import Paper
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.canvas import Canvas, Choices
from seminar_cli.render.xlsx.chart import add_chart
from seminar_cli.render.xlsx.fonts import DIGIT_WIDTH
from seminar_cli.render.xlsx.pages import set_breaks, set_up

_WIDEST_COLUMN = 255.0
_HIDDEN_COLUMN = 8.0
_MOST_FROZEN = 260.0
_MOST_INLINE, _MOST_TOLD = 255, 120


def add_worksheet(workbook: Workbook, title: str, paper: Paper, canvas: Canvas) -> None:
    """Add a sheet to a workbook, with all that a canvas holds but the body."""
    sheet = workbook.create_sheet(title)
    set_up(sheet, paper, canvas.scale, one_page=canvas.one_page or canvas.fits)
    set_breaks(sheet, canvas.rows, 0.0 if canvas.one_page else canvas.capacity, canvas.header)
    _set_columns(sheet, canvas)
    _freeze(sheet, canvas)
    _mark_out(sheet, canvas)
    for chart in canvas.charts:
        add_chart(sheet, chart)
    for choices in canvas.choices:
        _add_choices(sheet, choices)
    for (row, column), target in canvas.links.items():
        cell = sheet.cell(row, column)
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=f"{quote_sheetname(target)}!A1", display=target
        )


def _set_columns(sheet: Worksheet, canvas: Canvas) -> None:
    for index in range(canvas.hidden_columns):
        hidden = sheet.column_dimensions[get_column_letter(index + 1)]
        hidden.width, hidden.hidden = _HIDDEN_COLUMN, True
    for index, width in enumerate(canvas.ruler.widths):
        letter = get_column_letter(canvas.sheet_column(index))
        sheet.column_dimensions[letter].width = min(round(width / DIGIT_WIDTH, 2), _WIDEST_COLUMN)


def _freeze(sheet: Worksheet, canvas: Canvas) -> None:
    """Keep the header in sight while somebody scrolls, unless it stands too low on the screen."""
    header = canvas.header
    if not header or sum(row.height for row in canvas.rows[: header[1]]) > _MOST_FROZEN:
        return
    letter = get_column_letter(canvas.sheet_column(1)) if canvas.frozen_times else "A"
    sheet.freeze_panes = f"{letter}{header[1] + 1}"


def _mark_out(sheet: Worksheet, canvas: Canvas) -> None:
    """Tell openpyxl from where to where the cells reach, which it writes above the rows."""
    columns = {column for row in canvas.rows for column in row.cells}
    numbers = [number for number, row in enumerate(canvas.rows, start=1) if row.cells]
    if columns:
        sheet.cell(numbers[0], min(columns))
        sheet.cell(numbers[-1], max(columns))


def _add_choices(sheet: Worksheet, choices: Choices) -> None:
    """A drop-down over rows; none where a spreadsheet could not hold the list."""
    texts = [" ".join(for_sheet(text).split()) for text in choices.texts]
    listed = ",".join(texts).replace('"', '""')
    if len(listed.encode("utf-16-le")) > 2 * _MOST_INLINE or any("," in text for text in texts):
        return
    letter = get_column_letter(choices.column)
    validation = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
    validation.errorTitle = "Not a choice"
    validation.error = f"Choose one of {', '.join(texts)}."[:_MOST_TOLD]
    validation.showErrorMessage = True
    for first, last in _joined(choices.rows):
        validation.add(f"{letter}{first}:{letter}{last}")
    sheet.add_data_validation(validation)


def _joined(rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of rows, neighbours joined."""
    joined: list[tuple[int, int]] = []
    for first, last in rows:
        if joined and joined[-1][1] + 1 == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
