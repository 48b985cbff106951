"""A workbook being filled, sheet by sheet."""

from openpyxl import Workbook

from seminar_cli.papers.paper import Paper
from seminar_cli.render.xlsx.canvas import Canvas
from seminar_cli.render.xlsx.package import Completion, package
from seminar_cli.render.xlsx.rows import body_as_xml
from seminar_cli.render.xlsx.styles import StyleBook
from seminar_cli.render.xlsx.worksheet import add_worksheet


class Book:
    """A workbook: openpyxl's, and the bodies of its sheets."""

    def __init__(self) -> None:
        self._workbook = Workbook()
        assert self._workbook.active is not None
        self._workbook.remove(self._workbook.active)
        self._styles = StyleBook(self._workbook)
        self._completion = Completion()

    def add(self, title: str, paper: Paper, canvas: Canvas) -> None:
        """Add the sheet of a paper, laid out on a canvas."""
        add_worksheet(self._workbook, title, paper, canvas)
        self._completion.bodies.append(body_as_xml(canvas, self._styles))
        if canvas.charts:
            self._completion.alt_texts.append([chart.alt_text for chart in canvas.charts])

    def add_empty(self) -> None:
        """Add a sheet with nothing on it, since a workbook without sheets cannot be opened."""
        self._workbook.create_sheet("Sheet")
        self._completion.bodies.append(b"<sheetData />")

    def packed(self, title: str) -> bytes:
        """The file; `title` is the document's."""
        return package(self._workbook, title, self._completion)
