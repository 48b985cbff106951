"""A record as it stands in the text: which keys it has, and in which fragment, inline table or dotted key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from seminar_cli.store.toml.edits import Unreadable
from seminar_cli.store.toml.scan import Fragment, Layout
from seminar_cli.store.toml.values import Body, Container, Entry, InlineTable, read_body


@dataclass(eq=False, slots=True)
class Place:
    """An entry, the container that holds it, and its number in there."""

    entry: Entry
    container: Container
    number: int


@dataclass(eq=False, slots=True)
class Table:
    """A table of the record.

    Attributes:
        path: Its name from the top of the plan, without indices.
        home: What holds its keys; `None` where only headers of tables inside it are written.
        prefix: The dotted key under which its keys stand in `home`, empty where `home` is the table itself.
        fragment: The number of the fragment whose header names it, if there is one.
        children: What its keys hold, by key.
    """

    path: tuple[str, ...]
    home: Container | None = None
    prefix: tuple[str, ...] = ()
    fragment: int | None = None
    children: dict[str, "Child"] = field(default_factory=dict)


Child = Place | Table | list[Table]
"""A key that is written out; a table under headers or dotted keys; tables under `[[…]]` headers."""


def read_tree(layout: Layout, numbers: Iterable[int]) -> Table:
    """The whole plan as far as it is written in the given fragments; the record is a child of the result.

    Raises:
        Unreadable: A fragment does not consist of whole statements, or contradicts another.
    """
    top = Table(())
    for number in numbers:
        fragment = layout.fragments[number]
        table = _opened(top, fragment)
        body = read_body(layout, fragment)
        table.home = body
        table.fragment = number
        _put_all(table, body)
    return top


def of_inline(value: InlineTable, path: tuple[str, ...]) -> Table:
    """The table that an inline table is."""
    table = Table(path, value)
    _put_all(table, value)
    return table


def places(child: Child) -> Iterator[Place]:
    """Every written-out key in and under a child, but for those in fragments of its own."""
    if isinstance(child, Place):
        yield child
        return
    if isinstance(child, Table) and child.fragment is None:
        for inner in child.children.values():
            yield from places(inner)


def fragments(child: Child) -> Iterator[int]:
    """Every fragment whose header names the child or something in it."""
    if isinstance(child, Place):
        return
    for table in child if isinstance(child, list) else [child]:
        if table.fragment is not None:
            yield table.fragment
        for inner in table.children.values():
            yield from fragments(inner)


def _opened(top: Table, fragment: Fragment) -> Table:
    """The table that a fragment's header opens; above the first header, the plan itself."""
    path = fragment.path
    above = path[:-1] if fragment.array else path
    table = top
    for depth, part in enumerate(above, 1):
        table = _inner(table, part, path[:depth], fragment.start)
    if not fragment.array:
        return table
    siblings = table.children.setdefault(path[-1], [])
    if not isinstance(siblings, list):
        raise Unreadable(fragment.start)
    siblings.append(Table(path))
    return siblings[-1]


def _inner(table: Table, part: str, path: tuple[str, ...], offset: int) -> Table:
    """The table under a key: the last one where the key holds several; a new one where it holds none."""
    child = table.children.setdefault(part, Table(path))
    if isinstance(child, list) and child:
        return child[-1]
    if not isinstance(child, Table):
        raise Unreadable(offset)
    return child


def _put_all(table: Table, container: Body | InlineTable) -> None:
    """Hang the entries of a container into the table it is the home of."""
    for number, entry in enumerate(container.items):
        inner = table
        for depth, part in enumerate(entry.key[:-1], 1):
            inner = _inner(inner, part, table.path + entry.key[:depth], entry.start)
            if inner.home is None:
                inner.home, inner.prefix = container, entry.key[:depth]
        inner.children[entry.key[-1]] = Place(entry, container, number)
