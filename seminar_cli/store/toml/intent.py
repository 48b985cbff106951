"""What a batch of edits means for the data, before anything is known of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from seminar_cli.store.toml.edits import Append, CannotEdit, Change, ChangeTable, Edit, Remove
from seminar_cli.store.toml.same import plain, same, without_emptied

Raw = dict[str, Any]


@dataclass
class RecordsIntent:
    """What shall become of the records of one array of tables; numbers are those of the old data.

    Attributes:
        old: The records as they are.
        changed: Number → the new record, where it differs.
        removed: Numbers of those that go.
        appended: New records, in order.
    """

    old: list[Raw]
    changed: dict[int, Raw] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    appended: list[Raw] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        """Whether the records stay as they are."""
        return not (self.changed or self.removed or self.appended)

    @property
    def last_staying(self) -> int:
        """The number of the last record that is not removed; -1 if none stays."""
        staying = (number for number in reversed(range(len(self.old))) if number not in self.removed)
        return next(staying, -1)

    def outcome(self) -> list[Raw]:
        """The records as they shall be."""
        kept = (
            self.changed.get(number, old) for number, old in enumerate(self.old) if number not in self.removed
        )
        return [*kept, *self.appended]


@dataclass
class TableIntent:
    """What shall become of a single table; `None`: there is none."""

    old: Raw | None
    new: Raw | None


@dataclass
class Intent:
    """What a batch means, by the name of the table; tables that stay as they are do not appear."""

    records: dict[str, RecordsIntent] = field(default_factory=dict)
    tables: dict[str, TableIntent] = field(default_factory=dict)

    def outcome(self, data: Mapping[str, Any]) -> Raw:
        """The whole data as it shall be."""
        result = dict(data)
        for name, records in self.records.items():
            result[name] = records.outcome()
        for name, table in self.tables.items():
            result[name] = table.new
        return {name: value for name, value in result.items() if value or name not in self.names}

    @property
    def names(self) -> set[str]:
        """The tables that change."""
        return self.records.keys() | self.tables.keys()


def intent_of(data: Mapping[str, Any], edits: Sequence[Edit]) -> Intent:
    """What the edits mean for the data.

    Raises:
        CannotEdit: A table is not of the kind that an edit takes it for.
        IndexError: There is no record of that number.
        TypeError: A value has no form in TOML.
        ValueError: Two edits name the same record or table.
    """
    intent = Intent()
    for edit in edits:
        if isinstance(edit, ChangeTable):
            _take_table(intent, data, edit)
        else:
            records = intent.records.get(edit.table)
            if records is None:
                records = intent.records[edit.table] = RecordsIntent(_records(data, edit.table))
            _take_record(records, edit)
    intent.records = {name: records for name, records in intent.records.items() if not records.is_nothing}
    intent.tables = {name: table for name, table in intent.tables.items() if not same(table.old, table.new)}
    return intent


def _take_table(intent: Intent, data: Mapping[str, Any], edit: ChangeTable) -> None:
    if edit.table in intent.tables:
        raise ValueError(f"Two edits name [{edit.table}].")
    old = data.get(edit.table)
    if old is not None and not isinstance(old, dict):
        raise CannotEdit(
            f"`{edit.table}` is not written as a single table.", f"Write it under [{edit.table}]."
        )
    new = without_emptied(plain(edit.record), old or {})
    intent.tables[edit.table] = TableIntent(old, old if same(new, old) else new or None)


def _take_record(records: RecordsIntent, edit: Append | Change | Remove) -> None:
    if isinstance(edit, Append):
        records.appended.append(plain(edit.record))
        return
    if not 0 <= edit.place < len(records.old):
        raise IndexError(f"There is no record {edit.place} in [[{edit.table}]].")
    if edit.place in records.changed or edit.place in records.removed:
        raise ValueError(f"Two edits name record {edit.place} of [[{edit.table}]].")
    if isinstance(edit, Remove):
        records.removed.add(edit.place)
        return
    old = records.old[edit.place]
    new = without_emptied(plain(edit.record), old)
    if not same(old, new):
        records.changed[edit.place] = new


def _records(data: Mapping[str, Any], table: str) -> list[Raw]:
    old = data.get(table, [])
    if isinstance(old, list) and all(isinstance(record, dict) for record in old):
        return old
    raise CannotEdit(f"`{table}` is not written as records.", f"Write each record under [[{table}]].")
