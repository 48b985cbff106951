"""A paper as text: on a terminal within its width, in a pipe at full width and never wrapped."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from seminar_cli.papers.paper import Bars, Cards, Facts, Grid, Paper, Section, Table, Text
from seminar_cli.render.sections import face_of
from seminar_cli.render.terminal_look import Look
from seminar_cli.render.terminal_sections import bars_lines, facts_lines, grid_lines, text_lines
from seminar_cli.render.terminal_table import table_lines

__all__ = ["paper_lines", "table_lines", "write"]


def write(papers: Sequence[Paper], out: TextIO, *, width: int | None, colour: bool) -> None:
    """Write all parts of a paper, a blank line between them.

    Args:
        papers: the parts, in order.
        out: any text stream; what its encoding cannot say is written in its nearest form.
        width: of the terminal, in cells; None for a pipe or a file.
        colour: whether the stream takes colour (`console.screen_of` knows).
    """
    encoding = getattr(out, "encoding", None) or "utf-8"
    for index, paper in enumerate(papers):
        if index:
            out.write("\n\n")
        lines = paper_lines(paper, width=width, colour=colour, encoding=encoding)
        out.write("".join([f"{line}\n" for line in lines]))  # at once: a terminal takes lines one by one


def paper_lines(paper: Paper, *, width: int | None, colour: bool, encoding: str = "utf-8") -> Iterator[str]:
    """The lines of one part, without line ends."""
    look = Look(width, colour, encoding)
    yield from (look.toned(line, "strong") for line in look.wrapped(look.text(paper.title)))
    if paper.subtitle:
        yield from look.wrapped(look.text(paper.subtitle))
    for section in paper.sections:
        yield from _section_lines(section, look)
    if paper.notes:
        yield ""
    for note in paper.notes:
        yield from (look.toned(line, "muted") for line in look.wrapped(look.text(note)))


def _section_lines(section: Section, look: Look) -> Iterator[str]:
    lines = list(_contents(section, look))
    if not lines:
        return
    yield ""
    if section.title:
        yield from (look.toned(line, "strong") for line in look.wrapped(look.text(_titled(section))))
    yield from lines


def _titled(section: Section) -> str:
    unit = section.unit if isinstance(section, Bars) else ""
    return f"{section.title} ({unit})" if unit else section.title


def _contents(section: Section, look: Look) -> Iterator[str]:
    match section:
        case Facts():
            return facts_lines(section, look)
        case Table():
            return table_lines(section, width=look.width, colour=look.colour, encoding=look.encoding)
        case Grid():
            return grid_lines(section, look)
        case Bars():
            return bars_lines(section, look)
        case Cards():
            return table_lines(face_of(section), width=look.width, colour=look.colour, encoding=look.encoding)
        case Text():
            return text_lines(section, look)
