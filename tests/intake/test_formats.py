"""Every format that spreadsheets come in, and what their programs put into them."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from seminar_cli.errors import UnusableInput
from seminar_cli.intake.files import read_sheets
from seminar_cli.intake.header import lists_in
from seminar_cli.intake.sheet import Sheet, spread
from tests.intake.sheets import altered, workbook
from tests.intake.xlsb import binary_workbook

FILES = Path(__file__).parent / "files"
"""Written by a spreadsheet program: the same list in other formats, and one behind a password."""

SHEET = "xl/worksheets/sheet1.xml"


def _only(path: Path) -> Sheet:
    (sheet,) = read_sheets(path)
    return sheet


@pytest.mark.parametrize("name", ["list.xls", "list.ods"])
def test_older_and_open_formats_hold_the_same(name: str) -> None:
    assert [line.cells for line in _only(FILES / name).lines] == [
        ("Name", "Country", "Date of birth", "Phone"),
        ("Ana REYES", "Chile", dt.date(1980, 4, 13), 560001234),
        ("José NÚÑEZ", "Pérou", dt.date(1975, 12, 1), "0056 2"),
    ]


def test_binary_workbooks_are_read(tmp_path: Path) -> None:
    path = binary_workbook(tmp_path / "list.xlsb", [["Name", "Phone"], ["José NÚÑEZ", 560001234]])
    assert [line.cells for line in _only(path).lines] == [("Name", "Phone"), ("José NÚÑEZ", 560001234)]


def test_a_password_is_told() -> None:
    with pytest.raises(UnusableInput, match="protected by a password"):
        read_sheets(FILES / "protected.xlsx")


def test_dates_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append(["Name", dt.date(1980, 4, 13)])
    book.save(tmp_path / "list.xlsx")
    assert _only(tmp_path / "list.xlsx").lines[0].cells == ("Name", dt.date(1980, 4, 13))


def test_formulas_without_results_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name", "Country"], ["Ana", '=CONCAT("Chi","le")']])
    with pytest.raises(UnusableInput, match="without their results, such as in B2"):
        read_sheets(path)


def test_formulas_with_results_are_their_results(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = Workbook()
    for row in (["Name", "Country"], ["Ana", 1], ["Bo", 2]):
        book.worksheets[0].append(row)
    book.save(path)
    altered(path, SHEET, b"<v>1</v>", b"<f>1+0</f><v>1</v>")
    altered(path, SHEET, b"</row></sheetData>", b'<c r="C3" t="str"><f>B8</f><v></v></c></row></sheetData>')
    assert [line.cells for line in _only(path).lines][1:] == [("Ana", 1, None), ("Bo", 2, None)]


def test_a_chart_before_the_list_is_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    chart = BarChart()
    book.worksheets[0].append(["Name", "Country"])
    chart.add_data(Reference(book.worksheets[0], min_col=1, max_col=1, min_row=1, max_row=2))
    book.create_chartsheet("Chart", 0).add_chart(chart)
    book.save(tmp_path / "list.xlsx")
    assert _only(tmp_path / "list.xlsx").lines[0].cells == ("Name", "Country")


def test_a_hidden_sheet_counts_only_where_no_other_holds_a_list(tmp_path: Path) -> None:
    book = Workbook()
    shown, hidden = book.worksheets[0], book.create_sheet("Old")
    for sheet in (shown, hidden):
        sheet.append(["Name", "Country"])
        sheet.append(["Ana", "Chile"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    found = lists_in(read_sheets(tmp_path / "list.xlsx"), "people", (("name",),))
    assert [each.sheet.name for each in found] == [shown.title]
    shown.delete_rows(1, 2)
    shown.append(["See the other sheet"])
    book.save(tmp_path / "list.xlsx")
    found = lists_in(read_sheets(tmp_path / "list.xlsx"), "people", (("name",),))
    assert [each.sheet.name for each in found] == ["Old"]


def test_a_stated_size_that_is_a_lie_hides_no_row(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name", "Country"], ["Ana", "Chile"], ["Bo", "Peru"]])
    altered(path, SHEET, b'<dimension ref="A1:B3"', b'<dimension ref="A1:A1"')
    assert len(_only(path).lines) == 3


def test_cells_merged_downwards_hold_for_each_row_and_no_other(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Country", "Name"], ["Chile", "Ana"], [None, "Bo"], [None, "Cy"], [None, "Di"]):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    book.save(tmp_path / "list.xlsx")
    found = spread(_only(tmp_path / "list.xlsx"))
    assert [line.at(0) for line in found.lines] == ["Country", "Chile", "Chile", "Chile", None]
