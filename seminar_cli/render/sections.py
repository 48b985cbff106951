"""What media of flowing text share: how sections without a layout of their own become lists and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isfinite

from seminar_cli.papers.paper import Bar, Bars, Block, Cards, Grid, Paper, Table


def face_of(cards: Cards) -> Table:
    """What is printed on the cards, as a table."""
    columns = {column.key: column for column in cards.table.columns}
    return replace(cards.table, columns=tuple(columns[key] for key in cards.face if key in columns))


def days_of(grid: Grid) -> Iterator[tuple[str, list[tuple[str, Block]]]]:
    """Each column of a grid that holds something: its label, and when each of its blocks is, in order."""
    for column, label in enumerate(grid.columns):
        blocks = [block for block in grid.blocks if block.column == column]
        if blocks:
            blocks.sort(key=lambda block: (block.first, block.when, block.lane))
            yield label, [(block.when or _rows_of(grid, block), block) for block in blocks]


def _rows_of(grid: Grid, block: Block) -> str:
    first, last = grid.rows[block.first], grid.rows[block.last]
    return first if first == last else f"{first} – {last}"


def bar_lines(bars: Bars, bar: Bar) -> Iterator[tuple[str, float, float]]:
    """For each number of a bar: what it counts, the number, and its length as a share of the longest."""
    longest = max((value for each in bars.bars for value in each.values if isfinite(value)), default=0)
    for index, value in enumerate(bar.values):
        name = bars.series[index] if index < len(bars.series) else ""
        drawn = value / longest if longest > 0 and isfinite(value) and value > 0 else 0.0
        yield name, value, drawn


def whole_title(papers: Sequence[Paper]) -> str:
    """The title of a file: that of the document, for a single part what is printed on top of it."""
    if not papers:
        return ""
    return papers[0].title if len(papers) == 1 else papers[0].document or papers[0].title
