"""What refers to what: every place in a plan where one record names another by its id."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_cli.plan.find import key_of
from seminar_cli.plan.keys import Key, keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that names an id: the table and key of the record it stands in, and the key that names it."""

    table: str
    record: str
    key: str
    to: str
    tables: tuple[str, ...]


def references(plan: Plan) -> Iterator[Reference]:
    """Every reference in the plan, in the order of the models."""
    for table in keys_of(Plan).values():
        if not table.below:
            continue
        value = getattr(plan, table.name)
        for record in value if isinstance(value, tuple) else (value,):
            label = key_of(record) or getattr(record, "item", "")
            for key, to in _named_in(record, ()):
                yield Reference(table.name, label, ".".join(key.path), to, key.tables)


@dataclass(frozen=True, slots=True)
class _Place:
    path: tuple[str, ...]
    tables: tuple[str, ...]


def _named_in(record: Record, above: tuple[str, ...]) -> Iterator[tuple[_Place, str]]:
    for key in keys_of(type(record)).values():
        value = getattr(record, key.name)
        path = (*above, key.name)
        if key.below:
            for below in value if isinstance(value, tuple) else (value,):
                if isinstance(below, Record):
                    yield from _named_in(below, path)
        elif key.refers:
            place = _Place(path, key.refers)
            yield from ((place, to) for to in _ids(key, value))


def _ids(key: Key, value: object) -> Iterator[str]:
    if key.is_list or key.is_mapping:
        yield from value if isinstance(value, tuple | dict) else ()
    elif isinstance(value, str) and value:
        yield value


def references_to(plan: Plan, key: str) -> list[Reference]:
    """The places that name an id."""
    return [reference for reference in references(plan) if reference.to == key]
