"""What refers to what: every place in a plan where one record names another by its id."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from seminar_cli.plan.find import key_of
from seminar_cli.plan.keys import Path, keys_of
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


class Naming(NamedTuple):
    """One key of a record with all the ids that it names; `path` is where the key stands.

    `above` is where the record of a table stands that the key belongs to, or that holds it further down.
    """

    table: str
    record: str
    key: str
    ids: Collection[str]
    tables: tuple[str, ...]
    path: Path
    above: Path
    is_list: bool

    def references(self) -> Iterator[Reference]:
        """The ids one by one."""
        for number, to in enumerate(self.ids):
            path = (*self.path, number) if self.is_list else self.path
            yield Reference(self.table, self.record, self.key, to, self.tables, path)


class _Link(NamedTuple):
    """A key of a model that names ids of some tables, or that `is_above` such keys."""

    name: str
    refers: tuple[str, ...]
    is_list: bool
    is_above: bool


def namings(plan: Plan) -> Iterator[Naming]:
    """Every key that names ids, in the order of the models."""
    for table in keys_of(Plan).values():
        if not table.below:
            continue
        value = getattr(plan, table.name)
        for above, record in _each(value, (table.name,)):
            label = key_of(record) or getattr(record, "item", "")
            for path, name, link, ids in _named_in(record, above, ""):
                yield Naming(table.name, label, name, ids, link.refers, path, above, link.is_list)


def references(plan: Plan) -> Iterator[Reference]:
    """Every reference in the plan, in the order of the models."""
    for naming in namings(plan):
        yield from naming.references()


def _each(value: object, path: Path) -> Iterator[tuple[Path, Record]]:
    """The records that a value is or holds, each with its place."""
    if isinstance(value, Record):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, number), each) for number, each in enumerate(value) if isinstance(each, Record))


def _named_in(record: Record, above: Path, prefix: str) -> Iterator[tuple[Path, str, _Link, Collection[str]]]:
    """The keys of a record, and of records in it, that name ids: where, by which dotted key, and which."""
    for link in _links(type(record)):
        value = getattr(record, link.name)
        if not value:
            continue
        path, name = (*above, link.name), f"{prefix}{link.name}"
        if link.is_above:
            for inside, below in _each(value, path):
                yield from _named_in(below, inside, f"{name}.")
        else:
            yield path, name, link, (value,) if isinstance(value, str) else value


@cache
def _links(model: type[Record]) -> tuple[_Link, ...]:
    """The keys of a model that name ids, or hold records that do."""
    return tuple(
        _Link(key.name, key.refers, key.is_list, key.below is not None)
        for key in keys_of(model).values()
        if key.refers or (key.below and _links(key.below))
    )


def references_to(plan: Plan, key: str) -> list[Reference]:
    """The places that name an id."""
    return [reference for reference in references(plan) if reference.to == key]
