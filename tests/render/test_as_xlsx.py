import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.errors import Refused
from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Block,
    Cards,
    Column,
    Fact,
    Facts,
    Grid,
    Page,
    Paper,
    Row,
    Table,
    Text,
    Value,
)  # fmt: skip
from seminar_cli.render import render
from tests.render.samples import EVERY_KIND, PEOPLE, badges, coverage, daily, overview, sign_in
from tests.xlsx_lint import alt_texts, assert_clean


def workbook(*papers: Paper) -> Workbook:
    data = render(papers, ".xlsx")
    assert_clean(data)
    return load_workbook(BytesIO(data))


def sheet_of(*papers: Paper) -> Worksheet:
    sheet = workbook(*papers).worksheets[-1]
    assert isinstance(sheet, Worksheet)
    return sheet


def table_sheet(*rows: Row, columns: Sequence[Column] = (Column("a", "A"),), **fields: object) -> Worksheet:
    table = replace(Table("t", tuple(columns), (Band("", rows),)), **fields)  # type: ignore[arg-type]
    return sheet_of(Paper("p", "", "Title", (table,)))


def texts(sheet: Worksheet) -> list[object]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("make", EVERY_KIND)
def test_every_kind_is_clean(make: Callable[[], Paper]) -> None:
    workbook(make())


def test_no_parts() -> None:
    with ZipFile(BytesIO(render([], ".xlsx"))) as package:
        assert "xl/workbook.xml" in package.namelist()


def test_printing() -> None:
    sheet = sheet_of(sign_in())
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows is not None
    assert sheet.oddFooter is not None
    assert "page &P of &N" in str(sheet.oddFooter.right.text)
    header = int(sheet.print_title_rows.split(":")[-1].lstrip("$"))
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet_of(overview()).page_setup.fitToHeight == 1


def test_footer_escapes_and_shortens() -> None:
    paper = replace(daily(), document="R&D " + "long " * 60, issue="1 & 2")
    footer = sheet_of(paper).oddFooter
    assert footer is not None
    assert str(footer.center.text) == "1 && 2"
    assert str(footer.left.text).startswith("R&&D")
    assert str(footer.left.text).endswith("…")


def test_contents_link_to_each_sheet() -> None:
    book = workbook(overview(), daily(24), daily(25), replace(daily(26), tab="It's"))
    assert book.sheetnames == ["Contents", "Overview", "24 July", "25 July", "It's"]
    links = [cell.hyperlink.location for row in book["Contents"] for cell in row if cell.hyperlink]
    assert links == ["'Overview'!A1", "'24 July'!A1", "'25 July'!A1", "'It''s'!A1"]
    assert "Contents" not in workbook(overview(), daily(24), daily(25)).sheetnames


def test_only_links_look_like_links() -> None:
    book = workbook(overview(), daily(24), daily(25), replace(daily(26), tab="It's"))
    cells = [cell for row in book["Contents"] for cell in row if cell.value]
    underlined = {cell.coordinate for cell in cells if cell.font.underline == "single"}
    assert underlined == {cell.coordinate for cell in cells if cell.hyperlink}


def test_signatures_have_room() -> None:
    sheet = sheet_of(sign_in())
    for number in range(1, sheet.max_row + 1):
        mark = sheet.cell(number, 1).value
        if mark == "#blank" or str(mark).startswith("p0"):
            height = sheet.row_dimensions[number].height
            assert height is not None
            assert height >= 25
            assert sheet.cell(number, 7).border.bottom.style == "thin"


def test_marked_sheets_can_be_read_back() -> None:
    sheet = sheet_of(sign_in(4, 2))
    assert sheet.column_dimensions["A"].hidden
    marks = [sheet.cell(number, 1).value for number in range(1, sheet.max_row + 1)]
    keys = marks.index("#table people paper=sign-in part=2023-07-24") + 1
    assert sheet.row_dimensions[keys].hidden
    assert [sheet.cell(keys, column).value for column in range(2, 10)] == [
        "no", "name", "country", "organization", "am_mark", "am_sign", "pm_mark", "pm_sign",
    ]  # fmt: skip
    told = [mark for mark in marks[keys:] if mark is not None]
    assert told == [
        "id", "#band", "p001", "p002", "#band", "p003", "p004", "#band", "lei-hao", "dima-al-khatib",
        "#blank", "#blank", "#end",
    ]  # fmt: skip
    assert sheet.cell(marks.index("p001") + 1, 3).value == PEOPLE[0][0]
    assert all(sheet.cell(number + 1, 1).value is None for number in range(keys - 1))


def test_choices_drop_down() -> None:
    sheet = sheet_of(sign_in(4, 2))
    validations = sheet.data_validations.dataValidation
    assert [validation.formula1 for validation in validations] == ['"P,L,E,A"', '"P,L,E,A"']
    assert all(len(list(validation.sqref)) == 3 for validation in validations)


def test_choices_that_no_list_can_hold_have_no_drop_down() -> None:
    columns = [Column("a", "A", "choice", ("yes, really", "no")), Column("b", "B", "choice", ('"x"', "y"))]
    sheet = table_sheet(Row({}), columns=columns)
    assert [validation.formula1 for validation in sheet.data_validations.dataValidation] == ['"""x"",y"']


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "#N/A", "#REF!", "'x", " =1", "TRUE", "1e5"])
def test_text_stays_text(text: str) -> None:
    sheet = table_sheet(Row({"a": text}))
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix is text.strip().startswith(("=", "+", "-", "@", "#", "'"))


@pytest.mark.parametrize(
    ("value", "kind", "stored", "number_format"),
    [
        (date(2023, 7, 24), "date", datetime(2023, 7, 24), "[$-809]ddd d mmmm yyyy"),
        (date(1899, 1, 1), "date", "Sun 1 January 1899", "General"),
        (
            datetime(2023, 7, 24, 9, 30),
            "datetime",
            datetime(2023, 7, 24, 9, 30),
            "[$-809]ddd d mmmm yyyy, hh:mm",
        ),
        (datetime(1899, 1, 1, 1), "datetime", "Sun 1 January 1899, 01:00", "General"),
        (time(9, 30), "time", time(9, 30), "hh:mm"),
        (1100, "number", 1100, "#,##0_)_)"),
        (12.5, "number", 12.5, "#,##0.0_)_)"),
        (12.5, "text", 12.5, "0.0"),
        (0.5625, "share", 0.5625, "0%_)_)"),
        (0.996, "share", 0.996, "0.0%_)_)"),
        (10**17, "number", "100,000,000,000,000,000", "General;-General;General;@_)_)"),
        (float("nan"), "number", "—", "General;-General;General;@_)_)"),
        (True, "text", "yes", "General"),
        (True, "tick", "☑", "General"),
        (None, "tick", "☐", "General"),
        (("a", "b"), "text", "a\nb", "General"),
        ("a\x00b\x1b\ufffec", "text", "abc", "General"),
    ],
)
def test_values(value: Value, kind: str, stored: object, number_format: str) -> None:
    sheet = table_sheet(Row({"a": value}, id="x"), columns=[Column("a", "A", kind)])  # type: ignore[arg-type]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == stored)
    assert cell.number_format == number_format


def test_what_stands_on_the_right_has_room_beside_it_whatever_the_program() -> None:
    """By a format where nothing wraps, since LibreOffice forgets the indent; else by the indent."""
    columns = [Column("a", "Invited", "number"), Column("b", "Still to come", "number")]
    sheet = table_sheet(Row({"a": 1, "b": 2}, id="x"), columns=columns)
    found = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    assert [found[key].alignment.horizontal for key in ("Invited", "Still to come", 1)] == ["right"] * 3
    assert [found[key].alignment.indent for key in ("Invited", "Still to come", 1)] == [0, 1, 0]
    assert [found[key].number_format.endswith("_)") for key in ("Invited", "Still to come", 1)] == [
        True,
        False,
        True,
    ]


def test_hex_escapes_are_escaped() -> None:
    assert "a_x005F_x000D_b" in texts(table_sheet(Row({"a": "a_x000D_b"})))


def test_right_to_left() -> None:
    sheet = table_sheet(Row({"a": "محمد الأمين"}))
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "محمد الأمين")
    assert (cell.alignment.horizontal, cell.alignment.readingOrder) == ("right", 2)


def test_too_long_is_refused_by_name() -> None:
    with pytest.raises(Refused) as caught:
        table_sheet(Row({"a": "x" * 40_000}, id="p001"), columns=[Column("a", "Notes")])
    assert (
        caught.value.sentence
        == "`p001`, column `Notes`, has 40,000 characters; a spreadsheet cell holds 32,767."
    )
    assert max(len(str(text)) for text in texts(table_sheet(Row({"a": "x" * 32_767})))) == 32_767
    with pytest.raises(Refused):
        table_sheet(Row({"a": "😀" * 20_000}))


def test_a_record_higher_than_a_row_takes_several() -> None:
    sheet = table_sheet(Row({"a": "word " * 3000, "b": "x"}), columns=[Column("a", "A"), Column("b", "B")])
    assert any(merge.max_row - merge.min_row > 2 for merge in sheet.merged_cells.ranges)


def test_two_levels_of_headings() -> None:
    sheet = sheet_of(sign_in())
    merged = {str(sheet.cell(merge.min_row, merge.min_col).value) for merge in sheet.merged_cells.ranges}
    assert {"Morning 09:00–12:00", "Afternoon 14:00–17:00", "Name", "Group A"} <= merged


def test_totals_and_empty_tables() -> None:
    told = texts(sheet_of(coverage()))
    assert "All" in told
    assert "Every invited country is represented." in told
    assert "—" in told


def test_charts() -> None:
    data = render([coverage(30)], ".xlsx")
    assert_clean(data)
    words = alt_texts(data)
    assert len(words) == 2
    assert words[0].startswith("Bar chart: Participants by region. Africa: Men 4, Women 3; Asia")
    with ZipFile(BytesIO(data)) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert 'formatCode="General;;;" sourceLinked="0"' in chart
    single = Paper("p", "", "T", (Bars("b", ("People",), (Bar("A", (2.5,)), Bar("B", ()))),))
    assert alt_texts(render([single], ".xlsx")) == ["Bar chart. A: 2.5; B: ."]


def test_grid_lanes_and_collisions() -> None:
    blocks = (
        Block(0, 0, 1, ("One",), lane=0, lanes=2), Block(0, 0, 1, ("Two",), lane=1, lanes=2),
        Block(0, 2, 2, ("Three",), lane=2, lanes=3), Block(0, 1, 1, ("Hit",), lane=0, lanes=2),
    )  # fmt: skip
    sheet = sheet_of(Paper("p", "", "T", (Grid("g", ("Day",), ("8", "9", "10"), blocks),)))
    told = texts(sheet)
    assert "One\nHit" in told
    assert {"Two", "Three"} <= set(told)
    assert "Nothing." in texts(
        sheet_of(Paper("p", "", "T", (Grid("g", ("Day",), (), (), empty="Nothing."),)))
    )


def test_cards_have_their_size() -> None:
    sheet = sheet_of(badges(9))
    assert sheet.cell(1, 1).value == PEOPLE[0][0]
    assert sheet.cell(1, 2).value == PEOPLE[1][0]
    heights = [sheet.row_dimensions[number].height or 0 for number in (1, 2, 3)]
    assert sum(heights) == pytest.approx(55 / 25.4 * 72, abs=1)
    assert [brk.id for brk in sheet.row_breaks.brk] == [12]
    none = Cards("c", Table("t", (), (), empty="Nobody."), (), 60, 40, 2, 2)
    assert "Nobody." in texts(sheet_of(Paper("p", "", "T", (none,))))


def test_long_text_is_parted() -> None:
    paper = Paper("p", "", "T", (Text("t", ("word " * 3000,), ("bullet",), tone="warn"),), page=Page())
    told = [str(text) for text in texts(sheet_of(paper))]
    assert sum(text.count("word") for text in told) == 3000
    assert "• bullet" in told


def test_wide_sections_share_columns() -> None:
    wide = tuple(Column(str(index), f"Column {index}", min_width=20) for index in range(12))
    narrow = (Column("a", "A"), Column("b", "B", "number"))
    sections = (
        Facts("f", (Fact("k", "A label of some length", "value"),)),
        Table("n", narrow, (Band("", (Row({"a": "x", "b": 1}),)),)),
        Table("w", wide, (Band("", tuple(Row({str(index): "y" for index in range(12)}) for _ in range(9))),)),
        Cards("c", Table("c", narrow, (Band("", (Row({"a": "card"}),)),)), ("a", "gone"), 60, 40, 3, 2),
        Facts("none", ()),
        Bars("empty", (), ()),
    )
    told = texts(sheet_of(Paper("p", "", "T", sections)))
    assert {"value", "x", 1, "card"} <= set(told)
    assert told.count("y") == 108


def test_very_long_tables_keep_their_columns() -> None:
    columns = tuple(Column(str(index), f"Column {index}") for index in range(4))
    rows = tuple(Row({str(index): f"value {index}" for index in range(4)}) for _ in range(301))
    narrow = Table("n", (Column("a", "A"), Column("b", "B")), (Band("", (Row({"a": "x", "b": "y"}),)),))
    facts = Facts("f", (Fact("k", "A label", "value"),))
    sheet = sheet_of(Paper("p", "", "T", (facts, narrow, Table("t", columns, (Band("", rows),)))))
    assert max(merge.max_row for merge in sheet.merged_cells.ranges) < 20
    assert len(sheet.row_breaks.brk) > 5


_SAME_BYTES = """
import hashlib
from seminar_cli.render import render
from tests.render.samples import *
papers = [make() for make in EVERY_KIND]
print(*(hashlib.sha256(render(papers, medium)).hexdigest() for medium in (".xlsx", ".csv", ".json")))
"""


def test_same_papers_same_bytes() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _SAME_BYTES],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".", "TZ": zone},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Shanghai"))
    }  # fmt: skip
    assert len(told) == 1
