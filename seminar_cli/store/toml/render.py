"""Raw data to TOML 1.0 text: `key = value` lines, nested tables inline, long lists filled to 100 columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import tomli_w

from seminar_cli.store.toml.edits import CannotEdit, KeyOrder

WIDTH = 100
INDENT = "    "
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN_TEXT = re.compile(r'[^\x00-\x1f"\\\x7f-\x9f\u2028\u2029\ufeff]*')
_BREAKS_LINES = re.compile(r"[\x80-\x9f\u2028\u2029\ufeff]")  # TOML allows them raw; editors may not


def render_record(table: str, record: Mapping[str, Any], key_order: KeyOrder) -> str:
    r"""A record of an array of tables: `[[table]]` and a line for each key, each ending in `\n`.

    Raises:
        TypeError: A value has no form in TOML; `None` is left out by whoever makes the record.
        CannotEdit: A text that no UTF-8 file can hold (half of a surrogate pair).
    """
    return f"[[{render_key(table)}]]\n{_lines(table, record, key_order)}"


def render_table(table: str, record: Mapping[str, Any], key_order: KeyOrder) -> str:
    """A single table: as `render_record`, under `[table]`."""
    return f"[{render_key(table)}]\n{_lines(table, record, key_order)}"


def render_entry(name: str, value: object, path: str, key_order: KeyOrder, indent: str = "") -> str:
    r"""`name = value` without a newline at the end; a long list goes over several lines, parted by `\n`.

    Args:
        name: The key as it shall stand in the text.
        value: What it holds.
        path: Where the value stands in the model, for the order of its keys.
        key_order: Keys of every table in the model's order.
        indent: White space before the key.
    """
    line = f"{indent}{name} = {render_value(value, path, key_order)}"
    if len(line) <= WIDTH or not isinstance(value, list | tuple):
        return line
    return f"{indent}{name} = {render_long_list(value, path, key_order, indent)}"


def render_long_list(values: Sequence[object], path: str, key_order: KeyOrder, indent: str) -> str:
    """A list over several lines, closed at `indent`; tables stand one to a line."""
    items = [render_value(value, path, key_order) for value in values]
    lines = items_in_lines(items, indent + INDENT)
    return "\n".join(["[", *lines, f"{indent}]"])


def items_in_lines(items: Iterable[str], indent: str) -> list[str]:
    """Rendered items with a comma behind each, filled into lines; tables stand one to a line."""
    lines: list[str] = []
    for item in items:
        alone = item.startswith("{") or (bool(lines) and lines[-1].endswith("},"))
        if lines and not alone and len(lines[-1]) + len(item) + 2 <= WIDTH:
            lines[-1] += f" {item},"
        else:
            lines.append(f"{indent}{item},")
    return lines


def render_value(value: object, path: str, key_order: KeyOrder) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return _inline_table(value, path, key_order)
    if isinstance(value, list | tuple):
        return f"[{', '.join(render_value(item, path, key_order) for item in value)}]"
    return _scalar(value)


def in_order(keys: Iterable[str], path: str, key_order: KeyOrder) -> list[str]:
    """The keys in the model's order, those it does not know last and as they came."""
    return sorted(keys, key=ranks(path, key_order).__getitem__)


class Ranks(dict[str, int]):
    """Key → its place in the model's order; a key the model does not know comes behind all others."""

    def __missing__(self, key: str) -> int:
        return len(self)


def ranks(path: str, key_order: KeyOrder) -> Ranks:
    """The places of the keys of the table at `path`."""
    return Ranks((key, place) for place, key in enumerate(key_order.get(path, ())))


def render_key(key: str) -> str:
    """A key, bare where TOML allows it."""
    return key if _BARE_KEY.fullmatch(key) else _text(key)


def _lines(path: str, record: Mapping[str, Any], key_order: KeyOrder) -> str:
    keys = in_order(record, path, key_order)
    entries = (render_entry(render_key(key), record[key], f"{path}.{key}", key_order) for key in keys)
    return "".join(f"{entry}\n" for entry in entries)


def _inline_table(table: Mapping[str, Any], path: str, key_order: KeyOrder) -> str:
    keys = in_order(table, path, key_order)
    pairs = [f"{render_key(key)} = {render_value(table[key], f'{path}.{key}', key_order)}" for key in keys]
    return f"{{ {', '.join(pairs)} }}" if pairs else "{}"


def _scalar(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool | int | float | date | time):
        return _by_tomli_w(value)
    raise TypeError(f"A {type(value).__name__} has no form in TOML.")


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise CannotEdit(
            "A text holds half of a character, which no file can hold.", "Type the text anew."
        ) from error
    if _PLAIN_TEXT.fullmatch(value):
        return f'"{value}"'
    return _BREAKS_LINES.sub(lambda found: f"\\u{ord(found[0]):04x}", _by_tomli_w(value))


def _by_tomli_w(value: object) -> str:
    return tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")
