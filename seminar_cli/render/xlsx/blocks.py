"""What stands on a sheet beside tables and grids: its title, facts, running text, notes."""

from dataclasses import replace

from seminar_cli.papers.paper import Facts, Paper, Text
from seminar_cli.render.values import ABSENT
from seminar_cli.render.xlsx.canvas import PADDING_ACROSS, Canvas, Placed
from seminar_cli.render.xlsx.cells import Content, content
from seminar_cli.render.xlsx.fonts import set_lines, text_width
from seminar_cli.render.xlsx.ruler import Span
from seminar_cli.render.xlsx.styles import GREY, HEADING, Style, inked, toned

_TITLE = Style(size=18, bold=True, ink=HEADING)
_SUBTITLE = Style(size=11, ink=GREY)
_SECTION = Style(size=13, bold=True, ink=HEADING, down="bottom")
_LABEL = Style(ink=GREY)
_VALUE = Style(bold=True)
_NOTE = Style(size=9, ink=GREY)
_LINES_A_ROW = 20
"""Long text is parted into rows of this many lines, so that a page may end between them."""


def add_heading(canvas: Canvas, paper: Paper) -> None:
    """The title and the line below it."""
    canvas.add_line([_wide(canvas, paper.title, _TITLE)], glued=True)
    if paper.subtitle:
        canvas.add_line([_wide(canvas, paper.subtitle, _SUBTITLE)], glued=True)


def add_section_title(canvas: Canvas, title: str) -> None:
    """The heading of a section, on the page where the section begins."""
    if title:
        canvas.add_line([_wide(canvas, title, _SECTION)], 20, glued=True)


def label_width(facts: Facts) -> float:
    """The room that the labels of facts need, in points."""
    return max((text_width(fact.label) for fact in facts.facts), default=0.0) + PADDING_ACROSS + 6


def add_facts(canvas: Canvas, facts: Facts, spans: tuple[Span, Span]) -> None:
    """Labels in the first span, values in the second."""
    for fact in facts.facts:
        where = f"`{fact.label}`"
        value = content(fact.value, fact.kind, where)
        style = inked(_VALUE, fact.tone)
        canvas.add_line(
            [
                Placed(spans[0], content(fact.label, "text", where), _LABEL),
                Placed(spans[1], value if value.shown else Content(ABSENT, ABSENT), style),
            ],
            glued=fact is not facts.facts[-1],
        )


def add_text(canvas: Canvas, text: Text) -> None:
    """Paragraphs, then bullets, across the sheet."""
    style = toned(Style(), text.tone)
    for paragraph in text.paragraphs:
        _add_paragraph(canvas, paragraph, style)
    for bullet in text.bullets:
        _add_paragraph(canvas, f"• {bullet}", replace(style, indent=1))


def _add_paragraph(canvas: Canvas, paragraph: str, style: Style) -> None:
    clean = content(paragraph, "text", "A paragraph").shown
    width = canvas.ruler.width(canvas.ruler.all) - PADDING_ACROSS
    lines = set_lines(clean, width, style.size)
    if len(lines) <= _LINES_A_ROW:
        canvas.add_line([_wide(canvas, paragraph, style)])
        return
    for first in range(0, len(lines), _LINES_A_ROW):
        canvas.add_line([_wide(canvas, "\n".join(lines[first : first + _LINES_A_ROW]), style)])


def add_notes(canvas: Canvas, notes: tuple[str, ...]) -> None:
    """Small print, on the page of what stands above it."""
    if not notes:
        return
    canvas.glue(canvas.last_row)
    canvas.add_space()
    for index, note in enumerate(notes):
        canvas.add_line([_wide(canvas, note, _NOTE)], 12.0, glued=index < len(notes) - 1)


def _wide(canvas: Canvas, text: str, style: Style) -> Placed:
    return Placed(canvas.ruler.all, content(text, "text", f"`{text[:30]}…`"), style)
