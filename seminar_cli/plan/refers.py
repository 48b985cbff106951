"""What refers to what: every place in a plan where one record names another by its id."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from seminar_cli.plan.find import key_of
from seminar_cli.plan.keys import Key, Path, keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that names an id: the table and key of the record it stands in, and the key that names it.

    `path` is where it stands in the plan, items of lists counted from 0.
    """

    table: str
    record: str
    key: str
    to: str
    tables: tuple[str, ...]
    path: Path = field(default=(), compare=False)


def references(plan: Plan) -> Iterator[Reference]:
    """Every reference in the plan, in the order of the models."""
    for table in keys_of(Plan).values():
        if not table.below:
            continue
        value = getattr(plan, table.name)
        for above, record in _each(value, (table.name,)):
            label = key_of(record) or getattr(record, "item", "")
            for path, to, tables in _named_in(record, above):
                below = path[len(above) :]
                key = ".".join(part for part in below if isinstance(part, str))
                yield Reference(table.name, label, key, to, tables, path)


def _each(value: object, path: Path) -> Iterator[tuple[Path, Record]]:
    """The records that a value is or holds, each with its place."""
    if isinstance(value, Record):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, number), each) for number, each in enumerate(value) if isinstance(each, Record))


def _named_in(record: Record, above: Path) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    for key in keys_of(type(record)).values():
        value = getattr(record, key.name)
        path = (*above, key.name)
        if key.below:
            for inside, below in _each(value, path):
                yield from _named_in(below, inside)
        elif key.refers:
            yield from ((place, to, key.refers) for place, to in _ids(key, value, path))


def _ids(key: Key, value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if key.is_mapping:
        yield from ((path, to) for to in (value if isinstance(value, dict) else ()))
    elif key.is_list:
        yield from (
            ((*path, number), to) for number, to in enumerate(value if isinstance(value, tuple) else ())
        )
    elif isinstance(value, str) and value:
        yield path, value


def references_to(plan: Plan, key: str) -> list[Reference]:
    """The places that name an id."""
    return [reference for reference in references(plan) if reference.to == key]
