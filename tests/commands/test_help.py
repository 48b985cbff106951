"""The help of every command has one shape: a line, examples that can be typed, options in sections."""

import re
from collections.abc import Iterator

import click
import pytest

from seminar_cli.cli import root
from seminar_cli.commands.sections import SECTIONS, SectionedCommand, section_of

FEWEST, MOST = 2, 3
PLACEHOLDER = re.compile(r"…|<[a-z]|\bFOO\b|\bXXX\b|\bTODO\b")


def _all(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, info_name=name, parent=context)
        yield below.command_path, command, below
        if isinstance(command, click.Group):
            yield from _all(command, below)


ROOT = root()
COMMANDS = list(_all(ROOT, click.Context(ROOT, info_name="seminar")))
every_command = pytest.mark.parametrize(
    ("path", "command", "context"), COMMANDS, ids=[path for path, _, _ in COMMANDS]
)


def _examples(command: click.Command) -> list[str]:
    _, _, below = (command.help or "").partition("Examples:\n")
    return [line.strip() for line in below.splitlines() if line.strip()]


@every_command
def test_help_begins_with_one_line(path: str, command: click.Command, context: click.Context) -> None:
    first, *_ = (command.help or "").split("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert len(first) <= 100


@every_command
def test_help_has_two_or_three_examples_with_values(
    path: str, command: click.Command, context: click.Context
) -> None:
    examples = _examples(command)
    assert FEWEST <= len(examples) <= MOST
    assert len(set(examples)) == len(examples)
    assert any(path in example for example in examples)
    assert not any(PLACEHOLDER.search(example) for example in examples)


@every_command
def test_options_stand_in_sections_and_each_says_what_it_does(
    path: str, command: click.Command, context: click.Context
) -> None:
    assert isinstance(command, SectionedCommand)
    for param in command.get_params(context):
        if isinstance(param, click.Option):
            assert section_of(param) in SECTIONS
            assert param.help, param.opts
            assert param.help.rstrip().endswith((".", ")")), param.opts


@every_command
def test_examples_come_before_options(path: str, command: click.Command, context: click.Context) -> None:
    text = command.get_help(context)
    assert text.index("Usage:") < text.index("Examples:") < text.index("With every command:")
    assert "\nOptions:" not in text
