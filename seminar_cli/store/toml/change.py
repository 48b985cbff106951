"""What differs between a record as it is and as it shall be, and the splices that make up the difference."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from seminar_cli.store.toml.edits import KeyOrder, Splice, refusal
from seminar_cli.store.toml.render import (
    WIDTH,
    in_order,
    ranks,
    render_entry,
    render_key,
    render_long_list,
    render_value,
)
from seminar_cli.store.toml.same import same
from seminar_cli.store.toml.scan import Layout
from seminar_cli.store.toml.sequence import FRONT, Rearrangement, rearranged
from seminar_cli.store.toml.statements import StatementEdit, edited_statements, indent_below
from seminar_cli.store.toml.steps import steps_between
from seminar_cli.store.toml.tree import Child, Place, Table, fragments, of_inline, places
from seminar_cli.store.toml.values import Array, Body, Container, InlineTable, Value

Raw = dict[str, Any]
Path = tuple[str, ...]


@dataclass(eq=False)
class _Wish:
    """What shall happen to one container: entries that go, and (name, value, path) that follow each entry."""

    container: Container
    cut: set[int] = field(default_factory=set)
    added: dict[int, list[tuple[str, Any, Path]]] = field(default_factory=lambda: defaultdict(list))


@dataclass(eq=False)
class Differences:
    """Collects what the changes of a batch do to the text.

    Attributes:
        layout: The old text.
        key_order: Keys of every table in the model's order.
        gone: Fragments that go as a whole, added to; cutting them is the batch's business.
        splices: Those of values and lists so far; `finish` adds the others.
    """

    layout: Layout
    key_order: KeyOrder
    gone: set[int]
    splices: list[Splice] = field(default_factory=list)
    _sections: list[Splice] = field(default_factory=list)
    _wishes: dict[int, _Wish] = field(default_factory=dict)

    def finish(self) -> list[Splice]:
        """All splices, in no order but for those at the same place: statements come before new headers."""
        statements = [splice for wish in self._wishes.values() for splice in self._container_splices(wish)]
        return [*self.splices, *statements, *self._sections]

    # --- tables ---------------------------------------------------------------------------------------

    def change(self, table: Table, old: Raw, new: Raw) -> None:
        """Bring a table from `old` to `new`, touching only the keys that differ."""
        moved: set[str] = set()
        for key, was in old.items():
            if key not in new:
                self.delete(table.children[key])
            elif not same(was, new[key]) and not self._changed_in_place(table, key, was, new[key]):
                self.delete(table.children[key])
                moved.add(key)
        added = [key for key in new if key not in old or key in moved]
        if added:
            self._add(table, {key: new[key] for key in added}, old.keys() & new.keys() - moved)

    def delete(self, child: Child) -> None:
        """Remove a key and all that it holds."""
        for place in places(child):
            self._wish(place.container).cut.add(place.number)
        self.gone.update(fragments(child))

    def _changed_in_place(self, table: Table, key: str, old: object, new: object) -> bool:
        """Change what a key holds where it stands; false if what stands there cannot hold the new value."""
        child = table.children[key]
        if isinstance(child, Place):
            self._change_value(child.entry.value, old, new, (*table.path, key), in_body=_in_body(child))
            return True
        if isinstance(child, Table) and isinstance(old, dict) and isinstance(new, dict):
            if new or child.fragment is not None:
                self.change(child, old, new)
                return True
        elif isinstance(child, list) and isinstance(old, list) and _are_records(new):
            self._change_headed(child, old, new)
            return True
        return False

    def _add(self, table: Table, new: Raw, staying: set[str]) -> None:
        """Put new keys into a table where its other keys stand; `staying` are those of them that remain."""
        if table.home is None:
            self._open_header(table, new)
            return
        wish = self._wish(table.home)
        anchors = _Anchors(table, staying, self.key_order)
        for key in in_order(new, ".".join(table.path), self.key_order):
            name = _dotted((*table.prefix, key))
            wish.added[anchors.of(key)].append((name, new[key], (*table.path, key)))

    # --- tables under headers inside a record ---------------------------------------------------------

    def _change_headed(self, tables: list[Table], old: list[Raw], new: list[Raw]) -> None:
        """Change a list whose items stand under `[[a.b]]` headers."""
        steps = steps_between(old, new)
        for was, becomes in steps.pairs:
            self.change(tables[was], old[was], new[becomes])
        self.gone.update(fragments([tables[was] for was in steps.cut]))
        for anchor, numbers in steps.added.items():
            self._add_headed(tables, anchor, [new[number] for number in numbers])

    def _add_headed(self, tables: list[Table], anchor: int, new: list[Raw]) -> None:
        layout, path = self.layout, tables[0].path
        texts = [self._section(f"[[{_dotted(path)}]]", path, record) for record in new]
        if anchor == FRONT:
            at = layout.belongings_start(min(fragments(tables[0])))
            text = "".join(f"{text}{layout.newline}" for text in texts)
        else:
            at = layout.belongings_end(max(fragments(tables[anchor])))
            text = "".join(f"{layout.newline}{text}" for text in texts)
        self._sections.append(Splice(at, at, text))

    def _open_header(self, table: Table, record: Raw) -> None:
        """Write the header of a table that only has headers of tables inside it."""
        at = self.layout.belongings_start(min(fragments(table)))
        text = self._section(f"[{_dotted(table.path)}]", table.path, record)
        self._sections.append(Splice(at, at, f"{text}{self.layout.newline}"))

    def _section(self, header: str, path: Path, record: Raw) -> str:
        keys = in_order(record, ".".join(path), self.key_order)
        entries = [self._entry(render_key(key), record[key], (*path, key), "") for key in keys]
        return "".join([f"{header}{self.layout.newline}", *entries])

    # --- values ---------------------------------------------------------------------------------------

    def _change_value(self, value: Value, old: object, new: object, path: Path, *, in_body: bool) -> None:
        """Change a written-out value; `in_body`: it is a statement's, not inside a list or inline table."""
        if isinstance(value, Array) and isinstance(old, list) and isinstance(new, list):
            self._change_items(value, old, new, path, in_body=in_body)
        elif isinstance(value, InlineTable) and isinstance(old, dict) and isinstance(new, dict):
            self.change(of_inline(value, path), old, new)
        else:
            self._replace(value, new, path, in_body=in_body)

    def _replace(self, value: Value, new: object, path: Path, *, in_body: bool) -> None:
        comments = self.layout.comments(value.start, value.end)
        if comments:
            line = self.layout.line(comments[0][0])
            raise refusal(line, "the edit would replace a value that has this comment inside it.")
        text = self._rendered(new, path)
        before = self.layout.masked[self.layout.line_start(value.start) : value.start]
        if in_body and isinstance(new, list) and len(before) + len(text) > WIDTH:
            indent = before[: len(before) - len(before.lstrip())]
            text = self._in_file_style(render_long_list(new, ".".join(path), self.key_order, indent))
        self.splices.append(Splice(value.start, value.end, text))

    def _change_items(
        self, array: Array, old: list[Any], new: list[Any], path: Path, *, in_body: bool
    ) -> None:
        steps = steps_between(old, new)
        for was, becomes in steps.pairs:
            self._change_value(array.items[was], old[was], new[becomes], path, in_body=False)
        added = {
            anchor: [self._rendered(new[number], path) for number in numbers]
            for anchor, numbers in steps.added.items()
        }
        if steps.cut or added:
            wish = Rearrangement(array, steps.cut, added, may_wrap=in_body)
            self.splices += rearranged(self.layout, wish)

    # --- containers -----------------------------------------------------------------------------------

    def _wish(self, container: Container) -> _Wish:
        return self._wishes.setdefault(id(container), _Wish(container))

    def _container_splices(self, wish: _Wish) -> list[Splice]:
        if isinstance(wish.container, Body):
            return edited_statements(self.layout, self._statement_edit(wish.container, wish))
        added: dict[int, list[str]] = defaultdict(list)
        for anchor, entries in sorted(wish.added.items()):
            kept = max((number for number in range(anchor + 1) if number not in wish.cut), default=FRONT)
            added[kept] += [f"{name} = {self._rendered(value, path)}" for name, value, path in entries]
        return rearranged(self.layout, Rearrangement(wish.container, wish.cut, added))

    def _statement_edit(self, body: Body, wish: _Wish) -> StatementEdit:
        added: dict[int, list[str]] = {}
        for anchor, entries in wish.added.items():
            indent = indent_below(self.layout, body, anchor)
            added[anchor] = [self._entry(*entry, indent) for entry in entries]
        return StatementEdit(body, wish.cut, added)

    def _entry(self, name: str, value: object, path: Path, indent: str) -> str:
        return self._in_file_style(f"{render_entry(name, value, '.'.join(path), self.key_order, indent)}\n")

    def _rendered(self, value: object, path: Path) -> str:
        return render_value(value, ".".join(path), self.key_order)

    def _in_file_style(self, text: str) -> str:
        return text.replace("\n", self.layout.newline)


class _Anchors:
    """Behind which entry each new key of a table goes."""

    def __init__(self, table: Table, staying: Iterable[str], key_order: KeyOrder) -> None:
        self.ranks = ranks(".".join(table.path), key_order)
        written = [
            (self.ranks[key], last)
            for key in staying
            if (last := max(_numbers(table, [key]), default=FRONT)) != FRONT
        ]
        self.written = sorted(written)
        # Dotted keys stand among others: with none to follow, a new one goes before the first of its table.
        self.front = min(_numbers(table, table.children), default=0) - 1 if table.prefix else FRONT

    def of(self, key: str) -> int:
        """The entry of the last key before `key` in the model's order; of all, for an unknown key."""
        if key not in self.ranks and self.written:
            return max(number for _, number in self.written)
        place = bisect_right(self.written, (self.ranks[key], float("inf")))
        return self.written[place - 1][1] if place else self.front


def _numbers(table: Table, keys: Iterable[str]) -> Iterator[int]:
    """The numbers of the entries of some keys in the table's home; tables under headers have none there."""
    for key in keys:
        for place in places(table.children[key]):
            yield place.number


def _are_records(value: object) -> TypeGuard[list[Raw]]:
    return isinstance(value, list) and bool(value) and all(isinstance(record, dict) for record in value)


def _in_body(place: Place) -> bool:
    return isinstance(place.container, Body)


def _dotted(parts: Iterable[str]) -> str:
    return ".".join(map(render_key, parts))
