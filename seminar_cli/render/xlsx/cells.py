"""What a cell of a workbook holds: a value as a spreadsheet knows it, and the text that it shows.

Dates, times and numbers stay what they are, with a format, so that a sheet can be sorted; text stays text
whatever it begins with.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from unicodedata import bidirectional

from seminar_cli.errors import Refused
from seminar_cli.papers.paper import Kind, Value
from seminar_cli.render.clean import escaped_for_xml, for_sheet
from seminar_cli.render.values import share_decimals, written
from seminar_cli.render.xlsx.memory import remembered

MOST_CHARACTERS = 32_767
"""What a cell can hold, in UTF-16 units."""

_LIKE_A_FORMULA = re.compile(r"\s*[=+\-@'#]")
_FIRST_SHEET_DATE = date(1900, 3, 1)
"""Spreadsheets believe in 29 February 1900, so earlier dates are written as text."""
_MOST_DIGITS = 10**15

_DATE = "[$-809]ddd d mmmm yyyy"
_BOX, _TICKED = "☐", "☑"

Stored = str | float | date | time | None


@dataclass(frozen=True, slots=True)
class Content:
    """A value for a spreadsheet, the format that shows it, and the text that people then see.

    Of text whose `heading` is set the first line is printed bold, whatever the style of the cell.
    """

    value: Stored
    shown: str
    number_format: str = "General"
    right_to_left: bool = False
    quoted: bool = False
    heading: bool = False


EMPTY = Content(None, "")


def content(value: Value, kind: Kind = "text", where: str = "") -> Content:
    """What a cell holds.

    Args:
        value: as the paper has it.
        kind: how its column is set.
        where: the record and the column, for the sentence of an error.

    Raises:
        Refused: the text is longer than a cell can hold; it is never cut.
    """
    if kind == "tick":
        return Content(_TICKED, _TICKED) if value else Content(_BOX, _BOX)
    if value is None or value == "":
        return EMPTY
    if not isinstance(value, str | tuple) and (number_format := _format(value, kind)):
        return Content(value, written(value, kind), number_format)
    return _text(written(value, kind), where)


def _format(value: float | date | time, kind: Kind) -> str:
    """How a number, a date or a time is shown; "" for what a spreadsheet can only hold as text."""
    match value:
        case bool():
            return ""
        case datetime():
            return f"{_DATE}, hh:mm" if value.date() >= _FIRST_SHEET_DATE else ""
        case date():
            return _DATE if value >= _FIRST_SHEET_DATE else ""
        case time():
            return "hh:mm"
        case _:
            return _number_format(value, kind) if abs(value) < _MOST_DIGITS else ""


def _number_format(value: float, kind: Kind) -> str:
    if kind == "share":
        return ("0%", "0.0%", "0.00%")[share_decimals(value)]
    whole = "#,##0" if kind == "number" else "0"
    decimals = len(written(value).partition(".")[2])
    return f"{whole}.{'0' * decimals}" if decimals else whole


def _text(text: str, where: str) -> Content:
    made = _stored(text)
    if len(made.shown) * 2 > MOST_CHARACTERS:
        _refuse_too_long(made.shown, where)
    return made


@remembered
def _stored(text: str) -> Content:
    clean = for_sheet(text)
    if not clean:
        return EMPTY
    stored = escaped_for_xml(clean)
    return Content(
        stored, clean, right_to_left=is_right_to_left(clean), quoted=bool(_LIKE_A_FORMULA.match(clean))
    )


def _refuse_too_long(text: str, where: str) -> None:
    units = len(text.encode("utf-16-le")) // 2
    if units > MOST_CHARACTERS:
        raise Refused(
            f"{where or 'A text'} has {units:,} characters; a spreadsheet cell holds {MOST_CHARACTERS:,}.",
            "Shorten it in the plan, or export to another medium.",
        )


def is_right_to_left(text: str) -> bool:
    """Whether the first letter is Arabic, Hebrew or of another script that runs to the left."""
    if text.isascii():
        return False
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return first != "L"
