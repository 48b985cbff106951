"""Rows of a registration list into nominees: raw records, with everything that is in doubt."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from seminar_cli.intake import values
from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import FAMILY_FIRST, FULL_NAME, plain
from seminar_cli.intake.listed import Listed, faults_of
from seminar_cli.intake.names import Split, is_honorific, split
from seminar_cli.intake.sheet import Cell, Line, is_total, text_of

NoCountry = Literal["refuse", "observer"]


def nominees(
    headed: Headed, no_country: NoCountry = "refuse", meant: Mapping[str, str] | None = None
) -> Iterator[Listed]:
    """A nominee for each row below the header that is one.

    Args:
        headed: the list.
        no_country: what becomes of a row whose country is none.
        meant: codes by what stands in the country column, casefolded, where the user has settled it.
    """
    settled = meant or {}
    under: Cell = None
    for line in headed.rows:
        if _is_over_others(headed, line):
            under = next(cell for cell in line.cells if cell is not None)
        elif not _is_aside(headed, line):
            yield _Reading(headed, line, no_country, settled, under).nominee()


def with_known_words(headed: Headed, mapped: Collection[str]) -> Headed:
    """The list without columns of choices whose words are mostly others: a `type` may be of anything.

    What the user maps stays, so that its rows are refused with the words that are known.
    """
    columns = dict(headed.columns)
    unread = list(headed.unread)
    if "honorific" in columns and "honorific" not in mapped and not _holds_honorifics(headed):
        unread += [headed.heading("honorific")] if "position" in columns else []
        columns.setdefault("position", columns.pop("honorific"))
    for key in MANY_MEANINGS & columns.keys() - set(mapped):
        cells = [line.at(columns[key]) for line in headed.rows]
        told = {text_of(cell) for cell in cells if not values.is_blank(key, cell)}
        if sum(plain(text) in values.choices(key) for text in told) * 2 < len(told):
            unread.append(headed.heading(key))
            del columns[key]
    return replace(headed, columns=columns, unread=tuple(unread))


def _holds_honorifics(headed: Headed) -> bool:
    """Whether a column called `title` holds titles before names; else it holds those of posts."""
    told = {text_of(cell) for line in headed.rows if (cell := line.at(headed.columns["honorific"]))}
    return sum(map(is_honorific, told)) * 2 >= len(told)


MANY_MEANINGS = frozenset({"role", "status", "organization_kind"})
"""What headings such as `type`, `category` and `state` need not mean."""


def _is_over_others(headed: Headed, line: Line) -> bool:
    """One cell alone in a list without a column of countries: the country of the people below it."""
    alone = sum(cell is not None for cell in line.cells) == 1
    return alone and "country" not in headed.columns and len(headed.columns) > 1 and not is_total(line)


def _is_aside(headed: Headed, line: Line) -> bool:
    """No cell under any column that is read, the headings again, or a total."""
    cells = [line.at(column) for column in headed.columns.values()]
    headings = [headed.header.at(column) for column in headed.columns.values()]
    return not any(cell is not None for cell in cells) or cells == headings or is_total(line)


class _Reading:
    """One row, read cell by cell."""

    def __init__(
        self,
        headed: Headed,
        line: Line,
        no_country: NoCountry,
        meant: Mapping[str, str],
        under: Cell,
    ) -> None:
        self.headed = headed
        self.line = line
        self.no_country = no_country
        self.meant = meant
        self.under = under
        self.record: dict[str, Any] = {}
        self.rooms: dict[str, dict[str, str]] = {}
        self.problems: list[str] = []
        self.notes: list[str] = []
        self.guessed = False

    def nominee(self) -> Listed:
        """What the row says."""
        if self.under is not None:
            self._take_country(self.under)
        for key in sorted(self.headed.columns, key="country".__ne__):  # the name's order hangs on the country
            cell = self.line.at(self.headed.columns[key])
            if not values.is_blank(key, cell):
                self._take(key, cell)
        if not (self.record.get("given_names") or self.record.get("family_name")):
            self.problems.append("There is no name.")
        elif not self.problems:
            self.problems += faults_of("participants", self.record)
        if "country" in self.headed.columns and not ({"country", "role"} & self.record.keys()):
            self.notes.append("without a country")
        lonely = len(self.headed.columns) > 1 and not (self.record.keys() - NAME_KEYS) and not self.rooms
        return Listed(
            self.line.number,
            self.record,
            tuple(self.problems),
            tuple(self.notes),
            ("It has a name and nothing else.",) if lonely else (),
            self.rooms,
            self.guessed,
        )

    def _take(self, key: str, cell: Cell) -> None:
        """Read a cell into the record, or say what is wrong with it."""
        if key == FULL_NAME:
            first = plain(self.headed.heading(key)) in FAMILY_FIRST
            first = first or self.record.get("country") in FAMILY_NAME_FIRST
            self._take_name(split(text_of(cell), family_first=first))
        elif key == "country":
            self._take_country(cell)
        else:
            try:
                value = values.read(key.rpartition(".")[2] if key.startswith("rooms.") else key, cell)
            except values.Doubt as doubt:
                self.problems.append(f"{self.headed.heading(key)} {doubt}.")
            else:
                self._put(key, value)

    def _take_name(self, found: Split) -> None:
        for key in ("given_names", "family_name", "honorific"):
            if part := getattr(found, key):
                self.record.setdefault(key, part)
        if found.family_first:
            self.record["name_order"] = "family-first"
        if found.guessed:
            self.guessed = True
            self.notes.append(f"name split by its order: {found.given_names} | {found.family_name}")

    def _take_country(self, cell: Cell) -> None:
        told = " ".join(text_of(cell).split())
        try:
            self.record["country"] = self.meant.get(told.casefold()) or values.country(cell)
        except values.Doubt as doubt:
            if self.no_country == "observer" and values.is_no_country(cell):
                self.record.setdefault("role", "observer")
                self.record.setdefault("organization", told)
                self.notes.append(f"comes in as an observer of {told}")
            else:
                what = (
                    self.headed.heading("country")
                    if "country" in self.headed.columns
                    else "The heading above"
                )
                self.problems.append(f"{what}: {values.ended(str(doubt))}")

    def _put(self, key: str, value: Any) -> None:  # noqa: ANN401 - as the plan holds it
        if value in ("", []):
            return
        parts = key.split(".")
        if parts[0] == "rooms" and len(parts) == ROOM_PARTS:
            self.rooms.setdefault(parts[1], {})[parts[2]] = value
        elif len(parts) == 1:
            self.record[key] = value
        else:
            self.record.setdefault(parts[0], {})[parts[1]] = value


FAMILY_NAME_FIRST = frozenset({"CHN", "HUN", "KHM", "KOR", "PRK", "TWN", "VNM"})
"""Where most people write the family name first, in Latin letters too; it stays a guess."""

NAME_KEYS = frozenset({"given_names", "family_name", "name_order"})

ROOM_PARTS = 3
"""`rooms.jinan.room`"""
