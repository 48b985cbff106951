"""Which records a change touched, and which of their keys: told without a single value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from seminar_cli.store.toml.same import same

What = Literal["added", "changed", "removed"]
Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that a change added, changed or removed.

    `record` is its id or date, `#3` for the third of a table without ids, "" for a single table; `keys` are
    those that differ, of changed records alone.
    """

    table: str
    record: str
    what: What
    keys: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """`participants p003 changed (position, groups)`."""
        name = " ".join(filter(None, (self.table, self.record, self.what)))
        return f"{name} ({', '.join(self.keys)})" if self.keys else name


def touched(before: Raw | None, after: Raw | None) -> tuple[Touched, ...]:
    """What differs between two states of a plan's data, in the order of the tables; None counts as empty."""
    old, new = before or {}, after or {}
    return tuple(found for table in dict.fromkeys((*old, *new)) for found in _in_table(table, old, new))


def _in_table(table: str, old: Raw, new: Raw) -> Iterator[Touched]:
    if same(old.get(table), new.get(table)):
        return
    before, after = _records(old.get(table)), _records(new.get(table))
    for key in dict.fromkeys((*before, *after)):
        if key not in after:
            yield Touched(table, key, "removed")
        elif key not in before:
            yield Touched(table, key, "added")
        elif not same(before[key], after[key]):
            yield Touched(table, key, "changed", _differing(before[key], after[key]))


def _records(value: object) -> dict[str, object]:
    """The records of a table by what tells them apart; a single table or value stands for itself."""
    if value is None:
        return {}
    if not isinstance(value, list):
        return {"": value}
    return {_name(record, number): record for number, record in enumerate(value, 1)}


def _name(record: object, number: int) -> str:
    """The id, date or item of a record; its number where it has none."""
    stated = record if isinstance(record, dict) else {}
    name = next((stated[key] for key in ("id", "date", "item") if key in stated), f"#{number}")
    return " ".join(map(str, filter(None, (name, stated.get("half")))))


def _differing(before: object, after: object) -> tuple[str, ...]:
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return ()
    keys = dict.fromkeys((*before, *after))
    return tuple(key for key in keys if not same(before.get(key), after.get(key)))
