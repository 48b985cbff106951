"""A group of commands that knows name, module and help of each without importing it."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from seminar_cli.commands.sections import SectionedGroup


class Entry(NamedTuple):
    """A line of a table of contents: where the command is made, with which words, and its section.

    Commands of one `row` share a line, which has their names alone.
    """

    name: str
    maker: str
    help: str
    words: tuple[str, ...]
    section: str
    row: str = ""


class LazyGroup(SectionedGroup):
    """A group whose commands are made when they are called; its help prints the table of contents.

    One that is not `invoke_without_command` prints the contents when no word is typed.
    """

    def __init__(self, name: str, *, entries: Sequence[Entry], **attributes: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(name, **attributes)
        self.entries = {entry.name: entry for entry in entries}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; without any, print the contents: whoever types that asks what there is."""
        if not args and not ctx.resilient_parsing and not self.invoke_without_command:
            click.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the table of contents."""
        del ctx
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, made now; None where there is none of that name."""
        del ctx
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        module, _, maker = entry.maker.partition(":")
        command: click.Command = getattr(import_module(module), maker)(*entry.words)
        command.context_settings.setdefault("help_option_names", ["-h", "--help"])
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of contents, section by section; nothing is imported for it."""
        del ctx
        sections = dict.fromkeys(entry.section for entry in self.entries.values())
        alone = [entry for entry in self.entries.values() if not entry.row]
        width = max((len(entry.name) for entry in alone), default=0)
        for section in sections:
            with formatter.section(section):
                for line in _rows([e for e in self.entries.values() if e.section == section and e.row]):
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")
                if rows := [(f"{e.name:<{width}}", e.help) for e in alone if e.section == section]:
                    formatter.write_dl(rows)


def _rows(entries: Sequence[Entry]) -> Iterator[str]:
    """The names of each row, in columns."""
    rows: dict[str, list[str]] = {}
    for entry in entries:
        rows.setdefault(entry.row, []).append(entry.name)
    width = max((len(entry.name) for entry in entries), default=0)
    for names in rows.values():
        yield "  ".join(f"{name:<{width}}" for name in names).rstrip()
