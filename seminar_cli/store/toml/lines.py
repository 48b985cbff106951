"""The line of the plan that an error is about."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from seminar_cli.store.toml.edits import Unreadable
from seminar_cli.store.toml.scan import Layout
from seminar_cli.store.toml.tree import Child, Place, Table, fragments, of_inline, places, read_tree
from seminar_cli.store.toml.values import Array, InlineTable, Value

Path = Sequence[str | int]


class Lines:
    """Finds lines for many paths; the text is scanned once, a record when the first path leads into it."""

    def __init__(self, text: str, data: Mapping[str, Any] | None = None) -> None:
        """Scan the text.

        Args:
            text: The plan.
            data: What it parses to; where headers and records do not agree, only the table's line is given.
        """
        self._layout = Layout(text, data)
        self._data = data
        self._trees: dict[tuple[str, int], Child | None] = {}

    def of(self, path: Path) -> int:
        """The line, from 1, of the statement at the path, or of the longest part of the path that is written.

        Args:
            path: Keys and indices from the top of the plan: `("participants", 17, "arrival", "at")`.
        """
        return bisect_right(self._newlines, self._offset(path)) + 1

    @cached_property
    def _newlines(self) -> list[int]:
        return [match.end() for match in re.finditer("\n", self._layout.text)]

    def _offset(self, path: Path) -> int:
        name, rest = (path[0], list(path[1:])) if path else ("", [])
        if not isinstance(name, str):
            return 0
        records = self._layout.records(name)
        if not records:
            return self._offset_below(name, 0, [0, *self._layout.by_table.get(name, ())], rest)
        number = rest.pop(0) if rest else None
        if not isinstance(number, int) or not 0 <= number < len(records) or not self._agrees(name, records):
            return self._layout.fragments[records[0][0]].start
        return self._offset_below(name, number, records[number], rest)

    def _agrees(self, name: str, records: Sequence[object]) -> bool:
        """Whether there are as many headers as records, as far as the records are known."""
        known = self._data.get(name) if self._data else None
        return not isinstance(known, list) or len(known) == len(records)

    def _offset_below(self, name: str, number: int, numbers: list[int], path: Path) -> int:
        """The offset of a path that begins in a record of a table, or in a single table (number 0)."""
        if (name, number) not in self._trees:
            self._trees[name, number] = self._tree(name, numbers)
        tree = self._trees[name, number]
        if tree is None:
            return next((self._layout.fragments[one].start for one in numbers if one), 0)
        return self._walked(tree[-1] if isinstance(tree, list) else tree, path)

    def _tree(self, name: str, numbers: list[int]) -> Child | None:
        try:
            return read_tree(self._layout, numbers).children.get(name)
        except (Unreadable, RecursionError):
            return None

    def _walked(self, child: Child, path: Path) -> int:
        """The offset of what stands at the end of the path, or of the last thing on the way to it."""
        if isinstance(child, Place):
            return self._walked_into(child.entry.value, path, child.entry.start)
        table = child
        if isinstance(table, list):
            number = path[0] if path else None
            if not isinstance(number, int) or not 0 <= number < len(table):
                return self._start(table[0])
            table, path = table[number], path[1:]
        inner = table.children.get(str(path[0])) if path else None
        return self._start(table) if inner is None else self._walked(inner, path[1:])

    def _walked_into(self, value: Value, path: Path, start: int) -> int:
        """As `_walked`, inside a written-out value that begins, with its key, at `start`."""
        step = path[0] if path else None
        if isinstance(value, Array) and isinstance(step, int) and 0 <= step < len(value.items):
            item = value.items[step]
            return self._walked_into(item, path[1:], item.start)
        if isinstance(value, InlineTable) and isinstance(step, str):
            inner = of_inline(value, ()).children.get(step)
            return start if inner is None else self._walked(inner, path[1:])
        return start

    def _start(self, table: Table) -> int:
        """Where a table's header stands, or the first thing in a table that has none."""
        if table.fragment is not None:
            return self._layout.fragments[table.fragment].start
        return min(
            [place.entry.start for place in places(table)]
            + [self._layout.fragments[number].start for number in fragments(table)]
        )


def line_of(text: str, path: Path) -> int:
    """The line, from 1, of one path; `Lines` is quicker for many."""
    return Lines(text).of(path)
