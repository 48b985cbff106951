"""Markdown: a paper for a wiki, an issue, a message; GitHub's dialect, for its tables.

Text from data is never markup: what Markdown or HTML would act upon is escaped, control characters are made
visible as on a terminal. Columns filled in by hand are left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from seminar_cli.papers.paper import (
    Band,
    Bars,
    Block,
    Cards,
    Column,
    Fact,
    Facts,
    Grid,
    Kind,
    Paper,
    Row,
    Section,
    Table,
    Text,
    Value,
)
from seminar_cli.render.clean import for_terminal
from seminar_cli.render.sections import bar_lines, days_of, face_of, whole_title
from seminar_cli.render.terminal_look import with_word_for_struck
from seminar_cli.render.values import ABSENT, lines, number

_ACTING = re.compile(r"[\\`*_\[\]{}|~$]")
_LEADING = re.compile(r"[-+=#]|\d+(?=[.)])")
_RIGHT = ("number", "share")
_BAR = 20
"""Characters of the longest bar."""


def render(papers: Sequence[Paper]) -> bytes:
    """All parts of one paper as Markdown in UTF-8."""
    return text(papers).encode("utf-8")


def text(papers: Sequence[Paper]) -> str:
    """All parts of one paper as Markdown: the parts of a paper that has several are its chapters."""
    several = len(papers) > 1
    blocks = [f"# {line(whole_title(papers))}"] if several else []
    for paper in papers:
        blocks += _part(paper, 2 if several else 1)
    return "\n\n".join(blocks) + "\n"


def escaped(plain: str) -> str:
    """Text from data that stands for itself wherever it is put, on one line: its own ends are `<br>`."""
    return "<br>".join(filter(None, map(_escaped_line, for_terminal(plain).split("\n"))))


def line(plain: str) -> str:
    """The same without breaks, for headings."""
    return escaped(" ".join(for_terminal(plain).split()))


def _escaped_line(plain: str) -> str:
    kept = plain.strip()
    made = _ACTING.sub(r"\\\g<0>", kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    leading = _LEADING.match(made)
    if leading is None:
        return made
    return f"\\{made}" if not made[0].isdecimal() else f"{leading[0]}\\{made[leading.end() :]}"


def _part(paper: Paper, level: int) -> Iterator[str]:
    yield f"{'#' * level} {line(paper.title)}"
    yield from _paragraphs(filter(None, (paper.subtitle, paper.issue)))
    for section in paper.sections:
        contents = list(_contents(section, level + 1))
        if contents and (title := line(_titled(section))):
            yield f"{'#' * (level + 1)} {title}"
        yield from contents
    yield from _paragraphs(paper.notes)


def _titled(section: Section) -> str:
    unit = section.unit if isinstance(section, Bars) else ""
    return f"{section.title} ({unit})" if section.title and unit else section.title


def _contents(section: Section, level: int) -> Iterator[str]:
    match section:
        case Facts():
            yield from _facts(section)
        case Table():
            yield from _table(section)
        case Cards():
            yield from _table(face_of(section))
        case Grid():
            yield from _grid(section, level + 1)
        case Bars():
            yield from _bars(section)
        case Text():
            yield from _paragraphs(section.paragraphs)
            yield from _list(map(escaped, section.bullets))


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    yield from filter(None, map(escaped, texts))


def _list(items: Iterable[str]) -> Iterator[str]:
    made = [f"- {item}" for item in items if item]
    if made:
        yield "\n".join(made)


def _facts(facts: Facts) -> Iterator[str]:
    yield from _list(f"**{line(fact.label) or ABSENT}:** {_value(fact)}" for fact in facts.facts)


def _value(fact: Fact) -> str:
    return _struck(_cell(fact.value, fact.kind) or ABSENT, fact.tone == "struck")


def _cell(value: Value, kind: Kind = "text") -> str:
    return escaped("\n".join(lines(value, kind)))


def _struck(text: str, struck: bool) -> str:  # noqa: FBT001 - whether the thing is
    return f"~~{text}~~{with_word_for_struck([text], 'struck')}" if struck and text else text


# --- tables ----------------------------------------------------------------------------------------


def _table(table: Table) -> Iterator[str]:
    columns = [column for column in table.columns if not column.by_hand]
    rows = [row for band in table.bands for row in _band(band, columns)]
    if table.total is not None:
        rows.append(_total(table.total, columns))
    if rows and columns:
        heads = [_head(column) for column in columns]
        yield _aligned(heads, rows, [column.kind in _RIGHT for column in columns])
    elif table.empty:
        yield from _paragraphs([table.empty])


def _aligned(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[bool]) -> str:
    rule = ["---:" if on_right else "---" for on_right in right]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def _head(column: Column) -> str:
    return "<br>".join(filter(None, (line(column.over), line(column.label))))


def _band(band: Band, columns: Sequence[Column]) -> Iterator[list[str]]:
    if band.label and (label := line(band.label)):
        yield [f"**{label}**", *[""] * (len(columns) - 1)]
    for row in band.rows:
        yield _row(row, columns)
    if band.total is not None:
        yield _total(band.total, columns)


def _row(row: Row, columns: Sequence[Column]) -> list[str]:
    made = [_cell(row.cells.get(column.key), column.kind) for column in columns]
    if row.tone != "struck":
        return made
    told = with_word_for_struck(made, "struck")
    struck = [f"~~{text}~~" if text else "" for text in made]
    wordy = [index for index, column in enumerate(columns) if made[index] and column.kind in ("text", "name")]
    with_letters = [index for index in wordy if any(map(str.isalpha, made[index]))]
    for index in (with_letters or wordy)[:1]:
        struck[index] += told
    return struck


def _total(row: Row, columns: Sequence[Column]) -> list[str]:
    made = (_cell(row.cells.get(column.key), column.kind) for column in columns)
    return [f"**{text}**" if text else "" for text in made]


# --- what is drawn elsewhere -----------------------------------------------------------------------


def _grid(grid: Grid, level: int) -> Iterator[str]:
    """A list a day: Markdown has no room for days side by side."""
    if not grid.blocks and grid.empty:
        yield from _paragraphs([grid.empty])
    for label, blocks in days_of(grid):
        yield f"{'#' * min(level, 6)} {line(label) or ABSENT}"
        yield from _list(f"**{line(when) or ABSENT}** {_block(block)}" for when, block in blocks)


def _block(block: Block) -> str:
    return _struck(escaped("\n".join(block.text)), block.tone == "struck")


def _bars(bars: Bars) -> Iterator[str]:
    rows = [
        [line(bar.label) if not index else "", line(name), "█" * round(drawn * _BAR), number(value)]
        for bar in bars.bars
        for index, (name, value, drawn) in enumerate(bar_lines(bars, bar))
    ]
    if rows:
        yield _aligned(["", "", "", line(bars.unit)], rows, [False, False, False, True])
