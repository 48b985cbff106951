"""A table as aligned lines of text: the one look of all lists.

On a terminal a table too wide is narrowed from its widest columns, whose text is wrapped and never cut; where
even that is too wide, each row becomes a block of labelled lines. In a pipe nothing is wrapped: a row takes
several lines only where a cell has several.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from seminar_cli.papers.paper import Column, Row, Table, Tone
from seminar_cli.render.measure import cells, padded, wrapped
from seminar_cli.render.terminal_look import Look, with_word_for_struck

GAP = "  "
_LEAST_TEXT = 12
_RIGHT = ("number", "share")
_WRAPPED = ("text", "name")

Cell = list[str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row made ready: the lines of each cell."""

    cells: list[Cell]
    tone: Tone


@dataclass(frozen=True, slots=True)
class _Group:
    label: str
    lines: list[_Line]


def table_lines(table: Table, *, width: int | None, colour: bool, encoding: str = "utf-8") -> Iterator[str]:
    """The lines of a table, without line ends.

    Args:
        table: its columns filled in by hand are not shown.
        width: of the terminal, in cells; None for a pipe.
        colour: whether tones and headings may be coloured.
        encoding: what the stream can say.
    """
    look = Look(width, colour, encoding)
    columns = [column for column in table.columns if not column.by_hand]
    groups = [_Group(look.text(band.label), _band_lines(band.rows, band.total, columns, look))
              for band in table.bands]  # fmt: skip
    if table.total is not None:
        groups.append(_Group("", [_line(table.total, columns, look, "strong")]))
    if not any(group.lines for group in groups):
        yield from look.wrapped(look.text(table.empty)) if table.empty else ()
        return
    labels = [look.wrapped(look.text(_label(column)), _LEAST_TEXT) for column in columns]
    widths = _widths(columns, labels, groups, look)
    if widths is None:
        yield from _as_blocks(labels, groups, look)
    else:
        yield from _as_columns(columns, labels, groups, widths, look)


def _label(column: Column) -> str:
    return f"{column.over}\n{column.label}" if column.over else column.label


def _band_lines(rows: Iterable[Row], total: Row | None, columns: Sequence[Column], look: Look) -> list[_Line]:
    lines = [_line(row, columns, look, row.tone) for row in rows]
    return lines if total is None else [*lines, _line(total, columns, look, "strong")]


def _line(row: Row, columns: Sequence[Column], look: Look, tone: Tone) -> _Line:
    made = [look.lines(row.cells.get(column.key), column.kind) for column in columns]
    if tone == "struck":
        _say_struck(made, columns)
    return _Line(made, tone)


def _say_struck(made: list[Cell], columns: Sequence[Column]) -> None:
    """Add the word to the first cell with words (a time has none), where no cell says it."""
    word = with_word_for_struck([line for cell in made for line in cell], "struck")
    for column, cell in zip(columns, made, strict=True):
        if column.kind in _WRAPPED and any(map(str.isalpha, "".join(cell))):
            cell[-1] += word
            return


def _widths(
    columns: Sequence[Column], labels: Sequence[Cell], groups: Sequence[_Group], look: Look
) -> list[int] | None:
    """The width of each column in cells; None where they do not fit side by side."""
    lines = [line.cells for group in groups for line in group.lines]
    natural = [
        max(map(cells, (*label, *(text for line in lines for text in line[index]))))
        for index, label in enumerate(labels)
    ]
    if look.width is None:
        return natural
    least = [
        min(width, _LEAST_TEXT) if column.kind in _WRAPPED else width
        for column, width in zip(columns, natural, strict=True)
    ]
    return _narrowed(natural, least, look.width - len(GAP) * (len(columns) - 1))


def _narrowed(natural: list[int], least: list[int], room: int) -> list[int] | None:
    """Widths that fit into `room`: the widest give way first, down to their least; None where none fit."""
    if sum(least) > room:
        return None
    low, high = 0, max(natural, default=0)
    while low < high:  # the highest level to which columns may rise
        level = (low + high + 1) // 2
        if sum(_levelled(natural, least, level)) <= room:
            low = level
        else:
            high = level - 1
    widths = _levelled(natural, least, low)
    spare = room - sum(widths)
    for index, width in enumerate(widths):
        if spare > 0 and width < natural[index]:
            widths[index] += 1
            spare -= 1
    return widths


def _levelled(natural: list[int], least: list[int], level: int) -> list[int]:
    return [max(floor, min(width, level)) for width, floor in zip(natural, least, strict=True)]


def _as_columns(
    columns: Sequence[Column],
    labels: Sequence[Cell],
    groups: Sequence[_Group],
    widths: Sequence[int],
    look: Look,
) -> Iterator[str]:
    right = [column.kind in _RIGHT for column in columns]
    header = [wrapped(" ".join(label), width) for label, width in zip(labels, widths, strict=True)]
    yield from _physical(_Line(_at_foot(header), "strong"), widths, right, look)
    rule = look.glyph("─", "-")
    yield look.toned(GAP.join(rule * width for width in widths), "muted")
    for index, group in enumerate(groups):
        if index:
            yield ""
        if group.label:
            yield from (look.toned(piece, "strong") for piece in look.wrapped(group.label))
        for line in group.lines:
            yield from _physical(line, widths, right, look)


def _at_foot(header: list[Cell]) -> list[Cell]:
    """Labels of several lines stand on the rule: the short ones get blank lines above."""
    height = max(map(len, header), default=0)
    return [[""] * (height - len(label)) + label for label in header]


def _physical(line: _Line, widths: Sequence[int], right: Sequence[bool], look: Look) -> Iterator[str]:
    """The lines that a row takes on the screen: as many as its highest cell."""
    shown = line.cells
    if look.width is not None:
        shown = [_fitted(cell, width) for cell, width in zip(shown, widths, strict=True)]
    for texts in zip_longest(*shown, fillvalue="") if any(shown) else [[""] * len(shown)]:
        placed = [
            padded(text, width, right=on_right)
            for text, width, on_right in zip(texts, widths, right, strict=True)
        ]
        yield look.toned(GAP.join(placed).rstrip(), line.tone)


def _fitted(cell: Cell, width: int) -> Cell:
    if max(map(cells, cell), default=0) <= width:
        return cell
    return [piece for text in cell for piece in wrapped(text, width)]


def _as_blocks(labels: Sequence[Cell], groups: Sequence[_Group], look: Look) -> Iterator[str]:
    """For a very narrow terminal: each row as labelled lines, a blank line after it."""
    for group in groups:
        if group.label:
            yield from (look.toned(line, "strong") for line in look.wrapped(group.label))
        for line in group.lines:
            for label, cell in zip(labels, line.cells, strict=True):
                if cell:
                    text = f"{' '.join(label)}: " + "\n".join(cell)
                    yield from (look.toned(piece, line.tone) for piece in look.wrapped(text))
            yield ""
