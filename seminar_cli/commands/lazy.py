"""A group of commands that knows name, module and help of each without importing it."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click


class Entry(NamedTuple):
    """A line of a table of contents: where the command is made, with which words, and its section."""

    name: str
    maker: str
    help: str
    words: tuple[str, ...]
    section: str


class LazyGroup(click.Group):
    """A group whose commands are made when they are called; its help prints the table of contents.

    `alone` says where the function is (`module:name`) that is called when no word is typed;
    without it that prints the contents.
    """

    def __init__(self, name: str, *, entries: Sequence[Entry], alone: str = "", **attributes: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(name, **attributes)
        self.alone = alone
        self.entries = {entry.name: entry for entry in entries}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; without any, say where things stand: whoever types that asks what to do."""
        if not args and not ctx.resilient_parsing:
            if self.alone:
                module, _, name = self.alone.partition(":")
                getattr(import_module(module), name)()
            else:
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; near names are proposed for one that is not there."""
        name = args[0]
        if name not in self.entries and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, self.entries, n=3)
            hint = f" Did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else ""
            ctx.fail(f"There is no command `{name}`.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of contents, section by section; nothing is imported for it."""
        del ctx
        width = max(map(len, self.entries), default=0)
        sections = dict.fromkeys(entry.section for entry in self.entries.values())
        for section in sections:
            rows = [(f"{e.name:<{width}}", e.help) for e in self.entries.values() if e.section == section]
            with formatter.section(section):
                formatter.write_dl(rows)
