"""How a value is written: for people (`lines`, `written`) and for programs (`machine`).

People read `Mon 24 July 2023`, `09:30` and `56%`; a program reads `2023-07-24`, `09:30:00` and `0.5625`.
"""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from seminar_cli.papers.paper import Kind, Value, long_date

ABSENT = "—"
"""What people see where a labelled value is missing."""

_MOST_DECIMALS = 2
_EXACT = 10**15
"""From here on a float has no decimals left to round."""


def lines(value: Value, kind: Kind = "text") -> tuple[str, ...]:
    """The lines of a value in one cell; none for an empty cell. Text is not cleaned here."""
    if isinstance(value, str):
        return tuple(value.splitlines())
    if isinstance(value, tuple):
        return tuple(line for item in value for line in item.splitlines() or [""])
    return () if value is None else (one_line(value, kind),)


def written(value: Value, kind: Kind = "text") -> str:
    """The value as people read it, its lines joined by newlines."""
    return "\n".join(lines(value, kind))


def one_line(value: float | date | time, kind: Kind = "text") -> str:
    """A value that is not text, as people read it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{long_date(value)}, {value:%H:%M}"
        case date():
            return long_date(value)
        case time():
            return f"{value:%H:%M}"
        case _:
            return share(value) if kind == "share" else number(value, grouped=kind == "number")


def number(value: float, *, grouped: bool = True) -> str:
    """Digits with at most two decimals; thousands are grouped as in `1,100`."""
    if isinstance(value, int):
        text = f"{value:,}"
    elif isfinite(value):
        text = f"{_rounded(value, _MOST_DECIMALS):,.2f}".removesuffix("0").removesuffix(".0")
    else:
        return ABSENT
    return text if grouped else text.replace(",", "")


def share(value: float) -> str:
    """A share of 1 in whole percents: `56%`; with decimals only where none or all would be a lie: `99.6%`."""
    if not isfinite(value):
        return ABSENT
    decimals = share_decimals(value)
    return f"{_rounded(value, decimals + 2) * 100:.{decimals}f}%"


def share_decimals(value: float) -> int:
    """How many decimals a percentage needs so that a part is not rounded to nothing or to all: 0, 1 or 2."""
    if value in (0, 1):
        return 0
    for decimals in range(_MOST_DECIMALS):
        if _rounded(value, decimals + 2) not in (0, 1):
            return decimals
    return _MOST_DECIMALS


def _rounded(value: float, decimals: int) -> Decimal:
    """Half up on the digits one sees, as spreadsheets do, so that all media print the same number."""
    exact = Decimal(repr(value))
    return exact if abs(exact) >= _EXACT else exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def machine(value: Value) -> str | int | float | bool | list[str] | None:
    """The value for a program: ISO dates and times with seconds, numbers as they are, lines as a list.

    Infinities and NaN, which JSON cannot hold, are None.
    """
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case tuple():
            return list(value)
        case float() if not isfinite(value):
            return None
        case _:
            return value
