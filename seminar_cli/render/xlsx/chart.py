"""A native horizontal bar chart, drawn from cells of the sheet that it stands on."""

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import Series as BarSeries
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from seminar_cli.papers.paper import Bars
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.xlsx.bars import longest_bar
from seminar_cli.render.xlsx.canvas import Chart, ChartPlace
from seminar_cli.render.xlsx.fonts import FONT

_COLOURS = ("1F4E79", "9DC3E6", "7F7F7F", "D9D9D9", "548235", "C5E0B4")
"""Dark and light in turn, so that neighbours differ on a black-and-white print too."""

_OUTLINE, _GRID_LINE = "404040", "D9D9D9"
_HALF_A_POINT = 6350
_GAP = 60
_FEW = 10
_NO_ZEROS = "General;;;"


def add_chart(sheet: Worksheet, drawn: Chart) -> None:
    """Draw a chart on a sheet that has its numbers."""
    bars, place = drawn.bars, drawn.place
    chart = BarChart()
    chart.type = "bar"
    chart.grouping = "stacked" if bars.stacked else "clustered"
    chart.overlap = 100 if bars.stacked else 0
    chart.gapWidth = _GAP
    for index, column in enumerate(place.columns[1:]):
        chart.series.append(_series(sheet, bars, place, index, column))
    labels = Reference(sheet, min_col=place.columns[0], min_row=place.top + 1, max_row=place.bottom)
    chart.set_categories(labels)
    _set_axes(chart, bars, drawn.longest)
    title = f"{bars.title} ({bars.unit})" if bars.unit and bars.title else bars.title
    chart.title = _title(for_sheet(title)) if title else None
    if len(bars.series) > 1 and chart.legend is not None:
        chart.legend.position = "b"
    else:
        chart.legend = None
    anchor = TwoCellAnchor(editAs="oneCell", _from=_marker(place.corner), to=_marker(place.end))
    setattr(chart, "anchor", anchor)  # noqa: B010 - its type is declared as the name of a cell only
    sheet.add_chart(chart)


def _marker(corner: tuple[int, int]) -> AnchorMarker:
    """The upper left corner of a cell, given as row and column."""
    row, column = corner
    return AnchorMarker(col=column - 1, row=row - 1)


def _series(sheet: Worksheet, bars: Bars, place: ChartPlace, index: int, column: int) -> BarSeries:
    series: BarSeries = Series(Reference(sheet, min_col=column, min_row=place.top + 1, max_row=place.bottom))
    heading = f"{quote_sheetname(sheet.title)}!${get_column_letter(column)}${place.top}"
    series.tx = SeriesLabel(strRef=StrRef(f=heading))
    outline = LineProperties(solidFill=_OUTLINE, w=_HALF_A_POINT)
    series.graphicalProperties = GraphicalProperties(solidFill=_COLOURS[index % len(_COLOURS)], ln=outline)
    series.dLbls = _labels(on_dark=bars.stacked and index % 2 == 0)
    return series


def _labels(*, on_dark: bool) -> DataLabelList:
    """The number beside each bar, or on it where bars are stacked; a zero has none."""
    labels = DataLabelList(showVal=True)
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    labels.numFmt = _NO_ZEROS
    labels.txPr = _lettering(9, "FFFFFF" if on_dark else "000000")
    return labels


def _set_axes(chart: BarChart, bars: Bars, longest: float | None) -> None:
    """Both axes are shown; the first bar is on top, as in the table; few whole things are counted in ones."""
    chart.x_axis.delete = False
    chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.y_axis.scaling.min = 0
    chart.y_axis.scaling.max = longest
    chart.y_axis.number_format = "General"
    chart.x_axis.txPr = _lettering(9)
    chart.y_axis.txPr = _lettering(9)
    if chart.y_axis.majorGridlines is not None:
        line = LineProperties(solidFill=_GRID_LINE, w=_HALF_A_POINT)
        chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=line)
    if 0 < longest_bar(bars) <= _FEW and all(
        float(value).is_integer() for bar in bars.bars for value in bar.values
    ):
        chart.y_axis.majorUnit = 1


def _title(text: str) -> Title:
    chart = BarChart()
    chart.title = text
    title = chart.title
    assert isinstance(title, Title)
    assert title.tx is not None
    assert title.tx.rich is not None
    title.tx.rich.p[0].pPr = _lettering(11, bold=True).p[0].pPr
    title.overlay = False
    return title


def _lettering(size: int, colour: str = "000000", *, bold: bool = False) -> RichText:
    properties = CharacterProperties(sz=size * 100, b=bold, solidFill=colour, latin=Font(typeface=FONT))
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=properties), endParaRPr=properties)])
