"""Records as plain data for JSON: the plan's own keys, and derived facts beside them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from seminar_cli.plan.columns import DERIVED, ColumnOf, column
from seminar_cli.plan.keys import keys_of, privacy_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import TableKind


def documents(
    plan: Plan, kind: TableKind, records: Iterable[Record], names: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """An object for each record: the open keys of its model, then what is derived; or the columns named.

    Dates and times are ISO 8601 text, what is not stated is null, "" or [].
    """
    if names:
        chosen = [column(kind, name) for name in names]
        return [{found.name: _named(found, plan, record) for found in chosen} for record in records]
    derived = [column(kind, name) for name in DERIVED.get(kind.name, {})]
    return [
        {**_open(record, (kind.name,)), **{found.name: plain(found.value(plan, record)) for found in derived}}
        for record in records
    ]


def _named(found: ColumnOf, plan: Plan, record: Record) -> Any:  # noqa: ANN401 - JSON
    """The value of a column asked for by name; private keys below an open one were not asked for."""
    value = found.value(plan, record)
    return _plain_open(value, found.path) if found.privacy == "open" else plain(value)


def _open(record: Record, path: tuple[str, ...]) -> dict[str, Any]:
    """The open keys of a record and of what stands below them."""
    return {
        name: _plain_open(getattr(record, name), (*path, name))
        for name in keys_of(type(record))
        if privacy_of((*path, name)) == "open"
    }


def _plain_open(value: object, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - JSON
    match value:
        case Record():
            return _open(value, path)
        case tuple():
            return [_plain_open(item, path) for item in value]
        case _:
            return plain(value)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """A value as JSON has it."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case dt.date() | dt.time():
            return value.isoformat()
        case tuple():
            return [plain(item) for item in value]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case Record():
            return {name: plain(getattr(value, name)) for name in type(value).model_fields}
        case _:
            return str(value)
