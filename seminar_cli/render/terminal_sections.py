"""The sections of a paper that are no tables, as lines of a terminal."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from math import isfinite

from seminar_cli.papers.paper import Bars, Block, Facts, Grid, Text
from seminar_cli.render.measure import cells, padded, wrapped
from seminar_cli.render.terminal_look import Look, with_word_for_struck
from seminar_cli.render.terminal_table import GAP
from seminar_cli.render.values import ABSENT, number

_LEAST_DAY = 14
_NARROWEST_BAR, _WIDEST_BAR = 10, 40
_HALF = 0.5


def facts_lines(facts: Facts, look: Look) -> Iterator[str]:
    """Labels in one column, values in the next; a wrapped value hangs under its first line."""
    labels = [look.text(fact.label) for fact in facts.facts]
    label_width = max(map(cells, labels), default=0)
    for fact, label in zip(facts.facts, labels, strict=True):
        value = look.lines(fact.value, fact.kind) or [look.glyph(ABSENT, "-")]
        value[-1] += with_word_for_struck(value, fact.tone)
        yield from _hanging(label, label_width, value, look, fact.tone == "muted")


def _hanging(label: str, label_width: int, value: list[str], look: Look, muted: bool) -> Iterator[str]:  # noqa: FBT001 - the fact's own
    room = None if look.width is None else look.width - label_width - len(GAP)
    if room is not None and room < _LEAST_DAY:
        yield from look.wrapped(f"{label}: " + "\n".join(value))
        return
    pieces = [piece for line in value for piece in look.wrapped(line, room)]
    for index, piece in enumerate(pieces):
        shown = padded("" if index else label, label_width)
        text = f"{look.toned(shown, 'muted')}{GAP}{look.toned(piece, 'muted' if muted else 'plain')}"
        yield text.rstrip()


def text_lines(text: Text, look: Look) -> Iterator[str]:
    """Paragraphs with a blank line between them, then bullets."""
    for index, paragraph in enumerate(text.paragraphs):
        if index:
            yield ""
        yield from (look.toned(line, text.tone) for line in look.wrapped(look.text(paragraph)))
    if text.paragraphs and text.bullets:
        yield ""
    dot = look.glyph("•", "*")
    for bullet in text.bullets:
        room = None if look.width is None else look.width - 2
        for index, line in enumerate(look.wrapped(look.text(bullet), room)):
            yield look.toned(f"{' ' if index else dot} {line}", text.tone)


def bars_lines(bars: Bars, look: Look) -> Iterator[str]:
    """A line a number: the bar's label, the series in words, a bar in scale, the number."""
    shares = _bar_shares(bars)
    series = [_flat(name, look) if len(bars.series) > 1 else "" for name in bars.series]
    labels = [_flat(bar.label, look) for bar in bars.bars]
    label_width = _column_width(labels, look)
    series_width = _column_width(series, look)
    room = _bar_room(bars, label_width + series_width, look)
    if room < _NARROWEST_BAR:
        yield from _numbers_only(bars, labels, series, look)
        return
    for bar, label in zip(bars.bars, labels, strict=True):
        values: list[list[str]] = [[], []]
        for index, value in enumerate(bar.values):
            name = look.wrapped(series[index] if index < len(series) else "", series_width)
            drawn = f"{_blocks(shares(value), room, look)} {look.text(number(value))}".lstrip()
            values[0] += name
            values[1] += [drawn, *[""] * (len(name) - 1)]
        columns = [look.wrapped(label, label_width), *(values if series_width else values[1:])]
        widths = [label_width, *([series_width] if series_width else []), 0]
        yield from _side_by_side(columns, widths)


def _flat(text: str, look: Look) -> str:
    return look.text(text).replace("\n", " ")


def _bar_shares(bars: Bars) -> Callable[[float], float]:
    """What part of the longest bar a value is, from 0 to 1."""
    most = max((value for bar in bars.bars for value in bar.values if isfinite(value)), default=0)
    return lambda value: value / most if most > 0 and isfinite(value) else 0.0


def _column_width(texts: list[str], look: Look) -> int:
    """The width of the widest text; on a terminal at most a third of it."""
    natural = max(map(cells, texts), default=0)
    return natural if look.width is None else min(natural, look.width // 3)


def _bar_room(bars: Bars, before: int, look: Look) -> int:
    if look.width is None:
        return _WIDEST_BAR
    numbers = max((len(number(value)) for bar in bars.bars for value in bar.values), default=0)
    return min(_WIDEST_BAR, look.width - before - 2 * len(GAP) - numbers - 1)


def _numbers_only(bars: Bars, labels: list[str], series: list[str], look: Look) -> Iterator[str]:
    """For a very narrow terminal: words and numbers, no bars."""
    for bar, label in zip(bars.bars, labels, strict=True):
        pairs = zip_longest(series, map(number, bar.values), fillvalue="")
        said = ", ".join(f"{name} {look.text(value)}".strip() for name, value in pairs)
        yield from look.wrapped(f"{label}: {said}")


def _blocks(part: float, room: int, look: Look) -> str:
    """A bar for a part of the longest: something for every number above zero."""
    if part <= 0:
        return ""
    full, rest = divmod(part * room, 1)
    if look.glyph("█▌", "") == "":
        return "#" * max(1, round(part * room))
    return "█" * int(full) + ("▌" if rest >= _HALF or full == 0 else "")


def grid_lines(grid: Grid, look: Look) -> Iterator[str]:
    """Days side by side where the terminal is wide enough, otherwise one after the other."""
    if not grid.blocks:
        yield from look.wrapped(look.text(grid.empty)) if grid.empty else ()
        return
    rows = [look.text(row) for row in grid.rows]
    columns = [look.text(column) for column in grid.columns]
    label_width = max(map(cells, rows), default=0)
    day_width = _day_width(look, label_width, len(columns))
    if day_width < _LEAST_DAY:
        yield from _day_by_day(grid, columns, rows, look)
    else:
        yield from _days_abreast(grid, columns, rows, [label_width] + [day_width] * len(columns), look)


def _day_width(look: Look, label_width: int, days: int) -> int:
    if look.width is None or not days:
        return 0
    return (look.width - label_width) // days - len(GAP)


def _days_abreast(
    grid: Grid, columns: list[str], rows: list[str], widths: list[int], look: Look
) -> Iterator[str]:
    heads = [[""], *(wrapped(column, widths[1]) for column in columns)]
    yield from (look.toned(line, "strong") for line in _side_by_side(heads, widths))
    rule = look.glyph("─", "-")
    yield look.toned(GAP.join(rule * width for width in widths), "muted")
    for index, label in enumerate(rows):
        days = (_day_cell(grid, column, index, widths[1], look) for column in range(len(columns)))
        yield from _side_by_side([[label], *days], widths)


def _day_cell(grid: Grid, column: int, row: int, width: int, look: Look) -> list[str]:
    """What stands in a day beside a row's label: blocks that begin there, or a sign that one goes on."""
    here = [block for block in grid.blocks if block.column == column and block.first <= row <= block.last]
    begun = sorted((block for block in here if block.first == row), key=lambda block: block.lane)
    if not begun:
        return [look.glyph("│", "|")] if here else []
    texts = (text for block in begun for text in _timed(block, look))
    return [line for text in texts for line in wrapped(text, width)]


def _side_by_side(columns: list[list[str]], widths: list[int]) -> Iterator[str]:
    for index in range(max(map(len, columns))):
        texts = (
            padded(column[index] if index < len(column) else "", width)
            for column, width in zip(columns, widths, strict=True)
        )
        yield GAP.join(texts).rstrip()


def _texts(block: Block, look: Look) -> list[str]:
    texts = [look.text(text) for text in block.text] or [look.glyph(ABSENT, "-")]
    texts[0] += with_word_for_struck(texts, block.tone)
    return texts


def _timed(block: Block, look: Look) -> list[str]:
    """The texts with the exact time before them: rows are coarser."""
    first, *rest = _texts(block, look)
    return [f"{look.text(block.when)} {first}".lstrip(), *rest]


def _day_by_day(grid: Grid, columns: list[str], rows: list[str], look: Look) -> Iterator[str]:
    first = True
    for column, label in enumerate(columns):
        blocks = sorted(
            (block for block in grid.blocks if block.column == column),
            key=lambda block: (block.first, block.lane),
        )
        if not blocks:
            continue
        if not first:
            yield ""
        first = False
        yield from (look.toned(line, "strong") for line in look.wrapped(label.replace("\n", " ")))
        spans = [look.text(block.when) or _span(rows, block) for block in blocks]
        width = max(map(cells, spans))
        for block, span in zip(blocks, spans, strict=True):
            texts = _texts(block, look)
            yield from _hanging(span, width, texts if look.width else ["; ".join(texts)], look, muted=False)


def _span(rows: list[str], block: Block) -> str:
    """When a block is: `09:00–10:30` from `09:00–09:30` to `10:00–10:30`."""
    first, last = rows[block.first], rows[block.last]
    for dash in ("–", "-"):
        if dash in first and dash in last:
            return f"{first.split(dash)[0]}{dash}{last.split(dash)[-1]}"
    return first
