"""One part of a paper on one sheet: its sections from top to bottom on common columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from seminar_cli.papers.paper import Bars, Cards, Facts, Grid, Paper, Section, Table, Text
from seminar_cli.render.xlsx.bars import add_bars, bars_widths
from seminar_cli.render.xlsx.blocks import (
    add_facts,
    add_heading,
    add_notes,
    add_section_title,
    add_text,
    label_width,
)
from seminar_cli.render.xlsx.canvas import Canvas
from seminar_cli.render.xlsx.cards import add_cards, cards_widths
from seminar_cli.render.xlsx.grid import GridPlan, add_grid
from seminar_cli.render.xlsx.pages import (
    page_capacity,
    page_ends,
    scales_to_try,
    usable_width,
)
from seminar_cli.render.xlsx.ruler import Ruler, shared_out
from seminar_cli.render.xlsx.table import TablePlan, add_table

_SNUG = 0.99
_SNUG_ENLARGED = 0.97
"""Type that is enlarged is not fitted to the width: what programs add to columns must have room."""
_NEAR = 0.05
_EXACT = 0.5
_GIVE = 0.9
"""Columns of a grid may give a tenth of their width to stand on an edge that is there."""
_MANY_ROWS = 300


@dataclass(slots=True)
class _Planned:
    """A section that has been measured: the widths that it asks for, then the edges that it got."""

    section: Section
    widths: list[float] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)
    table: TablePlan | None = None
    grid: GridPlan | None = None
    rows: tuple[int, int] = (0, 0)
    """Its first and last row on the sheet."""
    header: tuple[int, int] | None = None


def laid_out(paper: Paper) -> Canvas:
    """The sheet of a paper.

    What goes over its page by a little is set anew in smaller type, what may be larger in the largest that
    leaves it on one page.

    Raises:
        Refused: a text is longer than a cell can hold.
    """
    planned = [_planned(paper, section) for section in paper.sections if _is_filled(section)]
    only_cards = bool(planned) and all(isinstance(plan.section, Cards) for plan in planned)
    page = paper.page
    usual = canvas = _set(paper, planned, page.size, titled=not only_cards)
    if only_cards:
        return usual
    for scale in scales_to_try(page, usual.height, usual.capacity):
        canvas = _set(paper, planned, scale)
        if canvas.fits and (scale <= 1 or canvas.ruler.total * scale <= usable_width(page)):
            return canvas
    return canvas if page.fit_one_page else usual


def _set(paper: Paper, planned: Sequence[_Planned], scale: float, *, titled: bool = True) -> Canvas:
    """A paper in type of a size of which 1 is the usual; cards have no titles among them."""
    snug = _SNUG if scale <= 1 else _SNUG_ENLARGED
    ruler = _ruler(planned, usable_width(paper.page) / scale * snug)
    marked = any(plan.table and plan.table.table.readable_back for plan in planned)
    canvas = Canvas(ruler, scale, hidden_columns=int(marked))
    canvas.capacity = page_capacity(paper.page, ruler.total, scale)
    canvas.one_page = paper.page.fit_one_page
    if titled:
        add_heading(canvas, paper)
    for plan, before in zip(planned, (None, *planned), strict=False):
        _add_section(canvas, plan, titled=titled)
        if before and not isinstance(before.section, Facts | Text):
            canvas.keep_together(plan.rows[0], plan.rows[1], canvas.capacity)
    if titled:
        add_notes(canvas, paper.notes)
    canvas.header = _header(planned, page_ends(canvas.rows, canvas.capacity))
    canvas.frozen_times = any(plan.grid for plan in planned)
    return canvas


def _is_filled(section: Section) -> bool:
    match section:
        case Facts():
            return bool(section.facts)
        case Text():
            return bool(section.paragraphs or section.bullets)
        case Bars():
            return bool(section.bars)
        case Table():
            return bool(section.columns)
        case _:
            return True


def _planned(paper: Paper, section: Section) -> _Planned:
    match section:
        case Table():
            return _Planned(section, table=TablePlan(paper, section))
        case Grid():
            return _Planned(section, grid=GridPlan(section))
        case _:
            return _Planned(section)


def _ruler(planned: Sequence[_Planned], room: float) -> Ruler:
    """The columns of a sheet, agreed upon by its sections; each section's `edges` are set."""
    total = max([room, *(sum(_widths(plan, room)) for plan in planned)])
    for plan in planned:
        plan.widths = _widths(plan, total)
    lead = _lead(planned)
    ruler = Ruler(lead.widths if lead and lead.widths else [total])
    steady = bool(lead and lead.table and len(lead.table.table.rows) > _MANY_ROWS)
    tolerance = inf if steady else total * _NEAR
    for plan in sorted(planned, key=lambda plan: plan is not lead):
        if isinstance(plan.section, Facts):
            plan.edges = ruler.take_in_label(label_width(plan.section), steady=steady)
        elif plan.widths:
            near = _EXACT if isinstance(plan.section, Cards) else tolerance
            plan.edges = ruler.take_in(plan.widths, _leasts(plan), near)
    return ruler


def _widths(plan: _Planned, room: float) -> list[float]:
    """What a section asks for when it may fill `room` points."""
    section = plan.section
    if plan.table:
        return shared_out(plan.table.needs, room)
    if plan.grid:
        return plan.grid.widths(room)
    if isinstance(section, Bars):
        return bars_widths(section, room)
    return cards_widths(section) if isinstance(section, Cards) else []


def _leasts(plan: _Planned) -> list[float]:
    """What each column of a section must have, in points."""
    if plan.table:
        return [need.least for need in plan.table.needs]
    give = _GIVE if plan.grid else 1.0
    return [width * give for width in plan.widths]


def _lead(planned: Sequence[_Planned]) -> _Planned | None:
    """The section whose columns the others follow: cards, a grid, the largest table, a chart."""

    def weight(plan: _Planned) -> tuple[int, int]:
        table = plan.table.table if plan.table else None
        size = (len(table.rows) + table.blanks) * len(table.columns) if table else 0
        ranks = {Cards: 4, Grid: 3, Table: 2, Bars: 1}
        return ranks.get(type(plan.section), 0), size

    leads = [plan for plan in planned if plan.widths]
    return max(leads, key=weight, default=None)


def _add_section(canvas: Canvas, plan: _Planned, *, titled: bool) -> None:
    """Put a section on the sheet, and note its rows and those of its header."""
    section = plan.section
    first = canvas.last_row + 1
    if titled:
        canvas.add_space()
        add_section_title(canvas, section.title)
    spans = canvas.ruler.spans(plan.edges)
    match section:
        case Facts():
            add_facts(canvas, section, (spans[0], spans[1]))
        case Text():
            add_text(canvas, section)
        case Bars():
            add_bars(canvas, section, spans)
        case Cards():
            add_cards(canvas, section, spans)
        case _:
            if plan.table:
                plan.header = add_table(canvas, plan.table, spans)
            if plan.grid:
                plan.header = add_grid(canvas, plan.grid, spans)
    plan.rows = (first, canvas.last_row)


def _header(planned: Sequence[_Planned], ends: Sequence[int]) -> tuple[int, int] | None:
    """The header that each later page repeats and that stays in sight on a screen; a sheet has one.

    It is that of the longest table that goes on over a page's end; on a single page the last one's. Where
    pages end between tables there is none: it would stand above what it does not head.
    """
    headed = [plan for plan in planned if plan.header]
    broken = [plan for plan in headed if any(plan.rows[0] <= end < plan.rows[1] for end in ends)]
    if broken:
        return max(broken, key=lambda plan: plan.rows[1] - plan.rows[0]).header
    return headed[-1].header if headed and not ends else None
