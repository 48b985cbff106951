"""Statements of a fragment taken out and put in by lines; comments above a key stay when the key goes."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from seminar_cli.store.toml.edits import Splice
from seminar_cli.store.toml.scan import Layout
from seminar_cli.store.toml.values import Body

FRONT = -1


@dataclass
class StatementEdit:
    """What shall happen to the statements of a fragment.

    Attributes:
        body: The fragment's statements.
        cut: Numbers of the statements that go.
        added: Number of a statement (or `FRONT`) → lines, each ended, that shall follow it.
    """

    body: Body
    cut: AbstractSet[int] = field(default_factory=set)
    added: Mapping[int, list[str]] = field(default_factory=dict)


def edited_statements(layout: Layout, edit: StatementEdit) -> list[Splice]:
    """The splices of an edit of statements."""
    splices = [_addition(edit.body, anchor, lines) for anchor, lines in edit.added.items()]
    return splices + [_cut(layout, edit, first, last) for first, last in _runs(layout, edit)]


def indent_below(layout: Layout, body: Body, anchor: int) -> str:
    """The white space before a statement put behind the anchor: that of the anchor, or of the first one."""
    if not body.items:
        return ""
    number = max(anchor, 0)
    return layout.masked[body.lines[number][0] : body.items[number].start]


def _addition(body: Body, anchor: int, lines: list[str]) -> Splice:
    at = body.start if anchor == FRONT else body.lines[anchor][1]
    return Splice(at, at, "".join(lines))


def _runs(layout: Layout, edit: StatementEdit) -> Iterator[tuple[int, int]]:
    """First and last number of statements to cut between which there is nothing but blank lines."""
    run: list[int] = []
    lines = edit.body.lines
    for number in sorted(edit.cut):
        if run and layout.blanks_end(lines[run[-1]][1]) != lines[number][0]:
            yield run[0], run[-1]
            run = []
        run.append(number)
    if run:
        yield run[0], run[-1]


def _cut(layout: Layout, edit: StatementEdit, first: int, last: int) -> Splice:
    """Cut lines; of the blank lines around them those above go too, where there are some on both sides."""
    start, end = edit.body.lines[first][0], edit.body.lines[last][1]
    if last == len(edit.body.items) - 1 and _would_join_next_header(layout, start, end):
        return Splice(start, end, layout.newline)
    above = layout.blanks_start(start)
    ends_in_blank = end == len(layout.masked) or layout.blanks_end(end) > end
    return Splice(above if ends_in_blank else start, end, "")


def _would_join_next_header(layout: Layout, start: int, end: int) -> bool:
    """Whether a comment above the cut would touch the next header, or its comment, and so change hands."""
    above = layout.masked[layout.line_start(start - 1) : start] if start else ""
    below = layout.masked[end : layout.line_end(end)] if end < len(layout.masked) else ""
    return above.lstrip().startswith("#") and below.lstrip().startswith(("#", "["))
