"""Which row is the header, and which key each column holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seminar_cli.errors import UnusableInput, UsageMistake
from seminar_cli.intake.headings import COUNTERS, FULL_NAME, LATIN_NAME, REASON, key_of, plain
from seminar_cli.intake.sheet import Line, Sheet, spread, text_of

LOOKED_AT = 60
"""Rows among which the header is looked for; title blocks are not longer."""

LEAVE_OUT = "-"
"""What a column is mapped to that is not to be read."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet with its header: `columns` says which column, counted from 0, holds which key.

    `unread` are headings of columns whose meaning is not known.
    """

    sheet: Sheet
    header: Line
    columns: Mapping[str, int]
    unread: tuple[str, ...]

    @property
    def rows(self) -> tuple[Line, ...]:
        """The rows below the header."""
        return tuple(line for line in self.sheet.lines if line.number > self.header.number)

    def heading(self, key: str) -> str:
        """What the sheet calls the column of a key."""
        return text_of(self.header.at(self.columns[key]))


def lists_in(
    sheets: Sequence[Sheet],
    table: str,
    needed: Sequence[Sequence[str]],
    mapped: Mapping[str, str] | None = None,
    sheet: str | None = None,
) -> list[Headed]:
    """The sheets of a file that hold such a list, one at least.

    Cells that are merged downwards hold for each of their rows. Hidden sheets and those with a header alone
    count only where there is no other.

    Args:
        sheets: of one file.
        table: whose headings are understood: "people", "agenda" or "log".
        needed: keys of which a header must have one each, such as a name.
        mapped: keys by heading, as the user gives them; they come before what is recognised.
        sheet: the name of the one to read.

    Raises:
        UsageMistake: no sheet of that name.
        UnusableInput: no row looks like a header.
    """
    own = {plain(heading): key for heading, key in (mapped or {}).items()}
    found = [_in_sheet(spread(one), table, needed, own) for one in chosen(sheets, sheet)]
    lists = [each for each in found if each is not None]
    if not lists:
        raise UnusableInput(
            f"No row has the headings of {' and '.join(' or '.join(keys) for keys in needed)}.",
            HINTS[table],
        )
    shown = [each for each in lists if not each.sheet.hidden] or lists
    return [each for each in shown if each.rows] or shown


HINTS = {
    "people": 'Say what a column holds: --map "Nombre completo=name".',
    "agenda": 'Say what a column holds: --map "Actividad=title".',
    "log": "Call the columns Name, Join time and Leave time, or Name and Minutes.",
}


def chosen(sheets: Sequence[Sheet], name: str | None) -> Sequence[Sheet]:
    """The sheet of a name; all where none is named.

    Raises:
        UsageMistake: there is none of that name.
    """
    if name is None:
        return sheets
    found = [sheet for sheet in sheets if sheet.name.casefold() == name.casefold()]
    if not found:
        names = ", ".join(f"`{sheet.name}`" for sheet in sheets if sheet.name) or "none with a name"
        raise UsageMistake(f"The file has no sheet `{name}`.", f"It has {names}.")
    return found


def _in_sheet(
    sheet: Sheet, table: str, needed: Sequence[Sequence[str]], own: Mapping[str, str]
) -> Headed | None:
    """The row with most known headings; the first of equals."""
    best: Headed | None = None
    for line in sheet.lines[:LOOKED_AT]:
        columns, unread = _columns(line, table, own)
        if all(any(key in columns for key in keys) for keys in needed) and (
            best is None or len(columns) > len(best.columns)
        ):
            best = Headed(sheet, line, columns, unread)
    return best


def _columns(line: Line, table: str, own: Mapping[str, str]) -> tuple[dict[str, int], tuple[str, ...]]:
    columns: dict[str, int] = {}
    unread = []
    for number, cell in enumerate(line.cells):
        if not isinstance(cell, str):
            continue
        heading = plain(cell)
        key = own.get(heading) or _dotted(cell, table) or key_of(cell, table)
        if key == LEAVE_OUT or cell == REASON or (key is None and heading in COUNTERS):
            continue
        if key is None or key in columns:
            unread.append(cell)
        else:
            columns[key] = number
    if table == "people":
        _settle(columns)
    return columns, tuple(unread)


def _dotted(heading: str, table: str) -> str | None:
    """A key as the plan writes it: `arrival.flight`, `rooms.jinan.room`."""
    text = heading.strip().lower().replace(" ", "")
    if table == "people" and (text.startswith("rooms.") or text in DOTTED):
        return text
    return None


DOTTED = frozenset(
    f"{record}.{key}"
    for record, keys in {
        "arrival": ("at", "flight", "place"),
        "departure": ("at", "flight", "place"),
        "passport": ("name", "number", "kind", "issued_by", "issued", "expires"),
        "visa": ("status", "kind", "letter_sent", "expires"),
        "emergency_contact": ("name", "phone", "relation"),
    }.items()
    for key in keys
)
"""Keys below keys that are columns too."""


def _settle(columns: dict[str, int]) -> None:
    """What columns mean beside each other.

    `Nom` beside `Prénom` is the family name; alone, it is the whole name, and so is `Nombre`. A name in Latin
    letters is the name, and that beside it the local one. Without a country the nationality is the country.
    """
    if LATIN_NAME in columns:
        if FULL_NAME in columns:
            columns.setdefault("name_local", columns.pop(FULL_NAME))
        columns[FULL_NAME] = columns.pop(LATIN_NAME)
    if "country" not in columns and "nationality" in columns:
        columns["country"] = columns.pop("nationality")
    if FULL_NAME in columns:
        return
    parts = [key for key in ("given_names", "family_name") if key in columns]
    if len(parts) == 1:
        columns[FULL_NAME] = columns.pop(parts[0])


def check_mapped(found: Headed, mapped: Mapping[str, str]) -> None:
    """Refuse a mapping of a column that the list does not have.

    Raises:
        UsageMistake: with the columns that it has.
    """
    headings = {plain(text_of(cell)) for cell in found.header.cells}
    for heading in mapped:
        if plain(heading) not in headings:
            shown = ", ".join(f"`{text_of(cell)}`" for cell in found.header.cells if cell is not None)
            raise UsageMistake(f"No column is called `{heading}`.", f"The columns are {shown}.")
