"""An overview of days on a sheet: a column a day, a row a time band, what happens as coloured merged cells.

Parallel blocks stand side by side: a day has as many sheet columns as its lanes need.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil, lcm

from seminar_cli.papers.paper import Block, Grid
from seminar_cli.render.values import ABSENT
from seminar_cli.render.xlsx.canvas import PADDING_ACROSS, PADDING_DOWN, Canvas, Placed
from seminar_cli.render.xlsx.cells import Content, content
from seminar_cli.render.xlsx.fonts import longest_word, set_height, text_width, widest_line
from seminar_cli.render.xlsx.ruler import Need, Span, shared_out
from seminar_cli.render.xlsx.styles import HEADER_FILL, Style, toned

_SIZE = 9.0
_HEAD_SIZE = 10.0
_ROW = 12.0
_MOST_LANES = 12
_WIDEST_WORD = 56.0
_USUAL_LANE = 80.0
_LEGEND_ITEM = 80.0
_FOOT = 70.0
"""Room kept under a grid for its legend and the notes, in points."""
_MOST_STRETCH = 1.6

_DAY = Style(size=_HEAD_SIZE, bold=True, fill=HEADER_FILL, edge="under", across="center", down="center")
_TIME = Style(size=_SIZE, edge="faint", across="right")
_FREE = Style(size=_SIZE, edge="faint")
_BLOCK = Style(size=_SIZE, edge="all", down="top")
_SAID = Style(italic=True)


@dataclass(slots=True)
class GridPlan:
    """A grid measured: how many lanes each day has, and what its columns need."""

    grid: Grid
    lanes: list[int] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the blocks' texts and count lanes."""
        self.contents = [_block_content(block) for block in self.grid.blocks]
        self.lanes = [self._lanes_of(column) for column in range(len(self.grid.columns))]

    def _lanes_of(self, column: int) -> int:
        lanes = {max(1, block.lanes) for block in self.grid.blocks if block.column == column}
        together = lcm(*lanes)
        return together if together <= _MOST_LANES else max(lanes)

    def widths(self, room: float) -> list[float]:
        """The widths of the column of times and of all lanes, in points."""
        times = max((text_width(row, _SIZE) for row in self.grid.rows), default=0.0) + PADDING_ACROSS
        days = shared_out([self._need(column) for column in range(len(self.lanes))], room - times)
        lanes = [day / count for day, count in zip(days, self.lanes, strict=True) for _ in range(count)]
        return [times, *lanes]

    def _need(self, column: int) -> Need:
        most = max((block.lanes for block in self.grid.blocks if block.column == column), default=1)
        words = [
            longest_word(made.shown, _SIZE, bold=True) * block.lanes
            for block, made in zip(self.grid.blocks, self.contents, strict=True)
            if block.column == column
        ]
        head = min(widest_line(self.grid.columns[column], _HEAD_SIZE, bold=True), _WIDEST_WORD)
        least = max(head, min(max(words, default=0.0), _WIDEST_WORD * most)) + PADDING_ACROSS
        return Need(least, max(least, _USUAL_LANE * most), float(most))


def _block_content(block: Block) -> Content:
    first, *rest = block.text or (ABSENT,)
    texts = (f"{block.when} {first}".lstrip(), *rest)
    made = content(texts, "text", f"`{block.id or 'a block'}`")
    return replace(made, heading=block.tone != "struck" and made.value is not None)


def add_grid(canvas: Canvas, plan: GridPlan, spans: Sequence[Span]) -> tuple[int, int]:
    """Put a grid on a sheet; the first and last row of its header."""
    grid = plan.grid
    days = _days(plan.lanes, spans)
    header = [Placed(spans[0], content(""), _DAY)] + [
        Placed(day, content(label, "text", "A label"), _DAY)
        for day, label in zip(days, grid.columns, strict=True)
    ]
    top = canvas.add_line(header, 20.0, glued=True)
    if not grid.blocks and grid.empty:
        whole = (spans[0][0], spans[-1][1])
        canvas.add_line([Placed(whole, content(grid.empty, "text", "The words for an empty grid"), _SAID)])
        return top, top
    areas = _areas(plan, spans)
    heights = _heights(canvas, plan, areas)
    stretch = _stretch(sum(heights), canvas.room_left - _FOOT)
    numbers = [canvas.add_row(height * stretch) for height in heights]
    _draw(canvas, plan, numbers, (spans[0], days), areas)
    _add_legend(canvas, grid)
    return top, top


def _days(lanes: Sequence[int], spans: Sequence[Span]) -> list[Span]:
    """The sheet columns of each day."""
    days: list[Span] = []
    first = 1
    for count in lanes:
        days.append((spans[first][0], spans[first + count - 1][1]))
        first += count
    return days


@dataclass(frozen=True, slots=True)
class _Area:
    """Where a block is drawn, and what stands in it; blocks that collide share one."""

    first: int
    last: int
    span: Span
    block: Block
    content: Content


def _areas(plan: GridPlan, spans: Sequence[Span]) -> list[_Area]:
    taken: dict[tuple[int, int], int] = {}
    areas: list[_Area] = []
    for block, made in zip(plan.grid.blocks, plan.contents, strict=True):
        area = _area(plan, spans, block, made)
        cells = [
            (row, column)
            for row in range(area.first, area.last + 1)
            for column in range(area.span[0], area.span[1] + 1)
        ]
        collided = next((taken[cell] for cell in cells if cell in taken), None)
        if collided is not None:  # two blocks want one place: both texts are kept in it
            areas[collided] = _sharing(areas[collided], made)
            continue
        taken.update(dict.fromkeys(cells, len(areas)))
        areas.append(area)
    return areas


def _area(plan: GridPlan, spans: Sequence[Span], block: Block, made: Content) -> _Area:
    count = plan.lanes[block.column]
    before = 1 + sum(plan.lanes[: block.column])
    share = max(1, count // max(1, block.lanes))
    left = min(block.lane * share, count - 1)
    right = min(left + share, count) - 1
    span = (spans[before + left][0], spans[before + right][1])
    return _Area(block.first, max(block.first, block.last), span, block, made)


def _sharing(area: _Area, made: Content) -> _Area:
    both = replace(
        area.content,
        value=f"{area.content.value}\n{made.value}",
        shown=f"{area.content.shown}\n{made.shown}",
    )
    return replace(area, content=both)


def _heights(canvas: Canvas, plan: GridPlan, areas: Sequence[_Area]) -> list[float]:
    """Heights of the rows, grown until each block's text has room; short blocks come first."""
    heights = [_ROW] * len(plan.grid.rows)
    for area in sorted(areas, key=lambda area: area.last - area.first):
        width = canvas.ruler.width(area.span) - PADDING_ACROSS
        needed = set_height(area.content.shown, width, _SIZE, bold=True) + PADDING_DOWN
        rows = range(area.first, area.last + 1)
        lacking = needed - sum(heights[row] for row in rows)
        if lacking > 0:
            for row in rows:
                heights[row] += lacking / len(rows)
    return heights


def _stretch(height: float, room: float) -> float:
    """How much higher the rows may be where the page has room for it."""
    return min(max(room / height, 1.0), _MOST_STRETCH) if height else 1.0


def _draw(
    canvas: Canvas,
    plan: GridPlan,
    numbers: Sequence[int],
    spans: tuple[Span, Sequence[Span]],
    areas: Sequence[_Area],
) -> None:
    times, days = spans
    for number, label in zip(numbers, plan.grid.rows, strict=True):
        canvas.fill((number, number), times, content(label, "text", "A label"), _TIME)
        canvas.underlay(number, (days[0][0], days[-1][1]) if days else times, _FREE)
    for area in areas:
        rows = numbers[area.first], numbers[area.last]
        height = sum(row.height for row in canvas.rows[rows[0] - 1 : rows[1]])
        fitted = canvas.fitted(Placed(area.span, area.content, toned(_BLOCK, area.block.tone)), height + 1)
        canvas.fill(rows, fitted.span, fitted.content, fitted.style)


def _add_legend(canvas: Canvas, grid: Grid) -> None:
    """Each tone with its word, as many a line as the sheet has room for."""
    if not grid.legend:
        return
    canvas.add_space()
    lines: dict[int, list[Placed]] = defaultdict(list)
    first, last = canvas.ruler.all
    columns = last - first + 1
    abreast = max(1, min(len(grid.legend), columns, int(canvas.ruler.total / _LEGEND_ITEM)))
    each = columns / abreast
    for index, (label, tone) in enumerate(grid.legend):
        line, place = divmod(index, abreast)
        span = (ceil(place * each), ceil((place + 1) * each) - 1)
        style = toned(Style(size=_SIZE, edge="all", across="center", down="center"), tone)
        lines[line].append(Placed(span, content(label, "text", "A legend"), style))
    for placed in lines.values():
        canvas.add_line(placed, 14.0, glued=True)
