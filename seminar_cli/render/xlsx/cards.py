"""Cards to cut out: badges, table tents. Each is a box of exact size with its lines in its middle."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from seminar_cli.papers.paper import Cards, Kind, Row
from seminar_cli.render.xlsx.canvas import MOST_HEIGHT, PADDING_ACROSS, PADDING_DOWN, Canvas, Placed
from seminar_cli.render.xlsx.cells import Content, content
from seminar_cli.render.xlsx.fonts import longest_word, set_height
from seminar_cli.render.xlsx.ruler import Span
from seminar_cli.render.xlsx.styles import Edge, Style, toned

POINTS_A_MM = 72 / 25.4

_SIZES = (26.0, 15.0, 13.0)
"""Of the first, second and all further lines of a badge; made smaller until the text has room."""
_BADGE_MM = 55.0
"""The height of a card that the sizes are for; those of larger cards are larger."""
_LEAST_SIZE = 7.0
_WEIGHTS = (2.2, 1.2, 1.0)


def cards_widths(cards: Cards) -> list[float]:
    """The width of each card of a row, in points."""
    return [cards.width_mm * POINTS_A_MM] * max(1, cards.across)


def add_cards(canvas: Canvas, cards: Cards, spans: Sequence[Span]) -> None:
    """Put cards on a sheet, `across` times `down` a page."""
    rows = cards.table.rows
    if not rows:
        if cards.table.empty:
            said = content(cards.table.empty, "text", "The words for no cards")
            canvas.add_line([Placed(canvas.ruler.all, said, Style(italic=True))])
        return
    abreast = len(spans)
    for index, first in enumerate(range(0, len(rows), abreast)):
        _add_row_of_cards(canvas, cards, rows[first : first + abreast], spans)
        if (index + 1) % max(1, cards.down) == 0:
            canvas.rows[-1].ends_page = True


def _add_row_of_cards(canvas: Canvas, cards: Cards, rows: Sequence[Row], spans: Sequence[Span]) -> None:
    numbers = _sheet_rows(canvas, cards)
    for row, span in zip(rows, spans, strict=False):
        made = [
            content(row.cells.get(key), _kind(cards, key), f"`{row.id or 'a card'}`") for key in cards.face
        ]
        lines = _lines(made)
        for line, (first, last) in enumerate(lines):
            top, bottom = numbers[first][0], numbers[last][1]
            height = sum(each.height for each in canvas.rows[top - 1 : bottom])
            style = Style(
                size=_size(canvas, made[first], span, height, _largest(cards, first)),
                bold=line == 0,
                across="center",
                down="center",
                edge=_edge(line, len(lines)),
            )
            canvas.fill((top, bottom), span, made[first], toned(style, row.tone))


def _sheet_rows(canvas: Canvas, cards: Cards) -> list[tuple[int, int]]:
    """New rows of the sheet for each line of a card, the first and the last of each, all on one page."""
    numbers = []
    for height in _heights(cards):
        count = ceil(height / MOST_HEIGHT)
        added = [canvas.add_row(height / count, glued=True) for _ in range(count)]
        numbers.append((added[0], added[-1]))
    canvas.rows[-1].glued = False
    return numbers


def _lines(made: Sequence[Content]) -> list[tuple[int, int]]:
    """The lines of the face that a card has something for, each with the empty ones that follow it.

    The name is never left out, be it empty.
    """
    starts = [index for index, each in enumerate(made) if each.shown or index == 0]
    return [(first, after - 1) for first, after in pairwise((*starts, len(made)))]


def _edge(line: int, count: int) -> Edge:
    """How a line of a card is ruled: the first above, the last below, all at their sides."""
    if count == 1:
        return "cut-all"
    return "cut-top" if line == 0 else "cut-foot" if line == count - 1 else "cut-sides"


def _kind(cards: Cards, key: str) -> Kind:
    return next((column.kind for column in cards.table.columns if column.key == key), "text")


def _heights(cards: Cards) -> list[float]:
    """The heights of the lines of a card, which add up to the card's."""
    weights = [_WEIGHTS[min(index, len(_WEIGHTS) - 1)] for index in range(len(cards.face))]
    return [cards.height_mm * POINTS_A_MM * weight / sum(weights) for weight in weights]


def _largest(cards: Cards, line: int) -> float:
    """The size of a line that has all the room it wants."""
    return _SIZES[min(line, len(_SIZES) - 1)] * max(1.0, round(cards.height_mm / _BADGE_MM, 1))


def _size(canvas: Canvas, made: Content, span: Span, height: float, size: float) -> float:
    """The largest size, `size` at most, in which a line of a card has room."""
    room = canvas.ruler.width(span) - 2 * PADDING_ACROSS
    while size > _LEAST_SIZE and (
        longest_word(made.shown, size, bold=True) > room
        or set_height(made.shown, room, size, bold=True) + PADDING_DOWN > height
    ):
        size -= 0.5
    return size
