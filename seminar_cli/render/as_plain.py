"""A paper to be listened to: a record a line, each value after its label, words in the place of signs.

Nothing is drawn, aligned, coloured or wrapped: a screen reader reads lines, and a line is a record.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from seminar_cli.papers.paper import (
    Bars,
    Cards,
    Column,
    Facts,
    Grid,
    Kind,
    Paper,
    Row,
    Section,
    Table,
    Text,
    Tone,
    Value,
)
from seminar_cli.render.sections import bar_lines, days_of, face_of
from seminar_cli.render.terminal_look import Look, with_word_for_struck
from seminar_cli.render.values import ABSENT, number

SPAN = re.compile(r"(?<=\w)\s?–\s?(?=\d)")

APART = re.compile(r"\s*·\s*")

SAID = {"→": "to", "×": "times", "≥": "at least", "≤": "at most"}
"""What is read out for signs that a screen reader passes over or spells."""

NONE = "none"


def write(papers: Sequence[Paper], out: TextIO) -> None:
    """Write all parts of a paper, a blank line between them."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    for index, paper in enumerate(papers):
        if index:
            out.write("\n")
        out.writelines(f"{line}\n" for line in paper_lines(paper, encoding))


def paper_lines(paper: Paper, encoding: str = "utf-8") -> Iterator[str]:
    """The lines of one part, without line ends."""
    look = Look(None, colour=False, encoding=encoding)
    yield from _said(look, (paper.title, *filter(None, (paper.subtitle,))))
    for section in paper.sections:
        lines = list(_section_lines(section, look))
        if lines and section.title:
            yield from _said(look, (f"{section.title}:",))
        yield from lines
    yield from _said(look, paper.notes)


def table_lines(table: Table, encoding: str = "utf-8") -> Iterator[str]:
    """The lines of a table: a row each, after the label of its band."""
    yield from _table_lines(table, Look(None, colour=False, encoding=encoding))


def _section_lines(section: Section, look: Look) -> Iterator[str]:
    match section:
        case Facts():
            for fact in section.facts:
                yield f"{_word(look, fact.label)}: {_value(look, fact.value, fact.kind, fact.tone) or NONE}"
        case Table():
            yield from _table_lines(section, look)
        case Cards():
            yield from _table_lines(face_of(section), look)
        case Bars():
            yield from _bars_lines(section, look)
        case Grid():
            yield from _grid_lines(section, look)
        case Text():
            yield from _said(look, (*section.paragraphs, *section.bullets))


def _table_lines(table: Table, look: Look) -> Iterator[str]:
    columns = [column for column in table.columns if not column.by_hand]
    if not table.rows and table.total is None:
        yield from _said(look, filter(None, (table.empty,)))
        return
    for band in table.bands:
        rows = [*band.rows, *([band.total] if band.total else [])]
        if rows and band.label:
            yield f"{_word(look, band.label)}:"
        yield from (_row(row, columns, look) for row in rows)
    if table.total is not None:
        yield _row(table.total, columns, look)


def _row(row: Row, columns: Sequence[Column], look: Look) -> str:
    """`Id: p001; Name: Ms. Ana REYES; Country: Chile`; cells that hold nothing are not read out."""
    cells = []
    for column in columns:
        if value := _value(look, row.cells.get(column.key), column.kind):
            label = _label(column, look)
            cells.append(f"{label}: {value}" if label else value)
    return "; ".join(cells) + with_word_for_struck(cells, row.tone)


def _label(column: Column, look: Look) -> str:
    label = _word(look, column.label).rstrip(".")
    return f"{_word(look, column.over)}, {label}" if column.over else label


def _bars_lines(bars: Bars, look: Look) -> Iterator[str]:
    for bar in bars.bars:
        told = [f"{_word(look, name)} {number(value)}".lstrip() for name, value, _ in bar_lines(bars, bar)]
        yield f"{_word(look, bar.label)}: {', '.join(told)}{f' {bars.unit}' if bars.unit else ''}"


def _grid_lines(grid: Grid, look: Look) -> Iterator[str]:
    if not grid.blocks:
        yield from _said(look, filter(None, (grid.empty,)))
    for label, blocks in days_of(grid):
        yield f"{_word(look, label)}:"
        for when, block in blocks:
            texts = [_word(look, text) for text in block.text] or [NONE]
            yield f"{_word(look, when)}: {'; '.join(texts)}{with_word_for_struck(texts, block.tone)}"


def _value(look: Look, value: Value, kind: Kind, tone: Tone = "plain") -> str:
    texts = [said(text) for text in look.lines(value, kind)]
    texts = [text for text in texts if text and text != ABSENT]
    return ", ".join(texts).replace(", (", " (") + with_word_for_struck(texts, tone) if texts else ""


def _said(look: Look, texts: Iterable[str]) -> Iterator[str]:
    yield from (_word(look, text) for text in texts)


def _word(look: Look, text: str) -> str:
    return said(look.text(text))


def said(text: str) -> str:
    """Text on one line, with words for signs: `09:00 to 10:30`."""
    words = APART.sub(", ", SPAN.sub(" to ", " ".join(text.split())))
    for sign, word in SAID.items():
        words = words.replace(sign, word)
    return words
