"""The rows of a sheet: as openpyxl would write them, and as it reads them."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import canonicalize
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.papers.paper import Kind, Paper, Value
from seminar_cli.render.xlsx.book import Book
from seminar_cli.render.xlsx.canvas import Box, Canvas, SheetRow
from seminar_cli.render.xlsx.cells import Content, content
from seminar_cli.render.xlsx.rows import body_as_xml
from seminar_cli.render.xlsx.ruler import Ruler
from seminar_cli.render.xlsx.styles import Style, StyleBook

HOSTILE = (
    "=1+1",
    "#N/A",
    "TRUE",
    "1",
    " two ",
    "a\nb",
    "<is>&amp;",
    "_x000D_",
    "]]>",
    "\t",
    "محمد",
    "李\xa0",
)

values: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.text(alphabet=st.characters(exclude_categories=()), max_size=30),
    st.sampled_from(HOSTILE),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.times(),
    st.datetimes(),
)
kinds: st.SearchStrategy[Kind] = st.sampled_from(("text", "number", "share", "tick", "time"))
# blank text is left out: openpyxl does not ask readers to keep it, we do
cells = st.dictionaries(
    st.integers(1, 60),
    st.tuples(
        st.builds(content, values, kinds).filter(lambda held: not held.shown.isspace()),
        st.builds(Style, st.sampled_from((8.0, 10.0)), st.booleans(), fill=st.sampled_from(("", "E6E6E6"))),
    ),
    max_size=8,
)


@st.composite
def sheet_rows(draw: st.DrawFn) -> list[SheetRow]:
    rows = [SheetRow(draw(st.floats(1, 409)), glued=False) for _ in range(draw(st.integers(1, 5)))]
    for row in rows:
        row.hidden = draw(st.booleans())
        row.cells.update(draw(cells))
    return rows


def canvas_of(rows: Sequence[SheetRow]) -> Canvas:
    canvas = Canvas(Ruler([100.0]))
    canvas.rows.extend(rows)
    canvas.capacity = 1e6
    return canvas


def by_openpyxl(rows: Sequence[SheetRow], workbook: Workbook, styles: StyleBook) -> str:
    """The rows of the sheet into which openpyxl has been given each cell."""
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for number, row in enumerate(rows, start=1):
        if row.hidden:
            sheet.row_dimensions[number].hidden = True
        else:
            sheet.row_dimensions[number].height = round(row.height * 4) / 4
        for column, (held, style) in row.cells.items():
            cell = sheet.cell(number, column, held.value)
            if isinstance(held.value, str):
                cell.data_type = "s"
            cell._style = workbook._cell_styles[styles.number_of(style)]  # type: ignore[attr-defined]
    out = BytesIO()
    workbook.save(out)
    with ZipFile(out) as packed:
        written = packed.read("xl/worksheets/sheet1.xml").decode("utf-8")
    found = re.search("<sheetData>.*</sheetData>", written, re.DOTALL)
    assert found
    return found[0].replace(' t="n"', "")  # which is what a cell without it is, too


@given(sheet_rows())
def test_rows_are_as_openpyxl_writes_them(rows: list[SheetRow]) -> None:
    workbook = Workbook()
    styles = StyleBook(workbook)
    ours = body_as_xml(canvas_of(rows), styles).decode("utf-8")
    assert canonicalize(ours) == canonicalize(by_openpyxl(rows, workbook, styles))


def read_back(rows: Sequence[SheetRow], *merged: Box) -> Worksheet:
    canvas = canvas_of(rows)
    canvas.merged.extend(merged)
    book = Book()
    book.add("Sheet", Paper("sample", "", "Sample", ()), canvas)
    sheet = load_workbook(BytesIO(book.packed("")), rich_text=True).active
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(*held: Content, style: Style | None = None) -> SheetRow:
    row = SheetRow(15, glued=False)
    row.cells.update({column: (each, style or Style()) for column, each in enumerate(held, start=1)})
    return row


def test_what_is_written_is_read() -> None:
    told: list[Value] = [date(2023, 7, 24), time(9, 30), datetime(2023, 7, 24, 9, 30), 1100, 0.125]
    sheet = read_back([row_of(*map(content, told), *map(content, HOSTILE[:5]))])
    read = [cell.value for cell in sheet[1]]
    assert [type(value) for value in read[3:]] == [int, float, *[str] * 5]
    assert read[3:] == [1100, 0.125, *HOSTILE[:5]]
    assert [cell.data_type for cell in sheet[1]] == [*"nnnnn", *"sssss"]
    assert read[:3] == pytest.approx([45131, 9.5 / 24, 45131 + 9.5 / 24])


def test_the_first_line_of_a_heading_is_bold() -> None:
    heading = replace(content("Room 5 & 6\n=9:30\n"), heading=True)
    told = read_back([row_of(heading, style=Style(size=12))])["A1"].value
    assert isinstance(told, CellRichText)
    assert str(told) == "Room 5 & 6\n=9:30"
    fonts = [part.font for part in told if isinstance(part, TextBlock)]
    assert [(font.b, font.sz) for font in fonts] == [(True, 12), (False, 12)]


def test_merged_cells() -> None:
    sheet = read_back([row_of(*[content("a")] * 3)] * 3, (2, 2, 3, 3), (1, 1, 1, 28))
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A1:AB1", "B2:C3"]


def test_a_sheet_without_cells() -> None:
    assert read_back([SheetRow(15, glued=False)]).row_dimensions[1].height == 15


COMPANIONS = ("numpy", "lxml", "PIL")
PROBE = """
import sys
from seminar_cli.render import render
from tests.render.samples import sign_in
render([sign_in()], ".xlsx")
assert not {"numpy", "lxml", "PIL"} & set(sys.modules), "imported with openpyxl"
import numpy, lxml, PIL
print(numpy.told, lxml.told, PIL.told)
"""


def test_openpyxl_comes_without_its_companions_and_they_can_still_be_had(tmp_path: Path) -> None:
    for name in COMPANIONS:
        (tmp_path / f"{name}.py").write_text(f'told = "{name} itself"\n', "utf-8")
    root = Path(__file__).parents[2]
    paths = f"import sys; sys.path[:0] = {[str(tmp_path), str(root)]!r}\n"
    done = subprocess.run([sys.executable, "-c", paths + PROBE], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("numpy itself lxml itself PIL itself\n", "")
