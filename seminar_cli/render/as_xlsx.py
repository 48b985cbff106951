"""Excel workbooks, made to be printed: a sheet a part, and a sheet of contents where there are many."""

from collections.abc import Sequence

from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.book import Book
from seminar_cli.render.xlsx.canvas import Canvas
from seminar_cli.render.xlsx.memory import forget
from seminar_cli.render.xlsx.sheet import laid_out
from seminar_cli.render.xlsx.titles import sheet_titles

CONTENTS = "Contents"
_SHEETS_WITHOUT_CONTENTS = 3


def render(papers: Sequence[Paper]) -> bytes:
    """A workbook with a sheet for each part of a paper; the same papers give the same bytes.

    Raises:
        Refused: a text is longer than a cell can hold.
    """
    try:
        return _filled(papers).packed(for_sheet(_title(papers)))
    finally:
        forget()


def _filled(papers: Sequence[Paper]) -> Book:
    book = Book()
    listed = len(papers) > _SHEETS_WITHOUT_CONTENTS
    wanted = [paper.tab or paper.part or paper.title for paper in papers]
    titles = sheet_titles(wanted, [CONTENTS] if listed else [])
    if listed:
        contents = _contents(papers, titles)
        book.add(CONTENTS, contents, _with_links(laid_out(contents), titles))
    for paper, title in zip(papers, titles, strict=True):
        book.add(title, paper, laid_out(paper))
    if not papers:
        book.add_empty()
    return book


def _title(papers: Sequence[Paper]) -> str:
    return (papers[0].document or papers[0].title) if papers else ""


def _contents(papers: Sequence[Paper], titles: Sequence[str]) -> Paper:
    """The first sheet: what each of the others holds."""
    rows = tuple(
        Row({"sheet": title, "title": paper.title}, id=title)
        for paper, title in zip(papers, titles, strict=True)
    )
    first = papers[0]
    table = Table("sheets", (Column("sheet", "Sheet"), Column("title", "What it is")), (Band("", rows),))
    return Paper(
        "contents",
        "",
        first.document or first.title,
        (table,),
        subtitle=first.subtitle if all(paper.subtitle == first.subtitle for paper in papers) else "",
        document=first.document,
        issue=first.issue,
    )


def _with_links(canvas: Canvas, titles: Sequence[str]) -> Canvas:
    for title in titles:
        canvas.link(canvas.row_of_record[title], canvas.sheet_column(0), title)
    return canvas
