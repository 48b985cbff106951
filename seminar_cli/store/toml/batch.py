"""A batch of edits to splices against the old text: the records found once, each edit where it belongs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from seminar_cli.store.toml.edits import (
    CannotEdit,
    KeyOrder,
    Overlap,
    Splice,
    Unreadable,
    ordered,
    refusal,
)
from seminar_cli.store.toml.intent import Intent, RecordsIntent, TableIntent
from seminar_cli.store.toml.render import render_record, render_table
from seminar_cli.store.toml.scan import Layout

if TYPE_CHECKING:  # what a new record does not need is loaded where an old one changes
    from seminar_cli.store.toml.change import Differences

Stretch = tuple[int, int]


def splices_for(layout: Layout, intent: Intent, key_order: KeyOrder) -> list[Splice]:
    """The splices of the intent, in order and without overlaps; offsets are those of `layout.text`.

    Raises:
        CannotEdit: The way the plan is laid out does not allow it.
    """
    batch = _Batch(layout, key_order)
    try:
        for name, records in intent.records.items():
            batch.edit_records(name, records)
        for name, table in intent.tables.items():
            batch.edit_table(name, table)
        for name, records in intent.records.items():
            batch.append_records(name, records)
        return ordered(batch.finish())
    except Unreadable as fault:
        raise _unreadable(layout, fault.offset) from fault
    except Overlap as fault:
        raise refusal(layout.line(fault.offset), "two changes of this batch meet here.") from fault
    except LookupError as fault:
        raise CannotEdit(
            "A record does not stand where its headers say.", "Make this change by hand."
        ) from fault


@dataclass
class _Batch:
    """The state of a batch.

    Attributes:
        layout: The old text.
        key_order: Keys of every table in the model's order.
        differences: What changes inside records, if anything does.
        gone: Fragments to cut.
        additions: Splices that put whole records in.
        at_the_end: Texts of new tables that have no place of their own.
    """

    layout: Layout
    key_order: KeyOrder
    differences: "Differences | None" = None
    gone: set[int] = field(default_factory=set)
    additions: list[Splice] = field(default_factory=list)
    at_the_end: list[str] = field(default_factory=list)

    def edit_records(self, name: str, intent: RecordsIntent) -> None:
        """Change and remove records of `[[name]]`."""
        records = self.layout.records(name)
        if len(records) != len(intent.old) or (not records and self._statement_naming(name) is not None):
            raise self._not_under_headers(name)
        for number, new in intent.changed.items():
            self._change(name, records[number], intent.old[number], new)
        for number in intent.removed:
            self.gone.update(records[number])

    def edit_table(self, name: str, intent: TableIntent) -> None:
        """Change, make or remove `[name]`."""
        if intent.old is None:
            self.at_the_end.append(self._in_file_style(render_table(name, intent.new or {}, self.key_order)))
            return
        from seminar_cli.store.toml.tree import Table, read_tree

        top = read_tree(self.layout, [0, *self.layout.by_table.get(name, ())])
        if name not in top.children:
            raise self._not_under_headers(name)
        only = Table((), top.home, children={name: top.children[name]})
        self._differences().change(only, {name: intent.old}, {name: intent.new} if intent.new else {})

    def finish(self) -> list[Splice]:
        """All splices, in no order but for those at the same place."""
        changes = self.differences.finish() if self.differences else []
        cuts = [self._cut(*run) for run in self._runs(self.gone)]
        return [*changes, *self.additions, *self._ending(), *cuts]

    # --- changing and appending -----------------------------------------------------------------------

    def _change(
        self, name: str, fragments: Iterable[int], old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> None:
        from seminar_cli.store.toml.tree import read_tree

        tables = read_tree(self.layout, fragments).children[name]
        assert isinstance(tables, list)  # the first of a record's fragments is under `[[name]]`
        self._differences().change(tables[0], dict(old), dict(new))

    def _differences(self) -> "Differences":
        """Where changes inside records are collected; the fragments that go with them are this batch's."""
        if self.differences is None:
            from seminar_cli.store.toml.change import Differences

            self.differences = Differences(self.layout, self.key_order, self.gone)
        return self.differences

    def append_records(self, name: str, intent: RecordsIntent) -> None:
        """Put new records of `[[name]]` in; what goes must be known by now."""
        if not intent.appended:
            return
        records = self.layout.records(name)
        texts = [
            self._in_file_style(render_record(name, record, self.key_order)) for record in intent.appended
        ]
        staying = [number for record in records for number in record if number not in self.gone]
        if staying:
            self._append_behind(max(staying), texts, self._gap(records))
        elif records:
            self._put_in_place_of(max(records[-1]), texts)
        else:
            self.at_the_end += texts

    def _append_behind(self, number: int, texts: list[str], gap: str) -> None:
        layout = self.layout
        at = layout.belongings_end(number)
        if at > layout.statements_end(number):
            gap = gap or layout.newline  # a comment that touched the new header would change hands
        has_next = number + 1 < len(layout.fragments) and number + 1 not in self.gone
        is_tight = has_next and layout.blanks_end(at) == at
        text = "".join(f"{gap}{text}" for text in texts) + (gap if is_tight else "")
        self.additions.append(Splice(at, at, text))

    def _put_in_place_of(self, number: int, texts: list[str]) -> None:
        """All records go and others come: they stand where the last of the old ones stood."""
        start, end = self._stretch(number)
        self.gone.discard(number)
        self.additions.append(Splice(start, end, self.layout.newline.join(texts)))

    def _gap(self, records: list[list[int]]) -> str:
        """What parts the records: the blank lines above the last one, if it is not the only one."""
        if len(records) == 1:
            return self.layout.newline
        start = self.layout.belongings_start(records[-1][0])
        blanks = self.layout.text.count("\n", self.layout.blanks_start(start), start)
        return self.layout.newline * min(blanks, 2)

    def _ending(self) -> Iterator[Splice]:
        """The tables that come at the end of the file, a blank line above each."""
        if not self.at_the_end:
            return
        end = len(self.layout.text)
        above = "" if self.layout.blanks_start(end) < end or not end else self.layout.newline
        yield Splice(end, end, above + self.layout.newline.join(self.at_the_end))

    # --- removing -------------------------------------------------------------------------------------

    def _stretch(self, number: int) -> Stretch:
        """A fragment with the comments that belong to it."""
        return self.layout.belongings_start(number), self.layout.belongings_end(number)

    def _runs(self, numbers: Iterable[int]) -> Iterator[Stretch]:
        """The stretches of fragments to cut, those with only blank lines between them made one."""
        run: Stretch | None = None
        for start, end in map(self._stretch, sorted(numbers)):
            if run and self.layout.blanks_end(run[1]) == start:
                run = run[0], end
                continue
            if run:
                yield run
            run = start, end
        if run:
            yield run

    def _cut(self, start: int, end: int) -> Splice:
        """A cut with the blank lines below, if some are above too; at the file's end with those above."""
        below = self.layout.blanks_end(end)
        above = self.layout.blanks_start(start)
        if below == len(self.layout.text):
            return Splice(above, end, "")
        return Splice(start, below if above < start or start == 0 else end, "")

    # --- refusing -------------------------------------------------------------------------------------

    def _not_under_headers(self, name: str) -> CannotEdit:
        """Why the records of a table cannot be told apart: they stand as one value above the first header."""
        numbers = self.layout.by_table.get(name)
        offset = self._statement_naming(name)
        if offset is None:
            offset = self.layout.fragments[numbers[0]].start if numbers else 0
        hint = f"Write each record of `{name}` under its own [[{name}]] header, then try again."
        reason = f"`{name}` is not written as records under [[{name}]] headers."
        return refusal(self.layout.line(offset), reason, hint)

    def _statement_naming(self, name: str) -> int | None:
        """Where a key above the first header names a table, if one does."""
        from seminar_cli.store.toml.values import read_body

        body = read_body(self.layout, self.layout.fragments[0])
        return next((entry.start for entry in body.items if entry.key[0] == name), None)

    def _in_file_style(self, text: str) -> str:
        return text.replace("\n", self.layout.newline)


def _unreadable(layout: Layout, offset: int) -> CannotEdit:
    reason = (
        "the text here cannot be told apart safely; a line inside a list of lists may look like a header."
    )
    return refusal(layout.line(offset), reason)
