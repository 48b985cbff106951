"""The body of a sheet as it stands in a file: its rows, and which of their cells are merged.

openpyxl makes an object of every cell and an element of every part of it, which takes longer than all else
that a long list needs. All but the body is openpyxl's; `package` puts the body where it leaves that out.
"""

from collections.abc import Iterator, Sequence
from datetime import date, time
from html import escape
from xml.etree.ElementTree import tostring

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from seminar_cli.render.clean import escaped_for_xml
from seminar_cli.render.xlsx.canvas import Box, Canvas, SheetRow
from seminar_cli.render.xlsx.cells import Content
from seminar_cli.render.xlsx.fonts import FONT
from seminar_cli.render.xlsx.memory import remembered
from seminar_cli.render.xlsx.styles import Style, StyleBook

_STEPS = 4
"""The parts of a point to which a row's height is rounded."""


def body_as_xml(canvas: Canvas, book: StyleBook) -> bytes:
    """The rows and merged cells of a sheet, in UTF-8.

    Text is written as text, even if it begins with `=` or says `#N/A`.
    """
    rows = "".join([_row(number, row, book) for number, row in enumerate(canvas.rows, start=1)])
    return f"<sheetData>{rows}</sheetData>{_merged(canvas.merged)}".encode()


def _merged(boxes: Sequence[Box]) -> str:
    if not boxes:
        return ""
    refs = [
        f'<mergeCell ref="{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}" />'
        for top, left, bottom, right in sorted(boxes)
    ]
    return f'<mergeCells count="{len(refs)}">{"".join(refs)}</mergeCells>'


def _row(number: int, row: SheetRow, book: StyleBook) -> str:
    look = 'hidden="1"' if row.hidden else f'ht="{round(row.height * _STEPS) / _STEPS:g}" customHeight="1"'
    return f'<row r="{number}" {look}>{"".join(_cells(number, row, book))}</row>'


def _cells(number: int, row: SheetRow, book: StyleBook) -> Iterator[str]:
    for column in sorted(row.cells):
        content, style = row.cells[column]
        value = content.value
        begin = f'<c r="{get_column_letter(column)}{number}" s="{book.number_of(style)}"'
        if value is None:
            yield f"{begin}/>"
        elif isinstance(value, str):
            told = _with_heading(content, style) if content.heading else _text(value)
            yield f'{begin} t="inlineStr">{told}</c>'
        else:
            yield f"{begin}><v>{_number(value)}</v></c>"


@remembered
def _text(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<is><t{space}>{escape(text, quote=False)}</t></is>"


def _with_heading(content: Content, style: Style) -> str:
    """Text of which the first line is bold."""
    first, newline, rest = escaped_for_xml(content.shown).partition("\n")
    parts = [TextBlock(InlineFont(rFont=FONT, sz=style.size, b=True), first)]
    if rest:
        parts.append(TextBlock(InlineFont(rFont=FONT, sz=style.size), newline + rest))
    return tostring(CellRichText(parts).to_tree(), "unicode")


def _number(value: float | date | time) -> str:
    """A number, or the number that a spreadsheet knows a date or a time by."""
    if not isinstance(value, int | float):
        value = to_excel(value)  # type: ignore[no-untyped-call]
    return str(safe_string(value))
