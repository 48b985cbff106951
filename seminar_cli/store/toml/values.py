"""The statements of one fragment and the spans of their values, down to items and entries."""

import re
from dataclasses import dataclass, field

from seminar_cli.store.toml.edits import Unreadable
from seminar_cli.store.toml.scan import KEY, STRING, Fragment, Layout, key_parts

_KEY_AND_EQUALS = re.compile(rf"({KEY})[ \t]*=[ \t]*")
_PLAIN = re.compile(rf"{STRING}|[^\s,\[\]{{}}#\"'=](?:[^\n\r,\[\]{{}}#\"'=]*[^\s,\[\]{{}}#\"'=])?")
_BETWEEN_STATEMENTS = re.compile(r"(?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*")
_REST_OF_LINE = re.compile(r"[ \t\r]*(?:#[^\n]*)?\n")
_BETWEEN_ITEMS = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")


@dataclass(eq=False, slots=True)
class Plain:
    """A string, number, date, time or truth value: `[start:end]` of the text."""

    start: int
    end: int


@dataclass(eq=False, slots=True)
class Array:
    """A list with its items and the offsets of its commas; the last item may have none."""

    start: int
    end: int = 0
    items: list["Value"] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class InlineTable:
    """`{ … }` with its entries and the offsets of its commas; the last entry may have none."""

    start: int
    end: int = 0
    items: list["Entry"] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)


Value = Plain | Array | InlineTable


@dataclass(eq=False, slots=True)
class Entry:
    """`key = value`, dotted or not, from the key's start to the value's end."""

    start: int
    end: int
    key: tuple[str, ...]
    value: Value


@dataclass(eq=False, slots=True)
class Body:
    """The statements of a fragment; `lines` are their whole lines, with newline and trailing comment."""

    start: int
    items: list[Entry] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)


Container = Body | InlineTable


def read_body(layout: Layout, fragment: Fragment) -> Body:
    """The statements of a fragment.

    Raises:
        Unreadable: It does not consist of whole statements.
    """
    text = layout.masked
    body = Body(fragment.body)
    at = _skip(_BETWEEN_STATEMENTS, text, fragment.body)
    while at < fragment.end and at < len(text) and text[at] != "[":
        entry = _read_entry(text, at)
        end = _skip(_REST_OF_LINE, text, entry.end)
        if end == entry.end:
            raise Unreadable(entry.end)
        body.items.append(entry)
        body.lines.append((layout.line_start(at), end))
        at = _skip(_BETWEEN_STATEMENTS, text, end)
    if at < fragment.end:
        raise Unreadable(at)
    return body


def _read_entry(text: str, at: int) -> Entry:
    match = _KEY_AND_EQUALS.match(text, at)
    if match is None:
        raise Unreadable(at)
    value = _read_value(text, match.end())
    return Entry(at, value.end, key_parts(match[1]), value)


def _read_value(text: str, at: int) -> Value:
    opening = text[at : at + 1]
    if opening == "[":
        return _read_array(text, Array(at))
    if opening == "{":
        return _read_inline_table(text, InlineTable(at))
    match = _PLAIN.match(text, at)
    if match is None:
        raise Unreadable(at)
    return Plain(at, match.end())


def _read_array(text: str, array: Array) -> Array:
    at = _skip(_BETWEEN_ITEMS, text, array.start + 1)
    while text[at : at + 1] != "]":
        array.items.append(_read_value(text, at))
        at = _past_comma(text, array)
    array.end = at + 1
    return array


def _read_inline_table(text: str, table: InlineTable) -> InlineTable:
    at = _skip(_BETWEEN_ITEMS, text, table.start + 1)
    while text[at : at + 1] != "}":
        table.items.append(_read_entry(text, at))
        at = _past_comma(text, table)
    table.end = at + 1
    return table


def _past_comma(text: str, sequence: Array | InlineTable) -> int:
    """Behind the last item and its comma, where the next item or the closing bracket stands."""
    at = _skip(_BETWEEN_ITEMS, text, sequence.items[-1].end)
    if text[at : at + 1] == ",":
        sequence.commas.append(at)
        return _skip(_BETWEEN_ITEMS, text, at + 1)
    if text[at : at + 1] not in {"]", "}"}:
        raise Unreadable(at)
    return at


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
