"""From options to a record: which options a table has, and what a user's words make of a record."""

import copy
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import click

from seminar_cli.commands._options import OPTIONS
from seminar_cli.commands.sections import PERSONAL, RECORD, SectionedOption
from seminar_cli.commands.types import type_for
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.plan import Plan

STANDARD_INPUT = "-"

EITHER_OR = {"end": "minutes", "minutes": "end"}
"""Keys of which a record has one: to set one takes the other away."""

Decorator = Callable[[click.Command], click.Command]


class RecordOption(NamedTuple):
    """An option made from a key of a model; see `generate.py`."""

    flags: tuple[str, ...]
    path: tuple[str, ...]
    kind: str
    help: str
    choices: tuple[str, ...]
    refers: tuple[str, ...]
    many: bool
    privacy: str
    example: object

    @property
    def parameter(self) -> str:
        """The name under which click hands over the value."""
        return "key_" + "__".join(self.path)


def options_of(table: str) -> tuple[RecordOption, ...]:
    """The options of a table, in the model's order."""
    return tuple(RecordOption(*cast("tuple[Any, ...]", option)) for option in OPTIONS[table])


def record_options(table: str, leave_out: Iterable[str] = ()) -> list[SectionedOption]:
    """The options of a table as click's; those for a key in `leave_out` are not made."""
    left_out = set(leave_out)
    return [_option(option) for option in options_of(table) if option.path[0] not in left_out]


def _option(option: RecordOption) -> SectionedOption:
    return SectionedOption(
        (*option.flags, option.parameter),
        section=RECORD if option.privacy == "open" else PERSONAL,
        type=type_for(option.kind, option.choices, option.refers),
        multiple=option.many,
        default=None,
        help=_help(option),
        metavar=_metavar(option),
    )


def _help(option: RecordOption) -> str:
    choices = f" One of: {', '.join(option.choices)}." if option.choices else ""
    repeated = " Repeat for more." if option.many else ""
    return f"{option.help}.{choices}{repeated}"


def _metavar(option: RecordOption) -> str | None:
    if option.kind == "flag":
        return None
    if option.refers:
        return "ID"
    words = {"choice": "WORD", "toml": "TABLE", "moment": "DATE TIME", "int": "NUMBER", "float": "NUMBER"}
    return words.get(option.kind, option.kind.upper())


Values = dict[tuple[str, ...], Any]
"""What was typed: values as the file holds them, by the path of their key."""

Paths = Sequence[tuple[str, ...]]
"""Paths of keys."""


def values_of(table: str, parameters: Mapping[str, Any]) -> Values:
    """The values that were given on the command line, by path; `-` reads standard input."""
    values: Values = {}
    for option in options_of(table):
        value = parameters.get(option.parameter)
        if value is None or value == ():
            continue
        values[option.path] = list(value) if option.many else _read(value)
    return values


def _read(value: object) -> object:
    if value != STANDARD_INPUT:
        return value
    return sys.stdin.read().rstrip("\n")


def resolved(plan: "Plan", table: str, values: Values) -> Values:
    """The values with every reference turned into an id.

    Raises:
        NotFound: a reference names no record, or could mean several.
    """
    refers = {option.path: option.refers for option in options_of(table)}
    return {path: _resolved(plan, refers[path], value) for path, value in values.items()}


def _resolved(plan: "Plan", refers: Sequence[str], value: Any) -> Any:  # noqa: ANN401 - data of a file
    from seminar_cli.plan.find import find, find_whole

    if not refers or "groups" in refers:  # a group needs no record of its own
        return value
    tables = [table for table in refers if table != "cities"]
    match value:
        case list():
            return [_resolved(plan, refers, item) for item in value]
        case {"id": str(key)}:
            return {**value, "id": find(plan, tables, key)}
        case str() if "cities" in refers:  # a name that is no place's is a city's
            return find_whole(plan, tables, value) or value
        case str():
            return find(plan, tables, value)
    return value


def merged(
    record: Mapping[str, Any], values: Values, clear: Sequence[tuple[str, ...]] = ()
) -> dict[str, Any]:
    """A record with keys set and cleared; tables that become empty go. The record given is left as it is."""
    new = copy.deepcopy(dict(record))
    for path in clear:
        _clear(new, path)
    for path, value in values.items():
        if len(path) == 1 and EITHER_OR.get(path[0]) in new and (EITHER_OR[path[0]],) not in values:
            del new[EITHER_OR[path[0]]]
        _set(new, path, value)
    return new


def _set(record: dict[str, Any], path: tuple[str, ...], value: object) -> None:
    for name in path[:-1]:
        record = record.setdefault(name, {})
    record[path[-1]] = value


def _clear(record: dict[str, Any], path: tuple[str, ...]) -> None:
    below = record.get(path[0])
    if len(path) > 1 and isinstance(below, dict):
        _clear(below, path[1:])
        if below:
            return
    record.pop(path[0], None)


def paths_to_clear(table: str, names: Iterable[str]) -> list[tuple[str, ...]]:
    """The paths that `--clear` names: `arrival.at`, `arrival-at`, or all of `arrival`.

    Raises:
        UsageMistake: no such key; the hint names near ones.
    """
    import difflib

    known: dict[str, tuple[str, ...]] = {}
    for option in options_of(table):
        known.setdefault(option.path[0], option.path[:1])
        known["-".join(option.path).replace("_", "-")] = option.path
        known[".".join(option.path)] = option.path
    paths = []
    for name in names:
        path = known.get(name.removeprefix("--")) or known.get(name.replace("-", "_"))
        if path is None:
            near = difflib.get_close_matches(name, known, n=3)
            hint = f"Did you mean {' or '.join(near)}?" if near else "`seminar schema` lists the keys."
            raise UsageMistake(f"{table} have no key `{name}`.", hint)
        paths.append(path)
    return paths


def with_record_options(
    table: str, leave_out: Iterable[str] = ()
) -> Callable[[click.Command], click.Command]:
    """Give a command the options of a table, before those it has."""

    def give(command: click.Command) -> click.Command:
        command.params = [
            *(param for param in command.params if isinstance(param, click.Argument)),
            *record_options(table, leave_out),
            *(param for param in command.params if not isinstance(param, click.Argument)),
        ]
        return command

    return give
