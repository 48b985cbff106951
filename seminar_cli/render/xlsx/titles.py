"""Names of sheets: what spreadsheets allow, each once."""

import re
from collections.abc import Iterable

from seminar_cli.render.clean import for_sheet

MOST_UNITS = 31
"""UTF-16 units in a sheet's name."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = "history"


def sheet_titles(wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A valid name for each sheet, near to what is wanted and unlike all others, whatever their case."""
    used = {name.casefold() for name in taken} | {_RESERVED}
    titles: list[str] = []
    for name in wanted:
        title = _unlike(_valid(name), used)
        used.add(title.casefold())
        titles.append(title)
    return titles


def _valid(name: str) -> str:
    spaced = " ".join(_FORBIDDEN.sub("-", for_sheet(name)).split())
    return _shortened(spaced.strip("' "), MOST_UNITS) or "Sheet"


def _unlike(title: str, used: set[str]) -> str:
    candidate, count = title, 1
    while candidate.casefold() in used:
        count += 1
        ending = f" ({count})"
        candidate = _shortened(title, MOST_UNITS - len(ending)) + ending
    return candidate


def _shortened(title: str, units: int) -> str:
    """The title in at most so many UTF-16 units, no character halved."""
    cut = title.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")
    return cut.strip("' ")
