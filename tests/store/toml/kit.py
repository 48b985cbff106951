"""Short words for tests that edit a text."""

from collections.abc import Mapping
from textwrap import dedent
from typing import Any

from seminar_cli.store.toml.text import Change, ChangeTable, Edit, Edited, KeyOrder, apply, parse

KEY_ORDER: KeyOrder = {
    "seminar": ("title", "start", "end"),
    "people": ("id", "name", "country", "languages", "arrival", "rooms", "email"),
    "people.arrival": ("at", "flight", "place"),
    "people.rooms": ("stay", "room"),
    "sessions": ("id", "title"),
    "checks": ("buffer_minutes", "deadlines"),
}


def text_of(lines: str) -> str:
    """A text as it stands in a test, without its indentation and its first newline."""
    return dedent(lines).removeprefix("\n")


def edit(text: str, *edits: Edit) -> Edited:
    """The text after the edits."""
    return apply(text, parse(text), edits, KEY_ORDER)


def change(text: str, table: str, index: int, changes: Mapping[str, Any]) -> str:
    """The text after the keys of a record were set, or removed where the new value is `None`."""
    return edit(text, Change(table, index, _merged(parse(text)[table][index], changes))).text


def change_table(text: str, table: str, changes: Mapping[str, Any]) -> str:
    """As `change`, for a single table."""
    return edit(text, ChangeTable(table, _merged(parse(text).get(table, {}), changes))).text


def _merged(record: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(record)
    for key, value in changes.items():
        if isinstance(value, Mapping) and isinstance(merged.get(key), Mapping):
            merged[key] = _merged(merged[key], value)
        else:
            merged[key] = value
    return {key: value for key, value in merged.items() if value is not None}
