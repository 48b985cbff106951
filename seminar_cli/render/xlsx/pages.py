"""How a sheet is printed: A4, fitted to the width, with a footer, and with breaks where a reader wants them.

Rows that belong together stay together: a heading with what it heads, the last three rows of a table with
each other. All breaks are set by hand, a little before the page is full, so that every program breaks alike.
"""

from collections.abc import Sequence
from math import floor

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.papers.paper import Page, Paper
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.canvas import SheetRow
from seminar_cli.render.xlsx.cards import POINTS_A_MM
from seminar_cli.render.xlsx.fonts import FONT, set_lines, text_width

_A4 = (210.0, 297.0)
_FOOT_MM = 16.0
_FOOTER_MM = 8.0
_MM_AN_INCH = 25.4
_FILLED = 0.965
"""How much of a page is filled: programs differ by a few points in what they fit on one."""
_MOST_BREAKS = 1023
_STEP = 0.05
_TINY = 1e-6
_LEAST_OVERVIEW = 0.5
"""An overview is one page at any price; below this size its text is cut smaller cell by cell."""
_LEAST_SCALE = 10
"""In percent: no program prints smaller."""
_FOOTER_SIZE = 8
_MOST_FOOTER = 80
"""A footer holds 255 characters in all, codes included."""


def usable_width(page: Page) -> float:
    """The width between the margins, in points."""
    return (_A4[1 if page.landscape else 0] - 2 * page.margin_mm) * POINTS_A_MM


def usable_height(page: Page) -> float:
    """The height between the margins, in points."""
    height = _A4[0 if page.landscape else 1]
    return (height - page.margin_mm - max(page.margin_mm, _FOOT_MM)) * POINTS_A_MM


def page_capacity(page: Page, width: float, scale: float = 1.0) -> float:
    """The height of rows that a page takes, in points of the sheet.

    Args:
        page: how it is printed.
        width: of all columns, in points; a sheet wider than the page is printed smaller.
        scale: how much larger than usual it is printed.
    """
    most = max(100, round(100 * scale))
    printed = max(_LEAST_SCALE, min(most, int(100 * usable_width(page) / width))) / 100
    return usable_height(page) / printed * _FILLED


def scales_to_try(page: Page, height: float, capacity: float) -> list[float]:
    """Other sizes of type that may bring a sheet onto one page, the largest first.

    Args:
        page: how it is printed.
        height: of all rows at the size that the page asks for, in points.
        capacity: of a page at that size, in points.
    """
    least = _LEAST_OVERVIEW if page.fit_one_page else min(page.least, page.size)
    if height <= capacity:
        most = page.size * capacity / height  # larger type takes no fewer lines
        return _steps(min(page.largest, most), page.size)[::2]
    if page.fit_one_page or height <= capacity * (page.size / least) ** 2:
        return [*_steps(page.size, least)[1:], least]
    return []


def _steps(largest: float, least: float) -> list[float]:
    """Sizes from the largest down to one above the least."""
    return [step * _STEP for step in range(floor(largest / _STEP + _TINY), round(least / _STEP), -1)]


def set_up(sheet: Worksheet, paper: Paper, scale: float, *, one_page: bool) -> None:
    """Paper, margins, fitting and footer; `scale` is the size of type, 1 being usual."""
    page = paper.page
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if page.landscape else "portrait"
    assert sheet.sheet_properties.pageSetUpPr is not None
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    if scale > 1:  # what is fitted is never enlarged
        sheet.sheet_properties.pageSetUpPr.fitToPage = False
        sheet.page_setup.scale = round(100 * scale)
    margin = page.margin_mm / _MM_AN_INCH
    sheet.page_margins.left = sheet.page_margins.right = sheet.page_margins.top = margin
    sheet.page_margins.bottom = max(page.margin_mm, _FOOT_MM) / _MM_AN_INCH
    sheet.page_margins.header = margin / 2
    sheet.page_margins.footer = _FOOTER_MM / _MM_AN_INCH
    sheet.print_options.horizontalCentered = True
    sheet.sheet_view.showGridLines = False
    assert sheet.oddFooter is not None
    _set_footer(sheet.oddFooter, paper, max(1.0, scale))


def _set_footer(footer: HeaderFooterItem, paper: Paper, scale: float) -> None:
    """The document on the left, its issue in the middle, the sheet and the page on the right.

    Programs enlarge a footer with its sheet, so that it is set smaller by as much.
    """
    third = usable_width(paper.page) / 3
    footer.left.text = footer_text(paper.document or paper.title, third)
    footer.center.text = footer_text(paper.issue, third)
    footer.right.text = "&A · page &P of &N" if paper.part else "Page &P of &N"
    for part in (footer.left, footer.center, footer.right):
        part.size = round(_FOOTER_SIZE / scale)
        part.font = f"{FONT},Regular"


def footer_text(text: str, width: float) -> str:
    """Text for a footer: on one line, `&` doubled, shortened where wider than `width` points."""
    line = " ".join(for_sheet(text).split())
    if text_width(line, _FOOTER_SIZE) > width:
        line = f"{set_lines(line, width, _FOOTER_SIZE)[0][:_MOST_FOOTER].rstrip(' ,;:·–-')}…"
    return line.replace("&", "&&")


def set_breaks(
    sheet: Worksheet, rows: Sequence[SheetRow], capacity: float, repeated: tuple[int, int] | None
) -> None:
    """Repeat header rows and end pages.

    Args:
        sheet: the sheet.
        rows: all of its rows.
        capacity: of a page, in points; 0 where all is printed on one.
        repeated: the first and last row of the header that each later page repeats.
    """
    head = 0.0
    if repeated:
        sheet.print_title_rows = f"{repeated[0]}:{repeated[1]}"
        head = sum(row.height for row in rows[repeated[0] - 1 : repeated[1]])
    if not capacity:
        return
    for row in page_ends(rows, capacity, head, repeated[1] if repeated else 0)[:_MOST_BREAKS]:
        sheet.row_breaks.append(Break(id=row))


def page_ends(rows: Sequence[SheetRow], capacity: float, head: float = 0.0, head_row: int = 0) -> list[int]:
    """The numbers of the rows after which a page ends, but for the last page.

    Args:
        rows: all rows, the first being number 1.
        capacity: of a page, in points.
        head: height of the rows repeated on pages that begin after row `head_row`.
        head_row: the last of these rows.
    """
    ends: list[int] = []
    start = 0
    while True:
        room = capacity - (head if start >= head_row else 0.0)
        end = _full(rows, start, room)
        if end >= len(rows):
            return ends
        start = _end_of_page(rows, start, end)
        ends.append(start)


def _full(rows: Sequence[SheetRow], start: int, room: float) -> int:
    """The first row that a page from `start` cannot take."""
    for index in range(start, len(rows)):
        room -= rows[index].height
        if room < 0 and index > start:
            return index
        if rows[index].ends_page:
            return index + 1
    return len(rows)


def _end_of_page(rows: Sequence[SheetRow], start: int, full: int) -> int:
    """The last row before `full` that need not stay with the next; `full` where all are glued."""
    for end in range(full, start, -1):
        if not rows[end - 1].glued:
            return end
    return full
