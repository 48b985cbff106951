"""Lists of records: the one table that `participants`, `sessions` and their like show."""

from collections.abc import Sequence

from seminar_cli.papers.paper import Band, Column, Kind, Paper, Row, Table, Value
from seminar_cli.plan.columns import ColumnOf, columns
from seminar_cli.plan.find import key_of
from seminar_cli.plan.keys import privacy_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Timed
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import TableKind

NUMBERS = frozenset({"capacity", "minutes", "seats_in_all", "members", "nights", "number", "precedence"})


def listing(plan: Plan, kind: TableKind, records: Sequence[Record], names: tuple[str, ...]) -> Paper:
    """The records as a paper of one table with the columns named, or those the table usually shows."""
    chosen = columns(kind, names)
    table = Table(
        key=kind.name,
        columns=tuple(_column(column) for column in chosen),
        bands=(Band("", tuple(_row(plan, chosen, record) for record in records)),),
        empty=f"No {kind.name}.",
    )
    return Paper(name=kind.name, part="", title="", sections=(table,))


def _column(column: ColumnOf) -> Column:
    return Column(column.name, column.label, _kind(column), privacy=column.privacy)


def _kind(column: ColumnOf) -> Kind:
    if column.name in NUMBERS:
        return "number"
    return "name" if column.name == "name" else "text"


def _row(plan: Plan, chosen: Sequence[ColumnOf], record: Record) -> Row:
    cells = {column.name: _cell(column, column.value(plan, record)) for column in chosen}
    struck = isinstance(record, Timed) and record.cancelled
    return Row(cells, id=key_of(record), tone="struck" if struck else "plain")


def _cell(column: ColumnOf, value: object) -> Value:
    match value:
        case None | str() | bool() | int() | float():
            return value
        case tuple() | dict():
            return ", ".join(_told(column, item) for item in value)
        case _ if hasattr(value, "isoformat"):
            return value  # type: ignore[return-value]  # a date, a time or both
        case _:
            return _told(column, value)


def _told(column: ColumnOf, value: object) -> str:
    """A record within a record in a cell: its id, else what it holds, key by key.

    Private keys below an open one are not told: who asks for `away` did not ask for the reasons.
    """
    if not isinstance(value, Record):
        return str(value)
    if key := getattr(value, "id", ""):
        return str(key)
    shown = {"open", column.privacy}
    names = (name for name in type(value).model_fields if privacy_of((*column.path, name)) in shown)
    held = ((name, getattr(value, name)) for name in names)
    return " ".join(f"{name}={_told(column, item)}" for name, item in held if item not in (None, "", ()))
