"""Cards to cut out: badges, table tents. Each is a box of exact size with its lines in its middle."""

from collections.abc import Sequence
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
    heights = _heights(cards)
    for line, (key, height) in enumerate(zip(cards.face, heights, strict=True)):
        last = line == len(cards.face) - 1
        count = ceil(height / MOST_HEIGHT)
        numbers = [canvas.add_row(height / count, glued=not last) for _ in range(count)]
        kind = _kind(cards, key)
        edge: Edge = "cut-top" if line == 0 else "cut-foot" if last else "cut-sides"
        for row, span in zip(rows, spans, strict=False):
            made = content(row.cells.get(key), kind, f"`{row.id or 'a card'}`")
            style = Style(
                size=_size(canvas, made, span, height, _largest(cards, line)),
                bold=line == 0,
                across="center",
                down="center",
                edge=edge,
            )
            canvas.fill((numbers[0], numbers[-1]), span, made, toned(style, row.tone))


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
