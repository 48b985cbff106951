"""A bar chart on a sheet: its numbers as a table on the left, the native chart on the right.

The numbers are printed too, so that nothing is lost where a chart is not (a screen reader, a fax).
"""

from collections.abc import Sequence
from math import isfinite

from seminar_cli.papers.paper import Bar, Bars
from seminar_cli.render.clean import for_sheet
from seminar_cli.render.values import number
from seminar_cli.render.xlsx.canvas import INDENT, PADDING_ACROSS, Canvas, Chart, ChartPlace, Placed
from seminar_cli.render.xlsx.cells import content
from seminar_cli.render.xlsx.fonts import longest_word, text_width
from seminar_cli.render.xlsx.ruler import Need, Span, shared_out
from seminar_cli.render.xlsx.styles import HEADER_FILL, Style, toned

_LABEL_SHARE = 0.3
_CHART_SHARE = 0.45
_LEAST_NUMBER = 48.0
_HEADER = 22.0
_SLACK = 1.15
_BAR, _BAR_GAP = 13.0, 9.0
_AXIS = 46.0
_LEAST_CHART = 150.0
_MOST_BARS = 20
"""More bars than this go on in another chart, so that each fits a page."""

_PADDING = PADDING_ACROSS + INDENT
_CELL = Style(edge="all", down="center", indent=1)
_NUMBER = Style(edge="all", down="center", across="right", indent=1)
_HEAD = Style(bold=True, fill=HEADER_FILL, edge="under", down="center", indent=1)
_NUMBER_HEAD = Style(bold=True, fill=HEADER_FILL, edge="under", down="center", across="right", indent=1)


def bars_widths(bars: Bars, room: float) -> list[float]:
    """The widths of the labels, of each series and of the chart, in points."""
    natural = max((text_width(for_sheet(bar.label)) for bar in bars.bars), default=0.0) + _PADDING
    least = max((longest_word(bar.label) for bar in bars.bars), default=0.0) + _PADDING
    labels = Need(max(min(least, room * _LABEL_SHARE), _LEAST_NUMBER), max(natural, _LEAST_NUMBER))
    series = [
        Need(max(_LEAST_NUMBER, longest_word(name, bold=True) * _SLACK + _PADDING), _LEAST_NUMBER)
        for name in bars.series
    ]
    chart = Need(room * _CHART_SHARE, room * _CHART_SHARE, 1.0)
    return shared_out([labels, *series, chart], room)


def add_bars(canvas: Canvas, bars: Bars, spans: Sequence[Span]) -> None:
    """Put a chart and its numbers on a sheet."""
    for first in range(0, len(bars.bars), _MOST_BARS):
        if first:
            canvas.add_space()
        _add_chunk(canvas, bars, bars.bars[first : first + _MOST_BARS], spans)


def _add_chunk(canvas: Canvas, bars: Bars, chunk: Sequence[Bar], spans: Sequence[Span]) -> None:
    labels, *series, chart = spans
    heads = [Placed(labels, content(bars.unit, "text", "A unit"), _HEAD)]
    for span, name in zip(series, bars.series, strict=True):
        heads.append(Placed(span, content(name, "text", "A label"), _NUMBER_HEAD))
    top = canvas.add_line(heads, _HEADER, glued=True)
    lanes = 1 if bars.stacked else max(1, len(bars.series))
    for bar in chunk:
        canvas.add_line(_line(bar, labels, series), _BAR * lanes + _BAR_GAP, glued=True)
    bottom = canvas.last_row
    used = sum(row.height for row in canvas.rows[top - 1 : bottom])
    foot = canvas.add_row(max(_LEAST_CHART - used, _AXIS))
    place = ChartPlace(
        top,
        bottom,
        [canvas.sheet_column(span[0]) for span in (labels, *series)],
        corner=(top, canvas.sheet_column(chart[0])),
        end=(foot + 1, canvas.sheet_column(chart[1]) + 1),
    )
    longest = longest_bar(bars) if len(bars.bars) > _MOST_BARS else None
    canvas.charts.append(Chart(bars, place, longest, alt_text(bars, chunk)))


def longest_bar(bars: Bars) -> float:
    """How far the longest bar reaches; 0 where there is none."""
    lengths = (sum(bar.values) if bars.stacked else max(bar.values, default=0) for bar in bars.bars)
    return max((length for length in lengths if isfinite(length)), default=0)


def _line(bar: Bar, labels: Span, series: Sequence[Span]) -> list[Placed]:
    cells = [Placed(labels, content(bar.label, "text", "A label"), toned(_CELL, bar.tone))]
    for index, span in enumerate(series):
        value = bar.values[index] if index < len(bar.values) else None
        cells.append(Placed(span, content(value, "number"), toned(_NUMBER, bar.tone)))
    return cells


def alt_text(bars: Bars, chunk: Sequence[Bar]) -> str:
    """What the chart says, in words: its title and each of its numbers."""
    said = "; ".join(f"{bar.label}: {_numbers(bars, bar)}" for bar in chunk)
    title = f": {bars.title}" if bars.title else ""
    return for_sheet(f"Bar chart{title}. {said}.").replace("\n", " ")


def _numbers(bars: Bars, bar: Bar) -> str:
    if len(bars.series) < 2:  # noqa: PLR2004 - a single series needs no name
        return ", ".join(map(number, bar.values))
    pairs = zip(bars.series, bar.values, strict=False)
    return ", ".join(f"{name} {number(value)}" for name, value in pairs)
