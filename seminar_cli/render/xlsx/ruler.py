"""The columns of a sheet. All sections of a sheet share them; each has its own idea of widths.

The lead section's edges become the sheet's columns. The others use them where one is near enough and add
edges where none is; a cell that spans several columns is merged. All widths are in points.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf

LEAST_COLUMN = 15.0
_SAME = 0.5
"""Points that nobody sees."""
_LABELS_AT_MOST = 0.45


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in points: `least` not to break words, `natural` not to wrap, and appetite."""

    least: float
    natural: float
    grows: float = 0.0


Span = tuple[int, int]
"""First and last sheet column of a section's column, from 0."""


def shared_out(needs: Sequence[Need], room: float) -> list[float]:
    """Widths for columns that want to fill `room`.

    Where there is too little, the widest give way first, none below its least; the sum may then exceed
    `room`. What is left over goes to columns with an appetite.
    """
    if sum(need.least for need in needs) >= room:
        return [need.least for need in needs]
    natural = [max(need.natural, need.least) for need in needs]
    spare = room - sum(natural)
    if spare >= 0:
        appetite = sum(need.grows for need in needs)
        portion = spare / appetite if appetite else 0.0
        return [width + need.grows * portion for width, need in zip(natural, needs, strict=True)]
    level = _level(needs, natural, room)
    return [max(need.least, min(width, level)) for need, width in zip(needs, natural, strict=True)]


def _level(needs: Sequence[Need], natural: Sequence[float], room: float) -> float:
    """The width that no column but one with a greater least may exceed, to within a tenth of a point."""
    low, high = 0.0, max(natural)
    while high - low > 0.1:  # noqa: PLR2004 - no printer shows less
        level = (low + high) / 2
        total = sum(max(need.least, min(width, level)) for need, width in zip(needs, natural, strict=True))
        low, high = (level, high) if total <= room else (low, level)
    return low


class Ruler:
    """The edges between the columns of a sheet, from 0 to its width in points."""

    def __init__(self, widths: Sequence[float]) -> None:
        self._edges = [0.0]
        for width in widths:
            self._edges.append(self._edges[-1] + width)

    @property
    def total(self) -> float:
        """The width of all columns."""
        return self._edges[-1]

    @property
    def widths(self) -> list[float]:
        """The width of each sheet column."""
        return [right - left for left, right in pairwise(self._edges)]

    @property
    def all(self) -> Span:
        """From the first column to the last."""
        return 0, len(self._edges) - 2

    def width(self, span: Span) -> float:
        """The width of a span."""
        return self._edges[span[1] + 1] - self._edges[span[0]]

    def take_in(self, widths: Sequence[float], leasts: Sequence[float], tolerance: float) -> list[float]:
        """Make room for a section's columns; its edges, each now an edge of the sheet.

        An edge within `tolerance` of one that is there is moved onto it, unless that would leave a column
        with less than its least.
        """
        if sum(widths) > self.total + _SAME:
            self._edges.append(sum(widths))
        edges = [0.0]
        for index, wanted in enumerate(accumulate(widths)):
            last = index == len(widths) - 1
            if last and self.total - wanted <= max(tolerance, LEAST_COLUMN):
                edges.append(self.total)
                break
            after = inf if last else wanted + widths[index + 1] - leasts[index + 1]
            room = (edges[-1] + max(LEAST_COLUMN, leasts[index] - _SAME), after + _SAME)
            edges.append(self._nearest(wanted, room, tolerance, len(widths) - 1 - index))
        return edges

    def take_in_label(self, wanted: float, *, steady: bool) -> list[float]:
        """Make room for labels at least `wanted` wide and values after them; the three edges.

        An edge that is there is used where it leaves the values half of the sheet. A `steady` ruler gets no
        new edge while it has any that could do.
        """
        most = self.total * _LABELS_AT_MOST
        inner = self._edges[1:-1]
        edge = next((edge for edge in inner if wanted <= edge <= most), 0.0)
        if not edge and steady and inner:
            edge = max((edge for edge in inner if edge <= most), default=inner[0])
        if not edge:
            edge = min(wanted, most)
            insort(self._edges, edge)
        return [0.0, edge, self.total]

    def _nearest(self, wanted: float, room: tuple[float, float], tolerance: float, still: int) -> float:
        """An edge within `room`, with as many to the right of it as there are columns to come."""
        lowest, highest = room
        usable = self._edges[: len(self._edges) - still]
        near = [edge for edge in usable if lowest <= edge <= highest and abs(edge - wanted) <= tolerance]
        if near:
            return min(near, key=lambda edge: abs(edge - wanted))
        edge = max(wanted, lowest)
        if edge not in self._edges:
            insort(self._edges, edge)
        return edge

    def spans(self, edges: Sequence[float]) -> list[Span]:
        """The sheet columns between each two of a section's edges, once all sections are taken in."""
        places = [bisect_left(self._edges, edge) for edge in edges]
        return [(left, right - 1) for left, right in pairwise(places)]
