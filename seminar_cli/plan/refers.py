"""What refers to what: every place in a plan where one record names another by its id."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Naming:
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


def namings(plan: Plan) -> Iterator[Naming]:
    """Every key that names ids, in the order of the models."""
    for table in keys_of(Plan).values():
        if not table.below:
            continue
        value = getattr(plan, table.name)
        for above, record in _each(value, (table.name,)):
            label = key_of(record) or getattr(record, "item", "")
            for path, name, key, ids in _named_in(record, above, ""):
                yield Naming(table.name, label, name, ids, key.refers, path, above, key.is_list)


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


def _named_in(record: Record, above: Path, prefix: str) -> Iterator[tuple[Path, str, Key, Collection[str]]]:
    """The keys of a record, and of records in it, that name ids: where, by which dotted key, and which."""
    for key in _naming(type(record)):
        value = getattr(record, key.name)
        if not value:
            continue
        path, name = (*above, key.name), f"{prefix}{key.name}"
        if key.below:
            for inside, below in _each(value, path):
                yield from _named_in(below, inside, f"{name}.")
        else:
            yield path, name, key, (value,) if isinstance(value, str) else value


@cache
def _naming(model: type[Record]) -> tuple[Key, ...]:
    """The keys of a model that name ids, or hold records that do."""
    return tuple(key for key in keys_of(model).values() if key.refers or (key.below and _naming(key.below)))


def references_to(plan: Plan, key: str) -> list[Reference]:
    """The places that name an id."""
    return [reference for reference in references(plan) if reference.to == key]
