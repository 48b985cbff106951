"""How large a sheet is printed: slips fill their page, lists that go over a page by a little do not."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.papers.paper import (
    Band,
    Cards,
    Column,
    Fact,
    Facts,
    Page,
    Paper,
    Row,
    Section,
    Table,
    printed,
)
from seminar_cli.render import as_xlsx, printed_pages, render
from seminar_cli.render.xlsx.pages import scales_to_try
from tests.pages import printed as on_paper
from tests.xlsx_lint import assert_clean


def _list(rows: int, *, title: str = "", band: str = "") -> Table:
    body = tuple(Row({"name": f"Person {number}"}, id=f"p{number}") for number in range(rows))
    return Table("people", (Column("name", "Name"),), (Band(band, body),), title=title)


def _paper(*sections: Section, **page: float) -> Paper:
    return Paper("p", "", "Title", sections, page=Page(**page))  # type: ignore[arg-type]  # sizes by name


def _sheet(paper: Paper) -> Worksheet:
    data = as_xlsx.render([paper])
    assert_clean(data)
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def _pages(paper: Paper) -> int:
    return printed_pages(as_xlsx.render([paper]))


SLIP = Facts("way", (Fact("from", "From", "Airport"), Fact("to", "To", "Hotel")))


def test_a_slip_is_printed_as_large_as_its_page_and_the_paper_allow() -> None:
    assert _sheet(_paper(SLIP, largest=2.5)).page_setup.scale == 250
    assert _sheet(_paper(SLIP)).page_setup.scale in (None, 100)
    long = Facts("way", tuple(Fact(str(number), "Call", "Somebody") for number in range(25)))
    scale = _sheet(_paper(long, largest=2.5)).page_setup.scale
    assert scale is not None
    assert 100 < scale < 250


def test_type_is_never_so_large_that_a_word_leaves_the_page() -> None:
    wide = Table("t", (Column("a", "A", min_width=60),), (Band("", (Row({"a": "x"}),)),))
    scale = _sheet(_paper(wide, largest=2.5)).page_setup.scale
    assert scale in (None, *range(100, 160))


def test_a_list_that_goes_over_its_page_by_a_little_is_set_smaller() -> None:
    most = next(rows for rows in range(30, 80) if _pages(_paper(_list(rows), least=1)) > 1)
    over = _paper(_list(most + 3))
    assert _pages(over) == 1
    assert _pages(replace(over, page=Page(least=1.0))) == 2
    assert _pages(_paper(_list(2 * most))) > 1, "half a page more stays a page more"


def test_what_is_over_by_much_keeps_the_usual_size() -> None:
    assert scales_to_try(Page(), 2000.0, 700.0) == []
    assert scales_to_try(Page(), 600.0, 700.0) == []
    assert scales_to_try(Page(least=0.9), 750.0, 700.0) == pytest.approx([0.95, 0.9])


def test_printers_agree(tmp_path: Path) -> None:
    slips = [replace(_paper(SLIP, largest=2.5), part=str(number), tab=str(number)) for number in range(3)]
    books = {"slips": as_xlsx.render(slips), "list": as_xlsx.render([_paper(_list(46))])}
    pages = on_paper(books, tmp_path)
    assert {name: len(found) for name, found in pages.items()} == {"slips": 3, "list": 1}
    assert all("Airport" in page and "Hotel" in page for page in pages["slips"])


def test_no_page_repeats_a_header_that_heads_nothing_on_it() -> None:
    both = _sheet(_paper(_list(30), replace(_list(30, title="Others"), key="others"), least=1.0))
    assert both.row_breaks.brk, "the second table stands on a page of its own"
    assert both.print_title_rows is None
    assert _sheet(_paper(_list(150))).print_title_rows is not None


def test_a_short_band_stays_on_one_page() -> None:
    bands = tuple(Band(f"Day {day}", _list(6).rows) for day in range(30))
    sheet = _sheet(_paper(replace(_list(0), bands=bands)))
    for end in (found.id for found in sheet.row_breaks.brk):
        assert str(sheet.cell(end + 1, 1).value).startswith("Day ")


def test_what_programs_merge_is_not_printed() -> None:
    columns = (Column("name", "Name"), Column("seminar", "Seminar", merged=True))
    table = Table("t", columns, (Band("", (Row({"name": "Ana", "seminar": "Trade 2023"}),)),))
    paper = _paper(table)
    assert [column.key for column in printed(paper).tables[0].columns] == ["name"]
    for medium in (".md", ".html"):
        assert b"Trade 2023" not in render([paper], medium)
    for medium in (".csv", ".json"):
        assert b"Trade 2023" in render([paper], medium)


def _cards(*, folded: bool = False) -> Cards:
    people = (("Ana", "", "Peru"), ("Wei", "伟", "China"))
    rows = tuple(Row(dict(zip(("name", "local", "from"), person, strict=True))) for person in people)
    columns = tuple(Column(key, key) for key in ("name", "local", "from"))
    table = Table("t", columns, (Band("", rows),))
    return Cards("cards", table, ("name", "local", "from"), 90, 55, 2, 4, folded=folded)


def test_a_line_that_a_card_lacks_gives_its_room_to_the_line_above() -> None:
    sheet = _sheet(_paper(_cards()))
    assert [str(found) for found in sheet.merged_cells.ranges] == ["A1:A2"]
    assert [sheet.cell(row, 2).value for row in (1, 2, 3)] == ["Wei", "伟", "China"]


def test_what_is_folded_is_printed_twice_in_html_once_upside_down_and_read_out_once() -> None:
    page = render([_paper(_cards(folded=True))], ".html").decode()
    assert page.count(">Ana</p>") == 2
    assert page.count('<div aria-hidden="true" class="card turned') == 2
    assert render([_paper(_cards())], ".html").decode().count(">Ana</p>") == 1
