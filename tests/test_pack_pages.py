"""Whole packs as a printer would make them: pages, names, ends of pages; one LibreOffice for all."""

from io import BytesIO
from pathlib import Path

import pytest
import tomli
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.generator import make_plan as generated
from seminar_cli.papers import PAPERS, PaperKind, make
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.paper import Cards, Paper
from seminar_cli.plan.build import build
from seminar_cli.plan.plan import Plan
from seminar_cli.render import printed_pages, render
from tests.pages import printed
from tests.papers.shared import example
from tests.xlsx_lint import assert_clean

LEAST_ROWS = 3


def _seventy() -> Plan:
    """Seventy delegates of many scripts, two groups, visits with several vehicles, parallel sessions."""
    return build(tomli.loads(generated(70, 30, 4)))


def test_packs_print_as_their_contents_say(tmp_path: Path) -> None:
    papers: dict[str, tuple[Paper, ...]] = {}
    for name, plan in (("beijing", example("beijing-2023")), ("seventy", _seventy())):
        for kind in PAPERS:
            if parts := make(kind.name, plan, Ask()):
                papers[f"{name}-{kind.name}"] = parts
    workbooks = {name: render(parts, ".xlsx") for name, parts in papers.items()}
    for data in workbooks.values():
        assert_clean(data)
    pages = printed(workbooks, tmp_path)
    told = {name: printed_pages(data) for name, data in workbooks.items()}
    assert {name: len(found) for name, found in pages.items()} == told
    blank = [name for name, found in pages.items() if any(not page.strip() for page in found)]
    assert blank == []
    _check_names(papers["beijing-list-of-participants"], pages["beijing-list-of-participants"])
    _check_names(papers["seventy-list-of-participants"], pages["seventy-list-of-participants"])


def _check_names(parts: tuple[Paper, ...], pages: list[str]) -> None:
    """Every word of every name stands on a page, whatever line it is wrapped to."""
    text = "\n".join(pages)
    names = [str(row.cells["name"]) for part in parts for table in part.tables for row in table.rows]
    assert names
    missing = {word for name in names for word in name.split() if word not in text}
    assert missing == set()


@pytest.mark.parametrize("kind", PAPERS, ids=lambda kind: kind.name)
def test_no_page_goes_on_with_fewer_than_three_rows(kind: PaperKind) -> None:
    for plan in (example("beijing-2023"), _seventy()):
        if parts := [part for part in make(kind.name, plan, Ask()) if not _is_cut_out(part)]:
            workbook = load_workbook(BytesIO(render(parts, ".xlsx")))
            orphans = [sheet.title for sheet in workbook.worksheets if _is_orphaned(sheet)]
            assert orphans == []


def _is_cut_out(part: Paper) -> bool:
    """Cards fill their pages in rows of their own height: one more row is a page, not a leftover."""
    return any(isinstance(section, Cards) for section in part.sections)


def _is_orphaned(sheet: Worksheet) -> bool:
    """The last page holds something, but hardly anything."""
    ends = [found.id for found in sheet.row_breaks.brk]
    if not ends:
        return False
    filled = {
        row
        for row in range(ends[-1] + 1, sheet.max_row + 1)
        if any(cell.value is not None or _is_ruled(cell) for cell in sheet[row])
    }
    return len(filled) < LEAST_ROWS


def _is_ruled(cell: Cell | MergedCell) -> bool:
    return bool(cell.border.bottom and cell.border.bottom.style)
