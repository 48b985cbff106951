"""How cells look. A style is registered once in a workbook; its cells then name it by a number."""

from dataclasses import dataclass, replace
from typing import Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.styleable import StyleableObject

from seminar_cli.papers.paper import Tone
from seminar_cli.render.xlsx.fonts import FONT, SIZE

INK = "000000"
GREY = "595959"
HEADING = "1F3864"
HEADER_FILL = "DCE3EC"
BAND_FILL = "EEF1F5"
LINK = "1F4E9E"

Edge = Literal["", "all", "under", "over", "sign", "faint", "cut-all", "cut-top", "cut-sides", "cut-foot"]


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a cell; colours are RRGGBB, `size` is in points, `edge` names its ruling."""

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    ink: str = INK
    fill: str = ""
    across: str = "left"
    down: str = "top"
    edge: Edge = ""
    indent: int = 0
    number_format: str = "General"
    right_to_left: bool = False
    quoted: bool = False


_FILLS: dict[Tone, str] = {
    "good": "E3F1DD", "warn": "FFF3CD", "bad": "F9DEDC", "struck": "F2F2F2",
    "ceremony": "F6E3C5", "lecture": "DCE9F7", "discussion": "E4DFF2", "breakout": "D5EBE8",
    "visit": "DFF0D4", "travel": "E6E6E6", "meal": "FBEFD9", "free": "F7F7F7",
}  # fmt: skip
"""Light enough to read black on them, and for a copier to drop."""


_INKS: dict[Tone, str] = {"good": "2E5C1F", "warn": "7A5600", "bad": "9C0006", "muted": GREY}


def inked(style: Style, tone: Tone) -> Style:
    """The style in a tone that needs no fill, for a value that stands alone."""
    return replace(style, ink=_INKS.get(tone, style.ink), strike=tone == "struck")


def toned(style: Style, tone: Tone) -> Style:
    """The style in a tone: a fill, a weight, struck out."""
    match tone:
        case "plain":
            return style
        case "strong":
            return replace(style, bold=True)
        case "muted":
            return replace(style, ink=GREY)
        case "struck":
            return replace(style, strike=True, ink=GREY, fill=_FILLS["struck"])
        case _:
            return replace(style, fill=_FILLS[tone])


_HAIR = Side("hair", color="7F7F7F")
_FAINT = Side("hair", color="BFBFBF")
_THIN = Side("thin", color="A6A6A6")
_RULE = Side("thin", color="404040")
_STRONG = Side("medium", color=HEADING)

_BORDERS: dict[Edge, Border] = {
    "all": Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN),
    "under": Border(left=_THIN, right=_THIN, top=_THIN, bottom=_STRONG),
    "over": Border(left=_THIN, right=_THIN, top=_RULE, bottom=_RULE),
    "sign": Border(left=_RULE, right=_RULE, top=_RULE, bottom=_RULE),
    "faint": Border(top=_FAINT, bottom=_FAINT),
    "cut-all": Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR),
    "cut-top": Border(left=_HAIR, right=_HAIR, top=_HAIR),
    "cut-sides": Border(left=_HAIR, right=_HAIR),
    "cut-foot": Border(left=_HAIR, right=_HAIR, bottom=_HAIR),
}


class StyleBook:
    """The styles of one workbook, registered as they come up."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._numbers: dict[Style, int] = {}
        self._at_hand: dict[int, tuple[Style, int]] = {}

    def number_of(self, style: Style) -> int:
        """The number by which the cells of a workbook name their style."""
        found = self._at_hand.get(id(style))  # hashing a style costs more than all else that a cell needs
        if found is None:
            if style not in self._numbers:
                self._numbers[style] = _registered(self._workbook, style)
            found = self._at_hand[id(style)] = (style, self._numbers[style])
        return found[1]


def _registered(workbook: Workbook, style: Style) -> int:
    cell = StyleableObject(workbook.worksheets[0])
    cell.font = Font(
        name=FONT,
        size=style.size,
        bold=style.bold,
        italic=style.italic,
        strike=style.strike,
        underline="single" if style.underline else None,
        color=style.ink,
    )
    if style.fill:
        cell.fill = PatternFill("solid", fgColor=style.fill)
    if style.edge:
        cell.border = _BORDERS[style.edge]
    cell.alignment = Alignment(
        horizontal="right" if style.right_to_left and style.across == "left" else style.across,
        vertical=style.down,
        wrap_text=True,
        indent=style.indent,
        readingOrder=2 if style.right_to_left else 0,
    )
    cell.number_format = style.number_format
    cell.quotePrefix = style.quoted
    return cell.style_id
