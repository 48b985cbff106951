"""Excel workbooks, made to be printed: a sheet a part, and a sheet of contents where there are many."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.canvas import Canvas
from seminar_cli.render.xlsx.fonts import FONT, SIZE
from seminar_cli.render.xlsx.package import package
from seminar_cli.render.xlsx.sheet import add_sheet
from seminar_cli.render.xlsx.styles import LINK, StyleBook
from seminar_cli.render.xlsx.titles import sheet_titles

CONTENTS = "Contents"
_SHEETS_WITHOUT_CONTENTS = 3


def render(papers: Sequence[Paper]) -> bytes:
    """A workbook with a sheet for each part of a paper; the same papers give the same bytes.

    Raises:
        Refused: a text is longer than a cell can hold.
    """
    workbook = Workbook()
    assert workbook.active is not None
    workbook.remove(workbook.active)
    book = StyleBook()
    listed = len(papers) > _SHEETS_WITHOUT_CONTENTS
    wanted = [paper.tab or paper.part or paper.title for paper in papers]
    titles = sheet_titles(wanted, [CONTENTS] if listed else [])
    canvases = [_contents(workbook, book, papers, titles)] if listed else []
    for paper, title in zip(papers, titles, strict=True):
        canvases.append(add_sheet(workbook, title, book, paper))
    if not papers:
        workbook.create_sheet("Sheet")
    alt_texts = [canvas.alt_texts for canvas in canvases if canvas.alt_texts]
    return package(workbook, for_sheet(_title(papers)), alt_texts)


def _title(papers: Sequence[Paper]) -> str:
    return (papers[0].document or papers[0].title) if papers else ""


def _contents(workbook: Workbook, book: StyleBook, papers: Sequence[Paper], titles: Sequence[str]) -> Canvas:
    """The first sheet: what each of the others holds, with links to them."""
    rows = tuple(
        Row({"sheet": title, "title": paper.title}, id=title)
        for paper, title in zip(papers, titles, strict=True)
    )
    first = papers[0]
    table = Table("sheets", (Column("sheet", "Sheet"), Column("title", "What it is")), (Band("", rows),))
    paper = Paper(
        "contents",
        "",
        first.document or first.title,
        (table,),
        subtitle=first.subtitle if all(paper.subtitle == first.subtitle for paper in papers) else "",
        document=first.document,
        issue=first.issue,
    )
    canvas = add_sheet(workbook, CONTENTS, book, paper)
    link = Font(name=FONT, size=SIZE, color=LINK, underline="single")
    for title in titles:
        cell = canvas.sheet.cell(canvas.row_of_record[title], 1)
        assert isinstance(cell, Cell)
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=f"{quote_sheetname(title)}!A1", display=title
        )
        book.set_apart(cell)
        cell.font = link
    return canvas
