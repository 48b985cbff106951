"""The lines that tell everything that is wrong with a plan: `seminar.toml:12: p003.country: what. How.`"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from seminar_cli.errors import InvalidPlan
from seminar_cli.plan.build import Fault
from seminar_cli.plan.keys import Path

PRINTABLE_ID = re.compile(r"[\w.-]{1,64}")


def invalid(name: str, text: str, data: Mapping[str, Any], faults: Iterable[Fault]) -> InvalidPlan:
    """The error for a plan that parses and is none, each fault with its line, in file order.

    Args:
        name: the file's name.
        text: its text, in which the lines are looked up.
        data: what the text parses to.
        faults: what is wrong with the data.
    """
    from seminar_cli.store.toml.lines import Lines

    lines = Lines(text, data)
    placed = sorted(
        ((lines.of(fault.path), sentence(fault, data)) for fault in faults), key=lambda one: one[0]
    )
    told = tuple(f"{name}:{line}: {said}" for line, said in placed)
    return InvalidPlan(f"{name} has {count(len(told))}.", faults=told)


def count(number: int) -> str:
    """`1 fault`, `3 faults`."""
    return f"{number:,} fault{'s' * (number != 1)}"


def sentence(fault: Fault, data: Mapping[str, Any]) -> str:
    """A fault in words, without its line: `p003.country: what is wrong. How to mend it.`"""
    what = f"{label(fault.path, data)}: {_ended(fault.what)}"
    return f"{what} {_ended(fault.how)}" if fault.how else what


def label(path: Path, data: Mapping[str, Any]) -> str:
    """What a person calls the place: `p003.passport.number`, `days[2].date`; lists count from 1."""
    table, *rest = path
    parts = [str(table)]
    if rest and isinstance(rest[0], int):
        parts = [_record(str(table), rest.pop(0), data)]
    for part in rest:
        parts.append(f"[{part + 1}]" if isinstance(part, int) else f".{part}")
    return "".join(parts)


def _record(table: str, index: str | int, data: Mapping[str, Any]) -> str:
    """The record's id, if it has one that can be printed; a name may be private where a record is broken."""
    records = data.get(table)
    if isinstance(records, list) and isinstance(index, int) and index < len(records):
        record = records[index]
        key = record.get("id") if isinstance(record, dict) else None
        if isinstance(key, str) and PRINTABLE_ID.fullmatch(key):
            return key
    return f"{table}[{int(index) + 1}]"


def _ended(sentence: str) -> str:
    """With a full stop, unless it ends in another one."""
    sentence = sentence.strip()
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."
